"""From the close to the last prize: frozen, published, drawn, claimed, passed on."""

import datetime as dt
import hashlib

import pytest

from club.context import Club
from club.errors import LotteryDrawBegun, LotteryFixed, LotteryNotOpen, WinClosed, WinDetailsRequired, WinNotFound
from club.gamification.lotteries import (
    LotteryTerms,
    announce_lottery,
    cancel_lottery,
    edit_lottery,
    enter_lottery,
    lottery,
    my_wins,
    winners,
)
from club.gamification.lotteries.beacons import BeaconValue
from club.gamification.lotteries.cancelling import give_back_cancelled
from club.gamification.lotteries.claiming import claim_prize, decline_prize, hand_over_prize
from club.gamification.lotteries.drawing import draw_lotteries
from club.gamification.lotteries.freezing import close_lotteries
from club.gamification.lotteries.proof import proof_of_member, public_draw, public_file
from club.gamification.lotteries.reserves import call_reserves
from club.gamification.lotteries.results import tell_results
from club.gamification.lotteries.rounds import QUICKNET
from club.gamification.lotteries.verifying import verify
from club.gamification.prizes import Prize
from club.ledger import points, prove_ledger
from club.members import leave_club
from club.members.erasing import erase_member
from tests.club.lotteries.drawing_lots import EVERY_WAY, a_draft, opened
from tests.makers import StandingClock, make_member, make_staff


class KnownBeacon:
    """Knows every round that has come out by the clock."""

    chain = QUICKNET

    def __init__(self, clock: StandingClock) -> None:
        self._clock = clock

    def value(self, number: int) -> BeaconValue | None:
        if QUICKNET.time_of(number) > self._clock.now():
            return None
        return BeaconValue(number, hashlib.sha256(f"round {number}".encode()).hexdigest())


async def everybody_enters(club: Club, lottery_id: int, count: int, tickets: int = 1) -> list[int]:
    members = [await make_member(club, f"عضو {number}", points=200) for number in range(count)]
    for member in members:
        await enter_lottery(club, member.id, lottery_id, "points", tickets, key="in", price=10)
    return [member.id for member in members]


async def drawn(club: Club, clock: StandingClock, lottery_id: int) -> None:
    beacon = KnownBeacon(clock)
    clock.move(hours=25)
    while await close_lotteries(club, beacon):
        pass
    clock.move(hours=2)
    assert await draw_lotteries(club, beacon) == 1


async def told(club: Club, kind: str) -> int:
    row = await club.database.fetch_one(
        "SELECT COUNT(*) AS n FROM outbox_message WHERE club_id = $1 AND kind = $2", club.id, kind
    )
    assert row is not None
    return int(row["n"])


async def test_what_was_announced_stays_as_it_is(club: Club) -> None:
    lot, owner = await opened(club), await make_staff(club, "owner")
    before = await lottery(club, lot.id)
    with pytest.raises(LotteryFixed):
        await edit_lottery(club, owner, lot.id, a_draft(club, title="دیگری"), key="e")
    again = await announce_lottery(club, owner, lot.id, key="again")
    assert again == before
    assert again.published.commitment is not None
    assert len(again.published.commitment) == 64


