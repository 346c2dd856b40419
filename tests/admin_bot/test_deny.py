"""Deny by default: who is not staff learns nothing, and a role does only what it was granted."""

from telegram.ext import CommandHandler

from admin_bot.dispatch import handlers_of
from admin_bot.door import Guarded
from admin_bot.handlers import ROUTES
from admin_bot.introducing import COMMANDS
from admin_bot.keyboards.common import ENTRIES, MANAGE, MENU
from admin_bot.presses import OpenCommand, all_presses
from club.i18n.markup import without_tags
from club.members import find_chat
from club.rewards import redeem_reward
from club.staff import Role, admit_staff
from club.staff.rules import GRANTED
from tests.admin_bot.conftest import CUSTOMER, House
from tests.admin_bot.samples import every_press, sample
from tests.makers import make_member, make_reward


def test_every_handler_stands_behind_the_door_and_names_its_permission(house: House) -> None:
    known = {permission for granted in GRANTED.values() for permission in granted} | {"any_staff"}
    handlers = handlers_of(house.runner.bot._desk)
    assert len(handlers) == len(ROUTES.commands) + len(ROUTES.presses) + 7
    for handler in handlers:
        assert isinstance(handler.callback, Guarded)
        assert handler.callback.needs in known
    assert {route.needs for route in ROUTES} <= known


def test_every_kind_of_button_has_one_route_and_every_route_its_kind() -> None:
    assert set(ROUTES.presses) == {name for name in all_presses() if name}


def test_every_command_that_telegram_shows_is_answered(house: House) -> None:
    answered = {
        name
        for each in handlers_of(house.runner.bot._desk)
        if isinstance(each, CommandHandler)
        for name in each.commands
    }
    assert {name for name, _ in COMMANDS} == answered
    assert {name for name, _, _ in ENTRIES} <= answered


def test_what_a_role_may_not_do_has_no_permission_to_any_staff() -> None:
    """Only moving about is open to every role."""
    assert {f"{route.kind}:{route.name}" for route in ROUTES if route.needs == "any_staff"} == {
        "command:start", "command:menu", "command:manage", "command:help", "command:language", "command:cancel",
        "press:menu", "press:manage", "press:open", "press:langs", "press:lang", "press:cancel", "press:skip",
        "words:unknown-command", "words:unreadable", "link:i_",
    }  # fmt: skip


async def test_a_stranger_is_refused_everywhere_and_learns_nothing(house: House) -> None:
    anna = await make_member(house.club, "آنا رضایی", phone="+989121234567", points=100)
    coffee = await make_reward(house.club, price=60)
    voucher = (await redeem_reward(house.club, anna.id, coffee.id, price_points=60, key="t")).voucher
    omid = house.stranger()
    refusal = house.said("admin-stranger", club="کافه نادری", customer=CUSTOMER)
    before, asked = await house.counts(), len(house.playground.requests)

    spoken = [f"/{name}" for name in ROUTES.commands]
    spoken += [house.plain(key) for _, key, _ in ENTRIES]
    spoken += [f"/start m_{anna.card_token}", f"/start v_{voucher.code.replace('-', '')}", "/start", "/nonsense"]
    spoken += ["09121234567", anna.number, "آنا", voucher.code, "250000"]
    for words in spoken:
        await omid.say(words)
        assert (await omid.next_answer()).text == refusal, words
    for act in (omid.send_location(35.7, 51.4), omid.share_own_contact(), omid.roll()):
        await act
        assert (await omid.next_answer()).text == refusal

    tap = house.said("admin-stranger-tap")
    for press in every_press()[::20]:  # all of them, for every role: tests/admin_bot/test_matrix.py
        await house.show_button(omid, press)
        await omid.press(press.pack())
        answer = await omid.next_answer()
        assert (answer.kind, answer.text, answer.is_alert) == ("callback_answer", tap, True), press

    bot_said = [each for each in house.playground.requests[asked:] if each.params.get("text") != "an earlier screen"]
    assert {each.method for each in bot_said} <= {"getUpdates", "sendMessage", "answerCallbackQuery"}
    assert await house.counts() == before
    assert await find_chat(house.club, "staff", "telegram", omid.id) is None


