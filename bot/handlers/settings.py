"""Settings: language, birthday, the name on the card, a phone skipped at joining, what is kept about a member."""

import datetime as dt

from aiogram import Router
from aiogram.types import Message, TelegramObject

from bot.intents import Answers, Opens, Pressed, Question, Says
from bot.keyboards.joining import languages, phone_request
from bot.keyboards.settings import back_to_settings, never_mind, under_birthday_question, under_settings
from bot.presses import ChangeSetting, KeepBirthday
from bot.screens import Screen
from bot.visit import Visit, lines
from club.errors import BirthdayNotUnderstood
from club.i18n import Markup
from club.members import MemberView, keep_conversation, member, rename_member, set_birthday
from club.persian import parse_date


async def show_settings(event: TelegramObject, visit: Visit) -> None:
    owner = await member(visit.club, visit.member_id)
    await visit.show(Screen(_summary(visit, owner), under_settings(visit.speaker, owner)))


def _summary(visit: Visit, owner: MemberView) -> Markup:
    if owner.birthday is None:
        birthday = visit.say("settings-birthday-unknown")
    else:
        birthday = visit.say("settings-birthday", birthday=owner.birthday)
    return lines(
        visit.say("settings-text", name=owner.name, number=owner.number),
        visit.say("settings-phone", known=owner.phone is not None, phone=owner.phone or ""),
        birthday,
    )


async def ask_language(event: TelegramObject, visit: Visit) -> None:
    await visit.show(Screen(visit.say("settings-ask-language"), languages(visit.desk, visit.speaker.language)))


async def ask_birthday(event: TelegramObject, visit: Visit) -> None:
    await _ask(visit, "birthday", visit.say("settings-ask-birthday"))


async def ask_name(event: TelegramObject, visit: Visit) -> None:
    owner = await member(visit.club, visit.member_id)
    await _ask(visit, "name", visit.say("settings-ask-name", name=owner.name))


async def _ask(visit: Visit, question: Question, text: Markup) -> None:
    await keep_conversation(visit.club, visit.chat.id, {"asks": question})
    await visit.show(Screen(text, never_mind(visit.speaker)))


async def ask_phone(event: TelegramObject, visit: Visit) -> None:
    await member(visit.club, visit.member_id)
    keyboard = phone_request(visit.speaker, way_out="settings-never-mind")
    await visit.show_anew(Screen(visit.say("settings-ask-phone"), keyboard))


async def show_privacy(event: TelegramObject, visit: Visit) -> None:
    await visit.show(Screen(visit.say("settings-privacy-text"), back_to_settings(visit.speaker)))


async def take_birthday(message: Message, visit: Visit) -> None:
    """Read back before it is kept, since it is kept once. The question stays open until the answer is understood."""
    if message.text is None:
        await visit.show(Screen(visit.say("settings-type-text"), never_mind(visit.speaker)))
        return
    birthday = parse_date(message.text)
    if birthday is None:
        text = visit.say(f"error-{BirthdayNotUnderstood.code}")
        await visit.show(Screen(text, never_mind(visit.speaker)))
        return
    text = visit.say("settings-confirm-birthday", birthday=birthday)
    await visit.show(Screen(text, under_birthday_question(visit.speaker, birthday)))


async def keep_birthday(event: TelegramObject, visit: Visit, press: KeepBirthday) -> None:
    try:
        owner = await set_birthday(visit.club, visit.member_id, dt.date.fromordinal(press.ordinal))
    except BirthdayNotUnderstood as refusal:
        await _ask(visit, "birthday", visit.say(f"error-{refusal.code}"))
        return
    text = visit.say("settings-birthday-kept", birthday=owner.birthday)
    await visit.show(Screen(text, back_to_settings(visit.speaker)))


async def take_name(message: Message, visit: Visit) -> None:
    if message.text is None or not message.text.strip():
        await visit.show(Screen(visit.say("settings-type-text"), never_mind(visit.speaker)))
        return
    owner = await rename_member(visit.club, visit.member_id, message.text)
    await visit.show(Screen(visit.say("settings-name-kept", name=owner.name), back_to_settings(visit.speaker)))
    await keep_conversation(visit.club, visit.chat.id, None)


def register(room: Router) -> None:
    room.message.register(show_settings, Says("settings"))
    room.message.register(ask_language, Says("language"))
    room.message.register(take_birthday, Answers("birthday"))
    room.message.register(take_name, Answers("name"))
    room.callback_query.register(show_settings, Opens("settings"))
    room.callback_query.register(ask_language, Pressed(ChangeSetting, setting="language"))
    room.callback_query.register(ask_birthday, Pressed(ChangeSetting, setting="birthday"))
    room.callback_query.register(ask_name, Pressed(ChangeSetting, setting="name"))
    room.callback_query.register(ask_phone, Pressed(ChangeSetting, setting="phone"))
    room.callback_query.register(show_privacy, Pressed(ChangeSetting, setting="privacy"))
    room.callback_query.register(keep_birthday, Pressed(KeepBirthday))
