"""The admin bot as a BotDoor: python-telegram-bot without its poller, its persistence and its conversations."""

import asyncio
import warnings
from collections.abc import Callable, Sequence
from contextvars import ContextVar
from typing import Any

from telegram import Update
from telegram.error import EndPointNotFound, InvalidToken, TelegramError
from telegram.ext import Application, ApplicationBuilder, ContextTypes, ExtBot
from telegram.request import HTTPXRequest
from telegram.warnings import PTBUserWarning

from admin_bot.delivering import deliver
from admin_bot.desk import ClubDesk, Desk, ShopDesk
from admin_bot.dispatch import handlers_of
from admin_bot.handlers import ROUTES
from admin_bot.introducing import introduce
from admin_bot.messenger import door_problem_of
from club.context import Club
from club.doors import Delivery, DoorProblem, Note
from club.i18n import Texts
from club.members import BotName

ALLOWED_UPDATES = ["message", "callback_query"]
TIMEOUT_SECONDS = 30
POOL_SIZE = 32
_TELEGRAM = "https://api.telegram.org"

# Raw updates are wanted, so that one this library cannot read stops nothing; the library advises its own method.
warnings.filterwarnings("ignore", message="Please use 'Bot.getUpdates'", category=PTBUserWarning)

_failures: ContextVar[list[Exception]] = ContextVar("failures of the update being handled")


class AdminBot:
    """Implements club.doors.BotDoor. `shop_desk` None: shops cannot be connected here (no public address). `club_desk` None:
    other clubs are not looked after here."""

    name: BotName = "staff"

    def __init__(
        self,
        club: Club,
        texts: Texts,
        *,
        token: str,
        api_url: str = _TELEGRAM,
        proxy: str | None = None,
        customer_username: Callable[[], str] | str,
        shop_desk: ShopDesk | None = None,
        club_desk: ClubDesk | None = None,
    ) -> None:
        username = customer_username
        known = username if callable(username) else lambda: str(username)
        self._desk = Desk(club, texts, ROUTES, known, shop_desk, club_desk)
        self._token = token
        self._app: Application[ExtBot[None], Any, Any, Any, Any, Any] = (
            ApplicationBuilder()
            .token(token)
            .base_url(f"{api_url}/bot")
            .base_file_url(f"{api_url}/file/bot")
            .request(_request(proxy, POOL_SIZE))
            .get_updates_request(_request(proxy, 2))
            .updater(None)
            .job_queue(None)
            .concurrent_updates(False)
            .build()
        )
        for handler in handlers_of(self._desk):
            self._app.add_handler(handler)
        self._app.add_error_handler(_keep_failure)

    @property
    def messenger_id(self) -> int:
        return int(self._token.partition(":")[0])

    @property
    def username(self) -> str:
        return self._app.bot.username

    async def open(self) -> None:
        """Check the token, and tell Telegram commands and descriptions of every language. Raises DoorProblem."""
        try:
            await self._app.initialize()
            await introduce(self._app.bot, self._desk)
        except InvalidToken as error:
            raise DoorProblem("token-refused", permanent=True, details="Telegram does not know the token") from error
        except TelegramError as error:
            raise door_problem_of(error) from error

    async def close(self) -> None:
        await self._desk.background.close()
        await self._app.shutdown()
        await self._app.bot.shutdown()  # an application that never opened leaves its connections to this

    async def receive(self, offset: int, wait_seconds: int) -> Sequence[dict[str, Any]]:
        """Raw updates from `offset` on; nothing is parsed. Raises DoorProblem."""
        asked = {"offset": offset, "timeout": wait_seconds, "allowed_updates": ALLOWED_UPDATES}
        try:
            updates: list[dict[str, Any]] = await self._app.bot.do_api_request(
                "getUpdates", api_kwargs=asked, read_timeout=wait_seconds + TIMEOUT_SECONDS
            )
        except (EndPointNotFound, InvalidToken) as error:
            raise await self._token_problem() from error
        except TelegramError as error:
            raise door_problem_of(error) from error
        return updates

    async def _token_problem(self) -> DoorProblem:
        """A relay on the way may answer one request with 404 or 401: the token is asked about once more."""
        try:
            await self._app.bot.get_me()
        except TelegramError as error:
            return door_problem_of(error)
        return DoorProblem("server-error", details="one request was answered as if the token were wrong")

    async def handle(self, update: dict[str, Any]) -> None:
        """Answer one raw update. Refusals are sentences; everything else is raised, so that it can be tried again."""
        failures: list[Exception] = []
        token = _failures.set(failures)
        try:
            await self._app.process_update(Update.de_json(update, self._app.bot))
        finally:
            _failures.reset(token)
        if failures:
            raise failures[0]

    async def deliver(self, note: Note) -> Delivery:
        """Tell a member of staff what an outbox row says. Never raises for what Telegram answers."""
        return await deliver(self._app.bot, self._desk, note)


def _request(proxy: str | None, connections: int) -> HTTPXRequest:
    # Both bots obey CLUB_TELEGRAM_PROXY alone; httpx would also read the proxies of the environment.
    return HTTPXRequest(
        connection_pool_size=connections,
        connect_timeout=TIMEOUT_SECONDS,
        read_timeout=TIMEOUT_SECONDS,
        write_timeout=TIMEOUT_SECONDS,
        pool_timeout=TIMEOUT_SECONDS,
        media_write_timeout=2 * TIMEOUT_SECONDS,
        proxy=proxy,
        httpx_kwargs={"trust_env": False},
    )


async def _keep_failure(update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
    """The library would log the exception of a handler and go on; `handle` raises it instead."""
    error = context.error
    if isinstance(error, asyncio.CancelledError) or error is None:
        return
    _failures.get().append(error)
