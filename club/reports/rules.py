"""Which days a report is about, what it is compared with, and figures added and set beside each other. Pure."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from club.persian import from_jalali, to_jalali

Period = Literal["today", "yesterday", "week", "month", "calendar"]
"""`week`: seven days with today. `month`: thirty days with today. `calendar`: this month of the club's calendar."""

Trend = Literal["up", "down", "same", "none"]
"""`none`: there is nothing to compare with."""

PERIODS: Final[tuple[Period, ...]] = ("today", "yesterday", "week", "month", "calendar")

FLOWS: Final = (
    "joined",
    "active",
    "purchases",
    "purchase_sum",
    "given",
    "spent",
    "returned",
    "taken_back",
    "expired",
    "other",
    "credit_given",
    "credit_spent",
    "credit_other",
    "issued",
    "handed_over",
    "referrals",
)
"""What happened in a span. Of points: `given` (earned, corrected up), `spent` on rewards, `returned` with them, `taken_back`
(refunded, corrected down), `expired`, `other` (gifts, what the erased had). Of credit, in minor units: given, spent, the rest."""

CLOSING: Final = ("points", "credit", "given", "spent")
"""What stands when a day ends: points and credit owed to members, and all points ever given and spent."""


@dataclass(frozen=True, slots=True)
class Span:
    """From `start` to `end` (not with it), both UTC."""

    start: dt.datetime
    end: dt.datetime


@dataclass(frozen=True, slots=True)
class Days:
    """Whole local days, both ends with it."""

    first: dt.date
    last: dt.date

    @property
    def count(self) -> int:
        return (self.last - self.first).days + 1

    def earlier(self, days: int) -> "Days":
        return Days(self.first - dt.timedelta(days=days), self.last - dt.timedelta(days=days))


@dataclass(frozen=True, slots=True)
class Compared:
    """A period and the one or two it is set beside."""

    days: Days
    before: Days
    earlier: Days | None


@dataclass(frozen=True, slots=True)
class DayCount:
    """A day that has passed, as it was counted. `until`: when it ended. `low` and `high`: for each table, an id below every row
    that came after the day, and one not below any of its rows. `morning`: what stood when it was counted, if that was at once.
    """

    day: dt.date
    until: dt.datetime
    flows: Mapping[str, int]
    closing: Mapping[str, int]
    low: Mapping[str, int]
    high: Mapping[str, int]
    morning: "Morning | None" = None

    def to_json(self) -> dict[str, Any]:
        return {
            "until": self.until.isoformat(),
            "flows": dict(self.flows),
            "closing": dict(self.closing),
            "low": dict(self.low),
            "high": dict(self.high),
            "morning": None if self.morning is None else self.morning.to_json(),
        }

    @classmethod
    def from_json(cls, day: dt.date, kept: Mapping[str, Any]) -> "DayCount":
        morning = kept["morning"]
        return cls(
            day,
            dt.datetime.fromisoformat(kept["until"]),
            {**NO_FLOWS, **kept["flows"]},
            kept["closing"],
            kept["low"],
            kept["high"],
            None if morning is None else Morning.from_json(morning),
        )


@dataclass(frozen=True, slots=True)
class Morning:
    """How the club stands: its active members, points that expire within thirty days, members in each tier (None: in none)."""

    members: int = 0
    expiring: int = 0
    tiers: Mapping[int | None, int] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        tiers = [[tier, members] for tier, members in self.tiers.items()]
        return {"members": self.members, "expiring": self.expiring, "tiers": tiers}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Morning":
        return cls(kept["members"], kept["expiring"], dict(kept["tiers"]))


NO_FLOWS: Final[Mapping[str, int]] = dict.fromkeys(FLOWS, 0)
NOTHING_OWED: Final[Mapping[str, int]] = dict.fromkeys(CLOSING, 0)

_POINTS_FLOWS = {
    "earned": ("given", "given"),
    "won": ("given", "given"),
    "corrected": ("given", "taken_back"),
    "reversed": ("other", "taken_back"),
    "spent": ("other", "spent"),
    "returned": ("returned", "other"),
    "expired": ("other", "expired"),
}


