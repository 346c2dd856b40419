"""Which of python-telegram-bot's handlers leads to which route. The first that fits answers."""

from collections.abc import Awaitable, Callable
from typing import Any

from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, MessageHandler, filters

from admin_bot.desk import Desk
from admin_bot.door import Guarded, follow
from admin_bot.handlers.conversation import file, goes_on, picture, words
from admin_bot.keyboards.common import ENTRIES
from admin_bot.presses import VERSION, unpack
from admin_bot.routes import Route
from admin_bot.turn import Turn

# Staff work in private chats only: nothing about members is ever said in a group.
_PRIVATE = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE

Handler = BaseHandler[Any, Any, Any]


def handlers_of(desk: Desk) -> list[Handler]:
    """Every handler of the bot, each behind the door."""
    handlers: list[Handler] = []
    for route in desk.routes.commands.values():
        entry = _start(route) if route.name == "start" else _following(route)
        handlers.append(CommandHandler(route.name, Guarded(desk, route.needs, entry), _PRIVATE))
    for route in desk.routes.presses.values():
        pattern = f"^{VERSION}:{route.name}(:|$)"
        handlers.append(CallbackQueryHandler(Guarded(desk, route.needs, _pressing(route)), pattern))
    handlers += [
        CallbackQueryHandler(Guarded(desk, "any_staff", _old_button)),
        MessageHandler(_PRIVATE & filters.COMMAND, Guarded(desk, "any_staff", _word(desk, "unknown-command"))),
        MessageHandler(_PRIVATE & filters.TEXT, Guarded(desk, "any_staff", _typed)),
        MessageHandler(_PRIVATE & (filters.PHOTO | filters.Document.IMAGE), Guarded(desk, "any_staff", _pictured)),
        MessageHandler(_PRIVATE & filters.Document.ALL, Guarded(desk, "any_staff", _filed)),
        MessageHandler(_PRIVATE & filters.CONTACT, Guarded(desk, "any_staff", _word(desk, "contact"))),
        MessageHandler(_PRIVATE, Guarded(desk, "any_staff", _word(desk, "unreadable"))),
    ]
    return handlers


def _following(route: Route) -> Callable[[Turn], Awaitable[None]]:
    async def entry(turn: Turn) -> None:
        await follow(turn, route)

    return entry


def _start(start: Route) -> Callable[[Turn], Awaitable[None]]:
    """/start alone is the menu; with what a QR carries it opens that."""

    async def entry(turn: Turn) -> None:
        payload = turn.text.partition(" ")[2].strip()
        for prefix, route in turn.desk.routes.links.items():
            if payload.startswith(prefix):
                await follow(turn, route, payload.removeprefix(prefix))
                return
        await follow(turn, start)

    return entry


def _pressing(route: Route) -> Callable[[Turn], Awaitable[None]]:
    async def entry(turn: Turn) -> None:
        data = turn.query.data if turn.query is not None else None
        press = unpack(data or "")
        if press is None:
            await _old_button(turn)
            return
        await follow(turn, route, press)

    return entry


def _word(desk: Desk, name: str) -> Callable[[Turn], Awaitable[None]]:
    return _following(desk.routes.words[name])


async def _old_button(turn: Turn) -> None:
    await turn.toast(turn.speaker.plain("admin-old-button"), alert=True)


async def _typed(turn: Turn) -> None:
    """A label of the menus, in any language; else the answer to what is being asked; else a search."""
    command = _command_of_label(turn)
    if command is not None:
        await follow(turn, turn.desk.routes.commands[command])
    elif (step := goes_on(turn)) is not None:
        await words(turn, step)
    else:
        await follow(turn, turn.desk.routes.words["search"])


async def _pictured(turn: Turn) -> None:
    if (step := goes_on(turn)) is not None:
        await picture(turn, step)
    else:
        await follow(turn, turn.desk.routes.words["unreadable"])


async def _filed(turn: Turn) -> None:
    if (step := goes_on(turn)) is not None:
        await file(turn, step)
    else:
        await follow(turn, turn.desk.routes.words["unreadable"])


def _command_of_label(turn: Turn) -> str | None:
    for command, key, _ in ENTRIES:
        if any(turn.text == turn.desk.texts.say_plain(language, key) for language in turn.desk.texts.languages):
            return command
    return None
