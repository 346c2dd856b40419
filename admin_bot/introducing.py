"""What Telegram shows of the bot before anybody writes: commands and descriptions, in every language."""

import logging
from collections.abc import Awaitable, Callable

from telegram import BotCommand
from telegram.error import RetryAfter
from telegram.ext import ExtBot

from admin_bot.desk import Desk
from club.clubs import club_profile

logger = logging.getLogger(__name__)

COMMANDS: tuple[tuple[str, str], ...] = (
    ("till", "admin-command-till"),
    ("voucher", "admin-command-voucher"),
    ("members", "admin-command-members"),
    ("rewards", "admin-command-rewards"),
    ("today", "admin-command-today"),
    ("journal", "admin-command-journal"),
    ("manage", "admin-command-manage"),
    ("programme", "admin-command-programme"),
    ("tiers", "admin-command-tiers"),
    ("play", "admin-command-play"),
    ("envelopes", "admin-command-envelopes"),
    ("games", "admin-command-games"),
    ("codes", "admin-command-codes"),
    ("contests", "admin-command-contests"),
    ("missions", "admin-command-missions"),
    ("boards", "admin-command-boards"),
    ("lotteries", "admin-command-lotteries"),
    ("communities", "admin-command-communities"),
    ("setup", "admin-command-setup"),
    ("referrals", "admin-command-referrals"),
    ("links", "admin-command-links"),
    ("gifts", "admin-command-gifts"),
    ("interests", "admin-command-interests"),
    ("approvals", "admin-command-approvals"),
    ("staff", "admin-command-staff"),
    ("shop", "admin-command-shop"),
    ("backup", "admin-command-backup"),
    ("clubs", "admin-command-clubs"),
    ("menu", "admin-command-menu"),
    ("language", "admin-command-language"),
    ("help", "admin-command-help"),
    ("cancel", "admin-command-cancel"),
    ("start", "admin-command-start"),
)


async def introduce(bot: ExtBot[None], desk: Desk) -> None:
    """Tell Telegram what differs from what it knows. Readers of a language without texts get the club's own."""
    profile = await club_profile(desk.club)
    own = desk.texts.closest_language(profile.language, desk.texts.languages[0])
    for code, language in [("", own), *((each, each) for each in desk.texts.languages)]:
        commands = [
            BotCommand(name, desk.texts.say_plain(language, key)) for name, key in COMMANDS if desk.offers(name)
        ]
        if list(await bot.get_my_commands(language_code=code)) != commands:
            await _told(lambda: bot.set_my_commands(commands, language_code=code))  # noqa: B023  awaited at once
        description = desk.texts.say_plain(language, "admin-description", club=profile.name)
        if (await bot.get_my_description(language_code=code)).description != description:
            await _told(lambda: bot.set_my_description(description, language_code=code))  # noqa: B023
        short = desk.texts.say_plain(language, "admin-short-description", club=profile.name)
        if (await bot.get_my_short_description(language_code=code)).short_description != short:
            await _told(lambda: bot.set_my_short_description(short, language_code=code))  # noqa: B023


async def _told(call: Callable[[], Awaitable[bool]]) -> None:
    """These have strict limits of their own, and the bot works without them."""
    try:
        await call()
    except RetryAfter as error:
        logger.warning("commands and descriptions stay as they were: %s", error.message)
