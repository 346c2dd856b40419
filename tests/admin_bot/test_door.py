"""The bot as a door: opening, receiving, what is raised and what is answered, languages."""

import asyncio

import pytest

from admin_bot import AdminBot
from admin_bot.introducing import COMMANDS
from club.doors import DoorProblem
from club.members import find_chat
from club.staff import staff_by_identity
from playground import Person
from tests.admin_bot.conftest import CUSTOMER, TOKEN, USERNAME, House
from tests.makers import make_member, make_staff


def bot_at(house: House, token: str = TOKEN, url: str | None = None) -> AdminBot:
    return AdminBot(house.club, house.texts, token=token, api_url=url or house.url, customer_username=CUSTOMER)


async def test_opening_tells_telegram_the_commands_of_every_language(house: House) -> None:
    for code in ("", "fa", "en"):
        commands = await house.execute("getMyCommands", language_code=code)
        language = code or "fa"
        assert commands == [
            {"command": name, "description": house.texts.say_plain(language, key)} for name, key in COMMANDS
        ]
        described = await house.execute("getMyDescription", language_code=code)
        assert described == {"description": house.texts.say_plain(language, "admin-description", club="کافه نادری")}
    assert (house.runner.bot.messenger_id, house.runner.bot.username) == (700000, USERNAME)


async def test_opening_again_changes_nothing_that_is_as_it_should_be(house: House) -> None:
    house.playground.recording.requests.clear()
    await house.restart()
    assert [each.method for each in house.playground.requests if each.method.startswith("set")] == []


async def test_a_token_that_telegram_does_not_know_is_a_human_s_problem(house: House) -> None:
    bot = bot_at(house, token="700000:other")
    with pytest.raises(DoorProblem) as refused:
        await bot.open()
    assert (refused.value.kind, refused.value.permanent) == ("token-refused", True)
    assert "other" not in refused.value.details
    await bot.close()


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ({"kind": "error", "error_code": 404, "description": "Not Found"}, "server-error"),
        (
            {
                "kind": "error",
                "error_code": 409,
                "description": "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            },
            "second-poller",
        ),
        (
            {
                "kind": "error",
                "error_code": 409,
                "description": "Conflict: can't use getUpdates method while webhook is active",
            },
            "webhook-active",
        ),
        ({"kind": "error", "error_code": 429, "description": "Too Many Requests", "retry_after": 9}, "slow-down"),
        ({"kind": "html", "error_code": 502}, "server-error"),
        ({"kind": "drop"}, "no-network"),
    ],
)
async def test_why_updates_cannot_be_fetched(house: House, fault: dict[str, object], kind: str) -> None:
    await house.runner.stop()
    bot = bot_at(house)
    house.runner.bot = bot
    await bot.open()
    house.playground.add_fault(method="getUpdates", **fault)  # type: ignore[arg-type]
    with pytest.raises(DoorProblem) as problem:
        await bot.receive(0, 0)
    assert problem.value.kind == kind
    assert problem.value.after_seconds == (9 if kind == "slow-down" else problem.value.after_seconds)
    assert await bot.receive(0, 0) == []


async def test_a_token_taken_back_while_running_is_a_human_s_problem(house: House) -> None:
    await house.runner.stop()
    house.runner.bot = bot = bot_at(house)
    await bot.open()
    for method in ("getUpdates", "getMe"):
        house.playground.add_fault("error", method=method, error_code=401, description="Unauthorized", times=None)
    with pytest.raises(DoorProblem) as problem:
        await bot.receive(0, 0)
    assert (problem.value.kind, problem.value.permanent) == ("token-refused", True)
    house.playground.clear_faults()
    assert await bot.receive(0, 0) == []


async def test_nobody_there_is_no_network(house: House) -> None:
    bot = bot_at(house, url="http://127.0.0.1:9")
    with pytest.raises(DoorProblem) as problem:
        await bot.open()
    assert (problem.value.kind, problem.value.permanent) == ("no-network", False)
    await bot.close()


