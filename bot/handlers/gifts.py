"""Giving points to another member: to whom, how many, with which words, and sure?"""

from typing import Any

from aiogram import Router
from aiogram.types import Message, TelegramObject

from bot.explaining import refusal_sentence
from bot.intents import Answers, Opens, Pressed, Says
from bot.keyboards.gifts import (
    after_gift,
    never_mind_gift,
    new_gift_key,
    receiver_request,
    under_gift_question,
    under_words_question,
)
from bot.keyboards.main_menu import menu_under_chat, ways_on
from bot.meeting import PLATFORM
from bot.profile_presses import GiveGift, SkipGiftWords
from bot.screens import Screen
from bot.visit import Visit
from club.errors import ClubError, DatabaseBusy, GiftsOff, NumberNotUnderstood
from club.ledger import points
from club.members import (
    ReceiverView,
    gift_terms,
    give_points,
    keep_conversation,
    member,
    preview_gift,
    receiver_by_number,
    receiver_by_person,
    receiver_by_phone,
)
from club.members.gift_rules import gift_words
from club.persian import parse_whole_number


async def ask_receiver(event: TelegramObject, visit: Visit) -> None:
    await member(visit.club, visit.member_id)
    if await gift_terms(visit.club) is None:
        raise GiftsOff
    await _keep(visit, "gift-receiver")
    await visit.show_anew(Screen(visit.say("gift-ask-receiver"), receiver_request(visit.speaker)))


async def _keep(visit: Visit, question: str, **kept: Any) -> None:
    await keep_conversation(visit.club, visit.chat.id, {"asks": question, **kept})


async def take_receiver(message: Message, visit: Visit) -> None:
    """A member number, a contact of the phone book, or somebody picked from the messenger's own list."""
    try:
        receiver = await _receiver(message, visit)
    except DatabaseBusy:
        raise
    except ClubError as refusal:
        await visit.show(Screen(refusal_sentence(visit, refusal), receiver_request(visit.speaker)))
        return
    found = await points(visit.club, visit.member_id)
    await _keep(visit, "gift-points", receiver_id=receiver.id)
    # The request for somebody goes from under the chat, which only a message can do.
    await visit.show_anew(
        Screen(
            visit.say("gift-receiver", name=receiver.name, number=receiver.number),
            menu_under_chat(visit.speaker, visit.profile),
        )
    )
    text = visit.say("gift-ask-points", name=receiver.name, available=max(0, found.available))
    await visit.show_anew(Screen(text, never_mind_gift(visit.speaker)))


async def _receiver(message: Message, visit: Visit) -> ReceiverView:
    if message.users_shared is not None:
        picked = message.users_shared.users[0].user_id
        return await receiver_by_person(visit.club, visit.member_id, PLATFORM, picked)
    if message.contact is not None:
        return await receiver_by_phone(visit.club, visit.member_id, message.contact.phone_number)
    return await receiver_by_number(visit.club, visit.member_id, message.text or "")


async def take_points(message: Message, visit: Visit) -> None:
    asked = visit.chat.conversation or {}
    try:
        number = parse_whole_number(message.text or "")
        if number is None:
            raise NumberNotUnderstood
        preview = await preview_gift(visit.club, visit.member_id, asked["receiver_id"], number)
    except DatabaseBusy:
        raise
    except ClubError as refusal:
        await visit.show(Screen(refusal_sentence(visit, refusal), never_mind_gift(visit.speaker)))
        return
    await _keep(visit, "gift-words", receiver_id=preview.receiver.id, points=number)
    text = visit.say("gift-ask-words", name=preview.receiver.name)
    await visit.show(Screen(text, under_words_question(visit.speaker, preview.receiver.id, number)))


async def take_words(message: Message, visit: Visit) -> None:
    asked = visit.chat.conversation or {}
    await _confirm(visit, asked["receiver_id"], asked["points"], gift_words(message.text or ""))


async def take_no_words(event: TelegramObject, visit: Visit, press: SkipGiftWords) -> None:
    await _confirm(visit, press.receiver_id, press.points, "")


async def _confirm(visit: Visit, receiver_id: int, number: int, words: str) -> None:
    """The key of the gift is born here, and the words wait under it: however often «yes» is pressed, it is one gift."""
    preview = await preview_gift(visit.club, visit.member_id, receiver_id, number)
    key = new_gift_key()
    await _keep(visit, "gift-confirm", key=key, words=words)
    text = visit.say(
        "gift-confirm",
        name=preview.receiver.name,
        number=preview.receiver.number,
        points=number,
        left=preview.left,
        has_words=bool(words),
        words=words,
    )
    await visit.show(Screen(text, under_gift_question(visit.speaker, receiver_id, number, key)))


async def give(event: TelegramObject, visit: Visit, press: GiveGift) -> None:
    asked = visit.chat.conversation or {}
    if asked.get("key") != press.key:
        await visit.show(Screen(visit.say("gift-begin-again"), ways_on(visit.speaker, "gift", "points")))
        return
    # Every press ends what was asked; this one may be pressed again, and must find its words.
    await _keep(visit, "gift-confirm", key=press.key, words=asked["words"])
    given = await give_points(
        visit.club, visit.member_id, press.receiver_id, press.points, asked["words"], key=press.key
    )
    text = visit.say("gift-given", name=given.receiver.name, points=given.points, available=given.available)
    await visit.show(Screen(text, after_gift(visit.speaker)))


async def wait_for_press(message: Message, visit: Visit) -> None:
    await visit.show(Screen(visit.say("gift-press-yes"), never_mind_gift(visit.speaker)))


def register(room: Router) -> None:
    room.message.register(ask_receiver, Says("gift"))
    room.callback_query.register(ask_receiver, Opens("gift"))
    room.message.register(take_receiver, Answers("gift-receiver"))
    room.message.register(take_points, Answers("gift-points"))
    room.message.register(take_words, Answers("gift-words"))
    room.message.register(wait_for_press, Answers("gift-confirm"))
    room.callback_query.register(take_no_words, Pressed(SkipGiftWords))
    room.callback_query.register(give, Pressed(GiveGift))