async def test_a_closed_lottery_is_published_and_then_drawn_by_the_value_that_was_named(
    club: Club, clock: StandingClock
) -> None:
    lot = await opened(club)
    members = await everybody_enters(club, lot.id, 8, tickets=2)
    beacon = KnownBeacon(clock)
    assert await close_lotteries(club, beacon) == 0
    clock.move(hours=25)
    assert await close_lotteries(club, beacon) == 1  # tickets stop
    with pytest.raises(LotteryNotOpen):
        await enter_lottery(club, members[0], lot.id, "daily", 1, key="late", price=0)
    assert await close_lotteries(club, beacon) == 1  # the list is out
    frozen = await lottery(club, lot.id)
    assert (frozen.state, frozen.phase, frozen.published.frozen_count) == ("frozen", "closed", 16)
    number = frozen.published.round
    assert number is not None
    assert QUICKNET.time_of(number) >= max(lot.draws_at, clock.now() + dt.timedelta(minutes=10))
    assert await draw_lotteries(club, beacon) == 0  # its round has not come out
    clock.move(hours=1, minutes=20)
    assert await draw_lotteries(club) == 0  # nobody to ask: it waits
    assert await draw_lotteries(club, beacon) == 1
    assert await draw_lotteries(club, beacon) == 0
    done = await lottery(club, lot.id)
    assert done.state == "drawn"
    rows = await winners(club, lot.id)
    assert [row.state for row in rows] == ["called"] * 3 + ["reserve"] * 3
    assert [row.prize.title if row.prize else None for row in rows[:3]] == ["دوچرخه", "", ""]
    assert len({row.member_id for row in rows}) == 6  # nobody twice
    assert await told(club, "told-lottery-won") == 3
    await tell_results(club, {"lottery_id": lot.id, "after_id": 0})
    await tell_results(club, {"lottery_id": lot.id, "after_id": 0})
    assert await told(club, "told-lottery-result") == 5
    verdict = verify(await public_file(club.database, lot.public_id), list_sha256=frozen.published.list_sha256)
    assert verdict.holds
    assert [each.ticket for each in verdict.drawn if each.fate == "winner"] == [row.ticket for row in rows[:3]]


async def test_without_a_beacon_the_draw_is_made_with_the_list_alone_and_the_file_says_so(
    club: Club, clock: StandingClock
) -> None:
    lot = await opened(club, beacon="none")
    await everybody_enters(club, lot.id, 4)
    clock.move(hours=25)
    while await close_lotteries(club):
        pass
    assert await draw_lotteries(club) == 0
    clock.move(hours=1)
    assert await draw_lotteries(club) == 1
    content = await public_file(club.database, lot.public_id)
    assert b"\nbeacon: none\n" in content
    verdict = verify(content)
    assert verdict.holds
    assert verdict.result is not None
    assert verdict.result.randomness == verdict.tickets.sha256


async def test_who_is_no_member_at_the_close_is_in_the_list_and_cannot_win(club: Club, clock: StandingClock) -> None:
    lot = await opened(club, terms=LotteryTerms(ways=EVERY_WAY, reserves=0))
    members = await everybody_enters(club, lot.id, 4)
    await erase_member(club, members[0])
    await leave_club(club, members[1])
    await drawn(club, clock, lot.id)
    verdict = verify(await public_file(club.database, lot.public_id))
    assert verdict.holds
    assert verdict.tickets.barred == {1: "erased", 2: "left"}
    assert {row.member_id for row in await winners(club, lot.id)} == {members[2], members[3]}


async def test_who_leaves_between_the_close_and_the_draw_is_passed_over_and_a_reserve_is_called(
    club: Club, clock: StandingClock
) -> None:
    lot = await opened(club, prizes=((1, Prize("points", amount=50)),))
    members = await everybody_enters(club, lot.id, 4)
    beacon = KnownBeacon(clock)
    clock.move(hours=25)
    while await close_lotteries(club, beacon):
        pass
    for member_id in members[:3]:
        await leave_club(club, member_id)
    clock.move(hours=2)
    await draw_lotteries(club, beacon)
    called = [row for row in await winners(club, lot.id) if row.state == "called"]
    assert [row.member_id for row in called] == [members[3]]
    assert verify(await public_file(club.database, lot.public_id)).holds


async def test_points_that_were_won_come_with_the_claim_and_lead_to_no_tier(club: Club, clock: StandingClock) -> None:
    lot = await opened(club, prizes=((1, Prize("points", amount=50)),))
    (anna,) = await everybody_enters(club, lot.id, 1)
    await drawn(club, clock, lot.id)
    (win,) = await my_wins(club, anna)
    had = (await points(club, anna)).available
    for _ in range(2):
        assert (await claim_prize(club, anna, win.id)).state == "handed_over"
    assert (await points(club, anna)).available == had + 50
    entry = await club.database.fetch_one(
        "SELECT kind FROM entry WHERE club_id = $1 AND idempotency_key = $2", club.id, f"won:lottery-win:{win.id}"
    )
    assert entry is not None
    assert entry["kind"] == "received"
    assert await call_reserves(club) == 1
    assert (await lottery(club, lot.id)).state == "finished"
    assert (await prove_ledger(club)).holds


