"""The playground's own time: it runs like real time, and a test may push it forward."""

import asyncio
import heapq
import itertools
import time
from collections.abc import Callable


class Clock:
    """Seconds since 1970, plus whatever was added by `advance`; calls planned work when its time has come."""

    def __init__(self, read: Callable[[], float] = time.time) -> None:
        self._read = read
        self._added_s = 0.0
        self._planned: list[tuple[float, int, Callable[[], None]]] = []
        self._order = itertools.count()
        self._timer: asyncio.TimerHandle | None = None

    def now(self) -> float:
        return self._read() + self._added_s

    def advance(self, seconds: float) -> float:
        """Moves the clock forward and runs at once what became due; returns the new time. Refuses to go back."""
        if seconds < 0:
            raise ValueError("the clock only runs forward")
        self._added_s += seconds
        self._run_due()
        return self.now()

    def call_at(self, when: float, work: Callable[[], None]) -> None:
        """Runs `work` in the event loop once the clock shows `when` (by waiting, or by `advance`)."""
        heapq.heappush(self._planned, (when, next(self._order), work))
        if self._planned[0][0] == when:
            self._arm()

    def stop(self) -> None:
        """Forgets all planned work."""
        self._planned.clear()
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _arm(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._planned:
            delay = max(0.0, self._planned[0][0] - self.now())
            self._timer = asyncio.get_running_loop().call_later(delay, self._run_due)

    def _run_due(self) -> None:
        now = self.now()
        while self._planned and self._planned[0][0] <= now:
            heapq.heappop(self._planned)[2]()
        if self._planned or self._timer is not None:
            self._arm()
