"""Gifts and forgetting, many at once, on PostgreSQL: no points made or lost, no circle of locks, nobody half forgotten."""

import asyncio
from collections import Counter

import pytest

from club.context import Club
from club.earning import take_order
from club.errors import NotEnoughPoints
from club.ledger import points, prove_ledger
from club.members import (
    GiftTerms,
    MemberView,
    erase_member,
    export_member,
    find_chat,
    give_points,
    join_club,
    meet,
    member,
    set_gift_terms,
    settle_erased,
    share_phone,
)
from club.rewards import redeem_reward
from tests.club.members.test_erasing import NAME, PHONE, USER_ID, found_traces, shahrzad, shop_order
from tests.makers import make_member, make_purchase, make_reward, make_staff
from tests.races.test_races import all_at_once

pytestmark = pytest.mark.postgres


async def gifts_without_limits(club: Club) -> None:
    terms = GiftTerms(least=1, most=None, per_day=None, per_month=None, receiver_per_day=None, member_days=0)
    await set_gift_terms(club, await make_staff(club, "owner"), terms, key="free")


async def total(club: Club, *members: MemberView) -> int:
    return sum([(await points(club, one.id)).balance for one in members])


async def test_two_gifts_at_once_never_give_more_than_there_is(club: Club) -> None:
    await gifts_without_limits(club)
    anna, ben, cyrus = await make_member(club, points=95), await make_member(club), await make_member(club)
    done, refusals = await all_at_once(
        *(give_points(club, anna.id, (ben, cyrus)[n % 2].id, 30, "", key=f"tap-{n}") for n in range(12))
    )
    assert (len(done), refusals) == (3, Counter({NotEnoughPoints.code: 9}))
    assert (await points(club, anna.id)).available == 10
    assert await total(club, anna, ben, cyrus) == 110
    assert (await prove_ledger(club)).holds


async def test_one_gift_button_tapped_by_many_fingers_gives_once(club: Club) -> None:
    await gifts_without_limits(club)
    anna, ben = await make_member(club, points=95), await make_member(club)
    done, refusals = await all_at_once(*(give_points(club, anna.id, ben.id, 30, "", key="tap") for _ in range(20)))
    assert refusals == Counter()
    assert [one.repeated for one in done].count(False) == 1
    assert [(await points(club, one.id)).available for one in (anna, ben)] == [70, 35]


async def test_gifts_that_cross_do_not_wait_for_each_other(club: Club) -> None:
    await gifts_without_limits(club)
    people = [await make_member(club, points=995) for _ in range(3)]
    asked = [
        give_points(club, giver.id, receiver.id, 7, "", key=f"{round_}-{receiver.id}")
        for round_ in range(8)
        for giver in people
        for receiver in people
        if giver is not receiver
    ]
    done, refusals = await all_at_once(*asked)
    assert (len(done), refusals) == (48, Counter())
    assert [(await points(club, one.id)).available for one in people] == [1000] * 3
    assert (await prove_ledger(club)).holds


async def test_a_daily_limit_holds_when_all_give_at_once(club: Club) -> None:
    terms = GiftTerms(least=1, most=None, per_day=50, per_month=None, receiver_per_day=80, member_days=0)
    await set_gift_terms(club, await make_staff(club, "owner"), terms, key="day")
    anna, ben, cyrus = [await make_member(club, points=995) for _ in range(3)]
    done, refusals = await all_at_once(
        *(give_points(club, giver.id, cyrus.id, 20, "", key=f"tap-{n}") for n in range(5) for giver in (anna, ben))
    )
    assert (len(done), refusals) == (4, Counter({"gift-limit-reached": 6}))
    assert (await points(club, cyrus.id)).available == 1080


async def test_forgetting_while_purchases_are_booked_leaves_nothing(club: Club) -> None:
    for number in range(4):
        one = await make_member(club, NAME, phone=PHONE, user_id=USER_ID + number)
        coffee = await make_reward(club, price=5)
        _, refusals = await all_at_once(
            *(make_purchase(club, one, 100_000, f"till-{number}-{n}") for n in range(8)),
            *(take_order(club, shop_order(f"S{number}-{n}")) for n in range(8)),
            redeem_reward(club, one.id, coffee.id, price_points=5, key="r"),
            erase_member(club, one.id),
            *(make_purchase(club, one, 100_000, f"late-{number}-{n}") for n in range(8)),
        )
        assert set(refusals) <= {"member-not-found", "not-enough-points"}
        await settle_erased(club)
        found = await points(club, one.id)
        assert (found.balance, found.available, found.pending, found.held) == (0, 0, 0, 0)
        assert await found_traces(club, ("9351234567", NAME)) == []
    assert (await prove_ledger(club)).holds


async def test_forgetting_twice_and_taking_the_file_at_once_forgets_once(club: Club) -> None:
    one = await shahrzad(club)
    done, refusals = await all_at_once(
        *(erase_member(club, one.id) for _ in range(6)), *(export_member(club, one.id) for _ in range(3))
    )
    assert set(refusals) <= {"member-not-found", "export-too-soon"}
    assert [erased.points for erased in done if getattr(erased, "repeated", None) is False] == [5]
    assert await found_traces(club, ("9351234567", NAME)) == []
    assert (await prove_ledger(club)).holds


async def test_joining_with_a_phone_while_its_owner_is_forgotten_makes_one_new_member_at_most(club: Club) -> None:
    one = await shahrzad(club)
    chat = await meet(club, "customer", "telegram", 42, "کسی")
    done, refusals = await all_at_once(
        erase_member(club, one.id), join_club(club, chat.id, phone=PHONE, contact_owner_id=42)
    )
    assert set(refusals) <= {"phone-taken"}
    joined = [each for each in done if hasattr(each, "welcome")]
    assert all(each.returning and each.welcome.points == 0 for each in joined)
    assert (await member(club, one.id)).state == "erased"
    assert (await prove_ledger(club)).holds


async def test_who_presses_join_in_their_own_chat_while_it_is_forgotten_is_not_half_a_member(club: Club) -> None:
    one = await shahrzad(club)
    chat = await find_chat(club, "customer", "telegram", USER_ID)
    assert chat is not None
    _, refusals = await all_at_once(
        erase_member(club, one.id),
        *(join_club(club, chat.id, phone=PHONE, contact_owner_id=USER_ID) for _ in range(4)),
        *(share_phone(club, chat.id, "+989120001122", USER_ID) for _ in range(2)),
    )
    assert set(refusals) <= {"not-a-member", "phone-taken"}
    await asyncio.sleep(0)
    assert await found_traces(club, ("9351234567", "9120001122", NAME)) == []
    assert await find_chat(club, "customer", "telegram", USER_ID) is None
