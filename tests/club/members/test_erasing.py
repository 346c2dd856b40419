"""Being forgotten: no word leads back, the ledger adds up, and who joins again begins anew."""

import datetime as dt
import json
from typing import Any

import orjson
import pytest

from club.context import Club
from club.earning import (
    PurchaseSnapshot,
    RuleDraft,
    dispute_purchase,
    give_birthday_points,
    record_purchase,
    refund_purchase,
    replace_rules,
    take_order,
)
from club.errors import MemberBlocked, MemberNotFound, NotAMember
from club.inbox import IncomingItem, write_down
from club.ledger import history, hold_points, points, prove_ledger
from club.ledger.actions import open_account
from club.ledger.posting import Posting, credit
from club.members import (
    GiftTerms,
    Joined,
    MemberView,
    choose_interest,
    come_back,
    erase_member,
    find_chat,
    find_members,
    forget_chat,
    give_points,
    join_club,
    keep_conversation,
    leave_club,
    meet,
    member,
    member_by_card,
    set_birthday,
    set_email,
    set_gift_terms,
    set_interests,
    settle_erased,
    share_phone,
)
from club.members.rules import interest_code
from club.money import Money
from club.referrals import STARTING_TERMS, invitation_payload, my_referral_code, remember_link, set_referral_terms
from club.rewards import all_rewards, hand_over_voucher, redeem_reward, vouchers_of
from club.staff.blocking import block_member, blocked_reason, unblock_member
from club.storage import from_json
from tests.makers import StandingClock, change_policies, make_member, make_purchase, make_reward, make_staff

PHONE = "+989351234567"
USER_ID = 7_654_321_987
NAME = "شهرزاد نیکوکار"
USERNAME = "shahrzad_nk"
EMAIL = "shahrzad@example.com"
BIRTHDAY = dt.date(1988, 2, 29)
TRACES = ("9351234567", str(USER_ID), NAME, "شهرزاد", "نیکوکار", USERNAME, EMAIL, BIRTHDAY.isoformat(), "دوست عزیز")


async def tables(club: Club) -> list[str]:
    if club.database.dialect == "sqlite":
        rows = await club.database.fetch_all("SELECT name FROM sqlite_master WHERE type = 'table'")
    else:
        rows = await club.database.fetch_all("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'")
    return sorted(row["name"] for row in rows)


async def found_traces(club: Club, traces: tuple[str, ...] = TRACES) -> list[tuple[str, str]]:
    """Every table and word where one can be read, in any column of any row. No table is left out."""
    found = []
    for table in await tables(club):
        for row in await club.database.fetch_all(f'SELECT * FROM "{table}"'):
            said = " ".join(_readable(value) for value in dict(row).values())  # type: ignore[call-overload]
            found += [(table, trace) for trace in traces if trace in said]
    return sorted(set(found))


def _readable(value: Any) -> str:
    value = from_json(value) if isinstance(value, str) and value.startswith(("{", "[")) else value
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def shop_order(number: str, *, phone: str = PHONE, stage: str = "paid", minute: int = 0) -> PurchaseSnapshot:
    at = dt.datetime(2026, 4, 4, 8, minute, tzinfo=dt.UTC)
    return PurchaseSnapshot(
        source="shop:1", external_id=number, external_number=number, stage=stage, currency="IRR", total=1_000_000,
        eligible=1_000_000, refunded=0, bought_at=at, snapshot_at=at, buyer_phone=phone,
    )  # fmt: skip


async def shahrzad(club: Club, *, invited_by: MemberView | None = None) -> MemberView:
    chat = await meet(club, "customer", "telegram", USER_ID, NAME, USERNAME)
    if invited_by is not None:
        await remember_link(club, chat.id, invitation_payload(await my_referral_code(club, invited_by.id)))
    return (await join_club(club, chat.id, phone=PHONE, contact_owner_id=USER_ID)).member


async def invited(club: Club, by: MemberView, user_id: int, name: str) -> MemberView:
    chat = await meet(club, "customer", "telegram", user_id, name)
    await remember_link(club, chat.id, invitation_payload(await my_referral_code(club, by.id)))
    return (await join_club(club, chat.id, phone=f"+98912{user_id:07d}", contact_owner_id=user_id)).member


