"""Missions, and how far each member has come with each."""

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field, json_field


class Mission(Model):
    """`steps`: rules.Step, counted from facts. `prize`: gamification.prizes.Prize. `members_max`: how many members may do it
    (None: all); `done_count`: how many have, each once, whatever came after. `points_standing`: given, not taken back."""

    id = id_field()
    club_id = club_field()
    title = fields.CharField(max_length=80)
    description = fields.CharField(max_length=400, db_default="")
    steps = json_field()
    prize = json_field()
    recurs = fields.CharField(max_length=8)
    tiers = json_field(null=True)
    opens_at = instant_field()
    closes_at = instant_field(null=True)
    state = fields.CharField(max_length=8, db_default="draft")
    members_max = fields.IntField(null=True)
    done_count = fields.IntField(db_default=0)
    points_standing = fields.BigIntField(db_default=0)
    created_by = fields.BigIntField()
    created_at = instant_field()

    class Meta:
        table = "mission"
        indexes = (Index(fields=("club_id", "state")),)
        constraints = (
            CheckConstraint(check="recurs IN ('once', 'daily', 'weekly', 'monthly')", name="mission_recurs_known"),
            CheckConstraint(check="state IN ('draft', 'active', 'paused', 'retired')", name="mission_state_known"),
            CheckConstraint(check="members_max IS NULL OR done_count <= members_max", name="mission_members_kept"),
        )


class MissionProgress(Model):
    """`period`: which turn of a recurring mission, as its first day; `once` for others. `counted`: each step's count.

    `given`: what stands of its prize, and the steps it was given for. `look_at`: when time alone may change it (a stay ends).
    """

    id = id_field()
    club_id = club_field()
    mission = fields.ForeignKeyField("club.Mission", related_name="progress", on_delete=fields.OnDelete.RESTRICT)
    member = fields.ForeignKeyField("club.Member", related_name="missions", on_delete=fields.OnDelete.RESTRICT)
    period = fields.CharField(max_length=10)
    counted = json_field()
    state = fields.CharField(max_length=8, db_default="going")
    times_done = fields.IntField(db_default=0)
    given = json_field(null=True)
    changed_at = instant_field()
    done_at = instant_field(null=True)
    look_at = instant_field(null=True)

    class Meta:
        table = "mission_progress"
        unique_together = (("mission_id", "member_id", "period"),)
        indexes = (Index(fields=("member_id", "id")),)
        constraints = (
            CheckConstraint(check="state IN ('going', 'done', 'undone')", name="mission_progress_state_known"),
        )
