"""A member fills an envelope: the points leave at once, and are cut into shares before anybody has seen it."""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from club.context import Club
from club.errors import IdempotencyKeyReused, NotEnoughPoints
from club.gamification.badges.awarding import look_for_badges
from club.gamification.envelopes.errors import EnvelopesOff
from club.gamification.envelopes.keeping import terms_in_force
from club.gamification.envelopes.rules import (
    OPEN_FOR,
    EnvelopeTerms,
    Split,
    check_points,
    check_shares,
    cut_shares,
    envelope_words,
    new_token,
)
from club.gamification.envelopes.views import EnvelopeView, read_envelope
from club.ledger.posting import Posting, available_of, debit
from club.staff.blocks import refuse_unless_active
from club.storage import Row, Transaction, instant, instant_or_none
from club.storage.locking import lock_account, lock_member


@dataclass(frozen=True, slots=True)
class EnvelopeMade:
    """`available`: what the giver has left."""

    envelope: EnvelopeView
    available: int
    repeated: bool


@dataclass(frozen=True, slots=True)
class EnvelopeRoom:
    """What a member could put into an envelope now: `available` points, within `terms`."""

    terms: EnvelopeTerms
    available: int


async def envelope_room(club: Club, giver_id: int) -> EnvelopeRoom:
    """Refuses EnvelopesOff, MemberBlocked, MemberNotFound."""

    async def look(tx: Transaction) -> EnvelopeRoom:
        row = await tx.fetch_one("SELECT * FROM member WHERE club_id = $1 AND id = $2", club.id, giver_id)
        refuse_unless_active(row)
        terms = await terms_in_force(tx, club.id)
        if terms is None:
            raise EnvelopesOff
        return EnvelopeRoom(terms, await _available(tx, club, giver_id))

    return await club.database.read_snapshot(look)


async def preview_envelope(club: Club, giver_id: int, points: int, shares: int = 1) -> int:
    """What would be left to the giver. Refuses as `make_envelope` would now."""

    async def look(tx: Transaction) -> int:
        row = await tx.fetch_one("SELECT * FROM member WHERE club_id = $1 AND id = $2", club.id, giver_id)
        await _check(tx, club, refuse_unless_active(row), points, shares)
        available = await _available(tx, club, giver_id)
        if available < points:
            raise NotEnoughPoints(needed=points, available=available, missing=points - available)
        return available - points

    return await club.database.read_snapshot(look)


async def make_envelope(
    club: Club, giver_id: int, points: int, shares: int, split: Split, words: str, *, key: str
) -> EnvelopeMade:
    """Take `points` from the member and cut them into `shares`, open for a day, or until the first of them would expire.

    `key` is born with the confirm button; the same key answers the same (`repeated`). Refuses EnvelopesOff, EnvelopeTooSmall,
    EnvelopeTooLarge, EnvelopeTooEarly, EnvelopeDayReached, EnvelopeSharesInvalid, NotEnoughPoints, MemberBlocked, MemberNotFound,
    IdempotencyKeyReused; then nothing has changed.
    """
    key, words = f"{giver_id}:{key}", envelope_words(words)

    async def work(tx: Transaction) -> EnvelopeMade:
        giver = refuse_unless_active(await lock_member(tx, club.id, giver_id))
        earlier = await tx.fetch_one("SELECT * FROM envelope WHERE club_id = $1 AND idempotency_key = $2", club.id, key)
        if earlier is not None:
            if (earlier["points"], earlier["shares"], earlier["split"], earlier["words"]) != (
                points, shares, split, words,
            ):  # fmt: skip
                raise IdempotencyKeyReused
            view = await read_envelope(tx, club, earlier["id"])
            return EnvelopeMade(view, await _available(tx, club, giver_id), repeated=True)
        await _check(tx, club, giver, points, shares)
        envelope_id, available = await _fill(tx, club, giver, (points, shares, split, words, key))
        await tx.execute_many(
            "INSERT INTO envelope_share (club_id, envelope_id, position, points) VALUES ($1, $2, $3, $4)",
            [
                (club.id, envelope_id, position, share)
                for position, share in enumerate(cut_shares(points, shares, split), start=1)
            ],
        )
        await look_for_badges(tx, club, giver, "gift")
        return EnvelopeMade(await read_envelope(tx, club, envelope_id), available, repeated=False)

    return await club.database.transact(work)


async def _fill(tx: Transaction, club: Club, giver: Row, what: tuple[int, int, Split, str, str]) -> tuple[int, int]:
    """The row, and the points in it: its id, and what the giver has left."""
    now = club.clock.now()
    account = await lock_account(tx, club.id, giver["id"], "points")
    assert account is not None  # a member has an account
    row = await tx.fetch_one(
        "INSERT INTO envelope (club_id, token, giver_id, points, shares, split, words, idempotency_key, created_at,"
        " expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id",
        club.id,
        new_token(),
        giver["id"],
        *what,
        now,
        now + OPEN_FOR,
    )
    assert row is not None
    posting = Posting(f"envelope:{row['id']}:given", "given", now, {"why": "envelope-given"})
    taken = await debit(tx, account, what[0], posting)
    first = await tx.fetch_one(
        "SELECT MIN(l.expires_at) AS at FROM lot_use u JOIN lot l ON l.id = u.lot_id WHERE u.club_id = $1 AND u.entry_id = $2",
        club.id,
        taken.entry_id,
    )
    soonest = None if first is None or first["at"] is None else instant_or_none(first["at"])
    ends_at = now + OPEN_FOR if soonest is None else min(now + OPEN_FOR, soonest)
    await tx.execute(
        "UPDATE envelope SET entry_id = $3, expires_at = $4 WHERE club_id = $1 AND id = $2",
        club.id,
        row["id"],
        taken.entry_id,
        ends_at,
    )
    return int(row["id"]), taken.available


async def _available(tx: Transaction, club: Club, member_id: int) -> int:
    account = await tx.fetch_one(
        "SELECT * FROM account WHERE club_id = $1 AND member_id = $2 AND wallet = 'points'", club.id, member_id
    )
    assert account is not None
    return max(0, available_of(account))


async def _check(tx: Transaction, club: Club, giver: Row, points: int, shares: int) -> None:
    terms = await terms_in_force(tx, club.id)
    if terms is None:
        raise EnvelopesOff
    midnight, timezone = await begin_of_day(tx, club)
    row = await tx.fetch_one(
        "SELECT COALESCE(SUM(points), 0) AS given FROM envelope WHERE club_id = $1 AND giver_id = $2 AND created_at >= $3",
        club.id,
        giver["id"],
        midnight,
    )
    assert row is not None
    joined_on = instant(giver["joined_at"]).astimezone(timezone).date()
    check_points(terms, points, joined_on, midnight.astimezone(timezone).date(), int(row["given"]))
    check_shares(points, shares, terms.shares_most)


async def begin_of_day(tx: Transaction, club: Club) -> tuple[dt.datetime, ZoneInfo]:
    """When the club's day began, and its time zone."""
    row = await tx.fetch_one("SELECT timezone FROM club WHERE id = $1", club.id)
    assert row is not None
    timezone = ZoneInfo(row["timezone"])
    today = club.clock.now().astimezone(timezone).date()
    return dt.datetime.combine(today, dt.time(), timezone).astimezone(dt.UTC), timezone
