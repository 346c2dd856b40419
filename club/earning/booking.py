"""Booking by difference: whatever snapshot of a purchase arrives, the ledger ends where the newest one says.

Steps inside the caller's transaction. Duplicated, late, reordered and partial deliveries need no case of their own: the target
is computed from the newest snapshot and the delta to what is booked is posted, under the purchase's row lock.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any, cast

from club.context import Club
from club.earning.rules import (
    NOTHING,
    Earned,
    PurchaseSnapshot,
    Stage,
    Terms,
    earned_by,
    lines_to_json,
    snapshot_version,
)
from club.earning.terms import terms_in
from club.errors import IdempotencyKeyReused
from club.ledger.posting import Posting, credit, standing_of_purchase, take_back
from club.ledger.rules import expired_of_booked, reversal_due
from club.outbox.telling import tell_member
from club.storage import Row, Transaction, from_json, instant, instant_or_none, to_json
from club.storage.locking import for_update, lock_account, lock_phone, lock_purchase


@dataclass(frozen=True, slots=True)
class Booked:
    """`points`: what this call changed (negative when taken back). `waiting`: nobody has joined with that phone yet."""

    purchase_id: int
    member_id: int | None
    points: int
    available: int
    earned: Earned
    repeated: bool
    waiting: bool


async def book_snapshot(
    tx: Transaction, club: Club, snapshot: PurchaseSnapshot, *, staff_id: int | None = None, exact: bool = False
) -> Booked:
    """Take the snapshot in if it is newer, and bring the ledger to it.

    `exact`: the external id is an idempotency key; the same key with other content is refused (IdempotencyKeyReused).
    """
    now = club.clock.now()
    if snapshot.buyer_phone is not None:
        # Somebody may be joining with this phone right now; one of the two must see the other.
        await lock_phone(tx, club.id, snapshot.buyer_phone)
    row = await _insert(tx, club, snapshot, staff_id, now)
    fresh = row is not None
    if row is None:
        row = await _locked(tx, club.id, snapshot)
        if exact:
            if (row["member_id"], row["total"]) != (snapshot.member_id, snapshot.total):
                raise IdempotencyKeyReused
            return await _as_it_stands(tx, club, row)
        known_phone = row["buyer_phone"]
        row, changed = await _take_in(tx, row, snapshot)
        if not changed and (row["member_id"] is not None or row["buyer_phone"] is None):
            return await _as_it_stands(tx, club, row)
        if row["member_id"] is not None and row["buyer_phone"] == known_phone:
            # Members change their phones: an order that says nothing new about its buyer stays whose it is.
            return await _book_difference(tx, club, row, row["member_id"], now)
    member_id = await _owner(tx, club.id, row, snapshot)
    return await _book_difference(tx, club, row, member_id, now, fresh=fresh)


async def credit_waiting(tx: Transaction, club: Club, member_id: int, phone: str) -> list[Booked]:
    """Book every purchase that waited for this phone. The caller holds the phone's lock."""
    rows = await tx.fetch_all(
        f"SELECT * FROM purchase WHERE club_id = $1 AND buyer_phone = $2 AND member_id IS NULL ORDER BY id{for_update(tx)}",
        club.id,
        phone,
    )
    return [await _book_difference(tx, club, row, member_id, club.clock.now()) for row in rows]


async def rebook(tx: Transaction, club: Club, purchase_id: int) -> Booked:
    """Bring the ledger to the purchase's row as it stands (after a refund was typed at the till)."""
    row = await lock_purchase(tx, club.id, purchase_id)
    assert row is not None
    return await _book_difference(tx, club, row, row["member_id"], club.clock.now())


async def _insert(
    tx: Transaction, club: Club, snapshot: PurchaseSnapshot, staff_id: int | None, now: dt.datetime
) -> Row | None:
    terms = await terms_in(tx, club)
    return await tx.fetch_one(
        "INSERT INTO purchase (club_id, source, external_id, external_number, member_id, buyer_phone, phone_seen_at,"
        " currency, total, eligible, refunded, stage, target_points, booked_points, bookings_count, terms, reasons,"
        " fingerprint, snapshot_at, bought_at, recorded_at, staff_id)"
        " VALUES ($1, $2, $3, $4, NULL, $5, $6, $7, $8, $9, $10, $11, 0, 0, 0, $12, $13, $14, $15, $16, $17, $18)"
        " ON CONFLICT (club_id, source, external_id) DO NOTHING RETURNING *",
        club.id,
        snapshot.source,
        snapshot.external_id,
        snapshot.external_number,
        snapshot.buyer_phone,
        snapshot.snapshot_at if snapshot.buyer_phone else None,
        snapshot.currency,
        snapshot.total,
        snapshot.eligible,
        snapshot.refunded,
        snapshot.stage,
        terms.kept_text,
        "[]",
        snapshot.fingerprint,
        snapshot.snapshot_at,
        snapshot.bought_at,
        now,
        staff_id,
    )


