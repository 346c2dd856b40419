"""Joining: once, with one's own phone, with what had been waiting for it."""

import datetime as dt

import pytest

from club.clubs import change_policies
from club.context import Club
from club.earning import PurchaseSnapshot, take_order
from club.errors import (
    ContactNotYours,
    MemberBlocked,
    MemberNotFound,
    PhoneNotUnderstood,
    PhoneRequired,
    PhoneTaken,
)
from club.ledger import points
from club.members import (
    ChatView,
    choose_language,
    find_chat,
    find_members,
    give_consent,
    is_member_number,
    join_club,
    keep_conversation,
    leave_club,
    mark_blocked,
    meet,
    member,
    member_by_card,
    rename_member,
    share_phone,
)
from club.staff.blocking import block_member
from tests.makers import make_member, make_staff, open_test_club


async def newcomer(club: Club, user_id: int = 100, name: str = "سارا احمدی") -> ChatView:
    chat = await meet(club, "customer", "telegram", user_id, name)
    await choose_language(club, chat.id, "fa")
    return await give_consent(club, chat.id)


async def member_count(club: Club) -> int:
    row = await club.database.fetch_one("SELECT COUNT(*) AS n FROM member WHERE club_id = $1", club.id)
    assert row is not None
    return int(row["n"])


def order(phone: str | None, number: str = "727") -> PurchaseSnapshot:
    at = dt.datetime(2026, 4, 1, tzinfo=dt.UTC)
    return PurchaseSnapshot("shop:1", number, number, "paid", "IRR", 2_500_000, 2_500_000, 0, at, at, phone)


async def test_joining_is_idempotent(club: Club) -> None:
    chat = await newcomer(club)
    first = await join_club(club, chat.id, phone="989121234567", contact_owner_id=100)
    again = await join_club(club, chat.id, phone="989121234567", contact_owner_id=100)
    assert (first.repeated, again.repeated, first.member) == (False, True, again.member)
    assert (first.member.phone, first.welcome.points) == ("+989121234567", 5)
    assert is_member_number(first.member.number)
    assert (await points(club, first.member.id)).available == 5


@pytest.mark.parametrize(
    ("phone", "owner", "refusal"),
    [
        ("989121234567", 101, ContactNotYours),
        ("989121234567", None, ContactNotYours),
        (None, None, PhoneRequired),
        ("12", 100, PhoneNotUnderstood),
    ],
)
async def test_a_refused_joining_makes_no_member(
    club: Club, phone: str | None, owner: int | None, refusal: type[Exception]
) -> None:
    chat = await newcomer(club)
    with pytest.raises(refusal):
        await join_club(club, chat.id, phone=phone, contact_owner_id=owner)
    assert await member_count(club) == 0
    found = await find_chat(club, "customer", "telegram", 100)
    assert found is not None
    assert found.member_id is None


async def test_a_phone_belongs_to_one_member(club: Club) -> None:
    first, second = await newcomer(club), await newcomer(club, 200, "بهرام")
    await join_club(club, first.id, phone="+989121234567", contact_owner_id=100)
    with pytest.raises(PhoneTaken):
        await join_club(club, second.id, phone="09121234567", contact_owner_id=200)
    assert await member_count(club) == 1


async def test_a_shop_may_let_people_join_without_a_phone_and_add_it_later(club: Club) -> None:
    await change_policies(club, phone_required=False)
    chat = await newcomer(club)
    joined = await join_club(club, chat.id, phone=None)
    assert joined.member.phone is None
    assert (await take_order(club, order("+989121234567"))).waiting
    with pytest.raises(ContactNotYours):
        await share_phone(club, chat.id, "989121234567", 101)
    credited = await share_phone(club, chat.id, "989121234567", 100)
    assert [one.points for one in credited] == [75]
    assert await share_phone(club, chat.id, "989121234567", 100) == ()
    assert (await points(club, joined.member.id)).available == 80


@pytest.mark.parametrize("away", ["blocked", "left"])
async def test_a_phone_added_while_away_brings_nothing(club: Club, away: str) -> None:
    await change_policies(club, phone_required=False)
    chat = await newcomer(club)
    joined = await join_club(club, chat.id, phone=None)
    await take_order(club, order("+989121234567"))
    if away == "left":
        await leave_club(club, joined.member.id)
    else:
        await block_member(club, await make_staff(club, "support"), joined.member.id, "misuse", key="b")
    with pytest.raises(MemberNotFound if away == "left" else MemberBlocked):
        await share_phone(club, chat.id, "989121234567", 100)
    assert (await points(club, joined.member.id)).available == 5
    assert (await member(club, joined.member.id)).phone is None


