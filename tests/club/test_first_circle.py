"""The circle turns once inside the core: joining, buying, redeeming, handing over, giving back, expiring."""

from dataclasses import replace

from club.clubs import change_policies
from club.context import Club
from club.earning import refund_purchase
from club.ledger import history, points, prove_ledger, settle_due_accounts
from club.rewards import cancel_voucher, hand_over_voucher, redeem_reward
from tests.makers import StandingClock, make_member, make_purchase, make_reward, make_staff


async def test_a_purchase_becomes_points_a_reward_and_is_handed_over(club: Club) -> None:
    anna = await make_member(club)
    booked = await make_purchase(club, anna, 250_000)
    assert booked.points == 75  # 25 for the amount, 50 for the purchase
    coffee = await make_reward(club, price=60, stock=3)
    redeemed = await redeem_reward(club, anna.id, coffee.id, price_points=60, key="tap-1")
    assert redeemed.available == 5 + 75 - 60
    cashier = await make_staff(club, "cashier")
    handed = await hand_over_voucher(club, cashier, redeemed.voucher.code.lower(), key="hand-1")
    assert handed.voucher.state == "handed_over"
    assert [line.amount for line in (await history(club, anna.id)).lines] == [-60, 75, 5]
    assert (await prove_ledger(club)).holds


async def test_a_cancelled_voucher_gives_its_points_back_with_their_expiry(club: Club, clock: StandingClock) -> None:
    await change_policies(club, points_expire_after_days=100)
    anna = await make_member(club)
    await make_purchase(club, anna, 100_000)
    before = await points(club, anna.id)
    coffee = await make_reward(club, price=60)
    redeemed = await redeem_reward(club, anna.id, coffee.id, price_points=60, key="tap-1")
    cancelled = await cancel_voucher(club, anna.id, redeemed.voucher.id)
    assert cancelled.points_returned == 60
    after = await points(club, anna.id)
    assert after.newest is not None
    assert after.newest.amount == 60
    assert replace(after, newest=None) == replace(before, newest=None)
    clock.move(days=101)
    assert await settle_due_accounts(club) == 1
    assert (await points(club, anna.id)).balance == 0
    assert (await prove_ledger(club)).holds


async def test_a_refund_takes_back_what_the_refunded_part_earned(club: Club) -> None:
    anna = await make_member(club)
    booked = await make_purchase(club, anna, 250_000)
    manager = await make_staff(club, "manager")
    part = await refund_purchase(club, manager, booked.purchase_id, None, key="refund-1")
    assert part.points_taken == 75
    again = await refund_purchase(club, manager, booked.purchase_id, None, key="refund-1")
    assert (again.repeated, again.points_taken) == (True, 75)
    assert (await points(club, anna.id)).available == 5
    assert (await prove_ledger(club)).holds
