"""What members have gathered in a period, and who does not want to be listed."""

from tortoise import fields
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field


class LeaderboardScore(Model):
    """`period`: a week or a month by its first day (`w20260404`, `m20260321`), or `ever`. `reached_at`: when the score came to
    this: of equals the earlier one is before. Only who is listed has rows. Read in the order of `leaderboard_place`."""

    id = id_field()
    club_id = club_field()
    board = fields.CharField(max_length=16)
    period = fields.CharField(max_length=10)
    member = fields.ForeignKeyField("club.Member", related_name="scores", on_delete=fields.OnDelete.RESTRICT)
    score = fields.BigIntField()
    reached_at = instant_field()

    class Meta:
        table = "leaderboard_score"
        unique_together = (("member_id", "board", "period"),)
        constraints = (CheckConstraint(check="score > 0", name="leaderboard_score_positive"),)


class LeaderboardChoice(Model):
    """Who is listed as what: `hidden`, or under another name."""

    id = id_field()
    club_id = club_field()
    member = fields.ForeignKeyField("club.Member", related_name="board_choices", on_delete=fields.OnDelete.RESTRICT)
    hidden = fields.BooleanField(db_default=False)
    nickname = fields.CharField(max_length=30, null=True)
    changed_at = instant_field()

    class Meta:
        table = "leaderboard_choice"
        unique_together = (("member_id",),)


class LeaderboardPrize(Model):
    """A place of a period that was rewarded, once."""

    id = id_field()
    club_id = club_field()
    board = fields.CharField(max_length=16)
    period = fields.CharField(max_length=10)
    place = fields.IntField()
    member_id = fields.BigIntField()
    at = instant_field()

    class Meta:
        table = "leaderboard_prize"
        unique_together = (("club_id", "board", "period", "place"),)
