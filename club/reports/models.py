"""The figures of a day that has passed: counted once, read for ever."""

from tortoise import fields
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field, json_field


class DayFigures(Model):
    id = id_field()
    club_id = club_field()
    day = fields.DateField()
    figures = json_field()
    counted_at = instant_field()

    class Meta:
        table = "day_figures"
        unique_together = (("club_id", "day"),)