async def a_full_life(club: Club) -> tuple[MemberView, MemberView]:
    """A member with everything a member can have, and a friend."""
    owner = await make_staff(club, "owner")
    await make_staff(club, "support")
    await set_gift_terms(club, owner, GiftTerms(least=1, member_days=0), key="gifts")
    await set_interests(club, owner, ["قهوه"], key="interests")
    await set_referral_terms(club, owner, STARTING_TERMS)
    friend = await make_member(club, "بهرام نوری", points=200)
    one = await shahrzad(club, invited_by=friend)
    await invited(club, one, 808_001, "کورش")
    await set_email(club, one.id, EMAIL)
    await set_birthday(club, one.id, BIRTHDAY)
    await choose_interest(club, one.id, interest_code("قهوه"), chosen=True)
    booked = await make_purchase(club, one, 500_000)
    await make_purchase(club, one, 200_000)
    await dispute_purchase(club, one.id, booked.purchase_id)
    await take_order(club, shop_order("A1"))
    await take_order(club, shop_order("A2", stage="open"))
    await give_points(club, one.id, friend.id, 10, "دوست عزیز", key="mine")
    await give_points(club, friend.id, one.id, 20, "شهرزاد جان، دوست عزیز", key="theirs")
    coffee = await make_reward(club, price=20, stock=5)
    used = await redeem_reward(club, one.id, coffee.id, price_points=20, key="used")
    await hand_over_voucher(club, owner, used.voucher.code, key="till")
    await redeem_reward(club, one.id, coffee.id, price_points=20, key="open")
    await hold_points(club, one.id, 7, expires_after_seconds=900, key="held", reason={})
    chat = await find_chat(club, "customer", "telegram", USER_ID)
    assert chat is not None
    await keep_conversation(club, chat.id, {"asks": "gift", "words": f"من {NAME} هستم"})
    return one, friend


async def keep_updates(club: Club) -> None:
    """What came in and waits, or could not be handled: theirs, and others' that name them."""
    own = {"update_id": 1, "message": {"from": {"id": USER_ID, "first_name": "شهرزاد"}, "text": "سلام"}}
    searched = {"update_id": 2, "message": {"from": {"id": 5}, "text": "۰۹۳۵ ۱۲۳ ۴۵۶۷"}}
    named = {"update_id": 3, "message": {"from": {"id": 5}, "text": f"{NAME} کجاست؟"}}
    other = {"update_id": 4, "message": {"from": {"id": 5}, "text": "۰۹۱۲ ۰۰۰ ۰۰۰۰"}}
    items = [
        IncomingItem(str(each["update_id"]), lane, orjson.dumps(each).decode())
        for each, lane in ((own, str(USER_ID)), (searched, "5"), (named, "5"), (other, "5"))
    ]
    await write_down(club.database, club_id=club.id, source="customer:1", items=items, at=club.clock.now())
    await club.database.transact(
        lambda tx: tx.execute("UPDATE inbox_item SET state = 'dead', closed_at = $1 WHERE lane = '5'", club.clock.now())
    )


async def test_no_table_says_who_somebody_was(club: Club) -> None:
    one, _ = await a_full_life(club)
    await keep_updates(club)
    places = {table for table, _ in await found_traces(club)}
    assert {"member", "chat", "purchase", "outbox_message", "gift", "inbox_item"} <= places
    await erase_member(club, one.id)
    assert await found_traces(club) == []
    assert (await prove_ledger(club)).holds
    left = await club.database.fetch_all("SELECT external_id, body FROM inbox_item WHERE body <> '' ORDER BY id")
    assert [row["external_id"] for row in left] == ["4"]


