"""Whatever nobody expected: a short word and the menu, or the next step of joining. And who blocked the bot."""

from aiogram import F, Router
from aiogram.filters import IS_MEMBER, ChatMemberUpdatedFilter
from aiogram.types import ChatMemberUpdated, Message, TelegramObject

from bot.desk import Desk
from bot.handlers.menu import show_menu_below
from bot.joining import invite
from bot.keyboards.main_menu import menu_under_chat
from bot.meeting import PLATFORM, arrive
from bot.screens import Screen
from bot.visit import Visit
from club.i18n import Markup
from club.members import find_chat, mark_blocked


async def not_understood(message: Message, visit: Visit) -> None:
    if visit.chat.member_id is None:
        await invite(visit, _hint(visit, message))
        return
    await visit.show(Screen(visit.say("not-understood"), menu_under_chat(visit.speaker, visit.profile)))


def _hint(visit: Visit, message: Message) -> Markup | None:
    """What a newcomer who writes instead of pressing should press."""
    if not visit.chat.consented:
        return visit.say("join-press-agree")
    typed = message.text is not None and any(sign.isdigit() for sign in message.text)
    return visit.say("join-use-button") if typed else None


async def old_button(event: TelegramObject, visit: Visit) -> None:
    """The toast has said that the button is old; who is no member yet goes on joining."""
    await show_menu_below(event, visit)


async def blocked(event: ChatMemberUpdated, desk: Desk) -> None:
    chat = await find_chat(desk.club, "customer", PLATFORM, event.from_user.id)
    if chat is not None:
        await mark_blocked(desk.club, chat.id)


async def unblocked(event: ChatMemberUpdated, desk: Desk) -> None:
    await arrive(desk, event.from_user)


def register(room: Router) -> None:
    room.message.register(not_understood)
    room.callback_query.register(old_button)
    private = F.chat.type == "private"
    room.my_chat_member.register(unblocked, private, ChatMemberUpdatedFilter(IS_MEMBER))
    room.my_chat_member.register(blocked, private)
