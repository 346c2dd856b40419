"""Going up: at once, with gifts once; what counts as progress; who is raised quietly."""

import datetime as dt

import pytest

from club.context import Club
from club.earning import refund_purchase
from club.errors import VoucherIsGift
from club.jobs.following import follow_purchases
from club.jobs.queue import take_job
from club.ledger import correct_points, prove_ledger
from club.money import Money
from club.rewards import cancel_voucher, redeem_reward, set_reward_state, vouchers_of
from club.storage import Transaction
from club.storage.locking import lock_member
from club.tiers import Benefits, TierDraft, TierTerms, member_tier, replace_tiers
from club.tiers.climbing import reconsider_tier
from tests.makers import StandingClock, make_member, make_purchase, make_reward, make_staff
from tests.tier_makers import BRONZE, GOLD, SILVER, changes, look_through_all, make_ladder, settle, told


async def tier_name(club: Club, member_id: int) -> str | None:
    tier = (await member_tier(club, member_id)).tier
    return None if tier is None else tier.name


async def credit(club: Club, member_id: int) -> int:
    row = await club.database.fetch_one(
        "SELECT balance FROM account WHERE member_id = $1 AND wallet = 'credit'", member_id
    )
    return 0 if row is None else int(row["balance"])


async def test_a_purchase_takes_a_member_up_and_tells_them_once(club: Club, clock: StandingClock) -> None:
    anna = await make_member(club)
    await make_ladder(club, clock)
    assert await tier_name(club, anna.id) == BRONZE
    assert await told(club, anna.id) == []  # everybody is in it: nothing to celebrate
    await make_purchase(club, anna, 1_500_000)  # 150 + 50, and 5 from joining
    await settle(club)
    standing = await member_tier(club, anna.id)
    assert (standing.tier and standing.tier.name, standing.progress, standing.missing) == (SILVER, 205, 795)
    assert standing.since == clock.now()
    assert standing.review_at == dt.datetime(2027, 4, 3, 20, 30, tzinfo=dt.UTC)  # 365 days, at midnight in Tehran
    [(kind, said)] = await told(club, anna.id)
    assert (kind, said["tier"], said["credit"], said["rewards"]) == ("told-tier-reached", SILVER, 0, [])
    await make_purchase(club, anna, 100_000)
    await settle(club)
    assert len(await told(club, anna.id)) == 1


async def test_a_jump_over_tiers_brings_the_gifts_of_all_of_them_and_one_word(club: Club, clock: StandingClock) -> None:
    anna = await make_member(club)
    coffee = await make_reward(club, stock=1)
    await make_ladder(club, clock, entry_credit=500_000, entry_reward_id=coffee.id)
    await make_purchase(club, anna, 20_000_000)
    await settle(club)
    assert await tier_name(club, anna.id) == GOLD
    [(_, said)] = await told(club, anna.id)
    assert (said["tier"], said["credit"], said["rewards"]) == (GOLD, 500_000, ["قهوهٔ مهمان"])
    assert await credit(club, anna.id) == 500_000
    assert (await prove_ledger(club)).holds


async def test_entry_gifts_come_once_ever(club: Club, clock: StandingClock) -> None:
    anna = await make_member(club)
    terms = TierTerms(rolling_days=30, review="deserved", grace_days=0)
    await make_ladder(club, clock, terms, entry_credit=500_000)
    for _ in range(2):
        await make_purchase(club, anna, 2_000_000)
        await settle(club)
        assert await tier_name(club, anna.id) == SILVER
        clock.move(days=62)
        await settle(club)
        assert await tier_name(club, anna.id) == BRONZE
        clock.move(days=1)
    assert await credit(club, anna.id) == 500_000
    # Each time is a joy, but only the first brings something.
    reached = [said["credit"] for kind, said in await told(club, anna.id) if kind == "told-tier-reached"]
    assert reached == [500_000, 0]


