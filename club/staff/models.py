"""Who works here, and the journal of every staff act (never changed)."""

from tortoise import fields
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field, json_field, unchecked_key


class StaffMember(Model):
    id = id_field()
    club_id = club_field()
    platform = fields.CharField(max_length=10)
    platform_user_id = fields.BigIntField()
    name = fields.CharField(max_length=120)
    role = fields.CharField(max_length=10)
    state = fields.CharField(max_length=10, db_default="active")
    created_at = instant_field()

    class Meta:
        table = "staff_member"
        unique_together = (("club_id", "platform", "platform_user_id"),)
        constraints = (
            CheckConstraint(check="role IN ('owner', 'manager', 'cashier')", name="staff_role_known"),
            CheckConstraint(check="state IN ('active', 'dismissed')", name="staff_state_known"),
        )


class JournalEntry(Model):
    id = id_field()
    club_id = club_field()
    staff = unchecked_key("club.StaffMember", "acts")
    act = fields.CharField(max_length=40)
    member_id = fields.BigIntField(null=True)
    details = json_field()
    idempotency_key = fields.CharField(max_length=100)
    at = instant_field()

    class Meta:
        table = "journal_entry"
        unique_together = (("club_id", "idempotency_key"),)
