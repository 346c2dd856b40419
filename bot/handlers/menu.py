"""The menu, the help, and /start for who is a member already."""

from aiogram import Router
from aiogram.types import TelegramObject

from bot.intents import Opens, Says
from bot.keyboards.main_menu import menu_inline, menu_under_chat, ways_on
from bot.screens import Screen
from bot.visit import Visit
from club.i18n import Markup
from club.ledger import points
from club.members import member


async def show_menu_below(event: TelegramObject, visit: Visit) -> None:
    """A new message that brings the menu under the chat back, should it be gone."""
    await visit.show_anew(Screen(await _greeting(visit), menu_under_chat(visit.speaker, visit.profile)))


async def show_menu(event: TelegramObject, visit: Visit) -> None:
    await visit.show(Screen(await _greeting(visit), menu_inline(visit.speaker, visit.profile)))


async def _greeting(visit: Visit) -> Markup:
    owner = await member(visit.club, visit.member_id)
    found = await points(visit.club, visit.member_id)
    return visit.say("menu-text", name=owner.name, available=max(0, found.available))


async def show_help(event: TelegramObject, visit: Visit) -> None:
    text = visit.say("help-text", club=visit.profile.name)
    if visit.chat.member_id is not None and visit.message is None:
        await visit.show(Screen(text, menu_under_chat(visit.speaker, visit.profile)))
    else:
        await visit.show(Screen(text, ways_on(visit.speaker, "card", "rewards")))


def register(room: Router) -> None:
    room.message.register(show_menu_below, Says("start", "menu", "never-mind"))
    room.message.register(show_help, Says("help"))
    room.callback_query.register(show_menu, Opens("menu"))
    room.callback_query.register(show_help, Opens("help"))
