"""Points set aside: held, then committed (spent), released, or given free when their time runs out.

A held amount counts as gone. A commit may be for less, the rest returns; more is refused. A hold is closed once: closing it
the same way again answers the same, closing it another way is refused with the state it has.
"""

import contextlib
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from club.context import Club
from club.errors import (
    ClubError,
    HoldClosed,
    IdempotencyKeyReused,
    MemberNotFound,
    NotEnoughPoints,
    NumberNotUnderstood,
)
from club.jobs.apart import each_apart
from club.ledger.posting import (
    Posting,
    available_of,
    draw_from_lots,
    move_account,
    open_lots,
    settle_due_lots,
    write_entry,
)
from club.ledger.rules import Draw, deficit, draw_lots, without_first
from club.storage import Row, Transaction, to_json
from club.storage.locking import for_update, lock_account


class HoldNotFound(ClubError):
    code = "hold-not-found"


@dataclass(frozen=True, slots=True)
class HoldView:
    id: int
    amount: int
    committed: int
    state: str
    available: int
    repeated: bool = False


async def hold_points(
    club: Club, member_id: int, amount: int, *, expires_after_seconds: int, key: str, reason: dict[str, Any]
) -> HoldView:
    """Set `amount` > 0 aside. Refuses NotEnoughPoints, IdempotencyKeyReused."""

    async def work(tx: Transaction) -> HoldView:
        now = club.clock.now()
        account = await lock_account(tx, club.id, member_id, "points")
        if account is None:
            raise MemberNotFound
        row = await tx.fetch_one("SELECT * FROM hold WHERE club_id = $1 AND idempotency_key = $2", club.id, key)
        if row is not None:
            if row["account_id"] != account["id"] or row["amount"] != amount:
                raise IdempotencyKeyReused
            return HoldView(row["id"], amount, row["committed"], row["state"], available_of(account), repeated=True)
        account = await settle_due_lots(tx, account, now)
        available = available_of(account)
        if amount <= 0 or available < amount:
            raise NotEnoughPoints(needed=amount, available=available, missing=amount - available)
        draws = draw_lots(await open_lots(tx, account), amount)
        hold = await tx.fetch_one(
            "INSERT INTO hold (club_id, account_id, amount, state, idempotency_key, reason, expires_at, created_at)"
            " VALUES ($1, $2, $3, 'held', $4, $5, $6, $7) RETURNING id",
            club.id,
            account["id"],
            amount,
            key,
            to_json(reason),
            now + dt.timedelta(seconds=expires_after_seconds),
            now,
        )
        assert hold is not None
        await draw_from_lots(tx, account, None, draws)
        await tx.execute_many(
            "INSERT INTO hold_lot (club_id, hold_id, lot_id, amount) VALUES ($1, $2, $3, $4)",
            [(club.id, hold["id"], draw.lot_id, draw.amount) for draw in draws],
        )
        account = await move_account(tx, account, held=amount)
        return HoldView(hold["id"], amount, 0, "held", available_of(account))

    return await club.database.transact(work)


async def commit_hold(club: Club, hold_id: int, amount: int) -> HoldView:
    """Spend `amount` (0 < amount <= held) of the hold; the rest is available again. Refuses NumberNotUnderstood,
    NotEnoughPoints, HoldNotFound, HoldClosed."""
    if amount <= 0:
        raise NumberNotUnderstood

    async def work(tx: Transaction) -> HoldView:
        return await _close(tx, club.id, hold_id, "committed", amount, club.clock.now())

    return await club.database.transact(work)


async def release_hold(club: Club, hold_id: int) -> HoldView:
    """Give the whole hold back."""

    async def work(tx: Transaction) -> HoldView:
        return await _close(tx, club.id, hold_id, "released", 0, club.clock.now())

    return await club.database.transact(work)


async def expire_holds(club: Club) -> int:
    """Give back every hold whose time has run out; how many there were."""

    async def due(behind: Row | None) -> Sequence[Row]:
        return await club.database.fetch_all(
            "SELECT id FROM hold WHERE club_id = $1 AND state = 'held' AND expires_at <= $2 AND id > $3 ORDER BY id LIMIT 200",
            club.id,
            club.clock.now(),
            0 if behind is None else behind["id"],
        )

    async def expire(row: Row) -> None:
        async def work(tx: Transaction) -> HoldView:
            return await _close(tx, club.id, row["id"], "expired", 0, club.clock.now())

        # Somebody may have committed it a moment before.
        with contextlib.suppress(HoldClosed):
            await club.database.transact(work)

    return await each_apart(due, expire, "hold-not-expired", club.id)


async def _close(tx: Transaction, club_id: int, hold_id: int, state: str, amount: int, now: dt.datetime) -> HoldView:
    seen = await tx.fetch_one("SELECT account_id FROM hold WHERE club_id = $1 AND id = $2", club_id, hold_id)
    if seen is None:
        raise HoldNotFound
    account = await tx.fetch_one(f"SELECT * FROM account WHERE id = $1{for_update(tx)}", seen["account_id"])
    hold = await tx.fetch_one(f"SELECT * FROM hold WHERE id = $1{for_update(tx)}", hold_id)
    assert account is not None
    assert hold is not None
    if hold["state"] != "held":
        if hold["state"] == state and hold["committed"] == amount:
            return HoldView(hold_id, hold["amount"], amount, state, available_of(account), repeated=True)
        raise HoldClosed(state=hold["state"])
    if amount > hold["amount"]:
        raise NotEnoughPoints(needed=amount, available=hold["amount"], missing=amount - hold["amount"])
    spent, back = _split(await _held_lots(tx, hold_id), amount)
    owed = deficit(account["balance"], account["pending"], account["held"])  # a refund came while the points were held
    await tx.execute_many(
        "UPDATE lot SET remaining = remaining + $1 WHERE id = $2",
        [(draw.amount, draw.lot_id) for draw in without_first(back, owed)],
    )
    account = await move_account(tx, account, balance=-amount, held=-hold["amount"])
    if amount > 0:
        posting = Posting(key=f"hold:{hold_id}", kind="spent", at=now, reason={"why": "held", "hold": hold_id})
        entry_id = await write_entry(tx, account, posting, -amount, -amount)
        await tx.execute_many(
            "INSERT INTO lot_use (club_id, entry_id, lot_id, amount) VALUES ($1, $2, $3, $4)",
            [(club_id, entry_id, draw.lot_id, draw.amount) for draw in spent],
        )
    await tx.execute(
        "UPDATE hold SET state = $2, committed = $3, closed_at = $4 WHERE id = $1", hold_id, state, amount, now
    )
    account = await settle_due_lots(tx, account, now)
    return HoldView(hold_id, hold["amount"], amount, state, available_of(account))


async def _held_lots(tx: Transaction, hold_id: int) -> list[Row]:
    return list(await tx.fetch_all("SELECT lot_id, amount FROM hold_lot WHERE hold_id = $1 ORDER BY id", hold_id))


def _split(held: list[Row], amount: int) -> tuple[list[Draw], list[Draw]]:
    """The first `amount` of the held lots is spent, the rest goes back."""
    spent, back, left = [], [], amount
    for row in held:
        taken = min(left, row["amount"])
        left -= taken
        if taken:
            spent.append(Draw(row["lot_id"], taken))
        if row["amount"] > taken:
            back.append(Draw(row["lot_id"], row["amount"] - taken))
    return spent, back
