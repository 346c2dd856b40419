"""How requests are read, checked and answered."""

import io
from typing import Any

import aiohttp
import orjson
import pytest

from playground import Person, Playground
from tests.playground.conftest import PIXEL, TOKEN, Caller


async def test_a_bot_introduces_itself(bot: Caller) -> None:
    me = await bot.ok("getMe")
    assert (me["id"], me["is_bot"], me["first_name"], me["username"]) == (110201543, True, "Shop", "shop_bot")
    assert me["supports_inline_queries"] is True


@pytest.mark.parametrize(
    ("path", "status", "description"),
    [
        ("/bot999:unknown/getMe", 401, "Unauthorized"),
        ("/botnonsense/getMe", 401, "Unauthorized: invalid token specified"),
        ("/bot0123:leadingzero/getMe", 401, "Unauthorized: invalid token specified"),
        (f"/bot1{'0' * 90}:x/getMe", 401, "Unauthorized: invalid token specified"),
        (f"/bot{TOKEN}", 404, "Not Found"),
        (f"/bot{TOKEN}/a/b", 404, "Not Found"),
        (f"/bot{TOKEN}/makeCoffee", 404, "Not Found: method not found"),
        (f"/file/bot{TOKEN}/photos/nothing.jpg", 404, "Not Found"),
    ],
)
async def test_wrong_addresses_are_refused_in_telegrams_words(
    playground: Playground, session: aiohttp.ClientSession, path: str, status: int, description: str
) -> None:
    async with session.get(playground.base_url + path) as response:
        body = await response.json()
    assert (response.status, body) == (status, {"ok": False, "error_code": status, "description": description})


async def test_method_names_ignore_case_and_parameters_may_come_in_every_form(
    playground: Playground, session: aiohttp.ClientSession, bot: Caller, anna: Person
) -> None:
    form = aiohttp.FormData({"chat_id": str(anna.id), "text": "multipart"})
    form.add_field("disable_notification", "true", content_type="text/plain")
    keyboard = orjson.dumps({"inline_keyboard": [[{"text": "A", "callback_data": "a"}]]}).decode()
    answers = [
        await session.get(f"{bot.url}/SENDMESSAGE", params={"chat_id": str(anna.id), "text": "query"}),
        await session.post(
            f"{bot.url}/sendmessage", data={"chat_id": str(anna.id), "text": "urlencoded", "reply_markup": keyboard}
        ),
        await session.post(
            f"{bot.url}/sendMessage", json={"chat_id": anna.id, "text": "json", "reply_markup": keyboard}
        ),
        await session.post(f"{bot.url}/sendMessage", data=form),
    ]
    results = [(await answer.json())["result"] for answer in answers]
    assert [each["text"] for each in results] == ["query", "urlencoded", "json", "multipart"]
    assert [each["message_id"] for each in results] == [2, 3, 4, 5]
    assert results[1]["reply_markup"] == results[2]["reply_markup"] == orjson.loads(keyboard)
    assert playground.violations == []


BUTTON = {"text": "A", "callback_data": "a"}
MYSTERY_WORDS = (
    "wrong parameter media[0]: none of InputMediaAudio, InputMediaDocument, InputMediaLivePhoto, InputMediaPhoto,"
    " InputMediaVideo has type like this"
)
WRONG_REQUESTS: list[tuple[str, dict[str, Any], str]] = [
    ("sendMessage", {"text": "x", "colour": "red"}, "unknown parameter colour of sendMessage"),
    ("sendMessage", {}, "message text is empty"),
    ("sendMessage", {"text": 5}, "wrong parameter text: String expected, got int"),
    ("sendMessage", {"text": "x", "disable_notification": "perhaps"},
     "wrong parameter disable_notification: Boolean expected, got 'perhaps'"),
    ("sendMessage", {"text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
    ("sendMessage", {"text": "x", "reply_markup": {"inline_keyboard": [[{**BUTTON, "shape": "round"}]]}},
     "wrong parameter reply_markup.inline_keyboard[0][0]: InlineKeyboardButton has no field shape"),
    ("sendMessage", {"text": "x", "reply_markup": {"inline_keyboard": [[{"callback_data": "a"}]]}},
     "wrong parameter reply_markup.inline_keyboard[0][0]: InlineKeyboardButton.text is required"),
    ("sendMessage", {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "A", "callback_data": "ا" * 33}]]}},
     "BUTTON_DATA_INVALID"),
    ("sendMessage", {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "A", "copy_text": {"text": ""}}]]}},
     "BUTTON_COPY_TEXT_INVALID"),
    ("sendMessage", {"text": "x", "reply_parameters": {"message_id": "last"}},
     "wrong parameter reply_parameters.message_id: Integer expected, got 'last'"),
    ("sendPhoto", {}, "there is no photo in the request"),
    ("sendPhoto", {"photo": "attach://lost"}, "wrong parameter photo: the part lost is not in the request"),
    ("sendMediaGroup", {"media": [{"type": "photo", "media": "attach://lost"}] * 2},
     "wrong parameter media[0].media: the part lost is not in the request"),
    ("sendMediaGroup", {"media": [{"type": "mystery", "media": "x"}] * 2},
     MYSTERY_WORDS),
    ("editMessageText", {"text": "x"}, "message identifier is not specified"),
    ("deleteMessages", {"message_ids": []}, "too many message identifiers specified"),
    ("deleteMessages", {"message_ids": list(range(1, 102))}, "too many message identifiers specified"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "params", "description"), WRONG_REQUESTS)
