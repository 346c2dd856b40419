"""What only one process may do at a time. Held for some seconds and renewed; taken over when its holder is gone."""

import asyncio
import datetime as dt
import itertools
from collections.abc import Awaitable, Callable

import structlog

from club.clock import Clock
from club.errors import DatabaseBusy
from club.jobs.processes import is_gone, this_process
from club.storage import Database, Transaction

log = structlog.get_logger(__name__)

LEASE_SECONDS = 20.0
RETRY_SECONDS = 1.0

_numbers = itertools.count(1)


class Lease:
    """One holder's view of the lease `name`. A holder that died on this machine is followed at once, others when it lapses."""

    def __init__(self, database: Database, clock: Clock, name: str, *, seconds: float = LEASE_SECONDS) -> None:
        self.name = name
        self.holder = f"{this_process()}:{next(_numbers)}"
        self._database = database
        self._clock = clock
        self._seconds = seconds
        self._until: dt.datetime | None = None

    @property
    def held(self) -> bool:
        """Whether it was ours when last asked, and has not lapsed since."""
        return self._until is not None and self._clock.now() < self._until

    async def take(self) -> bool:
        """Take or renew it; whether it is ours now."""
        until = self._clock.now() + dt.timedelta(seconds=self._seconds)
        taken = await self._database.transact(lambda tx: self._taken(tx, until))
        self._until = until if taken else None
        return taken

    async def _taken(self, tx: Transaction, until: dt.datetime) -> bool:
        row = await tx.fetch_one(
            "INSERT INTO lease (name, holder, until) VALUES ($1, $2, $3) ON CONFLICT (name) DO UPDATE"
            " SET holder = excluded.holder, until = excluded.until"
            " WHERE lease.holder = excluded.holder OR lease.until <= $4 RETURNING holder",
            self.name,
            self.holder,
            until,
            self._clock.now(),
        )
        if row is not None:
            return True
        other = await tx.fetch_one("SELECT holder FROM lease WHERE name = $1", self.name)
        if other is None or not is_gone(other["holder"]):
            return False
        moved = await tx.execute(
            "UPDATE lease SET holder = $2, until = $3 WHERE name = $1 AND holder = $4",
            self.name,
            self.holder,
            until,
            other["holder"],
        )
        return moved == 1

    async def release(self) -> None:
        """Give it up, so that the next one need not wait for it to lapse."""
        if self._until is None:
            return
        self._until = None

        async def work(tx: Transaction) -> None:
            await tx.execute("DELETE FROM lease WHERE name = $1 AND holder = $2", self.name, self.holder)

        try:
            await self._database.transact(work)
        except DatabaseBusy:
            log.info("lease-left-to-lapse", lease=self.name)

    async def while_held(self, work: Callable[[], Awaitable[None]], stopping: asyncio.Event) -> None:
        """Wait until the lease is ours, then run `work` while it is. When it is lost, `work` is cancelled and we wait again.

        Returns when `work` returns, or when `stopping` is set while waiting. `work` looks at `stopping` itself.
        """
        while not stopping.is_set():
            if not await self._take_when_free(stopping):
                return
            if await self._run_while_held(work):
                return
            log.warning("lease-lost", lease=self.name)

    async def _take_when_free(self, stopping: asyncio.Event) -> bool:
        said = False
        while not stopping.is_set():
            try:
                if await self.take():
                    return True
                if not said:
                    log.info("lease-held-by-another-process", lease=self.name)
                    said = True
            except DatabaseBusy:
                log.warning("lease-not-taken-database-busy", lease=self.name)
            await first_of(self._clock.wait(RETRY_SECONDS), stopping.wait())
        return False

    async def _run_while_held(self, work: Callable[[], Awaitable[None]]) -> bool:
        """Whether `work` came to its end (True) or the lease was lost (False)."""
        working = asyncio.ensure_future(work())
        renewing = asyncio.ensure_future(self._renew_until_lost())
        try:
            await asyncio.wait({working, renewing}, return_when=asyncio.FIRST_COMPLETED)
            if working.done():
                await working
                return True
            await renewing
            return False
        finally:
            await _end(renewing)
            await _end(working)
            await self.release()

    async def _renew_until_lost(self) -> None:
        while True:
            await self._clock.wait(self._seconds / 4)
            try:
                if not await self.take():
                    return
            except DatabaseBusy:
                if not self.held:
                    return
                await asyncio.sleep(RETRY_SECONDS / 4)


async def _end(task: "asyncio.Future[None]") -> None:
    task.cancel()
    await asyncio.wait({task})


async def first_of(*awaitables: Awaitable[object]) -> None:
    """Return when the first of them is done; the others are cancelled."""
    tasks = {asyncio.ensure_future(each) for each in awaitables}
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
