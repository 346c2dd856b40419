"""A minimal intake for tests: updates from receive() go to handle(), in order."""

import asyncio
from typing import Any

from bot.app import CustomerBot


class Runner:
    """Pumps until stopped. What handling an update raised stands in `failures` instead of stopping the pump."""

    def __init__(self, bot: CustomerBot) -> None:
        self.bot = bot
        self.failures: list[Exception] = []
        self._handled: asyncio.Queue[str] = asyncio.Queue()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._pump())

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None

    async def _pump(self) -> None:
        offset = 0
        while True:
            for update in await self.bot.receive(offset, 20):
                offset = update["update_id"] + 1
                await self.handle(update)

    async def handle(self, update: dict[str, Any]) -> None:
        try:
            await self.bot.handle(update)
        except Exception as error:  # noqa: BLE001  whatever it is, the tests look at it
            self.failures.append(error)
        self._handled.put_nowait(next(kind for kind in update if kind != "update_id"))

    async def until_handled(self, kind: str) -> None:
        """Return when one more update of this kind has been handled."""
        async with asyncio.timeout(5):
            while await self._handled.get() != kind:
                continue
