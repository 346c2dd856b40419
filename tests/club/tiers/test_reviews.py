"""What happens when the time of a tier is over: kept, warned, a grace, lowered; also when nobody worked for a month."""

import datetime as dt
from typing import Any

import pytest

from club.context import Club
from club.jobs.days import live_days, plan_days
from club.jobs.queue import take_job
from club.members import MemberView
from club.storage import Row, Transaction
from club.tiers import (
    TierTerms,
    looking_through,
    member_tier,
    put_in_tier,
    retire_tier,
    reviewing,
    set_tier_terms,
    warning,
)
from club.tiers.reviewing import review_tiers
from club.tiers.rules import Review
from club.tiers.warning import warn_of_reviews
from tests.makers import StandingClock, make_member, make_purchase, make_staff
from tests.tier_makers import BRONZE, GOLD, SILVER, changes, look_through_all, make_ladder, settle, told

NEW_YEAR_1406 = dt.datetime(2027, 3, 20, 20, 30, tzinfo=dt.UTC)  # midnight in Tehran
NEW_YEAR_1407 = dt.datetime(2028, 3, 19, 20, 30, tzinfo=dt.UTC)


def yearly(review: Review = "one_down", grace: int = 14, warn: int = 30) -> TierTerms:
    return TierTerms(period="jalali_year", review=review, grace_days=grace, warn_days=warn)


async def where(club: Club, member: MemberView) -> str | None:
    tier = (await member_tier(club, member.id)).tier
    return None if tier is None else tier.name


async def golden(club: Club, clock: StandingClock, terms: TierTerms) -> MemberView:
    """A member who reached gold this year (1405), on a ladder of these terms."""
    anna = await make_member(club)
    await make_ladder(club, clock, terms)
    await make_purchase(club, anna, 10_000_000)
    await settle(club)
    assert await where(club, anna) == GOLD
    return anna


def to(clock: StandingClock, at: dt.datetime) -> None:
    clock.move(seconds=(at - clock.now()).total_seconds())


async def test_a_year_that_was_good_keeps_the_tier_for_another(club: Club, clock: StandingClock) -> None:
    anna = await golden(club, clock, yearly())
    assert (await member_tier(club, anna.id)).review_at == NEW_YEAR_1406
    to(clock, NEW_YEAR_1406 - dt.timedelta(seconds=1))
    assert await review_tiers(club) == 0
    clock.move(seconds=1)
    assert await review_tiers(club) == 1
    assert await review_tiers(club) == 0
    standing = await member_tier(club, anna.id)
    assert (standing.review_at, standing.progress, standing.keep_missing) == (NEW_YEAR_1407, 0, 1000)
    assert [kind for kind, _ in await told(club, anna.id)] == ["told-tier-reached", "told-tier-kept"]


@pytest.mark.parametrize(
    ("review", "grace", "whys", "after"),
    [
        ("one_down", 0, ["lowered"], SILVER),
        ("deserved", 0, ["lowered"], BRONZE),
        ("one_down", 14, ["grace", "lowered"], SILVER),
    ],
)
async def test_a_year_without_purchases_lowers_as_the_terms_say(
    club: Club, clock: StandingClock, review: Review, grace: int, whys: list[str], after: str
) -> None:
    anna = await golden(club, clock, yearly(review, grace))
    to(clock, NEW_YEAR_1407)
    await settle(club)
    clock.move(days=15)
    await settle(club)
    assert await where(club, anna) == after
    assert (await changes(club, anna.id))[2:] == ["kept", *whys]
    assert [kind for kind, _ in await told(club, anna.id)][-1] == "told-tier-lowered"


async def test_terms_that_keep_review_nobody(club: Club, clock: StandingClock) -> None:
    anna = await golden(club, clock, yearly("keep"))
    clock.move(days=1500)
    await settle(club)
    standing = await member_tier(club, anna.id)
    assert (standing.tier and standing.tier.name, standing.review_at) == (GOLD, None)


