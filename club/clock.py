"""The club's one clock. Nothing else in the core asks what time it is."""

import asyncio
import datetime as dt
from typing import Protocol


class Clock(Protocol):
    """Aware UTC instants."""

    def now(self) -> dt.datetime: ...

    async def wait(self, seconds: float) -> None:
        """Return after `seconds`, or earlier when the clock was moved."""
        ...


class SystemClock:
    """The machine's clock, which can be moved forward (the demo's time machine), never back."""

    def __init__(self) -> None:
        self._shift = dt.timedelta()
        self._moved = asyncio.Event()

    def now(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC) + self._shift  # noqa: TID251  the one place that may ask

    def move_forward(self, by: dt.timedelta) -> dt.datetime:
        """Move the club's time; who waits on the clock wakes up. Refuses (ValueError) to go back."""
        if by < dt.timedelta():
            raise ValueError("a club's clock never goes back")
        self._shift += by
        moved, self._moved = self._moved, asyncio.Event()
        moved.set()
        return self.now()

    async def wait(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._moved.wait(), seconds)
        except TimeoutError:
            return
