"""Looking after other clubs from the first club's admin bot, in both languages."""

import pytest

from admin_bot.club_presses import OpenClub
from admin_bot.door import INVITE_PREFIX
from club.errors import InviteClosed
from club.installation import FoundBot, FurtherClub, bot_refused, club_of, further_clubs
from club.members import find_chat
from club.staff import accept_invite, staff_by_identity
from playground import Person
from playground.driver import Answer
from tests.admin_bot.conftest import House

CUSTOMER = FoundBot(11, "nilu_club_bot", f"11:{'c' * 35}")
STAFF = FoundBot(12, "nilu_desk_bot", f"12:{'s' * 35}")
NAME = "نانوایی نیلو"


@pytest.fixture(autouse=True)
def _bots(house: House) -> None:
    for bot in (CUSTOMER, STAFF):
        house.club_desk.bots[bot.token] = bot


def is_edit(answer: Answer) -> bool:
    return answer.kind == "edit"


async def open_clubs(house: House, person: Person) -> Answer:
    await person.say("/clubs")
    return await person.expect(lambda answer: house.plain("admin-button-new-club") in str(answer.buttons))


async def ask_tokens(house: House, person: Person) -> None:
    await open_clubs(house, person)
    await person.press(house.plain("admin-button-new-club"))
    await person.expect(house.first_line("admin-ask-customer-token"))


async def add(house: House, person: Person) -> FurtherClub:
    await ask_tokens(house, person)
    await person.say(CUSTOMER.token)
    await person.expect(house.first_line("admin-ask-staff-token", customer=CUSTOMER.username))
    await person.say(STAFF.token)
    await person.expect(house.first_line("admin-ask-club-name", customer=CUSTOMER.username, admin=STAFF.username))
    await person.say(NAME)
    await person.expect(house.first_line("admin-ask-club-language", name=NAME))
    await person.press(house.plain("admin-language-name"))
    await person.expect(lambda answer: house.plain("admin-button-open-club") in str(answer.buttons))
    await person.press(house.plain("admin-button-open-club"))
    opened = await person.expect(house.first_line("admin-club-opened", name=NAME, admin="x", customer="y"))
    [[way_on], _] = opened.message["reply_markup"]["inline_keyboard"]
    assert (way_on["text"], way_on["url"]) == (
        house.plain("admin-button-set-up-club"),
        f"https://t.me/{STAFF.username}?start=",
    )
    [found] = await further_clubs(house.club)
    return found


async def test_a_club_is_added_and_its_tokens_leave_no_trace(house: House) -> None:
    olga, _ = await house.staff("owner")
    listed = await open_clubs(house, olga)
    assert house.first_line("admin-clubs", club="کافه نادری") in listed.text
    found = await add(house, olga)
    assert (found.name, found.language, found.state) == (NAME, house.language, "open")
    assert [bot.messenger_id for bot in found.bots] == [11, 12]
    assert house.club_desk.changes == 1
    left = str([message.payload for message in olga.chat.messages.values()])
    assert CUSTOMER.token not in left
    assert STAFF.token not in left
    chat = await find_chat(house.club, "staff", "telegram", olga.id)
    assert chat is not None
    assert chat.conversation is None


async def test_between_the_questions_a_token_waits_sealed(house: House) -> None:
    olga, _ = await house.staff("owner")
    await ask_tokens(house, olga)
    await olga.say(CUSTOMER.token)
    await olga.expect(house.first_line("admin-ask-staff-token", customer=CUSTOMER.username))
    await house.runner.settle()
    chat = await find_chat(house.club, "staff", "telegram", olga.id)
    assert chat is not None
    assert chat.conversation is not None
    assert chat.conversation["draft"]["customer"]["id"] == 11
    assert CUSTOMER.token.partition(":")[2] not in str(chat.conversation)
    await house.restart()
    await olga.say(STAFF.token)
    await olga.expect(house.first_line("admin-ask-club-name", customer=CUSTOMER.username, admin=STAFF.username))


async def test_what_is_no_token_is_asked_again_and_a_cancelled_club_is_none(house: House) -> None:
    olga, _ = await house.staff("owner")
    await ask_tokens(house, olga)
    for pasted, code in (("سلام", "token-malformed"), (f"99:{'x' * 35}", "token-refused")):
        await olga.say(pasted)
        await olga.expect(house.said(f"error-{code}"))
    await olga.say(CUSTOMER.token)
    await olga.expect(house.first_line("admin-ask-staff-token", customer=CUSTOMER.username))
    await olga.say(CUSTOMER.token)
    await olga.expect(house.said("error-bot-twice"))
    await olga.press(house.plain("admin-button-cancel"))
    await olga.expect(house.first_line("admin-clubs", club="کافه نادری"))
    assert await further_clubs(house.club) == ()
    assert house.club_desk.changes == 0


