"""Who brought whom (referral), what it paid (referral_payment), and the links people come by (source_link)."""

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field, json_field


class Referral(Model):
    """One friend of one inviter; a friend has at most one, for ever."""

    id = id_field()
    club_id = club_field()
    inviter = fields.ForeignKeyField("club.Member", related_name="referrals", on_delete=fields.OnDelete.RESTRICT)
    friend = fields.ForeignKeyField("club.Member", related_name="referred_by", on_delete=fields.OnDelete.RESTRICT)
    state = fields.CharField(max_length=10)
    reason = fields.CharField(max_length=24, null=True)
    terms = json_field()
    joined_at = instant_field()
    decided_at = instant_field(null=True)
    decided_by = fields.BigIntField(null=True)

    class Meta:
        table = "referral"
        unique_together = (("club_id", "friend_id"),)
        indexes = (Index(fields=("inviter_id", "id")), Index(fields=("club_id", "state", "id")))
        constraints = (
            CheckConstraint(check="inviter_id <> friend_id", name="referral_not_of_oneself"),
            CheckConstraint(check="state IN ('pending', 'approved', 'flagged', 'voided')", name="referral_state_known"),
        )


class ReferralPayment(Model):
    """What one side gets for one occasion: waits until the return window is over, is paid once, may be taken back.

    `purchase_id` stands for the occasions of purchases, `friends` (how many make it) for a milestone.
    """

    id = id_field()
    club_id = club_field()
    referral = fields.ForeignKeyField("club.Referral", related_name="payments", on_delete=fields.OnDelete.RESTRICT)
    member_id = fields.BigIntField()
    occasion = fields.CharField(max_length=12)
    purchase_id = fields.BigIntField(null=True)
    friends = fields.IntField(null=True)
    wallet = fields.CharField(max_length=10)
    amount = fields.BigIntField()
    state = fields.CharField(max_length=10)
    reason = fields.CharField(max_length=24, null=True)
    due_at = instant_field()
    paid_at = instant_field(null=True)
    taken_back = fields.BigIntField(db_default=0)
    idempotency_key = fields.CharField(max_length=80)

    class Meta:
        table = "referral_payment"
        unique_together = (("club_id", "idempotency_key"),)
        indexes = (
            Index(fields=("referral_id", "id")),
            Index(fields=("state", "due_at")),
            Index(fields=("purchase_id",)),
            Index(fields=("member_id", "friends")),
        )
        constraints = (
            CheckConstraint(check="amount > 0", name="referral_payment_positive"),
            CheckConstraint(
                check="taken_back >= 0 AND taken_back <= amount", name="referral_payment_taken_back_within_amount"
            ),
            CheckConstraint(check="wallet IN ('points', 'credit')", name="referral_payment_wallet_known"),
            CheckConstraint(
                check="occasion IN ('joining', 'first', 'every', 'milestone')", name="referral_payment_occasion_known"
            ),
            CheckConstraint(
                check="state IN ('waiting', 'paid', 'dropped', 'taken_back')", name="referral_payment_state_known"
            ),
        )


class SourceLink(Model):
    """A link for one place: a poster, a branch, an Instagram bio."""

    id = id_field()
    club_id = club_field()
    code = fields.CharField(max_length=16)
    title = fields.CharField(max_length=60)
    opened_count = fields.BigIntField(db_default=0)
    joined_count = fields.BigIntField(db_default=0)
    state = fields.CharField(max_length=8, db_default="active")
    created_at = instant_field()

    class Meta:
        table = "source_link"
        unique_together = (("club_id", "code"),)
        constraints = (CheckConstraint(check="state IN ('active', 'retired')", name="source_link_state_known"),)
