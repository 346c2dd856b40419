"""What a gift of points may be: its limits, and whether one keeps within them. Pure."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from club.errors import (
    GiftLimitReached,
    GiftTermsInvalid,
    GiftTooEarly,
    GiftTooLarge,
    GiftTooSmall,
)
from club.ledger.rules import POINTS_LARGEST
from club.persian import normalise_name

WORDS_LETTERS_MAX = 200
MEMBER_DAYS_MOST = 3650


@dataclass(frozen=True, slots=True)
class GiftTerms:
    """Limits of gifts, in points: the `least` and `most` in one, `per_day` and `per_month` of one giver, `receiver_per_day`
    of one receiver. `member_days`: how long somebody must have been a member to give. None: no such limit.
    """

    least: int = 10
    most: int | None = 500
    per_day: int | None = 500
    per_month: int | None = 2000
    receiver_per_day: int | None = 1000
    member_days: int = 7

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @staticmethod
    def from_json(kept: Mapping[str, Any] | None) -> "GiftTerms | None":
        """None: members cannot give."""
        return None if kept is None else GiftTerms(**kept)


GIFT_LIMITS = tuple(field.name for field in fields(GiftTerms))


def check_gift_terms(terms: GiftTerms) -> None:
    """Refuses GiftTermsInvalid."""
    for name in ("least", "most", "per_day", "per_month", "receiver_per_day"):
        value = getattr(terms, name)
        if value is None and name != "least":
            continue
        if not (isinstance(value, int) and 1 <= value <= POINTS_LARGEST):
            raise GiftTermsInvalid(field=name)
        if value < terms.least:
            raise GiftTermsInvalid(field=name)
    if not 0 <= terms.member_days <= MEMBER_DAYS_MOST:
        raise GiftTermsInvalid(field="member_days")


@dataclass(frozen=True, slots=True)
class GivenBefore:
    """Points given by the giver on this day and in this month of the club, and got by the receiver on this day."""

    today: int
    this_month: int
    receiver_today: int


def check_gift(terms: GiftTerms, points: int, joined_on: dt.date, today: dt.date, before: GivenBefore) -> None:
    """Refuses GiftTooSmall, GiftTooLarge, GiftTooEarly, GiftLimitReached."""
    if points < terms.least:
        raise GiftTooSmall(least=terms.least)
    if points > (terms.most or POINTS_LARGEST):
        raise GiftTooLarge(most=terms.most or POINTS_LARGEST)
    from_day = joined_on + dt.timedelta(days=terms.member_days)
    if today < from_day:
        raise GiftTooEarly(again_from=from_day)
    for period, limit, given in (
        ("day", terms.per_day, before.today),
        ("month", terms.per_month, before.this_month),
        ("receiver", terms.receiver_per_day, before.receiver_today),
    ):
        if limit is not None and given + points > limit:
            raise GiftLimitReached(period=period, limit=limit, left=max(0, limit - given))


def masked_name(name: str) -> str:
    """A name that who knows its bearer recognises: the first name whole, of the rest the first letters."""
    first, *rest = name.split()[:3] or ["•"]
    return " ".join([first, *(f"{word[0]}." for word in rest)])


def gift_words(text: str) -> str:
    return normalise_name(text)[:WORDS_LETTERS_MAX]
