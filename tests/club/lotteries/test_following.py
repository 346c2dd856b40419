"""Tickets that come by themselves, for purchases and for friends, and go again with what they came for."""

from club.context import Club
from club.earning import refund_purchase
from club.gamification.lotteries import LotteryTerms, lottery, my_tickets
from club.jobs.following import follow_purchases, follow_referral
from club.money import Money
from tests.club.lotteries.drawing_lots import EVERY_WAY, announced, opened
from tests.makers import StandingClock, make_member, make_purchase, make_staff


async def told(club: Club, kind: str) -> int:
    row = await club.database.fetch_one(
        "SELECT COUNT(*) AS n FROM outbox_message WHERE club_id = $1 AND kind = $2", club.id, kind
    )
    assert row is not None
    return int(row["n"])


async def test_a_purchase_brings_a_ticket_for_each_whole_amount_and_takes_them_along_when_it_goes(club: Club) -> None:
    lot = await opened(club)
    anna, owner = await make_member(club), await make_staff(club, "owner")
    bought = await make_purchase(club, anna, 350_000)  # 3.5 times the amount
    await follow_purchases(club)
    assert (await lottery(club, lot.id)).tickets == 3
    await club.database.transact(
        lambda tx: tx.execute("UPDATE purchase SET followed_at = NULL WHERE club_id = $1", club.id)
    )
    await follow_purchases(club)
    assert (await lottery(club, lot.id)).tickets == 3
    await refund_purchase(club, owner, bought.purchase_id, Money(2_000_000, "IRR"), key="back")
    await follow_purchases(club)
    assert (await lottery(club, lot.id)).tickets == 1
    lines = (await my_tickets(club, anna.id, lot.id)).tickets
    assert [(line.number, line.withdrawn) for line in lines] == [(1, False), (2, True), (3, True)]
    assert (await told(club, "told-lottery-tickets"), await told(club, "told-lottery-tickets-gone")) == (1, 1)


async def test_what_was_bought_before_the_opening_brings_none(club: Club, clock: StandingClock) -> None:
    lot = await announced(club)
    anna = await make_member(club)
    await make_purchase(club, anna, 350_000)
    clock.move(hours=2)
    await follow_purchases(club)
    assert (await lottery(club, lot.id)).tickets == 0
    await make_purchase(club, anna, 100_000)
    await follow_purchases(club)
    assert (await lottery(club, lot.id)).tickets == 1


async def test_a_purchase_brings_no_more_than_the_limit(club: Club) -> None:
    lot = await opened(club, terms=LotteryTerms(ways=EVERY_WAY, tickets_per_member=2))
    await make_purchase(club, await make_member(club), 900_000)
    await follow_purchases(club)
    assert (await lottery(club, lot.id)).tickets == 2


async def test_a_friend_brings_tickets_as_long_as_they_count(club: Club) -> None:
    lot = await opened(club)
    anna, ben = await make_member(club), await make_member(club, "بن")

    async def stands(state: str) -> int:
        await club.database.transact(
            lambda tx: tx.execute(
                "INSERT INTO referral (club_id, inviter_id, friend_id, state, joined_at, terms, decided_at)"
                " VALUES ($1, $2, $3, $4, $5, '{}', $5) ON CONFLICT (club_id, friend_id) DO UPDATE SET state = excluded.state",
                club.id,
                anna.id,
                ben.id,
                state,
                club.clock.now(),
            )
        )
        await follow_referral(club, {"inviter_id": anna.id})
        return (await lottery(club, lot.id)).tickets

    assert await stands("pending") == 0
    assert await stands("approved") == 2
    assert await stands("approved") == 2
    assert await stands("pending") == 0
    assert await stands("approved") == 2
