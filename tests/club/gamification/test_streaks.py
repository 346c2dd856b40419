"""Coming by day after day: the event, the run, and what its lengths bring."""

from typing import Any

import pytest

from club.context import Club
from club.earning import RuleDraft, replace_rules
from club.errors import NotAllowed, StreaksOff, StreakTermsInvalid
from club.gamification.prizes import Prize
from club.gamification.streaks import (
    member_streak,
    note_visit,
    set_streak_freezing,
    set_streak_prize,
    streak_terms,
    switch_streaks,
)
from club.ledger import points, prove_ledger
from club.members import MemberView, leave_club
from club.rewards import vouchers_of
from club.staff.blocking import block_member
from club.storage import from_json
from tests.makers import StandingClock, make_member, make_reward, make_staff


async def comes(club: Club, clock: StandingClock, member: MemberView, days: int) -> None:
    """On so many days from today on; afterwards it is the day after."""
    for _ in range(days):
        await note_visit(club, member.id)
        clock.move(days=1)


async def events(club: Club, member: MemberView) -> list[str]:
    rows = await club.database.fetch_all(
        "SELECT external_id FROM member_event WHERE club_id = $1 AND member_id = $2 ORDER BY id", club.id, member.id
    )
    return [row["external_id"] for row in rows]


async def told(club: Club, member: MemberView, kind: str) -> list[dict[str, Any]]:
    rows = await club.database.fetch_all(
        "SELECT arguments FROM outbox_message WHERE club_id = $1 AND member_id = $2 AND kind = $3 ORDER BY id",
        club.id,
        member.id,
        kind,
    )
    return [from_json(row["arguments"]) for row in rows]


async def test_the_first_time_on_a_day_counts_and_the_others_do_nothing(club: Club, clock: StandingClock) -> None:
    anna = await make_member(club)
    first = await note_visit(club, anna.id)
    assert first is not None
    assert (first.change, first.run.days) == ("began", 1)
    clock.move(hours=3)
    assert await note_visit(club, anna.id) is None
    assert await events(club, anna) == [f"activity:{anna.id}:2026-04-04"]


async def test_a_day_begins_at_midnight_of_the_club(club: Club, clock: StandingClock) -> None:
    anna = await make_member(club)
    clock.move(hours=12, minutes=29)  # 23:59 in Tehran
    await note_visit(club, anna.id)
    clock.move(minutes=1)
    second = await note_visit(club, anna.id)
    assert second is not None
    assert second.run.days == 2
    assert await events(club, anna) == [f"activity:{anna.id}:2026-04-04", f"activity:{anna.id}:2026-04-05"]


async def test_a_clock_that_goes_back_takes_and_gives_nothing(club: Club, clock: StandingClock) -> None:
    anna = await make_member(club)
    await comes(club, clock, anna, 3)
    clock.move(days=-2)
    assert await note_visit(club, anna.id) is None
    assert len(await events(club, anna)) == 3


async def test_coming_by_earns_what_a_rule_gives_for_it_within_its_cap(club: Club, clock: StandingClock) -> None:
    owner = await make_staff(club)
    await replace_rules(club, owner, [RuleDraft("event", {"name": "activity", "points": 2}, caps={"per_member": 5})])
    anna = await make_member(club)
    before = (await points(club, anna.id)).available
    await comes(club, clock, anna, 4)
    assert (await points(club, anna.id)).available - before == 5
    assert (await prove_ledger(club)).holds


async def test_who_is_blocked_or_has_left_is_not_counted(club: Club) -> None:
    owner = await make_staff(club)
    anna, bahram = await make_member(club), await make_member(club, "بهرام")
    await block_member(club, owner, anna.id, "تقلب", key="b")
    await leave_club(club, bahram.id)
    assert await note_visit(club, anna.id) is None
    assert await note_visit(club, bahram.id) is None
    assert await events(club, anna) == []
    assert await events(club, bahram) == []