async def test_a_promised_voucher_is_given_though_none_is_left_and_cannot_be_sold_back(
    club: Club, clock: StandingClock
) -> None:
    anna, owner = await make_member(club, points=100), await make_staff(club)
    coffee = await make_reward(club, price=60, stock=0, limit=1)
    await make_ladder(club, clock, entry_reward_id=coffee.id)
    await set_reward_state(club, owner, coffee.id, "paused", key="p")
    await make_purchase(club, anna, 2_000_000)
    await settle(club)
    [gift] = (await vouchers_of(club, anna.id)).vouchers
    assert (gift.price_points, gift.state, gift.reward_id) == (0, "issued", coffee.id)
    with pytest.raises(VoucherIsGift):
        await cancel_voucher(club, anna.id, gift.id)
    assert (await vouchers_of(club, anna.id)).vouchers == (gift,)
    assert (await prove_ledger(club)).holds


async def test_a_gift_does_not_use_up_what_each_member_may_have(club: Club, clock: StandingClock) -> None:
    anna = await make_member(club, points=100)
    coffee = await make_reward(club, price=60, limit=1)
    await make_ladder(club, clock, entry_reward_id=coffee.id)
    await make_purchase(club, anna, 2_000_000)
    await settle(club)
    assert (await redeem_reward(club, anna.id, coffee.id, price_points=60, key="k")).voucher.price_points == 60


async def test_a_refund_undoes_progress_but_not_the_tier(club: Club, clock: StandingClock) -> None:
    anna, owner = await make_member(club), await make_staff(club)
    await make_ladder(club, clock)
    bought = await make_purchase(club, anna, 2_000_000)
    await settle(club)
    await refund_purchase(club, owner, bought.purchase_id, Money(20_000_000, "IRR"), key="r")
    await settle(club)
    standing = await member_tier(club, anna.id)
    assert (standing.tier and standing.tier.name, standing.progress, standing.keep_missing) == (SILVER, 5, 195)


async def test_points_that_were_spent_before_their_refund_are_no_progress(club: Club, clock: StandingClock) -> None:
    anna, owner = await make_member(club), await make_staff(club)
    coffee = await make_reward(club, price=250)
    await make_ladder(club, clock)
    bought = await make_purchase(club, anna, 2_000_000)
    await redeem_reward(club, anna.id, coffee.id, price_points=250, key="k")
    assert (await member_tier(club, anna.id)).progress == 255  # spending costs nothing
    await refund_purchase(club, owner, bought.purchase_id, Money(20_000_000, "IRR"), key="r")
    assert (await member_tier(club, anna.id)).progress == 5


async def test_a_refund_counts_in_the_year_of_its_purchase(club: Club, clock: StandingClock) -> None:
    anna, owner = await make_member(club), await make_staff(club)
    await make_ladder(club, clock, TierTerms(period="jalali_year"))
    bought = await make_purchase(club, anna, 2_000_000)
    clock.move(days=360)  # 1406 has begun
    await make_purchase(club, anna, 1_000_000)
    await refund_purchase(club, owner, bought.purchase_id, Money(20_000_000, "IRR"), key="r")
    assert (await member_tier(club, anna.id)).progress == 150


async def test_corrections_count_both_ways(club: Club, clock: StandingClock) -> None:
    anna, owner = await make_member(club), await make_staff(club)
    await make_ladder(club, clock)
    await correct_points(club, owner, anna.id, 300, "خرید بدون کارت", key="a")
    await correct_points(club, owner, anna.id, -100, "اشتباه بود", key="b")
    assert (await member_tier(club, anna.id)).progress == 205
    await correct_points(club, owner, anna.id, -205, "اشتباه بود", key="c")
    assert (await member_tier(club, anna.id)).progress == 0


async def test_a_correction_up_is_looked_at_soon_and_may_take_a_member_up(club: Club, clock: StandingClock) -> None:
    anna, owner = await make_member(club), await make_staff(club)
    await correct_points(club, owner, anna.id, 10, "بدون سطح", key="before")
    assert await take_job(club.database, club.id, "test", clock.now(), 60) is None  # no tiers, nothing to look for
    await make_ladder(club, clock, entry_credit=500_000)
    await correct_points(club, owner, anna.id, 300, "خرید بدون کارت", key="a")
    await correct_points(club, owner, anna.id, -10, "اشتباه بود", key="b")
    await look_through_all(club)
    assert await tier_name(club, anna.id) == SILVER
    assert [said["credit"] for _, said in await told(club, anna.id)] == [500_000]


