"""How members come by tickets, and what keeps them from more."""

import datetime as dt

import pytest

from club.context import Club
from club.errors import (
    ClubError,
    IdempotencyKeyReused,
    LotteryLimitReached,
    LotteryNotForYou,
    LotteryNotFound,
    LotteryNotOpen,
    LotteryPriceChanged,
    LotteryTicketTakenToday,
    LotteryWayClosed,
    MemberBlocked,
    NotEnoughPoints,
)
from club.gamification.lotteries import (
    LotteryTerms,
    add_lottery,
    enter_lottery,
    give_lottery_tickets,
    lottery,
    lottery_for_member,
    my_tickets,
)
from club.ledger import history
from club.staff.blocking import block_member
from tests.club.lotteries.drawing_lots import EVERY_WAY, a_draft, announced, opened
from tests.makers import StandingClock, make_member, make_staff


async def available(club: Club, member_id: int) -> int:
    row = await club.database.fetch_one(
        "SELECT balance - pending - held AS n FROM account WHERE club_id = $1 AND member_id = $2 AND wallet = 'points'",
        club.id,
        member_id,
    )
    assert row is not None
    return int(row["n"])


async def test_a_free_ticket_a_day_and_no_second_one(club: Club, clock: StandingClock) -> None:
    lot, anna = await opened(club), await make_member(club)
    first = await enter_lottery(club, anna.id, lot.id, "daily", 1, key="a", price=0)
    assert (first.numbers, first.mine, first.tickets, first.spent) == ((1,), 1, 1, 0)
    again = await enter_lottery(club, anna.id, lot.id, "daily", 1, key="a", price=0)
    assert (again.numbers, again.repeated) == ((1,), True)
    with pytest.raises(LotteryTicketTakenToday):
        await enter_lottery(club, anna.id, lot.id, "daily", 1, key="b", price=0)
    assert (await lottery(club, lot.id)).tickets == 1
    clock.move(hours=16)  # past midnight in Tehran
    second = await enter_lottery(club, anna.id, lot.id, "daily", 1, key="c", price=0)
    assert (second.numbers, second.mine) == ((2,), 2)


async def test_tickets_for_points_are_paid_once(club: Club) -> None:
    lot, anna = await opened(club), await make_member(club, points=95)
    had = await available(club, anna.id)
    bought = await enter_lottery(club, anna.id, lot.id, "points", 3, key="a", price=10)
    assert (bought.numbers, bought.spent, bought.available) == ((1, 2, 3), 30, had - 30)
    again = await enter_lottery(club, anna.id, lot.id, "points", 3, key="a", price=10)
    assert (again.numbers, again.spent, again.available, again.repeated) == ((1, 2, 3), 30, had - 30, True)
    line = (await history(club, anna.id)).lines[0]
    assert (line.amount, line.kind) == (-30, "spent")
    events = await club.database.fetch_all(
        "SELECT name FROM member_event WHERE club_id = $1 AND source = 'club'", club.id
    )
    assert [row["name"] for row in events] == ["lottery-entered"]


