"""Many at the last second of a lottery, and two at one prize."""

import asyncio
import datetime as dt
import random
from collections import Counter
from collections.abc import Awaitable
from typing import Any

import pytest

from club.context import Club
from club.errors import LotteryNotOpen, LotteryTicketTakenToday, WinClosed
from club.gamification.lotteries import (
    Entered,
    LotteryTerms,
    claim_prize,
    decline_prize,
    enter_lottery,
    lottery,
    my_wins,
    public_file,
    verify,
    winners,
)
from club.gamification.lotteries.drawing import draw_lotteries
from club.gamification.lotteries.freezing import close_lotteries
from club.gamification.lotteries.reserves import call_reserves
from club.gamification.prizes import Prize
from club.ledger import points, prove_ledger
from tests.club.lotteries.drawing_lots import EVERY_WAY, opened
from tests.makers import StandingClock, make_member
from tests.races.together import all_at_once

pytestmark = pytest.mark.postgres

AT_THE_CLOSE = 1000


async def a_thousand(club: Club) -> list[int]:
    """Members written past the verbs: how they joined is not what is raced here."""
    now = club.clock.now()

    async def work(tx: Any) -> list[int]:
        ids = []
        for number in range(AT_THE_CLOSE):
            row = await tx.fetch_one(
                "INSERT INTO member (club_id, number, name, name_search, language, state, card_token, joined_at, consented_at,"
                " consent_version) VALUES ($1, $2, 'x', 'x', 'fa', 'active', $2, $3, $3, '1') RETURNING id",
                club.id,
                f"R{number}",
                now,
            )
            await tx.execute(
                "INSERT INTO account (club_id, member_id, wallet) VALUES ($1, $2, 'points')",
                club.id,
                row["id"],
            )
            ids.append(row["id"])
        return ids

    return await club.database.transact(work)


async def test_a_thousand_at_the_closing_second_are_paid_for_listed_and_shown_alike(
    club: Club, clock: StandingClock
) -> None:
    free = await a_thousand(club)
    members = [(await make_member(club, points=100)).id for _ in range(25)]
    lot = await opened(club, beacon="none", closes_at=clock.now() + dt.timedelta(seconds=1))
    had = sum([(await points(club, each)).available for each in members])

    answered, half_done = Counter[str](), asyncio.Event()

    async def counted(tap: Awaitable[Entered]) -> Entered:
        try:
            return await tap
        finally:
            answered["taps"] += 1
            if answered["taps"] == AT_THE_CLOSE // 2:
                half_done.set()

    async def close_meanwhile() -> None:
        await half_done.wait()
        clock.move(seconds=1)
        assert await close_lotteries(club) == 1

    taps = [
        enter_lottery(club, member_id, lot.id, "points", 1, key=f"tap-{tap}", price=10)
        for tap in range(8)
        for member_id in members
    ] + [enter_lottery(club, member_id, lot.id, "daily", 1, key="tap", price=0) for member_id in free]
    random.Random(4).shuffle(taps)
    answers, _ = await asyncio.gather(all_at_once(*(counted(tap) for tap in taps)), close_meanwhile())
    done, refusals = answers
    assert set(refusals) <= {LotteryNotOpen.code}
    assert len(done) >= AT_THE_CLOSE // 2
    assert len(done) + refusals.total() == AT_THE_CLOSE + 200
    while await close_lotteries(club):
        pass
    frozen = await lottery(club, lot.id)
    spent = had - sum([(await points(club, each)).available for each in members])
    listed = verify(await public_file(club.database, lot.public_id)).tickets.numbers
    shown = sorted(number for entered in done for number in entered.numbers)
    assert list(listed) == shown
    assert (frozen.published.frozen_count, frozen.tickets) == (len(done), len(done))
    paid = await club.database.fetch_one(
        "SELECT COUNT(DISTINCT entry_id) AS n FROM lottery_ticket WHERE club_id = $1", club.id
    )
    assert paid is not None
    assert spent == 10 * paid["n"] == sum(entered.spent for entered in done)
    with pytest.raises(LotteryNotOpen):
        await enter_lottery(club, members[0], lot.id, "points", 1, key="after", price=10)
    assert (await prove_ledger(club)).holds


async def test_fifty_taps_for_the_free_ticket_bring_one(club: Club) -> None:
    lot, anna = await opened(club), await make_member(club)
    done, refusals = await all_at_once(
        *(enter_lottery(club, anna.id, lot.id, "daily", 1, key=f"tap-{tap}", price=0) for tap in range(50))
    )
    assert (len(done), refusals) == (1, Counter({LotteryTicketTakenToday.code: 49}))
    assert (await lottery(club, lot.id)).tickets == 1


async def test_nobody_gets_past_the_limit_with_many_taps(club: Club) -> None:
    lot = await opened(club, terms=LotteryTerms(ways=EVERY_WAY, tickets_per_member=5))
    anna = await make_member(club, points=500)
    await all_at_once(
        *(enter_lottery(club, anna.id, lot.id, "points", 2, key=f"tap-{tap}", price=10) for tap in range(30))
    )
    assert (await lottery(club, lot.id)).tickets == 4
    assert (await points(club, anna.id)).available == 505 - 40


async def test_a_prize_is_claimed_or_passed_on_and_two_workers_draw_once(club: Club, clock: StandingClock) -> None:
    lot = await opened(club, beacon="none", prizes=((1, Prize("points", amount=50)),))
    for number in range(3):
        member = await make_member(club, f"عضو {number}", points=100)
        await enter_lottery(club, member.id, lot.id, "points", 1, key="in", price=10)
    clock.move(hours=25)
    while any(await asyncio.gather(*(close_lotteries(club) for _ in range(4)))):
        pass
    clock.move(hours=2)
    assert sum(await asyncio.gather(*(draw_lotteries(club) for _ in range(4)))) == 1
    (first, *_) = await winners(club, lot.id)
    done, refusals = await all_at_once(
        *(claim_prize(club, first.member_id, first.id) for _ in range(10)),
        *(decline_prize(club, first.member_id, first.id) for _ in range(10)),
        *(call_reserves(club) for _ in range(3)),
    )
    assert set(refusals) <= {WinClosed.code}
    assert len(done) >= 3
    holders = [row for row in await winners(club, lot.id) if row.state in ("called", "handed_over")]
    assert len(holders) == 1
    (won,) = await my_wins(club, first.member_id)
    entries = await club.database.fetch_one(
        "SELECT COUNT(*) AS n FROM entry WHERE club_id = $1 AND idempotency_key LIKE 'won:lottery-win:%'", club.id
    )
    assert entries is not None
    assert entries["n"] == (1 if won.state == "handed_over" else 0)
    assert (await prove_ledger(club)).holds
