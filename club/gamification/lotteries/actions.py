"""Entering a lottery, and tickets given by staff."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from club.context import Club
from club.earning.events import note_event
from club.errors import (
    IdempotencyKeyReused,
    LotteryLimitReached,
    LotteryNotFound,
    LotteryNotOpen,
    LotteryPriceChanged,
    LotteryWayClosed,
    NumberNotUnderstood,
)
from club.gamification.lotteries.giving import give_tickets, given_under, issue, takes_tickets, tickets_of
from club.gamification.lotteries.reading import entering_of
from club.gamification.lotteries.rules import GIVEN_AT_ONCE_MAX, LotteryTerms, not_this_way
from club.gamification.lotteries.telling import tell_of_tickets
from club.gamification.paying import pay_points
from club.ledger.posting import available_of, settle_due_lots
from club.staff.actions import write_journal
from club.staff.blocks import refuse_unless_active
from club.staff.rules import require
from club.staff.standing import still_granted
from club.staff.views import StaffView
from club.storage import Row, Transaction, from_json, instant
from club.storage.locking import lock_account, lock_lottery, lock_member


@dataclass(frozen=True, slots=True)
class Entered:
    """`numbers`: the new tickets. `mine`: all of the member's; `tickets`: everybody's. `spent`: points paid for the new ones."""

    lottery_id: int
    title: str
    numbers: tuple[int, ...]
    mine: int
    tickets: int
    spent: int
    available: int
    repeated: bool


async def enter_lottery(
    club: Club, member_id: int, lottery_id: int, way: Literal["daily", "points"], count: int, *, key: str, price: int
) -> Entered:
    """`count` tickets: the free one of the day, or paid with points at `price` each, as the member was shown. `key` is born with
    the confirm button; the same key answers with the same tickets (`repeated`).

    Refuses MemberNotFound, MemberBlocked, LotteryNotFound, LotteryNotOpen, LotteryNotForYou, LotteryWayClosed,
    LotteryLimitReached, LotteryTicketTakenToday, LotteryPriceChanged, NotEnoughPoints, NumberNotUnderstood,
    IdempotencyKeyReused; then nothing has changed.
    """
    if not 1 <= count <= (1 if way == "daily" else GIVEN_AT_ONCE_MAX):
        raise NumberNotUnderstood
    source = f"ticket:{member_id}:{key}"  # a key is worth nothing to another member

    async def work(tx: Transaction) -> Entered:
        member = refuse_unless_active(await lock_member(tx, club.id, member_id))
        seen = await _seen(tx, club, lottery_id)
        account = await lock_account(tx, club.id, member_id, "points")
        assert account is not None
        account = await settle_due_lots(tx, account, club.clock.now())
        if await _was_used(tx, club, lottery_id, source):
            return await _entered_before(tx, club, member_id, lottery_id, source, available_of(account))
        await _check(tx, club, seen, member, way, count, price, available_of(account))
        entry_id, spent, available = None, 0, available_of(account)
        if way == "points":
            spent = price * count
            posted = await pay_points(tx, club, member_id, spent, key=source, room="lotteries", title=seen["title"])
            entry_id, available = posted.entry_id, posted.available
        noted = await note_event(tx, club, member, "lottery-entered", key=f"lottery-{source}")
        if noted.points:
            available = noted.available
        numbers = await _take(tx, club, lottery_id, member_id, way, count, source, entry_id)
        return await _entered(tx, club, member_id, lottery_id, numbers, spent, available, repeated=False)

    return await club.database.transact(work)


async def _seen(tx: Transaction, club: Club, lottery_id: int) -> Row:
    row = await tx.fetch_one("SELECT * FROM lottery WHERE club_id = $1 AND id = $2", club.id, lottery_id)
    if row is None or row["state"] == "draft":
        raise LotteryNotFound
    return row


async def _was_used(tx: Transaction, club: Club, lottery_id: int, source: str) -> bool:
    """Whether tickets were got under this key before. Refuses IdempotencyKeyReused when they are another lottery's."""
    row = await tx.fetch_one(
        "SELECT lottery_id FROM lottery_ticket WHERE club_id = $1 AND source_key = $2 LIMIT 1", club.id, source
    )
    if row is not None and row["lottery_id"] != lottery_id:
        raise IdempotencyKeyReused
    return row is not None


async def _check(
    tx: Transaction,
    club: Club,
    lottery: Row,
    member: Row,
    way: Literal["daily", "points"],
    count: int,
    price: int,
    available: int,
) -> None:
    entering = await entering_of(tx, club, lottery, member, available)
    price_now = entering.terms.value("points") or 0 if way == "points" else 0
    refused = not_this_way(entering, way, count)
    if refused is not None:
        raise refused
    if price_now != price:
        raise LotteryPriceChanged(price=price_now)


