"""Every verb that books answers the second time with the first answer, and books nothing again."""

import pytest

from club.context import Club
from club.earning import dispute_purchase, give_birthday_points, record_purchase, refund_purchase, set_rules
from club.errors import (
    AmountNotUnderstood,
    AmountTooLarge,
    IdempotencyKeyReused,
    MemberNotFound,
    NotAllowed,
    PurchaseNotFound,
    RefundTooLarge,
)
from club.ledger import correct_points, history, points, prove_ledger
from club.money import Money
from tests.makers import StandingClock, make_member, make_purchase, make_staff


async def told(club: Club) -> list[tuple[str, int | None]]:
    rows = await club.database.fetch_all("SELECT kind, member_id FROM outbox_message ORDER BY id")
    return [(row["kind"], row["member_id"]) for row in rows]


async def journaled(club: Club) -> list[str]:
    return [row["act"] for row in await club.database.fetch_all("SELECT act FROM journal_entry ORDER BY id")]


async def test_recording_a_purchase_is_idempotent(club: Club) -> None:
    anna = await make_member(club)
    first = await make_purchase(club, anna, 250_000, "confirm-1")
    second = await make_purchase(club, anna, 250_000, "confirm-1")
    assert (second.repeated, second.purchase_id, second.points) == (True, first.purchase_id, 75)
    assert (await points(club, anna.id)).available == 80
    assert await told(club) == [("told-purchase-earned", anna.id)]
    assert await journaled(club) == ["act-recorded-purchase"]


async def test_the_same_key_for_another_amount_is_refused_and_books_nothing(club: Club) -> None:
    anna = await make_member(club)
    await make_purchase(club, anna, 250_000, "confirm-1")
    with pytest.raises(IdempotencyKeyReused):
        await make_purchase(club, anna, 260_000, "confirm-1")
    assert (await points(club, anna.id)).available == 80
    assert len(await told(club)) == 1


async def test_a_purchase_too_small_to_earn_is_told_too(club: Club) -> None:
    anna = await make_member(club)
    await set_rules(club, {"amount": {"points": 1, "per_amount": 10_000_000}})
    booked = await make_purchase(club, anna, 1_000)
    assert booked.points == 0
    assert await told(club) == [("told-purchase-earned", anna.id)]


async def test_refunding_is_idempotent(club: Club) -> None:
    anna = await make_member(club)
    manager = await make_staff(club, "manager")
    booked = await make_purchase(club, anna, 250_000)
    part = Money(1_000_000, "IRR")
    first = await refund_purchase(club, manager, booked.purchase_id, part, key="r1")
    second = await refund_purchase(club, manager, booked.purchase_id, part, key="r1")
    assert (first.points_taken, first.repeated) == (10, False)
    assert (second.points_taken, second.repeated) == (10, True)
    assert (await points(club, anna.id)).available == 70
    with pytest.raises(IdempotencyKeyReused):
        await refund_purchase(club, manager, booked.purchase_id, Money(500_000, "IRR"), key="r1")
    with pytest.raises(RefundTooLarge) as refused:
        await refund_purchase(club, manager, booked.purchase_id, Money(2_000_000, "IRR"), key="r2")
    assert refused.value.data == {"left": Money(1_500_000, "IRR")}
    assert (await points(club, anna.id)).available == 70


async def test_a_birthday_is_celebrated_once_a_year(club: Club) -> None:
    anna = await make_member(club)
    assert await give_birthday_points(club, anna.id, 1405) == 50
    assert await give_birthday_points(club, anna.id, 1405) == 0
    assert await give_birthday_points(club, anna.id, 1406) == 50
    assert (await points(club, anna.id)).available == 105
    assert await told(club) == [("told-birthday", anna.id)] * 2


async def test_a_correction_is_idempotent_and_told_with_its_reason(club: Club) -> None:
    anna = await make_member(club)
    owner = await make_staff(club, "owner")
    first = await correct_points(club, owner, anna.id, 40, " جبران تأخیر ", key="c1")
    second = await correct_points(club, owner, anna.id, 40, " جبران تأخیر ", key="c1")
    assert (first.available, first.repeated, second.repeated) == (45, False, True)
    line = (await history(club, anna.id)).lines[0]
    assert (line.kind, line.amount, line.reason) == ("corrected", 40, {"why": "correction", "text": "جبران تأخیر"})
    assert await told(club) == [("told-corrected", anna.id)]


async def test_not_me_reaches_everyone_who_handles_disputes_once(club: Club) -> None:
    anna, ben = await make_member(club), await make_member(club, "بهرام")
    owner, manager = await make_staff(club, "owner"), await make_staff(club, "manager")
    booked = await make_purchase(club, anna, 250_000)
    with pytest.raises(PurchaseNotFound):
        await dispute_purchase(club, ben.id, booked.purchase_id)
    assert await dispute_purchase(club, anna.id, booked.purchase_id) is True
    assert await dispute_purchase(club, anna.id, booked.purchase_id) is False
    rows = await club.database.fetch_all("SELECT staff_id FROM outbox_message WHERE bot = 'staff' ORDER BY staff_id")
    assert [row["staff_id"] for row in rows] == sorted([owner.id, manager.id])


async def test_a_changed_rule_applies_from_now_on_and_takes_nothing(club: Club, clock: StandingClock) -> None:
    anna = await make_member(club)
    manager = await make_staff(club, "manager")
    before = await make_purchase(club, anna, 500_000)
    await set_rules(club, {"amount": {"points": 1, "per_amount": 1_000_000}})
    after = await make_purchase(club, anna, 500_000)
    assert (before.points, after.points) == (100, 5)
    refunded = await refund_purchase(club, manager, before.purchase_id, Money(1_000_000, "IRR"), key="r")
    assert refunded.points_taken == 10  # by the terms of the day it was bought
    assert (await prove_ledger(club)).holds


@pytest.mark.parametrize(
    ("rial", "refusal"),
    [(0, AmountNotUnderstood), (-10, AmountNotUnderstood), (10**12 + 1, AmountTooLarge)],
)
async def test_no_till_sells_such_an_amount(club: Club, rial: int, refusal: type[Exception]) -> None:
    anna = await make_member(club)
    cashier = await make_staff(club, "cashier")
    with pytest.raises(refusal):
        await record_purchase(club, cashier, anna.id, Money(rial, "IRR"), key="k")
    assert (await points(club, anna.id)).available == 5
    assert await told(club) == []


async def test_what_a_role_does_not_grant_is_refused(club: Club) -> None:
    anna = await make_member(club)
    cashier = await make_staff(club, "cashier")
    booked = await make_purchase(club, anna, 250_000)
    with pytest.raises(NotAllowed):
        await refund_purchase(club, cashier, booked.purchase_id, None, key="r")
    with pytest.raises(NotAllowed):
        await correct_points(club, cashier, anna.id, 10, "هدیه", key="c")
    with pytest.raises(MemberNotFound):
        await record_purchase(club, cashier, 999_999, Money(10_000, "IRR"), key="other")
    assert (await points(club, anna.id)).available == 80
