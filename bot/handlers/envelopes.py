"""Envelopes: made in three steps, looked at and ended by their giver."""

from typing import Any

from aiogram import Router
from aiogram.types import Message, TelegramObject

from bot.envelope_posts import envelope_link
from bot.envelope_presses import (
    AskEndEnvelope,
    EndEnvelope,
    FillEnvelope,
    PickShares,
    PickSplit,
    ShowEnvelope,
    WriteEnvelopeWords,
)
from bot.explaining import refusal_sentence
from bot.intents import Answers, Opens, Pressed, Says
from bot.keyboards.buttons import keyboard
from bot.keyboards.envelopes import (
    never_mind,
    new_envelope_key,
    under_end_question,
    under_mine,
    under_points_question,
    under_preview,
    under_shares_question,
)
from bot.keyboards.main_menu import ways_on
from bot.screens import Screen
from bot.visit import Visit
from club.errors import ClubError, DatabaseBusy, NumberNotUnderstood
from club.gamification.envelopes import (
    EnvelopeView,
    Split,
    end_envelope,
    envelope_room,
    envelope_words,
    make_envelope,
    my_envelope,
    my_open_envelopes,
    preview_envelope,
)
from club.members import keep_conversation
from club.persian import parse_whole_number


async def ask_points(event: TelegramObject, visit: Visit) -> None:
    room = await envelope_room(visit.club, visit.member_id)
    mine = await my_open_envelopes(visit.club, visit.member_id)
    await _keep(visit, "envelope-points")
    text = visit.say(
        "envelope-ask-points",
        available=room.available,
        least=room.terms.least,
        limited=room.terms.most is not None,
        most=room.terms.most or 0,
    )
    await visit.show(Screen(text, under_points_question(visit.speaker, list(mine))))


async def _keep(visit: Visit, question: str, **kept: Any) -> None:
    await keep_conversation(visit.club, visit.chat.id, {"asks": question, **kept})


async def _refused(visit: Visit, refusal: ClubError) -> None:
    """What was asked is still asked."""
    if isinstance(refusal, DatabaseBusy):
        raise refusal
    await visit.show(Screen(refusal_sentence(visit, refusal), keyboard([never_mind(visit.speaker)])))


def _number(message: Message) -> int:
    number = parse_whole_number(message.text or "")
    if number is None:
        raise NumberNotUnderstood
    return number


async def take_points(message: Message, visit: Visit) -> None:
    try:
        points = _number(message)
        await preview_envelope(visit.club, visit.member_id, points)
    except ClubError as refusal:
        await _refused(visit, refusal)
        return
    room = await envelope_room(visit.club, visit.member_id)
    most = min(points, room.terms.shares_most)
    await _keep(visit, "envelope-shares", points=points)
    text = visit.say("envelope-ask-shares", points=points, most=most)
    await visit.show(Screen(text, under_shares_question(visit.speaker, points, most)))


async def take_shares(message: Message, visit: Visit) -> None:
    asked = visit.chat.conversation or {}
    try:
        await _preview(visit, asked["points"], _number(message), "random", "")
    except ClubError as refusal:
        await _refused(visit, refusal)


async def pick_shares(event: TelegramObject, visit: Visit, press: PickShares) -> None:
    await _preview(visit, press.points, press.shares, "random", "")


async def pick_split(event: TelegramObject, visit: Visit, press: PickSplit) -> None:
    words = (visit.chat.conversation or {}).get("words", "")
    await _preview(visit, press.points, press.shares, press.split, words)


async def ask_words(event: TelegramObject, visit: Visit, press: WriteEnvelopeWords) -> None:
    await _keep(visit, "envelope-words", points=press.points, shares=press.shares, split=press.split)
    await visit.show(Screen(visit.say("envelope-ask-words"), keyboard([never_mind(visit.speaker)])))


