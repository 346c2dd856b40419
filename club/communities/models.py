"""The shop's own channels and groups (community), and which members are in them (community_member)."""

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field


class Community(Model):
    """A channel or group the customer bot was made a member of. `asked`: somebody who is not staff put it there, and staff
    have not said yet that it is the shop's. `lost`: the bot was taken out, or staff want nothing of it."""

    id = id_field()
    club_id = club_field()
    platform = fields.CharField(max_length=20)
    platform_chat_id = fields.BigIntField()
    kind = fields.CharField(max_length=8)
    title = fields.CharField(max_length=200)
    username = fields.CharField(max_length=64, null=True)
    invite_link = fields.CharField(max_length=200, null=True)
    can_post = fields.BooleanField(db_default=False)
    sees_members = fields.BooleanField(db_default=False)
    state = fields.CharField(max_length=8, db_default="active")
    found_at = instant_field()
    lost_at = instant_field(null=True)

    class Meta:
        table = "community"
        unique_together = (("club_id", "platform", "platform_chat_id"),)
        constraints = (
            CheckConstraint(check="kind IN ('channel', 'group')", name="community_kind_known"),
            CheckConstraint(check="state IN ('asked', 'active', 'lost')", name="community_state_known"),
        )


class CommunityMember(Model):
    """Whether a member is in a community, as the messenger said last. `joined_at`: since when without leaving; `checked_at`:
    when the messenger was asked, or said it by itself; `followed_at` None: what follows from the change has not been looked at.
    """

    id = id_field()
    club_id = club_field()
    community = fields.ForeignKeyField("club.Community", related_name="members", on_delete=fields.OnDelete.RESTRICT)
    member = fields.ForeignKeyField("club.Member", related_name="communities", on_delete=fields.OnDelete.RESTRICT)
    state = fields.CharField(max_length=8)
    joined_at = instant_field(null=True)
    left_at = instant_field(null=True)
    checked_at = instant_field()
    followed_at = instant_field(null=True)

    class Meta:
        table = "community_member"
        unique_together = (("community_id", "member_id"),)
        indexes = (Index(fields=("member_id", "id")), Index(fields=("club_id", "state", "checked_at")))
        constraints = (CheckConstraint(check="state IN ('in', 'out')", name="community_member_state_known"),)
