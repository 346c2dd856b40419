"""Only one holder at a time; who died is followed at once, who froze when the lease lapses."""

import asyncio
import sys
from pathlib import Path

import pytest

from club.context import Club
from club.jobs.leases import Lease
from club.jobs.processes import is_gone, this_process
from tests.club.inbox.eventually import eventually
from tests.makers import StandingClock


async def test_only_one_holds_it_and_the_other_gets_it_when_it_is_given_up(club: Club) -> None:
    one, other = Lease(club.database, club.clock, "x"), Lease(club.database, club.clock, "x")
    assert [await one.take(), await other.take(), await one.take()] == [True, False, True]
    assert (one.held, other.held) == (True, False)
    await other.release()
    assert await other.take() is False
    await one.release()
    assert (one.held, await other.take()) == (False, True)


async def test_a_lapsed_lease_may_be_taken_and_a_renewed_one_not(club: Club, clock: StandingClock) -> None:
    one, other = Lease(club.database, clock, "x", seconds=20), Lease(club.database, clock, "x", seconds=20)
    assert await one.take()
    clock.move(seconds=19)
    assert await one.take()
    clock.move(seconds=19)
    assert not await other.take()
    clock.move(seconds=1)
    assert not one.held
    assert await other.take()
    assert not await one.take()


async def test_a_holder_that_died_on_this_machine_is_followed_at_once(club: Club) -> None:
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", "import time; time.sleep(60)")
    machine, _, _ = this_process().split(":")
    started = Path(f"/proc/{child.pid}/stat").read_text("utf-8").rpartition(")")[2].split()[19]  # noqa: ASYNC240
    dead, heir = Lease(club.database, club.clock, "x"), Lease(club.database, club.clock, "x")
    dead.holder = f"{machine}:{child.pid}:{started}:1"
    assert await dead.take()
    assert not await heir.take()
    child.kill()
    await child.wait()
    assert await heir.take()


@pytest.mark.parametrize(
    "process", ["", "elsewhere:1:1", "nonsense", this_process(), f"{this_process()}:7"], ids=lambda each: each[:9]
)
def test_what_cannot_be_known_to_be_gone_is_not(process: str) -> None:
    assert not is_gone(process)


def test_a_process_number_that_was_given_to_another_is_gone() -> None:
    machine, number, _ = this_process().split(":")
    assert is_gone(f"{machine}:{number}:1:4")


async def test_work_is_cancelled_when_the_lease_is_lost_and_begins_again(club: Club, clock: StandingClock) -> None:
    lease, stopping, begun, cancelled = Lease(club.database, clock, "x"), asyncio.Event(), [], []

    async def work() -> None:
        begun.append(True)
        try:
            await asyncio.Event().wait()
        finally:
            cancelled.append(True)

    task = asyncio.create_task(lease.while_held(work, stopping))
    await eventually(lambda: len(begun) == 1)
    await club.database.transact(lambda tx: tx.execute("UPDATE lease SET holder = 'another'"))
    await eventually(lambda: len(cancelled) == 1, each_time=lambda: clock.move(seconds=5))
    await eventually(lambda: len(begun) == 2, each_time=lambda: clock.move(seconds=5))
    task.cancel()
    await asyncio.wait({task})
    assert len(cancelled) == 2
    assert await club.database.fetch_one("SELECT 1 AS x FROM lease") is None


async def test_who_waits_for_a_lease_may_be_stopped(club: Club) -> None:
    holder, waiting, stopping = (
        Lease(club.database, club.clock, "x"),
        Lease(club.database, club.clock, "x"),
        asyncio.Event(),
    )
    assert await holder.take()

    async def work() -> None:
        raise AssertionError("the lease was never free")

    task = asyncio.create_task(waiting.while_held(work, stopping))
    await asyncio.sleep(0.01)
    stopping.set()
    await task


async def test_an_error_of_the_work_comes_out_and_the_lease_is_free(club: Club) -> None:
    lease = Lease(club.database, club.clock, "x")

    async def work() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await lease.while_held(work, asyncio.Event())
    assert await Lease(club.database, club.clock, "x").take()
