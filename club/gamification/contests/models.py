"""Contests, their questions, who takes part, what they answered, and who voted for whom."""

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field, json_field


class Contest(Model):
    """`terms`: rules.ContestTerms; `prizes`: rules.PlacePrize. `solution`: the number to guess, sealed until it is settled.
    `told_at`: when everybody had their prize and their news."""

    id = id_field()
    club_id = club_field()
    kind = fields.CharField(max_length=12)
    title = fields.CharField(max_length=80)
    description = fields.CharField(max_length=600, db_default="")
    picture_id = fields.BigIntField(null=True)
    state = fields.CharField(max_length=10, db_default="draft")
    terms = json_field()
    prizes = json_field()
    opens_at = instant_field()
    closes_at = instant_field()
    solution = json_field(null=True)
    participant_count = fields.BigIntField(db_default=0)
    created_by = fields.BigIntField()
    created_at = instant_field()
    voting_ends_at = instant_field(null=True)
    settled_at = instant_field(null=True)
    told_at = instant_field(null=True)
    cancelled_at = instant_field(null=True)
    cancel_reason = fields.CharField(max_length=200, db_default="")

    class Meta:
        table = "contest"
        indexes = (Index(fields=("club_id", "state", "closes_at")),)
        constraints = (
            CheckConstraint(
                check="kind IN ('quiz', 'prediction', 'number', 'caption', 'photo')", name="contest_kind_known"
            ),
            CheckConstraint(
                check="state IN ('draft', 'open', 'closed', 'voting', 'settled', 'cancelled')",
                name="contest_state_known",
            ),
            CheckConstraint(check="opens_at < closes_at", name="contest_times_in_order"),
        )


class ContestQuestion(Model):
    id = id_field()
    club_id = club_field()
    contest = fields.ForeignKeyField("club.Contest", related_name="questions", on_delete=fields.OnDelete.RESTRICT)
    position = fields.IntField()
    text = fields.CharField(max_length=300)
    picture_id = fields.BigIntField(null=True)
    options = json_field()
    right_option = fields.IntField(null=True)
    explanation = fields.CharField(max_length=200, db_default="")
    seconds = fields.IntField(null=True)

    class Meta:
        table = "contest_question"
        unique_together = (("contest_id", "position"),)
        constraints = (
            CheckConstraint(check="seconds IS NULL OR seconds > 0", name="contest_question_seconds_positive"),
        )


class ContestEntry(Model):
    """One member's attempt. `answered_ms`: all thinking together. `asked_position`, `asked_at`: the question that is open.
    `finished_at`: the last answer that counts. `awarded_at`: when prize and news were given, or the entry was given back."""

    id = id_field()
    club_id = club_field()
    contest = fields.ForeignKeyField("club.Contest", related_name="entries", on_delete=fields.OnDelete.RESTRICT)
    member = fields.ForeignKeyField("club.Member", related_name="contest_entries", on_delete=fields.OnDelete.RESTRICT)
    state = fields.CharField(max_length=12)
    paid_points = fields.BigIntField(db_default=0)
    entry_id = fields.BigIntField(null=True)
    score = fields.BigIntField(db_default=0)
    right_count = fields.IntField(db_default=0)
    answered_ms = fields.BigIntField(db_default=0)
    asked_position = fields.IntField(null=True)
    asked_at = instant_field(null=True)
    submission = fields.CharField(max_length=400, null=True)
    submission_picture_id = fields.BigIntField(null=True)
    shortlisted = fields.BooleanField(db_default=False)
    vote_count = fields.BigIntField(db_default=0)
    place = fields.IntField(null=True)
    started_at = instant_field()
    finished_at = instant_field(null=True)
    awarded_at = instant_field(null=True)

    class Meta:
        table = "contest_entry"
        unique_together = (("contest_id", "member_id"),)
        indexes = (
            Index(fields=("contest_id", "state", "score", "finished_at")),
            Index(fields=("contest_id", "place")),
            Index(fields=("member_id", "id")),
        )
        constraints = (
            CheckConstraint(
                check="state IN ('playing', 'finished', 'disqualified', 'returned')", name="contest_entry_state_known"
            ),
        )


class ContestAnswer(Model):
    """What was answered to one question. `late`, or after the close: it counts nothing."""

    id = id_field()
    club_id = club_field()
    entry = fields.ForeignKeyField("club.ContestEntry", related_name="answers", on_delete=fields.OnDelete.RESTRICT)
    position = fields.IntField()
    choice = fields.BigIntField(null=True)
    is_right = fields.BooleanField(null=True)
    is_late = fields.BooleanField(db_default=False)
    points = fields.BigIntField(db_default=0)
    asked_at = instant_field()
    answered_at = instant_field()

    class Meta:
        table = "contest_answer"
        unique_together = (("entry_id", "position"),)


class ContestAsked(Model):
    """A question that was put to a member outside, under the reference the messenger gave it: its answer finds its way back."""

    id = id_field()
    club_id = club_field()
    reference = fields.CharField(max_length=80)
    entry = fields.ForeignKeyField("club.ContestEntry", related_name="asked", on_delete=fields.OnDelete.RESTRICT)
    position = fields.IntField()
    at = instant_field()

    class Meta:
        table = "contest_asked"
        unique_together = (("club_id", "reference"),)
        indexes = (Index(fields=("entry_id", "position")),)


class ContestVote(Model):
    id = id_field()
    club_id = club_field()
    contest_id = fields.BigIntField()
    entry = fields.ForeignKeyField("club.ContestEntry", related_name="votes", on_delete=fields.OnDelete.RESTRICT)
    voter_id = fields.BigIntField()
    at = instant_field()

    class Meta:
        table = "contest_vote"
        unique_together = (("entry_id", "voter_id"),)
        indexes = (Index(fields=("contest_id", "voter_id")),)
