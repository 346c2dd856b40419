"""Tiers under many workers at once, on PostgreSQL: each review, celebration and gift happens once."""

import asyncio

import pytest

from club.context import Club
from club.jobs.following import follow_purchases
from club.ledger import correct_points, prove_ledger
from club.rewards import vouchers_of
from club.storage import Transaction
from club.storage.locking import hold_ladder
from club.tiers import TierTerms, add_tier, climbing, member_tier, put_in_tier, retire_tier, tiers_of
from club.tiers.reviewing import review_tiers
from club.tiers.rules import TierDraft
from tests.club.inbox.eventually import eventually
from tests.makers import StandingClock, make_member, make_purchase, make_reward, make_staff
from tests.tier_makers import BRONZE, GOLD, SILVER, changes, make_ladder, settle, told

pytestmark = pytest.mark.postgres


async def test_two_purchases_that_reach_a_tier_at_once_bring_one_word_and_one_gift(
    club: Club, clock: StandingClock
) -> None:
    anna, coffee = await make_member(club), await make_reward(club, stock=5)
    await make_ladder(club, clock, entry_credit=500_000, entry_reward_id=coffee.id)
    await asyncio.gather(*(make_purchase(club, anna, 2_000_000) for _ in range(2)))
    await asyncio.gather(*(follow_purchases(club) for _ in range(4)))
    await settle(club)
    assert await changes(club, anna.id) == ["reached", "reached"]  # bronze on the first look, silver now
    assert [said["tier"] for _, said in await told(club, anna.id)] == [SILVER]
    assert len((await vouchers_of(club, anna.id)).vouchers) == 1
    row = await club.database.fetch_one(
        "SELECT balance FROM account WHERE member_id = $1 AND wallet = 'credit'", anna.id
    )
    assert row is not None
    assert row["balance"] == 500_000
    assert (await prove_ledger(club)).holds


async def test_four_workers_review_each_member_once(club: Club, clock: StandingClock) -> None:
    await make_ladder(club, clock, TierTerms(rolling_days=30, grace_days=0, review="one_down"))
    people = [await make_member(club) for _ in range(12)]
    for each in people:
        await make_purchase(club, each, 10_000_000)
    await settle(club)
    clock.move(days=60)
    while any(await asyncio.gather(*(review_tiers(club) for _ in range(4)))):
        pass
    for each in people:
        assert await changes(club, each.id) == ["reached", "reached", "kept", "lowered"]
        assert [kind for kind, _ in await told(club, each.id)] == ["told-tier-reached", "told-tier-lowered"]


async def test_a_purchase_and_a_review_in_one_instant_leave_one_story(club: Club, clock: StandingClock) -> None:
    owner = await make_staff(club)
    await make_ladder(club, clock, TierTerms(rolling_days=30, grace_days=0, review="deserved"))
    people = [await make_member(club) for _ in range(10)]
    for each in people:
        await make_purchase(club, each, 2_000_000)
    await settle(club)
    clock.move(days=60)

    async def buys(number: int) -> None:
        await correct_points(club, owner, people[number].id, 1000, "خرید", key=f"c{number}")
        await make_purchase(club, people[number], 100_000)
        await follow_purchases(club)

    await asyncio.gather(*(buys(number) for number in range(10)), *(review_tiers(club) for _ in range(4)))
    while any(await asyncio.gather(*(review_tiers(club) for _ in range(2)))):
        pass
    await settle(club)
    for each in people:
        tier = (await member_tier(club, each.id)).tier
        assert tier is not None
        assert tier.name == GOLD
        assert [said["tier"] for kind, said in await told(club, each.id) if kind == "told-tier-reached"] == [
            SILVER,
            GOLD,
        ]


async def test_the_same_button_by_two_taps_adds_one_tier_and_places_once(club: Club, clock: StandingClock) -> None:
    owner, anna = await make_staff(club), await make_member(club)
    await make_ladder(club, clock)
    added = await asyncio.gather(*(add_tier(club, owner, TierDraft("الماس", 9000), key="k") for _ in range(6)))
    assert len({tier.id for tier in added}) == 1
    assert len((await tiers_of(club)).tiers) == 4
    placed = await asyncio.gather(
        *(put_in_tier(club, owner, anna.id, added[0].id, fixed=True, key="p") for _ in range(6))
    )
    assert [one.repeated for one in placed].count(False) == 1
    assert (await changes(club, anna.id)).count("by_staff") == 1


async def test_nobody_climbs_into_a_tier_that_is_being_retired(
    club: Club, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, owner = await make_member(club), await make_staff(club)
    gold = (await make_ladder(club, clock)).tiers[-1]
    holding = climbing.hold_ladder

    async def hold_late(tx: Transaction, club_id: int) -> None:
        """The edit comes in after the climb was decided and before it is written."""
        monkeypatch.setattr(climbing, "hold_ladder", holding)
        await retire_tier(club, owner, gold.id)
        await holding(tx, club_id)

    monkeypatch.setattr(climbing, "hold_ladder", hold_late)
    await make_purchase(club, anna, 10_000_000)
    assert await follow_purchases(club) == 1
    standing = await member_tier(club, anna.id)
    assert (standing.tier and standing.tier.name) == SILVER
    assert [tier.name for tier in standing.ladder.tiers] == [BRONZE, SILVER]


async def test_an_edit_waits_for_who_is_climbing(club: Club, clock: StandingClock) -> None:
    anna, owner = await make_member(club), await make_staff(club)
    gold = (await make_ladder(club, clock)).tiers[-1]
    editing: list[asyncio.Task[object]] = []

    async def climb(tx: Transaction) -> None:
        await hold_ladder(tx, club.id)
        editing.append(asyncio.create_task(retire_tier(club, owner, gold.id)))

        async def waits() -> bool:
            return bool(
                await tx.fetch_all(
                    "SELECT pid FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))"
                )
            )

        await eventually(waits)
        await tx.execute("UPDATE member SET tier_id = $2 WHERE id = $1", anna.id, gold.id)

    await club.database.transact(climb)
    await editing[0]
    assert (await member_tier(club, anna.id)).ladder.retired[0].id == gold.id
