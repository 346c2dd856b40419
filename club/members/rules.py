"""Member numbers and birthdays. Pure."""

import datetime as dt
import secrets

NUMBER_LENGTH = 8
CARD_TOKEN_BYTES = 16


def check_digit(digits: str) -> str:
    """Luhn's: one mistyped or two swapped neighbouring digits are noticed."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def new_member_number() -> str:
    """Eight digits, the last a check digit. Random: a number tells nobody how many members there are."""
    digits = str(secrets.randbelow(9 * 10 ** (NUMBER_LENGTH - 2)) + 10 ** (NUMBER_LENGTH - 2))
    return digits + check_digit(digits)


def is_member_number(text: str) -> bool:
    return len(text) == NUMBER_LENGTH and text.isascii() and text.isdigit() and check_digit(text[:-1]) == text[-1]


def new_card_token() -> str:
    """What the QR of a card carries; 128 bits, useless to whoever is not staff."""
    return secrets.token_urlsafe(CARD_TOKEN_BYTES)


def birthday_falls_on(birthday: dt.date, day: dt.date) -> bool:
    """29 February is celebrated on the 28th in other years."""
    if (birthday.month, birthday.day) == (2, 29) and not _is_leap(day.year):
        return (day.month, day.day) == (2, 28)
    return (birthday.month, birthday.day) == (day.month, day.day)


def birthday_is_plausible(birthday: dt.date, today: dt.date) -> bool:
    return dt.date(today.year - 120, 1, 1) <= birthday <= today


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