async def test_a_length_brings_its_prize_once_for_each_run(club: Club, clock: StandingClock) -> None:
    owner, anna = await make_staff(club), await make_member(club)
    await switch_streaks(club, owner, on=True)
    await set_streak_prize(club, owner, 3, Prize("points", 20))
    before = (await points(club, anna.id)).available
    await comes(club, clock, anna, 4)
    assert (await points(club, anna.id)).available - before == 20
    clock.move(days=2)  # the run is lost, another begins
    await comes(club, clock, anna, 3)
    assert (await points(club, anna.id)).available - before == 40
    said = await told(club, anna, "told-streak-prize")
    assert [each["days"] for each in said] == [3, 3]
    assert said[0]["prize"] == Prize("points", 20).to_json()
    kinds = await club.database.fetch_all("SELECT kind FROM entry WHERE club_id = $1 AND amount = 20", club.id)
    assert {row["kind"] for row in kinds} == {"earned"}
    assert (await prove_ledger(club)).holds


async def test_a_prize_may_be_a_voucher(club: Club, clock: StandingClock) -> None:
    owner, anna = await make_staff(club), await make_member(club)
    coffee = await make_reward(club, stock=1)
    await switch_streaks(club, owner, on=True)
    await set_streak_prize(club, owner, 2, Prize("voucher", reference=coffee.id, title=coffee.title))
    await comes(club, clock, anna, 2)
    assert [(each.reward_title, each.price_points) for each in (await vouchers_of(club, anna.id, 1)).vouchers] == [
        (coffee.title, 0)
    ]


async def test_while_runs_are_off_they_are_counted_and_bring_nothing(club: Club, clock: StandingClock) -> None:
    owner, anna = await make_staff(club), await make_member(club)
    await set_streak_prize(club, owner, 2, Prize("points", 20))
    assert await streak_terms(club) is None
    before = (await points(club, anna.id)).available
    await comes(club, clock, anna, 3)
    assert (await points(club, anna.id)).available == before
    with pytest.raises(StreaksOff):
        await member_streak(club, anna.id)
    await switch_streaks(club, owner, on=True)
    assert (await member_streak(club, anna.id)).days == 3


async def test_the_screen_of_a_run(club: Club, clock: StandingClock) -> None:
    owner, anna = await make_staff(club), await make_member(club)
    await switch_streaks(club, owner, on=True)
    await set_streak_prize(club, owner, 10, Prize("points", 50))
    await comes(club, clock, anna, 8)
    view = await member_streak(club, anna.id)
    assert (view.days, view.longest, view.frozen_left, view.came_today) == (8, 8, 1, False)
    assert view.marks == ("came",) * 6 + ("today",)
    assert view.next_prize == (10, Prize("points", 50))
    clock.move(days=2)
    view = await member_streak(club, anna.id)
    assert (view.days, view.longest, view.frozen_left) == (0, 8, 0)


async def test_staff_who_may_not_change_nothing(club: Club) -> None:
    cashier, owner = await make_staff(club, "cashier"), await make_staff(club)
    for refused in (
        switch_streaks(club, cashier, on=True),
        set_streak_prize(club, cashier, 3, Prize("points", 5)),
        set_streak_freezing(club, cashier, every=1, most=1),
    ):
        with pytest.raises(NotAllowed):
            await refused
    with pytest.raises(StreakTermsInvalid):
        await set_streak_prize(club, owner, 1, Prize("points", 5))
    assert await streak_terms(club) is None


async def test_what_was_set_stays_while_it_rests_and_each_change_is_in_the_journal(club: Club) -> None:
    owner = await make_staff(club)
    await switch_streaks(club, owner, on=True)
    await switch_streaks(club, owner, on=True)
    terms = await set_streak_freezing(club, owner, every=5, most=1)
    await set_streak_freezing(club, owner, every=5, most=1)
    await switch_streaks(club, owner, on=False)
    assert await streak_terms(club) is None
    await switch_streaks(club, owner, on=True)
    assert await streak_terms(club) == terms
    rows = await club.database.fetch_all("SELECT act FROM journal_entry WHERE club_id = $1 ORDER BY id", club.id)
    assert [row["act"] for row in rows if "streak" in row["act"]] == [
        "act-started-streaks",
        "act-changed-streaks",
        "act-ended-streaks",
        "act-started-streaks",
    ]
