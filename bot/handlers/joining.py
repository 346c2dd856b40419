"""Joining: language, consent, phone; and the language of who is a member already."""

from aiogram import F, Router
from aiogram.types import Message, TelegramObject

from bot.handlers.menu import show_menu_below
from bot.intents import Pressed, Says
from bot.joining import CONSENT_VERSION, agreed, invite
from bot.keyboards.main_menu import menu_under_chat
from bot.keyboards.privacy import nothing_under_chat
from bot.keyboards.settings import back_to_settings
from bot.presses import Agree, ChooseLanguage
from bot.screens import Screen
from bot.turning_away import turn_away
from bot.visit import Visit, paragraphs
from club.members import Joined, choose_language, give_consent, join_club, member, share_phone

CONFETTI = "5046509860389126442"
"""The messenger's own effect; a client or server without it shows the message plain."""


async def take_language(event: TelegramObject, visit: Visit, press: ChooseLanguage) -> None:
    if press.language not in visit.desk.texts.languages:
        await invite(visit)
        return
    visit.speak(await choose_language(visit.club, visit.chat.id, press.language))
    if visit.chat.member_id is None:
        await invite(visit)
        return
    await visit.show(Screen(visit.say("settings-language-changed"), back_to_settings(visit.speaker)))
    await show_menu_below(event, visit)  # the menu under the chat changes its language only with a message


async def take_consent(event: TelegramObject, visit: Visit) -> None:
    if visit.chat.member_id is not None:
        await show_menu_below(event, visit)
        return
    visit.speak(await give_consent(visit.club, visit.chat.id))
    if visit.message is not None:
        await visit.show(agreed(visit))
    await invite(visit)


async def take_contact(message: Message, visit: Visit) -> None:
    """The shared contact is joined with, or added by a member who had none. Whose it is, the core decides."""
    contact = message.contact
    assert contact is not None
    if visit.chat.member_id is not None:
        await share_phone(visit.club, visit.chat.id, contact.phone_number, contact.user_id)
        owner = await member(visit.club, visit.member_id)
        if owner.state == "blocked":
            await turn_away(visit)
            return
        text = visit.say("settings-phone-kept", phone=owner.phone)
        await visit.show_anew(Screen(text, menu_under_chat(visit.speaker, visit.profile)))
        return
    if visit.chat.language is None or not visit.chat.consented:
        await invite(visit)
        return
    joined = await join_club(
        visit.club,
        visit.chat.id,
        phone=contact.phone_number,
        contact_owner_id=contact.user_id,
        consent_version=CONSENT_VERSION,
    )
    await _welcome(visit, joined)


async def skip_phone(message: Message, visit: Visit) -> None:
    if visit.chat.member_id is not None:
        await show_menu_below(message, visit)
        return
    if visit.chat.language is None or not visit.chat.consented:
        await invite(visit)
        return
    await _welcome(visit, await join_club(visit.club, visit.chat.id, phone=None, consent_version=CONSENT_VERSION))


async def _welcome(visit: Visit, joined: Joined) -> None:
    waiting = [booked.points for booked in joined.waiting if booked.points > 0]
    owner = joined.member
    if owner.state == "blocked":
        text = visit.say("blocked-member", name=owner.name, club=visit.profile.name)
        await visit.show_anew(Screen(text, nothing_under_chat()))
        return
    if joined.returning:
        hello = visit.say("join-welcome-again", name=owner.name, number=owner.number)
    else:
        hello = visit.say("join-welcome", name=owner.name, number=owner.number, points=joined.welcome.points)
    text = paragraphs(
        hello,
        visit.say("join-welcome-orders", orders=len(waiting), points=sum(waiting)) if waiting else None,
    )
    await visit.show_anew(Screen(text, menu_under_chat(visit.speaker, visit.profile), effect=CONFETTI))


def register(room: Router) -> None:
    room.message.register(take_contact, F.contact)
    room.message.register(skip_phone, Says("skip-phone"))
    room.callback_query.register(take_language, Pressed(ChooseLanguage))
    room.callback_query.register(take_consent, Pressed(Agree))