async def test_a_second_tap_on_opening_opens_no_second_club(house: House) -> None:
    olga, _ = await house.staff("owner")
    await add(house, olga)
    row = await house.club.database.fetch_one("SELECT idempotency_key FROM journal_entry WHERE act = 'act-opened-club'")
    assert row is not None
    before = await house.counts()
    await house.show_button(olga, OpenClub(row["idempotency_key"].removeprefix("open-club:")))
    await olga.press("[button]")
    await olga.expect(house.said("error-tap-out-of-date"))
    assert len(await further_clubs(house.club)) == 1
    assert await house.counts() == before


async def test_a_club_is_paused_reopened_renamed_and_gets_a_new_token(house: House) -> None:
    olga, _ = await house.staff("owner")
    await add(house, olga)
    await olga.press(house.plain("admin-button-back-to-club"))
    await olga.expect(is_edit)
    for label, state in (("admin-button-pause-club", "paused"), ("admin-button-reopen-club", "open")):
        await olga.press(house.plain(label))
        await olga.expect(is_edit)
        assert [each.state for each in await further_clubs(house.club)] == [state]
    await olga.press(house.plain("admin-button-rename-club"))
    await olga.expect(is_edit)
    await olga.say("نیلو دو")
    await olga.expect("نیلو دو")
    assert [each.name for each in await further_clubs(house.club)] == ["نیلو دو"]
    fresh = FoundBot(11, "nilu_club_bot", f"11:{'n' * 35}")
    house.club_desk.bots[fresh.token] = fresh
    before = await further_clubs(house.club)
    await olga.press(house.plain("admin-button-customer-token"))
    await olga.expect(is_edit)
    await olga.say(fresh.token)
    await olga.expect(house.plain("admin-club-bot-toast"))
    after = await further_clubs(house.club)
    assert after[0].customer_bot.sealed_token != before[0].customer_bot.sealed_token
    assert fresh.token not in str([message.payload for message in olga.chat.messages.values()])
    await olga.say("/journal")
    await olga.expect(CUSTOMER.username)


async def test_a_club_that_wants_a_new_token_says_so(house: House) -> None:
    olga, _ = await house.staff("owner")
    found = await add(house, olga)
    await bot_refused(house.club, found, "customer")
    listed = await open_clubs(house, olga)
    assert house.said("admin-club-line", name=NAME, state="trouble") in listed.text
    await olga.press(NAME)
    shown = await olga.expect(lambda answer: "⚠️" in answer.text)
    assert CUSTOMER.username in shown.text


async def test_another_person_becomes_an_owner_by_a_link_that_works_once(house: House) -> None:
    olga, _ = await house.staff("owner")
    found = await add(house, olga)
    await olga.press(house.plain("admin-button-back-to-club"))
    await olga.expect(is_edit)
    await olga.press(house.plain("admin-button-invite-owner"))
    shown = await olga.expect(is_edit)
    link = str(await olga.press(house.plain("admin-button-copy-owner-link")))
    assert link in shown.text
    assert link.startswith(f"https://t.me/{STAFF.username}?start={INVITE_PREFIX}")
    further = club_of(house.club, found)
    accepted = await accept_invite(further, "telegram", 4711, "مینا", link.partition(INVITE_PREFIX)[2])
    assert (accepted.staff.role, accepted.repeated) == ("owner", False)
    assert await staff_by_identity(house.club, "telegram", 4711) is None
    with pytest.raises(InviteClosed):
        await accept_invite(further, "telegram", 4712, "امید", link.partition(INVITE_PREFIX)[2])
    await olga.press(house.plain("admin-button-back-to-club"))
    await olga.expect(lambda answer: NAME in answer.text)


async def test_a_message_that_cannot_be_deleted_is_named(house: House) -> None:
    olga, _ = await house.staff("owner")
    await ask_tokens(house, olga)
    house.playground.add_fault("error", method="deleteMessage", error_code=400, description="message can't be deleted")
    await olga.say(CUSTOMER.token)
    await olga.expect(house.first_line("admin-delete-token-yourself"))
