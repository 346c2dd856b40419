"""Lotteries, their prizes and tickets, who won, and what was published of a draw."""

from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint
from tortoise.models import Model

from club.storage.fields import club_field, id_field, instant_field, json_field


class Lottery(Model):
    """`ticket_count` is the number of the newest ticket: giving tickets adds to it and so takes turns. `withdrawn_count` of them
    do not count any more.

    `terms`: rules.LotteryTerms. `secret_sealed`: what the commitment was made of, until it is revealed.
    """

    id = id_field()
    club_id = club_field()
    public_id = fields.CharField(max_length=16)
    title = fields.CharField(max_length=80)
    description = fields.CharField(max_length=600, db_default="")
    picture_id = fields.BigIntField(null=True)
    state = fields.CharField(max_length=10, db_default="draft")
    terms = json_field()
    opens_at = instant_field()
    closes_at = instant_field()
    draws_at = instant_field()
    ticket_count = fields.BigIntField(db_default=0)
    withdrawn_count = fields.BigIntField(db_default=0)
    community_id = fields.BigIntField(null=True)
    commitment = fields.CharField(max_length=64, null=True)
    chain_length = fields.IntField(null=True)
    secret_sealed = fields.CharField(max_length=400, null=True)
    beacon = fields.CharField(max_length=20)
    beacon_round = fields.BigIntField(null=True)
    round_at = instant_field(null=True)
    beacon_signature = fields.CharField(max_length=400, null=True)
    beacon_randomness = fields.CharField(max_length=128, null=True)
    revealed_otp = fields.CharField(max_length=64, null=True)
    list_sha256 = fields.CharField(max_length=64, null=True)
    merkle_root = fields.CharField(max_length=64, null=True)
    frozen_count = fields.BigIntField(null=True)
    announced_at = instant_field(null=True)
    frozen_at = instant_field(null=True)
    drawn_at = instant_field(null=True)
    finished_at = instant_field(null=True)
    cancelled_at = instant_field(null=True)
    cancel_reason = fields.CharField(max_length=200, null=True)
    created_by = fields.BigIntField()
    created_at = instant_field()

    class Meta:
        table = "lottery"
        unique_together = (("public_id",),)
        indexes = (Index(fields=("club_id", "state", "closes_at")),)
        constraints = (
            CheckConstraint(
                check="state IN ('draft', 'open', 'frozen', 'drawn', 'finished', 'cancelled')",
                name="lottery_state_known",
            ),
            CheckConstraint(check="opens_at < closes_at AND closes_at < draws_at", name="lottery_times_in_order"),
            CheckConstraint(
                check="withdrawn_count >= 0 AND withdrawn_count <= ticket_count", name="lottery_tickets_not_negative"
            ),
            CheckConstraint(check="beacon IN ('quicknet', 'none')", name="lottery_beacon_known"),
        )


class LotteryPrize(Model):
    """`prize`: gamification.prizes.Prize. Drawn in the order of `place`, each `pieces` times."""

    id = id_field()
    club_id = club_field()
    lottery = fields.ForeignKeyField("club.Lottery", related_name="prizes", on_delete=fields.OnDelete.RESTRICT)
    place = fields.IntField()
    pieces = fields.IntField()
    prize = json_field()

    class Meta:
        table = "lottery_prize"
        unique_together = (("lottery_id", "place"),)
        constraints = (CheckConstraint(check="pieces > 0 AND place > 0", name="lottery_prize_counts_positive"),)


class LotteryTicket(Model):
    """`way`: how it was got. `entry_id`: the posting that paid for it; one posting may pay for several."""

    id = id_field()
    club_id = club_field()
    lottery = fields.ForeignKeyField("club.Lottery", related_name="tickets", on_delete=fields.OnDelete.RESTRICT)
    member = fields.ForeignKeyField("club.Member", related_name="tickets", on_delete=fields.OnDelete.RESTRICT)
    number = fields.BigIntField()
    way = fields.CharField(max_length=12)
    state = fields.CharField(max_length=10, db_default="valid")
    entry_id = fields.BigIntField(null=True)
    source_key = fields.CharField(max_length=100)
    at = instant_field()

    class Meta:
        table = "lottery_ticket"
        unique_together = (("lottery_id", "number"),)
        indexes = (
            Index(fields=("lottery_id", "member_id", "number")),
            Index(fields=("club_id", "source_key")),
            Index(fields=("member_id", "id")),
        )
        constraints = (
            CheckConstraint(check="number > 0", name="lottery_ticket_number_positive"),
            CheckConstraint(check="state IN ('valid', 'withdrawn')", name="lottery_ticket_state_known"),
            CheckConstraint(
                check="way IN ('daily', 'points', 'purchase', 'codes', 'invitation', 'staff', 'prize')",
                name="lottery_ticket_way_known",
            ),
        )


class LotteryWinner(Model):
    """A ticket that was drawn, in the order of `place`. Without a prize it is a reserve, until it is called."""

    id = id_field()
    club_id = club_field()
    lottery = fields.ForeignKeyField("club.Lottery", related_name="winners", on_delete=fields.OnDelete.RESTRICT)
    prize = fields.ForeignKeyField(
        "club.LotteryPrize", related_name="winners", null=True, on_delete=fields.OnDelete.RESTRICT
    )
    member_id = fields.BigIntField()
    ticket_number = fields.BigIntField()
    place = fields.IntField()
    state = fields.CharField(max_length=12)
    called_at = instant_field(null=True)
    due_at = instant_field(null=True)
    closed_at = instant_field(null=True)
    details = fields.CharField(max_length=500, null=True)

    class Meta:
        table = "lottery_winner"
        unique_together = (("lottery_id", "place"), ("lottery_id", "ticket_number"))
        indexes = (Index(fields=("club_id", "state", "due_at")), Index(fields=("member_id", "id")))
        constraints = (
            CheckConstraint(
                check="state IN ('reserve', 'called', 'accepted', 'handed_over', 'declined', 'lapsed', 'skipped')",
                name="lottery_winner_state_known",
            ),
        )


class LotteryList(Model):
    """What was published of a draw, compressed and never changed. `part`: the `tickets` as they were frozen, which the draw reads;
    the `result` that was revealed."""

    id = id_field()
    club_id = club_field()
    lottery = fields.ForeignKeyField("club.Lottery", related_name="lists", on_delete=fields.OnDelete.RESTRICT)
    part = fields.CharField(max_length=8)
    content = fields.BinaryField()
    created_at = instant_field()

    class Meta:
        table = "lottery_list"
        unique_together = (("lottery_id", "part"),)
        constraints = (CheckConstraint(check="part IN ('tickets', 'result')", name="lottery_list_part_known"),)
