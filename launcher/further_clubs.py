"""The clubs beside the first: found in rows, started, stopped and started again while the process runs."""

import asyncio
from collections.abc import Callable, Iterable

import structlog

from club.app import OpenInstallation
from club.context import Club
from club.doors import BotName
from club.errors import DatabaseBusy
from club.installation import ClubBotView, FurtherClub, club_of, token_is_readable
from club.jobs.leases import first_of
from launcher.bot_keeper import BotKeeper, terms_of
from launcher.hooks import Hooks
from launcher.houses import Houses
from launcher.parts import Parts

log = structlog.get_logger(__name__)

LOOK_SECONDS = 2.0

Key = tuple[int, BotName]


class FurtherClubs:
    """Looks every two seconds, or when nudged, which clubs there are, and has this process do its share for each.

    `bots` are those that are this process's work. `take_in` are told of every club once (worker, shop inboxes).
    """

    def __init__(
        self,
        installation: OpenInstallation,
        houses: Houses,
        parts: Parts,
        hooks: Hooks,
        *,
        bots: Iterable[BotName],
        take_in: Iterable[Callable[[Club], None]],
    ) -> None:
        self._installation = installation
        self._houses = houses
        self._parts = parts
        self._hooks = hooks
        self._bots = frozenset(bots)
        self._take_in = tuple(take_in)
        self._keepers: dict[Key, tuple[BotKeeper, asyncio.Task[None]]] = {}
        self._open: set[Key] = set()
        self._unreadable: set[str] = set()
        self._wake = asyncio.Event()
        self._stopping = asyncio.Event()

    async def run(self) -> None:
        """Until `stop`. The parts of the bots are left to be stopped with all others."""
        try:
            while not self._stopping.is_set():
                try:
                    await self.look()
                except DatabaseBusy:
                    log.warning("clubs-not-read-database-busy")
                await first_of(self._wake.wait(), asyncio.sleep(LOOK_SECONDS))
                self._wake.clear()
        finally:
            for keeper, _ in self._keepers.values():
                keeper.leave(process_stops=True)
            if self._keepers:
                await asyncio.wait([task for _, task in self._keepers.values()])

    def stop(self) -> None:
        self._stopping.set()
        self._wake.set()

    def nudge(self) -> None:
        """Something about the clubs was changed: look at once."""
        self._wake.set()

    async def look(self) -> None:
        """Bring what runs here in line with the rows. Raises DatabaseBusy."""
        found = await self._installation.further()
        for club in found:
            self._settle(club)
        wanted = {
            (club.id, bot.bot): (club, bot)
            for club in found
            if club.state == "open"
            for bot in club.bots
            if bot.bot in self._bots
        }
        for key, (keeper, task) in list(self._keepers.items()):
            if task.done():
                self._ended(key, task)
            elif key not in wanted or terms_of(*wanted[key]) != keeper.terms:
                keeper.leave()
        for key, (club, bot) in wanted.items():
            if key not in self._keepers and self._is_readable(club, bot):
                try:
                    await self._start(key, club, bot)
                except DatabaseBusy:
                    raise
                except Exception:
                    # One club that cannot be opened must not end the process of all others.
                    log.exception("club-not-opened", club=club.id, bot=bot.bot)

    def _settle(self, club: FurtherClub) -> None:
        for take_in in self._take_in:
            take_in(club_of(self._installation.first.club, club))
        for bot in club.bots:
            self._houses.learn_username(club.id, bot.bot, bot.username)
        serving = club.bots if club.state == "open" else ()
        self._hooks.settle(club.id, {bot.bot: bot.messenger_id for bot in serving})

    def _is_readable(self, club: FurtherClub, bot: ClubBotView) -> bool:
        """Whether the token opens; said once when CLUB_SECRET_KEY is not the one it was sealed under."""
        if bot.sealed_token in self._unreadable:
            return False
        if token_is_readable(club_of(self._installation.first.club, club), bot):
            return True
        if not any(each.sealed_token in self._unreadable for each in club.bots):
            log.error("club-sealed-under-another-key", club=club.id)
            self._houses.say(self._houses.words.say("run-club-sealed-otherwise", club=club.name))
        self._unreadable.add(bot.sealed_token)
        return False

    async def _start(self, key: Key, club: FurtherClub, bot: ClubBotView) -> None:
        opened = await self._installation.open(club)
        first = self._installation.first.club
        keeper = BotKeeper(first, opened, club, bot, self._houses, self._parts, self)
        task = asyncio.create_task(keeper.run(), name=f"keeper of {bot.bot} of club {club.id}")
        task.add_done_callback(lambda _: self._wake.set())
        self._keepers[key] = (keeper, task)

    def _ended(self, key: Key, task: "asyncio.Task[None]") -> None:
        del self._keepers[key]
        self._open.discard(key)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            log.error("keeper-broke", club=key[0], bot=key[1], exc_info=error)

    # -- how the bots fare

    def opened(self, keeper: BotKeeper) -> None:
        club = keeper.found
        log.info("bot-opened", club=club.id, bot=keeper.bot.bot)
        self._open.add((club.id, keeper.bot.bot))
        if all((club.id, bot.bot) in self._open for bot in club.bots):
            self._houses.say(
                self._houses.words.say(
                    "run-club-opened",
                    club=club.name,
                    customer=self._houses.username(club.id, "customer"),
                    admin=self._houses.username(club.id, "staff"),
                )
            )

    def refused(self, keeper: BotKeeper) -> None:
        said = self._houses.words.say("run-club-bot-refused", club=keeper.found.name, bot=f"@{keeper.bot.username}")
        self._houses.say(said)
