"""Timed work that survives a restart, and the leases that let one process at a time do a thing."""

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field, json_field


class Job(Model):
    id = id_field()
    club_id = club_field()
    kind = fields.CharField(max_length=40)
    arguments = json_field()
    idempotency_key = fields.CharField(max_length=100)
    state = fields.CharField(max_length=8, db_default="waiting")
    due_at = instant_field()
    worker = fields.CharField(max_length=40, null=True)
    lease_until = instant_field(null=True)
    attempts = fields.IntField(db_default=0)
    error = fields.CharField(max_length=300, null=True)
    closed_at = instant_field(null=True)

    class Meta:
        table = "job"
        unique_together = (("club_id", "idempotency_key"),)
        indexes = (Index(fields=("state", "due_at")),)
        constraints = (
            CheckConstraint(check="state IN ('waiting', 'running', 'done', 'dead')", name="job_state_known"),
        )


class Lease(Model):
    """name: what only one process may do at a time. Held until lease_until unless renewed."""

    name = fields.CharField(max_length=80, primary_key=True)
    holder = fields.CharField(max_length=60)
    until = instant_field()

    class Meta:
        table = "lease"
