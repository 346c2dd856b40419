"""Blocked members earn and spend nothing, keep what they have, and come back whole."""

import dataclasses
import datetime as dt

import pytest

from club.context import Club
from club.earning import PurchaseSnapshot, record_purchase, take_order
from club.errors import MemberBlocked, MemberNotFound, NotAllowed, ReasonRequired
from club.ledger import correct_points, points, prove_ledger
from club.members import come_back, find_chat, leave_club
from club.money import Money
from club.rewards import hand_over_voucher, redeem_reward
from club.staff import Role, journal
from club.staff.blocking import block_member, blocked_reason, unblock_member
from tests.makers import StandingClock, make_member, make_purchase, make_reward, make_staff, open_test_club


async def kinds_told(club: Club) -> list[str]:
    rows = await club.database.fetch_all(
        "SELECT kind FROM outbox_message WHERE kind IN ('told-blocked', 'told-unblocked') ORDER BY id"
    )
    return [row["kind"] for row in rows]


async def test_the_blocked_earn_and_spend_nothing_and_keep_what_they_have(club: Club) -> None:
    lena, cashier = await make_staff(club, "support"), await make_staff(club, "cashier")
    olga = await make_staff(club)
    anna = await make_member(club, points=200)
    coffee = await make_reward(club, price=60)
    voucher = (await redeem_reward(club, anna.id, coffee.id, price_points=60, key="v")).voucher
    blocked = await block_member(club, lena, anna.id, "  کارت  دیگری را نشان داد ", key="b")
    assert blocked.state == "blocked"
    assert await blocked_reason(club, anna.id) == "کارت دیگری را نشان داد"
    for act in (
        lambda: record_purchase(club, cashier, anna.id, Money(2_500_000, "IRR"), key="p"),
        lambda: redeem_reward(club, anna.id, coffee.id, price_points=60, key="v2"),
        lambda: hand_over_voucher(club, cashier, voucher.code, key="h"),
        lambda: correct_points(club, olga, anna.id, 10, "هدیه", key="c"),
    ):
        with pytest.raises(MemberBlocked) as refused:
            await act()
        assert refused.value.data == {"reason": "کارت دیگری را نشان داد"}
    assert (await points(club, anna.id)).available == 145
    await correct_points(club, olga, anna.id, -100, "به ناحق گرفته بود", key="t")
    assert (await points(club, anna.id)).available == 45
    back = await unblock_member(club, lena, anna.id, key="u")
    assert back.state == "active"
    assert await blocked_reason(club, anna.id) is None
    await make_purchase(club, anna, 250_000)
    assert (await hand_over_voucher(club, cashier, voucher.code, key="h")).voucher.state == "handed_over"
    assert (await prove_ledger(club)).holds


async def test_blocking_and_unblocking_are_told_once_and_in_the_journal_without_words(club: Club) -> None:
    lena, mina = await make_staff(club, "support"), await make_staff(club, "manager")
    anna = await make_member(club)
    first = await block_member(club, lena, anna.id, "misuse", key="b")
    assert await block_member(club, lena, anna.id, "misuse", key="b") == first
    await block_member(club, lena, anna.id, "نام کسی", key="b2")
    assert await unblock_member(club, mina, anna.id, key="u") == await unblock_member(club, mina, anna.id, key="u")
    assert await kinds_told(club) == ["told-blocked", "told-unblocked"]
    lines = [(line.act, line.details.get("template"), line.member_id) for line in (await journal(club, mina)).lines]
    assert lines == [
        ("act-unblocked-member", None, anna.id),
        ("act-blocked-member", "typed", anna.id),
        ("act-blocked-member", "misuse", anna.id),
    ]


@pytest.mark.parametrize("away", ["blocked", "left"])
async def test_an_order_that_is_paid_while_its_member_is_away_waits_too(club: Club, away: str) -> None:
    lena = await make_staff(club, "support")
    anna = await make_member(club, phone="+989121112233", user_id=4712)
    now = club.clock.now()
    opened = PurchaseSnapshot(
        source="woocommerce:1", external_id="77", external_number="77", stage="open", currency="IRR", total=2_500_000,
        eligible=2_500_000, refunded=0, bought_at=now, snapshot_at=now, buyer_phone="+989121112233",
    )  # fmt: skip
    assert (await take_order(club, opened)).member_id == anna.id
    if away == "left":
        await leave_club(club, anna.id)
    else:
        await block_member(club, lena, anna.id, "misuse", key="b")
    paid = dataclasses.replace(opened, stage="paid", snapshot_at=now + dt.timedelta(seconds=9))
    assert [(await take_order(club, paid)).waiting for _ in range(2)] == [True, True]
    assert (await points(club, anna.id)).available == 5
    if away == "left":
        chat = await find_chat(club, "customer", "telegram", 4712)
        assert chat is not None
        await come_back(club, chat.id)
    else:
        await unblock_member(club, lena, anna.id, key="u")
    assert (await points(club, anna.id)).available == 5 + 75
    assert (await prove_ledger(club)).holds


async def test_an_order_of_a_web_shop_waits_while_its_member_is_blocked(club: Club) -> None:
    lena = await make_staff(club, "support")
    anna = await make_member(club, phone="+989121112233")
    await block_member(club, lena, anna.id, "misuse", key="b")
    now = club.clock.now()
    order = PurchaseSnapshot(
        source="woocommerce:1", external_id="77", external_number="77", stage="paid", currency="IRR", total=2_500_000,
        eligible=2_500_000, refunded=0, bought_at=now, snapshot_at=now, buyer_phone="+989121112233",
    )  # fmt: skip
    assert (await take_order(club, order)).waiting
    assert (await points(club, anna.id)).available == 5
    await unblock_member(club, lena, anna.id, key="u")
    assert (await points(club, anna.id)).available == 5 + 75
    assert (await prove_ledger(club)).holds


async def test_only_who_may_block_blocks(club: Club) -> None:
    anna = await make_member(club)
    roles: tuple[Role, ...] = ("cashier", "analyst")
    for role in roles:
        person = await make_staff(club, role)
        with pytest.raises(NotAllowed):
            await block_member(club, person, anna.id, "misuse", key="b")
        with pytest.raises(NotAllowed):
            await unblock_member(club, person, anna.id, key="b")
    assert await blocked_reason(club, anna.id) is None


async def test_a_reason_is_needed_and_a_member_of_this_club(club: Club, clock: StandingClock) -> None:
    lena, anna = await make_staff(club, "support"), await make_member(club)
    for nothing in ("", "  ", " : "):
        with pytest.raises(ReasonRequired):
            await block_member(club, lena, anna.id, nothing, key="b")
    elsewhere = await open_test_club(club.database, clock, "elsewhere")
    foreign = await make_staff(elsewhere, "support")
    for act in (
        lambda: block_member(elsewhere, foreign, anna.id, "misuse", key="b"),
        lambda: unblock_member(elsewhere, foreign, anna.id, key="b"),
    ):
        with pytest.raises(MemberNotFound):
            await act()
    assert await blocked_reason(club, anna.id) is None