async def test_a_thing_is_accepted_with_where_to_and_handed_over_by_staff(club: Club, clock: StandingClock) -> None:
    lot = await opened(club, prizes=((1, Prize("thing", title="دوچرخه")),))
    (anna,) = await everybody_enters(club, lot.id, 1)
    other, owner = await make_member(club), await make_staff(club, "owner")
    await drawn(club, clock, lot.id)
    (win,) = await my_wins(club, anna)
    with pytest.raises(WinDetailsRequired):
        await claim_prize(club, anna, win.id)
    with pytest.raises(WinNotFound):
        await claim_prize(club, other.id, win.id, "خانهٔ من")
    with pytest.raises(WinClosed):
        await hand_over_prize(club, owner, win.id, key="early")
    assert (await my_wins(club, anna))[0].state == "called"
    accepted = await claim_prize(club, anna, win.id, "خیابان ولی‌عصر، پلاک ۵")
    assert (accepted.state, accepted.details) == ("accepted", "خیابان ولی‌عصر، پلاک ۵")
    assert await told(club, "told-lottery-claimed") == 1
    for _ in range(2):
        handed = await hand_over_prize(club, owner, win.id, key="h")
        assert (handed.state, handed.details) == ("handed_over", None)
    assert await told(club, "told-lottery-handed-over") == 1


async def test_a_prize_nobody_accepts_goes_from_reserve_to_reserve(club: Club, clock: StandingClock) -> None:
    terms = LotteryTerms(ways=EVERY_WAY, reserves=2, claim_days=3)
    lot = await opened(club, terms=terms, prizes=((1, Prize("points", amount=50)),))
    await everybody_enters(club, lot.id, 4)
    await drawn(club, clock, lot.id)
    first, second, third = await winners(club, lot.id)
    passed = await decline_prize(club, first.member_id, first.id)
    assert passed.state == "declined"
    assert (await decline_prize(club, first.member_id, first.id)).state == "declined"
    with pytest.raises(WinClosed):
        await claim_prize(club, first.member_id, first.id)
    assert [row.state for row in await winners(club, lot.id)] == ["declined", "called", "reserve"]
    clock.move(days=3)
    with pytest.raises(WinClosed):
        await claim_prize(club, second.member_id, second.id)
    assert await call_reserves(club) == 1
    assert [row.state for row in await winners(club, lot.id)] == ["declined", "lapsed", "called"]
    assert (await claim_prize(club, third.member_id, third.id)).state == "handed_over"
    assert await told(club, "told-lottery-won") == 3
    assert await told(club, "told-lottery-lapsed") == 1


async def test_a_lottery_that_is_called_off_gives_back_what_was_paid(club: Club, clock: StandingClock) -> None:
    lot, owner = await opened(club), await make_staff(club, "owner")
    members = await everybody_enters(club, lot.id, 3, tickets=2)
    ben = await make_member(club)
    await enter_lottery(club, ben.id, lot.id, "daily", 1, key="free", price=0)
    had = [(await points(club, each)).available for each in members]
    for _ in range(2):
        called_off = await cancel_lottery(club, owner, lot.id, "جایزه نرسید", key="c")
    assert (called_off.state, called_off.cancel_reason) == ("cancelled", "جایزه نرسید")
    assert await give_back_cancelled(club) == 4
    assert await give_back_cancelled(club) == 0
    assert [(await points(club, each)).available for each in members] == [each + 20 for each in had]
    assert (await lottery(club, lot.id)).tickets == 0
    assert await told(club, "told-lottery-cancelled") == 4
    clock.move(hours=30)
    assert await close_lotteries(club) == 0
    assert (await prove_ledger(club)).holds


