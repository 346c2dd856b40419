"""Envelopes on their way: offered to their giver for any chat, opened by the link under them."""

from typing import Any

from aiogram import F, Router
from aiogram.methods import AnswerInlineQuery
from aiogram.types import (
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Message,
    TelegramObject,
)

from bot.calling import patiently
from bot.desk import Desk
from bot.envelope_posts import envelope_link, envelope_post
from bot.envelope_presses import TapEnvelope
from bot.handlers.inlining import CACHE_SECONDS
from bot.intents import Pressed, Says
from bot.joining import invite
from bot.keyboards.main_menu import ways_on
from bot.meeting import PLATFORM
from bot.requests import HTML
from bot.screens import Screen
from bot.visit import Visit, paragraphs
from club.errors import ClubError, DatabaseBusy
from club.gamification.envelopes import PAYLOAD, my_envelope_by_token, open_envelope, token_in_payload
from club.i18n import Markup
from club.members import find_chat

START = "envelope"


async def open_by_tap(event: TelegramObject, visit: Visit, press: TapEnvelope) -> None:
    await _open(visit, press.token)


async def open_by_link(message: Message, visit: Visit) -> None:
    """`/start` with the link under an envelope: opened by who is a member, explained to who is not yet."""
    token = _token(message.text)
    assert token is not None
    if visit.chat.member_id is None:
        await visit.show_anew(Screen(_waits(visit)))
        await invite(visit)
        return
    await _open(visit, token)


async def _open(visit: Visit, token: str) -> None:
    opened = await open_envelope(visit.club, visit.member_id, token)
    key = "envelope-opened-before" if opened.repeated else "envelope-opened"
    text = visit.say(key, points=opened.points, available=max(0, opened.available))
    await visit.show_anew(Screen(text, ways_on(visit.speaker, "points", "rewards")))


def _waits(visit: Visit) -> Markup:
    """Who has not chosen a language yet reads it in every one."""
    if visit.chat.language is not None:
        return visit.say("envelope-waits")
    languages = visit.desk.languages(visit.profile.language)
    return paragraphs(*(visit.desk.speaker(each, visit.profile).say("envelope-waits") for each in languages))


async def offer(query: InlineQuery, desk: Desk) -> None:
    """The giver's own envelope, ready to be sent into a chat. Nobody else sends it, and nothing is written down."""
    chat = await find_chat(desk.club, "customer", PLATFORM, query.from_user.id)
    profile = await desk.profile()
    speaker = desk.speaker(chat.language if chat else None, profile)
    results: list[Any] = []
    button = None
    try:
        if chat is None or chat.member_id is None:
            button = InlineQueryResultsButton(text=speaker.plain("invitation-not-member"), start_parameter=START)
        else:
            view = await my_envelope_by_token(desk.club, chat.member_id, token_in_payload(query.query) or "")
            text, under = envelope_post(speaker, profile, view, await envelope_link(desk.bot, view.token))
            results = [
                InlineQueryResultArticle(
                    id="envelope",
                    title=speaker.plain("envelope-article", points=view.points, shares=view.shares),
                    description=speaker.plain("envelope-article-about"),
                    input_message_content=InputTextMessageContent(
                        message_text=text,
                        parse_mode=HTML,
                        link_preview_options=LinkPreviewOptions(is_disabled=True),
                    ),
                    reply_markup=InlineKeyboardMarkup.model_validate(under),
                )
            ]
    except DatabaseBusy:
        raise
    except ClubError:  # it is over, or somebody else's
        button = InlineQueryResultsButton(text=speaker.plain("envelope-article-none"), start_parameter=START)
    await patiently(
        desk.bot,
        AnswerInlineQuery(
            inline_query_id=query.id, results=results, cache_time=CACHE_SECONDS, is_personal=True, button=button
        ),
    )


def _token(text: str | None) -> str | None:
    return token_in_payload((text or "").partition(" ")[2])


def register(room: Router) -> None:
    room.message.register(open_by_link, Says("start"), F.text.func(lambda text: _token(text) is not None))
    room.callback_query.register(open_by_tap, Pressed(TapEnvelope))
    room.inline_query.register(offer, F.query.startswith(PAYLOAD))
