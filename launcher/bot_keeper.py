"""One bot of a further club, kept at work: opened, watched, tried again. Whatever happens to it, no other bot stops."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

import structlog

from club.app import OpenClub
from club.context import Club
from club.doors import DoorProblem
from club.errors import DatabaseBusy, TokenUnreadable
from club.installation import ClubBotView, FurtherClub, bot_accepted, bot_refused, open_token
from club.jobs.leases import first_of
from launcher.bot_house import BotHouse
from launcher.houses import Houses
from launcher.parts import Part, Parts

log = structlog.get_logger(__name__)

REFUSED_RETRY_SECONDS = 60.0
BROKEN_RETRY_SECONDS = 5.0


class Watcher(Protocol):
    """Who hears how a bot fares."""

    def opened(self, keeper: "BotKeeper") -> None: ...

    def refused(self, keeper: "BotKeeper") -> None:
        """Its token; said once for each time it begins."""
        ...


class BotKeeper:
    """Runs until `leave`, or for ever; a token that does not open ends it at once (TokenUnreadable)."""

    def __init__(
        self,
        first: Club,
        opened: OpenClub,
        found: FurtherClub,
        bot: ClubBotView,
        houses: Houses,
        parts: Parts,
        watcher: Watcher,
    ) -> None:
        self.found = found
        self.bot = bot
        self._first = first
        self._opened = opened
        self._houses = houses
        self._parts = parts
        self._watcher = watcher
        self._leaving = asyncio.Event()
        self._process_stops = False

    @property
    def terms(self) -> tuple[str, str, str]:
        """What it was started with; when one of these is another, another keeper takes over."""
        return terms_of(self.found, self.bot)

    def leave(self, *, process_stops: bool = False) -> None:
        """Stop the bot. When the whole process stops, its parts are left to be stopped with all others, in their order."""
        self._process_stops = self._process_stops or process_stops
        self._leaving.set()

    async def run(self) -> None:
        token = open_token(self._opened.club, self.bot.bot, self.bot.sealed_token)
        refused = doubted = False
        while not self._leaving.is_set():
            problem = await self._serve(token)
            if self._leaving.is_set():
                return
            if isinstance(problem, DoorProblem) and problem.permanent:
                await self._note_refused(said=refused)
                refused = True
                pause = REFUSED_RETRY_SECONDS
            else:
                # A refusal while fetching may be a relay's: opening the door again asks who the token is.
                refused, in_doubt = False, isinstance(problem, DoorProblem) and not doubted
                doubted = in_doubt
                pause = 0 if in_doubt else BROKEN_RETRY_SECONDS
            await first_of(asyncio.sleep(pause), self._leaving.wait())

    async def _serve(self, token: str) -> BaseException | None:
        """Have the bot work until it is to leave (None) or something broke (what it was)."""
        broken: asyncio.Future[BaseException] = asyncio.get_running_loop().create_future()
        house: BotHouse | None = None
        parts: list[Part] = []
        try:
            house = self._houses.build(self._opened, self.bot.bot, token, on_token_refused=_first_into(broken))
            if not await house.open(self._leaving) or self._leaving.is_set():
                return None
            await self._note_accepted(house)
            parts = [replace(part, on_broken=_first_into(broken)) for part in house.parts()]
            for part in parts:
                self._parts.start(part)
            self._watcher.opened(self)
            leaving = asyncio.ensure_future(self._leaving.wait())
            await asyncio.wait({leaving, broken}, return_when=asyncio.FIRST_COMPLETED)
            leaving.cancel()
            return _cause(broken.result()) if broken.done() else None
        except DoorProblem as problem:
            return problem
        except Exception as error:
            log.exception("bot-not-opened", club=self.found.id, bot=self.bot.bot)
            return error
        finally:
            if house is not None and not self._process_stops:
                if parts:
                    await self._parts.end(parts)
                await house.door.close()
                self._houses.remove(house)

    async def _note_accepted(self, house: BotHouse) -> None:
        try:
            await bot_accepted(self._first, self.found, self.bot.bot, house.username)
        except DatabaseBusy:
            log.warning("bot-accepted-not-noted", club=self.found.id, bot=self.bot.bot)

    async def _note_refused(self, *, said: bool) -> None:
        try:
            await bot_refused(self._first, self.found, self.bot.bot)
        except DatabaseBusy:
            log.warning("bot-refused-not-noted", club=self.found.id, bot=self.bot.bot)
        self._houses.wake_deliveries()
        if not said:
            self._watcher.refused(self)


def terms_of(found: FurtherClub, bot: ClubBotView) -> tuple[str, str, str]:
    return (bot.sealed_token, found.name, found.language)


def _first_into(broken: "asyncio.Future[BaseException]") -> Callable[[BaseException], None]:
    def tell(error: BaseException) -> None:
        if not broken.done():
            broken.set_result(error)

    return tell


def _cause(error: BaseException) -> BaseException:
    """A bot whose updates cannot be fetched any more ends with a sentence; behind it stands what the door said."""
    return error.__cause__ if isinstance(error.__cause__, DoorProblem) else error


__all__ = ["BotKeeper", "TokenUnreadable", "Watcher", "terms_of"]
