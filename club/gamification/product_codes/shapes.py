"""What a code came to, as values that a reply and a message of the outbox are both made of. Pure."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class GoalBrings:
    """What a goal leads to: names as they are now. `lottery` None beside tickets: of whichever is open then."""

    tier: str | None = None
    emoji: str = ""
    tickets: int = 0
    lottery: str | None = None
    points: int = 0
    reward: str | None = None


@dataclass(frozen=True, slots=True)
class GoalStep:
    """How far a member has come: `have` of `needed` codes. `done`: reached, and it does not repeat."""

    title: str
    have: int
    needed: int
    within_days: int | None
    repeats: bool
    done: bool
    brings: GoalBrings

    @property
    def missing(self) -> int:
        return max(0, self.needed - self.have)


@dataclass(frozen=True, slots=True)
class ReachedGoal:
    """What reaching a goal brought. `tier` None: it names none, or the member is in one as high. `tickets_waiting`: given when a
    lottery opens."""

    title: str
    tier: str | None = None
    emoji: str = ""
    points: int = 0
    tickets: tuple[int, ...] = ()
    tickets_waiting: int = 0
    voucher: str | None = None


@dataclass(frozen=True, slots=True)
class UsedCode:
    """A real code that counts for this member, since `at`. `repeated`: it did already; then `reached` is empty.

    `points`, `tickets` (their numbers, of the lottery called `lottery`): what the code itself brought. `gathered`: how many
    codes the member has. `available`: points after all of it, None when it was repeated.
    """

    product: str
    at: dt.datetime
    points: int
    tickets: tuple[int, ...]
    lottery: str | None
    gathered: int
    goals: tuple[GoalStep, ...]
    reached: tuple[ReachedGoal, ...]
    available: int | None
    repeated: bool = False

    def to_json(self) -> dict[str, Any]:
        return {**asdict(self), "at": self.at.isoformat()}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "UsedCode":
        said = cls(**{name: kept[name] for name in cls.__dataclass_fields__})
        return replace(
            said,
            at=dt.datetime.fromisoformat(kept["at"]),
            tickets=tuple(kept["tickets"]),
            goals=tuple(GoalStep(**{**each, "brings": GoalBrings(**each["brings"])}) for each in kept["goals"]),
            reached=tuple(ReachedGoal(**{**each, "tickets": tuple(each["tickets"])}) for each in kept["reached"]),
        )
