"""What earns (rules) and what earned (purchases)."""

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field, json_field, unchecked_key


class EarningRule(Model):
    id = id_field()
    club_id = club_field()
    kind = fields.CharField(max_length=24)
    parameters = json_field()
    conditions = json_field(null=True)
    caps = json_field(null=True)
    gives = fields.CharField(max_length=8, db_default="points")
    position = fields.IntField(db_default=0)
    state = fields.CharField(max_length=8, db_default="active")
    created_at = instant_field()

    class Meta:
        table = "earning_rule"
        indexes = (Index(fields=("club_id", "state")),)
        constraints = (
            CheckConstraint(check="state IN ('active', 'paused', 'retired')", name="earning_rule_state_known"),
            CheckConstraint(check="gives IN ('points', 'credit')", name="earning_rule_gives_known"),
        )


class RuleUse(Model):
    """How much a capped rule has given a member on one day of the club."""

    id = id_field()
    club_id = club_field()
    rule_id = fields.BigIntField()
    member = fields.ForeignKeyField("club.Member", related_name="rule_uses", on_delete=fields.OnDelete.RESTRICT)
    day = fields.DateField()
    given = fields.BigIntField(db_default=0)

    class Meta:
        table = "rule_use"
        unique_together = (("rule_id", "member_id", "day"),)


class MemberEvent(Model):
    """Something a member did, by name, reported by a shop or noticed by the club; the key makes a second report harmless.

    `followed_at`: when what follows from it was looked after.
    """

    id = id_field()
    club_id = club_field()
    member = fields.ForeignKeyField("club.Member", related_name="events", on_delete=fields.OnDelete.RESTRICT)
    source = fields.CharField(max_length=40)
    name = fields.CharField(max_length=60)
    external_id = fields.CharField(max_length=80)
    points = fields.BigIntField(db_default=0)
    credit = fields.BigIntField(db_default=0)
    at = instant_field()
    followed_at = instant_field(null=True)

    class Meta:
        table = "member_event"
        unique_together = (("club_id", "source", "external_id"),)
        indexes = (Index(fields=("member_id", "name")),)


class Purchase(Model):
    """The newest known snapshot of one purchase, and what has been booked for it. Amounts in minor units."""

    id = id_field()
    club_id = club_field()
    source = fields.CharField(max_length=40)
    external_id = fields.CharField(max_length=80)
    external_number = fields.CharField(max_length=40)
    member = unchecked_key("club.Member", "purchases", null=True)
    buyer_phone = fields.CharField(max_length=20, null=True)
    phone_seen_at = instant_field(null=True)
    currency = fields.CharField(max_length=3)
    total = fields.BigIntField()
    eligible = fields.BigIntField()
    refunded = fields.BigIntField(db_default=0)
    stage = fields.CharField(max_length=10)
    target_points = fields.BigIntField(db_default=0)
    booked_points = fields.BigIntField(db_default=0)
    bookings_count = fields.IntField(db_default=0)
    target_credit = fields.BigIntField(db_default=0)
    booked_credit = fields.BigIntField(db_default=0)
    paid_with_credit = fields.BigIntField(db_default=0)
    credit_returned = fields.BigIntField(db_default=0)
    facts = json_field(null=True)
    lines = json_field(null=True)
    followed_at = instant_field(null=True)
    terms = json_field()
    reasons = json_field()
    fingerprint = fields.CharField(max_length=64)
    snapshot_at = instant_field()
    bought_at = instant_field()
    recorded_at = instant_field()
    staff_id = fields.BigIntField(null=True)
    disputed_at = instant_field(null=True)

    class Meta:
        table = "purchase"
        unique_together = (("club_id", "source", "external_id"),)
        indexes = (Index(fields=("member_id", "id")),)
        constraints = (
            CheckConstraint(check="total >= 0 AND eligible >= 0 AND eligible <= total", name="purchase_amounts_sane"),
            CheckConstraint(check="refunded >= 0", name="purchase_refunded_not_negative"),
            CheckConstraint(check="booked_points >= 0 AND booked_credit >= 0", name="purchase_booked_not_negative"),
            CheckConstraint(
                check="paid_with_credit >= 0 AND paid_with_credit <= total AND credit_returned >= 0"
                " AND credit_returned <= paid_with_credit",
                name="purchase_credit_sane",
            ),
            CheckConstraint(check="stage IN ('open', 'paid', 'cancelled')", name="purchase_stage_known"),
        )


class PurchaseRefund(Model):
    """One refund typed at the till; the key makes a second tap harmless."""

    id = id_field()
    club_id = club_field()
    purchase = fields.ForeignKeyField("club.Purchase", related_name="refunds", on_delete=fields.OnDelete.RESTRICT)
    amount = fields.BigIntField()
    points_taken = fields.BigIntField()
    credit_taken = fields.BigIntField(db_default=0)
    credit_returned = fields.BigIntField(db_default=0)
    idempotency_key = fields.CharField(max_length=80)
    staff_id = fields.BigIntField()
    at = instant_field()

    class Meta:
        table = "purchase_refund"
        unique_together = (("club_id", "idempotency_key"),)
        constraints = (CheckConstraint(check="amount > 0", name="purchase_refund_positive"),)
