"""Parts run side by side; they are stopped in order, and one that breaks ends all."""

import asyncio

from launcher.parts import Part, Parts


class Worker:
    """Runs until stopped; notes in `log` when it was told to stop and when it had finished."""

    def __init__(self, name: str, log: list[str], *, finishes: bool = True) -> None:
        self.name = name
        self.log = log
        self.finishes = finishes
        self.stopping = asyncio.Event()

    async def run(self) -> None:
        await self.stopping.wait()
        if not self.finishes:
            await asyncio.Event().wait()
        self.log.append(f"{self.name} finished")

    def stop(self) -> None:
        self.log.append(f"{self.name} stops")
        self.stopping.set()

    def part(self, stage: int) -> Part:
        return Part(self.name, self.run, self.stop, stage)


async def test_what_brings_work_in_stops_before_who_does_it() -> None:
    log: list[str] = []
    parts = Parts()
    for name, stage in (("telling", 2), ("fetching", 0), ("handling", 1)):
        parts.start(Worker(name, log).part(stage))
    await parts.stop()
    assert log == [
        "fetching stops",
        "fetching finished",
        "handling stops",
        "handling finished",
        "telling stops",
        "telling finished",
    ]


async def test_who_does_not_finish_is_cut_off_and_the_next_still_stop() -> None:
    log: list[str] = []
    parts = Parts()
    stuck = Worker("stuck", log, finishes=False).part(0)
    parts.start(stuck)
    parts.start(Worker("next", log).part(1))
    await parts.stop(seconds_max=0.05)
    assert log[:2] == ["stuck stops", "next stops"]
    assert stuck.task is not None
    assert stuck.task.cancelled()


async def test_a_part_that_breaks_ends_the_waiting() -> None:
    async def broken() -> None:
        raise ZeroDivisionError

    parts = Parts()
    log: list[str] = []
    parts.start(Worker("other", log).part(0))
    parts.start(Part("broken", broken, lambda: None))
    assert isinstance(await parts.until(asyncio.Event()), ZeroDivisionError)
    await parts.stop()
    assert "other finished" in log


async def test_a_part_that_ends_by_itself_disturbs_nobody() -> None:
    async def short() -> None:
        return

    parts, stopping = Parts(), asyncio.Event()
    parts.start(Part("short", short, lambda: None))
    waiting = asyncio.create_task(parts.until(stopping))
    await asyncio.sleep(0)
    assert not waiting.done()
    stopping.set()
    assert await waiting is None
    await parts.stop()
