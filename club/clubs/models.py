"""One separate club: its name, language, money and policies."""

from tortoise import fields
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model

from club.storage.fields import id_field, instant_field


class ClubRow(Model):
    id = id_field()
    slug = fields.CharField(max_length=40, unique=True)
    name = fields.CharField(max_length=80)
    language = fields.CharField(max_length=8)
    timezone = fields.CharField(max_length=40)
    currency = fields.CharField(max_length=3)
    display_unit = fields.CharField(max_length=10)
    phone_required = fields.BooleanField(db_default=True)
    debt_allowed = fields.BooleanField(db_default=False)
    points_pending_days = fields.IntField(db_default=0)
    points_expire_after_days = fields.IntField(null=True)
    voucher_valid_days = fields.IntField(db_default=30)
    rules_version = fields.BigIntField(db_default=1)
    opened_at = instant_field()

    class Meta:
        table = "club"
        constraints = (
            CheckConstraint(check="points_pending_days >= 0", name="club_pending_days_not_negative"),
            CheckConstraint(
                check="points_expire_after_days IS NULL OR points_expire_after_days > 0",
                name="club_expiry_days_positive",
            ),
            CheckConstraint(check="voucher_valid_days > 0", name="club_voucher_days_positive"),
        )
