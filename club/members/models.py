"""Who a member is (member) and through which conversation a person reaches us (chat). Points stand in the ledger."""

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field, json_field


class Member(Model):
    id = id_field()
    club_id = club_field()
    number = fields.CharField(max_length=12)
    name = fields.CharField(max_length=120)
    name_search = fields.CharField(max_length=160)
    phone = fields.CharField(max_length=20, null=True)
    language = fields.CharField(max_length=8)
    state = fields.CharField(max_length=10, db_default="active")
    card_token = fields.CharField(max_length=32)
    birthday = fields.DateField(null=True)
    birthday_changed_at = instant_field(null=True)
    email = fields.CharField(max_length=120, null=True)
    interests = json_field(null=True)
    contact_terms = json_field(null=True)
    referral_code = fields.CharField(max_length=16, null=True)
    source_link_id = fields.BigIntField(null=True)
    tier_id = fields.BigIntField(null=True)
    tier_since = instant_field(null=True)
    tier_review_at = instant_field(null=True)
    tier_fixed = fields.BooleanField(db_default=False)
    blocked_at = instant_field(null=True)
    blocked_reason = fields.CharField(max_length=200, null=True)
    left_at = instant_field(null=True)
    exported_at = instant_field(null=True)
    joined_at = instant_field()
    consented_at = instant_field()
    consent_version = fields.CharField(max_length=20)

    class Meta:
        table = "member"
        unique_together = (
            ("club_id", "number"),
            ("club_id", "card_token"),
            ("club_id", "phone"),
            ("club_id", "referral_code"),
        )
        indexes = (
            Index(fields=("club_id", "name_search")),
            Index(fields=("club_id", "birthday")),
            Index(fields=("club_id", "email")),
        )
        constraints = (
            CheckConstraint(check="state IN ('active', 'left', 'blocked', 'erased')", name="member_state_known"),
        )


class Chat(Model):
    """One person's conversation with one of the club's two bots, on one messenger."""

    id = id_field()
    club_id = club_field()
    bot = fields.CharField(max_length=10)
    platform = fields.CharField(max_length=10)
    platform_user_id = fields.BigIntField()
    member = fields.ForeignKeyField("club.Member", related_name="chats", null=True, on_delete=fields.OnDelete.RESTRICT)
    name = fields.CharField(max_length=120)
    username = fields.CharField(max_length=40, null=True)
    language = fields.CharField(max_length=8, null=True)
    consented_at = instant_field(null=True)
    conversation = json_field(null=True)
    invited_by_id = fields.BigIntField(null=True)
    source_link_id = fields.BigIntField(null=True)
    link_opened_at = instant_field(null=True)
    blocked_at = instant_field(null=True)
    created_at = instant_field()

    class Meta:
        table = "chat"
        unique_together = (("club_id", "bot", "platform", "platform_user_id"),)
        constraints = (CheckConstraint(check="bot IN ('customer', 'staff')", name="chat_bot_known"),)


class Tombstone(Model):
    """That somebody was here and asked to be forgotten: a keyed digest, of use only to recognise them if they come back.

    `blocked`: they were when they asked, and are again when they come back.
    """

    id = id_field()
    club_id = club_field()
    subject = fields.CharField(max_length=10)
    digest = fields.CharField(max_length=64)
    blocked = fields.BooleanField(db_default=False)
    erased_at = instant_field()

    class Meta:
        table = "tombstone"
        unique_together = (("club_id", "subject", "digest"),)
        constraints = (CheckConstraint(check="subject IN ('phone', 'person')", name="tombstone_subject_known"),)


class Gift(Model):
    """Points one member gave another; the two entries of the ledger carry its key."""

    id = id_field()
    club_id = club_field()
    giver = fields.ForeignKeyField("club.Member", related_name="gifts_given", on_delete=fields.OnDelete.RESTRICT)
    receiver = fields.ForeignKeyField("club.Member", related_name="gifts_received", on_delete=fields.OnDelete.RESTRICT)
    points = fields.BigIntField()
    words = fields.CharField(max_length=200, db_default="")
    idempotency_key = fields.CharField(max_length=80)
    at = instant_field()

    class Meta:
        table = "gift"
        unique_together = (("club_id", "idempotency_key"),)
        indexes = (Index(fields=("giver_id", "at")), Index(fields=("receiver_id", "at")))
        constraints = (
            CheckConstraint(check="points > 0", name="gift_positive"),
            CheckConstraint(check="giver_id <> receiver_id", name="gift_not_to_oneself"),
        )
