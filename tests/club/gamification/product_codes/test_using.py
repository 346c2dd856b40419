"""A code counts once, for one member, and brings what its batch and the goals say; a guess costs the database nothing."""

import itertools
import secrets
from collections.abc import Iterator
from typing import Any

import pytest

from club.context import Club
from club.earning import RuleDraft, add_rule
from club.errors import MemberNotFound
from club.gamification.lotteries import LotteryTerms
from club.gamification.product_codes import (
    CodeLocked,
    CodeNotAccepted,
    CodePaused,
    CodeTooEarly,
    CodeTooLate,
    code_batch,
    code_guard,
    look_up_code,
    my_codes,
    set_code_batch_state,
    use_code,
)
from club.gamification.product_codes.guesses import _guesses
from club.gamification.product_codes.signs import ALPHABET, LENGTH
from club.ledger import history, points, prove_ledger
from club.staff.blocking import block_member
from club.storage import to_json
from tests.club.gamification.product_codes.printing import open_lottery_row, print_batch, printed_code
from tests.makers import StandingClock, make_member, make_staff, open_test_club


async def test_a_real_code_counts_and_brings_its_points(club: Club) -> None:
    anna, batch = await make_member(club), await print_batch(club)
    used = await use_code(club, anna.id, (await printed_code(club, batch, 7)).lower(), "typed")
    assert (used.product, used.points, used.gathered, used.available) == ("روغن زیتون", 10, 1, 15)
    assert not used.repeated
    [line] = [each for each in (await history(club, anna.id)).lines if each.amount == 10]
    assert (line.kind, line.reason["why"], line.reason["title"]) == ("earned", "play-won", "روغن زیتون")
    owner = await make_staff(club)
    assert (await code_batch(club, owner, batch)).used == 1
    assert (await prove_ledger(club)).holds


async def test_ones_own_code_sent_again_says_what_it_brought_and_brings_nothing_more(
    club: Club, clock: StandingClock
) -> None:
    anna, batch = await make_member(club), await print_batch(club)
    code = await printed_code(club, batch, 7)
    first = await use_code(club, anna.id, code, "typed")
    clock.move(days=1)
    again = await use_code(club, anna.id, code, "photo")
    assert (again.repeated, again.points, again.at, again.gathered) == (True, 10, first.at, 1)
    assert (await points(club, anna.id)).available == 15


async def test_a_used_a_revoked_and_a_false_code_are_answered_alike(club: Club) -> None:
    anna, babak = await make_member(club), await make_member(club, "بابک")
    batch, revoked = await print_batch(club), await print_batch(club)
    owner = await make_staff(club)
    code = await printed_code(club, batch, 7)
    await use_code(club, anna.id, code, "typed")
    await set_code_batch_state(club, owner, revoked, "revoked", key="r")
    answers = []
    for said in (code, await printed_code(club, revoked, 1), "7K2M-9QXT-4HBN", "چیزی"):
        with pytest.raises(CodeNotAccepted) as refused:
            await use_code(club, babak.id, said, "typed")
        answers.append(refused.value.data["left"])
    assert answers == [4, 3, 2, 1]
    assert (await points(club, babak.id)).available == 5
    assert ((await code_batch(club, owner, batch)).used, (await code_batch(club, owner, batch)).missed) == (1, 1)
    assert (await my_codes(club, babak.id)).gathered == 0


async def test_codes_of_a_batch_that_does_not_count_now_say_so_and_stay_good(club: Club, clock: StandingClock) -> None:
    anna, owner = await make_member(club), await make_staff(club)
    now = clock.now()
    opens, closes = now.replace(day=10), now.replace(day=20)
    batch = await print_batch(club, opens_at=opens, closes_at=closes)
    code = await printed_code(club, batch, 1)
    with pytest.raises(CodeTooEarly) as early:
        await use_code(club, anna.id, code, "typed")
    assert early.value.data == {"opens_at": opens}
    clock.move(days=7)
    await set_code_batch_state(club, owner, batch, "paused", key="p")
    with pytest.raises(CodePaused):
        await use_code(club, anna.id, code, "typed")
    await set_code_batch_state(club, owner, batch, "active", key="a")
    assert (await use_code(club, anna.id, code, "typed")).points == 10
    clock.move(days=10)
    with pytest.raises(CodeTooLate) as late:
        await use_code(club, anna.id, await printed_code(club, batch, 2), "typed")
    assert late.value.data == {"closes_at": closes}
    assert (await points(club, anna.id)).available == 15
    assert (await code_batch(club, owner, batch)).missed == 0


