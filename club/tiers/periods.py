"""Which stretch of time counts for a member, and when it ends: days of the club, years of its calendar. Pure.

Every period begins and ends with a day of the club's time zone. A period's end is the first instant after it.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Literal
from zoneinfo import ZoneInfo

from club.jobs.rules import Calendar
from club.persian import from_jalali, to_jalali

PeriodKind = Literal["rolling", "jalali_year", "joining_year", "lifetime"]
"""The last so many days; a year of the club's calendar; a year from joining day to joining day; ever since."""

BEGINNING = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
"""Before anything a club knows."""


@dataclass(frozen=True, slots=True)
class Period:
    """From `start` to just before `end`. `end` None: it never ends."""

    start: dt.datetime
    end: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Counting:
    """How one member's time is counted. `rolling_days` only counts where `kind` is rolling."""

    kind: PeriodKind
    rolling_days: int
    timezone: ZoneInfo
    calendar: Calendar
    joined_on: dt.date

    def day_of(self, at: dt.datetime) -> dt.date:
        return at.astimezone(self.timezone).date()

    def begins(self, day: dt.date) -> dt.datetime:
        """When a day of the club begins, in UTC. Where clocks skip midnight it is the first instant after the gap."""
        return dt.datetime.combine(day, dt.time(), self.timezone).astimezone(dt.UTC)


def period_at(counting: Counting, at: dt.datetime) -> Period:
    """The period that counts at this instant. A rolling one has no end: it moves on with every day."""
    today = counting.day_of(at)
    if counting.kind == "lifetime":
        return Period(BEGINNING, None)
    if counting.kind == "rolling":
        return Period(counting.begins(today - dt.timedelta(days=counting.rolling_days - 1)), None)
    first = _year_begins(counting, _year_of(counting, today))
    if today < first:
        year = _year_of(counting, today) - 1
        return Period(counting.begins(_year_begins(counting, year)), counting.begins(first))
    return Period(counting.begins(first), counting.begins(_year_begins(counting, _year_of(counting, today) + 1)))


def period_reviewed(counting: Counting, end: dt.datetime) -> Period:
    """What is looked at when a tier is reviewed at `end`, the beginning of a day."""
    last_instant = end - dt.timedelta(microseconds=1)
    return Period(period_at(counting, last_instant).start, end)


def next_end(counting: Counting, after: dt.datetime) -> dt.datetime | None:
    """When what was reached at `after` is reviewed for the first time. None: never.

    Rolling: so many days from that day on, all of it counted; else the end of the year that `after` lies in.
    """
    if counting.kind == "rolling":
        return counting.begins(counting.day_of(after) + dt.timedelta(days=counting.rolling_days))
    return period_at(counting, after).end


def full_period_end(counting: Counting, after: dt.datetime) -> dt.datetime | None:
    """The first end of a period that has begun at `after` or later: nobody is reviewed on less than a whole one."""
    if counting.kind == "rolling":
        return next_end(counting, after)
    period = period_at(counting, after)
    if period.end is None or period.start == after:
        return period.end
    return period_at(counting, period.end).end


def _year_of(counting: Counting, day: dt.date) -> int:
    return to_jalali(day).year if counting.calendar == "jalali" else day.year


def _year_begins(counting: Counting, year: int) -> dt.date:
    """The first day of a year of the club, or of the member's own year that begins in it."""
    if counting.kind == "jalali_year":
        return from_jalali(year, 1, 1) if counting.calendar == "jalali" else dt.date(year, 1, 1)
    if counting.calendar == "jalali":
        _, month, day = to_jalali(counting.joined_on)
        try:
            return from_jalali(year, month, day)
        except ValueError:
            return from_jalali(year, month, day - 1)  # who joined on 30 Esfand begins a day earlier in other years
    try:
        return counting.joined_on.replace(year=year)
    except ValueError:
        return dt.date(year, 2, 28)  # the same for 29 February
