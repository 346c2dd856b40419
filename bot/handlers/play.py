"""Play: what there is to play, room by room. Each room has handlers of its own."""

from aiogram import Router
from aiogram.types import TelegramObject

from bot.intents import Opens, Says
from bot.keyboards.main_menu import play_inline, play_rows
from bot.screens import Screen
from bot.visit import Visit


async def show_play(event: TelegramObject, visit: Visit) -> None:
    key = "play-text" if play_rows(visit.profile) else "play-nothing"
    await visit.show(Screen(visit.say(key), play_inline(visit.speaker, visit.profile)))


def register(room: Router) -> None:
    room.message.register(show_play, Says("play"))
    room.callback_query.register(show_play, Opens("play"))
