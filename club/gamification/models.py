"""What each game room is set to, where it has terms of the whole club."""

from tortoise import fields
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field, json_field


class PlayTerms(Model):
    """`room`: streaks, leaderboards, product_codes, envelopes …; `terms` as that room reads them. `is_on` false: the room rests."""

    id = id_field()
    club_id = club_field()
    room = fields.CharField(max_length=16)
    terms = json_field()
    is_on = fields.BooleanField(db_default=True)
    changed_at = instant_field()

    class Meta:
        table = "play_terms"
        unique_together = (("club_id", "room"),)
