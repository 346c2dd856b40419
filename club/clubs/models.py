"""One separate club: its name, language, money and policies."""

from tortoise import fields
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field, json_field


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
    state = fields.CharField(max_length=10, db_default="open")
    set_up_at = instant_field(null=True)
    set_up_step = fields.CharField(max_length=12, null=True)
    preset = fields.CharField(max_length=24, null=True)
    points_shown_as = fields.CharField(max_length=8, db_default="points")
    picture_id = fields.BigIntField(null=True)
    credit_expire_after_days = fields.IntField(null=True)
    interests = json_field(null=True)
    tier_terms = json_field(null=True)
    referral_terms = json_field(null=True)
    gift_terms = json_field(null=True)
    approval_terms = json_field(null=True)
    summary_hour = fields.IntField(null=True, db_default=21)

    class Meta:
        table = "club"
        constraints = (
            CheckConstraint(check="state IN ('open', 'paused')", name="club_state_known"),
            CheckConstraint(check="points_pending_days >= 0", name="club_pending_days_not_negative"),
            CheckConstraint(
                check="points_expire_after_days IS NULL OR points_expire_after_days > 0",
                name="club_expiry_days_positive",
            ),
            CheckConstraint(check="voucher_valid_days > 0", name="club_voucher_days_positive"),
            CheckConstraint(check="points_shown_as IN ('points', 'stamps')", name="club_points_shown_as_known"),
            CheckConstraint(
                check="credit_expire_after_days IS NULL OR credit_expire_after_days > 0",
                name="club_credit_expiry_days_positive",
            ),
            CheckConstraint(
                check="summary_hour IS NULL OR (summary_hour >= 0 AND summary_hour <= 23)",
                name="club_summary_hour_sane",
            ),
        )


class ClubBot(Model):
    """The token of a further club's bot, sealed: of no use without CLUB_SECRET_KEY. The first club's stand in the settings."""

    id = id_field()
    club_id = club_field()
    bot = fields.CharField(max_length=10)
    messenger_id = fields.BigIntField(unique=True)
    username = fields.CharField(max_length=40)
    sealed_token = fields.CharField(max_length=400)
    created_at = instant_field()
    refused_at = instant_field(null=True)

    class Meta:
        table = "club_bot"
        unique_together = (("club_id", "bot"),)
        constraints = (CheckConstraint(check="bot IN ('customer', 'staff')", name="club_bot_known"),)
