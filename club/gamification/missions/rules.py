"""What missions ask for, in which stretch of time it counts, and when it is fulfilled. Pure."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from club.gamification.prizes import Prize
from club.jobs.rules import Calendar, month_begins

StepKind = Literal["buy", "spend", "visit", "invite", "play", "answer", "lottery", "code", "join", "event"]
STEP_KINDS: tuple[StepKind, ...] = get_args(StepKind)
Recurs = Literal["once", "daily", "weekly", "monthly"]
RECURS: tuple[Recurs, ...] = get_args(Recurs)

COUNTED_EVENTS: Mapping[StepKind, str] = {
    "visit": "activity",
    "play": "game-played",
    "answer": "contest-entered",
    "lottery": "lottery-entered",
    "code": "code-used",
}
"""Steps that count what the club itself notices (`club/earning/own_events.py`)."""
SHRINKING: frozenset[StepKind] = frozenset({"buy", "spend", "invite", "join"})
"""What can turn out not to have happened: an order comes back, a friend's purchase too, somebody leaves the channel."""

STEPS_MAX = 5
TITLE_LENGTH_MAX = 80
DESCRIPTION_LENGTH_MAX = 400
EVENT_LENGTH_MAX = 60
TARGET_MAX: Mapping[StepKind, int] = {"spend": 10**13, "join": 366}
COUNT_MAX = 1000
MEMBERS_MAX = 10_000_000
JOIN_HELD_DAYS = 7
"""Who gets a prize for joining and leaves again sooner than this after it loses the prize. A longer stay that was asked for
has been kept when the prize is given."""
ONCE = "once"
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. `target`: how many purchases, days, friends, times; money in minor units for `spend`; whole days of
    staying for `join` (0: joining is enough). `least`: what a purchase must amount to, in minor units. ValueError otherwise."""

    kind: StepKind
    target: int
    least: int = 0
    community_id: int | None = None
    event: str = ""

    def __post_init__(self) -> None:
        if self.kind not in STEP_KINDS:
            raise ValueError(f"there is no step {self.kind!r}")
        smallest = 0 if self.kind == "join" else 1
        if not smallest <= self.target <= TARGET_MAX.get(self.kind, COUNT_MAX):
            raise ValueError(f"{self.target} is no target of {self.kind}")
        if self.least < 0 or (self.least and self.kind != "buy"):
            raise ValueError("only purchases have a least amount")
        if (self.kind == "join") != (self.community_id is not None):
            raise ValueError("joining names a community, and nothing else does")
        if (self.kind == "event") != bool(self.event) or len(self.event) > EVENT_LENGTH_MAX:
            raise ValueError("an event has a name, and nothing else has")

    @property
    def needed(self) -> int:
        """What the count must reach. Of joining, the first day counts as one."""
        return self.target + 1 if self.kind == "join" else self.target

    def to_json(self) -> dict[str, Any]:
        kept: dict[str, Any] = {"kind": self.kind, "target": self.target}
        if self.least:
            kept["least"] = self.least
        if self.community_id is not None:
            kept["community_id"] = self.community_id
        if self.event:
            kept["event"] = self.event
        return kept

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Step":
        return cls(kept["kind"], kept["target"], kept.get("least", 0), kept.get("community_id"), kept.get("event", ""))


@dataclass(frozen=True, slots=True)
class MissionDraft:
    """A mission as staff write it. `tiers`: ids, None for everybody. `members_max`: how many may do it, None for all."""

    title: str
    steps: tuple[Step, ...]
    prize: Prize
    recurs: Recurs = "once"
    description: str = ""
    tiers: tuple[int, ...] | None = None
    closes_at: dt.datetime | None = None
    members_max: int | None = None


def fault_in(draft: MissionDraft) -> str | None:
    """The name of the field that cannot be so; None for a sound draft."""
    if not 1 <= len(draft.title.strip()) <= TITLE_LENGTH_MAX:
        return "title"
    if len(draft.description) > DESCRIPTION_LENGTH_MAX:
        return "description"
    if not 1 <= len(draft.steps) <= STEPS_MAX:
        return "steps"
    if draft.recurs not in RECURS or (draft.recurs != "once" and any(step.kind == "join" for step in draft.steps)):
        return "recurs"
    if draft.members_max is not None and not 1 <= draft.members_max <= MEMBERS_MAX:
        return "members_max"
    return None


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a mission: its `period` as it is kept, and the days of it in the club's zone (None: open on that side)."""

    period: str
    first_day: dt.date | None = None
    next_day: dt.date | None = None


def turn_of(recurs: Recurs, day: dt.date, calendar: Calendar) -> Turn:
    """The turn that `day` is in. Where birthdays are Jalali the week begins on Saturday and the month is Jalali; elsewhere on
    Monday, and Gregorian."""
    if recurs == "once":
        return Turn(ONCE)
    if recurs == "daily":
        first, following = day, day + dt.timedelta(days=1)
    elif recurs == "weekly":
        begins = _SATURDAY if calendar == "jalali" else 0
        first = day - dt.timedelta(days=(day.weekday() - begins) % 7)
        following = first + dt.timedelta(days=7)
    else:
        first = month_begins(day, calendar)
        following = month_begins(first + dt.timedelta(days=31), calendar)
    return Turn(first.isoformat(), first, following)


def turn_named(recurs: Recurs, period: str, calendar: Calendar) -> Turn:
    """The turn that was kept under `period`."""
    return Turn(ONCE) if period == ONCE else turn_of(recurs, dt.date.fromisoformat(period), calendar)


def days_stayed(since: dt.datetime, now: dt.datetime) -> int:
    """The count of a `join` step: 1 on joining, one more for each whole day."""
    return 1 + max(0, (now - since) // dt.timedelta(days=1))


def held_until(step: Step, done_at: dt.datetime) -> dt.datetime:
    """Until when leaving undoes what was given for joining."""
    return done_at + dt.timedelta(days=max(0, JOIN_HELD_DAYS - step.target))


def is_fulfilled(steps: Sequence[Step], counted: Sequence[int]) -> bool:
    return all(count >= step.needed for step, count in zip(steps, counted, strict=True))


def share_percent(steps: Sequence[Step], counted: Sequence[int]) -> int:
    """How far a mission has come: the mean of its steps, in whole percent rounded down; 100 only when it is fulfilled."""
    parts = [min(count, step.needed) * 100 // step.needed for step, count in zip(steps, counted, strict=True)]
    return sum(parts) // len(parts)


def prize_left(prize: Prize, standing: Prize | None) -> Prize | None:
    """What is to be given when a mission is fulfilled again and `standing` could not be taken back; None: nothing.

    So what stands for one mission never exceeds its prize, however often its ground comes and goes.
    """
    if standing is None:
        return prize
    if prize.kind != "points" or standing.kind != "points" or standing.amount >= prize.amount:
        return None
    return Prize("points", prize.amount - standing.amount, title=prize.title)


def prize_standing(given: Prize, taken: int) -> Prize | None:
    """What stands of points after `taken` of them were taken back."""
    left = given.amount - taken
    return Prize("points", left, title=given.title) if left > 0 else None
