"""Delivering updates to a bot's webhook: one in flight per queue, retries with growing pauses."""

import asyncio
import re
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import orjson

from playground.bots import Bot
from playground.clock import Clock
from playground.envelope import bad_request, violation
from playground.updates import PendingUpdate

PORTS = (80, 88, 443, 8443)
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
SECRET_LENGTH_MAX = 256
REQUEST_TIMEOUT_S = 60.0
RETRY_AFTER_MAX_S = 3600
GONE = 410
_SECRET = re.compile(r"[A-Za-z0-9_-]+")
_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_NOT_IN_REPLY = re.compile(r"(?i)get|setwebhook|deletewebhook|close|logout")

Execute = Callable[[Bot, str, dict[str, Any]], Awaitable[Any]]


def checked_url(url: str, *, allow_local: bool) -> str:
    """The webhook's address. Refuses what is not https on one of four ports; plain http to this machine by a switch."""
    parts = urlsplit(url)
    local = parts.hostname in _LOOPBACK
    if allow_local and local and parts.scheme in ("http", "https"):
        return url
    if parts.scheme != "https" or not parts.hostname:
        raise violation("bad webhook: An HTTPS URL must be provided for webhook")
    try:
        port = parts.port or 443
    except ValueError:
        raise violation("bad webhook: invalid port") from None
    if port not in PORTS:
        raise violation("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    if local:
        raise bad_request("bad webhook: IP address 127.0.0.1 is reserved")
    return url


def checked_secret(secret: str) -> str:
    """The secret token. Refuses more than 256 characters and other letters than base64url has."""
    if len(secret) > SECRET_LENGTH_MAX:
        raise violation("secret token is too long")
    if secret and not _SECRET.fullmatch(secret):
        raise violation("secret token contains unallowed characters")
    return secret


@dataclass(slots=True)
class WebhookSettings:
    """What setWebhook was told."""

    url: str
    secret: str = ""
    max_connections: int = 40
    ip_address: str | None = None
    has_certificate: bool = False


@dataclass(slots=True, eq=False)
class Webhook:
    """The sender of one bot's updates."""

    bot: Bot
    settings: WebhookSettings
    clock: Clock
    execute: Execute
    retry_pause_s: float = 1.0
    retry_pause_max_s: float = 60.0
    last_error_date: int | None = None
    last_error_message: str | None = None
    _lines: dict[str, deque[PendingUpdate]] = field(default_factory=dict)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _slots: asyncio.Semaphore | None = None
    _session: aiohttp.ClientSession | None = None

    def start(self) -> None:
        """Takes over the bot's updates, the waiting ones first."""
        self._slots = asyncio.Semaphore(self.settings.max_connections)
        self._session = aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(total=REQUEST_TIMEOUT_S), connector=aiohttp.TCPConnector(limit=0)
        )
        self.bot.updates.on_push = self.accept
        for update in tuple(self.bot.updates.pending.values()):
            self.accept(update)

    async def stop(self) -> None:
        """Hands undelivered updates back to the queue."""
        self.bot.updates.on_push = None
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    @property
    def in_flight(self) -> int:
        return len(self._lines)

    def accept(self, update: PendingUpdate) -> None:
        line = self._lines.get(update.queue)
        if line is not None:
            line.append(update)
            return
        line = self._lines[update.queue] = deque([update])
        task = asyncio.get_running_loop().create_task(self._serve(update.queue, line))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, name: str, line: deque[PendingUpdate]) -> None:
        while line:
            update = line[0]
            await self._deliver(update)
            line.popleft()
            self.bot.updates.forget(update.id)
        del self._lines[name]

    async def _deliver(self, update: PendingUpdate) -> None:
        assert self._slots is not None
        pause_s = self.retry_pause_s
        while self.clock.now() < update.expires_at and update.id in self.bot.updates.pending:
            async with self._slots:
                problem, asked_pause_s = await self._post(update)
            if problem is None:
                if update.repeats <= 0:
                    return
                update.repeats -= 1
                continue
            self.last_error_date = int(self.clock.now())
            self.last_error_message = problem
            await asyncio.sleep(min(asked_pause_s, RETRY_AFTER_MAX_S) if asked_pause_s else pause_s)
            pause_s = min(pause_s * 2, self.retry_pause_max_s)

    async def _post(self, update: PendingUpdate) -> tuple[str | None, float]:
        """None when the bot took the update; otherwise what was wrong, and the pause the bot asked for."""
        assert self._session is not None
        headers = {"Content-Type": "application/json"}
        if self.settings.secret:
            headers[SECRET_HEADER] = self.settings.secret
        try:
            async with self._session.post(self.settings.url, data=update.body, headers=headers) as response:
                body = await response.read()
                status, asked = response.status, response.headers.get("Retry-After", "")
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            if isinstance(error, TimeoutError):
                return "Read timeout expired", 0.0
            return f"Connection failed: {type(error).__name__}", 0.0
        if not 200 <= status < 300:
            return f"Wrong response from the webhook: {status} {response.reason}", float(
                asked
            ) if asked.isdigit() else 0.0
        await self._run_reply(body)
        return None, 0.0

    async def _run_reply(self, body: bytes) -> None:
        """A method written into the answer is executed, except those that only make sense with an answer of their own."""
        try:
            reply = orjson.loads(body)
        except orjson.JSONDecodeError:
            return
        if isinstance(reply, dict) and isinstance(reply.get("method"), str):
            name = reply.pop("method")
            if not _NOT_IN_REPLY.match(name):
                await self.execute(self.bot, name, reply)
