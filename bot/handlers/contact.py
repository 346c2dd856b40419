"""What a member wants to hear, and when not: a tap for each, and the hours of rest."""

from aiogram import Router
from aiogram.types import TelegramObject

from bot.intents import Opens, Pressed, Says
from bot.keyboards.privacy import hours_to_pick, under_contact
from bot.profile_presses import KeepQuiet, NoQuiet, PickQuiet, PickQuietEnd, WantTopic
from bot.screens import Screen
from bot.visit import Visit
from club.members import keep_quiet, member_profile, want_topic
from club.outbox.rules import ContactTerms, QuietHours


async def show_contact(event: TelegramObject, visit: Visit) -> None:
    await _show(visit, (await member_profile(visit.club, visit.member_id)).contact)


async def _show(visit: Visit, terms: ContactTerms) -> None:
    quiet = terms.quiet
    text = visit.say(
        "contact-text",
        quiet=quiet is not None,
        start=0 if quiet is None else quiet.start,
        end=0 if quiet is None else quiet.end,
    )
    await visit.show(Screen(text, under_contact(visit.speaker, terms)))


async def take_topic(event: TelegramObject, visit: Visit, press: WantTopic) -> None:
    await _show(visit, await want_topic(visit.club, visit.member_id, press.topic, wanted=press.wanted))


async def ask_start(event: TelegramObject, visit: Visit) -> None:
    await member_profile(visit.club, visit.member_id)
    await visit.show(Screen(visit.say("contact-ask-start"), hours_to_pick(visit.speaker, None)))


async def ask_end(event: TelegramObject, visit: Visit, press: PickQuietEnd) -> None:
    text = visit.say("contact-ask-end", start=press.start)
    await visit.show(Screen(text, hours_to_pick(visit.speaker, press.start)))


async def take_hours(event: TelegramObject, visit: Visit, press: KeepQuiet) -> None:
    hours = None if press.start == press.end else QuietHours(press.start, press.end)
    await _show(visit, await keep_quiet(visit.club, visit.member_id, hours))


async def take_no_hours(event: TelegramObject, visit: Visit) -> None:
    await _show(visit, await keep_quiet(visit.club, visit.member_id, None))


def register(room: Router) -> None:
    room.message.register(show_contact, Says("contact"))
    room.callback_query.register(show_contact, Opens("contact"))
    room.callback_query.register(take_topic, Pressed(WantTopic))
    room.callback_query.register(ask_start, Pressed(PickQuiet))
    room.callback_query.register(ask_end, Pressed(PickQuietEnd))
    room.callback_query.register(take_hours, Pressed(KeepQuiet))
    room.callback_query.register(take_no_hours, Pressed(NoQuiet))
