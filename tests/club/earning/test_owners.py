"""Whose an order is, when phones change: nobody loses what they earned, nobody pays for what another one spent."""

import dataclasses
import datetime as dt

from club.clubs import change_policies
from club.context import Club
from club.earning import Booked, PurchaseSnapshot, take_order
from club.ledger import points, prove_ledger, settle_due_accounts
from club.members import MemberView, find_chat, share_phone
from club.rewards import redeem_reward
from tests.makers import StandingClock, make_member, make_reward

ANNA, BEN, NEW = "+989121110001", "+989121110002", "+989121110003"
AT = dt.datetime(2026, 4, 1, tzinfo=dt.UTC)
ORDER = PurchaseSnapshot("shop:1", "727", "727", "paid", "IRR", 5_000_000, 5_000_000, 0, AT, AT, ANNA)


async def deliver(club: Club, seconds: int, **changes: object) -> Booked:
    return await take_order(
        club,
        dataclasses.replace(ORDER, snapshot_at=AT + dt.timedelta(seconds=seconds), **changes),  # type: ignore[arg-type]
    )


async def two_members(club: Club) -> tuple[MemberView, MemberView]:
    anna = await make_member(club, phone=ANNA, user_id=501)
    return anna, await make_member(club, "بهرام", phone=BEN, user_id=502)


async def balances(club: Club, *members: MemberView) -> list[int]:
    assert (await prove_ledger(club)).holds
    return [(await points(club, member.id)).balance for member in members]


async def change_phone(club: Club, user_id: int, phone: str) -> None:
    chat = await find_chat(club, "customer", "telegram", user_id)
    assert chat is not None
    await share_phone(club, chat.id, phone, user_id)


async def test_an_order_stays_its_members_when_they_change_their_phone(club: Club) -> None:
    anna, ben = await two_members(club)
    await deliver(club, 0)
    await change_phone(club, 501, NEW)
    note_added = await deliver(club, 1, external_number="727-A")
    assert (note_added.member_id, note_added.points, note_added.waiting) == (anna.id, 0, False)
    part_refunded = await deliver(club, 2, refunded=2_000_000)
    assert (part_refunded.member_id, part_refunded.points) == (anna.id, -20)
    assert await balances(club, anna, ben) == [85, 5]


async def test_a_phone_that_passed_to_another_member_takes_no_older_order_along(club: Club) -> None:
    anna, ben = await two_members(club)
    await deliver(club, 0)
    await change_phone(club, 501, NEW)
    await change_phone(club, 502, ANNA)
    await deliver(club, 1, external_number="727-A")
    assert await balances(club, anna, ben) == [105, 5]


async def test_an_order_with_another_phone_becomes_the_other_members(club: Club) -> None:
    anna, ben = await two_members(club)
    await deliver(club, 0)
    moved = await deliver(club, 1, buyer_phone=BEN)
    assert (moved.member_id, moved.points) == (ben.id, 100)
    assert await balances(club, anna, ben) == [5, 105]


async def test_nobody_pays_for_what_the_orders_first_owner_has_spent(club: Club) -> None:
    anna, ben = await two_members(club)
    await deliver(club, 0)
    reward = await make_reward(club, price=95)
    await redeem_reward(club, anna.id, reward.id, price_points=95, key="r")
    moved = await deliver(club, 1, buyer_phone=BEN)
    assert (moved.member_id, moved.points) == (ben.id, 10)  # ten could be taken back from Anna
    other = dataclasses.replace(ORDER, external_id="728", buyer_phone=BEN)
    await take_order(club, other)
    assert await balances(club, anna, ben) == [0, 115]
    cancelled = await deliver(club, 2, buyer_phone=BEN, stage="cancelled")
    assert cancelled.points == -10
    assert await balances(club, anna, ben) == [0, 105]


async def test_what_expired_at_an_earlier_ownership_shields_no_later_points(club: Club, clock: StandingClock) -> None:
    await change_policies(club, points_expire_after_days=30)
    anna, ben = await two_members(club)
    await deliver(club, 0)
    clock.move(days=31)
    await settle_due_accounts(club)
    await deliver(club, 1, buyer_phone=BEN)
    await deliver(club, 2, buyer_phone=ANNA)
    assert await balances(club, anna, ben) == [100, 0]
    await deliver(club, 3, stage="cancelled")
    assert await balances(club, anna, ben) == [0, 0]