async def take_words(message: Message, visit: Visit) -> None:
    asked = visit.chat.conversation or {}
    await _preview(visit, asked["points"], asked["shares"], asked["split"], envelope_words(message.text or ""))


async def _preview(visit: Visit, points: int, shares: int, split: Split, words: str) -> None:
    """The key of the envelope is born here: however often «yes» is pressed, it is one envelope."""
    left = await preview_envelope(visit.club, visit.member_id, points, shares)
    key = new_envelope_key()
    await _keep(visit, "envelope-confirm", key=key, words=words)
    text = visit.say(
        "envelope-preview",
        points=points,
        shares=shares,
        split=split,
        has_words=bool(words),
        words=words,
        left=left,
    )
    await visit.show(Screen(text, under_preview(visit.speaker, points, shares, split, key)))


async def wait_for_press(message: Message, visit: Visit) -> None:
    await visit.show(Screen(visit.say("envelope-press-fill"), keyboard([never_mind(visit.speaker)])))


async def fill(event: TelegramObject, visit: Visit, press: FillEnvelope) -> None:
    asked = visit.chat.conversation or {}
    if asked.get("key") != press.key:
        await visit.show(Screen(visit.say("envelope-begin-again"), ways_on(visit.speaker, "envelope", "points")))
        return
    # Every press ends what was asked; this one may be pressed again, and must find its words.
    await _keep(visit, "envelope-confirm", key=press.key, words=asked["words"])
    made = await make_envelope(
        visit.club, visit.member_id, press.points, press.shares, press.split, asked["words"], key=press.key
    )
    await _show(visit, made.envelope)


async def _show(visit: Visit, view: EnvelopeView) -> None:
    me = await visit.desk.bot.me()
    link = await envelope_link(visit.desk.bot, view.token)
    words = visit.speaker.plain("envelope-share-text", club=visit.profile.name)
    text = visit.say(
        "envelope-mine",
        state=view.state,
        points=view.points,
        shares=view.shares,
        opened=len(view.opened_by),
        left=view.left,
        returned=view.returned_points,
        expires_at=view.expires_at,
    )
    inline = bool(me.supports_inline_queries)
    await visit.show(Screen(text, under_mine(visit.speaker, view, link, words, inline=inline)))


async def show_mine(event: TelegramObject, visit: Visit, press: ShowEnvelope) -> None:
    await _show(visit, await my_envelope(visit.club, visit.member_id, press.envelope_id))


async def ask_end(event: TelegramObject, visit: Visit, press: AskEndEnvelope) -> None:
    view = await my_envelope(visit.club, visit.member_id, press.envelope_id)
    if view.state != "open":
        await _show(visit, view)
        return
    text = visit.say("envelope-end-sure", left=view.left, points=view.points - view.given_points)
    await visit.show(Screen(text, under_end_question(visit.speaker, view.id)))


async def end(event: TelegramObject, visit: Visit, press: EndEnvelope) -> None:
    await _show(visit, await end_envelope(visit.club, visit.member_id, press.envelope_id))


def register(room: Router) -> None:
    room.message.register(ask_points, Says("envelope"))
    room.callback_query.register(ask_points, Opens("envelope"))
    room.message.register(take_points, Answers("envelope-points"))
    room.message.register(take_shares, Answers("envelope-shares"))
    room.message.register(take_words, Answers("envelope-words"))
    room.message.register(wait_for_press, Answers("envelope-confirm"))
    room.callback_query.register(pick_shares, Pressed(PickShares))
    room.callback_query.register(pick_split, Pressed(PickSplit))
    room.callback_query.register(ask_words, Pressed(WriteEnvelopeWords))
    room.callback_query.register(fill, Pressed(FillEnvelope))
    room.callback_query.register(show_mine, Pressed(ShowEnvelope))
    room.callback_query.register(ask_end, Pressed(AskEndEnvelope))
    room.callback_query.register(end, Pressed(EndEnvelope))
