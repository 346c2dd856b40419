"""The two libraries' own clients against the playground: what they send passes the strict checks."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from playground import Person, Playground
from tests.playground.conftest import PIXEL, TOKEN


@pytest_asyncio.fixture
async def aiogram_bot(playground: Playground) -> AsyncIterator[Any]:
    from aiogram import Bot
    from aiogram.client.default import DefaultBotProperties
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer

    session = AiohttpSession(api=TelegramAPIServer.from_base(playground.base_url))
    async with Bot(TOKEN, session=session, default=DefaultBotProperties(parse_mode="HTML")) as made:
        yield made


@pytest_asyncio.fixture
async def ptb_bot(playground: Playground, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Any]:
    from telegram import Bot

    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    base = playground.base_url
    async with Bot(TOKEN, base_url=f"{base}/bot", base_file_url=f"{base}/file/bot") as made:
        yield made


async def test_aiogram_talks_and_its_errors_are_its_own(playground: Playground, aiogram_bot: Any, anna: Person) -> None:
    from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
    from aiogram.types import (
        BotCommand,
        BotCommandScopeAllPrivateChats,
        BufferedInputFile,
        CopyTextButton,
        InlineKeyboardButton,
        InlineKeyboardMarkup,
        InputMediaPhoto,
        KeyboardButton,
        LabeledPrice,
        ReplyKeyboardMarkup,
    )

    bot = aiogram_bot
    assert (await bot.get_me()).username == "shop_bot"
    await bot.set_my_commands(
        [BotCommand(command="menu", description="Menu")], scope=BotCommandScopeAllPrivateChats(), language_code="fa"
    )
    keyboard = InlineKeyboardMarkup(
        inline_keyboard=[
            [
                InlineKeyboardButton(text="A", callback_data="a", style="success"),
                InlineKeyboardButton(text="C", copy_text=CopyTextButton(text="X")),
            ]
        ]
    )
    sent = await bot.send_message(anna.id, "<b>Hi</b>", reply_markup=keyboard, message_effect_id="5046509860389126442")
    assert sent.entities[0].type == "bold"
    query_id = await anna.press("A")
    updates = await bot.get_updates(allowed_updates=["message", "callback_query"])
    assert updates[-1].callback_query.message.message_id == sent.message_id
    await bot.answer_callback_query(query_id, "ok")
    edited = await bot.edit_message_text("there", chat_id=anna.id, message_id=sent.message_id)
    assert edited.reply_markup is None
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_text("there", chat_id=anna.id, message_id=sent.message_id)
    photo = await bot.send_photo(anna.id, BufferedInputFile(PIXEL, "a.png"), caption="x")
    file = await bot.get_file(photo.photo[-1].file_id)
    assert (await bot.download_file(file.file_path)).read() == PIXEL
    album = await bot.send_media_group(
        anna.id,
        [InputMediaPhoto(media=BufferedInputFile(PIXEL, "a.png")), InputMediaPhoto(media=photo.photo[-1].file_id)],
    )
    assert len(album) == 2
    await bot.edit_message_media(
        InputMediaPhoto(media=BufferedInputFile(PIXEL, "b.png")), chat_id=anna.id, message_id=sent.message_id
    )
    await bot.send_message(
        anna.id,
        "x",
        reply_markup=ReplyKeyboardMarkup(
            keyboard=[[KeyboardButton(text="N", request_contact=True)]], resize_keyboard=True
        ),
    )
    quiz = await bot.send_poll(anna.id, "2+2?", ["4", "5"], type="quiz", correct_option_ids=[0], is_anonymous=False)
    assert quiz.poll.options[0].text == "4"
    invoice = await bot.send_invoice(anna.id, "T", "D", "p", "XTR", [LabeledPrice(label="x", amount=5)])
    assert invoice.invoice.total_amount == 5
    await bot.send_dice(anna.id)
    playground.add_fault("error", retry_after=9, method="sendMessage")
    with pytest.raises(TelegramRetryAfter) as caught:
        await bot.send_message(anna.id, "x")
    assert caught.value.retry_after == 9
    await anna.block()
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(anna.id, "x")
    assert playground.violations == []


async def test_python_telegram_bot_talks_and_its_errors_are_its_own(
    playground: Playground, ptb_bot: Any, anna: Person
) -> None:
    from telegram import (
        BotCommand,
        InlineKeyboardButton,
        InlineKeyboardMarkup,
        InputMediaPhoto,
        KeyboardButton,
        LabeledPrice,
        ReplyKeyboardMarkup,
    )
    from telegram.error import BadRequest, Forbidden, RetryAfter

    bot = ptb_bot
    await bot.set_my_commands([BotCommand("menu", "Menu")])
    keyboard = InlineKeyboardMarkup(
        [[InlineKeyboardButton("A", callback_data="a", style="danger"), InlineKeyboardButton("U", url="https://e.org")]]
    )
    sent = await bot.send_message(anna.id, "<b>Hi</b>", parse_mode="HTML", reply_markup=keyboard)
    query_id = await anna.press("A")
    updates = await bot.get_updates(allowed_updates=["message", "callback_query"])
    assert updates[-1].callback_query.data == "a"
    await bot.answer_callback_query(query_id, "ok", show_alert=True)
    assert (await anna.next_answer()).is_alert
    await bot.edit_message_text("there", anna.id, sent.message_id)
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_text("there", anna.id, sent.message_id)
    photo = await bot.send_photo(anna.id, PIXEL, caption="x", filename="a.png")
    assert bytes(await (await bot.get_file(photo.photo[-1].file_id)).download_as_bytearray()) == PIXEL
    await bot.send_media_group(anna.id, [InputMediaPhoto(PIXEL), InputMediaPhoto(photo.photo[-1].file_id)])
    await bot.edit_message_caption(anna.id, photo.message_id, caption="y")
    await bot.send_message(
        anna.id, "x", reply_markup=ReplyKeyboardMarkup([[KeyboardButton("N", request_contact=True)]])
    )
    await bot.send_poll(anna.id, "2+2?", ["4", "5"], is_anonymous=False)
    await bot.send_invoice(anna.id, "T", "D", "p", "XTR", [LabeledPrice("x", 5)])
    await bot.send_document(anna.id, b"a,b", filename="report.csv")
    playground.add_fault("error", retry_after=9, method="sendMessage")
    with pytest.raises(RetryAfter):
        await bot.send_message(anna.id, "x")
    await anna.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(anna.id, "x")
    assert playground.violations == []


async def test_an_aiogram_dispatcher_polls_and_answers(playground: Playground, aiogram_bot: Any, anna: Person) -> None:
    from aiogram import Dispatcher
    from aiogram.types import Message

    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> None:
        await message.answer(f"You said {message.text}")

    polling = asyncio.create_task(dispatcher.start_polling(aiogram_bot, handle_signals=False, close_bot_session=False))
    try:
        await anna.expect("You said /start")
        await anna.say("hello")
        assert (await anna.next_answer()).text == "You said hello"
    finally:
        await dispatcher.stop_polling()
        await polling
    assert playground.violations == []


async def test_the_server_runs_alone_as_a_program(tmp_path: Any) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "playground", "--port", "0", "--bot", f"{TOKEN}:shop_bot",
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE, env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    assert process.stdout is not None
    line = (await asyncio.wait_for(process.stdout.readline(), 20)).decode()
    import aiohttp

    url = line.rpartition(" ")[2].strip()
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{url}/bot{TOKEN}/getMe") as response:
            assert (await response.json())["result"]["username"] == "shop_bot"
        async with session.get(f"{url}/api/people") as response:
            assert len(await response.json()) == 3
    process.terminate()
    await process.communicate()
    assert process.returncode == 0


async def test_a_wrong_bot_stops_the_program_with_a_sentence() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "playground", "--bot", "nonsense",
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    _, errors = await process.communicate()
    assert process.returncode == 2
    assert "is not TOKEN:username" in errors.decode()
