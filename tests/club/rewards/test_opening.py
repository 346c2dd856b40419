"""Rewards that open later: for everybody at their time, for some tiers earlier; refused before, and then nothing has changed."""

import datetime as dt

import pytest

from club.context import Club
from club.errors import RewardNotYetOpen
from club.ledger import points, prove_ledger
from club.rewards import RewardDraft, add_reward, catalogue, edit_reward, redeem_reward, reward, vouchers_of
from club.rewards.rules import opens_for
from club.tiers import Benefits, TierDraft, TierTerms, put_in_tier, replace_tiers
from tests.makers import StandingClock, make_member, make_staff

NOON = dt.datetime(2026, 4, 4, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("opens_at", "early", "now", "expected"),
    [
        (None, 0, NOON, None),
        (NOON, 0, NOON, None),
        (NOON, 0, NOON - dt.timedelta(seconds=1), NOON),
        (NOON, 2, NOON - dt.timedelta(hours=3), NOON - dt.timedelta(hours=2)),
        (NOON, 2, NOON - dt.timedelta(hours=2), None),
    ],
)
def test_when_a_reward_opens_for_somebody(
    opens_at: dt.datetime | None, early: int, now: dt.datetime, expected: dt.datetime | None
) -> None:
    assert opens_for(opens_at, early, now) == expected


async def test_before_it_opens_nothing_is_spent_and_a_tier_may_be_earlier(club: Club, clock: StandingClock) -> None:
    owner = await make_staff(club)
    anna, omid = await make_member(club, points=100), await make_member(club, points=100)
    [early] = (
        await replace_tiers(club, None, TierTerms(), [TierDraft("طلایی", 1000, Benefits(early_access_hours=24))])
    ).tiers
    await put_in_tier(club, owner, anna.id, early.id, fixed=True, key="t")
    opens_at = clock.now() + dt.timedelta(hours=30)
    cake = await add_reward(club, owner, RewardDraft("کیک", "", 60, stock=5, opens_at=opens_at), key="c")
    assert (await reward(club, cake.id)).opens_at == opens_at
    for member, at in ((anna, opens_at - dt.timedelta(hours=24)), (omid, opens_at)):
        [shown] = (await catalogue(club, member.id)).rewards
        assert isinstance(shown.refusal, RewardNotYetOpen)
        with pytest.raises(RewardNotYetOpen) as refused:
            await redeem_reward(club, member.id, cake.id, price_points=60, key="k")
        assert refused.value.data == {"opens_at": at}
        assert (await points(club, member.id)).available == 105
        assert (await vouchers_of(club, member.id)).vouchers == ()
    assert (await reward(club, cake.id)).stock == 5
    clock.move(hours=6)
    assert (await redeem_reward(club, anna.id, cake.id, price_points=60, key="k")).voucher.state == "issued"
    with pytest.raises(RewardNotYetOpen):
        await redeem_reward(club, omid.id, cake.id, price_points=60, key="k")
    edited = await edit_reward(club, owner, cake.id, RewardDraft("کیک", "", 60, stock=4), key="e")
    assert edited.opens_at is None
    assert (await redeem_reward(club, omid.id, cake.id, price_points=60, key="k")).voucher.state == "issued"
    assert (await prove_ledger(club)).holds
