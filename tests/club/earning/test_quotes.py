"""What staff are told before they confirm is what happens when they confirm."""

from typing import Any

import pytest

from club.clubs import change_policies
from club.context import Club
from club.earning import (
    PurchaseSnapshot,
    quote_purchase,
    quote_purchase_for,
    quote_refund,
    record_purchase,
    refund_purchase,
    take_order,
)
from club.errors import (
    AmountNotUnderstood,
    AmountTooLarge,
    MemberNotFound,
    PurchaseNotFound,
    RefundBelongsToShop,
    RefundTooLarge,
)
from club.ledger import correct_points, points
from club.members import MemberView
from club.money import Money
from tests.makers import StandingClock, make_member, make_purchase, make_staff

WHOLE = Money(2_500_000, "IRR")
PART = Money(1_000_000, "IRR")


async def rows(club: Club) -> dict[str, Any]:
    """Everything that a booking would touch."""
    tables = ("account", "lot", "entry", "purchase", "purchase_refund", "outbox_message", "journal_entry")
    return {table: await club.database.fetch_all(f"SELECT * FROM {table} ORDER BY id") for table in tables}


async def spend(club: Club, member: MemberView, amount: int) -> None:
    await correct_points(club, await make_staff(club), member.id, -amount, "spent elsewhere", key=f"spend-{amount}")


async def test_a_purchase_is_quoted_with_what_can_be_spent_afterwards(club: Club) -> None:
    anna = await make_member(club)
    before = await rows(club)
    quote = await quote_purchase_for(club, anna.id, WHOLE)
    assert await rows(club) == before
    assert (quote.earned.points, quote.pending_days, quote.available_after) == (75, 0, 80)
    assert quote.earned == await quote_purchase(club, WHOLE)
    booked = await record_purchase(club, await make_staff(club, "cashier"), anna.id, WHOLE, key="k1")
    assert (booked.points, booked.available) == (quote.earned.points, quote.available_after)


async def test_within_a_return_window_the_points_of_a_purchase_are_not_available_afterwards(club: Club) -> None:
    anna = await make_member(club)
    await change_policies(club, points_pending_days=3)
    quote = await quote_purchase_for(club, anna.id, WHOLE)
    assert (quote.earned.points, quote.pending_days, quote.available_after) == (75, 3, 5)
    booked = await record_purchase(club, await make_staff(club, "cashier"), anna.id, WHOLE, key="k1")
    assert booked.available == quote.available_after
    assert (await quote_purchase_for(club, anna.id, WHOLE)).available_after == 5  # not the balance of 80


async def test_a_purchase_that_could_not_be_booked_is_not_quoted(club: Club) -> None:
    anna = await make_member(club)
    with pytest.raises(AmountNotUnderstood):
        await quote_purchase_for(club, anna.id, Money(0, "IRR"))
    with pytest.raises(AmountTooLarge):
        await quote_purchase_for(club, anna.id, Money(10**15, "IRR"))
    with pytest.raises(MemberNotFound):
        await quote_purchase_for(club, 99, WHOLE)


@pytest.mark.parametrize(("amount", "due"), [(PART, 10), (WHOLE, 75), (None, 75)])
async def test_a_refund_is_quoted_as_it_will_be_booked(club: Club, amount: Money | None, due: int) -> None:
    anna = await make_member(club)
    booked = await make_purchase(club, anna, 250_000)
    before = await rows(club)
    quote = await quote_refund(club, booked.purchase_id, amount)
    assert await rows(club) == before
    assert (quote.amount, quote.points_due, quote.points_taken) == (amount or WHOLE, due, due)
    refunded = await refund_purchase(club, await make_staff(club, "manager"), booked.purchase_id, amount, key="r1")
    assert (refunded.amount, refunded.points_taken) == (quote.amount, quote.points_taken)


@pytest.mark.parametrize(("debt_allowed", "taken", "left"), [(False, 20, 0), (True, 75, -55)])
async def test_points_that_are_spent_are_taken_back_only_where_a_member_may_owe(
    club: Club, debt_allowed: bool, taken: int, left: int
) -> None:
    await change_policies(club, debt_allowed=debt_allowed)
    anna = await make_member(club)
    booked = await make_purchase(club, anna, 250_000)
    await spend(club, anna, 60)
    quote = await quote_refund(club, booked.purchase_id, None)
    assert (quote.points_due, quote.points_taken) == (75, taken)
    refunded = await refund_purchase(club, await make_staff(club, "manager"), booked.purchase_id, None, key="r1")
    assert refunded.points_taken == taken
    assert (await points(club, anna.id)).available == left


async def test_points_still_in_the_return_window_are_taken_back_from_there(club: Club) -> None:
    anna = await make_member(club)
    await change_policies(club, points_pending_days=3)
    booked = await make_purchase(club, anna, 250_000)
    other = await make_purchase(club, anna, 100_000)
    quote = await quote_refund(club, booked.purchase_id, None)
    assert (quote.points_due, quote.points_taken) == (75, 75)
    refunded = await refund_purchase(club, await make_staff(club, "manager"), booked.purchase_id, None, key="r1")
    assert refunded.points_taken == 75
    assert (await points(club, anna.id)).pending == other.points


async def test_points_whose_window_is_over_count_before_anybody_settled_them(club: Club, clock: StandingClock) -> None:
    anna = await make_member(club)
    booked = await make_purchase(club, anna, 250_000)
    await spend(club, anna, 80)
    await change_policies(club, points_pending_days=3)
    await make_purchase(club, anna, 100_000)
    assert (await quote_refund(club, booked.purchase_id, None)).points_taken == 0
    clock.move(days=4)
    assert (await quote_refund(club, booked.purchase_id, None)).points_taken == 60
    refunded = await refund_purchase(club, await make_staff(club, "manager"), booked.purchase_id, None, key="r1")
    assert refunded.points_taken == 60


async def test_points_that_ran_out_are_not_taken_back_again(club: Club, clock: StandingClock) -> None:
    await change_policies(club, points_expire_after_days=10)
    anna = await make_member(club)
    booked = await make_purchase(club, anna, 250_000)
    clock.move(days=11)
    quote = await quote_refund(club, booked.purchase_id, None)
    refunded = await refund_purchase(club, await make_staff(club, "manager"), booked.purchase_id, None, key="r1")
    assert refunded.points_taken == quote.points_taken == 0


async def test_a_refund_that_would_be_refused_is_not_quoted(club: Club) -> None:
    anna = await make_member(club, phone="+989121110009")
    booked = await make_purchase(club, anna, 250_000)
    with pytest.raises(PurchaseNotFound):
        await quote_refund(club, 99, None)
    now = club.clock.now()
    order = PurchaseSnapshot(
        "shop:1", "8812", "8812", "paid", "IRR", 2_500_000, 2_500_000, 0, now, now, buyer_phone=anna.phone
    )
    with pytest.raises(RefundBelongsToShop):
        await quote_refund(club, (await take_order(club, order)).purchase_id, None)
    with pytest.raises(AmountNotUnderstood):
        await quote_refund(club, booked.purchase_id, Money(0, "IRR"))
    with pytest.raises(RefundTooLarge) as refused:
        await quote_refund(club, booked.purchase_id, Money(2_500_001, "IRR"))
    assert refused.value.data == {"left": WHOLE}
    await refund_purchase(club, await make_staff(club, "manager"), booked.purchase_id, None, key="r1")
    with pytest.raises(RefundTooLarge):
        await quote_refund(club, booked.purchase_id, None)
