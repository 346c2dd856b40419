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
    joined_at = instant_field()
    consented_at = instant_field()
    consent_version = fields.CharField(max_length=20)

    class Meta:
        table = "member"
        unique_together = (("club_id", "number"), ("club_id", "card_token"), ("club_id", "phone"))
        indexes = (Index(fields=("club_id", "name_search")), Index(fields=("club_id", "birthday")))
        constraints = (CheckConstraint(check="state IN ('active', 'left', 'blocked')", name="member_state_known"),)


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
    blocked_at = instant_field(null=True)
    created_at = instant_field()

    class Meta:
        table = "chat"
        unique_together = (("club_id", "bot", "platform", "platform_user_id"),)
        constraints = (CheckConstraint(check="bot IN ('customer', 'staff')", name="chat_bot_known"),)