def flows_of_entries(sums: Iterable[tuple[str, str, int]]) -> dict[str, int]:
    """Flows from sums of entries by wallet and kind, those that add and those that take apart.

    All flows are counted up, except `other` and `credit_other`, which may be below zero.
    """
    flows = dict.fromkeys(FLOWS[4:13], 0)
    for wallet, kind, amount in sums:
        if wallet == "points":
            name = _POINTS_FLOWS.get(kind, ("other", "other"))[amount < 0]
            flows[name] += amount if name in ("given", "returned", "other") else -amount
        elif kind == "earned":
            flows["credit_given"] += amount
        elif kind == "spent":
            flows["credit_spent"] -= amount
        else:
            flows["credit_other"] += amount
    return flows


def owed_after(before: Mapping[str, int], flows: Mapping[str, int]) -> dict[str, int]:
    """What stands after a span, from what stood before it."""
    gone = flows["spent"] + flows["taken_back"] + flows["expired"]
    return {
        "points": before["points"] + flows["given"] + flows["returned"] + flows["other"] - gone,
        "credit": before["credit"] + flows["credit_given"] + flows["credit_other"] - flows["credit_spent"],
        "given": before["given"] + flows["given"],
        "spent": before["spent"] + flows["spent"] - flows["returned"],
    }


def added(several: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """Flows of several spans as one. Who was active on two days is counted twice: `active` must be counted anew."""
    total = dict(NO_FLOWS)
    for flows in several:
        for name in FLOWS:
            total[name] += flows[name]
    return total


def redemption_rate(closing: Mapping[str, int]) -> int | None:
    """Of all points ever given, how many have been spent on rewards, in basis points, whole tenths of a percent. None before the
    first point.
    """
    return None if closing["given"] <= 0 else closing["spent"] * 1000 // closing["given"] * 10


def trend(value: int, other: int | None) -> Trend:
    if other is None:
        return "none"
    return "same" if value == other else "up" if value > other else "down"


def compared(period: Period, today: dt.date, *, jalali: bool) -> Compared:
    """The days of a period. A single day is set beside the day before and the same day a week ago, longer ones beside as many
    days before them; a calendar month beside the days of the month before up to the same number.
    """
    if period in ("today", "yesterday"):
        day = today if period == "today" else today - dt.timedelta(days=1)
        days = Days(day, day)
        return Compared(days, days.earlier(1), days.earlier(7))
    if period == "calendar":
        first = month_start(today, jalali=jalali)
        before = month_start(first - dt.timedelta(days=1), jalali=jalali)
        days = Days(first, today)
        last = min(before + dt.timedelta(days=days.count - 1), first - dt.timedelta(days=1))
        return Compared(days, Days(before, last), None)
    count = 7 if period == "week" else 30
    days = Days(today - dt.timedelta(days=count - 1), today)
    return Compared(days, days.earlier(count), None)


def midnight(day: dt.date, timezone: dt.tzinfo) -> dt.datetime:
    """When the day begins there, in UTC."""
    return dt.datetime.combine(day, dt.time(), timezone).astimezone(dt.UTC)


def whole(days: Days, timezone: dt.tzinfo) -> Span:
    return Span(midnight(days.first, timezone), midnight(days.last + dt.timedelta(days=1), timezone))


def until_this_hour(day: dt.date, now: dt.datetime, timezone: dt.tzinfo) -> Span:
    """The part of a day up to the hour and minute it is now."""
    return Span(
        midnight(day, timezone), dt.datetime.combine(day, now.astimezone(timezone).time(), timezone).astimezone(dt.UTC)
    )


def month_start(day: dt.date, *, jalali: bool) -> dt.date:
    if not jalali:
        return day.replace(day=1)
    year, month, _ = to_jalali(day)
    return from_jalali(year, month, 1)


def days_to_count(last: dt.date | None, opened: dt.date, newest: dt.date) -> Sequence[dt.date]:
    """The passed days not counted yet, oldest first. `newest`: the last day that may be counted."""
    first = opened if last is None else last + dt.timedelta(days=1)
    return [first + dt.timedelta(days=number) for number in range(max(0, (newest - first).days + 1))]


def is_quiet(flows: Mapping[str, int]) -> bool:
    """Whether nothing happened that is worth a message."""
    return not any(flows[name] for name in FLOWS)
