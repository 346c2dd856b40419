"""Instant games, every time one was played, and how often each outcome came."""

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field, json_field


class Game(Model):
    """`prize_table`: rules.PrizeTable; `table_version` counts its changes. `budget_points` None: no end. What a play may bring
    at most is `reserved_points` while it rolls; spent + reserved never exceeds the budget."""

    id = id_field()
    club_id = club_field()
    kind = fields.CharField(max_length=12)
    title = fields.CharField(max_length=60)
    state = fields.CharField(max_length=10, db_default="draft")
    cost_points = fields.BigIntField(db_default=0)
    plays_per_day = fields.IntField(null=True)
    free_per_day = fields.IntField(db_default=0)
    prize_table = json_field()
    table_version = fields.IntField(db_default=1)
    budget_points = fields.BigIntField(null=True)
    spent_points = fields.BigIntField(db_default=0)
    reserved_points = fields.BigIntField(db_default=0)
    taken_points = fields.BigIntField(db_default=0)
    play_count = fields.BigIntField(db_default=0)
    created_by = fields.BigIntField()
    created_at = instant_field()

    class Meta:
        table = "game"
        indexes = (Index(fields=("club_id", "state")),)
        constraints = (
            CheckConstraint(
                check="kind IN ('slot', 'darts', 'bowling', 'basketball', 'die', 'wheel', 'scratch')",
                name="game_kind_known",
            ),
            CheckConstraint(
                check="state IN ('draft', 'active', 'paused', 'exhausted', 'retired')", name="game_state_known"
            ),
            CheckConstraint(check="cost_points >= 0", name="game_cost_not_negative"),
            CheckConstraint(
                check="spent_points >= 0 AND reserved_points >= 0"
                " AND (budget_points IS NULL OR spent_points + reserved_points <= budget_points)",
                name="game_within_budget",
            ),
        )


class GamePlay(Model):
    """`rolling`: paid, and not known yet what it came to. `returned`: it never was, and the cost came back. `entry_id`: what
    was paid. `prize`: what was won, and `instead` where points took its place. `card`: what lies under the fields of a scratch
    card; `opened_fields`: a bit for each field that was scratched."""

    id = id_field()
    club_id = club_field()
    game = fields.ForeignKeyField("club.Game", related_name="plays", on_delete=fields.OnDelete.RESTRICT)
    member = fields.ForeignKeyField("club.Member", related_name="game_plays", on_delete=fields.OnDelete.RESTRICT)
    day = fields.DateField()
    state = fields.CharField(max_length=10)
    is_free = fields.BooleanField(db_default=False)
    cost_points = fields.BigIntField(db_default=0)
    reserved_points = fields.BigIntField(db_default=0)
    entry_id = fields.BigIntField(null=True)
    outcome = fields.IntField(null=True)
    prize = json_field(null=True)
    card = json_field(null=True)
    opened_fields = fields.IntField(db_default=0)
    idempotency_key = fields.CharField(max_length=80)
    at = instant_field()
    settled_at = instant_field(null=True)

    class Meta:
        table = "game_play"
        unique_together = (("club_id", "idempotency_key"),)
        indexes = (Index(fields=("game_id", "member_id", "day")), Index(fields=("member_id", "id")))
        constraints = (
            CheckConstraint(check="state IN ('rolling', 'won', 'lost', 'returned')", name="game_play_state_known"),
            CheckConstraint(check="cost_points >= 0 AND reserved_points >= 0", name="game_play_points_not_negative"),
        )


class GameTally(Model):
    """How often an outcome came under one version of a game's prize table."""

    id = id_field()
    club_id = club_field()
    game = fields.ForeignKeyField("club.Game", related_name="tallies", on_delete=fields.OnDelete.RESTRICT)
    table_version = fields.IntField()
    outcome = fields.IntField()
    play_count = fields.BigIntField()

    class Meta:
        table = "game_tally"
        unique_together = (("game_id", "table_version", "outcome"),)