async def test_the_serial_beyond_what_was_printed_and_the_code_of_another_club_are_false(
    club: Club, clock: StandingClock
) -> None:
    anna, batch = await make_member(club), await print_batch(club, count=10)
    other = await open_test_club(club.database, clock, slug="other")
    theirs = await print_batch(other, count=10)
    for said in (await printed_code(club, batch, 11), await printed_code(other, theirs, 1)):
        with pytest.raises(CodeNotAccepted):
            await use_code(club, anna.id, said, "typed")
    with pytest.raises(MemberNotFound):
        await use_code(other, anna.id, await printed_code(other, theirs, 1), "typed")
    assert await club.database.fetch_all("SELECT id FROM code_use") == []


async def test_a_code_brings_tickets_of_its_lottery_while_that_is_open(club: Club, clock: StandingClock) -> None:
    anna = await make_member(club)
    lottery = await open_lottery_row(club)
    batch = await print_batch(club, points=0, tickets=2, lottery_id=lottery)
    code = await printed_code(club, batch, 1)
    used = await use_code(club, anna.id, code, "typed")
    assert (used.tickets, used.lottery, used.points) == ((1, 2), "قرعه‌کشی یلدا", 0)
    assert (await use_code(club, anna.id, code, "typed")).tickets == (1, 2)
    clock.move(days=31)
    assert (await use_code(club, anna.id, await printed_code(club, batch, 2), "typed")).tickets == ()
    assert len(await club.database.fetch_all("SELECT id FROM lottery_ticket")) == 2


async def test_a_code_is_written_down_with_the_tickets_there_was_room_for(club: Club) -> None:
    anna, lottery = await make_member(club), await open_lottery_row(club)
    terms = to_json(LotteryTerms(tickets_per_member=3).to_json())
    await club.database.transact(lambda tx: tx.execute("UPDATE lottery SET terms = $2 WHERE id = $1", lottery, terms))
    batch = await print_batch(club, points=0, tickets=2, lottery_id=lottery)
    brought = [
        (await use_code(club, anna.id, await printed_code(club, batch, each), "typed")).tickets for each in (1, 2, 3)
    ]
    assert brought == [(1, 2), (3,), ()]
    rows = await club.database.fetch_all("SELECT tickets FROM code_use ORDER BY serial")
    assert [row["tickets"] for row in rows] == [2, 1, 0]


async def test_a_rule_for_codes_gives_its_points_beside_the_batch(club: Club) -> None:
    anna, owner = await make_member(club), await make_staff(club)
    await add_rule(club, owner, RuleDraft("event", {"name": "code-used", "points": 3}, caps={"per_day": 3}), key="rule")
    batch = await print_batch(club)
    assert (await use_code(club, anna.id, await printed_code(club, batch, 1), "typed")).available == 18
    assert (await use_code(club, anna.id, await printed_code(club, batch, 2), "typed")).available == 28


async def test_the_blocked_use_no_code_and_it_stays_good(club: Club) -> None:
    anna, owner, batch = await make_member(club), await make_staff(club), await print_batch(club)
    code = await printed_code(club, batch, 1)
    await block_member(club, owner, anna.id, "misuse", key="b")
    with pytest.raises(MemberNotFound):
        await use_code(club, anna.id, code, "typed")
    babak = await make_member(club, "بابک")
    assert (await use_code(club, babak.id, code, "typed")).gathered == 1


async def test_staff_look_up_whose_a_code_is(club: Club) -> None:
    anna, owner, batch = await make_member(club), await make_staff(club), await print_batch(club, prefix="KAVEH")
    code = await printed_code(club, batch, 9)
    found = await look_up_code(club, owner, code)
    assert found is not None
    assert (found.code, found.serial, found.used_at, found.member_id) == (code, 9, None, None)
    await use_code(club, anna.id, code, "link")
    found = await look_up_code(club, owner, code)
    assert found is not None
    assert (found.member_id, found.member_name, found.used_at) == (anna.id, anna.name, club.clock.now())
    assert await look_up_code(club, owner, "7K2M-9QXT-4HBN") is None


# -- guessing


def guesses() -> Iterator[str]:
    return iter(lambda: "".join(secrets.choice(ALPHABET) for _ in range(LENGTH)), "")


class Counted:
    """The database, every statement and transaction that reaches it counted."""

    def __init__(self, inner: Any) -> None:
        self._inner, self.asked = inner, 0

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._inner, name)
        if name not in {"fetch_one", "fetch_all", "transact", "read_snapshot"}:
            return found

        def count(*arguments: Any) -> Any:
            self.asked += 1
            return found(*arguments)

        return count


