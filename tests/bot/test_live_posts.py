"""A message in a group that follows what happens: one edit in a few seconds, and the last one shows how it stands."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any, cast

import pytest_asyncio
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramRetryAfter

from bot.live_posts import PAUSE_SECONDS, LivePosts
from bot.requests import EditInlineText, Markup
from tests.makers import StandingClock


class Messenger:
    """Takes edits, or refuses the next ones."""

    def __init__(self) -> None:
        self.edits: list[tuple[str, str]] = []
        self.refusals: list[Exception] = []

    async def __call__(self, edit: EditInlineText) -> bool:
        if self.refusals:
            raise self.refusals.pop(0)
        self.edits.append((edit.inline_message_id, edit.text))
        return True


class WatchedClock(StandingClock):
    """Says when somebody waits by it."""

    def __init__(self, at: Any) -> None:
        super().__init__(at)
        self.waits: asyncio.Queue[float] = asyncio.Queue()

    async def wait(self, seconds: float) -> None:
        self.waits.put_nowait(seconds)
        await super().wait(seconds)


@pytest_asyncio.fixture
async def messenger() -> Messenger:
    return Messenger()


@pytest_asyncio.fixture
async def watched(clock: StandingClock) -> WatchedClock:
    return WatchedClock(clock.now())


@pytest_asyncio.fixture
async def posts(messenger: Messenger, watched: WatchedClock) -> AsyncIterator[LivePosts]:
    opened = LivePosts(cast(Bot, messenger), watched)
    yield opened
    await opened.close()


def shows(text: str) -> Any:
    async def draw() -> tuple[str, Markup]:
        return text, {"inline_keyboard": []}

    return draw


async def test_thirty_changes_in_a_moment_are_two_edits(
    posts: LivePosts, messenger: Messenger, watched: WatchedClock
) -> None:
    posts.refresh("m1", shows("1"))
    assert await watched.waits.get() == PAUSE_SECONDS
    for number in range(2, 31):
        posts.refresh("m1", shows(str(number)))
    posts.refresh("m2", shows("other"))
    await watched.waits.get()
    assert messenger.edits == [("m1", "1"), ("m2", "other")]
    watched.move(seconds=PAUSE_SECONDS)
    await watched.waits.get()
    assert messenger.edits == [("m1", "1"), ("m2", "other"), ("m1", "30")]


async def test_when_the_messenger_wants_to_wait_the_edit_comes_after_it(
    posts: LivePosts, messenger: Messenger, watched: WatchedClock
) -> None:
    method = EditInlineText(inline_message_id="m1", text="")
    messenger.refusals = [TelegramRetryAfter(method, "slow down", 17)]
    posts.refresh("m1", shows("1"))
    assert await watched.waits.get() == 17
    posts.refresh("m1", shows("2"))
    watched.move(seconds=17)
    assert await watched.waits.get() == PAUSE_SECONDS
    assert messenger.edits == [("m1", "2")]


async def test_a_message_that_is_gone_is_left_alone_until_the_next_change(
    posts: LivePosts, messenger: Messenger, watched: WatchedClock
) -> None:
    method = EditInlineText(inline_message_id="m1", text="")
    messenger.refusals = [TelegramBadRequest(method, "message to edit not found")]
    posts.refresh("m1", shows("1"))
    assert await watched.waits.get() == PAUSE_SECONDS
    assert messenger.edits == []
    posts.refresh("m1", shows("2"))
    watched.move(seconds=PAUSE_SECONDS)
    await watched.waits.get()
    assert messenger.edits == [("m1", "2")]
