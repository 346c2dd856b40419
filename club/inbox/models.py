"""What came in (updates of both bots, webhooks), written down before it is acknowledged."""

from tortoise import fields
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field


class InboxItem(Model):
    id = id_field()
    club_id = club_field()
    source = fields.CharField(max_length=40)
    external_id = fields.CharField(max_length=80)
    lane = fields.CharField(max_length=60)
    body = fields.TextField()
    state = fields.CharField(max_length=8, db_default="waiting")
    attempts = fields.IntField(db_default=0)
    error = fields.CharField(max_length=300, null=True)
    received_at = instant_field()
    closed_at = instant_field(null=True)

    class Meta:
        table = "inbox_item"
        unique_together = (("source", "external_id"),)
        constraints = (CheckConstraint(check="state IN ('waiting', 'done', 'dead')", name="inbox_item_state_known"),)
