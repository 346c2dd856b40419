"""What points buy (rewards), what was bought (vouchers), and the pictures of both."""

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field


class Picture(Model):
    id = id_field()
    club_id = club_field()
    sha256 = fields.CharField(max_length=64)
    content = fields.BinaryField()
    created_at = instant_field()

    class Meta:
        table = "picture"
        unique_together = (("club_id", "sha256"),)


class PictureUpload(Model):
    """The file id a bot got for a picture; file ids are worth nothing to another bot."""

    id = id_field()
    club_id = club_field()
    picture = fields.ForeignKeyField("club.Picture", related_name="uploads", on_delete=fields.OnDelete.RESTRICT)
    uploaded_by = fields.CharField(max_length=60)
    file_id = fields.CharField(max_length=200)

    class Meta:
        table = "picture_upload"
        unique_together = (("picture_id", "uploaded_by"),)


class Reward(Model):
    id = id_field()
    club_id = club_field()
    title = fields.CharField(max_length=80)
    description = fields.CharField(max_length=400, db_default="")
    price_points = fields.BigIntField()
    stock = fields.BigIntField(null=True)
    limit_per_member = fields.IntField(null=True)
    picture = fields.ForeignKeyField(
        "club.Picture", related_name="rewards", null=True, on_delete=fields.OnDelete.RESTRICT
    )
    voucher_valid_days = fields.IntField(null=True)
    opens_at = instant_field(null=True)
    state = fields.CharField(max_length=8, db_default="active")
    created_at = instant_field()

    class Meta:
        table = "reward"
        indexes = (Index(fields=("club_id", "state", "price_points")),)
        constraints = (
            CheckConstraint(check="price_points > 0", name="reward_price_positive"),
            CheckConstraint(check="stock IS NULL OR stock >= 0", name="reward_stock_not_negative"),
            CheckConstraint(check="limit_per_member IS NULL OR limit_per_member > 0", name="reward_limit_positive"),
            CheckConstraint(check="state IN ('active', 'paused')", name="reward_state_known"),
        )


class Voucher(Model):
    id = id_field()
    club_id = club_field()
    reward = fields.ForeignKeyField("club.Reward", related_name="vouchers", on_delete=fields.OnDelete.RESTRICT)
    member = fields.ForeignKeyField("club.Member", related_name="vouchers", on_delete=fields.OnDelete.RESTRICT)
    code = fields.CharField(max_length=20)
    price_points = fields.BigIntField()
    state = fields.CharField(max_length=12)
    idempotency_key = fields.CharField(max_length=80)
    issued_at = instant_field()
    expires_at = instant_field()
    closed_at = instant_field(null=True)
    staff_id = fields.BigIntField(null=True)

    class Meta:
        table = "voucher"
        unique_together = (("club_id", "code"), ("club_id", "idempotency_key"))
        indexes = (Index(fields=("member_id", "id")), Index(fields=("state", "expires_at")))
        constraints = (
            CheckConstraint(
                check="state IN ('issued', 'handed_over', 'cancelled', 'expired')", name="voucher_state_known"
            ),
        )