async def test_what_is_no_refusal_is_raised_so_that_it_is_tried_again(house: House) -> None:
    sara, _ = await house.staff("cashier")
    anna = await make_member(house.club)
    house.playground.add_fault("error", method="sendMessage", error_code=500, description="Internal Server Error")
    await sara.say(anna.number)
    await house.runner_has_failed()
    assert [type(each).__name__ for each in house.runner.failures] == ["NetworkError"]
    house.runner.failures.clear()
    await sara.say(anna.number)
    assert house.shown_number(anna) in (await sara.next_answer()).text


async def test_an_update_that_cannot_be_read_is_raised(house: House) -> None:
    with pytest.raises((KeyError, TypeError, AttributeError, ValueError)):
        await house.runner.bot.handle({"update_id": 1, "message": {"message_id": "x", "chat": 5}})


async def test_an_answer_that_may_have_arrived_is_not_sent_twice(house: House) -> None:
    sara, _ = await house.staff("cashier")
    anna = await make_member(house.club)
    house.playground.add_fault("lost_answer", method="sendMessage")
    await sara.say(anna.number)
    assert house.shown_number(anna) in (await sara.next_answer()).text
    await sara.expect_silence()


async def test_a_short_pause_that_telegram_asks_for_is_kept(house: House) -> None:
    sara, _ = await house.staff("cashier")
    anna = await make_member(house.club)
    house.playground.add_fault(
        "error", method="sendMessage", error_code=429, description="Too Many Requests: retry after 1", retry_after=1
    )
    await sara.say(anna.number)
    assert house.shown_number(anna) in (await sara.next_answer()).text


async def test_a_tap_that_came_too_late_is_still_done(house: House) -> None:
    anna = await make_member(house.club)
    sara, _ = await house.staff("cashier")
    await sara.say(anna.number)
    await sara.next_answer()
    house.playground.add_fault(
        "error",
        method="answerCallbackQuery",
        error_code=400,
        description="Bad Request: query is too old and response timeout expired or query ID is invalid",
    )
    await sara.press(house.plain("admin-button-card"))
    await sara.expect(house.said("admin-card-purchases", count=0))


async def test_a_screen_that_is_gone_is_shown_anew(house: House) -> None:
    anna = await make_member(house.club)
    sara, _ = await house.staff("cashier")
    await sara.say(anna.number)
    await sara.next_answer()
    house.playground.add_fault(
        "error", method="editMessageText", error_code=400, description="Bad Request: message to edit not found"
    )
    await sara.press(house.plain("admin-button-card"))
    assert (await sara.expect(house.said("admin-card-purchases", count=0))).kind == "message"


async def test_who_blocks_the_bot_before_the_answer_is_marked(house: House) -> None:
    sara, _ = await house.staff("cashier")
    house.playground.add_fault(
        "error", method="sendMessage", error_code=403, description="Forbidden: bot was blocked by the user"
    )
    await sara.say("/menu")
    await sara.say("/help")
    await sara.expect("/till")
    chat = await find_chat(house.club, "staff", "telegram", sara.id)
    assert chat is not None
    assert not chat.blocked  # writing again lifts it


async def test_old_and_foreign_buttons_explain_themselves(house: House) -> None:
    sara, _ = await house.staff("owner")
    for data in ("0:menu", "1:nonsense", "1:card:abc", "1:card", "1:buy:1:2", "hello", "1:card:١"):
        await house.execute(
            "sendMessage",
            chat_id=sara.id,
            text="an earlier screen",
            reply_markup={"inline_keyboard": [[{"text": "[old]", "callback_data": data}]]},
        )
        await sara.press("[old]")
        answer = await sara.next_answer()
        assert (answer.kind, answer.text, answer.is_alert) == ("callback_answer", house.plain("admin-old-button"), True)


async def test_the_language_is_chosen_at_any_time_and_stays(house: House) -> None:
    other = {"fa": "en", "en": "fa"}[house.language]
    say = house.texts.say_plain
    anna = await make_member(house.club)
    sara, _ = await house.staff("cashier")
    old_label = house.plain("admin-menu-till")
    await sara.press(house.plain("admin-menu-settings"))
    await sara.expect(house.said("admin-choose-language"))
    await sara.press(say(other, "admin-language-name"))
    await sara.expect(say(other, "admin-language-toast"))
    await sara.expect(lambda answer: answer.kind == "message")
    assert sara.reply_keyboard[0][0] == say(other, "admin-menu-till")
    await sara.say(old_label)  # a keyboard of the old language on another device
    await sara.expect(say(other, "admin-ask-member-at-till").splitlines()[0].split("<b>")[1].removesuffix("</b>"))
    await house.restart()
    await sara.say(anna.number)
    assert (await sara.next_answer()).buttons[0] == [say(other, "admin-button-new-purchase")]


