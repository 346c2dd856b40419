"""What is left of who asked to be forgotten: keyed digests, so that coming back is no second welcome.

The digest is HMAC-SHA256 with a key of the club (docs/decisions/0009): who has the rows alone cannot try phones on it.
"""

import datetime as dt
import hashlib
import hmac
from collections.abc import Sequence
from typing import Literal

from club.context import Club
from club.storage import Row, Transaction, instant

Subject = Literal["phone", "person"]


def digest_of(club: Club, subject: Subject, value: str) -> str:
    return hmac.digest(club.derived_key("tombstone"), f"{subject}:{value}".encode(), hashlib.sha256).hex()


def _digests(club: Club, people: Sequence[tuple[str, int]], phone: str | None) -> list[tuple[Subject, str]]:
    digests: list[tuple[Subject, str]] = [
        ("person", digest_of(club, "person", f"{platform}:{user_id}")) for platform, user_id in people
    ]
    if phone is not None:
        digests.append(("phone", digest_of(club, "phone", phone)))
    return digests


async def was_here(tx: Transaction, club: Club, platform: str, user_id: int, phone: str | None) -> bool:
    """Whether this person, or this phone, was erased here before."""
    return await _is_set(tx, club, _digests(club, [(platform, user_id)], phone))


async def phone_was_here(tx: Transaction, club: Club, phone: str) -> bool:
    """Whether whoever had this phone was erased here."""
    return await _is_set(tx, club, _digests(club, [], phone))


async def was_blocked(tx: Transaction, club: Club, people: Sequence[tuple[str, int]], phone: str | None) -> bool:
    """Whether one of these people, or whoever had the phone, was blocked when they were erased here."""
    return any(bool(row["blocked"]) for row in await _set(tx, club, _digests(club, people, phone)))


async def erased_since(
    tx: Transaction, club: Club, people: Sequence[tuple[str, int]], phone: str | None, since: dt.datetime
) -> bool:
    """Whether one of these people, or whoever had the phone, was erased here after `since`."""
    return any(instant(row["erased_at"]) > since for row in await _set(tx, club, _digests(club, people, phone)))


async def _is_set(tx: Transaction, club: Club, digests: Sequence[tuple[Subject, str]]) -> bool:
    return bool(await _set(tx, club, digests))


async def _set(tx: Transaction, club: Club, digests: Sequence[tuple[Subject, str]]) -> list[Row]:
    found = []
    for subject, digest in digests:
        row = await tx.fetch_one(
            "SELECT blocked, erased_at FROM tombstone WHERE club_id = $1 AND subject = $2 AND digest = $3",
            club.id,
            subject,
            digest,
        )
        if row is not None:
            found.append(row)
    return found


async def set_tombstones(
    tx: Transaction, club: Club, people: Sequence[tuple[str, int]], phone: str | None, *, blocked: bool = False
) -> None:
    """Remember that they were here (as `(platform, user id)`, and by phone), whether they were blocked, and nothing else of
    them. Idempotent; who is erased for a second time is remembered as they were then.
    """
    for subject, digest in _digests(club, people, phone):
        await tx.execute(
            "INSERT INTO tombstone (club_id, subject, digest, blocked, erased_at) VALUES ($1, $2, $3, $4, $5)"
            " ON CONFLICT (club_id, subject, digest)"
            " DO UPDATE SET blocked = excluded.blocked, erased_at = excluded.erased_at",
            club.id,
            subject,
            digest,
            blocked,
            club.clock.now(),
        )
