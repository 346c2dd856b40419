"""Many at once, on PostgreSQL: scarce things are given out once, and the ledger adds up afterwards."""

import asyncio
from collections import Counter
from collections.abc import Awaitable

import pytest

from club.context import Club
from club.earning import record_purchase, refund_purchase
from club.errors import IdempotencyKeyReused, NotEnoughPoints, RewardSoldOut, VoucherClosed
from club.ledger import correct_points, hold_points, points, prove_ledger, settle_due_accounts
from club.members import choose_language, give_consent, join_club, meet
from club.money import Money
from club.rewards import all_rewards, cancel_voucher, hand_over_voucher, redeem_reward, vouchers_of
from tests.makers import StandingClock, change_policies, make_member, make_purchase, make_reward, make_staff
from tests.races.together import all_at_once

pytestmark = pytest.mark.postgres


async def test_fifty_taps_on_one_confirm_button_give_one_voucher(club: Club) -> None:
    anna = await make_member(club, points=1000)
    coffee = await make_reward(club, price=60)
    done, refusals = await all_at_once(
        *(redeem_reward(club, anna.id, coffee.id, price_points=60, key="one-button") for _ in range(50))
    )
    assert refusals == Counter()
    assert len({one.voucher.code for one in done}) == 1
    assert [one.repeated for one in done].count(False) == 1
    assert len((await vouchers_of(club, anna.id)).vouchers) == 1
    assert (await points(club, anna.id)).available == 1005 - 60
    assert (await prove_ledger(club)).holds


async def test_two_hundred_members_and_ten_pieces_make_ten_vouchers(club: Club) -> None:
    members = [await make_member(club, points=100) for _ in range(200)]
    cake = await make_reward(club, "کیک", price=60, stock=10)
    done, refusals = await all_at_once(
        *(redeem_reward(club, one.id, cake.id, price_points=60, key=f"tap-{one.id}") for one in members)
    )
    assert (len(done), refusals) == (10, Counter({RewardSoldOut.code: 190}))
    assert (await all_rewards(club)).rewards[0].stock == 0
    balances = [(await points(club, one.id)).available for one in members]
    assert sorted(Counter(balances).items()) == [(45, 10), (105, 190)]
    assert (await prove_ledger(club)).holds


async def test_two_tills_taking_one_voucher_hand_it_over_once(club: Club) -> None:
    anna = await make_member(club, points=100)
    coffee = await make_reward(club, price=60)
    voucher = (await redeem_reward(club, anna.id, coffee.id, price_points=60, key="tap")).voucher
    first, second = await make_staff(club, "cashier"), await make_staff(club, "manager")
    done, refusals = await all_at_once(
        *(hand_over_voucher(club, first, voucher.code, key="till-1") for _ in range(10)),
        *(hand_over_voucher(club, second, voucher.code, key="till-2") for _ in range(10)),
    )
    assert [one.repeated for one in done].count(False) == 1
    assert (len(done), refusals) == (10, Counter({VoucherClosed.code: 10}))


async def test_one_member_cannot_spend_the_same_points_twice(club: Club) -> None:
    anna = await make_member(club, points=245)  # 250 with the welcome points
    coffee = await make_reward(club, price=10)
    done, refusals = await all_at_once(
        *(redeem_reward(club, anna.id, coffee.id, price_points=10, key=f"tap-{n}") for n in range(50))
    )
    assert (len(done), refusals) == (25, Counter({NotEnoughPoints.code: 25}))
    assert (await points(club, anna.id)).available == 0
    assert (await prove_ledger(club)).holds


async def test_one_purchase_confirmed_at_two_tills_at_once_is_booked_once(club: Club) -> None:
    anna = await make_member(club)
    cashier = await make_staff(club, "cashier")
    done, refusals = await all_at_once(
        *(record_purchase(club, cashier, anna.id, Money(2_500_000, "IRR"), key="confirm") for _ in range(30))
    )
    assert refusals == Counter()
    assert len({one.purchase_id for one in done}) == 1
    assert {one.points for one in done} == {75}
    assert [one.repeated for one in done].count(False) == 1
    assert (await points(club, anna.id)).available == 80


async def test_one_key_with_two_amounts_books_one_of_them(club: Club) -> None:
    anna = await make_member(club)
    cashier = await make_staff(club, "cashier")
    done, refusals = await all_at_once(
        *(record_purchase(club, cashier, anna.id, Money(1_000_000, "IRR"), key="k") for _ in range(10)),
        *(record_purchase(club, cashier, anna.id, Money(2_000_000, "IRR"), key="k") for _ in range(10)),
    )
    assert (len(done), refusals) == (10, Counter({IdempotencyKeyReused.code: 10}))
    assert (await prove_ledger(club)).holds


