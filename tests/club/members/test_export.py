"""The file a member takes along: everything of theirs, nothing of anybody else."""

import json
from typing import Any

import pytest

from club.context import Club
from club.errors import ExportTooSoon, MemberNotFound
from club.ledger import points
from club.members import erase_member, export_member
from tests.club.members.test_erasing import EMAIL, NAME, PHONE, USER_ID, USERNAME, a_full_life
from tests.makers import StandingClock


async def exported(club: Club, member_id: int) -> dict[str, Any]:
    export = await export_member(club, member_id)
    read: dict[str, Any] = json.loads(export.content.decode("utf-8"))
    return read


async def test_the_file_has_everything_of_the_member(club: Club) -> None:
    one, _ = await a_full_life(club)
    export = await export_member(club, one.id)
    assert export.filename == f"naderi-{one.number}.json"
    kept = json.loads(export.content.decode("utf-8"))
    assert kept["you"] == {
        "member_number": one.number, "name": NAME, "phone": PHONE, "email": EMAIL, "birthday": "1988-02-29",
        "interests": ["قهوه"], "language": "fa", "state": "active", "joined_at": "2026-04-04T11:30:00+03:30",
        "card_code": one.card_token, "invitation_code": kept["you"]["invitation_code"], "blocked_because": None,
    }  # fmt: skip
    assert kept["club"]["name"] == "کافه نادری"
    assert kept["consents"] == [{"to": "membership", "version": "1", "at": "2026-04-04T11:30:00+03:30"}]
    (chat,) = kept["chats"]
    assert (chat["your_id_there"], chat["name"], chat["username"]) == (USER_ID, NAME, USERNAME)
    wallet = next(each for each in kept["wallets"] if each["wallet"] == "points")
    have = await points(club, one.id)
    assert (wallet["balance"], wallet["held"]) == (have.balance, 7)
    assert sum(entry["amount"] for entry in wallet["entries"]) == have.balance
    assert sum(lot["left"] for lot in wallet["lots"]) == have.available
    assert {entry["kind"] for entry in wallet["entries"]} == {"earned", "spent", "given", "received"}
    assert len(kept["purchases"]) == 4
    assert {purchase["where"] for purchase in kept["purchases"]} == {"till", "shop"}
    assert sum(purchase["you_said_not_yours_at"] is not None for purchase in kept["purchases"]) == 1
    assert sorted(voucher["state"] for voucher in kept["vouchers"]) == ["handed_over", "issued"]
    assert kept["gifts_given"] == [{"points": 10, "at": "2026-04-04T11:30:00+03:30", "your_words": "دوست عزیز"}]
    assert kept["gifts_received"] == [{"points": 20, "at": "2026-04-04T11:30:00+03:30"}]
    assert {"told-purchase-earned", "told-gift-received", "told-handed-over"} <= {
        each["kind"] for each in kept["messages"]
    }
    (brought,), (was_invited,) = kept["invitations"]["friends_you_brought"], kept["invitations"]["you_were_invited"]
    assert brought == was_invited == {"joined_at": "2026-04-04T11:30:00+03:30", "state": "pending"}
    assert (kept["tier_changes"], kept["events"], kept["refunds"]) == ([], [], [])


async def test_nothing_in_it_says_who_another_member_is(club: Club) -> None:
    one, friend = await a_full_life(club)
    text = (await export_member(club, one.id)).content.decode("utf-8")
    for word in (friend.number, friend.name, friend.phone or "?", "بهرام", "کورش", "شهرزاد جان"):
        assert word not in text
    theirs = (await export_member(club, friend.id)).content.decode("utf-8")
    for word in (one.number, NAME, "شهرزاد", PHONE, 'دوست عزیز"'):
        assert word not in theirs.replace("شهرزاد جان، دوست عزیز", "")


async def test_it_is_made_once_in_ten_minutes(club: Club, clock: StandingClock) -> None:
    one, friend = await a_full_life(club)
    await exported(club, one.id)
    clock.move(minutes=9)
    with pytest.raises(ExportTooSoon) as refused:
        await exported(club, one.id)
    assert (refused.value.data["again_at"] - clock.now()).total_seconds() == 60
    await exported(club, friend.id)
    clock.move(minutes=1)
    assert (await exported(club, one.id))["you"]["name"] == NAME


async def test_who_was_erased_has_nothing_to_take_along(club: Club) -> None:
    one, _ = await a_full_life(club)
    await erase_member(club, one.id)
    for member_id in (one.id, 999):
        with pytest.raises(MemberNotFound):
            await exported(club, member_id)
