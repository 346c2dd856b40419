"""Envelopes of points that are opened in groups, and who got which share."""

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field


class Envelope(Model):
    """From a member (their points, taken when it is made) or from the club (`giver_id` None, `staff_id` says who)."""

    id = id_field()
    club_id = club_field()
    token = fields.CharField(max_length=24)
    giver_id = fields.BigIntField(null=True)
    staff_id = fields.BigIntField(null=True)
    community_id = fields.BigIntField(null=True)
    points = fields.BigIntField()
    shares = fields.IntField()
    split = fields.CharField(max_length=8)
    words = fields.CharField(max_length=120, db_default="")
    state = fields.CharField(max_length=8, db_default="open")
    entry_id = fields.BigIntField(null=True)
    opened_count = fields.IntField(db_default=0)
    given_points = fields.BigIntField(db_default=0)
    returned_points = fields.BigIntField(db_default=0)
    idempotency_key = fields.CharField(max_length=80)
    created_at = instant_field()
    expires_at = instant_field()
    closed_at = instant_field(null=True)

    class Meta:
        table = "envelope"
        unique_together = (("club_id", "token"), ("club_id", "idempotency_key"))
        indexes = (Index(fields=("club_id", "state", "expires_at")), Index(fields=("giver_id", "id")))
        constraints = (
            CheckConstraint(check="points > 0 AND shares > 0 AND points >= shares", name="envelope_shares_not_empty"),
            CheckConstraint(
                check="given_points >= 0 AND returned_points >= 0 AND given_points + returned_points <= points",
                name="envelope_within_points",
            ),
            CheckConstraint(check="split IN ('random', 'equal')", name="envelope_split_known"),
            CheckConstraint(check="state IN ('open', 'empty', 'ended')", name="envelope_state_known"),
            CheckConstraint(check="(giver_id IS NULL) <> (staff_id IS NULL)", name="envelope_one_giver"),
        )


class EnvelopeShare(Model):
    """Cut when the envelope is made; `member_id` once somebody has opened it."""

    id = id_field()
    club_id = club_field()
    envelope = fields.ForeignKeyField("club.Envelope", related_name="shares_cut", on_delete=fields.OnDelete.RESTRICT)
    position = fields.IntField()
    points = fields.BigIntField()
    member_id = fields.BigIntField(null=True)
    opened_at = instant_field(null=True)

    class Meta:
        table = "envelope_share"
        unique_together = (("envelope_id", "position"), ("envelope_id", "member_id"))
        indexes = (Index(fields=("member_id", "id")),)
        constraints = (CheckConstraint(check="points > 0", name="envelope_share_positive"),)
