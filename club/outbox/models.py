"""What people are to be told, written with the fact it tells."""

from tortoise import fields
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field, json_field


class OutboxMessage(Model):
    id = id_field()
    club_id = club_field()
    bot = fields.CharField(max_length=10)
    member_id = fields.BigIntField(null=True)
    staff_id = fields.BigIntField(null=True)
    community_id = fields.BigIntField(null=True)
    kind = fields.CharField(max_length=40)
    arguments = json_field()
    lane = fields.CharField(max_length=12, db_default="interactive")
    state = fields.CharField(max_length=12, db_default="waiting")
    attempts = fields.IntField(db_default=0)
    due_at = instant_field()
    idempotency_key = fields.CharField(max_length=100)
    created_at = instant_field()
    closed_at = instant_field(null=True)
    error = fields.CharField(max_length=300, null=True)

    class Meta:
        table = "outbox_message"
        unique_together = (("club_id", "idempotency_key"),)
        constraints = (
            CheckConstraint(check="bot IN ('customer', 'staff')", name="outbox_bot_known"),
            CheckConstraint(check="lane IN ('interactive', 'bulk')", name="outbox_lane_known"),
            CheckConstraint(
                check="state IN ('waiting', 'sending', 'told', 'unknown', 'unreachable', 'failed')",
                name="outbox_state_known",
            ),
            CheckConstraint(
                check="(CASE WHEN member_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN staff_id IS NULL THEN 0 ELSE 1 END)"
                " + (CASE WHEN community_id IS NULL THEN 0 ELSE 1 END) = 1",
                name="outbox_one_recipient",
            ),
        )
