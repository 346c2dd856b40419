"""Batches of printed codes, the codes that were used, and what so many of them lead to."""

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field


class CodeBatch(Model):
    """`number` stands in each code. A code is worked out from it and its serial: only used ones are rows.

    `used_count` and `missed_count`: how many counted, and how often one of them was sent and did not.
    """

    id = id_field()
    club_id = club_field()
    number = fields.IntField()
    title = fields.CharField(max_length=80)
    prefix = fields.CharField(max_length=6, db_default="")
    product = fields.CharField(max_length=80, db_default="")
    agent = fields.CharField(max_length=80, db_default="")
    count = fields.BigIntField()
    opens_at = instant_field(null=True)
    closes_at = instant_field(null=True)
    points = fields.BigIntField(db_default=0)
    tickets = fields.IntField(db_default=0)
    lottery_id = fields.BigIntField(null=True)
    state = fields.CharField(max_length=8, db_default="active")
    used_count = fields.BigIntField(db_default=0)
    missed_count = fields.BigIntField(db_default=0)
    created_by = fields.BigIntField()
    created_at = instant_field()

    class Meta:
        table = "code_batch"
        unique_together = (("club_id", "number"),)
        constraints = (
            CheckConstraint(
                check="opens_at IS NULL OR closes_at IS NULL OR opens_at < closes_at", name="code_batch_opens_first"
            ),
            CheckConstraint(check="count > 0", name="code_batch_count_positive"),
            CheckConstraint(check="points >= 0 AND tickets >= 0", name="code_batch_gives_nothing_back"),
            CheckConstraint(check="used_count >= 0 AND used_count <= count", name="code_batch_used_within_count"),
            CheckConstraint(check="state IN ('active', 'paused', 'revoked')", name="code_batch_state_known"),
        )


class CodeUse(Model):
    id = id_field()
    club_id = club_field()
    batch = fields.ForeignKeyField("club.CodeBatch", related_name="uses", on_delete=fields.OnDelete.RESTRICT)
    serial = fields.BigIntField()
    member = fields.ForeignKeyField("club.Member", related_name="code_uses", on_delete=fields.OnDelete.RESTRICT)
    points = fields.BigIntField(db_default=0)
    tickets = fields.IntField(db_default=0)
    way = fields.CharField(max_length=8)
    at = instant_field()

    class Meta:
        table = "code_use"
        unique_together = (("batch_id", "serial"),)
        indexes = (Index(fields=("member_id", "id")), Index(fields=("club_id", "at")))
        constraints = (CheckConstraint(check="way IN ('typed', 'photo', 'link')", name="code_use_way_known"),)


class CodeGoal(Model):
    """So many codes within so many days lead to a tier, tickets, points or a voucher. `batch_id` None: codes of any batch.

    `tickets` without a `lottery_id` are of whichever lottery is open then.
    """

    id = id_field()
    club_id = club_field()
    title = fields.CharField(max_length=80)
    codes_needed = fields.IntField()
    within_days = fields.IntField(null=True)
    batch_id = fields.BigIntField(null=True)
    tier_id = fields.BigIntField(null=True)
    lottery_id = fields.BigIntField(null=True)
    tickets = fields.IntField(db_default=0)
    points = fields.BigIntField(db_default=0)
    reward_id = fields.BigIntField(null=True)
    repeats = fields.BooleanField(db_default=False)
    state = fields.CharField(max_length=8, db_default="active")
    created_at = instant_field()

    class Meta:
        table = "code_goal"
        constraints = (
            CheckConstraint(check="codes_needed > 0", name="code_goal_codes_positive"),
            CheckConstraint(check="within_days IS NULL OR within_days > 0", name="code_goal_days_positive"),
            CheckConstraint(check="state IN ('active', 'retired')", name="code_goal_state_known"),
        )


class CodeGoalReached(Model):
    """`use_id`: the code it was reached with. `tickets_waiting`: tickets that no lottery was open for yet."""

    id = id_field()
    club_id = club_field()
    goal = fields.ForeignKeyField("club.CodeGoal", related_name="reached", on_delete=fields.OnDelete.RESTRICT)
    member = fields.ForeignKeyField("club.Member", related_name="code_goals", on_delete=fields.OnDelete.RESTRICT)
    times = fields.IntField()
    use_id = fields.BigIntField()
    tickets_waiting = fields.IntField(db_default=0)
    at = instant_field()

    class Meta:
        table = "code_goal_reached"
        unique_together = (("goal_id", "member_id", "times"),)


class CodeBrought(Model):
    """A code that somebody scanned before they had joined: it counts once they have."""

    id = id_field()
    club_id = club_field()
    chat = fields.OneToOneField("club.Chat", related_name="brought_code", on_delete=fields.OnDelete.CASCADE)
    batch_number = fields.IntField()
    serial = fields.BigIntField()
    at = instant_field()

    class Meta:
        table = "code_brought"
        indexes = (Index(fields=("club_id", "at")),)


class CodeLockout(Model):
    """Who guessed too often may not try again until then."""

    id = id_field()
    club_id = club_field()
    member_id = fields.BigIntField()
    misses = fields.IntField()
    locked_until = instant_field()
    at = instant_field()

    class Meta:
        table = "code_lockout"
        indexes = (Index(fields=("member_id", "id")), Index(fields=("club_id", "locked_until")))