async def _take(
    tx: Transaction,
    club: Club,
    lottery_id: int,
    member_id: int,
    way: Literal["daily", "points"],
    count: int,
    source: str,
    entry_id: int | None,
) -> Sequence[int]:
    """The lottery is locked only now, after the account: looked at once more as it stands."""
    lottery = await lock_lottery(tx, club.id, lottery_id)
    assert lottery is not None
    if not takes_tickets(lottery, club.clock.now()):
        raise LotteryNotOpen(state="cancelled" if lottery["state"] == "cancelled" else "closed")
    return await issue(tx, club, lottery, member_id, count, way, source, entry_id)


async def _entered_before(
    tx: Transaction, club: Club, member_id: int, lottery_id: int, source: str, available: int
) -> Entered:
    given = await given_under(tx, club, lottery_id, source)
    assert given is not None
    paid = await tx.fetch_one("SELECT amount FROM entry WHERE club_id = $1 AND idempotency_key = $2", club.id, source)
    spent = 0 if paid is None else -int(paid["amount"])
    return await _entered(tx, club, member_id, lottery_id, given.numbers, spent, available, repeated=True)


async def _entered(
    tx: Transaction,
    club: Club,
    member_id: int,
    lottery_id: int,
    numbers: Sequence[int],
    spent: int,
    available: int,
    *,
    repeated: bool,
) -> Entered:
    row = await _seen(tx, club, lottery_id)
    mine = await tickets_of(tx, lottery_id, member_id)
    counted = row["ticket_count"] - row["withdrawn_count"]
    return Entered(lottery_id, row["title"], tuple(numbers), mine, counted, spent, available, repeated)


async def give_lottery_tickets(
    club: Club, staff: StaffView, lottery_id: int, member_id: int, count: int, *, key: str
) -> Entered:
    """Staff give a member tickets; the member is told. Needs `manage_play`. Idempotent by key.

    Refuses NotAllowed, MemberNotFound, MemberBlocked, LotteryNotFound, LotteryWayClosed (the published rules do not name staff),
    LotteryNotOpen, LotteryLimitReached (also for a tier that may not enter: `left` 0), NumberNotUnderstood.
    """
    require(staff.role, "manage_play")
    if not 1 <= count <= GIVEN_AT_ONCE_MAX:
        raise NumberNotUnderstood
    source = f"staff-ticket:{key}"

    async def work(tx: Transaction) -> Entered:
        await still_granted(tx, club.id, staff.id, "manage_play")
        refuse_unless_active(await lock_member(tx, club.id, member_id))
        seen = await _seen(tx, club, lottery_id)
        terms = LotteryTerms.from_json(from_json(seen["terms"]))
        if "staff" not in terms.ways:
            raise LotteryWayClosed(way="staff")
        account = await lock_account(tx, club.id, member_id, "points")
        assert account is not None
        repeated = await _was_used(tx, club, lottery_id, source)
        given = await give_tickets(tx, club, lottery_id, member_id, count, "staff", key=source)
        if given is None or len(given.numbers) < count:
            _refuse_giving(seen, terms, 0 if given is None else len(given.numbers), club)
        assert given is not None
        if not repeated:
            await write_journal(
                tx,
                club.id,
                staff.id,
                "act-gave-lottery-tickets",
                key=f"lottery-tickets:{key}",
                at=club.clock.now(),
                member_id=member_id,
                lottery_id=lottery_id,
                title=seen["title"],
                count=count,
            )
            await tell_of_tickets(
                tx, club, seen, member_id, "told-lottery-tickets", list(given.numbers), key=source, way="staff"
            )
        available = available_of(account)
        return await _entered(tx, club, member_id, lottery_id, given.numbers, 0, available, repeated=repeated)

    return await club.database.transact(work)


def _refuse_giving(lottery: Row, terms: LotteryTerms, given: int, club: Club) -> None:
    now = club.clock.now()
    if not takes_tickets(lottery, now):
        soon = lottery["state"] == "open" and now < instant(lottery["opens_at"])
        if soon:
            raise LotteryNotOpen(state="soon", opens_at=instant(lottery["opens_at"]))
        raise LotteryNotOpen(state="cancelled" if lottery["state"] == "cancelled" else "closed")
    raise LotteryLimitReached(limit=terms.tickets_per_member or 0, left=given)
