"""Leaving and coming back. Who has left sees one screen until they return: it stands before every other."""

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import TelegramObject

from bot.handlers.menu import show_menu_below
from bot.intents import Pressed, Says
from bot.keyboards.main_menu import menu_under_chat
from bot.keyboards.privacy import nothing_under_chat, under_leave_question, when_left
from bot.profile_presses import AskErase, AskLeave, ComeBack, Erase, Leave
from bot.screens import Screen
from bot.visit import Visit, paragraphs
from club.ledger import points
from club.members import come_back, leave_club, member


class HasLeft(Filter):
    async def __call__(self, event: TelegramObject, visit: Visit) -> bool:
        return visit.chat.member_state == "left"


class MayNot(Filter):
    """Anything but what somebody who has left may still do: being forgotten."""

    async def __call__(self, event: TelegramObject, visit: Visit, press: object = None) -> bool:
        return visit.chat.member_state == "left" and not isinstance(press, AskErase | Erase)


async def ask_leave(event: TelegramObject, visit: Visit) -> None:
    await member(visit.club, visit.member_id)
    await visit.show(Screen(visit.say("privacy-ask-leave"), under_leave_question(visit.speaker)))


async def leave(event: TelegramObject, visit: Visit) -> None:
    await leave_club(visit.club, visit.member_id)
    await visit.show(Screen(visit.say("left-text", club=visit.profile.name), when_left(visit.speaker)))
    await visit.show_anew(Screen(visit.say("left-farewell"), nothing_under_chat()))


async def show_left(event: TelegramObject, visit: Visit) -> None:
    await visit.show(Screen(visit.say("left-text", club=visit.profile.name), when_left(visit.speaker)))


async def return_to_club(event: TelegramObject, visit: Visit) -> None:
    waiting = [booked.points for booked in await come_back(visit.club, visit.chat.id) if booked.points > 0]
    owner = await member(visit.club, visit.member_id)
    found = await points(visit.club, visit.member_id)
    text = paragraphs(
        visit.say("left-welcome-back", name=owner.name, available=max(0, found.available)),
        visit.say("join-welcome-orders", orders=len(waiting), points=sum(waiting)) if waiting else None,
    )
    await visit.show_anew(Screen(text, menu_under_chat(visit.speaker, visit.profile)))


async def is_back_already(event: TelegramObject, visit: Visit) -> None:
    """The button of an earlier farewell, pressed by who has returned since."""
    await show_menu_below(event, visit)


def register(room: Router) -> None:
    room.message.register(return_to_club, HasLeft(), Says("start"))
    room.message.register(show_left, HasLeft())
    room.callback_query.register(return_to_club, HasLeft(), Pressed(ComeBack))
    room.callback_query.register(show_left, MayNot())
    room.callback_query.register(is_back_already, Pressed(ComeBack))
    room.callback_query.register(ask_leave, Pressed(AskLeave))
    room.callback_query.register(leave, Pressed(Leave))