async def test_what_is_bought_in_the_grace_saves_the_tier(club: Club, clock: StandingClock) -> None:
    anna = await golden(club, clock, yearly())
    to(clock, NEW_YEAR_1406)
    await settle(club)
    clock.move(days=100)
    await make_purchase(club, anna, 7_000_000)  # 750 of the 1000
    to(clock, NEW_YEAR_1407)
    await settle(club)
    standing = await member_tier(club, anna.id)
    assert (standing.in_grace, standing.keep_missing) == (True, 250)
    assert standing.review_at == NEW_YEAR_1407 + dt.timedelta(days=14)
    kind, said = (await told(club, anna.id))[-1]
    assert (kind, said["missing"]) == ("told-tier-grace", 250)
    clock.move(days=13)
    await make_purchase(club, anna, 2_000_000)
    clock.move(days=1)
    await settle(club)
    assert await where(club, anna) == GOLD
    assert (await changes(club, anna.id))[-2:] == ["grace", "kept"]
    standing = await member_tier(club, anna.id)
    assert standing.review_at == dt.datetime(2029, 3, 19, 20, 30, tzinfo=dt.UTC)  # the year goes on as it was


async def test_rolling_days_are_looked_at_whole(club: Club, clock: StandingClock) -> None:
    anna = await golden(club, clock, TierTerms(rolling_days=30, grace_days=0))
    clock.move(days=30)
    await settle(club)
    assert await where(club, anna) == GOLD  # the purchase that brought it lies within
    clock.move(days=30)
    await settle(club)
    assert await where(club, anna) == SILVER
    clock.move(days=30)
    await settle(club)
    assert await where(club, anna) == BRONZE


async def test_who_buys_enough_before_a_late_review_is_not_lowered_and_raised_again(
    club: Club, clock: StandingClock
) -> None:
    anna = await golden(club, clock, yearly("deserved", 0))
    to(clock, NEW_YEAR_1407 + dt.timedelta(days=3))
    await make_purchase(club, anna, 10_000_000)
    while await review_tiers(club):
        pass
    await settle(club)
    assert await where(club, anna) == GOLD
    assert (await changes(club, anna.id))[2:] == ["kept", "kept"]


async def test_a_worker_that_was_away_for_years_reviews_one_year_after_the_other(
    club: Club, clock: StandingClock
) -> None:
    anna = await golden(club, clock, yearly("one_down", 0))
    clock.move(days=3 * 366)
    await settle(club)
    assert await where(club, anna) == BRONZE
    assert (await changes(club, anna.id))[2:] == ["kept", "lowered", "lowered"]
    kinds = [kind for kind, _ in await told(club, anna.id)]
    assert kinds == ["told-tier-reached", "told-tier-lowered"]  # one word about all of it


async def test_a_grace_that_is_given_late_is_as_long(club: Club, clock: StandingClock) -> None:
    anna = await golden(club, clock, yearly())
    to(clock, NEW_YEAR_1407 + dt.timedelta(days=40, hours=5))
    await settle(club)
    standing = await member_tier(club, anna.id)
    assert standing.in_grace
    assert standing.review_at == NEW_YEAR_1407 + dt.timedelta(days=54)


async def test_members_are_warned_once_with_what_is_missing(club: Club, clock: StandingClock) -> None:
    anna, omid = await golden(club, clock, yearly()), await make_member(club)
    to(clock, NEW_YEAR_1406)
    await settle(club)
    clock.move(days=10)
    await make_purchase(club, anna, 3_000_000)
    await make_purchase(club, omid, 10_000_000)
    await settle(club)
    warning_day = (NEW_YEAR_1407 - dt.timedelta(days=30)).date() + dt.timedelta(days=1)  # as days are in Tehran
    to(clock, NEW_YEAR_1407 - dt.timedelta(days=30))
    assert await warn_of_reviews(club, warning_day - dt.timedelta(days=1), warning_day - dt.timedelta(days=1)) == 0
    assert await warn_of_reviews(club, warning_day, warning_day) == 1
    await warn_of_reviews(club, warning_day - dt.timedelta(days=3), warning_day)
    warnings = [said for kind, said in await told(club, anna.id) if kind == "told-tier-warning"]
    assert [(said["missing"], said["until"]) for said in warnings] == [(650, NEW_YEAR_1407.isoformat())]
    assert [kind for kind, _ in await told(club, omid.id)] == ["told-tier-reached"]  # omid is missing nothing


