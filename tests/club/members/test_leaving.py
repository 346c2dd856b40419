"""Leaving and coming back: everything stays as it was, and nobody is welcomed twice."""

import datetime as dt

import pytest

from club.context import Club
from club.earning import PurchaseSnapshot, give_birthday_points, record_purchase, take_order
from club.errors import MemberNotFound, NotAMember
from club.ledger import points, prove_ledger
from club.members import come_back, find_chat, find_members, join_club, leave_club, meet, member
from club.money import Money
from club.rewards import redeem_reward, vouchers_of
from tests.makers import StandingClock, make_member, make_reward, make_staff

PHONE = "+989121234567"


async def chat_id(club: Club, user_id: int) -> int:
    chat = await find_chat(club, "customer", "telegram", user_id)
    assert chat is not None
    return chat.id


async def order(club: Club, number: str) -> None:
    now = club.clock.now()
    await take_order(
        club,
        PurchaseSnapshot(
            source="shop:1", external_id=number, external_number=number, stage="paid", currency="IRR", total=1_000_000,
            eligible=1_000_000, refunded=0, bought_at=now, snapshot_at=now, buyer_phone=PHONE,
        ),
    )  # fmt: skip


async def test_who_left_is_found_by_nobody_and_earns_nothing(club: Club) -> None:
    anna = await make_member(club, phone=PHONE, user_id=100, points=95)
    cashier, coffee = await make_staff(club, "cashier"), await make_reward(club)
    for _ in range(2):
        assert (await leave_club(club, anna.id)).state == "left"
    assert await find_members(club, PHONE) == []
    for asked in (
        record_purchase(club, cashier, anna.id, Money(1_000_000, "IRR"), key="k"),
        redeem_reward(club, anna.id, coffee.id, price_points=60, key="k"),
    ):
        with pytest.raises(MemberNotFound):
            await asked
    assert await give_birthday_points(club, anna.id, 1405) == 0
    assert (await points(club, anna.id)).available == 100


async def test_who_comes_back_has_what_they_had_and_no_second_welcome(club: Club, clock: StandingClock) -> None:
    anna = await make_member(club, phone=PHONE, user_id=100, points=95)
    coffee = await make_reward(club)
    await redeem_reward(club, anna.id, coffee.id, price_points=60, key="k")
    await leave_club(club, anna.id)
    clock.move(days=3)
    chat = await meet(club, "customer", "telegram", 100, "آنا")
    assert (chat.member_id, chat.member_state) == (anna.id, "left")
    assert (await join_club(club, chat.id, phone=PHONE, contact_owner_id=100)).repeated
    for _ in range(2):
        assert await come_back(club, chat.id) == ()
    back = await member(club, anna.id)
    assert (back.number, back.card_token, back.state) == (anna.number, anna.card_token, "active")
    assert (await points(club, anna.id)).available == 40
    assert len((await vouchers_of(club, anna.id)).vouchers) == 1
    assert (await find_members(club, PHONE))[0].member.id == anna.id


async def test_orders_of_the_time_between_wait_for_the_return(club: Club) -> None:
    anna = await make_member(club, phone=PHONE, user_id=100)
    await leave_club(club, anna.id)
    await order(club, "A1")
    assert (await points(club, anna.id)).available == 5
    back = await come_back(club, await chat_id(club, 100))
    assert [booked.points for booked in back] == [60]
    assert (await points(club, anna.id)).available == 65
    assert (await prove_ledger(club)).holds


async def test_who_never_was_a_member_does_not_come_back(club: Club) -> None:
    chat = await meet(club, "customer", "telegram", 100, "آنا")
    assert chat.member_state is None
    with pytest.raises(NotAMember):
        await come_back(club, chat.id)
    with pytest.raises(MemberNotFound):
        await leave_club(club, 999)


async def test_points_run_out_while_somebody_is_away(club: Club, clock: StandingClock) -> None:
    from club.clubs import change_policies
    from club.ledger import settle_due_accounts

    await change_policies(club, points_expire_after_days=10)
    anna = await make_member(club, user_id=100)
    await leave_club(club, anna.id)
    clock.move(days=11)
    await settle_due_accounts(club)
    await come_back(club, await chat_id(club, 100))
    assert (await points(club, anna.id)).available == 0
    assert clock.now() - anna.joined_at == dt.timedelta(days=11)
