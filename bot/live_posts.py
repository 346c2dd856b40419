"""Messages in groups that follow what happens: however often it happens, each is edited once in a few seconds."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramRetryAfter

from bot.calling import is_already_so
from bot.requests import EditInlineText, Markup
from club.clock import Clock
from club.errors import ClubError, DatabaseBusy

log = structlog.get_logger(__name__)

PAUSE_SECONDS = 3.0
"""Between two edits of one message; the messenger refuses more than about twenty a minute in a group."""

Draw = Callable[[], Awaitable[tuple[str, Markup]]]
"""What the message shall show: its text, HTML, and its keyboard."""


@dataclass(slots=True)
class _Post:
    draw: Draw
    wanted: bool = True


class LivePosts:
    """The inline messages of one bot. The first change shows at once; those that come in the pause show together after it."""

    def __init__(self, bot: Bot, clock: Clock) -> None:
        self._bot = bot
        self._clock = clock
        self._posts: dict[str, _Post] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def refresh(self, inline_message_id: str, draw: Draw) -> None:
        """Show in the message what `draw` makes of it, soon. It is asked when the message is edited, and so never outdated."""
        post = self._posts.get(inline_message_id)
        if post is not None:
            post.draw, post.wanted = draw, True
            return
        self._posts[inline_message_id] = _Post(draw)
        task = asyncio.create_task(self._follow(inline_message_id))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """What was not shown yet shows with the next tap."""
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _follow(self, inline_message_id: str) -> None:
        post = self._posts[inline_message_id]
        try:
            while post.wanted:
                post.wanted = False
                await self._clock.wait(await self._edit(inline_message_id, post))
        finally:
            del self._posts[inline_message_id]

    async def _edit(self, inline_message_id: str, post: _Post) -> float:
        """How long to leave the message alone, in seconds."""
        try:
            text, keyboard = await post.draw()
            await self._bot(EditInlineText(inline_message_id=inline_message_id, text=text, reply_markup=keyboard))
        except TelegramRetryAfter as wait:
            post.wanted = True
            return max(PAUSE_SECONDS, wait.retry_after)
        except DatabaseBusy:
            post.wanted = True
        except TelegramAPIError as refused:
            if not is_already_so(refused):
                log.info("post-not-refreshed", refusal=refused.message)
        except ClubError as refusal:
            log.info("post-not-refreshed", refusal=refusal.code)
        return PAUSE_SECONDS
