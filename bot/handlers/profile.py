"""The profile: what a member says about themselves, each with what it is for, each to be changed here."""

import datetime as dt

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import Message, TelegramObject

from bot.intents import Answers, Opens, Pressed, Question, Says
from bot.keyboards.joining import phone_request
from bot.keyboards.profile import (
    back_to_profile,
    days_to_pick,
    decades_to_pick,
    interests_to_choose,
    months_to_pick,
    never_mind_profile,
    under_birthday_question,
    under_email_question,
    under_profile,
    years_to_pick,
)
from bot.presses import ChangeSetting, KeepBirthday
from bot.profile_presses import ChooseInterest, PickBirthday, RemoveEmail, SeeBirthday
from bot.requests import Markup as Keyboard
from bot.screens import Screen
from bot.visit import Visit, lines, paragraphs
from club.errors import BirthdayChangedLately, BirthdayNotUnderstood, EmailNotUnderstood, InterestGone
from club.i18n import Markup
from club.members import (
    ProfileView,
    choose_interest,
    keep_conversation,
    member,
    member_profile,
    remove_email,
    rename_member,
    set_birthday,
    set_email,
)
from club.members.birthday_choices import days, decades, years
from club.persian import parse_date


async def show_profile(event: TelegramObject, visit: Visit) -> None:
    profile = await member_profile(visit.club, visit.member_id)
    await visit.show(Screen(_text(visit, profile), under_profile(visit.speaker, profile)))


def _text(visit: Visit, profile: ProfileView) -> Markup:
    owner = profile.member
    birthday = visit.say("settings-birthday-unknown")
    if owner.birthday is not None:
        birthday = visit.say("settings-birthday", birthday=owner.birthday)
    chosen = visit.speaker.plain("profile-comma").join(profile.chosen)
    interests = visit.say("profile-interests", count=len(profile.chosen), chosen=chosen) if profile.interests else None
    return paragraphs(
        visit.say("profile-title", name=owner.name, number=owner.number),
        lines(
            visit.say("settings-phone", known=owner.phone is not None, phone=owner.phone or ""),
            visit.say("profile-phone-why"),
        ),
        lines(
            visit.say("profile-email", known=profile.email is not None, email=profile.email or ""),
            visit.say("profile-email-why"),
        ),
        lines(birthday, visit.say("profile-birthday-why")) if profile.birthday_brings else birthday,
        lines(interests, visit.say("profile-interests-why")) if interests else None,
    )


async def _ask(visit: Visit, question: Question, text: Markup, keyboard: Keyboard) -> None:
    await keep_conversation(visit.club, visit.chat.id, {"asks": question})
    await visit.show(Screen(text, keyboard))


# -- name and phone


async def ask_name(event: TelegramObject, visit: Visit) -> None:
    owner = await member(visit.club, visit.member_id)
    await _ask(visit, "name", visit.say("settings-ask-name", name=owner.name), never_mind_profile(visit.speaker))


async def take_name(message: Message, visit: Visit) -> None:
    if message.text is None or not message.text.strip():
        await visit.show(Screen(visit.say("settings-type-text"), never_mind_profile(visit.speaker)))
        return
    owner = await rename_member(visit.club, visit.member_id, message.text)
    await visit.show(Screen(visit.say("settings-name-kept", name=owner.name), back_to_profile(visit.speaker)))
    await keep_conversation(visit.club, visit.chat.id, None)


async def ask_phone(event: TelegramObject, visit: Visit) -> None:
    await member(visit.club, visit.member_id)
    keyboard = phone_request(visit.speaker, way_out="settings-never-mind")
    await visit.show_anew(Screen(visit.say("settings-ask-phone"), keyboard))


# -- e-mail address


async def ask_email(event: TelegramObject, visit: Visit) -> None:
    profile = await member_profile(visit.club, visit.member_id)
    known = profile.email is not None
    text = visit.say("profile-ask-email", known=known, email=profile.email or "")
    await _ask(visit, "email", text, under_email_question(visit.speaker, known=known))


async def take_email(message: Message, visit: Visit) -> None:
    try:
        kept = await set_email(visit.club, visit.member_id, message.text or "")
    except EmailNotUnderstood as refusal:
        await visit.show(Screen(visit.say(f"error-{refusal.code}"), never_mind_profile(visit.speaker)))
        return
    await visit.show(Screen(visit.say("profile-email-kept", email=kept), back_to_profile(visit.speaker)))
    await keep_conversation(visit.club, visit.chat.id, None)


async def drop_email(event: TelegramObject, visit: Visit) -> None:
    await remove_email(visit.club, visit.member_id)
    await visit.show(Screen(visit.say("profile-email-removed"), back_to_profile(visit.speaker)))


# -- birthday