async def test_staff_are_known_by_the_name_their_messenger_shows(house: House) -> None:
    person: Person = house.stranger("Leila")
    await make_staff(house.club, "owner", user_id=person.id, name="owner from the settings")
    await person.open(USERNAME)
    await person.expect("Leila")
    view = await staff_by_identity(house.club, "telegram", person.id)
    assert view is not None
    assert view.name == "Leila"


async def test_nothing_is_said_in_groups(house: House) -> None:
    anna = await make_member(house.club)
    sara, _ = await house.staff("owner")
    group = {"id": -100200, "type": "group", "title": "team"}
    sender = {"id": sara.id, "is_bot": False, "first_name": "Sara"}
    entities = [{"type": "bot_command", "offset": 0, "length": 5}]
    house.playground.recording.requests.clear()
    for text, found in ((anna.number, []), ("/till", entities)):
        message = {"message_id": 5, "date": 1_700_000_000, "chat": group, "from": sender, "text": text}
        await house.runner.bot.handle({"update_id": 900, "message": {**message, "entities": found}})
    assert [each.method for each in house.playground.requests if each.method != "getUpdates"] == []


async def test_help_names_what_the_role_may(house: House) -> None:
    sara, _ = await house.staff("cashier")
    await sara.say("/help")
    answer = await sara.next_answer()
    assert house.said("admin-help-till") in answer.text
    assert house.said("admin-help-shop") not in answer.text
    await sara.press(house.plain("admin-button-menu"))
    assert (await sara.next_answer()).text == house.said("admin-menu", finds=True)


async def test_cancel_without_anything_to_cancel_leads_to_the_menu(house: House) -> None:
    sara, _ = await house.staff("cashier")
    await sara.say("/cancel")
    answer = await sara.next_answer()
    assert answer.text == house.said("admin-cancelled")
    assert answer.buttons == [[house.plain("admin-button-menu")]]


async def test_a_question_that_was_answered_loses_its_buttons_and_one_that_is_gone_harms_nobody(house: House) -> None:
    anna = await make_member(house.club)
    sara, _ = await house.staff("cashier")
    await sara.press(house.plain("admin-menu-till"))
    question = (await sara.next_answer()).message["message_id"]
    await house.runner.settle()
    await sara.say("nobody")
    refused = (await sara.next_answer()).message["message_id"]
    await house.runner.settle()
    assert "reply_markup" not in sara.chat.messages[question].payload
    assert "reply_markup" in sara.chat.messages[refused].payload
    house.playground.add_fault(
        "error", method="editMessageReplyMarkup", error_code=400, description="Bad Request: message to edit not found"
    )
    await sara.say(anna.number)
    await sara.expect(house.shown_number(anna))
    await house.runner.settle()
    assert house.runner.failures == []


async def test_two_people_at_once_each_have_their_own_failure(house: House) -> None:
    anna = await make_member(house.club)
    sara, _ = await house.staff("cashier", "Sara")
    reza, _ = await house.staff("cashier", "Reza")
    house.playground.add_fault(
        "error", method="sendMessage", chat_id=reza.id, error_code=500, description="Internal Server Error"
    )

    def said(person: Person, number: int) -> dict[str, object]:
        chat = {"id": person.id, "type": "private", "first_name": person.account.first_name}
        sender = {"id": person.id, "is_bot": False, "first_name": person.account.first_name}
        message = {"message_id": 900 + number, "date": 1_700_000_000, "chat": chat, "from": sender, "text": anna.number}
        return {"update_id": 900 + number, "message": message}

    bot = house.runner.bot
    ended = await asyncio.gather(bot.handle(said(sara, 1)), bot.handle(said(reza, 2)), return_exceptions=True)
    assert [type(each).__name__ for each in ended] == ["NoneType", "NetworkError"]
    assert house.shown_number(anna) in sara.screen.text
