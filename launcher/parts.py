"""Things that run side by side in one process, and how they are stopped: in order, what was begun finished."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

import structlog

log = structlog.get_logger(__name__)

STOP_SECONDS_MAX = 25.0


class StartRefused(Exception):
    """The start cannot go on; the message is the sentence for the terminal."""


@dataclass(slots=True)
class Part:
    """Something that runs until `stop` is called. Lower `stage`s are stopped first: what brings work in, before who does it.

    `on_broken` hears of the error that ended it; without one, that error ends the whole process.
    """

    name: str
    run: Callable[[], Awaitable[None]]
    stop: Callable[[], None]
    stage: int = 0
    on_broken: Callable[[BaseException], None] | None = None
    task: asyncio.Task[None] | None = field(default=None, repr=False)


class Parts:
    """Starts parts and watches them. A part that ends by an error ends the whole process, in order, unless it has its own say."""

    def __init__(self) -> None:
        self._parts: list[Part] = []
        self._broken: asyncio.Future[BaseException] = asyncio.get_running_loop().create_future()

    def start(self, part: Part) -> None:
        part.task = asyncio.create_task(_as_coroutine(part.run()), name=part.name)
        part.task.add_done_callback(lambda task: self._ended(part, task))
        self._parts.append(part)

    def _ended(self, part: Part, task: asyncio.Task[None]) -> None:
        error = None if task.cancelled() else task.exception()
        if error is None:
            return
        log.error("part-broke", part=part.name, error=type(error).__name__, exc_info=error)
        if part.on_broken is not None:
            part.on_broken(error)
        elif not self._broken.done():
            self._broken.set_result(error)

    async def until(self, stopping: asyncio.Event) -> BaseException | None:
        """Return when `stopping` is set (None) or a part broke (its error)."""
        asked = asyncio.ensure_future(stopping.wait())
        await asyncio.wait({asked, self._broken}, return_when=asyncio.FIRST_COMPLETED)
        asked.cancel()
        return self._broken.result() if self._broken.done() else None

    async def stop(self, seconds_max: float = STOP_SECONDS_MAX) -> None:
        """Stop all, stage by stage, within `seconds_max` in all; what is not finished then is cut off (and taken up again
        later)."""
        await _stop(self._parts, seconds_max)

    async def end(self, parts: Sequence[Part], seconds_max: float = STOP_SECONDS_MAX) -> None:
        """Stop these the same way while the others go on."""
        await _stop(parts, seconds_max)
        self._parts = [part for part in self._parts if part not in parts]


async def _stop(parts: Sequence[Part], seconds_max: float) -> None:
    end = asyncio.get_running_loop().time() + seconds_max
    for stage in sorted({part.stage for part in parts}):
        tasks = []
        for part in parts:
            if part.stage == stage and part.task is not None:
                part.stop()
                tasks.append(part.task)
        left = max(0.0, end - asyncio.get_running_loop().time())
        _, unfinished = await asyncio.wait(tasks, timeout=left)
        for task in unfinished:
            log.warning("part-cut-off", part=task.get_name())
            task.cancel()
        if unfinished:
            await asyncio.wait(unfinished, timeout=5)


async def _as_coroutine(running: Awaitable[None]) -> None:
    await running
