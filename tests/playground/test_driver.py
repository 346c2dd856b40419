"""The driver that tests of any bot are written with."""

import asyncio

import pytest

from playground import Person, Playground
from tests.playground.conftest import PIXEL, Caller


async def keyboard(bot: Caller, anna: Person, text: str, *labels: str) -> None:
    rows = [[{"text": label, "callback_data": f"do:{label}"} for label in labels]]
    await bot.ok("sendMessage", chat_id=anna.id, text=text, reply_markup={"inline_keyboard": rows})


async def test_answers_are_taken_in_order_and_expected_by_words_or_by_a_predicate(bot: Caller, anna: Person) -> None:
    for text in ("one", "two", "three", "four"):
        await bot.ok("sendMessage", chat_id=anna.id, text=text)
    assert (await anna.next_answer()).text == "one"
    assert (await anna.expect("three")).text == "three"
    assert (await anna.next_answer()).text == "four"
    assert (await anna.expect("one")).text == "one"
    assert (await anna.expect(lambda answer: answer.text.startswith("t"))).text == "two"
    assert [answer.text for answer in anna.answers] == ["one", "two", "three", "four"]
    await anna.say("next")
    assert anna.answers == []


async def test_waiting_wakes_with_the_answer_and_gives_up_with_the_transcript(bot: Caller, anna: Person) -> None:
    waiting = asyncio.create_task(anna.expect("hello"))
    await asyncio.sleep(0)
    await bot.ok("sendMessage", chat_id=anna.id, text="hello there")
    assert (await waiting).text == "hello there"
    with pytest.raises(AssertionError, match=r"Anna waited 0.01 s for 'nothing'\nAnna: /start\n@shop_bot: hello there"):
        await anna.expect("nothing", timeout=0.01)


async def test_silence_can_be_expected(bot: Caller, anna: Person) -> None:
    await anna.expect_silence(0.01)
    waiting = asyncio.create_task(anna.expect_silence(5))
    await asyncio.sleep(0)
    await bot.ok("sendMessage", chat_id=anna.id, text="noise")
    with pytest.raises(AssertionError, match="noise"):
        await waiting


async def test_buttons_are_pressed_by_label_data_or_part_of_the_label_newest_message_first(
    bot: Caller, anna: Person
) -> None:
    await keyboard(bot, anna, "old", "Menu", "Only here")
    await keyboard(bot, anna, "new", "Menu", "☕ Coffee")
    for label in ("Menu", "do:☕ Coffee", "Coffee", "Only here"):
        await anna.press(label)
    pressed = [update["callback_query"] for update in (await bot.updates())[1:]]
    assert [(each["message"]["text"], each["data"]) for each in pressed] == [
        ("new", "do:Menu"), ("new", "do:☕ Coffee"), ("new", "do:☕ Coffee"), ("old", "do:Only here")
    ]  # fmt: skip
    with pytest.raises(AssertionError, match=r"there is no button \[Tea\]"):
        await anna.press("Tea")


async def test_other_buttons_give_what_they_hold(bot: Caller, anna: Person) -> None:
    rows = [
        [{"text": "Site", "url": "https://e.org/x"}, {"text": "Copy", "copy_text": {"text": "CODE"}}],
        [
            {"text": "Share", "switch_inline_query": "invite"},
            {"text": "Bot", "url": "https://t.me/shop_bot?start=again"},
        ],
    ]
    await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_markup={"inline_keyboard": rows})
    assert await anna.press("Site") == "https://e.org/x"
    assert await anna.press("Copy") == "CODE"
    assert await anna.press("Share") == "invite"
    await anna.press("Bot")
    assert (await bot.updates())[-1]["message"]["text"] == "/start again"
    contact = {"keyboard": [[{"text": "My number", "request_contact": True}]]}
    await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_markup=contact)
    await anna.press("My number")
    assert (await bot.updates())[-1]["message"]["contact"]["user_id"] == anna.id


async def test_two_bots_are_two_screens(bot: Caller, other_bot: Caller, anna: Person) -> None:
    await bot.ok("sendMessage", chat_id=anna.id, text="from the shop")
    await anna.open("other_bot")
    with pytest.raises(AssertionError, match="heard nothing"):
        _ = anna.screen
    await other_bot.ok("sendMessage", chat_id=anna.id, text="from the other")
    assert (await anna.next_answer()).text == "from the other"
    anna.at("shop_bot")
    assert anna.screen.text == "from the shop"
    assert (await anna.next_answer()).text == "from the shop"


async def test_the_transcript_tells_the_whole_story(playground: Playground, bot: Caller, anna: Person) -> None:
    await keyboard(bot, anna, "Choose\nnow", "A", "B")
    query_id = await anna.press("A")
    await bot.ok("answerCallbackQuery", callback_query_id=query_id, text="taken")
    await bot.ok(
        "editMessageText",
        chat_id=anna.id,
        message_id=2,
        text='See <a href="https://e.org/">this</a>',
        parse_mode="HTML",
    )
    await bot.upload("sendPhoto", {"photo": ("a.png", PIXEL)}, chat_id=anna.id, caption="card")
    playground.load_dice(3)
    await anna.roll()
    await bot.ok("deleteMessage", chat_id=anna.id, message_id=3)
    await anna.block()
    assert anna.transcript() == "\n".join(
        [
            "Anna: /start",
            "@shop_bot: Choose",
            "    now",
            "    [A] [B]",
            "Anna presses [A]",
            "@shop_bot answers: «taken»",
            "@shop_bot edits: See this (this → https://e.org/)",
            "@shop_bot: «photo» card",
            "Anna: «🎲 3»",
            "@shop_bot deletes: «photo» card",
            "Anna blocks the bot",
        ]
    )


async def test_the_newest_keyboard_comes_before_the_reply_keyboard_and_that_before_old_messages(
    bot: Caller, anna: Person
) -> None:
    await keyboard(bot, anna, "old", "Menu")
    await keyboard(bot, anna, "new", "Back")
    await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_markup={"keyboard": [["⭐ Menu"]]})
    await anna.press("Menu")
    assert (await bot.updates())[-1]["message"]["text"] == "⭐ Menu"
    await anna.press("Back")
    assert (await bot.updates())[-1]["callback_query"]["data"] == "do:Back"
    await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_markup={"remove_keyboard": True})
    await anna.press("Menu")
    assert (await bot.updates())[-1]["callback_query"]["data"] == "do:Menu"
