"""What a birthday can be chosen from, step by step: decade, year, month, day, in either calendar. Pure."""

import calendar as gregorian
import datetime as dt
from typing import Literal

from club.persian import from_jalali, to_jalali
from club.persian.jalali import days_in_jalali_month

Calendar = Literal["jalali", "gregorian"]
YEARS_OFFERED = 100
MONTHS = range(1, 13)


def this_year(calendar: Calendar, today: dt.date) -> int:
    return to_jalali(today).year if calendar == "jalali" else today.year


def decades(calendar: Calendar, today: dt.date) -> list[int]:
    """The first years of the decades somebody alive may be born in, the oldest first."""
    newest = this_year(calendar, today)
    return list(range((newest - YEARS_OFFERED) // 10 * 10 + 10, newest + 1, 10))


def years(calendar: Calendar, decade: int, today: dt.date) -> list[int]:
    """The years of a decade that have begun."""
    return list(range(decade, min(decade + 9, this_year(calendar, today)) + 1))


def days(calendar: Calendar, year: int, month: int, today: dt.date) -> list[dt.date]:
    """The days of a month up to today; none when there is no such month or year."""
    try:
        if calendar == "jalali":
            found = [from_jalali(year, month, day) for day in range(1, days_in_jalali_month(year, month) + 1)]
        else:
            found = [dt.date(year, month, day) for day in range(1, gregorian.monthrange(year, month)[1] + 1)]
    except (ValueError, OverflowError):
        return []
    return [day for day in found if day <= today]
