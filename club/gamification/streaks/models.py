"""How many days in a row a member has come."""

from tortoise import fields
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field


class Streak(Model):
    """`frozen_left`: days that may still be missed; `longest`: the best so far."""

    id = id_field()
    club_id = club_field()
    member = fields.ForeignKeyField("club.Member", related_name="streaks", on_delete=fields.OnDelete.RESTRICT)
    days = fields.IntField()
    longest = fields.IntField()
    last_day = fields.DateField()
    frozen_left = fields.IntField(db_default=0)
    started_on = fields.DateField()
    changed_at = instant_field()

    class Meta:
        table = "streak"
        unique_together = (("member_id",),)
        constraints = (
            CheckConstraint(check="days > 0 AND longest >= days", name="streak_days_sane"),
            CheckConstraint(check="frozen_left >= 0", name="streak_frozen_not_negative"),
        )
