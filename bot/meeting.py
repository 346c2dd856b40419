"""Before any handler: who is it, what do they want; after it: refusals become sentences."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import CallbackQuery, Message, TelegramObject, User

from bot.among_others import pressed_among_others
from bot.calling import answer
from bot.coming import note_coming
from bot.desk import Desk
from bot.explaining import explain
from bot.intents import Intents
from bot.presses import read_press
from bot.turning_away import turn_away
from bot.visit import Visit
from club.communities import moved_community
from club.errors import ClubError, DatabaseBusy
from club.members import find_chat, keep_conversation, meet

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]

PLATFORM = "telegram"


async def arrive(desk: Desk, user: User, message: Message | None = None) -> Visit:
    """Meet whoever it is. In private chats the person's id is the chat's."""
    profile = await desk.profile()
    chat = await meet(desk.club, "customer", PLATFORM, user.id, user.full_name, user.username)
    return Visit(desk, profile, chat, desk.speaker(chat.language, profile), user.id, message)


async def _answered(visit: Visit, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
    if visit.chat.member_state == "blocked":
        await turn_away(visit)
        return None
    answered = None
    try:
        answered = await handler(event, data)
    except DatabaseBusy:  # nothing was done: the update is tried again, and only its last failure is told
        raise
    except ClubError as refusal:
        await explain(visit, refusal)
    await note_coming(visit)
    return answered


async def _forget_question(visit: Visit) -> None:
    """Who asks for something else is no longer answering."""
    if visit.chat.conversation is not None:
        await keep_conversation(visit.club, visit.chat.id, None)


async def heard_in_group(desk: Desk, message: Message) -> None:
    """What people write there is nobody's business here."""
    if message.migrate_to_chat_id is not None:
        await moved_community(
            desk.club, platform=PLATFORM, old_chat_id=message.chat.id, new_chat_id=message.migrate_to_chat_id
        )


class MeetWriter(BaseMiddleware):
    """For messages: handlers get `visit` and the `intent` of the text. Of groups it is only heard that one got another id."""

    def __init__(self, desk: Desk, intents: Intents) -> None:
        self._desk = desk
        self._intents = intents

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        assert isinstance(event, Message)
        if event.chat.type != "private":
            await heard_in_group(self._desk, event)
            return None
        if event.from_user is None:
            return None
        visit = await arrive(self._desk, event.from_user)
        intent = self._intents.of(event.text)
        if intent is not None:
            await _forget_question(visit)
        data["visit"] = visit
        data["intent"] = intent
        return await _answered(visit, handler, event, data)


class MeetPresser(BaseMiddleware):
    """For buttons: the query is answered first thing, then handlers get `visit` and `press`.

    Those of messages in groups, and of messages sent by inline mode, open no conversation.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        assert isinstance(event, CallbackQuery)
        desk = self._desk
        press = read_press(event.data)
        if event.message is None or event.message.chat.type != "private":
            chat = await find_chat(desk.club, "customer", PLATFORM, event.from_user.id)
            await pressed_among_others(desk, event, press, chat)
            return None
        answering = asyncio.create_task(answer(desk.bot, event.id)) if press is not None else None
        try:
            stays = press is None or getattr(press, "anew", False)
            message = event.message if isinstance(event.message, Message) and not stays else None
            visit = await arrive(desk, event.from_user, message)
            if answering is None:
                toast = visit.speaker.plain("button-too-old")
                answering = asyncio.create_task(answer(desk.bot, event.id, toast))
            await _forget_question(visit)
            data["visit"] = visit
            data["press"] = press
            return await _answered(visit, handler, event, data)
        finally:
            if answering is not None:
                await answering
