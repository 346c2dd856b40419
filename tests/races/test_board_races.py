"""Visits, badges and boards at the same instant: a day counts once, a badge is given once, a place is rewarded once."""

import datetime as dt

import pytest

from club.context import Club
from club.earning import RuleDraft, replace_rules
from club.gamification.badges import open_badges, switch_badges
from club.gamification.leaderboards import choose_listing, leaderboard, set_board_prize, switch_boards
from club.gamification.leaderboards.settling import settle_boards
from club.gamification.prizes import Prize
from club.gamification.streaks import note_visit, set_streak_prize, switch_streaks
from club.jobs.following import follow_purchases
from club.ledger import points, prove_ledger
from tests.makers import StandingClock, make_member, make_purchase, make_staff
from tests.races.together import all_at_once

pytestmark = pytest.mark.postgres


async def count(club: Club, table: str) -> int:
    row = await club.database.fetch_one(f"SELECT COUNT(*) AS n FROM {table} WHERE club_id = $1", club.id)
    assert row is not None
    return int(row["n"])


async def test_ten_visits_at_once_are_one_day_and_one_prize(club: Club, clock: StandingClock) -> None:
    owner, anna = await make_staff(club), await make_member(club)
    await switch_streaks(club, owner, on=True)
    await set_streak_prize(club, owner, 2, Prize("points", 30))
    await note_visit(club, anna.id)
    clock.move(days=1)
    before = (await points(club, anna.id)).available
    done, refused = await all_at_once(*(note_visit(club, anna.id) for _ in range(10)))
    assert [step.run.days for step in done if step is not None] == [2]
    assert not refused
    assert (await points(club, anna.id)).available - before == 30
    assert await count(club, "member_event") == 2
    assert (await prove_ledger(club)).holds


async def test_a_badge_looked_for_ten_times_at_once_is_given_once(club: Club) -> None:
    owner, anna = await make_staff(club), await make_member(club)
    await switch_badges(club, owner, on=True)
    await make_purchase(club, anna, 10_000)
    await all_at_once(*(open_badges(club, anna.id) for _ in range(10)), follow_purchases(club))
    assert await count(club, "badge_award") == 1


async def test_who_goes_off_the_boards_while_buying_is_on_none(club: Club) -> None:
    owner, anna = await make_staff(club), await make_member(club)
    await replace_rules(club, owner, [RuleDraft("per_purchase", {"points": 10})])
    await switch_boards(club, owner, on=True)
    for _ in range(5):
        await make_purchase(club, anna, 10_000)
        await all_at_once(follow_purchases(club), choose_listing(club, anna.id, listed=False))
        assert await count(club, "leaderboard_score") == 0
        await choose_listing(club, anna.id, listed=True)
    assert (await leaderboard(club, anna.id, "points", "ever")).score == 50


async def test_a_week_settled_by_ten_at_once_pays_each_place_once(club: Club, clock: StandingClock) -> None:
    owner, anna = await make_staff(club), await make_member(club)
    await replace_rules(club, owner, [RuleDraft("per_purchase", {"points": 10})])
    await switch_boards(club, owner, on=True)
    await set_board_prize(club, owner, "points", "week", 1, Prize("points", 100))
    await make_purchase(club, anna, 10_000)
    await follow_purchases(club)
    before = (await points(club, anna.id)).available
    clock.move(days=7)
    day = dt.date(2026, 4, 11)
    await all_at_once(*(settle_boards(club, [day]) for _ in range(10)))
    assert (await points(club, anna.id)).available - before == 100
    assert await count(club, "leaderboard_prize") == 1
    assert (await prove_ledger(club)).holds
