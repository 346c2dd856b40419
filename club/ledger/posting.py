"""The only writer of entries and lots. Each function is a step inside the caller's transaction, with the account locked.

An account's `balance` is the sum of its entries; `available = balance - pending - held`. Every posting carries an idempotency
key: the same key with the same content answers with the first posting (`repeated`), with other content it is refused.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from club.errors import IdempotencyKeyReused, NotEnoughPoints
from club.ledger.rules import (
    Draw,
    EntryKind,
    OpenLot,
    deficit,
    draw_for_reversal,
    draw_lots,
    fingerprint,
    undrawn,
)
from club.storage import Row, Transaction, instant_or_none, to_json

RETURNED_AFTER_EXPIRY_DAYS = 14
"""Points given back after their lot had expired stay usable this long."""


@dataclass(frozen=True, slots=True)
class Posting:
    """What one line of the ledger is about. `reason` is shown to the member as the why."""

    key: str
    kind: EntryKind
    at: dt.datetime
    reason: dict[str, Any] = field(default_factory=dict)
    purchase_id: int | None = None
    voucher_id: int | None = None
    staff_id: int | None = None


@dataclass(frozen=True, slots=True)
class Posted:
    entry_id: int
    amount: int
    balance: int
    available: int
    repeated: bool = False


def available_of(account: Row) -> int:
    return int(account["balance"] - account["pending"] - account["held"])


async def find_posted(tx: Transaction, account: Row, posting: Posting, amount: int) -> Posted | None:
    """The first posting under this key, if there was one. Other content under the same key is refused."""
    row = await tx.fetch_one(
        "SELECT id, amount, fingerprint FROM entry WHERE club_id = $1 AND idempotency_key = $2",
        account["club_id"],
        posting.key,
    )
    if row is None:
        return None
    if row["fingerprint"] != fingerprint(account["id"], posting.kind, amount):
        raise IdempotencyKeyReused
    return Posted(row["id"], row["amount"], account["balance"], available_of(account), repeated=True)


async def write_entry(tx: Transaction, account: Row, posting: Posting, amount: int, asked: int) -> int:
    row = await tx.fetch_one(
        "INSERT INTO entry (club_id, account_id, kind, amount, balance_after, idempotency_key, fingerprint, reason,"
        " purchase_id, voucher_id, staff_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        " ON CONFLICT (club_id, idempotency_key) DO NOTHING RETURNING id",
        account["club_id"],
        account["id"],
        posting.kind,
        amount,
        account["balance"],
        posting.key,
        fingerprint(account["id"], posting.kind, asked),
        to_json(posting.reason),
        posting.purchase_id,
        posting.voucher_id,
        posting.staff_id,
        posting.at,
    )
    if row is None:  # the key was taken by another account's posting
        raise IdempotencyKeyReused
    return int(row["id"])


async def move_account(tx: Transaction, account: Row, *, balance: int = 0, pending: int = 0, held: int = 0) -> Row:
    row = await tx.fetch_one(
        "UPDATE account SET balance = balance + $2, pending = pending + $3, held = held + $4 WHERE id = $1 RETURNING *",
        account["id"],
        balance,
        pending,
        held,
    )
    assert row is not None
    return row


async def write_lot(
    tx: Transaction,
    account: Row,
    entry_id: int,
    amount: int,
    remaining: int,
    available_at: dt.datetime,
    expires_at: dt.datetime | None,
    posting: Posting,
    purchase_id: int | None,
) -> None:
    await tx.execute(
        "INSERT INTO lot (club_id, account_id, entry_id, purchase_id, amount, remaining, state, available_at, expires_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        account["club_id"],
        account["id"],
        entry_id,
        purchase_id,
        amount,
        remaining,
        "pending" if available_at > posting.at else "active",
        available_at,
        expires_at,
    )


async def credit(
    tx: Transaction,
    account: Row,
    amount: int,
    posting: Posting,
    *,
    available_at: dt.datetime | None = None,
    expires_at: dt.datetime | None = None,
) -> Posted:
    """Add `amount` > 0 as one entry and one lot. Pending until `available_at`. A debt is filled first."""
    if amount <= 0:
        raise ValueError("a credit adds something")
    if found := await find_posted(tx, account, posting, amount):
        return found
    available_at = available_at or posting.at
    pending = amount if available_at > posting.at else 0
    owed = 0 if pending else deficit(account["balance"], account["pending"], account["held"])
    account = await move_account(tx, account, balance=amount, pending=pending)
    entry_id = await write_entry(tx, account, posting, amount, amount)
    await write_lot(
        tx, account, entry_id, amount, max(0, amount - owed), available_at, expires_at, posting, posting.purchase_id
    )
    return Posted(entry_id, amount, account["balance"], available_of(account))


async def open_lots(tx: Transaction, account: Row) -> list[OpenLot]:
    rows = await tx.fetch_all(
        "SELECT id, remaining, expires_at, purchase_id, state FROM lot WHERE account_id = $1 AND remaining > 0",
        account["id"],
    )
    return [
        OpenLot(
            row["id"],
            row["remaining"],
            instant_or_none(row["expires_at"]),
            row["purchase_id"],
            row["state"] == "pending",
        )
        for row in rows
    ]


async def draw_from_lots(tx: Transaction, account: Row, entry_id: int | None, draws: Sequence[Draw]) -> None:
    await tx.execute_many(
        "UPDATE lot SET remaining = remaining - $1 WHERE id = $2", [(draw.amount, draw.lot_id) for draw in draws]
    )
    if entry_id is not None:
        await tx.execute_many(
            "INSERT INTO lot_use (club_id, entry_id, lot_id, amount) VALUES ($1, $2, $3, $4)",
            [(account["club_id"], entry_id, draw.lot_id, draw.amount) for draw in draws],
        )


async def debit(tx: Transaction, account: Row, amount: int, posting: Posting) -> Posted:
    """Spend `amount` > 0, earliest expiry first. Refuses NotEnoughPoints unless the account may owe."""
    if amount <= 0:
        raise ValueError("a debit takes something")
    if found := await find_posted(tx, account, posting, -amount):
        return found
    account = await settle_due_lots(tx, account, posting.at)
    available = available_of(account)
    if available < amount and not (account["debt_allowed"] and posting.kind == "corrected"):
        raise NotEnoughPoints(needed=amount, available=available, missing=amount - available)
    draws = draw_lots(await open_lots(tx, account), amount)
    account = await move_account(tx, account, balance=-amount)
    entry_id = await write_entry(tx, account, posting, -amount, -amount)
    await draw_from_lots(tx, account, entry_id, draws)
    return Posted(entry_id, -amount, account["balance"], available_of(account))


async def take_back(tx: Transaction, account: Row, amount: int, posting: Posting) -> Posted | None:
    """Reverse up to `amount` of what a purchase earned: its own lots first, then others. None when nothing can be taken.

    Where debt is not allowed it takes no more than is there; what is missing stays booked on the purchase.
    """
    account = await settle_due_lots(tx, account, posting.at)
    draws = draw_for_reversal(await open_lots(tx, account), amount, posting.purchase_id)
    drawn = sum(draw.amount for draw in draws)
    taken = amount if account["debt_allowed"] else drawn
    if taken <= 0:
        return None
    from_pending = sum(draw.amount for draw in draws if draw.pending)
    account = await move_account(tx, account, balance=-taken, pending=-from_pending)
    entry_id = await write_entry(tx, account, posting, -taken, -taken)
    await draw_from_lots(tx, account, entry_id, draws)
    return Posted(entry_id, -taken, account["balance"], available_of(account))


async def standing_of_purchase(tx: Transaction, account: Row, purchase_id: int) -> tuple[int, int]:
    """What this account got of a purchase, less what was taken back and what expired; and how much has expired."""
    row = await tx.fetch_one(
        "SELECT COALESCE(SUM(amount), 0) AS own, COALESCE(-SUM(CASE WHEN kind = 'expired' THEN amount ELSE 0 END), 0)"
        " AS expired FROM entry WHERE account_id = $1 AND purchase_id = $2 AND kind IN ('earned', 'reversed', 'expired')",
        account["id"],
        purchase_id,
    )
    assert row is not None
    return int(row["own"]), int(row["expired"])


async def give_back(
    tx: Transaction,
    account: Row,
    spent_entry_id: int,
    posting: Posting,
    *,
    amount: int | None = None,
    already: int = 0,
    keep_expiry: bool = False,
) -> Posted:
    """Undo a spend: each lot gets back what was drawn from it and keeps its expiry; an expired one gets a short new lot.

    `amount`: only so much of it, what was drawn last first; `already` of it came back earlier. `keep_expiry`: what has expired
    meanwhile stays expired, where taking and giving back is a way to make points younger.
    """
    uses = await tx.fetch_all(
        "SELECT u.lot_id, u.amount, l.expires_at, l.purchase_id FROM lot_use u JOIN lot l ON l.id = u.lot_id"
        " WHERE u.entry_id = $1 ORDER BY u.id",
        spent_entry_id,
    )
    draws = [Draw(use["lot_id"], use["amount"]) for use in uses]
    if amount is not None or already:
        draws = undrawn(draws, already, amount)
    lots = {use["lot_id"]: use for use in uses}
    amount = sum(draw.amount for draw in draws)
    if found := await find_posted(tx, account, posting, amount):
        return found
    owed = deficit(account["balance"], account["pending"], account["held"])
    account = await move_account(tx, account, balance=amount)
    entry_id = await write_entry(tx, account, posting, amount, amount)
    for draw in draws:
        usable = max(0, draw.amount - owed)
        owed = max(0, owed - draw.amount)
        expires_at = instant_or_none(lots[draw.lot_id]["expires_at"])
        if keep_expiry or expires_at is None or expires_at > posting.at:
            await tx.execute("UPDATE lot SET remaining = remaining + $1 WHERE id = $2", usable, draw.lot_id)
        else:
            until = posting.at + dt.timedelta(days=RETURNED_AFTER_EXPIRY_DAYS)
            of_purchase = lots[draw.lot_id][
                "purchase_id"
            ]  # so that what expires again counts as given back at a refund
            await write_lot(tx, account, entry_id, draw.amount, usable, posting.at, until, posting, of_purchase)
    if keep_expiry:
        account = await settle_due_lots(tx, account, posting.at)
    return Posted(entry_id, amount, account["balance"], available_of(account))


async def settle_due_lots(tx: Transaction, account: Row, now: dt.datetime) -> Row:
    """Make pending lots whose time has come active, then expire what is due. Returns the account as it is afterwards."""
    due = await tx.fetch_all(
        "SELECT id, remaining, state, available_at, expires_at FROM lot WHERE account_id = $1 AND remaining > 0"
        " AND ((state = 'pending' AND available_at <= $2) OR expires_at <= $2) ORDER BY id",
        account["id"],
        now,
    )
    for lot in due:
        remaining = int(lot["remaining"])
        if lot["state"] == "pending":
            owed = deficit(account["balance"], account["pending"], account["held"])
            await tx.execute(
                "UPDATE lot SET state = 'active', remaining = remaining - $2 WHERE id = $1",
                lot["id"],
                min(owed, remaining),
            )
            account = await move_account(tx, account, pending=-remaining)
            remaining -= min(owed, remaining)
        expires_at = instant_or_none(lot["expires_at"])
        if expires_at is not None and expires_at <= now and remaining > 0:
            account = await _expire_lot(tx, account, lot["id"], remaining, expires_at, now)
    return account


async def _expire_lot(
    tx: Transaction, account: Row, lot_id: int, remaining: int, expires_at: dt.datetime, now: dt.datetime
) -> Row:
    earlier = await tx.fetch_one(
        "SELECT COUNT(*) AS times FROM lot_use u JOIN entry e ON e.id = u.entry_id WHERE u.lot_id = $1"
        " AND e.kind = 'expired'",
        lot_id,
    )
    assert earlier is not None
    origin = await tx.fetch_one(
        "SELECT e.at, l.purchase_id FROM lot l JOIN entry e ON e.id = l.entry_id WHERE l.id = $1", lot_id
    )
    assert origin is not None  # a lot stands on its entry
    posting = Posting(
        key=f"expire:{lot_id}:{earlier['times']}",
        kind="expired",
        at=now,
        reason={"why": "expired", "on": expires_at, "earned_on": instant_or_none(origin["at"])},
        purchase_id=origin["purchase_id"],
    )
    account = await move_account(tx, account, balance=-remaining)
    entry_id = await write_entry(tx, account, posting, -remaining, -remaining)
    await draw_from_lots(tx, account, entry_id, [Draw(lot_id, remaining)])
    return account