async def test_one_key_for_two_members_books_one_of_them(club: Club) -> None:
    anna, ben = await make_member(club), await make_member(club, "بهرام")
    cashier = await make_staff(club, "cashier")
    done, refusals = await all_at_once(
        *(record_purchase(club, cashier, one.id, Money(1_000_000, "IRR"), key="k") for one in [anna, ben] * 10)
    )
    assert (len(done), refusals) == (10, Counter({IdempotencyKeyReused.code: 10}))
    assert sorted([(await points(club, one.id)).available for one in (anna, ben)]) == [5, 65]
    assert (await prove_ledger(club)).holds


async def test_many_tills_at_once_book_every_purchase_once(club: Club) -> None:
    members = [await make_member(club) for _ in range(6)]
    cashier = await make_staff(club, "cashier")
    done, refusals = await all_at_once(
        *(
            record_purchase(club, cashier, members[number % 6].id, Money(1_000_000, "IRR"), key=f"sale-{number}")
            for number in range(120)
        )
    )
    assert refusals == Counter()
    assert {one.points for one in done} == {60}
    assert [(await points(club, one.id)).available for one in members] == [5 + 20 * 60] * 6
    told = await club.database.fetch_all("SELECT idempotency_key FROM outbox_message")
    journaled = await club.database.fetch_all("SELECT idempotency_key FROM journal_entry")
    assert (len(told), len(journaled)) == (120, 120)
    assert (await prove_ledger(club)).holds


async def test_a_booking_that_is_given_up_is_booked_all_the_same(club: Club) -> None:
    anna = await make_member(club)
    first = asyncio.create_task(make_purchase(club, anna, 100_000, "given-up"))
    await asyncio.sleep(0)
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    again = await make_purchase(club, anna, 100_000, "given-up")
    assert again.points == 60
    assert (await points(club, anna.id)).available == 65


async def test_refunds_at_once_never_give_back_more_than_was_bought(club: Club) -> None:
    anna = await make_member(club)
    manager = await make_staff(club, "manager")
    booked = await make_purchase(club, anna, 100_000)
    done, refusals = await all_at_once(
        *(refund_purchase(club, manager, booked.purchase_id, Money(300_000, "IRR"), key=f"r-{n}") for n in range(10))
    )
    assert (len(done), refusals) == (3, Counter({"refund-too-large": 7}))
    assert (await points(club, anna.id)).available == 5 + 50 + 1  # 10,000 toman are left: one point and the purchase
    assert (await prove_ledger(club)).holds


async def test_redeeming_cancelling_correcting_and_expiring_at_once_adds_up(club: Club, clock: StandingClock) -> None:
    await change_policies(club, points_expire_after_days=30)
    owner = await make_staff(club, "owner")
    members = [await make_member(club) for _ in range(12)]
    for one in members:
        await make_purchase(club, one, 500_000)
    coffee = await make_reward(club, price=20, stock=40)
    vouchers = [
        (await redeem_reward(club, one.id, coffee.id, price_points=20, key=f"first-{one.id}")).voucher
        for one in members
    ]
    clock.move(days=31)
    asked: list[Awaitable[object]] = []
    for number, one in enumerate(members):
        asked += [
            redeem_reward(club, one.id, coffee.id, price_points=20, key=f"second-{one.id}"),
            cancel_voucher(club, one.id, vouchers[number].id),
            correct_points(club, owner, one.id, 30, "هدیه", key=f"gift-{one.id}"),
            correct_points(club, owner, one.id, -10, "اصلاح", key=f"fix-{one.id}"),
            hold_points(club, one.id, 5, expires_after_seconds=60, key=f"hold-{one.id}", reason={}),
            make_purchase(club, one, 100_000, f"late-{one.id}"),
            settle_due_accounts(club),
        ]
    _, refusals = await all_at_once(*asked)
    assert set(refusals) <= {"not-enough-points", "voucher-closed"}
    await settle_due_accounts(club)
    assert (await prove_ledger(club)).holds


async def test_one_phone_joining_from_two_accounts_at_once_is_one_member(club: Club) -> None:
    chats = []
    for user_id in range(100, 110):
        chat = await meet(club, "customer", "telegram", user_id, f"آنا {user_id}")
        await choose_language(club, chat.id, "fa")
        chats.append(await give_consent(club, chat.id))
    done, refusals = await all_at_once(
        *(join_club(club, chat.id, phone="+989121234567", contact_owner_id=chat.platform_user_id) for chat in chats)
    )
    assert (len(done), refusals) == (1, Counter({"phone-taken": 9}))


async def test_joining_twice_at_once_gives_one_welcome(club: Club) -> None:
    chat = await meet(club, "customer", "telegram", 100, "آنا")
    done, refusals = await all_at_once(
        *(join_club(club, chat.id, phone="+989121234567", contact_owner_id=100) for _ in range(20))
    )
    assert refusals == Counter()
    assert len({one.member.id for one in done}) == 1
    assert (await points(club, done[0].member.id)).available == 5
