"""Which days are to be lived through, and whose birthday a day is. Pure."""

import datetime as dt
from typing import Literal

from club.persian import from_jalali, to_jalali

Calendar = Literal["jalali", "gregorian"]
MonthDay = tuple[int, int]

DAYS_CAUGHT_UP_MAX = 3700  # a clock that is ten years off is a fault, not a downtime
RETRY_SECONDS = (10, 60, 300, 900, 3600)


def calendar_of(language: str, timezone: str) -> Calendar:
    """By which calendar a club celebrates birthdays."""
    return "jalali" if language == "fa" or timezone in ("Asia/Tehran", "Iran") else "gregorian"


def month_begins(day: dt.date, calendar: Calendar) -> dt.date:
    """The first day of the month `day` is in."""
    if calendar == "gregorian":
        return day.replace(day=1)
    jalali = to_jalali(day)
    return from_jalali(jalali.year, jalali.month, 1)


def anniversary(birthday: dt.date, calendar: Calendar) -> MonthDay:
    """Month and day of a birthday in the calendar it is celebrated by."""
    if calendar == "gregorian":
        return birthday.month, birthday.day
    born = to_jalali(birthday)
    return born.month, born.day


def celebrated_on(day: dt.date, calendar: Calendar) -> frozenset[MonthDay]:
    """The anniversaries celebrated on `day`: its own, and the last day of leap years (30 Esfand, 29 February) a day earlier
    in other years.
    """
    own = anniversary(day, calendar)
    leap_day, before = ((2, 29), (2, 28)) if calendar == "gregorian" else ((12, 30), (12, 29))
    if own == before and anniversary(day + dt.timedelta(days=1), calendar) != leap_day:
        return frozenset({own, leap_day})
    return frozenset({own})


def birthday_year(day: dt.date, calendar: Calendar) -> int:
    """The year that a birthday celebrated on `day` counts for; each year has exactly one."""
    return to_jalali(day).year if calendar == "jalali" else day.year


def days_to_live(last: dt.date | None, opened: dt.date, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """The first and last of the days after `last` (or from the opening on) up to today, what was missed among them.

    None when today was lived through already.
    """
    first = opened if last is None else last + dt.timedelta(days=1)
    first = max(first, today - dt.timedelta(days=DAYS_CAUGHT_UP_MAX))
    return None if first > today else (first, today)


def retry_after_seconds(attempts: int) -> int:
    """How long a job that has failed `attempts` times waits."""
    return RETRY_SECONDS[min(attempts, len(RETRY_SECONDS)) - 1]