async def test_spend_is_what_was_paid_and_orders_what_was_not_given_back(club: Club, clock: StandingClock) -> None:
    anna, owner = await make_member(club), await make_staff(club)
    await make_ladder(club, clock, TierTerms(metric="spend"), silver=10_000_000, gold=90_000_000)
    bought = await make_purchase(club, anna, 2_000_000)
    gone = await make_purchase(club, anna, 500_000)
    await refund_purchase(club, owner, bought.purchase_id, Money(5_000_000, "IRR"), key="r")
    await refund_purchase(club, owner, gone.purchase_id, Money(5_000_000, "IRR"), key="s")
    await settle(club)
    standing = await member_tier(club, anna.id)
    assert (standing.progress, standing.tier and standing.tier.name) == (15_000_000, SILVER)
    await make_ladder(club, clock, TierTerms(metric="orders"), silver=1, gold=5)
    assert (await member_tier(club, anna.id)).progress == 1


async def test_who_deserved_it_before_the_ladder_is_raised_without_gifts_or_noise(
    club: Club, clock: StandingClock
) -> None:
    anna, omid = await make_member(club, points=300), await make_member(club)
    await make_ladder(club, clock, entry_credit=500_000)
    assert [await tier_name(club, each.id) for each in (anna, omid)] == [SILVER, BRONZE]
    assert (await told(club, anna.id), await credit(club, anna.id), await changes(club, anna.id)) == (
        [],
        0,
        ["reached"],
    )
    # What they go on to reach is celebrated as anybody's.
    await make_purchase(club, anna, 10_000_000)
    await settle(club)
    assert [said["tier"] for _, said in await told(club, anna.id)] == [GOLD]


async def test_a_purchase_before_everybody_was_looked_through_brings_no_gift_for_the_past(
    club: Club, clock: StandingClock
) -> None:
    anna = await make_member(club, points=300)
    clock.move(seconds=1)
    draft = TierDraft(SILVER, 200, Benefits(entry_credit=500_000))
    await replace_tiers(club, None, TierTerms(), [draft, TierDraft(GOLD, 400, Benefits(entry_credit=900_000))])
    clock.move(seconds=1)
    await make_purchase(club, anna, 1_000_000)
    await settle(club)  # the follower is first
    await look_through_all(club)
    assert await tier_name(club, anna.id) == GOLD
    [(_, said)] = await told(club, anna.id)
    assert (said["tier"], said["credit"]) == (GOLD, 900_000)  # gold was reached by doing, silver was not


async def test_who_reaches_it_after_the_edit_is_celebrated_though_the_look_through_finds_them_first(
    club: Club, clock: StandingClock
) -> None:
    anna = await make_member(club)
    clock.move(seconds=1)
    await replace_tiers(club, None, TierTerms(), [TierDraft(SILVER, 200, Benefits(entry_credit=500_000))])
    clock.move(seconds=1)
    await make_purchase(club, anna, 2_000_000)
    await look_through_all(club)
    assert [said["credit"] for _, said in await told(club, anna.id)] == [500_000]
    await settle(club)
    assert (len(await told(club, anna.id)), await credit(club, anna.id)) == (1, 500_000)


async def test_following_a_purchase_twice_reaches_nothing_twice(club: Club, clock: StandingClock) -> None:
    anna = await make_member(club)
    await make_ladder(club, clock, entry_credit=500_000)
    await make_purchase(club, anna, 2_000_000)
    await follow_purchases(club)

    async def again(tx: Transaction) -> None:
        await tx.execute("UPDATE purchase SET followed_at = NULL WHERE club_id = $1", club.id)

    await club.database.transact(again)
    await follow_purchases(club)
    assert (await changes(club, anna.id), await credit(club, anna.id)) == (["reached", "reached"], 500_000)
    assert len(await told(club, anna.id)) == 1


async def test_a_row_read_before_somebody_else_raised_the_member_raises_nobody(
    club: Club, clock: StandingClock
) -> None:
    anna = await make_member(club)
    await make_ladder(club, clock, entry_credit=500_000)
    await make_purchase(club, anna, 2_000_000)

    async def work(tx: Transaction) -> list[bool]:
        row = await lock_member(tx, club.id, anna.id)
        assert row is not None
        return [await reconsider_tier(tx, club, row, clock.now()) is not None for _ in range(2)]

    assert await club.database.transact(work) == [True, False]
    assert len(await told(club, anna.id)) == 1
