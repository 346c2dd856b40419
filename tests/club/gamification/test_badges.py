"""Badges: each once, for good, hidden until it is earned."""

import datetime as dt
from typing import Any

import pytest

from club.context import Club
from club.earning import refund_purchase
from club.errors import BadgesOff, MemberBlocked, NotAllowed
from club.gamification.badges import BADGES, badge_counts, badges_are_on, open_badges, switch_badges
from club.gamification.badges.registry import earned_by, worth_looking
from club.gamification.badges.shapes import Bought, Facts
from club.gamification.streaks import note_visit
from club.jobs.following import follow_events, follow_purchases
from club.members import GiftTerms, MemberView, give_points, set_birthday, set_gift_terms
from club.money import Money
from club.pictures.badges import SYMBOLS
from club.pictures.palettes import PALETTES
from club.staff.blocking import block_member
from club.storage import from_json
from tests.makers import StandingClock, make_member, make_purchase, make_staff

NOON = dt.datetime(2026, 4, 5, 12, 0, tzinfo=dt.UTC)


def bought(hour: int, day: int = 0, *, birthday: bool = False, weekend: bool = False) -> Bought:
    return Bought(NOON.replace(hour=hour) + dt.timedelta(days=day), birthday, weekend)


@pytest.mark.parametrize(
    ("facts", "names"),
    [
        (Facts(), []),
        (Facts(purchases=1), ["first-purchase"]),
        (Facts(purchases=9), ["first-purchase"]),
        (Facts(purchases=10), ["first-purchase", "ten-purchases"]),
        (Facts(purchases=50), ["first-purchase", "ten-purchases", "fifty-purchases"]),
        (Facts(bought=(bought(4),)), []),
        (Facts(bought=(bought(5),)), ["early-bird"]),
        (Facts(bought=(bought(8),)), ["early-bird"]),
        (Facts(bought=(bought(9), bought(21))), []),
        (Facts(bought=(bought(22),)), ["night-owl"]),
        (Facts(bought=(bought(3),)), ["night-owl"]),
        (Facts(bought=tuple(bought(12, 0, weekend=True) for _ in range(3))), []),
        (Facts(bought=tuple(bought(12, number, weekend=True) for number in range(3))), ["weekend-guest"]),
        (Facts(bought=tuple(bought(12, number) for number in range(9))), []),
        (Facts(bought=(bought(12, birthday=True),)), ["birthday-guest"]),
        (Facts(friends=1), ["first-friend"]),
        (Facts(friends=5), ["first-friend", "five-friends"]),
        (Facts(wins=1), ["lucky"]),
        (Facts(first_places=1), ["champion"]),
        (Facts(codes=9), []),
        (Facts(codes=10), ["collector"]),
        (Facts(longest_run=6), []),
        (Facts(longest_run=7), ["week-streak"]),
        (Facts(longest_run=30), ["week-streak", "month-streak"]),
        (Facts(gifts=1), ["generous"]),
        (Facts(missions=4), []),
        (Facts(missions=5), ["doer"]),
        (Facts(rooms=4), []),
        (Facts(rooms=5), ["explorer"]),
        (Facts(days_a_member=364), []),
        (Facts(days_a_member=365), ["one-year"]),
    ],
)
def test_facts_make_badges(facts: Facts, names: list[str]) -> None:
    assert [badge.name for badge in earned_by(facts, tuple(BADGES.values()))] == names


def test_an_occasion_looks_for_what_it_may_bring_and_a_visit_for_everything() -> None:
    assert {badge.name for badge in worth_looking("friend", frozenset())} == {"first-friend", "five-friends"}
    assert worth_looking("friend", frozenset({"first-friend"})) == (BADGES["five-friends"],)
    assert worth_looking("visit", frozenset()) == tuple(BADGES.values())


def test_every_badge_can_be_drawn() -> None:
    assert {badge.symbol for badge in BADGES.values()} <= set(SYMBOLS)
    assert {badge.palette for badge in BADGES.values()} <= set(PALETTES)


async def earned(club: Club, member: MemberView) -> list[str]:
    return [each.badge.name for each in (await open_badges(club, member.id)).earned]


async def awards(club: Club, member: MemberView) -> list[str]:
    rows = await club.database.fetch_all(
        "SELECT badge FROM badge_award WHERE club_id = $1 AND member_id = $2 ORDER BY id", club.id, member.id
    )
    return [row["badge"] for row in rows]


async def told(club: Club) -> list[dict[str, Any]]:
    rows = await club.database.fetch_all(
        "SELECT arguments FROM outbox_message WHERE club_id = $1 AND kind = 'told-badges' ORDER BY id", club.id
    )
    return [from_json(row["arguments"]) for row in rows]


