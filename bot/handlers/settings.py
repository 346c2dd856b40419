"""Settings: where language, profile, wishes about messages and privacy are found."""

from aiogram import Router
from aiogram.types import TelegramObject

from bot.intents import Opens, Pressed, Says
from bot.keyboards.joining import languages
from bot.keyboards.settings import under_settings
from bot.presses import ChangeSetting
from bot.screens import Screen
from bot.visit import Visit
from club.members import member


async def show_settings(event: TelegramObject, visit: Visit) -> None:
    owner = await member(visit.club, visit.member_id)
    text = visit.say("settings-text", name=owner.name, number=owner.number)
    await visit.show(Screen(text, under_settings(visit.speaker)))


async def ask_language(event: TelegramObject, visit: Visit) -> None:
    await visit.show(Screen(visit.say("settings-ask-language"), languages(visit.desk, visit.speaker.language)))


def register(room: Router) -> None:
    room.message.register(show_settings, Says("settings"))
    room.message.register(ask_language, Says("language"))
    room.callback_query.register(show_settings, Opens("settings"))
    room.callback_query.register(ask_language, Pressed(ChangeSetting, setting="language"))
