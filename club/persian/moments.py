"""Days and times as people type them: «فردا ساعت ۲۰», «۱۵ آذر ۸ شب», «شنبه», «tomorrow 20:30», «15 Dec 2026 at 8pm»."""

import datetime as dt
import re
from collections.abc import Callable
from typing import NamedTuple

from club.persian.digits import to_ascii_digits
from club.persian.jalali import MONTH_OF_NAME, WEEKDAY_NAMES, from_jalali, parse_date, to_jalali
from club.persian.text import ZWNJ, strip_bidi


class TypedMoment(NamedTuple):
    """What of a moment was typed; the rest is None."""

    day: dt.date | None
    time: dt.time | None


_TODAY = {"امروز": 0, "امشب": 0, "today": 0, "tonight": 0, "فردا": 1, "tomorrow": 1, "پس فردا": 2, "پسفردا": 2}
_ENGLISH_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = 3
_ENGLISH_MONTHS = {
    said: number
    for number, name in enumerate(
        (
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ),
        1,
    )
    for said in (name, name[:_SHORT])
}
_EVENING = {"امشب", "tonight"}
_NOON_HOUR = 12
_DAYS_OF_WEEK = 7
_AFTERNOON = {"عصر", "شب", "بعد از ظهر", "بعدازظهر", "ب.ظ", "pm"}
_MORNING = {"صبح", "ق.ظ", "am"}
_NOON = {"ظهر"}
_PART = "|".join(sorted((re.escape(word) for word in _AFTERNOON | _MORNING | _NOON), key=len, reverse=True))
_TIME = re.compile(
    rf"(?P<day>.*?)[ ,،]*(?P<at>\b(?:ساعت|at)\b|@)? ?(?P<hour>\d{{1,2}})(?::(?P<minute>\d{{2}})| ?(?P<half>و نیم))?"
    rf" ?(?P<part>{_PART})?"
)
_DAY_AND_MONTH = re.compile(
    r"(?:(?P<day>\d{1,2}) ?(?P<month>[^\W\d_]+?)(?: ?ماه)?|(?P<first>[^\W\d_]+) (?P<second>\d{1,2})),?(?: (?P<year>\d{4}))?"
)


def parse_moment(text: str, today: dt.date, *, on_day: bool = False) -> TypedMoment | None:
    """Read a day, a time, or both; None when it is neither. A day without a year is the next one from `today` on.

    `on_day`: the day is known already, so a number alone is an hour.
    """
    plain = _plain(text)
    day = _day(plain, today)
    if day is not None:
        return TypedMoment(day, None)
    timed = _TIME.fullmatch(plain)
    if timed is None:
        return None
    surely = timed["at"] or timed["minute"] or timed["part"] or timed["half"]
    time = _time(timed)
    if time is None or not (surely or (on_day and not timed["day"])):
        return None
    if not timed["day"]:
        return TypedMoment(None, time)
    day = _day(timed["day"], today)
    if timed["day"] in _EVENING and timed["part"] is None and time.hour < _NOON_HOUR:
        time = time.replace(hour=time.hour + _NOON_HOUR)
    return None if day is None else TypedMoment(day, time)


def _plain(text: str) -> str:
    text = to_ascii_digits(strip_bidi(text).replace(ZWNJ, " ")).translate(str.maketrans("يكآ", "یکا"))
    return re.sub(r"\s+", " ", text).strip(" ،,").casefold()


def _time(timed: re.Match[str]) -> dt.time | None:
    hour, part = int(timed["hour"]), timed["part"]
    minute = 30 if timed["half"] else int(timed["minute"] or 0)
    if part is not None and not 1 <= hour <= _NOON_HOUR:
        return None
    if part in _MORNING:
        hour %= _NOON_HOUR
    elif part in _AFTERNOON:
        # Twelve at night belongs to either day: it is asked again.
        if hour == _NOON_HOUR and part == "شب":
            return None
        hour = hour % _NOON_HOUR + _NOON_HOUR
    elif part in _NOON:
        hour = hour if hour in {11, 12} else hour + _NOON_HOUR
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None


def _day(plain: str, today: dt.date) -> dt.date | None:
    if plain in _TODAY:
        return today + dt.timedelta(days=_TODAY[plain])
    weekday = _WEEKDAYS.get(plain.replace(" ", ""))
    if weekday is not None:
        return today + dt.timedelta(days=(weekday - today.weekday() - 1) % _DAYS_OF_WEEK + 1)
    return parse_date(plain) or _day_and_month(plain, today)


def _weekdays() -> dict[str, int]:
    found = {_plain(name).replace(" ", ""): number for number, name in enumerate(WEEKDAY_NAMES)}
    for number, name in enumerate(_ENGLISH_DAYS):
        found |= {name: number, name[:_SHORT]: number}
    return found


_WEEKDAYS = _weekdays()


def _day_and_month(plain: str, today: dt.date) -> dt.date | None:
    found = _DAY_AND_MONTH.fullmatch(plain)
    if found is None:
        return None
    name, number = found["month"] or found["first"], int(found["day"] or found["second"])
    written = int(found["year"]) if found["year"] else None
    if name in MONTH_OF_NAME:
        jalali = MONTH_OF_NAME[name]
        return _next(lambda year: from_jalali(year, jalali, number), written, to_jalali(today).year, today)
    if name in _ENGLISH_MONTHS:
        gregorian = _ENGLISH_MONTHS[name]
        return _next(lambda year: dt.date(year, gregorian, number), written, today.year, today)
    return None


def _next(day_of: Callable[[int], dt.date], written: int | None, this_year: int, today: dt.date) -> dt.date | None:
    """That day of the written year, or of this one or the next: whichever has not passed."""
    for year in (this_year, this_year + 1) if written is None else (written,):
        try:
            day = day_of(year)
        except ValueError:
            continue
        if written is not None or day >= today:
            return day
    return None
