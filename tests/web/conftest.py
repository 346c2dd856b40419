"""The HTTP door on a real socket, over a club with one connected shop."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest_asyncio

from club.context import Club
from club.shops import ShopView, signature_of, webhook_secrets
from tests.club.shops.orders import make_shop
from web.app import create_web
from web.house import TelegramHook, WebHouse
from web.server import RunningWeb, serve_web

KEY = "the installation's secret key"
HOOK_TOKEN = "customerhook"
HOOK_SECRET = "said-by-telegram-only"


@dataclass
class Door:
    """The running door and a client; `woken` are the inboxes it nudged, `listeners` are called at each nudge."""

    club: Club
    shop: ShopView
    house: WebHouse
    running: RunningWeb
    client: httpx.AsyncClient
    woken: list[str] = field(default_factory=list)
    listeners: list[Callable[[], None]] = field(default_factory=list)

    @property
    def path(self) -> str:
        return f"/shops/{self.shop.path_token}/woocommerce"

    @property
    def secret(self) -> str:
        return webhook_secrets(self.shop, KEY)[0]

    async def deliver(
        self,
        raw: bytes,
        *,
        path: str | None = None,
        signature: str | None = "right",
        topic: str = "order.updated",
        **headers: str,
    ) -> httpx.Response:
        """Post as WooCommerce does; `signature` None leaves the header out, "right" is computed."""
        sent = {
            "content-type": "application/json",
            "x-wc-webhook-topic": topic,
            "x-wc-webhook-delivery-id": "d1",
            "user-agent": "WooCommerce/9.0 Hookshot (WordPress/6.6)",
        }
        if signature is not None:
            sent["x-wc-webhook-signature"] = signature_of(raw, self.secret) if signature == "right" else signature
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        as_bytes = {name: value.encode("latin-1") for name, value in sent.items()}
        return await self.client.post(path or self.path, content=raw, headers=as_bytes)

    async def ask_raw(self, head: str, body: bytes = b"") -> bytes:
        """Send exactly this and read until the door closes the connection."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.running.port)
        try:
            writer.write(head.replace("\n", "\r\n").encode() + b"\r\n\r\n" + body)
            async with asyncio.timeout(20):
                return await reader.read()
        finally:
            writer.close()
            await writer.wait_closed()

    async def kept(self) -> list[Any]:
        return list(await self.club.database.fetch_all("SELECT * FROM inbox_item ORDER BY id"))


@pytest_asyncio.fixture
async def door(club: Club) -> AsyncIterator[Door]:
    shop = await make_shop(club)
    woken: list[str] = []
    listeners: list[Callable[[], None]] = []

    def wake(source: str) -> None:
        woken.append(source)
        for listener in listeners:
            listener()

    house = WebHouse(
        club.database,
        club.clock,
        KEY,
        telegram={HOOK_TOKEN: TelegramHook("bot:customer", club.id, HOOK_SECRET, lambda: wake("bot:customer"))},
        wake=wake,
    )
    running = await serve_web(create_web(house), "127.0.0.1", 0)
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{running.port}", trust_env=False) as client:
        yield Door(club, shop, house, running, client, woken, listeners)
    await running.stop()
