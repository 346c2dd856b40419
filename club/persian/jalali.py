"""The Jalali (Solar Hijri) calendar: days to and from it, read and written."""

import datetime as dt
import re
from typing import Literal, NamedTuple

from persiantools.jdatetime import JalaliDate

from club.persian.digits import to_ascii_digits, to_persian_digits
from club.persian.text import ZWNJ, strip_bidi

MONTH_NAMES = (
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
)
# Monday first, as date.weekday() counts.
WEEKDAY_NAMES = ("دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه")

JalaliStyle = Literal["long", "day", "full", "short"]

_LATIN_MONTH_NAMES = (
    "farvardin",
    "ordibehesht",
    "khordad",
    "tir",
    "mordad",
    "shahrivar",
    "mehr",
    "aban",
    "azar",
    "dey",
    "bahman",
    "esfand",
)
MONTH_OF_NAME = {
    **{name.replace("آ", "ا"): number for number, name in enumerate(MONTH_NAMES, 1)},
    **{name: number for number, name in enumerate(_LATIN_MONTH_NAMES, 1)},
    "امرداد": 5,
}
_NUMERIC = re.compile(r"(\d{1,4}) ?([/\-.]) ?(\d{1,2}) ?\2 ?(\d{1,4})")
_NAMED = re.compile(r"(\d{1,2}) ?([^\W\d_]+)(?: ماه)?[ ,،]*(\d{4})")
_JALALI_YEARS = range(1200, 1600)
_GREGORIAN_YEARS = range(1850, 2200)


class JalaliDay(NamedTuple):
    """A day of the Jalali calendar."""

    year: int
    month: int
    day: int


def to_jalali(day: dt.date) -> JalaliDay:
    """The Jalali day of a Gregorian date. An instant must be brought to a time zone before."""
    jalali = JalaliDate(dt.date(day.year, day.month, day.day))  # type: ignore[no-untyped-call]
    return JalaliDay(jalali.year, jalali.month, jalali.day)


def from_jalali(year: int, month: int, day: int) -> dt.date:
    """The Gregorian date of a Jalali day; ValueError when there is no such day."""
    if not JalaliDate.check_date(year, month, day):
        raise ValueError(f"no such Jalali day: {year}/{month}/{day}")
    gregorian: dt.date = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
    return dt.date(gregorian.year, gregorian.month, gregorian.day)


def days_in_jalali_month(year: int, month: int) -> int:
    """29, 30 or 31; ValueError when there is no such month."""
    if not 1 <= month <= 12:
        raise ValueError(f"no such Jalali month: {month}")
    return int(JalaliDate.days_in_month(month, year))


def format_jalali_date(day: dt.date, style: JalaliStyle = "long") -> str:
    """A date in Persian letters and digits.

    long «۱۵ فروردین ۱۴۰۵», day «۱۵ فروردین», full «شنبه ۱۵ فروردین ۱۴۰۵», short «۱۴۰۵/۰۱/۱۵».
    """
    year, month, number = to_jalali(day)
    if style == "short":
        return to_persian_digits(f"{year:04}/{month:02}/{number:02}")
    text = f"{number} {MONTH_NAMES[month - 1]}"
    if style != "day":
        text = f"{text} {year}"
    if style == "full":
        text = f"{WEEKDAY_NAMES[day.weekday()]} {text}"
    return to_persian_digits(text)


def parse_jalali_date(text: str) -> dt.date | None:
    """Read a Jalali date, four digits of the year first or last: «۱۳۷۰/۱/۱۵», «۱۵-۱-۱۳۷۰», «۱۵ فروردین ۱۳۷۰».

    None for days that do not exist, years outside 1200 to 1599 and two-digit years, which could be either century.
    """
    parts = _date_parts(text)
    if parts is None or parts.year not in _JALALI_YEARS or not JalaliDate.check_date(*parts):
        return None
    return from_jalali(*parts)


def parse_date(text: str) -> dt.date | None:
    """Read a date of either calendar; the year tells which. None when it is neither."""
    jalali = parse_jalali_date(text)
    if jalali is not None:
        return jalali
    numeric = _NUMERIC.fullmatch(_plain(text))
    parts = _numeric_parts(numeric) if numeric else None
    # The day may only stand first where the year does too: 4/5/1991 is April in one country and May in another.
    if parts is None or parts.year not in _GREGORIAN_YEARS or not _year_first(numeric):
        return None
    try:
        return dt.date(*parts)
    except ValueError:
        return None


def _plain(text: str) -> str:
    text = to_ascii_digits(strip_bidi(text).replace(ZWNJ, " ")).translate(str.maketrans("يكآ", "یکا"))
    return re.sub(r"\s+", " ", text).strip().casefold()


def _date_parts(text: str) -> JalaliDay | None:
    text = _plain(text)
    if numeric := _NUMERIC.fullmatch(text):
        return _numeric_parts(numeric)
    if (named := _NAMED.fullmatch(text)) and (month := MONTH_OF_NAME.get(named[2])):
        return JalaliDay(int(named[3]), month, int(named[1]))
    return None


def _year_first(numeric: re.Match[str] | None) -> bool:
    return numeric is not None and len(numeric[1]) == 4


def _numeric_parts(numeric: re.Match[str]) -> JalaliDay | None:
    first, month, last = numeric[1], int(numeric[3]), numeric[4]
    if len(first) == 4 and len(last) <= 2:
        return JalaliDay(int(first), month, int(last))
    if len(last) == 4 and len(first) <= 2:
        return JalaliDay(int(last), month, int(first))
    return None