async def _locked(tx: Transaction, club_id: int, snapshot: PurchaseSnapshot) -> Row:
    row = await tx.fetch_one(
        f"SELECT * FROM purchase WHERE club_id = $1 AND source = $2 AND external_id = $3{for_update(tx)}",
        club_id,
        snapshot.source,
        snapshot.external_id,
    )
    assert row is not None
    return row


async def _take_in(tx: Transaction, row: Row, snapshot: PurchaseSnapshot) -> tuple[Row, bool]:
    """Keep what is newer of the two: amounts and stage together, the phone on its own (a snapshot may lack it)."""
    known = snapshot_version(
        instant(row["snapshot_at"]), cast(Stage, row["stage"]), row["refunded"], row["fingerprint"]
    )
    newer = snapshot.version > known
    seen_at = instant_or_none(row["phone_seen_at"])
    phone_newer = snapshot.buyer_phone is not None and (
        seen_at is None or (snapshot.snapshot_at, snapshot.buyer_phone) > (seen_at, row["buyer_phone"])
    )
    if newer:
        row = await _updated(
            tx,
            "UPDATE purchase SET stage = $2, currency = $3, total = $4, eligible = $5, refunded = $6, fingerprint = $7,"
            " snapshot_at = $8, external_number = $9 WHERE id = $1 RETURNING *",
            row["id"],
            snapshot.stage,
            snapshot.currency,
            snapshot.total,
            snapshot.eligible,
            snapshot.refunded,
            snapshot.fingerprint,
            snapshot.snapshot_at,
            snapshot.external_number,
        )
    if phone_newer:
        row = await _updated(
            tx,
            "UPDATE purchase SET buyer_phone = $2, phone_seen_at = $3 WHERE id = $1 RETURNING *",
            row["id"],
            snapshot.buyer_phone,
            snapshot.snapshot_at,
        )
    return row, newer or phone_newer


async def _updated(tx: Transaction, sql: str, *values: Any) -> Row:
    row = await tx.fetch_one(sql, *values)
    assert row is not None
    return row


async def _owner(tx: Transaction, club_id: int, row: Row, snapshot: PurchaseSnapshot) -> int | None:
    """Whose purchase it is: as the till said, else whoever of the members has the newest known phone."""
    if snapshot.member_id is not None:
        return snapshot.member_id
    if row["buyer_phone"] is None:
        return cast("int | None", row["member_id"])
    found = await tx.fetch_one(
        "SELECT id FROM member WHERE club_id = $1 AND phone = $2 AND state = 'active'", club_id, row["buyer_phone"]
    )
    return found["id"] if found is not None else None


async def _as_it_stands(tx: Transaction, club: Club, row: Row) -> Booked:
    available = 0
    if row["member_id"] is not None:
        account = await lock_account(tx, club.id, row["member_id"], "points")
        if account is not None:
            available = account["balance"] - account["pending"] - account["held"]
    earned = _target(row)
    return Booked(row["id"], row["member_id"], 0, available, earned, repeated=True, waiting=row["member_id"] is None)


def _target(row: Row) -> Earned:
    terms = Terms.from_json(from_json(row["terms"]))
    return earned_by(terms, cast(Stage, row["stage"]), row["eligible"], row["refunded"])


