"""Telling a note, and how it ended: the messenger's many refusals in five words."""

import structlog
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)

from bot.badge_pictures import badge_note_picture
from bot.desk import Desk
from bot.lottery_notes import lottery_links, lottery_picture
from bot.requests import SendPicture, SendText
from bot.session import NotSent
from bot.telling import note_screen
from bot.tier_notes import note_picture
from club.doors import Delivery, Note
from club.i18n import Speaker, TextProblem

log = structlog.get_logger(__name__)

PAUSE_SECONDS = 5
TOKEN_PAUSE_SECONDS = 60

_NOBODY_THERE = (
    "chat not found",
    "peer_id_invalid",
    "user_is_blocked",
    "input_user_deactivated",
    "user is deactivated",
    "group chat was deactivated",
    "group chat was upgraded",
)


async def deliver(desk: Desk, note: Note, speaker: Speaker) -> Delivery:
    """Say the note once. Never raises for what the messenger or the network does."""
    try:
        screen = note_screen(note, speaker)
    except (KeyError, TypeError, ValueError, TextProblem) as problem:
        log.exception("note-not-sayable", outbox_id=note.outbox_id, kind=note.kind)
        return Delivery("failed", error=f"{type(problem).__name__}: {problem}")
    keyboard = await lottery_links(desk, note, speaker) or screen.keyboard
    request: SendText | SendPicture = SendText(chat_id=note.chat_id, text=screen.text, reply_markup=keyboard)
    picture = await note_picture(desk, note, speaker) or await badge_note_picture(desk, note, speaker)
    picture = picture or await lottery_picture(desk, note, speaker)
    if picture is not None:
        photo = await picture.upload()
        request = SendPicture(chat_id=note.chat_id, photo=photo, caption=screen.text, reply_markup=keyboard)
    try:
        await desk.bot(request)
    except (TelegramAPIError, ClientDecodeError) as error:
        return outcome(error)
    return Delivery("told")


def outcome(error: TelegramAPIError | ClientDecodeError) -> Delivery:
    """What a failed telling means for the note. An answer that was lost or unreadable leaves it unknown."""
    said = str(error)
    match error:
        case TelegramRetryAfter():
            return Delivery("later", after_seconds=error.retry_after, error=said)
        case TelegramForbiddenError():
            return Delivery("unreachable", error=said)
        case TelegramBadRequest() if any(words in error.message.lower() for words in _NOBODY_THERE):
            return Delivery("unreachable", error=said)
        case NotSent() | TelegramServerError():
            return Delivery("later", after_seconds=PAUSE_SECONDS, error=said)
        case TelegramUnauthorizedError() | TelegramNotFound():
            return Delivery("later", after_seconds=TOKEN_PAUSE_SECONDS, error=said)
        case TelegramNetworkError() | ClientDecodeError():
            return Delivery("unknown", error=said)
    return Delivery("failed", error=said)