async def test_what_is_refused_changes_nothing(club: Club, clock: StandingClock) -> None:
    soon = await announced(club, title="بعدی")
    only_daily = await opened(club, terms=LotteryTerms(ways={"daily": {}}))
    few = await opened(club, terms=LotteryTerms(ways=EVERY_WAY, tickets_per_member=2))
    golden = await opened(club, terms=LotteryTerms(ways=EVERY_WAY, tiers=(await a_tier(club),)))
    owner = await make_staff(club, "owner")
    draft = await add_lottery(club, owner, a_draft(club), key="draft")
    anna, had = await make_member(club, points=35), 0
    had = await available(club, anna.id)
    refused: list[tuple[int, str, int, int, type[ClubError]]] = [
        (soon.id, "points", 1, 10, LotteryNotOpen),
        (only_daily.id, "points", 1, 10, LotteryWayClosed),
        (few.id, "points", 3, 10, LotteryLimitReached),
        (few.id, "points", 1, 9, LotteryPriceChanged),
        (golden.id, "daily", 1, 0, LotteryNotForYou),
        (draft.id, "daily", 1, 0, LotteryNotFound),
        (4_000_000_000, "daily", 1, 0, LotteryNotFound),
    ]
    for number, (lottery_id, way, count, price, refusal) in enumerate(refused):
        with pytest.raises(refusal):
            await enter_lottery(club, anna.id, lottery_id, way, count, key=f"r{number}", price=price)  # type: ignore[arg-type]
    rich = await opened(club)
    with pytest.raises(NotEnoughPoints):
        await enter_lottery(club, anna.id, rich.id, "points", had // 10 + 1, key="much", price=10)
    clock.move(hours=25)
    with pytest.raises(LotteryNotOpen) as closed:
        await enter_lottery(club, anna.id, rich.id, "points", 1, key="late", price=10)
    assert closed.value.data == {"state": "closed"}
    assert await available(club, anna.id) == had
    tickets = await club.database.fetch_all("SELECT id FROM lottery_ticket WHERE club_id = $1", club.id)
    events = await club.database.fetch_all("SELECT id FROM member_event WHERE club_id = $1", club.id)
    assert (list(tickets), list(events)) == ([], [])


async def a_tier(club: Club) -> int:
    from club.tiers import TierDraft, TierTerms, add_tier, set_tier_terms

    owner = await make_staff(club, "owner")
    await set_tier_terms(club, owner, TierTerms())
    return (await add_tier(club, owner, TierDraft("طلایی", 100_000), key="gold")).id


async def test_a_key_is_of_one_lottery(club: Club) -> None:
    one, two, anna = await opened(club), await opened(club), await make_member(club, points=50)
    await enter_lottery(club, anna.id, one.id, "points", 1, key="a", price=10)
    with pytest.raises(IdempotencyKeyReused):
        await enter_lottery(club, anna.id, two.id, "points", 1, key="a", price=10)
    assert (await lottery(club, two.id)).tickets == 0


async def test_who_is_blocked_gets_none(club: Club) -> None:
    lot, anna, owner = await opened(club), await make_member(club), await make_staff(club, "owner")
    await block_member(club, owner, anna.id, "misuse", key="b")
    with pytest.raises(MemberBlocked):
        await enter_lottery(club, anna.id, lot.id, "daily", 1, key="a", price=0)


async def test_staff_give_tickets_once_and_within_the_limit(club: Club) -> None:
    lot = await opened(club, terms=LotteryTerms(ways=EVERY_WAY, tickets_per_member=3))
    anna, owner = await make_member(club), await make_staff(club, "owner")
    given = await give_lottery_tickets(club, owner, lot.id, anna.id, 2, key="g")
    again = await give_lottery_tickets(club, owner, lot.id, anna.id, 2, key="g")
    assert (given.numbers, again.numbers, again.repeated) == ((1, 2), (1, 2), True)
    with pytest.raises(LotteryLimitReached) as full:
        await give_lottery_tickets(club, owner, lot.id, anna.id, 2, key="h")
    assert full.value.data == {"limit": 3, "left": 1}
    assert (await lottery(club, lot.id)).tickets == 2
    told = await club.database.fetch_all(
        "SELECT kind FROM outbox_message WHERE club_id = $1 AND kind LIKE 'told-lottery%'", club.id
    )
    acts = await club.database.fetch_all(
        "SELECT act FROM journal_entry WHERE club_id = $1 AND act LIKE 'act-gave%'", club.id
    )
    assert [row["kind"] for row in told] == ["told-lottery-tickets"]
    assert [row["act"] for row in acts] == ["act-gave-lottery-tickets"]


async def test_a_member_sees_their_tickets_their_chance_and_what_is_missing(club: Club) -> None:
    lot = await opened(club, terms=LotteryTerms(ways=EVERY_WAY, tickets_per_member=40))
    anna, ben = await make_member(club, points=500), await make_member(club, "بن", points=0)
    await enter_lottery(club, anna.id, lot.id, "points", 3, key="a", price=10)
    await enter_lottery(club, ben.id, lot.id, "daily", 1, key="b", price=0)
    seen = await lottery_for_member(club, ben.id, lot.id)
    assert (seen.mine, seen.numbers, seen.lottery.tickets) == (1, (4,), 4)
    assert seen.chance == pytest.approx(3 / 4)
    assert seen.one_in == 1
    ways = {way.way: way for way in seen.ways}
    assert isinstance(ways["daily"].refusal, LotteryTicketTakenToday)
    assert isinstance(ways["points"].refusal, NotEnoughPoints)
    assert ways["points"].refusal.data["missing"] == 10 - await available(club, ben.id)
    assert ways["purchase"].refusal is None
    assert (ways["invitation"].value, ways["purchase"].value) == (2, 1_000_000)
    hers = await lottery_for_member(club, anna.id, lot.id)
    assert {way.way: way.most for way in hers.ways}["points"] == 37
    assert [line.number for line in (await my_tickets(club, anna.id, lot.id)).tickets] == [1, 2, 3]
    assert seen.lottery.closes_at - seen.lottery.opens_at > dt.timedelta(hours=24)
