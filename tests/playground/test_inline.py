"""Inline mode: questions, results, messages shared between people."""

import asyncio
from typing import Any

import pytest

from playground import Person, Playground
from playground.refusals import ActionRefused
from tests.playground.conftest import PIXEL, Caller

ARTICLE = {
    "type": "article", "id": "1", "title": "Invite", "input_message_content": {"message_text": "<b>Join</b>", "parse_mode": "HTML"},
    "reply_markup": {"inline_keyboard": [[{"text": "Join", "callback_data": "join"}]]},
}  # fmt: skip


async def query_of(bot: Caller) -> dict[str, Any]:
    while True:
        for update in await bot.updates(offset=-1, timeout=5):
            if "inline_query" in update:
                return dict(update["inline_query"])


async def ask(bot: Caller, anna: Person, **answer: Any) -> dict[str, Any]:
    """Anna types; the bot answers; what she sees."""
    asking = asyncio.create_task(anna.ask_inline("shop_bot", "invite"))
    query = await query_of(bot)
    assert (query["query"], query["from"]["id"]) == ("invite", anna.id)
    await bot.ok("answerInlineQuery", inline_query_id=query["id"], **answer)
    return await asking


async def test_a_chosen_result_goes_to_a_friend_and_its_button_to_the_bot(
    playground: Playground, bot: Caller, anna: Person
) -> None:
    bob = Person(playground, playground.add_person("Bob"))
    shown = await ask(
        bot, anna, results=[ARTICLE], next_offset="more", button={"text": "Open", "start_parameter": "in"}
    )
    assert (shown["results"][0]["title"], shown["next_offset"]) == ("Invite", "more")
    assert shown["button"] == {"text": "Open", "start_parameter": "in"}
    sent = await anna.share_inline("shop_bot", "1", bob)
    assert (sent.payload["text"], sent.payload["via_bot"]["username"]) == ("Join", "shop_bot")
    chosen = (await bot.updates())[-1]["chosen_inline_result"]
    assert (chosen["result_id"], chosen["inline_message_id"]) == ("1", sent.inline_message_id)

    bob.peer = f"person:{anna.id}"
    query_id = await bob.press("Join")
    query = (await bot.updates())[-1]["callback_query"]
    assert (query["inline_message_id"], query["from"]["id"], "message" in query) == (
        sent.inline_message_id,
        bob.id,
        False,
    )
    await bot.ok("answerCallbackQuery", callback_query_id=query_id, text="welcome")
    assert (await bob.next_answer()).text == "welcome"
    assert await bot.ok("editMessageText", inline_message_id=sent.inline_message_id, text="joined") is True
    assert bob.screen.text == "joined"
    assert bob.screen.buttons == []
    with_chat = await bot.refused(
        "editMessageText", inline_message_id=sent.inline_message_id, chat_id=1, message_id=1, text="x"
    )
    assert with_chat == "Bad Request: either chat_id and message_id or inline_message_id, not both"


async def test_a_result_can_be_sent_to_the_bot_itself(bot: Caller, anna: Person) -> None:
    await ask(bot, anna, results=[ARTICLE])
    anna.hands.choose_inline("shop_bot", "1", "bot:shop_bot")
    message = next(update["message"] for update in await bot.updates() if "message" in update)
    assert (message["text"], message["via_bot"]["username"]) == ("Join", "shop_bot")


@pytest.mark.parametrize(
    ("results", "words"),
    [
        ([ARTICLE, ARTICLE], "RESULT_ID_DUPLICATE"),
        ([{**ARTICLE, "id": "x" * 65}], "RESULT_ID_INVALID"),
        ([{**ARTICLE, "id": str(number)} for number in range(51)], "RESULTS_TOO_MUCH"),
        ([{"type": "photo", "id": "1", "photo_file_id": "nothing"}], "wrong file identifier/HTTP URL specified"),
        ([{**ARTICLE, "input_message_content": {"message_text": ""}}], "message text is empty"),
    ],
)
async def test_results_that_are_refused(bot: Caller, anna: Person, results: list[Any], words: str) -> None:
    asking = asyncio.create_task(anna.ask_inline("shop_bot", "invite", wait_s=0.3))
    query = await query_of(bot)
    assert (
        await bot.refused("answerInlineQuery", inline_query_id=query["id"], results=results) == f"Bad Request: {words}"
    )
    with pytest.raises(ActionRefused, match="did not answer"):
        await asking


async def test_a_query_is_answered_once(bot: Caller, anna: Person) -> None:
    asking = asyncio.create_task(anna.ask_inline("shop_bot", "invite"))
    query = await query_of(bot)
    await bot.ok("answerInlineQuery", inline_query_id=query["id"], results=[])
    again = await bot.refused("answerInlineQuery", inline_query_id=query["id"], results=[])
    assert again == "Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert (await asking)["results"] == []


async def test_a_bot_without_inline_mode_is_not_asked(other_bot: Caller, anna: Person) -> None:
    with pytest.raises(ActionRefused, match="no inline mode"):
        await anna.ask_inline("other_bot")


async def test_a_cached_photo_is_shared(bot: Caller, anna: Person) -> None:
    photo = (await bot.upload("sendPhoto", {"photo": ("a.png", PIXEL)}, chat_id=anna.id))["result"]["photo"][0]
    shown = await ask(
        bot, anna, results=[{"type": "photo", "id": "p", "photo_file_id": photo["file_id"], "caption": "look"}]
    )
    assert shown["results"][0]["file_id"] == photo["file_id"]
    sent = anna.hands.choose_inline("shop_bot", "p", "bot:shop_bot")
    assert (sent.payload["photo"], sent.payload["caption"], sent.inline_message_id) == ([photo], "look", None)


async def test_a_prepared_message_is_shared_where_it_may(playground: Playground, bot: Caller, anna: Person) -> None:
    bob = playground.add_person("Bob")
    prepared = await bot.ok("savePreparedInlineMessage", user_id=anna.id, result=ARTICLE, allow_user_chats=True)
    with pytest.raises(ActionRefused, match="not for such chats"):
        anna.hands.share_prepared(prepared["id"], "bot:shop_bot")
    sent = anna.hands.share_prepared(prepared["id"], f"person:{bob.id}")
    assert sent.payload["text"] == "Join"
    playground.advance(8 * 3600)
    with pytest.raises(ActionRefused, match="no such prepared message"):
        anna.hands.share_prepared(prepared["id"], f"person:{bob.id}")
    nobody = await bot.refused("savePreparedInlineMessage", user_id=anna.id, result=ARTICLE)
    assert nobody == "Bad Request: at least one chat type must be allowed"
