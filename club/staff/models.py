"""Who works here, and the journal of every staff act (never changed)."""

from tortoise import fields
from tortoise.indexes import Index
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
            CheckConstraint(
                check="role IN ('owner', 'manager', 'cashier', 'support', 'analyst')", name="staff_role_known"
            ),
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
        indexes = (
            Index(fields=("member_id", "id")),
            Index(fields=("staff_id", "id")),
            Index(fields=("club_id", "id")),
        )


class StaffInvite(Model):
    """A link that lets one person in with one role, once. Only the digest of what it carries is kept."""

    id = id_field()
    club_id = club_field()
    token_digest = fields.CharField(max_length=64)
    role = fields.CharField(max_length=10)
    invited_by = fields.BigIntField()
    created_at = instant_field()
    expires_at = instant_field()
    state = fields.CharField(max_length=10, db_default="open")
    staff_id = fields.BigIntField(null=True)
    closed_at = instant_field(null=True)

    class Meta:
        table = "staff_invite"
        unique_together = (("club_id", "token_digest"),)
        constraints = (
            CheckConstraint(
                check="role IN ('owner', 'manager', 'cashier', 'support', 'analyst')", name="staff_invite_role_known"
            ),
            CheckConstraint(check="state IN ('open', 'used', 'withdrawn')", name="staff_invite_state_known"),
        )


class Approval(Model):
    """An act above the asker's limit that waits for a second person."""

    id = id_field()
    club_id = club_field()
    act = fields.CharField(max_length=24)
    arguments = json_field()
    member_id = fields.BigIntField(null=True)
    asked_by = fields.BigIntField()
    asked_at = instant_field()
    expires_at = instant_field()
    state = fields.CharField(max_length=10, db_default="waiting")
    decided_by = fields.BigIntField(null=True)
    decided_at = instant_field(null=True)
    idempotency_key = fields.CharField(max_length=80)

    class Meta:
        table = "approval"
        unique_together = (("club_id", "idempotency_key"),)
        indexes = (Index(fields=("club_id", "state", "id")),)
        constraints = (
            CheckConstraint(check="act IN ('correct_points', 'refund_purchase')", name="approval_act_known"),
            CheckConstraint(
                check="state IN ('waiting', 'approved', 'refused', 'withdrawn', 'expired')", name="approval_state_known"
            ),
            CheckConstraint(check="decided_by IS NULL OR decided_by <> asked_by", name="approval_by_a_second_person"),
        )
