"""Fetching updates without parsing them, and what a failure to fetch means."""

from typing import Any

from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    TelegramConflictError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.methods import TelegramMethod

from club.doors import DoorProblem

ALLOWED_UPDATES = ["message", "callback_query", "my_chat_member", "chat_member", "inline_query", "poll_answer"]
"""Said with every request: the messenger remembers what another program once asked for. `chat_member` comes only when asked for."""
ANSWER_SPARE_SECONDS = 10
REFUSED_PAUSE_SECONDS = 30


class GetRawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """getUpdates, each update as it came: one that aiogram cannot parse must not hold up the others."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int
    timeout: int
    allowed_updates: list[str]


async def fetch(bot: Bot, offset: int, wait_seconds: int) -> list[dict[str, Any]]:
    """Raises DoorProblem."""
    request = GetRawUpdates(offset=offset, timeout=wait_seconds, allowed_updates=ALLOWED_UPDATES)
    try:
        return await bot(request, request_timeout=wait_seconds + ANSWER_SPARE_SECONDS)
    except AiogramError as error:
        raise door_problem(error) from error


def door_problem(error: AiogramError, *, opening: bool = False) -> DoorProblem:
    """A refused token is final only when opening: later it may be a relay's hiccup."""
    said = str(error)
    match error:
        case TelegramUnauthorizedError() | TelegramNotFound():
            return DoorProblem("token-refused", permanent=opening, after_seconds=REFUSED_PAUSE_SECONDS, details=said)
        case TelegramConflictError() if "webhook is active" in error.message:
            return DoorProblem("webhook-active", details=said)
        case TelegramConflictError():
            return DoorProblem("second-poller", after_seconds=ANSWER_SPARE_SECONDS, details=said)
        case TelegramRetryAfter():
            return DoorProblem("slow-down", after_seconds=error.retry_after, details=said)
        case TelegramNetworkError():
            return DoorProblem("no-network", details=said)
    return DoorProblem("server-error", details=said)
