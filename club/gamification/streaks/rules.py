"""Days in a row: what a visit makes of a run, what a missed day costs, which prize comes next. Pure.

A run grows by one on every day somebody comes. A day that was missed is covered by a frozen day, where there is one: it keeps
the run and does not make it longer. Every `freeze_every` days of a run earn a frozen day, `freeze_max` can be kept. When more
days were missed than are frozen, a new run begins with nothing but its first day.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from club.errors import StreakTermsInvalid
from club.gamification.prizes import Prize

LENGTH_MAX = 1000
PRIZES_MAX = 12
FREEZE_EVERY_MAX = 365
FREEZE_MAX_MAX = 7
DAYS_SHOWN = 7

Change = Literal["began", "grew", "saved", "began-again", "nothing"]
"""What a visit did: `saved` grew over days that were frozen, `began-again` after too many were missed."""
DayMark = Literal["came", "frozen", "missed", "today"]
"""A day of the little calendar; `today`: it has not been come by yet."""


@dataclass(frozen=True, slots=True)
class StreakTerms:
    """`freeze_every` 0: no day is ever frozen. `prizes`: (days, prize), the shortest run first."""

    freeze_every: int = 7
    freeze_max: int = 2
    prizes: tuple[tuple[int, Prize], ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            "freeze_every": self.freeze_every,
            "freeze_max": self.freeze_max,
            "prizes": [[days, prize.to_json()] for days, prize in self.prizes],
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "StreakTerms":
        prizes = tuple((int(days), Prize.from_json(prize)) for days, prize in kept["prizes"])
        return cls(int(kept["freeze_every"]), int(kept["freeze_max"]), prizes)

    def prize_at(self, days: int) -> Prize | None:
        return next((prize for length, prize in self.prizes if length == days), None)


STARTING_TERMS = StreakTerms()


@dataclass(frozen=True, slots=True)
class Run:
    """A run as it stood on `last_day`, when somebody came by last."""

    days: int
    longest: int
    last_day: dt.date
    frozen_left: int
    started_on: dt.date


@dataclass(frozen=True, slots=True)
class Step:
    """What a visit made of a run: `frozen_used` days were covered, `frozen_earned` whether one was added."""

    run: Run
    change: Change
    frozen_used: int = 0
    frozen_earned: bool = False


def check_terms(terms: StreakTerms) -> StreakTerms:
    """The terms with their prizes in order. Refuses StreakTermsInvalid(field)."""
    if not 0 <= terms.freeze_every <= FREEZE_EVERY_MAX:
        raise StreakTermsInvalid(field="freeze_every", most=FREEZE_EVERY_MAX)
    if not 0 <= terms.freeze_max <= FREEZE_MAX_MAX:
        raise StreakTermsInvalid(field="freeze_max", most=FREEZE_MAX_MAX)
    lengths = [days for days, _ in terms.prizes]
    if any(not 1 < days <= LENGTH_MAX for days in lengths):
        raise StreakTermsInvalid(field="days", most=LENGTH_MAX)
    if len(lengths) > PRIZES_MAX or len(set(lengths)) < len(lengths):
        raise StreakTermsInvalid(field="prizes", most=PRIZES_MAX)
    if any(prize.kind == "thing" for _, prize in terms.prizes):
        raise StreakTermsInvalid(field="thing", most=0)
    prizes = tuple(sorted(terms.prizes, key=lambda each: each[0]))
    return StreakTerms(terms.freeze_every, terms.freeze_max, prizes)


def visited(run: Run | None, day: dt.date, terms: StreakTerms) -> Step:
    """The run after a visit on `day`. A second visit, or a clock that went back, changes nothing."""
    if run is None:
        return Step(Run(1, 1, day, 0, day), "began")
    if day <= run.last_day:
        return Step(run, "nothing")
    missed = missed_days(run, day)
    if missed > run.frozen_left:
        return Step(Run(1, run.longest, day, 0, day), "began-again")
    days, left = run.days + 1, run.frozen_left - missed
    earned = bool(terms.freeze_every) and days % terms.freeze_every == 0 and left < terms.freeze_max
    grown = Run(days, max(run.longest, days), day, left + earned, run.started_on)
    return Step(grown, "saved" if missed else "grew", missed, earned)


def missed_days(run: Run, today: dt.date) -> int:
    """How many whole days lie between the last visit and today."""
    return max(0, (today - run.last_day).days - 1)


def stands(run: Run, today: dt.date) -> bool:
    """Whether a visit today would still make the run longer."""
    return missed_days(run, today) <= run.frozen_left


def next_prize(terms: StreakTerms, days: int) -> tuple[int, Prize] | None:
    """The nearest prize of a run that has come so far, and its length."""
    return next(((length, prize) for length, prize in terms.prizes if length > days), None)


def calendar(
    run: Run | None, came_on: frozenset[dt.date], today: dt.date, shown: int = DAYS_SHOWN
) -> tuple[DayMark, ...]:
    """The last days up to today, oldest first. A day without a visit inside a run that stands was, or is, frozen."""
    alive = run if run is not None and stands(run, today) else None

    def mark(day: dt.date) -> DayMark:
        if day in came_on:
            return "came"
        if day == today:
            return "today"
        return "frozen" if alive is not None and day > alive.started_on else "missed"

    return tuple(mark(today - dt.timedelta(days=back)) for back in range(shown - 1, -1, -1))