async def test_a_stranger_whose_language_nobody_knows_reads_all_of_them(house: House) -> None:
    omid = house.stranger(language=None)
    await omid.say("سلام")
    answer = await omid.next_answer()
    for language in house.texts.languages:
        said = without_tags(house.texts.speaker(language).say("admin-stranger", club="کافه نادری", customer=CUSTOMER))
        assert said in answer.text
    links = [each["url"] for each in answer.message["entities"] if each["type"] == "text_link"]
    assert links == [f"https://t.me/{CUSTOMER}"] * len(house.texts.languages)


async def test_who_was_dismissed_is_a_stranger_again(house: House) -> None:
    sara, view = await house.staff("owner")
    await house.club.database.transact(
        lambda tx: tx.execute("UPDATE staff_member SET state = 'dismissed' WHERE id = $1", view.id)
    )
    await sara.press(house.plain("admin-menu-journal"))
    assert (await sara.next_answer()).text == house.said("admin-stranger", club="کافه نادری", customer=CUSTOMER)


async def test_the_menu_shows_a_role_only_what_it_may(house: House) -> None:
    roles: dict[Role, list[str]] = {
        "cashier": ["till", "voucher", "members", "settings"],
        "support": ["members", "settings"],
        "analyst": ["settings"],
        "manager": ["till", "voucher", "members", "rewards", "journal", "manage"],
        "owner": ["till", "voucher", "members", "rewards", "journal", "manage"],
    }
    for role, expected in roles.items():
        person, _ = await house.staff(role)
        shown = [label for row in person.reply_keyboard for label in row]
        daily = {house.plain(key) for _, key, permission in MENU if permission == "see_reports"}
        assert [label for label in shown if label not in daily] == [
            house.plain(f"admin-menu-{name}") for name in expected
        ]


async def test_what_can_be_managed_is_one_screen_of_what_the_role_may(house: House) -> None:
    olga, _ = await house.staff("owner")
    await olga.press(house.plain("admin-menu-manage"))
    answer = await olga.expect(house.said("admin-manage"))
    assert [label for row in answer.buttons for label in row] == [house.plain(key) for _, key, _ in MANAGE]
    await olga.press(house.plain("admin-menu-shop"))
    assert house.said("admin-shops", count=0) in (await olga.next_answer()).text
    await olga.press(house.plain("admin-button-back-to-manage"))
    assert (await olga.next_answer()).text == house.said("admin-manage")
    cashier, _ = await house.staff("cashier")
    await cashier.say("/manage")
    assert (await cashier.next_answer()).buttons == [[house.plain("admin-menu-settings")]]


async def test_a_button_opens_only_what_its_person_may(house: House) -> None:
    sara, _ = await house.staff("cashier")
    for command, sentence in (("shop", "error-not-allowed"), ("start", "admin-old-button"), ("x", "admin-old-button")):
        await house.show_button(sara, OpenCommand(command))
        await sara.press("[button]")
        answer = await sara.next_answer()
        assert (answer.kind, answer.text) == ("callback_answer", house.plain(sentence)), command
        await sara.expect_silence(0.01)


async def test_a_role_taken_away_in_the_middle_of_a_conversation_ends_it(house: House) -> None:
    anna = await make_member(house.club)
    person, _ = await house.staff("manager")
    await house.show_button(person, sample(all_presses()["corr"], anna.id))
    await person.press("[button]")
    await person.expect("+")
    await admit_staff(house.club, "telegram", person.id, "Sara", "cashier")
    before = await house.counts()
    await person.say("+50")
    assert (await person.next_answer()).text == house.said("error-not-allowed")
    assert await house.counts() == before
    chat = await find_chat(house.club, "staff", "telegram", person.id)
    assert chat is not None
    assert chat.conversation is None