async def test_a_request_against_the_schema_is_refused_and_recorded(
    playground: Playground, bot: Caller, anna: Person, method: str, params: dict[str, Any], description: str
) -> None:
    before = anna.transcript()
    assert await bot.refused(method, chat_id=anna.id, **params) == f"Bad Request: {description}"
    assert [(each.bot, each.method, each.problem) for each in playground.violations] == [
        ("shop_bot", method, f"Bad Request: {description}")
    ]
    assert anna.transcript() == before


async def test_a_lenient_server_lets_unknown_parameters_pass_but_records_them(
    playground: Playground, bot: Caller, anna: Person
) -> None:
    playground.strict = False
    message = await bot.ok("sendMessage", chat_id=anna.id, text="x", colour="red")
    assert message["text"] == "x"
    assert [each.problem for each in playground.violations] == ["Bad Request: unknown parameter colour of sendMessage"]


async def test_an_uploaded_part_nobody_refers_to_is_a_violation(bot: Caller, anna: Person) -> None:
    body = await bot.upload("sendMessage", {"photo": ("a.png", PIXEL)}, chat_id=anna.id, text="x")
    assert body["description"] == "Bad Request: uploaded part photo is not referred to by any parameter"


async def test_more_than_a_mebibyte_of_parameters_is_too_much(
    session: aiohttp.ClientSession, bot: Caller, anna: Person
) -> None:
    large = io.BytesIO(orjson.dumps({"chat_id": anna.id, "text": "x" * (1 << 20)}))
    async with session.post(
        f"{bot.url}/sendMessage", data=large, headers={"Content-Type": "application/json"}
    ) as answer:
        body = await answer.json()
    assert body == {
        "ok": False, "error_code": 413, "description": "Request Entity Too Large: too many parameters"
    }  # fmt: skip


async def test_a_method_that_is_not_played_says_so_and_does_nothing(playground: Playground, bot: Caller) -> None:
    words = await bot.refused(
        "sendChecklist",
        business_connection_id="b",
        chat_id=1,
        checklist={"title": "t", "tasks": [{"id": 1, "text": "a"}]},
    )
    assert words == "Bad Request: playground does not play sendChecklist yet"
    assert playground.violations == []


async def test_parameters_that_are_not_simulated_are_refused_not_swallowed(bot: Caller, anna: Person) -> None:
    for name, value, words in (
        ("business_connection_id", "b", "playground does not play business_connection_id yet"),
        ("message_thread_id", 4, "message thread not found"),
    ):
        assert await bot.refused("sendMessage", chat_id=anna.id, text="x", **{name: value}) == f"Bad Request: {words}"


async def test_every_request_and_its_outcome_is_recorded(playground: Playground, bot: Caller, anna: Person) -> None:
    sent = await bot.ok("sendMessage", chat_id=anna.id, text="one")
    await bot.refused("deleteMessage", chat_id=anna.id, message_id=77)
    await bot.updates()
    good, bad = playground.requests
    assert (good.bot, good.method, good.params, good.ok) == (
        "shop_bot",
        "sendMessage",
        {"chat_id": anna.id, "text": "one"},
        True,
    )
    assert good.result == sent
    assert (bad.method, bad.ok, bad.error_code) == ("deleteMessage", False, 400)
    assert bad.description == "Bad Request: message to delete not found"


def test_every_method_of_the_registry_is_a_method_of_the_bot_api(playground: Playground) -> None:
    from playground.methods import REGISTRY

    assert {name.lower() for name in REGISTRY} <= set(playground.schema.methods)
    assert len(REGISTRY) >= 60


async def test_a_stopped_playground_can_be_started_again(playground: Playground, bot: Caller, anna: Person) -> None:
    await playground.stop()
    await playground.start()
    assert (await bot.upload("sendPhoto", {"photo": ("a.png", PIXEL)}, chat_id=anna.id))["ok"]
    await playground.settle()
    assert [message.text for message in anna.chat.messages.values()] == ["/start", ""]
