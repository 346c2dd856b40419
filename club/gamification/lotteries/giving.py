"""Tickets of an open lottery, put into a member's hands and out again, numbered without a gap. Steps in the caller's transaction.

Every ticket comes from here, whichever way it is got: the lottery's limit and tiers hold for all of them.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from club.context import Club
from club.gamification.lotteries.rules import LotteryTerms
from club.storage import Row, Transaction, from_json, instant
from club.storage.locking import lock_lottery

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
    """`count` > 0 new tickets, once for each `key`, or as many as the member may still have. None when that is none: the lottery
    takes none now (not open yet, closed, not this club's), the member's tier may not enter, or their limit is reached.

    The lottery's row is locked here and last: what comes after it in the caller's transaction must lock nothing but a further
    lottery with a larger id.
    """
    earlier = await given_under(tx, club, lottery_id, key)
    if earlier is not None:
        return earlier
    lottery = await lock_lottery(tx, club.id, lottery_id)
    if lottery is None or not takes_tickets(lottery, club.clock.now()):
        return None
    room = await room_of(tx, lottery, member_id)
    fitting = count if room is None else min(count, room)
    if fitting <= 0:
        return None
    return GivenTickets(await issue(tx, club, lottery, member_id, fitting, way, key, entry_id))


async def given_under(tx: Transaction, club: Club, lottery_id: int, key: str) -> GivenTickets | None:
    """What was given under this key before, if anything was."""
    earlier = await tx.fetch_all(
        "SELECT number FROM lottery_ticket WHERE club_id = $1 AND source_key = $2 AND lottery_id = $3 ORDER BY number",
        club.id,
        key,
        lottery_id,
    )
    return GivenTickets([int(row["number"]) for row in earlier], repeated=True) if earlier else None


def takes_tickets(lottery: Row, now: dt.datetime) -> bool:
    return lottery["state"] == "open" and instant(lottery["opens_at"]) <= now < instant(lottery["closes_at"])


async def room_of(tx: Transaction, lottery: Row, member_id: int) -> int | None:
    """How many more tickets of a lottery, whose row is locked, the member may have; 0 when their tier may not enter."""
    terms = LotteryTerms.from_json(from_json(lottery["terms"]))
    if terms.tiers is not None:
        member = await tx.fetch_one(
            "SELECT tier_id FROM member WHERE club_id = $1 AND id = $2", lottery["club_id"], member_id
        )
        if member is None or not terms.lets_in(member["tier_id"]):
            return 0
    if terms.tickets_per_member is None:
        return None
    return terms.room(await tickets_of(tx, lottery["id"], member_id))


async def tickets_of(tx: Transaction, lottery_id: int, member_id: int) -> int:
    row = await tx.fetch_one(
        "SELECT COUNT(*) AS n FROM lottery_ticket WHERE lottery_id = $1 AND member_id = $2 AND state = 'valid'",
        lottery_id,
        member_id,
    )
    return int(row["n"]) if row else 0


async def issue(
    tx: Transaction,
    club: Club,
    lottery: Row,
    member_id: int,
    count: int,
    way: TicketWay,
    key: str,
    entry_id: int | None = None,
) -> Sequence[int]:
    """`count` further tickets of a lottery whose row is locked and takes them; their numbers."""
    row = await tx.fetch_one(
        "UPDATE lottery SET ticket_count = ticket_count + $3 WHERE club_id = $1 AND id = $2 RETURNING ticket_count",
        club.id,
        lottery["id"],
        count,
    )
    assert row is not None
    last, now = int(row["ticket_count"]), club.clock.now()
    numbers = range(last - count + 1, last + 1)
    await tx.execute_many(
        "INSERT INTO lottery_ticket (club_id, lottery_id, member_id, number, way, entry_id, source_key, at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        [(club.id, lottery["id"], member_id, number, way, entry_id, key, now) for number in numbers],
    )
    return numbers


async def withdraw_tickets(tx: Transaction, club: Club, lottery_id: int, *, key: str) -> tuple[int, ...]:
    """Take tickets that were given under `key` out of a lottery that is still open; their numbers. They stay as rows.

    Locks the lottery's row last, as `give_tickets` does.
    """
    lottery = await lock_lottery(tx, club.id, lottery_id)
    if lottery is None or not takes_tickets(lottery, club.clock.now()):
        return ()
    rows = await tx.fetch_all(
        "SELECT number FROM lottery_ticket WHERE club_id = $1 AND source_key = $2 AND lottery_id = $3"
        " AND state = 'valid' ORDER BY number",
        club.id,
        key,
        lottery_id,
    )
    return await withdraw(tx, lottery, [int(row["number"]) for row in rows])


async def withdraw(tx: Transaction, lottery: Row, numbers: Sequence[int]) -> tuple[int, ...]:
    """Take these valid tickets of a locked lottery out of it."""
    if not numbers:
        return ()
    await tx.execute_many(
        "UPDATE lottery_ticket SET state = 'withdrawn' WHERE lottery_id = $1 AND number = $2",
        [(lottery["id"], number) for number in numbers],
    )
    await tx.execute(
        "UPDATE lottery SET withdrawn_count = withdrawn_count + $2 WHERE id = $1", lottery["id"], len(numbers)
    )
    return tuple(numbers)
