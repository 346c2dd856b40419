"""The steps members climb (tier) and every move between them (tier_change)."""

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field, json_field


class Tier(Model):
    """`threshold` in points, minor units or orders, as the club's tier terms say. `rank`: 1 is the lowest."""

    id = id_field()
    club_id = club_field()
    name = fields.CharField(max_length=40)
    emoji = fields.CharField(max_length=16, db_default="")
    rank = fields.IntField()
    threshold = fields.BigIntField()
    benefits = json_field()
    palette = fields.CharField(max_length=16, db_default="emerald")
    picture_id = fields.BigIntField(null=True)
    never_lowered = fields.BooleanField(db_default=False)
    state = fields.CharField(max_length=8, db_default="active")
    created_at = instant_field()

    class Meta:
        table = "tier"
        indexes = (Index(fields=("club_id", "state", "rank")),)
        constraints = (
            CheckConstraint(check="threshold >= 0", name="tier_threshold_not_negative"),
            CheckConstraint(check="rank > 0", name="tier_rank_positive"),
            CheckConstraint(check="state IN ('active', 'retired')", name="tier_state_known"),
        )


class TierChange(Model):
    id = id_field()
    club_id = club_field()
    member = fields.ForeignKeyField("club.Member", related_name="tier_changes", on_delete=fields.OnDelete.RESTRICT)
    from_tier_id = fields.BigIntField(null=True)
    to_tier_id = fields.BigIntField(null=True)
    why = fields.CharField(max_length=12)
    progress = fields.BigIntField()
    staff_id = fields.BigIntField(null=True)
    idempotency_key = fields.CharField(max_length=80)
    at = instant_field()

    class Meta:
        table = "tier_change"
        unique_together = (("club_id", "idempotency_key"),)
        indexes = (Index(fields=("member_id", "id")),)
        constraints = (
            CheckConstraint(
                check="why IN ('reached', 'kept', 'grace', 'lowered', 'by_staff', 'retired')",
                name="tier_change_why_known",
            ),
        )
