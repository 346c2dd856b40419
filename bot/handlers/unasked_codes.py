"""A code that nobody asked for: typed or photographed out of the blue, when no other question is open."""

from aiogram import F, Router
from aiogram.filters import Filter
from aiogram.types import Message, TelegramObject

from bot.handlers.codes import IS_PICTURE, answer, take_photo
from bot.handlers.unknown import not_understood
from bot.visit import Visit
from club.gamification.product_codes import CodeNotAccepted, signs_in, use_code


class NothingAsked(Filter):
    """A member of a club with codes, to whom no question is open."""

    async def __call__(self, event: TelegramObject, visit: Visit) -> bool:
        return visit.chat.member_id is not None and visit.chat.conversation is None and "codes" in visit.profile.plays


async def take_typed(message: Message, visit: Visit) -> None:
    """What is no code is answered as any other words are."""
    try:
        used = await use_code(visit.club, visit.member_id, message.text or "", "typed", unasked=True)
    except CodeNotAccepted:
        await not_understood(message, visit)
        return
    await answer(visit, used)


def register(room: Router) -> None:
    room.message.register(take_typed, F.text.func(_could_be_code), NothingAsked())
    room.message.register(take_photo, IS_PICTURE, NothingAsked())


def _could_be_code(text: str | None) -> bool:
    return signs_in(text or "") is not None
