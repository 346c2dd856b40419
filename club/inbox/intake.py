"""Fetching a bot's updates: written down before they are acknowledged, and fetched on while earlier ones are handled.

Telegram forgets everything below the offset it is asked from, so the offset moves only after the batch is committed. The
stock pollers lose updates on SIGTERM and stop for good at an update they cannot parse; here nothing is parsed.
"""

import asyncio
import datetime as dt
import random
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import orjson
import structlog

from club.clock import Clock
from club.doors import BotDoor, DoorProblem
from club.errors import DatabaseBusy
from club.inbox.runner import InboxRunner
from club.inbox.writing import IncomingItem
from club.jobs.leases import first_of

log = structlog.get_logger(__name__)

LONG_POLL_SECONDS = 50
PAUSE_SECONDS_MAX = 30.0
BUSY_SECONDS = 1.0


def lane_of(update: dict[str, Any]) -> str:
    """Whose update it is: updates of one person are handled in order."""
    event = next((value for key, value in update.items() if key != "update_id" and isinstance(value, dict)), {})
    person = event.get("from") or event.get("user") or event.get("chat") or {}
    return str(person.get("id", 0)) if isinstance(person, dict) else "0"


def item_of(update: dict[str, Any]) -> IncomingItem:
    return IncomingItem(str(update["update_id"]), lane_of(update), orjson.dumps(update).decode())


class Intake:
    """Long polling of one bot into its inbox.

    `on_trouble` hears of a problem once, when it begins, and of None when it is over. `last_poll_at`: the last time the
    messenger answered (the heartbeat).
    """

    def __init__(
        self,
        door: BotDoor,
        runner: InboxRunner,
        clock: Clock,
        *,
        wait_seconds: int = LONG_POLL_SECONDS,
        on_trouble: Callable[[DoorProblem | None], None] | None = None,
    ) -> None:
        self._door = door
        self._runner = runner
        self._clock = clock
        self._wait_seconds = wait_seconds
        self._on_trouble = on_trouble
        self._stopping = asyncio.Event()
        self._trouble: str | None = None
        self._offset = 0
        self.last_poll_at: dt.datetime | None = None

    async def run(self) -> None:
        """Fetch until `stop`. Raises the DoorProblem that a human must mend (a refused token)."""
        failures = 0
        while await self._may_fetch():
            try:
                updates = await self._unless_stopped(self._door.receive(self._offset, self._wait_seconds))
            except DoorProblem as problem:
                self._tell(problem)
                if problem.permanent:
                    raise
                failures += 1
                await self._pause(problem.after_seconds, failures)
                continue
            except Exception:
                log.exception("intake-broke", bot=self._door.name)
                failures += 1
                await self._pause(1, failures)
                continue
            if updates is None:
                return
            failures = 0
            self.last_poll_at = self._clock.now()
            self._tell(None)
            if updates:
                await self._keep(updates)

    def stop(self) -> None:
        """Fetch no more; a poll that is under way is given up (nothing of it was acknowledged)."""
        self._stopping.set()

    async def _may_fetch(self) -> bool:
        """Wait until this process owns the bot's updates and has room for more; False when stopping."""
        for condition in (self._runner.owned, self._runner.room):
            if not self._stopping.is_set():
                await first_of(condition(), self._stopping.wait())
        return not self._stopping.is_set()

    async def _unless_stopped(self, asked: Awaitable[Sequence[dict[str, Any]]]) -> Sequence[dict[str, Any]] | None:
        task = asyncio.ensure_future(asked)
        stopped = asyncio.ensure_future(self._stopping.wait())
        try:
            await asyncio.wait({task, stopped}, return_when=asyncio.FIRST_COMPLETED)
            return await task if task.done() else None
        finally:
            stopped.cancel()
            if not task.done():
                task.cancel()
                await asyncio.wait({task})

    async def _keep(self, updates: Sequence[dict[str, Any]]) -> None:
        while True:
            try:
                await self._runner.take_in([item_of(update) for update in updates])
                break
            except DatabaseBusy:
                log.warning("updates-wait-for-the-database", bot=self._door.name, updates=len(updates))
                if self._stopping.is_set():
                    return
                await self._clock.wait(BUSY_SECONDS)
        self._offset = max(int(update["update_id"]) for update in updates) + 1

    async def _pause(self, asked_seconds: float, failures: int) -> None:
        grown = min(PAUSE_SECONDS_MAX, 0.5 * 2 ** min(failures, 10))
        pause = max(asked_seconds, grown) * random.uniform(1, 1.2)
        await first_of(self._clock.wait(pause), self._stopping.wait())

    def _tell(self, problem: DoorProblem | None) -> None:
        """Say a problem when it begins and when it is over, not at every attempt."""
        kind = None if problem is None else problem.kind
        if kind == self._trouble:
            return
        if problem is not None:
            log.warning(f"updates-{problem.kind}", bot=self._door.name, details=problem.details)
        else:
            log.info("updates-flow-again", bot=self._door.name)
        self._trouble = kind
        if self._on_trouble is not None:
            self._on_trouble(problem)