async def test_an_order_waits_for_its_phone_and_is_credited_when_it_joins(club: Club) -> None:
    assert (await take_order(club, order("+989121234567"))).waiting
    assert (await take_order(club, order("+989121234567", "728"))).waiting
    assert (await take_order(club, order("+989350000000", "729"))).waiting
    chat = await newcomer(club)
    joined = await join_club(club, chat.id, phone="+98 912 123 4567", contact_owner_id=100)
    assert [one.points for one in joined.waiting] == [75, 75]
    assert (await points(club, joined.member.id)).available == 155
    kinds = [row["kind"] for row in await club.database.fetch_all("SELECT kind FROM outbox_message")]
    assert kinds == ["told-purchase-earned"] * 2


@pytest.mark.parametrize(
    "typed", ["09121234567", "۰۹۱۲۱۲۳۴۵۶۷", "+98 912 123 4567", "0098-912-1234567", "9121234567", "٠٩١٢١٢٣٤٥٦٧"]
)
async def test_a_member_is_found_by_phone_however_it_is_typed(club: Club, typed: str) -> None:
    anna = await make_member(club, phone="+989121234567")
    assert [(one.member.id, one.how) for one in await find_members(club, typed)] == [(anna.id, "phone")]


@pytest.mark.parametrize("typed", ["علي كريمي", "کریمی", "علی  کریمی", "عَلی"])
async def test_a_member_is_found_by_name_however_it_is_typed(club: Club, typed: str) -> None:
    ali = await make_member(club, "علی کریمی")
    await make_member(club, "سارا احمدی")
    assert [(one.member.id, one.how) for one in await find_members(club, typed)] == [(ali.id, "name")]


@pytest.mark.parametrize("typed", ["", "%", "_", "ع", "12", "\\", "ناشناس"])
async def test_what_names_nobody_finds_nobody(club: Club, typed: str) -> None:
    await make_member(club, "علی کریمی")
    assert await find_members(club, typed) == []


async def test_a_member_is_found_by_number_and_by_card(club: Club) -> None:
    anna = await make_member(club)
    assert [(one.member.id, one.how) for one in await find_members(club, anna.number)] == [(anna.id, "number")]
    assert (await member_by_card(club, anna.card_token)).id == anna.id
    with pytest.raises(MemberNotFound):
        await member_by_card(club, "not-a-card")


async def test_nothing_crosses_from_one_club_to_another(club: Club) -> None:
    anna = await make_member(club, phone="+989121234567")
    other = await open_test_club(club.database, club.clock, "other")
    assert await find_members(other, "+989121234567") == []
    assert await find_members(other, anna.number) == []
    assert await find_chat(other, "customer", "telegram", 100) is None
    with pytest.raises(MemberNotFound):
        await member_by_card(other, anna.card_token)
    with pytest.raises(MemberNotFound):
        await points(other, anna.id)
    same_phone = await make_member(other, phone="+989121234567")
    assert same_phone.id != anna.id


async def test_a_name_is_cleaned_and_searchable(club: Club) -> None:
    anna = await make_member(club)
    renamed = await rename_member(club, anna.id, "  علي   كريمي ")
    assert renamed.name == "علی کریمی"
    assert [one.member.id for one in await find_members(club, "کریمی")] == [anna.id]
    assert (await rename_member(club, anna.id, "   ")).name == "علی کریمی"


async def test_meeting_again_clears_the_block_and_keeps_the_conversation(club: Club) -> None:
    chat = await newcomer(club)
    await keep_conversation(club, chat.id, {"step": "birthday"})
    await mark_blocked(club, chat.id)
    blocked = await find_chat(club, "customer", "telegram", 100)
    assert blocked is not None
    assert (blocked.blocked, blocked.conversation) == (True, {"step": "birthday"})
    again = await meet(club, "customer", "telegram", 100, "سارا احمدی")
    assert (again.id, again.blocked, again.conversation) == (chat.id, False, {"step": "birthday"})