async def test_ten_thousand_guesses_against_a_million_codes_reach_the_database_fewer_than_ten_times(club: Club) -> None:
    anna = await make_member(club)
    batch = await print_batch(club, count=1_000_000)
    counted = Counted(club.database)
    watched = Club(club.id, counted, club.clock, club.key)  # type: ignore[arg-type]
    refusals: dict[str, int] = {}
    for guess in itertools.islice(guesses(), 10_000):
        try:
            await use_code(watched, anna.id, guess, "typed")
        except (CodeNotAccepted, CodeLocked) as refusal:
            refusals[refusal.code] = refusals.get(refusal.code, 0) + 1
    assert refusals == {"code-not-accepted": 5, "code-locked": 9_995}
    assert counted.asked < 10
    assert (await points(club, anna.id)).available == 5
    assert (await code_batch(club, await make_staff(club), batch)).used == 0


async def test_ten_thousand_guesses_of_many_members_cost_the_database_no_statement_each(club: Club) -> None:
    await print_batch(club, count=1_000_000)
    counted = Counted(club.database)
    watched = Club(club.id, counted, club.clock, club.key)  # type: ignore[arg-type]
    for member_id, guess in enumerate(itertools.islice(guesses(), 10_000)):
        with pytest.raises(CodeNotAccepted):
            await use_code(watched, member_id, guess, "typed")
    assert counted.asked == 1


async def guess_until_locked(club: Club, member_id: int) -> Any:
    for guess in guesses():
        try:
            await use_code(club, member_id, guess, "typed")
        except CodeNotAccepted:
            continue
        except CodeLocked as locked:
            return locked.data["until"]
    raise AssertionError("unreachable")


async def test_who_guesses_waits_longer_each_time_and_real_codes_wait_with_them(
    club: Club, clock: StandingClock
) -> None:
    anna, babak, batch = await make_member(club), await make_member(club, "بابک"), await print_batch(club)
    waited = []
    for _ in range(3):
        until = await guess_until_locked(club, anna.id)
        waited.append((until - clock.now()).total_seconds() / 60)
        clock.move(seconds=(until - clock.now()).total_seconds() - 1)
        with pytest.raises(CodeLocked):
            await use_code(club, anna.id, await printed_code(club, batch, 1), "typed")
        clock.move(seconds=1)
    assert waited == [5, 30, 120]
    assert (await use_code(club, babak.id, await printed_code(club, batch, 2), "typed")).points == 10
    assert (await use_code(club, anna.id, await printed_code(club, batch, 1), "typed")).points == 10
    guard = await code_guard(club, await make_staff(club))
    assert (guard.members, guard.misses) == (1, 15)


async def test_a_pause_outlives_the_process(club: Club, clock: StandingClock) -> None:
    anna, batch = await make_member(club), await print_batch(club)
    until = await guess_until_locked(club, anna.id)
    _guesses.pop(club.database)
    with pytest.raises(CodeLocked) as locked:
        await use_code(club, anna.id, await printed_code(club, batch, 1), "typed")
    assert locked.value.data == {"until": until}
    clock.move(minutes=5)
    assert (await use_code(club, anna.id, await printed_code(club, batch, 1), "typed")).gathered == 1


async def test_a_week_without_guessing_is_forgiven_and_a_real_code_forgives_slips(
    club: Club, clock: StandingClock
) -> None:
    anna, batch = await make_member(club), await print_batch(club)
    assert (await guess_until_locked(club, anna.id) - clock.now()).total_seconds() == 300
    clock.move(days=8)
    for serial in (1, 2):
        for _ in range(4):
            with pytest.raises(CodeNotAccepted):
                await use_code(club, anna.id, "7K2M-9QXT-4HBN", "typed")
        await use_code(club, anna.id, await printed_code(club, batch, serial), "typed")
    assert (await guess_until_locked(club, anna.id) - clock.now()).total_seconds() == 300


async def test_words_and_numbers_that_nobody_asked_a_code_for_are_no_misses(club: Club, clock: StandingClock) -> None:
    anna, batch = await make_member(club), await print_batch(club)
    for said in ("سلام", "HELLO THERE ALL", "989121234567", "hello") * 3:
        with pytest.raises(CodeNotAccepted):
            await use_code(club, anna.id, said, "typed", unasked=True)
    for _ in range(5):
        with pytest.raises(CodeNotAccepted):
            await use_code(club, anna.id, "7K2M-9QXT-4HBN", "typed", unasked=True)
    with pytest.raises(CodeLocked):
        await use_code(club, anna.id, await printed_code(club, batch, 1), "typed", unasked=True)
    with pytest.raises(CodeNotAccepted):
        await use_code(club, anna.id, "HELLO THERE ALL", "typed", unasked=True)
    clock.move(minutes=5)
    assert (await use_code(club, anna.id, await printed_code(club, batch, 1), "typed", unasked=True)).gathered == 1
