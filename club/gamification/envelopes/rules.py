"""What an envelope may be, and how its points are cut into shares. Pure."""

import datetime as dt
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from itertools import pairwise
from typing import Any, Literal, get_args

from club.gamification.envelopes.errors import (
    EnvelopeDayReached,
    EnvelopeSharesInvalid,
    EnvelopeTermsInvalid,
    EnvelopeTooEarly,
    EnvelopeTooLarge,
    EnvelopeTooSmall,
)
from club.ledger.rules import POINTS_LARGEST
from club.persian import normalise_name

ROOM = "envelopes"
OPEN_FOR = dt.timedelta(hours=24)
WORDS_LETTERS_MAX = 120
SHARES_LARGEST = 200
MEMBER_DAYS_MOST = 3650
TOKEN_BYTES = 12
TOKEN_LENGTH = 16
PAYLOAD = "e_"
"""Begins what a link to an envelope carries."""

Split = Literal["random", "equal"]
SPLITS: tuple[Split, ...] = get_args(Split)
Draw = Callable[[range, int], Sequence[int]]
"""So many different numbers of a range, each choice of them as likely as every other."""
_DRAWN: Draw = secrets.SystemRandom().sample


@dataclass(frozen=True, slots=True)
class EnvelopeTerms:
    """Limits of members' envelopes: the `least` and `most` points in one, `per_day` of one giver, `shares_most` in one.

    `member_days`: how long somebody must have been a member to make one. `opens_per_day`: how many one member may open in a day.
    `needs_phone`: only who has shared a phone opens any. None: no such limit.
    """

    least: int = 10
    most: int | None = 500
    per_day: int | None = 500
    shares_most: int = 50
    member_days: int = 7
    opens_per_day: int | None = 10
    needs_phone: bool = True

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @staticmethod
    def from_json(kept: Mapping[str, Any]) -> "EnvelopeTerms":
        return EnvelopeTerms(**kept)


ENVELOPE_LIMITS = tuple(field.name for field in fields(EnvelopeTerms) if field.name != "needs_phone")
NEEDED_LIMITS = ("least", "shares_most", "member_days")


def check_terms(terms: EnvelopeTerms) -> EnvelopeTerms:
    """Refuses EnvelopeTermsInvalid."""
    for name in ENVELOPE_LIMITS:
        value = getattr(terms, name)
        if value is None and name not in NEEDED_LIMITS:
            continue
        lowest = {"member_days": 0, "most": terms.least, "per_day": terms.least}.get(name, 1)
        highest = {"member_days": MEMBER_DAYS_MOST, "shares_most": SHARES_LARGEST}.get(name, POINTS_LARGEST)
        if not isinstance(value, int) or not lowest <= value <= highest:
            raise EnvelopeTermsInvalid(field=name)
    return terms


def check_points(terms: EnvelopeTerms, points: int, joined_on: dt.date, today: dt.date, given_today: int) -> None:
    """Refuses EnvelopeTooSmall, EnvelopeTooLarge, EnvelopeTooEarly, EnvelopeDayReached."""
    if points < terms.least:
        raise EnvelopeTooSmall(least=terms.least)
    most = POINTS_LARGEST if terms.most is None else terms.most
    if points > most:
        raise EnvelopeTooLarge(most=most)
    from_day = joined_on + dt.timedelta(days=terms.member_days)
    if today < from_day:
        raise EnvelopeTooEarly(again_from=from_day)
    if terms.per_day is not None and given_today + points > terms.per_day:
        raise EnvelopeDayReached(limit=terms.per_day, left=max(0, terms.per_day - given_today))


def check_shares(points: int, shares: int, most: int) -> None:
    """Refuses EnvelopeSharesInvalid."""
    most = min(most, points, SHARES_LARGEST)
    if not 1 <= shares <= most:
        raise EnvelopeSharesInvalid(most=most)


def cut_shares(points: int, shares: int, split: Split, draw: Draw = _DRAWN) -> tuple[int, ...]:
    """The shares in the order they are opened: each at least 1, together exactly `points` (>= `shares` >= 1).

    `random` cuts between any two points with the same chance (`shares - 1` different cuts of the `points - 1` there are), so every
    way to share is as likely as every other, and on average every place in the queue gets the same. `equal` differs by 1 at most.
    """
    if split == "equal":
        each, over = divmod(points, shares)
        return tuple(each + (place < over) for place in range(shares))
    cuts = sorted(draw(range(1, points), shares - 1))
    return tuple(after - before for before, after in pairwise([0, *cuts, points]))


def envelope_words(text: str) -> str:
    return normalise_name(text)[:WORDS_LETTERS_MAX]


def new_token() -> str:
    return secrets.token_urlsafe(TOKEN_BYTES)


def token_in_payload(payload: str) -> str | None:
    """The token of a link to an envelope; None for any other link."""
    token = payload.strip().removeprefix(PAYLOAD)
    return token if payload.startswith(PAYLOAD) and len(token) == TOKEN_LENGTH and token.isascii() else None
