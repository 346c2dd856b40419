"""Putting tickets of an open lottery into a member's hands, numbered without a gap. A step in the caller's transaction."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from club.context import Club
from club.storage import Transaction
from club.storage.locking import for_update

TicketWay = Literal["daily", "points", "purchase", "codes", "invitation", "staff", "prize"]


@dataclass(frozen=True, slots=True)
class GivenTickets:
    """The numbers, in order. `repeated`: they were given under this key before."""

    numbers: Sequence[int]
    repeated: bool = False


async def give_tickets(
    tx: Transaction,
    club: Club,
    lottery_id: int,
    member_id: int,
    count: int,
    way: TicketWay,
    *,
    key: str,
    entry_id: int | None = None,
) -> GivenTickets | None:
    """`count` > 0 new tickets, once for each `key`; None when the lottery takes none now (not open yet, closed, not this club's).

    The lottery's row is locked here and last: what comes after it in the caller's transaction must lock nothing.
    """
    earlier = await tx.fetch_all(
        "SELECT number FROM lottery_ticket WHERE club_id = $1 AND source_key = $2 AND lottery_id = $3 ORDER BY number",
        club.id,
        key,
        lottery_id,
    )
    if earlier:
        return GivenTickets([int(row["number"]) for row in earlier], repeated=True)
    now = club.clock.now()
    row = await tx.fetch_one(
        "UPDATE lottery SET ticket_count = ticket_count + $3 WHERE club_id = $1 AND id = $2 AND state = 'open'"
        " AND opens_at <= $4 AND closes_at > $4 RETURNING ticket_count",
        club.id,
        lottery_id,
        count,
        now,
    )
    if row is None:
        return None
    last = int(row["ticket_count"])
    numbers = range(last - count + 1, last + 1)
    await _write(tx, club, lottery_id, member_id, numbers, way, key, entry_id, now)
    return GivenTickets(numbers)


async def withdraw_tickets(tx: Transaction, club: Club, lottery_id: int, *, key: str) -> tuple[int, ...]:
    """Take tickets that were given under `key` out of a lottery that is still open; their numbers. They stay as rows.

    Locks the lottery's row last, as `give_tickets` does.
    """
    row = await tx.fetch_one(
        f"SELECT id FROM lottery WHERE club_id = $1 AND id = $2 AND state = 'open' AND closes_at > $3{for_update(tx)}",
        club.id,
        lottery_id,
        club.clock.now(),
    )
    if row is None:
        return ()
    rows = await tx.fetch_all(
        "UPDATE lottery_ticket SET state = 'withdrawn' WHERE club_id = $1 AND source_key = $2 AND lottery_id = $3"
        " AND state = 'valid' RETURNING number",
        club.id,
        key,
        lottery_id,
    )
    return tuple(sorted(int(row["number"]) for row in rows))


async def _write(
    tx: Transaction,
    club: Club,
    lottery_id: int,
    member_id: int,
    numbers: Sequence[int],
    way: TicketWay,
    key: str,
    entry_id: int | None,
    now: dt.datetime,
) -> None:
    await tx.execute_many(
        "INSERT INTO lottery_ticket (club_id, lottery_id, member_id, number, way, entry_id, source_key, at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        [(club.id, lottery_id, member_id, number, way, entry_id, key, now) for number in numbers],
    )
