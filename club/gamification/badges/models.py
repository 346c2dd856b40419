"""Badges that were earned. Which badges there are is code."""

from tortoise import fields
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field


class BadgeAward(Model):
    id = id_field()
    club_id = club_field()
    member = fields.ForeignKeyField("club.Member", related_name="badges", on_delete=fields.OnDelete.RESTRICT)
    badge = fields.CharField(max_length=40)
    at = instant_field()
    seen_at = instant_field(null=True)

    class Meta:
        table = "badge_award"
        unique_together = (("member_id", "badge"),)