async def test_a_purchase_brings_its_badge_once_and_it_stays_when_the_purchase_goes_back(club: Club) -> None:
    owner, anna = await make_staff(club), await make_member(club)
    await switch_badges(club, owner, on=True)
    booked = await make_purchase(club, anna, 100_000)
    await follow_purchases(club)
    assert await awards(club, anna) == ["first-purchase"]
    await refund_purchase(club, owner, booked.purchase_id, Money(1_000_000, "IRR"), key="back")
    await make_purchase(club, anna, 100_000)
    await follow_purchases(club)
    assert await awards(club, anna) == ["first-purchase"]
    assert await told(club) == [{"badges": ["first-purchase"]}]


async def test_nothing_is_given_while_badges_are_off_and_the_next_visit_makes_up_for_it_in_one_message(
    club: Club, clock: StandingClock
) -> None:
    owner, anna = await make_staff(club), await make_member(club)
    clock.move(hours=11)  # 22:30 in Tehran
    await make_purchase(club, anna, 100_000)
    await follow_purchases(club)
    assert await awards(club, anna) == []
    with pytest.raises(BadgesOff):
        await open_badges(club, anna.id)
    await switch_badges(club, owner, on=True)
    clock.move(days=1)
    await note_visit(club, anna.id)
    await follow_events(club)
    assert await told(club) == [{"badges": ["first-purchase", "night-owl"]}]


async def test_a_gift_brings_the_giver_a_badge_at_once(club: Club) -> None:
    owner, anna, bahram = await make_staff(club), await make_member(club, points=100), await make_member(club, "بهرام")
    await switch_badges(club, owner, on=True)
    await set_gift_terms(club, owner, GiftTerms(least=1, member_days=0), key="g")
    await give_points(club, anna.id, bahram.id, 10, "", key="one")
    assert await awards(club, anna) == ["generous"]
    assert await awards(club, bahram) == []


async def test_a_birthday_and_a_week_of_days_are_noticed(club: Club, clock: StandingClock) -> None:
    owner, anna = await make_staff(club), await make_member(club)
    await switch_badges(club, owner, on=True)
    await set_birthday(club, anna.id, dt.date(1990, 4, 10))  # 21 Farvardin
    for _ in range(7):
        await note_visit(club, anna.id)
        await follow_events(club)
        clock.move(days=1)
    assert await awards(club, anna) == ["week-streak"]
    clock.move(days=-1)
    await make_purchase(club, anna, 100_000)
    await follow_purchases(club)
    assert await awards(club, anna) == ["week-streak", "first-purchase", "birthday-guest"]


async def test_opening_the_screen_gives_what_is_earned_and_looks_at_it_once(club: Club, clock: StandingClock) -> None:
    owner, anna = await make_staff(club), await make_member(club)
    await switch_badges(club, owner, on=True)
    clock.move(days=366)
    first = await open_badges(club, anna.id)
    assert [(each.badge.name, each.is_new) for each in first.earned] == [("one-year", True)]
    assert len(first.hidden) == len(BADGES) - 1
    again = await open_badges(club, anna.id)
    assert [(each.badge.name, each.is_new) for each in again.earned] == [("one-year", False)]


async def test_the_blocked_look_at_nothing_and_earn_nothing(club: Club, clock: StandingClock) -> None:
    owner, anna = await make_staff(club), await make_member(club)
    await switch_badges(club, owner, on=True)
    await make_purchase(club, anna, 100_000)
    await block_member(club, owner, anna.id, "تقلب", key="b")
    await follow_purchases(club)
    with pytest.raises(MemberBlocked):
        await open_badges(club, anna.id)
    assert await awards(club, anna) == []


async def test_staff_see_how_many_have_which_and_only_who_may_switches_them(club: Club) -> None:
    owner, cashier, anna = await make_staff(club), await make_staff(club, "cashier"), await make_member(club)
    with pytest.raises(NotAllowed):
        await switch_badges(club, cashier, on=True)
    with pytest.raises(NotAllowed):
        await badge_counts(club, cashier)
    assert not await badges_are_on(club)
    await switch_badges(club, owner, on=True)
    await make_purchase(club, anna, 100_000)
    assert await earned(club, anna) == ["first-purchase"]
    counts = {badge.name: count for badge, count in await badge_counts(club, owner)}
    assert (counts["first-purchase"], counts["ten-purchases"], len(counts)) == (1, 0, len(BADGES))
    await switch_badges(club, owner, on=False)
    assert not await badges_are_on(club)
    rows = await club.database.fetch_all("SELECT act FROM journal_entry WHERE club_id = $1 ORDER BY id", club.id)
    assert [row["act"] for row in rows if "badge" in row["act"]] == ["act-started-badges", "act-ended-badges"]
