"""Booking by difference: whatever snapshot of a purchase arrives, the ledger ends where the newest one says.

Steps inside the caller's transaction. Duplicated, late, reordered and partial deliveries need no case of their own: the target
is computed from the newest snapshot and the delta to what is booked is posted, under the purchase's row lock.
"""

import dataclasses
import datetime as dt
from dataclasses import dataclass
from typing import Any, cast

from club.context import Club
from club.earning.gathering import gather_facts, local_day, note_uses
from club.earning.remembered import Remembered, judged_again, remembered_of, terms_of
from club.earning.rules import NOTHING, Earned, PurchaseSnapshot, Stage, lines_to_json, snapshot_version
from club.earning.telling import tell_booked
from club.earning.terms import terms_in
from club.earning.wallet import move_credit, take_credit_from
from club.errors import IdempotencyKeyReused
from club.ledger.posting import Posting, available_of, credit, standing_of_purchase, take_back
from club.ledger.rules import expired_of_booked, reversal_due
from club.storage import Row, Transaction, from_json, instant, instant_or_none, to_json
from club.storage.locking import for_update, lock_account, lock_phone, lock_purchase


@dataclass(frozen=True, slots=True)
class Booked:
    """`points`: what this call changed (negative when taken back). `waiting`: nobody has joined with that phone yet.

    Minor units: `credit` is what this call changed of earned credit, `credit_spent` paid for the purchase, `credit_returned`
    came back by this call, `credit_available` is left (0 where this call did not touch the wallet).
    """

    purchase_id: int
    member_id: int | None
    points: int
    available: int
    earned: Earned
    repeated: bool
    waiting: bool
    credit: int = 0
    credit_spent: int = 0
    credit_returned: int = 0
    credit_available: int = 0


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
            if not _is_the_same(row, snapshot):
                raise IdempotencyKeyReused
            return await _as_it_stands(tx, club, row)
        known_phone = row["buyer_phone"]
        row, changed = await _take_in(tx, row, snapshot)
        if not changed and (row["member_id"] is not None or row["buyer_phone"] is None):
            return await _as_it_stands(tx, club, row)
        if row["member_id"] is not None and row["buyer_phone"] == known_phone:
            if await _has_to_wait(tx, club.id, row):
                return Booked(row["id"], None, 0, 0, NOTHING, repeated=False, waiting=True)
            # Members change their phones: an order that says nothing new about its buyer stays whose it is.
            return await _book_difference(tx, club, row, row["member_id"], now)
    member_id = await _owner(tx, club.id, row, snapshot)
    return await _book_difference(tx, club, row, member_id, now, fresh=fresh)


def _is_the_same(row: Row, snapshot: PurchaseSnapshot) -> bool:
    known = (row["member_id"], row["total"], row["paid_with_credit"], from_json(row["lines"]) or [])
    return known == (snapshot.member_id, snapshot.total, snapshot.paid_with_credit, snapshot.lines_json())


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
        " fingerprint, snapshot_at, bought_at, recorded_at, staff_id, paid_with_credit, lines, facts)"
        " VALUES ($1, $2, $3, $4, NULL, $5, $6, $7, $8, $9, $10, $11, 0, 0, 0, $12, $13, $14, $15, $16, $17, $18, $19, $20,"
        " $21)"
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
        snapshot.paid_with_credit,
        json_or_none(snapshot.lines_json()),
        json_or_none(Remembered(snapshot.channel).to_json()),
    )


def json_or_none(value: Any) -> str | None:
    """Nothing is kept of nothing."""
    return to_json(value) if value else None


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
            " snapshot_at = $8, external_number = $9, lines = $10 WHERE id = $1 RETURNING *",
            row["id"],
            snapshot.stage,
            snapshot.currency,
            snapshot.total,
            snapshot.eligible,
            snapshot.refunded,
            snapshot.fingerprint,
            snapshot.snapshot_at,
            snapshot.external_number,
            json_or_none(snapshot.lines_json()),
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


async def _has_to_wait(tx: Transaction, club_id: int, row: Row) -> bool:
    """Whether an order that has brought nothing yet is now paid by somebody who is blocked or has left: it waits for their phone
    like one that comes new, and is credited when they are back.
    """
    if row["bookings_count"] or row["stage"] != "paid" or row["buyer_phone"] is None:
        return False
    away = await tx.fetch_one(
        "SELECT id FROM member WHERE club_id = $1 AND id = $2 AND phone = $3 AND state IN ('blocked', 'left')",
        club_id,
        row["member_id"],
        row["buyer_phone"],
    )
    if away is None:
        return False
    await tx.execute("UPDATE purchase SET member_id = NULL WHERE id = $1", row["id"])
    return True


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
    available = credit_available = 0
    if row["member_id"] is not None:
        account = await lock_account(tx, club.id, row["member_id"], "points")
        if account is not None:
            available = available_of(account)
        wallet = await lock_account(tx, club.id, row["member_id"], "credit")
        if wallet is not None:
            credit_available = available_of(wallet)
    return Booked(
        row["id"],
        row["member_id"],
        0,
        available,
        judged_again(row).earned,
        repeated=True,
        waiting=row["member_id"] is None,
        credit_spent=row["paid_with_credit"],
        credit_available=credit_available,
    )


