"""Health, what does not exist, a database that is away, starting and stopping."""

import asyncio
import json
import signal
import socket
from typing import Any

import httpx
import pytest

from club.context import Club
from club.errors import DatabaseBusy
from club.shops import signature_of
from tests.club.shops.orders import order
from tests.web.conftest import KEY, Door
from web.app import create_web
from web.house import WebHouse
from web.server import serve_web


class AwayDatabase:
    """Answers reads until it is told to be away; takes no transaction."""

    def __init__(self, present: Any, error: Exception) -> None:
        self.dialect = present.dialect
        self._present = present
        self._error = error
        self.reads_answer = True

    async def fetch_one(self, sql: str, *values: Any) -> Any:
        if not self.reads_answer:
            raise self._error
        return await self._present.fetch_one(sql, *values)

    async def transact(self, work: Any) -> Any:
        raise self._error


async def test_health_says_that_the_database_answers(door: Door) -> None:
    response = await door.client.get("/health")
    assert (response.status_code, response.json()) == (200, {"ok": True})


@pytest.mark.parametrize("error", [DatabaseBusy(), OSError("gone"), RuntimeError("odd"), TimeoutError()])
async def test_health_says_when_the_database_does_not_answer(club: Club, error: Exception) -> None:
    away = AwayDatabase(club.database, error)
    away.reads_answer = False
    app = create_web(WebHouse(away, club.clock, KEY))  # type: ignore[arg-type]
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://club") as client:
        response = await client.get("/health")
    assert (response.status_code, response.json()) == (503, {"ok": False})


@pytest.mark.parametrize(("error", "status"), [(DatabaseBusy(), 503), (RuntimeError("secret detail"), 500)])
async def test_what_could_not_be_kept_is_not_acknowledged(door: Door, error: Exception, status: int) -> None:
    away = AwayDatabase(door.club.database, error)
    app = create_web(WebHouse(away, door.club.clock, KEY))  # type: ignore[arg-type]
    raw = json.dumps(order()).encode()
    headers = {"x-wc-webhook-signature": signature_of(raw, door.secret), "x-wc-webhook-topic": "order.updated"}
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://club") as client:
        response = await client.post(door.path, content=raw, headers=headers)
    assert (response.status_code, response.content) == (status, b"")
    assert await door.kept() == []


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/"), ("GET", "/docs"), ("GET", "/redoc"), ("GET", "/openapi.json"), ("GET", "/health/"),
        ("POST", "/health"), ("GET", "/shops/x/woocommerce"), ("PUT", "/shops/x/woocommerce"),
        ("POST", "/shops/x/shopify"), ("POST", "/shops/x/woocommerce/"), ("OPTIONS", "/telegram/x"),
        ("GET", "/telegram/x"), ("POST", "/telegram"), ("GET", "/favicon.ico"), ("GET", "/.env"),
    ],
)  # fmt: skip
async def test_what_does_not_exist_says_nothing(door: Door, method: str, path: str) -> None:
    response = await door.client.request(method, path)
    headers = {name: value for name, value in response.headers.items() if name != "date"}
    assert (response.status_code, response.content, headers) == (404, b"", {"content-length": "0"})


async def test_a_real_path_with_a_wrong_method_does_not_show_itself(door: Door) -> None:
    for method in ("GET", "PUT", "DELETE", "OPTIONS", "HEAD"):
        response = await door.client.request(method, door.path)
        assert (response.status_code, "allow" in response.headers) == (404, False)


async def test_the_server_leaves_signals_to_the_launcher(club: Club) -> None:
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    running = await serve_web(create_web(WebHouse(club.database, club.clock, KEY)), "127.0.0.1", 0)
    try:
        assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] == before
    finally:
        await running.stop()


async def test_stopping_answers_what_was_asked_and_frees_the_port(club: Club) -> None:
    running = await serve_web(create_web(WebHouse(club.database, club.clock, KEY)), "127.0.0.1", 0)
    url = f"http://127.0.0.1:{running.port}/health"
    async with httpx.AsyncClient(trust_env=False) as client:
        assert (await client.get(url)).status_code == 200
        await running.stop()
        await running.stop()
        await running.wait()
        with pytest.raises(httpx.ConnectError):
            await client.get(url)
    again = await serve_web(create_web(WebHouse(club.database, club.clock, KEY)), "127.0.0.1", running.port)
    assert again.port == running.port
    await again.stop()


async def test_an_address_that_cannot_be_had_is_said(club: Club) -> None:
    app = create_web(WebHouse(club.database, club.clock, KEY))
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(OSError, match="in use"):
        await serve_web(app, "127.0.0.1", taken.getsockname()[1])


async def test_many_ask_at_once(door: Door) -> None:
    answers = await asyncio.gather(*(door.client.get("/health") for _ in range(100)))
    assert {response.status_code for response in answers} == {200}
