"""A playground for each test, and a caller that checks every answer against the schema of the Bot API."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from playground import Person, Playground, RateLimits

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
OTHER_TOKEN = "220201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)


class Caller:
    """One bot's side of the HTTP."""

    def __init__(self, playground: Playground, session: aiohttp.ClientSession, token: str) -> None:
        self.playground = playground
        self.session = session
        self.token = token

    @property
    def url(self) -> str:
        return f"{self.playground.base_url}/bot{self.token}"

    async def answer(self, method: str, /, **params: Any) -> dict[str, Any]:
        """The whole answer; a good one must be what the schema says this method returns."""
        async with self.session.post(f"{self.url}/{method}", json=params) as response:
            body: dict[str, Any] = await response.json()
            assert response.status == body.get("error_code", 200)
        if body["ok"]:
            self._check_result(method, body["result"])
        return body

    async def ok(self, method: str, /, **params: Any) -> Any:
        body = await self.answer(method, **params)
        assert body["ok"], body
        return body["result"]

    async def refused(self, method: str, /, **params: Any) -> str:
        """The description of the refusal."""
        body = await self.answer(method, **params)
        assert not body["ok"], body
        return str(body["description"])

    async def upload(self, method: str, files: dict[str, tuple[str, bytes]], **params: Any) -> dict[str, Any]:
        form = aiohttp.FormData()
        for name, value in params.items():
            form.add_field(name, str(value))
        for name, (filename, content) in files.items():
            form.add_field(name, content, filename=filename, content_type="application/octet-stream")
        async with self.session.post(f"{self.url}/{method}", data=form) as response:
            body: dict[str, Any] = await response.json()
        if body["ok"]:
            self._check_result(method, body["result"])
        return body

    async def updates(self, **params: Any) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = await self.ok("getUpdates", **params)
        return found

    def _check_result(self, method: str, result: Any) -> None:
        returns = self.playground.schema.methods[method.lower()].returns
        types = [{"array": [each[9:]]} if each.startswith("Array of ") else each for each in returns]
        self.playground.schema.check_types(types, result)


@pytest_asyncio.fixture
async def playground() -> AsyncIterator[Playground]:
    made = Playground(limits=RateLimits.off(), seed=7, webhook_retry_pause_s=0.01)
    made.add_bot(TOKEN, "shop_bot", "Shop", supports_inline=True)
    await made.start()
    yield made
    await made.stop()


@pytest_asyncio.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as made:
        yield made


@pytest.fixture
def bot(playground: Playground, session: aiohttp.ClientSession) -> Caller:
    return Caller(playground, session, TOKEN)


@pytest.fixture
def other_bot(playground: Playground, session: aiohttp.ClientSession) -> Caller:
    playground.add_bot(OTHER_TOKEN, "other_bot", "Other")
    return Caller(playground, session, OTHER_TOKEN)


@pytest_asyncio.fixture
async def anna(playground: Playground) -> Person:
    """Anna has pressed START, and the bot has not fetched it yet."""
    person = Person(playground, playground.add_person("Anna", username="anna_b", language_code="en"))
    await person.open("shop_bot")
    return person
