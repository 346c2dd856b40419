"""What staff type, read exactly or asked for again."""

import datetime as dt
import re
from zoneinfo import ZoneInfo

from admin_bot.errors import AmountUnclear, MomentUnclear
from club.clubs import ClubProfile
from club.errors import NumberNotUnderstood
from club.money import Money, MoneyError, money_in_unit
from club.persian import AmountProblem, parse_amount, parse_date, parse_whole_number, to_ascii_digits

_TIME_AT_END = re.compile(r"(?P<day>.*\S)\s+(?P<hour>\d{1,2}):(?P<minute>\d{2})\s*$", re.DOTALL)

# "zero" is a plural form's name and cannot be a variant of its own.
_PROBLEMS = {AmountProblem.ZERO: "nothing"}


def read_amount(text: str, profile: ClubProfile) -> Money:
    """An amount of the club's currency in any spelling; without a unit it is the club's display unit.

    Refuses AmountUnclear, whose `problem` says what is wrong.
    """
    parsed = parse_amount(text)
    if isinstance(parsed, AmountProblem):
        raise AmountUnclear(problem=_PROBLEMS.get(parsed, parsed.value))
    unit = parsed.unit.value if parsed.unit is not None else profile.display_unit
    try:
        money = money_in_unit(parsed.number, profile.currency if unit == "own" else unit)
    except MoneyError as error:
        raise AmountUnclear(problem="too-fine") from error
    if money.currency != profile.currency:
        raise AmountUnclear(problem="other-currency")
    return money


def read_number(text: str, *, signed: bool = False) -> int:
    """A whole number in any digits. Refuses NumberNotUnderstood."""
    number = parse_whole_number(text, signed=signed)
    if number is None:
        raise NumberNotUnderstood
    return number


def read_moment(text: str, timezone: ZoneInfo) -> dt.datetime:
    """A day of either calendar, at its beginning or at the time written after it («1405/7/1 18:30»), in UTC.

    Refuses MomentUnclear.
    """
    plain = to_ascii_digits(text)
    timed = _TIME_AT_END.match(plain)
    day = parse_date(timed["day"] if timed else plain)
    if day is None:
        raise MomentUnclear
    try:
        time = dt.time(int(timed["hour"]), int(timed["minute"])) if timed else dt.time()
    except ValueError as error:
        raise MomentUnclear from error
    return dt.datetime.combine(day, time, timezone).astimezone(dt.UTC)