async def _remembering(tx: Transaction, club: Club, row: Row, member_id: int) -> Remembered:
    """What is remembered of the purchase; what its terms ask about the member is asked the first time it is paid."""
    remembered = remembered_of(row)
    if remembered.member is None and row["stage"] == "paid":
        terms = terms_of(row)
        if terms.needs_facts:
            facts = await gather_facts(tx, club.id, member_id, terms, instant(row["bought_at"]), row["id"])
            return dataclasses.replace(remembered, member=facts)
    return remembered


async def _book_difference(
    tx: Transaction, club: Club, row: Row, member_id: int | None, now: dt.datetime, *, fresh: bool = False
) -> Booked:
    if row["member_id"] is not None and member_id != row["member_id"]:
        row = await _leave_owner(tx, club, row, member_id, now)
    if member_id is None:
        return Booked(row["id"], None, 0, 0, NOTHING, repeated=False, waiting=True)
    account = await lock_account(tx, club.id, member_id, "points")
    assert account is not None
    remembered = await _remembering(tx, club, row, member_id)
    judgement = judged_again(row, remembered)
    earned = judgement.earned
    booked, count = row["booked_points"], row["bookings_count"]
    points, available = 0, available_of(account)
    if earned.points > booked:
        points, available = await _earn(tx, account, row, earned, earned.points - booked, now)
    elif not fresh and earned.points < booked:
        own, expired = await standing_of_purchase(tx, account, row["id"])
        if (due := reversal_due(booked, own, expired, earned.points)) > 0:
            points, available = await _reverse(tx, account, row, due, now)
    moved = await move_credit(tx, club.id, row, member_id, earned, now, fresh=fresh)
    if judgement.uses or remembered.given:
        day = local_day(instant(row["bought_at"]), terms_of(row).timezone)
        await note_uses(tx, club.id, member_id, day, remembered.given, judgement.uses)
        remembered = dataclasses.replace(remembered, given=judgement.uses)
    await tx.execute(
        "UPDATE purchase SET member_id = $2, target_points = $3, booked_points = booked_points + $4,"
        " bookings_count = $5, reasons = $6, target_credit = $7, booked_credit = booked_credit + $8,"
        " credit_returned = credit_returned + $9, facts = $10, followed_at = NULL WHERE id = $1",
        row["id"],
        member_id,
        earned.points,
        points,
        count + (1 if points or moved.anything else 0),
        to_json(lines_to_json(earned.lines)),
        earned.credit,
        moved.earned,
        moved.returned,
        json_or_none(remembered.to_json()),
    )
    if points or moved.anything:
        await tell_booked(tx, club.id, row, member_id, points, available, moved, now)
    return Booked(
        row["id"],
        member_id,
        points,
        available,
        earned,
        repeated=False,
        waiting=False,
        credit=moved.earned,
        credit_spent=moved.spent,
        credit_returned=moved.returned,
        credit_available=moved.available,
    )


async def _earn(
    tx: Transaction, account: Row, row: Row, earned: Earned, points: int, now: dt.datetime
) -> tuple[int, int]:
    terms = terms_of(row)
    posting = Posting(
        key=f"purchase:{row['id']}:{row['bookings_count'] + 1}",
        kind="earned",
        at=now,
        reason={
            "why": "purchase",
            "number": row["external_number"],
            "source": row["source"],
            "lines": lines_to_json(earned.lines_of("points")),
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
        return 0, available_of(account)
    return posted.amount, posted.available


async def _leave_owner(tx: Transaction, club: Club, row: Row, member_id: int | None, now: dt.datetime) -> Row:
    """The order turned out to be somebody else's: what it brought the first owner is taken back."""
    owners = sorted(owner for owner in (row["member_id"], member_id) if owner is not None)
    for wallet in ("points", "credit"):
        for owner in owners:
            await lock_account(tx, club.id, owner, wallet)
    account = await lock_account(tx, club.id, row["member_id"], "points")
    assert account is not None
    booked = row["booked_points"]
    own, expired = await standing_of_purchase(tx, account, row["id"])
    due = reversal_due(booked, own, expired, 0)
    taken, available = await _reverse(tx, account, row, due, now) if due else (0, available_of(account))
    credit = await take_credit_from(tx, club.id, row, row["member_id"], now)
    if taken or credit.moved.anything:
        await tell_booked(tx, club.id, row, row["member_id"], taken, available, credit.moved, now)
    remembered = remembered_of(row)
    if remembered.given:
        day = local_day(instant(row["bought_at"]), terms_of(row).timezone)
        await note_uses(tx, club.id, row["member_id"], day, remembered.given, {})
    # What the first owner has already spent stays booked: the two together never get more than the order is worth.
    return await _updated(
        tx,
        "UPDATE purchase SET member_id = NULL, followed_at = NULL, booked_points = booked_points - $2,"
        " bookings_count = bookings_count + $3, booked_credit = booked_credit - $4, facts = $5 WHERE id = $1 RETURNING *",
        row["id"],
        min(booked, expired_of_booked(booked, own, expired) - taken),
        1 if taken or credit.moved.anything else 0,
        credit.gone,
        json_or_none(Remembered(remembered.channel).to_json()),
    )
