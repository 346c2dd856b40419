"""Buttons about lotteries: the list, one of them, its making, its tickets, its winners."""

from dataclasses import dataclass

from admin_bot.presses import Press


@dataclass(frozen=True, slots=True)
class Lotteries(Press, name="los"):
    page: int


@dataclass(frozen=True, slots=True)
class LotteryCard(Press, name="lo"):
    lottery_id: int


@dataclass(frozen=True, slots=True)
class NewLottery(Press, name="lo-new"):
    pass


@dataclass(frozen=True, slots=True)
class PickPieces(Press, name="lo-n"):
    """How many win the prize that was just chosen; the draft waits in the conversation."""

    pieces: int


@dataclass(frozen=True, slots=True)
class EditLottery(Press, name="lo-ed"):
    """`field` is one of lottery_fields.FIELDS, or a moment: opens, closes, draws."""

    lottery_id: int
    field: str


@dataclass(frozen=True, slots=True)
class LotteryPrizes(Press, name="lo-pr"):
    lottery_id: int


@dataclass(frozen=True, slots=True)
class AddLotteryPrize(Press, name="lo-pr-add"):
    lottery_id: int


@dataclass(frozen=True, slots=True)
class RemoveLotteryPrize(Press, name="lo-pr-off"):
    """`place`: which of the prizes, from 1."""

    lottery_id: int
    place: int


@dataclass(frozen=True, slots=True)
class LotteryWays(Press, name="lo-ways"):
    lottery_id: int


@dataclass(frozen=True, slots=True)
class TurnWay(Press, name="lo-way"):
    """On or off; `way` is one of club.gamification.lotteries.rules.WAYS."""

    lottery_id: int
    way: str


@dataclass(frozen=True, slots=True)
class LotteryTiers(Press, name="lo-tiers"):
    lottery_id: int


@dataclass(frozen=True, slots=True)
class TurnTier(Press, name="lo-tier"):
    lottery_id: int
    tier_id: int


@dataclass(frozen=True, slots=True)
class AllTiers(Press, name="lo-all"):
    lottery_id: int


@dataclass(frozen=True, slots=True)
class LotteryChannels(Press, name="lo-chs"):
    lottery_id: int


@dataclass(frozen=True, slots=True)
class PickChannel(Press, name="lo-ch"):
    lottery_id: int
    community_id: int


@dataclass(frozen=True, slots=True)
class NoChannel(Press, name="lo-noch"):
    lottery_id: int


@dataclass(frozen=True, slots=True)
class TurnWinsOnce(Press, name="lo-once"):
    lottery_id: int


@dataclass(frozen=True, slots=True)
class TurnBeacon(Press, name="lo-bcn"):
    lottery_id: int


@dataclass(frozen=True, slots=True)
class PreviewLottery(Press, name="lo-look"):
    lottery_id: int


@dataclass(frozen=True, slots=True)
class AskAnnounce(Press, name="lo-go"):
    lottery_id: int


@dataclass(frozen=True, slots=True)
class AnnounceLottery(Press, name="lo-yes"):
    lottery_id: int
    key: str


@dataclass(frozen=True, slots=True)
class AskCancelLottery(Press, name="lo-off"):
    """The reason is asked for; what is typed is read back before it counts."""

    lottery_id: int


@dataclass(frozen=True, slots=True)
class CancelLottery(Press, name="lo-end"):
    """The reason waits in the conversation under the same key."""

    lottery_id: int
    key: str


@dataclass(frozen=True, slots=True)
class LotteryProof(Press, name="lo-pub"):
    lottery_id: int


@dataclass(frozen=True, slots=True)
class GiveTicketsOf(Press, name="lo-give"):
    """To whom is asked next."""

    lottery_id: int


@dataclass(frozen=True, slots=True)
class GiveTicketsTo(Press, name="lo-mem"):
    """Of which lottery is asked next."""

    member_id: int


@dataclass(frozen=True, slots=True)
class PickGiving(Press, name="lo-pick"):
    lottery_id: int
    member_id: int


@dataclass(frozen=True, slots=True)
class GiveCount(Press, name="lo-cnt"):
    """How many; the lottery and the member wait in the conversation under the same key."""

    count: int
    key: str


@dataclass(frozen=True, slots=True)
class LotteryWinners(Press, name="lo-wins"):
    lottery_id: int
    page: int


@dataclass(frozen=True, slots=True)
class WinnerCard(Press, name="lo-win"):
    winner_id: int


@dataclass(frozen=True, slots=True)
class HandOverPrize(Press, name="lo-hand"):
    winner_id: int
    key: str