async def test_of_several_that_are_called_off_everybody_gets_back_what_they_paid(club: Club) -> None:
    lots, owner = [await opened(club) for _ in range(3)], await make_staff(club, "owner")
    members = await everybody_enters(club, lots[0].id, 2)
    had = [(await points(club, each)).available for each in members]
    for member_id in members:
        await enter_lottery(club, member_id, lots[2].id, "points", 1, key=f"third-{member_id}", price=10)
    for lot in lots:
        await cancel_lottery(club, owner, lot.id, "جایزه نرسید", key=f"c{lot.id}")
    assert [await give_back_cancelled(club) for _ in range(3)] == [2, 2, 0]
    rows = await club.database.fetch_all("SELECT id FROM lottery WHERE finished_at IS NULL")
    assert (list(rows), await told(club, "told-lottery-cancelled")) == ([], 4)
    assert [(await points(club, each)).available for each in members] == [each + 10 for each in had]
    assert (await prove_ledger(club)).holds


async def test_nobody_calls_a_draw_off_once_its_end_may_be_known(club: Club, clock: StandingClock) -> None:
    with_beacon, without = await opened(club), await opened(club, beacon="none")
    owner = await make_staff(club, "owner")
    clock.move(hours=25)
    while await close_lotteries(club, KnownBeacon(clock)):
        pass
    with pytest.raises(LotteryDrawBegun):
        await cancel_lottery(club, owner, without.id, "پشیمان شدیم", key="a")
    clock.move(hours=2)
    with pytest.raises(LotteryDrawBegun):
        await cancel_lottery(club, owner, with_beacon.id, "پشیمان شدیم", key="b")
    assert {(await lottery(club, each.id)).state for each in (with_beacon, without)} == {"frozen"}


async def test_a_frozen_list_is_never_changed(club: Club, clock: StandingClock) -> None:
    lot = await opened(club)
    await everybody_enters(club, lot.id, 2)
    await drawn(club, clock, lot.id)
    for statement in (
        "UPDATE lottery_list SET content = $2 WHERE club_id = $1",
        "DELETE FROM lottery_list WHERE club_id = $1 AND content <> $2",
    ):
        with pytest.raises(Exception, match="never changed"):
            await club.database.transact(lambda tx, statement=statement: tx.execute(statement, club.id, b""))
    assert verify(await public_file(club.database, lot.public_id)).holds


async def test_a_member_sees_the_proof_of_each_of_their_tickets(club: Club, clock: StandingClock) -> None:
    lot = await opened(club)
    members = await everybody_enters(club, lot.id, 5, tickets=3)
    beacon = KnownBeacon(clock)
    clock.move(hours=25)
    while await close_lotteries(club, beacon):
        pass
    before = await proof_of_member(club, members[2], lot.id)
    assert ([each.number for each in before.tickets], before.included, before.outcome) == ([7, 8, 9], True, "waits")
    clock.move(hours=2)
    await draw_lotteries(club, beacon)
    after = await proof_of_member(club, members[2], lot.id)
    assert (after.included, after.outcome, after.findings) == (True, "holds", ())
    assert after.tickets[0].line == f"7 {after.tag}"
    won = {row.ticket for row in await winners(club, lot.id)}
    assert {each.number for each in after.tickets if each.fate and each.fate.fate != "skipped"} == won & {7, 8, 9}
    seen = await public_draw(club.database, clock, lot.public_id)
    assert [win.ticket for win in seen.wins] == [row.ticket for row in await winners(club, lot.id)]


async def test_a_lottery_without_tickets_ends_without_a_winner(club: Club, clock: StandingClock) -> None:
    lot = await opened(club)
    await drawn(club, clock, lot.id)
    assert await winners(club, lot.id) == ()
    assert verify(await public_file(club.database, lot.public_id)).holds
    assert await call_reserves(club) == 1
    assert (await lottery(club, lot.id)).state == "finished"