async def test_days_without_a_worker_are_warned_of_when_it_is_back(club: Club, clock: StandingClock) -> None:
    anna = await golden(club, clock, yearly())
    to(clock, NEW_YEAR_1406)
    await settle(club)
    await plan_days(club)
    job = await take_job(club.database, club.id, "test", clock.now(), 60)
    assert job is not None
    await live_days(club, job.arguments)
    to(clock, NEW_YEAR_1407 - dt.timedelta(days=9))
    await live_days(club, {"first_day": "2028-01-01", "last_day": "2028-03-11"})
    assert [kind for kind, _ in await told(club, anna.id)][-1] == "told-tier-warning"


async def test_a_retired_tier_is_kept_until_the_review_and_left_for_what_is_deserved(
    club: Club, clock: StandingClock
) -> None:
    anna, owner = await golden(club, clock, yearly("keep")), await make_staff(club)
    ladder = await retire_tier(club, owner, (await member_tier(club, anna.id)).ladder.tiers[-1].id)
    assert [tier.name for tier in ladder.tiers] == [BRONZE, SILVER]
    await look_through_all(club)
    standing = await member_tier(club, anna.id)
    assert (standing.tier and standing.tier.name, standing.review_at) == (GOLD, NEW_YEAR_1407)
    to(clock, NEW_YEAR_1406 + dt.timedelta(days=1))
    await make_purchase(club, anna, 3_000_000)
    to(clock, NEW_YEAR_1407)
    await settle(club)
    assert await where(club, anna) == SILVER
    kind, said = (await told(club, anna.id))[-1]
    assert (kind, said["was"], said["tier"]) == ("told-tier-retired", GOLD, SILVER)


async def test_even_without_reviews_a_retired_tier_ends_with_a_year(club: Club, clock: StandingClock) -> None:
    anna, owner = await golden(club, clock, TierTerms(period="lifetime")), await make_staff(club)
    assert (await member_tier(club, anna.id)).review_at is None
    await retire_tier(club, owner, (await member_tier(club, anna.id)).ladder.tiers[-1].id)
    await look_through_all(club)
    to(clock, NEW_YEAR_1407)
    await settle(club)
    assert await where(club, anna) == SILVER  # what they earned in the last year would be nothing: but all of it counts


async def test_terms_changed_within_the_year_are_not_held_against_it(club: Club, clock: StandingClock) -> None:
    anna, owner = await golden(club, clock, yearly("keep")), await make_staff(club)
    to(clock, NEW_YEAR_1406 + dt.timedelta(days=200))
    await set_tier_terms(club, owner, yearly("deserved", 0))
    await look_through_all(club)
    end_1407 = dt.datetime(2029, 3, 19, 20, 30, tzinfo=dt.UTC)
    assert (await member_tier(club, anna.id)).review_at == end_1407
    to(clock, NEW_YEAR_1407 + dt.timedelta(days=1))
    await settle(club)
    assert await where(club, anna) == GOLD
    to(clock, end_1407)
    await settle(club)
    assert await where(club, anna) == BRONZE