async def test_what_there_was_is_written_off_and_what_happened_stays(club: Club) -> None:
    one, friend = await a_full_life(club)
    had = await points(club, one.id)
    lines = (await history(club, one.id, size=100)).lines
    friends = (await points(club, friend.id)).available
    (coffee,) = (await all_rewards(club)).rewards
    erased = await erase_member(club, one.id)
    assert (erased.points, erased.credit, erased.vouchers, erased.repeated) == (had.balance, 0, 1, False)
    assert had.held == 7
    now = await points(club, one.id)
    assert (now.balance, now.available, now.pending, now.held) == (0, 0, 0, 0)
    after = (await history(club, one.id, size=100)).lines
    assert after[1:] == lines
    assert (after[0].kind, after[0].amount, after[0].reason) == ("written_off", -had.balance, {"why": "erased"})
    assert sorted(voucher.state for voucher in (await vouchers_of(club, one.id)).vouchers) == [
        "cancelled",
        "handed_over",
    ]
    assert (await all_rewards(club)).rewards[0].stock == (coffee.stock or 0) + 1
    assert (await points(club, friend.id)).available == friends
    view = await member(club, one.id)
    assert (view.state, view.name, view.phone, view.birthday, view.number) == ("erased", "", None, None, one.number)
    assert await find_members(club, PHONE) == []
    for token in (one.card_token, view.card_token):
        with pytest.raises(MemberNotFound):
            await member_by_card(club, token)
    assert (await erase_member(club, one.id)).repeated
    assert len((await history(club, one.id, size=100)).lines) == len(after)
    assert (await prove_ledger(club)).holds


async def test_every_wallet_and_a_debt_are_written_off(club: Club) -> None:
    await change_policies(club, debt_allowed=True, points_pending_days=7)
    one = await shahrzad(club)
    owner = await make_staff(club, "owner")
    await make_purchase(club, one, 500_000)  # 100 on the way
    from club.ledger import correct_points

    await correct_points(club, owner, one.id, -85, "اصلاح", key="below")

    async def cashback(tx: Any) -> None:
        account = await open_account(tx, club.id, one.id, "credit", False)
        await credit(tx, account, 30_000, Posting("cash", "earned", club.clock.now(), {"why": "purchase"}))

    await club.database.transact(cashback)
    erased = await erase_member(club, one.id)
    assert (erased.points, erased.credit) == (20, 30_000)
    rows = await club.database.fetch_all("SELECT balance, pending, held FROM account ORDER BY id")
    assert [tuple(dict(row).values()) for row in rows] == [(0, 0, 0), (0, 0, 0)]  # type: ignore[call-overload]
    left = await club.database.fetch_one("SELECT SUM(remaining) AS left FROM lot")
    assert left is not None
    assert left["left"] == 0
    assert (await prove_ledger(club)).holds


async def test_a_debt_alone_is_forgiven(club: Club) -> None:
    await change_policies(club, debt_allowed=True)
    one, owner = await shahrzad(club), await make_staff(club, "owner")
    from club.ledger import correct_points

    await correct_points(club, owner, one.id, -85, "اصلاح", key="below")
    assert (await erase_member(club, one.id)).points == -80
    assert (await history(club, one.id)).lines[0].amount == 80
    assert (await prove_ledger(club)).holds


async def test_who_joins_again_is_somebody_new_without_a_second_welcome(club: Club) -> None:
    one, friend = await a_full_life(club)
    await erase_member(club, one.id)
    assert await find_chat(club, "customer", "telegram", USER_ID) is None
    chat = await meet(club, "customer", "telegram", USER_ID, NAME, USERNAME)
    assert (chat.member_id, chat.member_state, chat.language, chat.consented) == (None, None, None, False)
    joined = await join_club(club, chat.id, phone=PHONE, contact_owner_id=USER_ID)
    assert (joined.returning, joined.welcome.points, joined.waiting) == (True, 0, ())
    assert joined.member.id != one.id
    assert (await points(club, joined.member.id)).balance == 0
    # by another account with the same phone, and with another phone by the same account, it is known too
    await erase_member(club, joined.member.id)
    for user_id, phone in ((555, PHONE), (USER_ID, "+989120009988")):
        chat = await meet(club, "customer", "telegram", user_id, "کسی")
        again = await join_club(club, chat.id, phone=phone, contact_owner_id=user_id)
        assert (again.returning, again.welcome.points) == (True, 0)
    newcomer = await meet(club, "customer", "telegram", 556, "کسی دیگر")
    first = await join_club(club, newcomer.id, phone="+989120009977", contact_owner_id=556)
    assert (first.returning, first.welcome.points) == (False, 5)
    assert friend.id != first.member.id


