"""How Telegram refuses, told apart: what may be tried again, what may have arrived, what never will."""

import asyncio
import datetime as dt
import logging
import warnings
from collections.abc import Awaitable, Callable
from typing import Literal, TypeVar

import httpx
from telegram import Message
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.warnings import PTBDeprecationWarning

from club.doors import Delivery, DoorProblem

logger = logging.getLogger(__name__)

_PATIENCE_SECONDS = 5
_ATTEMPTS = 3
_NETWORK_PAUSE_SECONDS = 5
_NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError, httpx.UnsupportedProtocol)

T = TypeVar("T")


def seconds_asked(error: RetryAfter) -> float:
    """How long Telegram wants to be left alone."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PTBDeprecationWarning)
        asked = error.retry_after
    return asked.total_seconds() if isinstance(asked, dt.timedelta) else float(asked)


def may_have_arrived(error: NetworkError) -> bool:
    """Whether the connection broke after the request may already have been read. A refusal (4xx, 5xx) is no break."""
    if isinstance(error, BadRequest):
        return False
    cause = error.__cause__
    return isinstance(cause, httpx.HTTPError) and not isinstance(cause, _NEVER_SENT)


def is_unchanged(error: BadRequest) -> bool:
    """The edit would have changed nothing: a second tap."""
    return "message is not modified" in error.message.lower()


def is_beyond_edit(error: BadRequest) -> bool:
    """The message cannot be edited any more (deleted, too old, of another kind): a new one must be sent."""
    text = error.message.lower()
    return any(
        reason in text
        for reason in (
            "message to edit not found",
            "message can't be edited",
            "there is no text in the message to edit",
            "there is no caption in the message to edit",
            "message_id_invalid",
        )
    )


async def patiently(call: Callable[[], Awaitable[T]]) -> T:
    """Do it; when Telegram asks for a short pause, pause and do it again. A long pause is the caller's to decide."""
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            return await call()
        except RetryAfter as error:
            seconds = seconds_asked(error)
            if attempt == _ATTEMPTS or seconds > _PATIENCE_SECONDS:
                raise
            logger.info("Telegram asks for a pause of %s s", seconds)
            await asyncio.sleep(seconds)
    raise AssertionError("unreachable")


async def send_once(call: Callable[[], Awaitable[Message]]) -> Message | None:
    """Send; None when the connection broke and the message may already be there: it is not sent a second time."""
    try:
        return await patiently(call)
    except NetworkError as error:
        if not may_have_arrived(error):
            raise
        logger.warning("a message may not have arrived: %s", error.message)
        return None


def delivery_of(error: TelegramError) -> Delivery:
    """How telling somebody ended that ended with this error."""
    match error:
        case RetryAfter():
            return Delivery("later", seconds_asked(error), error.message)
        case Forbidden():
            return Delivery("unreachable", error=error.message)
        case BadRequest() if "chat not found" in error.message.lower() or "user not found" in error.message.lower():
            return Delivery("unreachable", error=error.message)
        case BadRequest() | ChatMigrated():
            return Delivery("failed", error=error.message)
        case InvalidToken() | Conflict():
            return Delivery("later", _NETWORK_PAUSE_SECONDS, error.message)
        case NetworkError() if may_have_arrived(error) or "gateway timeout" in error.message.lower():
            return Delivery("unknown", error=error.message)
        case NetworkError():
            return Delivery("later", _NETWORK_PAUSE_SECONDS, error.message)
        case _:  # an answer that is no JSON: something between us and Telegram spoke, so nobody knows
            return Delivery("unknown", error=error.message)


def door_problem_of(error: TelegramError) -> DoorProblem:
    """Why updates cannot be fetched, or the token not be checked."""
    text = error.message
    match error:
        case InvalidToken():
            return DoorProblem("token-refused", permanent=True, details=text)
        case Conflict():
            kind: Literal["webhook-active", "second-poller"] = "second-poller"
            if "webhook" in text.lower():
                kind = "webhook-active"
            return DoorProblem(kind, after_seconds=_NETWORK_PAUSE_SECONDS, details=text)
        case RetryAfter():
            return DoorProblem("slow-down", after_seconds=seconds_asked(error), details=text)
        case BadRequest() | Forbidden():
            return DoorProblem("server-error", after_seconds=_NETWORK_PAUSE_SECONDS, details=text)
        case TimedOut():
            return DoorProblem("no-network", details=text)
        case NetworkError() if isinstance(error.__cause__, httpx.HTTPError):
            return DoorProblem("no-network", details=text)
        case _:
            return DoorProblem("server-error", after_seconds=_NETWORK_PAUSE_SECONDS, details=text)
