"""Buttons of messages in groups: whoever presses is answered by a few words only they see, and nothing private is said there."""

import structlog
from aiogram.exceptions import TelegramAPIError
from aiogram.filters.callback_data import CallbackData
from aiogram.methods import AnswerCallbackQuery
from aiogram.types import CallbackQuery

from bot.desk import Desk
from bot.envelope_posts import envelope_link, envelope_post
from bot.envelope_presses import TapEnvelope
from bot.requests import Markup
from club.clubs import ClubProfile
from club.errors import ClubError, DatabaseBusy, MemberBlocked, MemberNotFound
from club.gamification.envelopes import envelope_by_token, open_envelope
from club.gamification.envelopes.errors import EnvelopeNotFound
from club.i18n import Speaker
from club.members import ChatView

log = structlog.get_logger(__name__)


async def pressed_among_others(
    desk: Desk, query: CallbackQuery, press: CallbackData | None, chat: ChatView | None
) -> None:
    """`chat`: of whoever pressed with the bot, if they have one. Nobody is written down for pressing."""
    profile = await desk.profile()
    speaker = _speaker(desk, profile, chat, query.from_user.language_code)
    if not isinstance(press, TapEnvelope):
        await _answer(desk, query, speaker.plain("button-too-old"))
        return
    member_id = None if chat is None or chat.member_state == "left" else chat.member_id
    if member_id is None:
        await _lead_in(desk, query, press.token)
        return
    await _open(desk, query, press, speaker, member_id)


async def _open(desk: Desk, query: CallbackQuery, press: TapEnvelope, speaker: Speaker, member_id: int) -> None:
    try:
        opened = await open_envelope(desk.club, member_id, press.token)
    except DatabaseBusy:  # nothing was opened: the update is tried again
        raise
    except MemberNotFound:
        await _lead_in(desk, query, press.token)
    except EnvelopeNotFound as refusal:
        await _answer(desk, query, speaker.plain(f"error-{refusal.code}"))
        return
    except MemberBlocked:
        await _answer(desk, query, speaker.plain("envelope-toast-closed"))
    except ClubError as refusal:
        await _answer(desk, query, speaker.plain(f"error-{refusal.code}", **refusal.data))
    else:
        key = "envelope-toast-opened-before" if opened.repeated else "envelope-toast-opened"
        await _answer(desk, query, speaker.plain(key, points=opened.points))
    _refresh(desk, query, press)


def _refresh(desk: Desk, query: CallbackQuery, press: TapEnvelope) -> None:
    if query.inline_message_id is None:
        return

    async def draw() -> tuple[str, Markup]:
        profile = await desk.profile()
        known = press.language if press.language in desk.texts.languages else None
        view = await envelope_by_token(desk.club, press.token)
        link = await envelope_link(desk.bot, press.token)
        return envelope_post(desk.speaker(known, profile), profile, view, link)

    desk.live_posts.refresh(query.inline_message_id, draw)


def _speaker(desk: Desk, profile: ClubProfile, chat: ChatView | None, language_code: str | None) -> Speaker:
    """The language that was chosen here, else that of their messenger where there are texts for it, else the club's."""
    language = (language_code or "").partition("-")[0]
    known = language if language in desk.texts.languages else None
    return desk.speaker((chat.language if chat else None) or known, profile)


async def _lead_in(desk: Desk, query: CallbackQuery, token: str) -> None:
    """Who is no member is led into the bot, which says what to do."""
    link = await envelope_link(desk.bot, token)
    await _ask(desk, AnswerCallbackQuery(callback_query_id=query.id, url=link))


async def _answer(desk: Desk, query: CallbackQuery, words: str) -> None:
    await _ask(desk, AnswerCallbackQuery(callback_query_id=query.id, text=words))


async def _ask(desk: Desk, method: AnswerCallbackQuery) -> None:
    """Too late is too late: what was opened is opened, and stands in the history."""
    try:
        await desk.bot(method)
    except TelegramAPIError as error:
        log.info("query-not-answered", error=error.message)