async def ask_birthday(event: TelegramObject, visit: Visit, press: CallbackData | None = None) -> None:
    """By buttons, or typed: the question stays open while the buttons are pressed."""
    profile = await member_profile(visit.club, visit.member_id)
    again_from, now = profile.birthday_changeable_from, visit.club.clock.now()
    if profile.member.birthday is not None and again_from is not None and now < again_from:
        raise BirthdayChangedLately(again_from=again_from.astimezone(visit.profile.timezone).date())
    pick = press if isinstance(press, PickBirthday) else PickBirthday(calendar=visit.speaker.calendar)
    text, keyboard = _picking(visit, pick, profile.birthday_brings)
    await _ask(visit, "birthday", text, keyboard)


def _picking(visit: Visit, pick: PickBirthday, brings: bool) -> tuple[Markup, Keyboard]:
    speaker, calendar = visit.speaker, pick.calendar
    today = visit.club.clock.now().astimezone(visit.profile.timezone).date()
    if pick.month and (found := days(calendar, pick.year, pick.month, today)):
        text = visit.say(
            "profile-pick-day", year=speaker.digits(str(pick.year)), month=speaker.month(pick.month, calendar)
        )
        return text, days_to_pick(speaker, calendar, pick.decade, pick.year, found)
    if pick.year and not pick.month:
        text = visit.say("profile-pick-month", year=speaker.digits(str(pick.year)))
        return text, months_to_pick(speaker, calendar, pick.decade, pick.year)
    if pick.decade and not pick.year:
        return visit.say("profile-pick-year"), years_to_pick(
            speaker, calendar, pick.decade, years(calendar, pick.decade, today)
        )
    return visit.say("profile-ask-birthday", brings=brings), decades_to_pick(
        speaker, calendar, decades(calendar, today)
    )


async def take_birthday(message: Message, visit: Visit) -> None:
    """Read back before it is kept, since it cannot be changed at will. The question stays until the answer is understood."""
    if message.text is None:
        await visit.show(Screen(visit.say("settings-type-text"), never_mind_profile(visit.speaker)))
        return
    birthday = parse_date(message.text)
    if birthday is None:
        text = visit.say(f"error-{BirthdayNotUnderstood.code}")
        await visit.show(Screen(text, never_mind_profile(visit.speaker)))
        return
    await _confirm_birthday(visit, birthday)


async def see_birthday(event: TelegramObject, visit: Visit, press: SeeBirthday) -> None:
    await _confirm_birthday(visit, dt.date.fromordinal(press.ordinal))


async def _confirm_birthday(visit: Visit, birthday: dt.date) -> None:
    text = visit.say("settings-confirm-birthday", birthday=birthday)
    await visit.show(Screen(text, under_birthday_question(visit.speaker, birthday)))


async def keep_birthday(event: TelegramObject, visit: Visit, press: KeepBirthday) -> None:
    try:
        owner = await set_birthday(visit.club, visit.member_id, dt.date.fromordinal(press.ordinal))
    except BirthdayNotUnderstood as refusal:
        await _ask(visit, "birthday", visit.say(f"error-{refusal.code}"), never_mind_profile(visit.speaker))
        return
    brings = (await member_profile(visit.club, visit.member_id)).birthday_brings
    text = visit.say("settings-birthday-kept", birthday=owner.birthday, brings=brings)
    await visit.show(Screen(text, back_to_profile(visit.speaker)))


# -- interests


async def show_interests(event: TelegramObject, visit: Visit) -> None:
    await _show_interests(visit, await member_profile(visit.club, visit.member_id))


async def _show_interests(visit: Visit, profile: ProfileView) -> None:
    if not profile.interests:
        await visit.show(Screen(visit.say("profile-no-interests"), back_to_profile(visit.speaker)))
        return
    await visit.show(Screen(visit.say("profile-ask-interests"), interests_to_choose(visit.speaker, profile)))


async def take_interest(event: TelegramObject, visit: Visit, press: ChooseInterest) -> None:
    try:
        profile = await choose_interest(visit.club, visit.member_id, press.code, chosen=press.chosen)
    except InterestGone:
        profile = await member_profile(visit.club, visit.member_id)
    await _show_interests(visit, profile)


def register(room: Router) -> None:
    room.message.register(show_profile, Says("profile"))
    room.message.register(take_birthday, Answers("birthday"))
    room.message.register(take_name, Answers("name"))
    room.message.register(take_email, Answers("email"))
    room.callback_query.register(show_profile, Opens("profile"))
    room.callback_query.register(ask_name, Pressed(ChangeSetting, setting="name"))
    room.callback_query.register(ask_phone, Pressed(ChangeSetting, setting="phone"))
    room.callback_query.register(ask_email, Pressed(ChangeSetting, setting="email"))
    room.callback_query.register(drop_email, Pressed(RemoveEmail))
    room.callback_query.register(ask_birthday, Pressed(ChangeSetting, setting="birthday"))
    room.callback_query.register(ask_birthday, Pressed(PickBirthday))
    room.callback_query.register(see_birthday, Pressed(SeeBirthday))
    room.callback_query.register(keep_birthday, Pressed(KeepBirthday))
    room.callback_query.register(show_interests, Pressed(ChangeSetting, setting="interests"))
    room.callback_query.register(take_interest, Pressed(ChooseInterest))
