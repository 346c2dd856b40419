"""Many small results, written together: what comes within a few milliseconds shares one transaction."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

import structlog

from club.errors import DatabaseBusy

T = TypeVar("T")
log = structlog.get_logger(__name__)

GATHER_SECONDS = 0.005
BUSY_SECONDS = 1.0


class Collector(Generic[T]):
    """Hands what was added to `write` in one piece. What could not be written is written again later, until it is."""

    def __init__(self, write: Callable[[list[T]], Awaitable[None]], *, gather_seconds: float = GATHER_SECONDS) -> None:
        self._write = write
        self._gather_seconds = gather_seconds
        self._items: list[T] = []
        self._writing: asyncio.Task[None] | None = None

    def add(self, item: T) -> None:
        self._items.append(item)
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write_soon())

    async def flush(self) -> None:
        """Return when everything added so far is written."""
        while self._writing is not None and not self._writing.done():
            await asyncio.shield(self._writing)

    async def _write_soon(self) -> None:
        while self._items:
            await asyncio.sleep(self._gather_seconds)
            items, self._items = self._items, []
            try:
                await self._write(items)
            except DatabaseBusy:
                log.warning("results-wait-for-the-database", waiting=len(items))
            except Exception:
                log.exception("results-not-written", waiting=len(items))
            else:
                continue
            self._items = items + self._items
            await asyncio.sleep(BUSY_SECONDS)