async def test_terms_changed_in_a_grace_give_a_whole_period_too(club: Club, clock: StandingClock) -> None:
    anna, owner = await golden(club, clock, yearly("one_down", 14)), await make_staff(club)
    to(clock, NEW_YEAR_1407)
    await settle(club)
    clock.move(days=5)
    await set_tier_terms(club, owner, TierTerms(period="rolling", rolling_days=90, review="deserved", grace_days=0))
    await look_through_all(club)
    clock.move(days=20)
    await settle(club)
    assert await where(club, anna) == GOLD
    clock.move(days=90)
    await settle(club)
    assert await where(club, anna) == BRONZE


async def test_rolling_terms_of_a_midday_are_reviewed_once_a_whole_period_has_passed(
    club: Club, clock: StandingClock
) -> None:
    anna = await golden(club, clock, TierTerms(rolling_days=30, grace_days=0))
    clock.move(days=2)
    await set_tier_terms(club, await make_staff(club), TierTerms(rolling_days=90, grace_days=0))
    await look_through_all(club)
    clock.move(days=91)
    assert [await review_tiers(club) for _ in range(2)] == [1, 0]
    assert await where(club, anna) == SILVER
    assert (await changes(club, anna.id))[2:] == ["lowered"]


async def test_a_member_who_cannot_be_reviewed_keeps_nobody_else_in_their_tier(
    club: Club, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = await make_member(club)
    anna = await golden(club, clock, yearly("deserved", 0))
    await make_purchase(club, broken, 10_000_000)
    await settle(club)
    decide = reviewing._decide

    async def deciding(tx: Transaction, club: Club, tiers: Any, held: Any, member: Row, *when: Any) -> None:
        if member["id"] == broken.id:
            raise RuntimeError("this member cannot be reviewed")
        await decide(tx, club, tiers, held, member, *when)

    monkeypatch.setattr(reviewing, "_decide", deciding)
    to(clock, NEW_YEAR_1407)
    await settle(club)
    assert [await where(club, each) for each in (anna, broken)] == [BRONZE, GOLD]


async def test_short_rolling_days_are_warned_of_in_their_middle_however_somebody_came_into_the_tier(
    club: Club, clock: StandingClock
) -> None:
    anna, owner = await make_member(club), await make_staff(club)
    ladder = await make_ladder(club, clock, TierTerms(rolling_days=20, grace_days=0, warn_days=30))
    await put_in_tier(club, owner, anna.id, ladder.tiers[-1].id, fixed=False, key="by-hand")
    review_at = (await member_tier(club, anna.id)).review_at
    assert review_at == dt.datetime(2026, 4, 23, 20, 30, tzinfo=dt.UTC)
    for day in range(1, 20):
        clock.move(days=1)
        today = dt.date(2026, 4, 4) + dt.timedelta(days=day)
        assert await warn_of_reviews(club, today, today) == (day == 10)
    kind, said = (await told(club, anna.id))[-1]
    assert (kind, said["missing"]) == ("told-tier-warning", 995)


async def test_who_cannot_be_looked_at_after_an_edit_or_warned_keeps_nobody_behind(
    club: Club, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, anna = await make_member(club), await make_member(club)

    def unless_broken(asking: Any) -> Any:
        async def asked(reader: Any, club_id: int, member_id: int, *what: Any, **more: Any) -> int:
            if member_id == broken.id:
                raise RuntimeError("this member cannot be looked at")
            return int(await asking(reader, club_id, member_id, *what, **more))

        return asked

    for room in (looking_through, warning):
        monkeypatch.setattr(room, "progress_of", unless_broken(room.progress_of))
    await make_ladder(club, clock, yearly())
    assert [await where(club, each) for each in (broken, anna)] == [None, BRONZE]
    owner, gold = await make_staff(club), (await member_tier(club, anna.id)).ladder.tiers[-1]
    for each in (broken, anna):
        await put_in_tier(club, owner, each.id, gold.id, fixed=False, key=f"by-hand-{each.id}")
    assert await warn_of_reviews(club, dt.date(2028, 2, 19), dt.date(2028, 2, 19)) == 1