async def test_orders_of_a_forgotten_phone_stay_with_nobody(club: Club) -> None:
    one = await shahrzad(club)
    await take_order(club, shop_order("A1"))
    await erase_member(club, one.id)
    late = await take_order(club, shop_order("B1"))
    assert (late.member_id, late.points) == (None, 0)
    again = await take_order(club, shop_order("A1", minute=5))
    assert again.member_id == one.id
    assert await found_traces(club, ("9351234567",)) == []
    chat = await meet(club, "customer", "telegram", USER_ID, NAME)
    joined = await join_club(club, chat.id, phone=PHONE, contact_owner_id=USER_ID)
    assert joined.waiting == ()
    again = await take_order(club, shop_order("A1", minute=6))
    assert (again.member_id, again.points) == (one.id, 0)
    fresh = await take_order(club, shop_order("C1"))
    assert (fresh.member_id, fresh.points) == (joined.member.id, 60)
    assert (await points(club, joined.member.id)).available == 60
    assert (await prove_ledger(club)).holds


async def test_what_reaches_an_erased_member_late_is_written_off(club: Club) -> None:
    one = await shahrzad(club)
    await take_order(club, shop_order("A1", stage="open"))
    await erase_member(club, one.id)
    await take_order(club, shop_order("A1", minute=5))
    await settle_erased(club)
    assert await settle_erased(club) == 0
    assert (await points(club, one.id)).balance == 0
    assert (await prove_ledger(club)).holds


async def test_a_refund_of_what_an_erased_member_bought_takes_nothing(club: Club) -> None:
    one, owner = await shahrzad(club), await make_staff(club, "owner")
    booked = await make_purchase(club, one, 500_000)
    await erase_member(club, one.id)
    assert (await refund_purchase(club, owner, booked.purchase_id, None, key="late")).points_taken == 0
    assert (await points(club, one.id)).balance == 0
    assert (await prove_ledger(club)).holds


async def test_nothing_more_is_done_for_or_told_to_who_was_erased(club: Club) -> None:
    one, _ = await a_full_life(club)
    await erase_member(club, one.id)
    cashier = await make_staff(club, "cashier")
    for asked in (
        record_purchase(club, cashier, one.id, Money(1_000_000, "IRR"), key="late"),
        leave_club(club, one.id),
    ):
        with pytest.raises(MemberNotFound):
            await asked
    waiting = await club.database.fetch_all(
        "SELECT kind FROM outbox_message WHERE member_id = $1 AND state = 'waiting'", one.id
    )
    assert list(waiting) == []
    told = await club.database.fetch_all("SELECT arguments FROM outbox_message WHERE member_id = $1", one.id)
    assert len(told) > 3
    assert all(from_json(row["arguments"]) == {} for row in told)


async def test_what_still_waits_for_others_is_told_without_the_name(club: Club) -> None:
    one, friend = await a_full_life(club)
    await erase_member(club, one.id)
    rows = await club.database.fetch_all(
        "SELECT member_id, kind, state, arguments FROM outbox_message WHERE kind IN ($1, $2) AND member_id IS DISTINCT FROM $3"
        " ORDER BY id",
        "told-gift-received",
        "told-purchase-disputed",
        one.id,
    )
    kinds = {(row["kind"], row["state"], from_json(row["arguments"])["name"]) for row in rows}
    assert kinds == {("told-gift-received", "waiting", ""), ("told-purchase-disputed", "waiting", "")}
    gift = next(from_json(row["arguments"]) for row in rows if row["kind"] == "told-gift-received")
    assert (gift["points"], gift["words"]) == (10, "")
    assert friend.id in {row["member_id"] for row in rows}


async def test_others_with_the_same_first_name_keep_their_messages(club: Club) -> None:
    one, _ = await a_full_life(club)
    namesake = await make_member(club, "شهرزاد دیگری", points=10)
    await erase_member(club, one.id)
    told = await club.database.fetch_one("SELECT arguments FROM outbox_message WHERE member_id = $1", namesake.id)
    assert told is not None
    assert from_json(told["arguments"])["points"] == 10
    assert (await member(club, namesake.id)).name == "شهرزاد دیگری"


async def test_who_left_or_never_joined_can_be_forgotten_too(club: Club) -> None:
    one = await shahrzad(club)
    await leave_club(club, one.id)
    assert (await erase_member(club, one.id)).points == 5
    chat = await meet(club, "customer", "telegram", USER_ID, NAME, USERNAME)
    for _ in range(2):
        await forget_chat(club, chat.id)
    assert await found_traces(club) == []
    with pytest.raises(NotAMember):
        await come_back(club, chat.id)
    with pytest.raises(MemberNotFound):
        await erase_member(club, 999)


