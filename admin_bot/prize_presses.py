"""The buttons of choosing a prize. All of them go on with the conversation that `prize_choosing` began."""

from dataclasses import dataclass

from admin_bot.presses import Press


@dataclass(frozen=True, slots=True)
class AskPrizeKind(Press, name="pz"):
    """Back to the kinds of prizes."""


@dataclass(frozen=True, slots=True)
class PickPrizeKind(Press, name="pz-kind"):
    """`kind` is one of club.gamification.prizes.PRIZE_KINDS."""

    kind: str


@dataclass(frozen=True, slots=True)
class PickPrizeNumber(Press, name="pz-num"):
    """How many points, or how many tickets: whichever was asked for."""

    number: int


@dataclass(frozen=True, slots=True)
class PickPrizeReward(Press, name="pz-rew"):
    reward_id: int


@dataclass(frozen=True, slots=True)
class PickPrizeLottery(Press, name="pz-lot"):
    lottery_id: int


@dataclass(frozen=True, slots=True)
class NoPrize(Press, name="pz-none"):
    """Where a room lets staff go without one."""
