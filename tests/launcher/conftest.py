"""A playground with two bots, settings that point to it, and a club that is run in this process."""

import asyncio
import os
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
import pytest_asyncio

from club.app import load_texts
from club.settings import Settings, read_settings
from launcher.run import Running, run_club
from launcher.words import Words
from playground import Playground, RateLimits

CUSTOMER, STAFF = "naderi_club_bot", "naderi_desk_bot"
TOKENS = {CUSTOMER: f"6000000001:{'c' * 35}", STAFF: f"6000000002:{'s' * 35}"}
OWNER_ID = 7_100_000_900
KEY = "k" * 40


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("CLUB_") and not name.startswith("CLUB_TEST_"):
            monkeypatch.delenv(name)


@pytest.fixture
def words() -> Words:
    return Words(load_texts(), "en")


@pytest_asyncio.fixture
async def playground() -> AsyncIterator[Playground]:
    playground = Playground(limits=RateLimits.off())
    for username, token in TOKENS.items():
        playground.add_bot(token, username)
    playground.add_person("Owner", person_id=OWNER_ID, language_code="en")
    await playground.start()
    yield playground
    await playground.stop()


def free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


@pytest.fixture
def settings(playground: Playground, database_url: str) -> Settings:
    return read_settings(
        env_file=None,
        bot_token=TOKENS[CUSTOMER],
        admin_bot_token=TOKENS[STAFF],
        telegram_api_url=playground.base_url,
        database_url=database_url,
        owner_ids=(OWNER_ID,),
        secret_key=KEY,
        http_port=free_port(),
        name="Naderi",
        language="en",
    )


@dataclass
class Run:
    """A running club: what it said, and its exit code once it has ended."""

    task: "asyncio.Task[int]"
    stopping: asyncio.Event
    said: list[str] = field(default_factory=list)
    running: Running | None = None

    async def stop(self) -> int:
        self.stopping.set()
        return await self.task


Runs = Callable[..., AbstractAsyncContextManager[Run]]


@pytest.fixture
def run(words: Words) -> Runs:
    @asynccontextmanager
    async def run(settings: Settings, role: Any = "all", *, until_started: bool = True) -> AsyncIterator[Run]:
        stopping, started = asyncio.Event(), asyncio.Event()
        said: list[str] = []
        found: list[Running] = []

        def on_started(running: Running) -> None:
            found.append(running)
            started.set()

        task = asyncio.create_task(
            run_club(settings, role, words, say=said.append, stopping=stopping, on_started=on_started)
        )
        run = Run(task, stopping, said)
        try:
            if until_started:
                begun = asyncio.create_task(started.wait())
                await asyncio.wait({task, begun}, return_when=asyncio.FIRST_COMPLETED)
                begun.cancel()
                if task.done():
                    task.result()
                run.running = found[0]
            yield run
        finally:
            stopping.set()
            await asyncio.wait({task})

    return run