async def test_a_members_chat_is_not_forgotten_by_halves(club: Club) -> None:
    one = await shahrzad(club)
    chat = await find_chat(club, "customer", "telegram", USER_ID)
    assert chat is not None
    await forget_chat(club, chat.id)
    still = await find_chat(club, "customer", "telegram", USER_ID)
    assert still is not None
    assert still.member_id == one.id


async def test_a_days_job_settles_who_was_erased(club: Club, clock: StandingClock) -> None:
    from club.jobs.days import live_days

    one = await shahrzad(club)
    await take_order(club, shop_order("A1", stage="open"))
    await erase_member(club, one.id)
    await take_order(club, shop_order("A1", minute=5))
    today = clock.now().date().isoformat()
    await live_days(club, {"first_day": today, "last_day": today})
    assert (await points(club, one.id)).balance == 0


async def comes_back(club: Club, user_id: int, phone: str | None) -> Joined:
    chat = await meet(club, "customer", "telegram", user_id, "بازگشته")
    return await join_club(club, chat.id, phone=phone, contact_owner_id=user_id)


@pytest.mark.parametrize(("user_id", "phone"), [(USER_ID, "+989120009999"), (USER_ID, None), (808_002, PHONE)])
async def test_who_was_blocked_is_blocked_again_whatever_they_come_back_by(
    club: Club, user_id: int, phone: str | None
) -> None:
    await change_policies(club, phone_required=False)
    lena, one = await make_staff(club, "support"), await shahrzad(club)
    await block_member(club, lena, one.id, "misuse", key="b")
    await erase_member(club, one.id)
    await take_order(club, shop_order("A1", phone=phone or PHONE))
    again = await comes_back(club, user_id, phone)
    assert (again.member.state, again.returning, again.welcome.points, again.waiting) == ("blocked", True, 0, ())
    assert await blocked_reason(club, again.member.id) == ":came-back"
    with pytest.raises(MemberBlocked):
        await make_purchase(club, again.member, 100_000)
    assert (await points(club, again.member.id)).available == 0
    await unblock_member(club, lena, again.member.id, key="u")
    await make_purchase(club, again.member, 100_000)
    await erase_member(club, again.member.id)
    assert (await comes_back(club, user_id, phone)).member.state == "active"  # staff had let them back
    assert (await prove_ledger(club)).holds


async def test_the_phone_of_who_was_blocked_blocks_also_when_it_is_said_later(club: Club) -> None:
    await change_policies(club, phone_required=False)
    lena, one = await make_staff(club, "support"), await shahrzad(club)
    await block_member(club, lena, one.id, "misuse", key="b")
    await erase_member(club, one.id)
    other = await comes_back(club, 808_003, None)
    assert other.member.state == "active"
    chat = await find_chat(club, "customer", "telegram", 808_003)
    assert chat is not None
    assert await share_phone(club, chat.id, PHONE, 808_003) == ()
    assert (await member(club, other.member.id)).state == "blocked"
    with pytest.raises(MemberBlocked):
        await share_phone(club, chat.id, PHONE, 808_003)


async def test_who_was_not_blocked_comes_back_as_anybody(club: Club) -> None:
    one = await shahrzad(club)
    await erase_member(club, one.id)
    assert (await comes_back(club, USER_ID, PHONE)).member.state == "active"


async def test_being_forgotten_again_and_again_brings_one_birthday_a_year(club: Club, clock: StandingClock) -> None:
    await replace_rules(club, None, [RuleDraft("birthday", {"points": 50})])
    first = await shahrzad(club)
    assert await give_birthday_points(club, first.id, 1405) == 50
    await erase_member(club, first.id)
    for user_id, phone in ((USER_ID, "+989120009999"), (808_004, PHONE)):
        again = await comes_back(club, user_id, phone)
        assert await give_birthday_points(club, again.member.id, 1405) == 0
    clock.move(days=364)
    assert await give_birthday_points(club, again.member.id, 1406) == 0
    clock.move(days=1)
    assert await give_birthday_points(club, again.member.id, 1406) == 50
    assert await give_birthday_points(club, again.member.id, 1406) == 0
