"""What staff type, read exactly or asked for again."""

from admin_bot.errors import AmountUnclear
from club.clubs import ClubProfile
from club.errors import NumberNotUnderstood
from club.money import Money, MoneyError, money_in_unit
from club.persian import AmountProblem, parse_amount, parse_whole_number

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
