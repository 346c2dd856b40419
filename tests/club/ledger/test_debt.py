"""Owing, and what comes back while one owes: lots never hold more than there is."""

import pytest

from club.clubs import change_policies
from club.context import Club
from club.earning import refund_purchase
from club.errors import NumberNotUnderstood
from club.ledger import commit_hold, expire_holds, hold_points, points, prove_ledger, release_hold, settle_due_accounts
from club.rewards import cancel_voucher, redeem_reward
from tests.makers import StandingClock, make_member, make_purchase, make_reward, make_staff


async def owing_with_a_hold(club: Club) -> tuple[int, int]:
    """Anna holds 100 of her 105 points, then the purchase they came from is refunded: she owes 100 - 5."""
    await change_policies(club, debt_allowed=True)
    manager = await make_staff(club, "manager")
    anna = await make_member(club)
    bought = await make_purchase(club, anna, 500_000)
    hold = await hold_points(club, anna.id, 100, expires_after_seconds=60, key="h", reason={})
    await refund_purchase(club, manager, bought.purchase_id, None, key="r")
    view = await points(club, anna.id)
    assert (view.balance, view.held, view.available) == (5, 100, -95)
    return anna.id, hold.id


async def test_a_hold_released_while_owing_fills_the_debt_first(club: Club) -> None:
    _, hold = await owing_with_a_hold(club)
    assert (await release_hold(club, hold)).available == 5
    assert (await prove_ledger(club)).holds


async def test_a_hold_that_runs_out_while_owing_fills_the_debt_first(club: Club, clock: StandingClock) -> None:
    anna, _ = await owing_with_a_hold(club)
    clock.move(seconds=61)
    assert await expire_holds(club) == 1
    assert (await points(club, anna)).available == 5
    assert (await prove_ledger(club)).holds


async def test_the_rest_of_a_committed_hold_fills_the_debt_first(club: Club) -> None:
    anna, hold = await owing_with_a_hold(club)
    committed = await commit_hold(club, hold, 40)
    assert committed.available == -35
    view = await points(club, anna)
    assert (view.balance, view.held, view.available) == (-35, 0, -35)
    assert (await prove_ledger(club)).holds


@pytest.mark.parametrize("amount", [0, -1, -100])
async def test_a_hold_is_committed_for_something(club: Club, amount: int) -> None:
    anna = await make_member(club, points=100)
    hold = await hold_points(club, anna.id, 80, expires_after_seconds=60, key="h", reason={})
    before = await points(club, anna.id)
    with pytest.raises(NumberNotUnderstood):
        await commit_hold(club, hold.id, amount)
    assert await points(club, anna.id) == before
    assert (await commit_hold(club, hold.id, 80)).available == 25


async def test_points_that_came_back_and_expired_count_as_given_back_too(club: Club, clock: StandingClock) -> None:
    await change_policies(club, points_expire_after_days=30, voucher_valid_days=60)
    manager = await make_staff(club, "manager")
    anna = await make_member(club)
    first = await make_purchase(club, anna, 500_000)
    reward = await make_reward(club, price=105)
    voucher = (await redeem_reward(club, anna.id, reward.id, price_points=105, key="r")).voucher
    clock.move(days=20)
    await make_purchase(club, anna, 500_000)
    clock.move(days=11)
    assert (await cancel_voucher(club, anna.id, voucher.id)).available == 205  # for two weeks: their lots have expired
    clock.move(days=14)
    await settle_due_accounts(club)
    assert (await points(club, anna.id)).available == 100
    refunded = await refund_purchase(club, manager, first.purchase_id, None, key="r")
    assert refunded.points_taken == 0
    assert (await points(club, anna.id)).available == 100
    assert (await prove_ledger(club)).holds
