"""A real playground with two scripted bots and three people, and a Chromium that looks at it."""

import shutil
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright

from playground import Playground, RateLimits
from playground.people import Account
from tests.playground_page.scripted_bot import ScriptedBot, Update

CLUB_TOKEN = "7000000001:AAEclubclubclubclubclubclubclubclub"
TILL_TOKEN = "7000000002:AAEtilltilltilltilltilltilltilltill"
CHROMIUM = next(
    (
        path
        for path in ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        if Path(path).exists()
    ),
    shutil.which("chromium"),
)


@dataclass
class Stage:
    """The playground of one test. `on` holds what the club bot does, by command, callback data or kind of content."""

    playground: Playground
    url: str
    sara: Account
    reza: Account
    emma: Account
    on: dict[str, Callable[[ScriptedBot, Update], Any]] = field(default_factory=dict)
    club: ScriptedBot = field(init=False)
    till: ScriptedBot = field(init=False)

    async def club_script(self, bot: ScriptedBot, update: Update) -> None:
        message = update.get("message", {})
        key = message.get("text") or update.get("callback_query", {}).get("data")
        key = key or next(
            (kind for kind in ("inline_query", "contact", "photo") if kind in update or kind in message), ""
        )
        deed = self.on.get(key)
        if deed is not None:
            await deed(bot, update)

    async def till_script(self, bot: ScriptedBot, update: Update) -> None:
        message = update.get("message")
        if message and message.get("text", "").startswith("/start "):
            await bot.say(message["chat"]["id"], f"{message['from']['first_name']}: {message['text'].split()[1]}")

    def link(self, person: Account, bot: str | None = "club_bot", language: str = "fa") -> str:
        peer = f"&peer=bot:{bot}" if bot else ""
        return f"{self.url}/#person={person.id}{peer}&lang={language}"


@pytest_asyncio.fixture(loop_scope="session")
async def stage() -> AsyncIterator[Stage]:
    playground = Playground(limits=RateLimits.off(), seed=7)
    playground.add_bot(CLUB_TOKEN, "club_bot", "باشگاه کافه لیمو", supports_inline=True)
    playground.add_bot(TILL_TOKEN, "till_bot", "صندوق")
    sara = playground.add_person("سارا", last_name="محمدی", phone="989121110001", language_code="fa", role="مشتری")
    reza = playground.add_person("رضا", phone="989121110002", language_code="fa", role="صندوق‌دار")
    emma = playground.add_person("Emma", username="emma_s", phone="447700900123", language_code="en")
    url = await playground.start()
    made = Stage(playground, url, sara, reza, emma)
    made.club = ScriptedBot(url, CLUB_TOKEN, made.club_script)
    made.till = ScriptedBot(url, TILL_TOKEN, made.till_script)
    yield made
    await made.club.stop()
    await made.till.stop()
    await playground.stop()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed: the page can only be tried in a browser")
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        yield launched
        await launched.close()


class Pages:
    """Opens pages that must not complain: whatever the console calls an error fails the test."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.complaints: list[str] = []
        self.foreign: list[str] = []
        self.contexts: list[Any] = []

    async def open(self, url: str, *, width: int = 1280, height: int = 800, **options: Any) -> Page:
        context = await self.browser.new_context(
            viewport={"width": width, "height": height}, reduced_motion="reduce", locale="en-GB", **options
        )
        context.set_default_timeout(8000)
        self.contexts.append(context)
        page = await context.new_page()
        page.on("console", lambda line: self.complaints.append(line.text) if line.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self._note_address(url, request.url))
        await page.goto(url)
        return page

    def _note_address(self, home: str, address: str) -> None:
        origin = home.partition("/#")[0]
        if not address.startswith((origin, "blob:", "data:")):
            self.foreign.append(address)


@pytest_asyncio.fixture(loop_scope="session")
async def pages(browser: Browser, stage: Stage) -> AsyncIterator[Pages]:
    opened = Pages(browser)
    yield opened
    for context in opened.contexts:
        await context.close()
    assert opened.complaints == []
    assert opened.foreign == []