async def _book_difference(
    tx: Transaction, club: Club, row: Row, member_id: int | None, now: dt.datetime, *, fresh: bool = False
) -> Booked:
    if row["member_id"] is not None and member_id != row["member_id"]:
        row = await _leave_owner(tx, club, row, member_id, now)
    if member_id is None:
        return Booked(row["id"], None, 0, 0, NOTHING, repeated=False, waiting=True)
    earned = _target(row)
    account = await lock_account(tx, club.id, member_id, "points")
    assert account is not None
    booked, count = row["booked_points"], row["bookings_count"]
    points, available = 0, account["balance"] - account["pending"] - account["held"]
    if earned.points > booked:
        points, available = await _earn(tx, account, row, earned, earned.points - booked, now)
    elif not fresh and earned.points < booked:
        own, expired = await standing_of_purchase(tx, account, row["id"])
        if (due := reversal_due(booked, own, expired, earned.points)) > 0:
            points, available = await _reverse(tx, account, row, due, now)
    await tx.execute(
        "UPDATE purchase SET member_id = $2, target_points = $3, booked_points = booked_points + $4,"
        " bookings_count = $5, reasons = $6, followed_at = NULL WHERE id = $1",
        row["id"],
        member_id,
        earned.points,
        points,
        count + (1 if points else 0),
        to_json(lines_to_json(earned.lines)),
    )
    if points:
        await _tell(tx, club, row, member_id, points, available, now)
    return Booked(row["id"], member_id, points, available, earned, repeated=False, waiting=False)


async def _earn(
    tx: Transaction, account: Row, row: Row, earned: Earned, points: int, now: dt.datetime
) -> tuple[int, int]:
    terms = Terms.from_json(from_json(row["terms"]))
    posting = Posting(
        key=f"purchase:{row['id']}:{row['bookings_count'] + 1}",
        kind="earned",
        at=now,
        reason={
            "why": "purchase",
            "number": row["external_number"],
            "source": row["source"],
            "lines": lines_to_json(earned.lines),
        },
        purchase_id=row["id"],
        staff_id=row["staff_id"],
    )
    posted = await credit(
        tx, account, points, posting, available_at=terms.available_at(now), expires_at=terms.expires_at(now)
    )
    return posted.amount, posted.available


async def _reverse(tx: Transaction, account: Row, row: Row, due: int, now: dt.datetime) -> tuple[int, int]:
    posting = Posting(
        key=f"purchase:{row['id']}:{row['bookings_count'] + 1}",
        kind="reversed",
        at=now,
        reason={"why": "refund", "number": row["external_number"], "source": row["source"], "stage": row["stage"]},
        purchase_id=row["id"],
    )
    posted = await take_back(tx, account, due, posting)
    if posted is None:
        return 0, account["balance"] - account["pending"] - account["held"]
    return posted.amount, posted.available


async def _leave_owner(tx: Transaction, club: Club, row: Row, member_id: int | None, now: dt.datetime) -> Row:
    """The order turned out to be somebody else's: what it brought the first owner is taken back."""
    for owner in sorted(owner for owner in (row["member_id"], member_id) if owner is not None):
        await lock_account(tx, club.id, owner, "points")
    account = await lock_account(tx, club.id, row["member_id"], "points")
    assert account is not None
    booked = row["booked_points"]
    own, expired = await standing_of_purchase(tx, account, row["id"])
    due = reversal_due(booked, own, expired, 0)
    taken, available = await _reverse(tx, account, row, due, now) if due else (0, 0)
    if taken:
        await _tell(tx, club, row, row["member_id"], taken, available, now)
    # What the first owner has already spent stays booked: the two together never get more than the order is worth.
    return await _updated(
        tx,
        "UPDATE purchase SET member_id = NULL, booked_points = booked_points - $2,"
        " bookings_count = bookings_count + $3 WHERE id = $1 RETURNING *",
        row["id"],
        min(booked, expired_of_booked(booked, own, expired) - taken),
        1 if taken else 0,
    )


async def _tell(
    tx: Transaction, club: Club, row: Row, member_id: int, points: int, available: int, now: dt.datetime
) -> None:
    terms = Terms.from_json(from_json(row["terms"]))
    kind = "told-purchase-reversed" if points < 0 else "told-purchase-earned"
    if points > 0 and terms.pending_days > 0:
        kind = "told-purchase-pending"
    await tell_member(
        tx,
        club.id,
        member_id,
        kind,
        key=f"purchase:{row['id']}:{row['bookings_count'] + 1}",
        at=now,
        points=abs(points),
        available=available,
        purchase_id=row["id"],
        number=row["external_number"],
        source=row["source"].partition(":")[0],
        total=row["total"],
        currency=row["currency"],
        ready_at=terms.available_at(now),
    )
