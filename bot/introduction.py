"""What the messenger shows about the bot before the first word: commands and descriptions, in every language."""

import asyncio

from aiogram import Bot
from aiogram.methods import (
    GetMyCommands,
    GetMyDescription,
    GetMyShortDescription,
    SetMyCommands,
    SetMyDescription,
    SetMyShortDescription,
)
from aiogram.types import BotCommand

from bot.desk import Desk
from bot.keyboards.main_menu import is_shown
from club.i18n import Speaker

_COMMAND_KEYS = {
    "points": "command-points",
    "card": "command-card",
    "rewards": "command-rewards",
    "vouchers": "command-vouchers",
    "tier": "command-tier",
    "invite": "command-invite",
    "play": "command-play",
    "envelope": "command-envelope",
    "code": "command-codes",
    "missions": "command-missions",
    "badges": "command-badges",
    "top": "command-top",
    "lottery": "command-lottery",
    "verify": "command-verify",
    "games": "command-games",
    "contests": "command-contests",
    "history": "command-history",
    "profile": "command-profile",
    "settings": "command-settings",
    "privacy": "command-privacy",
    "menu": "command-menu",
    "help": "command-help",
    "start": "command-start",
}


async def introduce(desk: Desk) -> None:
    """Tell the messenger what has changed since it was told last; nothing when nothing has."""
    profile = await desk.profile()
    # Who uses the messenger in a language we do not speak reads the club's own.
    readers: list[tuple[str | None, Speaker]] = [(None, desk.speaker(profile.language, profile))]
    readers += [(language, desk.speaker(language, profile)) for language in desk.texts.languages]
    shown = {command: key for command, key in _COMMAND_KEYS.items() if is_shown(command, profile)}
    await asyncio.gather(*(_introduce(desk.bot, code, speaker, profile.name, shown) for code, speaker in readers))


async def _introduce(bot: Bot, language_code: str | None, speaker: Speaker, club: str, keys: dict[str, str]) -> None:
    commands = [BotCommand(command=command, description=speaker.plain(key)) for command, key in keys.items()]
    description = speaker.plain("bot-description", club=club)
    short = speaker.plain("bot-short-description", club=club)
    told = await bot(GetMyCommands(language_code=language_code))
    if [(each.command, each.description) for each in told] != [(each.command, each.description) for each in commands]:
        await bot(SetMyCommands(commands=commands, language_code=language_code))
    if (await bot(GetMyDescription(language_code=language_code))).description != description:
        await bot(SetMyDescription(description=description, language_code=language_code))
    if (await bot(GetMyShortDescription(language_code=language_code))).short_description != short:
        await bot(SetMyShortDescription(short_description=short, language_code=language_code))
