"""Buttons about badges, days in a row and leaderboards."""

from dataclasses import dataclass

from admin_bot.presses import Press


@dataclass(frozen=True, slots=True)
class BadgeSettings(Press, name="bdg"):
    pass


@dataclass(frozen=True, slots=True)
class SwitchBadges(Press, name="bdgon"):
    """`on` 1 or 0."""

    on: int


@dataclass(frozen=True, slots=True)
class StreakSettings(Press, name="strk"):
    pass


@dataclass(frozen=True, slots=True)
class SwitchStreaks(Press, name="strkon"):
    on: int


@dataclass(frozen=True, slots=True)
class AskFreezing(Press, name="strkf"):
    pass


@dataclass(frozen=True, slots=True)
class AskStreakPrize(Press, name="strkp"):
    """First for how many days, then what."""


@dataclass(frozen=True, slots=True)
class RemoveStreakPrize(Press, name="strkx"):
    days: int


@dataclass(frozen=True, slots=True)
class BoardSettings(Press, name="lead"):
    pass


@dataclass(frozen=True, slots=True)
class SwitchBoards(Press, name="leadon"):
    on: int


@dataclass(frozen=True, slots=True)
class ShowBoard(Press, name="leadb"):
    """Show one board (`shown` 1), or not."""

    board: str
    shown: int


@dataclass(frozen=True, slots=True)
class BoardPrizes(Press, name="leadp"):
    board: str
    kind: str


@dataclass(frozen=True, slots=True)
class AskBoardPrize(Press, name="leada"):
    board: str
    kind: str
    place: int


@dataclass(frozen=True, slots=True)
class RemoveBoardPrize(Press, name="leadx"):
    """That place and those behind it bring nothing any more."""

    board: str
    kind: str
    place: int


@dataclass(frozen=True, slots=True)
class Leaders(Press, name="leadw"):
    board: str
    period: str


@dataclass(frozen=True, slots=True)
class ClearNickname(Press, name="leadn"):
    """The name of a member; then the board again."""

    member_id: int
    board: str
    period: str
