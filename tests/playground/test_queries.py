"""Taps on inline buttons: one answer, in time, by the right bot."""

from playground import Person, Playground
from tests.playground.conftest import Caller

KEYBOARD = {"inline_keyboard": [[{"text": "A", "callback_data": "a:1"}, {"text": "U", "url": "https://e.org"}]]}
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def test_a_tap_reaches_the_bot_and_is_answered_once(playground: Playground, bot: Caller, anna: Person) -> None:
    sent = await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_markup=KEYBOARD)
    query_id = await anna.press("A")
    update = (await bot.updates(allowed_updates=[]))[-1]["callback_query"]
    assert (update["id"], update["data"], update["from"]["id"]) == (query_id, "a:1", anna.id)
    assert (update["message"]["message_id"], update["message"]["text"]) == (sent["message_id"], "x")
    assert anna.screen.message["pressed"] is True
    await bot.ok("answerCallbackQuery", callback_query_id=query_id, text="done", show_alert=True)
    answer = await anna.next_answer()
    assert (answer.kind, answer.text, answer.is_alert) == ("callback_answer", "done", True)
    assert "pressed" not in anna.screen.message
    assert await bot.refused("answerCallbackQuery", callback_query_id=query_id) == TOO_OLD


async def test_a_tap_expires(playground: Playground, bot: Caller, anna: Person) -> None:
    await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_markup=KEYBOARD)
    query_id = await anna.press("A")
    playground.advance(14)
    assert "pressed" in anna.screen.message
    playground.advance(1)
    assert (await anna.next_answer()).is_expired
    assert await bot.refused("answerCallbackQuery", callback_query_id=query_id) == TOO_OLD


async def test_another_bot_cannot_answer(bot: Caller, other_bot: Caller, anna: Person) -> None:
    await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_markup=KEYBOARD)
    query_id = await anna.press("A")
    assert await other_bot.refused("answerCallbackQuery", callback_query_id=query_id) == TOO_OLD
    await bot.ok("answerCallbackQuery", callback_query_id=query_id)


async def test_an_answer_has_at_most_200_characters_and_a_refusal_keeps_the_tap_open(
    playground: Playground, bot: Caller, anna: Person
) -> None:
    await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_markup=KEYBOARD)
    query_id = await anna.press("A")
    words = await bot.refused("answerCallbackQuery", callback_query_id=query_id, text="x" * 201)
    assert words == "Bad Request: MESSAGE_TOO_LONG"
    foreign = await bot.refused("answerCallbackQuery", callback_query_id=query_id, url="https://e.org")
    assert foreign == "Bad Request: URL_INVALID"
    await bot.ok("answerCallbackQuery", callback_query_id=query_id, url="https://t.me/shop_bot?start=x")
    assert (await anna.next_answer()).event["url"] == "https://t.me/shop_bot?start=x"
    assert len(playground.violations) == 1
