"""Deliveries and people at the same moment, where transactions really run side by side."""

import asyncio

import pytest

from club.context import Club
from club.earning import Booked
from club.ledger import history, points, prove_ledger
from club.members import give_consent, join_club, meet
from club.shops import handle_delivery
from tests.club.shops.orders import body_of, make_shop, order
from tests.makers import make_member

pytestmark = pytest.mark.postgres

PHONE = "+989121234567"
WELCOME = 5
EARNED = 60


async def test_the_same_order_twenty_times_at_once_is_booked_once(club: Club) -> None:
    connected = await make_shop(club)
    anna = await make_member(club, phone=PHONE)
    booked = await asyncio.gather(*(handle_delivery(club, connected.id, body_of(order())) for _ in range(20)))
    assert sorted(each.points for each in booked if isinstance(each, Booked)) == [0] * 19 + [EARNED]
    assert [line.amount for line in (await history(club, anna.id)).lines] == [EARNED, WELCOME]
    told = await club.database.fetch_all("SELECT kind FROM outbox_message WHERE member_id = $1", anna.id)
    assert [row["kind"] for row in told] == ["told-purchase-earned"]
    assert (await prove_ledger(club)).holds


async def test_twenty_states_of_one_order_at_once_end_in_the_newest(club: Club) -> None:
    connected = await make_shop(club)
    anna = await make_member(club, phone=PHONE)
    states = [
        order(status=("processing", "cancelled", "completed")[second % 3], date_modified_gmt=second)
        for second in range(20)
    ]
    states.append(order(status="completed", paid_back=("60000",), date_modified_gmt=20))
    await asyncio.gather(*(handle_delivery(club, connected.id, body_of(state)) for state in states))
    assert (await points(club, anna.id)).available == WELCOME + 54
    assert (await prove_ledger(club)).holds


async def test_many_orders_of_one_member_at_once_are_all_booked(club: Club) -> None:
    connected = await make_shop(club)
    anna = await make_member(club, phone=PHONE)
    bodies = [body_of(order(id=1000 + n)) for n in range(25)]
    await asyncio.gather(*(handle_delivery(club, connected.id, body) for body in bodies * 2))
    assert (await points(club, anna.id)).available == WELCOME + 25 * EARNED
    assert (await prove_ledger(club)).holds


async def test_an_order_and_its_buyer_joining_at_the_same_time_always_meet(club: Club) -> None:
    connected = await make_shop(club)
    for round_number in range(25):
        user_id = 5_000 + round_number
        phone = f"+98912{7_000_000 + round_number}"
        chat = await meet(club, "customer", "telegram", user_id, "آنا")
        await give_consent(club, chat.id)
        both = [
            handle_delivery(club, connected.id, body_of(order(id=2000 + round_number, phone=phone))),
            join_club(club, chat.id, phone=phone, contact_owner_id=user_id),
        ]
        await asyncio.gather(*(both if round_number % 2 else reversed(both)))
        again = await join_club(club, chat.id, phone=phone, contact_owner_id=user_id)
        assert (await points(club, again.member.id)).available == WELCOME + EARNED, round_number
    waiting = await club.database.fetch_all("SELECT id FROM purchase WHERE member_id IS NULL")
    assert list(waiting) == []
    assert (await prove_ledger(club)).holds
