"""The inboxes of the connected shops: one for each, found when a shop is connected while we run."""

import asyncio
from collections.abc import Callable
from functools import partial

import structlog

from club.context import Club
from club.errors import DatabaseBusy
from club.inbox import InboxRunner
from club.jobs.leases import first_of
from club.shops import ShopView, handle_delivery, shops

log = structlog.get_logger(__name__)

LOOK_SECONDS = 2.0


class ShopInboxes:
    """Runs an inbox for every shop of the clubs; a shop that sends much holds up no other.

    `wake_deliveries` is called with the club's id when something of one of its shops was handled.
    """

    def __init__(self, *, wake_deliveries: Callable[[int], None]) -> None:
        self._clubs: dict[int, Club] = {}
        self._wake_deliveries = wake_deliveries
        self._runners: dict[str, InboxRunner] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._look = asyncio.Event()
        self._stopping = asyncio.Event()

    async def run(self) -> None:
        """Until `stop`; what is queued then is still handled."""
        try:
            while not self._stopping.is_set():
                await self._start_new()
                await first_of(self._look.wait(), asyncio.sleep(LOOK_SECONDS))
                self._look.clear()
                for task in self._tasks.values():
                    if task.done():
                        task.result()
            for runner in self._runners.values():
                runner.stop()
            if self._tasks:
                await asyncio.wait(self._tasks.values())
        finally:
            for task in self._tasks.values():
                task.cancel()
            await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    def stop(self) -> None:
        self._stopping.set()
        self._look.set()

    def take_in(self, club: Club) -> None:
        """Look for this club's shops too."""
        if club.id not in self._clubs:
            self._clubs[club.id] = club
            self._look.set()

    def wake(self, source: str) -> None:
        """Something was written down for this shop."""
        runner = self._runners.get(source)
        if runner is not None:
            runner.nudge()
        else:
            self._look.set()

    async def _start_new(self) -> None:
        for club in tuple(self._clubs.values()):
            try:
                known = await shops(club)
            except DatabaseBusy:
                log.warning("shops-not-read-database-busy", club=club.id)
                continue
            for shop in known:
                if shop.source not in self._runners:
                    self._start(club, shop)

    def _start(self, club: Club, shop: ShopView) -> None:
        runner = InboxRunner(
            club.database,
            club.clock,
            shop.source,
            partial(handle_delivery, club, shop.id),
            club_id=club.id,
            after_each=partial(self._wake_deliveries, club.id),
        )
        self._runners[shop.source] = runner
        task = asyncio.create_task(runner.run(), name=f"inbox of {shop.source}")
        task.add_done_callback(lambda _: self._look.set())
        self._tasks[shop.source] = task
