"""Member numbers, birthdays, e-mail addresses, interests. Pure."""

import datetime as dt
import hashlib
import re
import secrets
from collections.abc import Iterable

from club.persian import normalise_name, search_key, strip_bidi, to_ascii_digits

NUMBER_LENGTH = 8
CARD_TOKEN_BYTES = 16
EMAIL_LENGTH_MAX = 120
BIRTHDAY_CHANGE_DAYS = 365
INTERESTS_MAX = 12
INTEREST_LETTERS_MAX = 24
EXPORT_EVERY = dt.timedelta(minutes=10)

_EMAIL = re.compile(
    r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])"
)
_BETWEEN_WORDS = re.compile(r"[\n,،;؛]+")


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


def birthday_changeable_from(changed_at: dt.datetime | None) -> dt.datetime | None:
    """When a birthday that was changed `changed_at` may be changed again; None: it never was, so at once."""
    return None if changed_at is None else changed_at + dt.timedelta(days=BIRTHDAY_CHANGE_DAYS)


def normalise_email(text: str) -> str | None:
    """An address as it is kept and compared (small letters), or None when mail could not reach it."""
    address = to_ascii_digits(strip_bidi(text)).strip().removeprefix("mailto:").lower()
    if len(address) > EMAIL_LENGTH_MAX or len(address.partition("@")[0]) > 64:
        return None
    return address if _EMAIL.fullmatch(address) else None


def read_interests(text: str) -> list[str]:
    """What a shop's staff typed, one interest to a line or between commas; each once, as it will be shown."""
    found: dict[str, str] = {}
    for part in _BETWEEN_WORDS.split(text):
        word = normalise_name(part)
        if word:
            found.setdefault(search_key(word), word)
    return list(found.values())


def interests_fit(words: Iterable[str]) -> bool:
    kept = list(words)
    return len(kept) <= INTERESTS_MAX and all(0 < len(word) <= INTEREST_LETTERS_MAX for word in kept)


def interest_code(word: str) -> str:
    """What a button carries in place of the word."""
    return hashlib.sha256(search_key(word).encode()).hexdigest()[:12]


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
