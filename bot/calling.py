"""Asking the messenger for something while a person waits: patient for seconds, deaf to harmless refusals."""

import asyncio
from typing import TypeVar

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramNetworkError, TelegramRetryAfter
from aiogram.methods import AnswerCallbackQuery, TelegramMethod

from bot.requests import Reply, SendFile, SendPicture, SendPoll, SendText, without_cosmetics
from bot.session import NotSent

log = structlog.get_logger(__name__)
T = TypeVar("T")

PATIENCE_SECONDS = 5
ATTEMPTS_MAX = 3

_ALREADY_SO = ("message is not modified",)
_CANNOT_BE_EDITED = (
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message to edit",
    "there is no caption in the message to edit",
    "message_id_invalid",
)
_CANNOT_BE_DELETED = ("message to delete not found", "message can't be deleted", "message identifier is not specified")
_WRONG_FILE = ("wrong file identifier", "wrong remote file identifier", "file_reference")
_NOT_COSMETIC = _ALREADY_SO + _CANNOT_BE_EDITED + _WRONG_FILE


async def patiently(bot: Bot, method: TelegramMethod[T]) -> T:
    """Ask, and ask again when the messenger wants a few seconds first. A longer wait raises TelegramRetryAfter."""
    for _ in range(ATTEMPTS_MAX - 1):
        try:
            return await bot(method)
        except TelegramRetryAfter as wait:
            if wait.retry_after > PATIENCE_SECONDS:
                raise
            await asyncio.sleep(wait.retry_after)
    return await bot(method)


async def call(bot: Bot, method: TelegramMethod[T]) -> T:
    """As `patiently`; what only decorates (effects, coloured buttons) is left out when the messenger refuses it."""
    try:
        return await patiently(bot, method)
    except TelegramBadRequest as refused:
        plain = None if _is_about(refused, _NOT_COSMETIC) else without_cosmetics(method)
        if plain is None:
            raise
        log.info("sent-without-cosmetics", refusal=refused.message)
        return await patiently(bot, plain)


async def send(bot: Bot, method: SendText | SendPicture | SendFile | SendPoll) -> Reply | None:
    """Send once. When the answer got lost the message may have arrived: it is not sent again, and None comes back."""
    try:
        return await call(bot, method)
    except NotSent:
        raise
    except TelegramNetworkError as lost:
        log.warning("answer-lost", method=method.__api_method__, error=lost.message)
        return None


async def answer(bot: Bot, query_id: str, toast: str | None = None) -> None:
    """Stop the button's spinner. Too late is too late: whatever the button does is done all the same."""
    try:
        await bot(AnswerCallbackQuery(callback_query_id=query_id, text=toast))
    except TelegramAPIError as error:
        log.info("query-not-answered", error=error.message)


def is_already_so(refused: TelegramBadRequest) -> bool:
    """The message shows exactly this already: somebody tapped twice."""
    return _is_about(refused, _ALREADY_SO)


def cannot_be_edited(refused: TelegramBadRequest) -> bool:
    return _is_about(refused, _CANNOT_BE_EDITED)


def cannot_be_deleted(refused: TelegramBadRequest) -> bool:
    return _is_about(refused, _CANNOT_BE_DELETED)


def is_wrong_file(refused: TelegramBadRequest) -> bool:
    """The messenger no longer knows a picture by the id it once gave."""
    return _is_about(refused, _WRONG_FILE)


def _is_about(refused: TelegramBadRequest, words: tuple[str, ...]) -> bool:
    message = refused.message.lower()
    return any(each in message for each in words)
