"""Inline mode: a member's own invitation, ready to be sent into any chat. Nothing is written down for who only asks."""

from aiogram import Router
from aiogram.methods import AnswerInlineQuery
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultCachedPhoto,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
)

from bot.calling import patiently
from bot.desk import Desk
from bot.invitations import invitation_face, invitation_link, invitation_text
from bot.meeting import PLATFORM
from bot.requests import HTML
from club.clubs import ClubProfile
from club.errors import ClubError, DatabaseBusy, ReferralsOff
from club.i18n import Speaker
from club.members import ChatView, find_chat, member
from club.referrals import invitation, my_referral_code

CACHE_SECONDS = 5
"""What an invitation says may change, and belongs to who asks."""
START = "invite"

Result = InlineQueryResultArticle | InlineQueryResultCachedPhoto


async def offer_invitation(query: InlineQuery, desk: Desk) -> None:
    """Members get their invitation, everybody else a button that leads into the bot."""
    profile = await desk.profile()
    chat = await find_chat(desk.club, "customer", PLATFORM, query.from_user.id)
    speaker = _speaker(desk, profile, chat, query.from_user.language_code)
    results: list[Result] = []
    button = None
    try:
        if chat is None or chat.member_id is None:
            button = InlineQueryResultsButton(text=speaker.plain("invitation-not-member"), start_parameter=START)
        else:
            results = await _invitations(desk, profile, speaker, chat.member_id)
    except DatabaseBusy:
        raise
    except ReferralsOff:
        button = InlineQueryResultsButton(text=speaker.plain("invitation-article-off"), start_parameter=START)
    except ClubError:  # who is blocked or has left invites nobody
        button = InlineQueryResultsButton(text=speaker.plain("invitation-not-member"), start_parameter=START)
    await patiently(
        desk.bot,
        AnswerInlineQuery(
            inline_query_id=query.id, results=results, cache_time=CACHE_SECONDS, is_personal=True, button=button
        ),
    )


def _speaker(desk: Desk, profile: ClubProfile, chat: ChatView | None, language_code: str | None) -> Speaker:
    """The language that was chosen here, else that of their messenger where there are texts for it, else the club's."""
    language = (language_code or "").partition("-")[0]
    known = language if language in desk.texts.languages else None
    return desk.speaker((chat.language if chat else None) or known, profile)


async def _invitations(desk: Desk, profile: ClubProfile, speaker: Speaker, member_id: int) -> list[Result]:
    view = await invitation(desk.club, member_id)
    owner = await member(desk.club, member_id)
    me = await desk.bot.me()
    link = invitation_link(me.username or "", await my_referral_code(desk.club, member_id))
    text = invitation_text(speaker, profile, owner.name, view.terms)
    join = InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text=speaker.plain("invitation-join"), url=link)]]
    )
    results: list[Result] = [
        InlineQueryResultArticle(
            id="words",
            title=speaker.plain("invitation-article", club=profile.name),
            description=speaker.plain("invitation-article-about"),
            input_message_content=InputTextMessageContent(
                message_text=text, parse_mode=HTML, link_preview_options=LinkPreviewOptions(is_disabled=True)
            ),
            reply_markup=join,
        )
    ]
    # The picture has an id here once its owner has opened the screen of inviting.
    picture = desk.uploads.get(invitation_face(speaker, profile, owner.name, view.terms, link))
    if picture is not None:
        results.append(
            InlineQueryResultCachedPhoto(
                id="picture", photo_file_id=picture, caption=text, parse_mode=HTML, reply_markup=join
            )
        )
    return results


def register(room: Router) -> None:
    room.inline_query.register(offer_invitation)
