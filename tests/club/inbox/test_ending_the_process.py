"""An update that ends the process at every start is set aside after some starts; those beside it are all handled."""

import asyncio
import contextlib

from club.context import Club
from club.inbox import InboxRunner, IncomingItem, write_down
from club.inbox.runner import STARTS_MAX
from club.storage import Transaction
from tests.club.inbox.eventually import eventually
from tests.makers import make_staff

SOURCE = "customer:4242"


async def states(club: Club) -> list[tuple[str, str, int]]:
    rows = await club.database.fetch_all("SELECT external_id, state, attempts FROM inbox_item ORDER BY id")
    return [(row["external_id"], row["state"], row["attempts"]) for row in rows]


class Process:
    """A runner that stops dead when the killing update is begun, or goes on until nothing is left."""

    def __init__(self, club: Club) -> None:
        self.club = club
        self.seen: list[str] = []
        self.killed = asyncio.Event()

    async def handle(self, body: str) -> None:
        if self.killed.is_set():
            await asyncio.Event().wait()
        if body == "killer":
            self.killed.set()
            await asyncio.Event().wait()
        await asyncio.sleep(0)  # others are begun while this one is handled
        if self.killed.is_set():
            await asyncio.Event().wait()
        self.seen.append(body)

    async def live(self) -> None:
        runner = InboxRunner(self.club.database, self.club.clock, SOURCE, self.handle, club_id=self.club.id)
        task = asyncio.create_task(runner.run())
        await runner.owned()
        idle = asyncio.create_task(runner.idle())
        killed = asyncio.create_task(self.killed.wait())
        await asyncio.wait({idle, killed}, return_when=asyncio.FIRST_COMPLETED)
        if not self.killed.is_set():
            runner.stop()
            await task
            return
        for each in (task, idle, killed):
            each.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await each


async def test_it_is_set_aside_and_nobody_else_is(club: Club) -> None:
    owner = await make_staff(club, "owner")
    bodies = ["before", "killer", *(f"beside {number}" for number in range(6))]
    items = [IncomingItem(str(number), f"lane {number}", body) for number, body in enumerate(bodies)]
    items.append(IncomingItem("after", "lane 1", "after the killer"))
    await write_down(club.database, club_id=club.id, source=SOURCE, items=items, at=club.clock.now())
    seen: list[str] = []
    for _ in range(STARTS_MAX + 1):
        process = Process(club)
        await process.live()
        seen += process.seen
    assert {external_id: state for external_id, state, _ in await states(club)} == {
        item.external_id: "dead" if item.body == "killer" else "done" for item in items
    }
    assert set(seen) == {item.body for item in items if item.body != "killer"}
    row = await club.database.fetch_one("SELECT attempts, error FROM inbox_item WHERE state = 'dead'")
    assert row is not None
    assert (row["attempts"], row["error"]) == (STARTS_MAX, "the process ended while it was handled")
    told = await club.database.fetch_all("SELECT staff_id, kind FROM outbox_message")
    assert [(each["staff_id"], each["kind"]) for each in told] == [(owner.id, "told-update-dead")]


async def test_a_failure_after_a_restart_is_one_attempt_not_two(club: Club) -> None:
    now = club.clock.now()
    await write_down(club.database, club_id=club.id, source=SOURCE, items=[IncomingItem("1", "a", "x")], at=now)
    tries: list[str] = []

    async def handle(body: str) -> None:
        tries.append(body)
        if len(tries) < 3:
            raise ValueError

    runner = InboxRunner(club.database, club.clock, SOURCE, handle, club_id=club.id, retry_seconds=(0.0,))
    task = asyncio.create_task(runner.run())
    await runner.owned()
    await runner.idle()
    runner.stop()
    await task
    assert await states(club) == [("1", "done", 2)]


async def test_a_dead_update_is_told_though_its_number_was_used_before(club: Club) -> None:
    await make_staff(club, "owner")

    async def handle(body: str) -> None:
        raise ValueError

    for number in (1, 2):
        runner = InboxRunner(club.database, club.clock, SOURCE, handle, club_id=club.id, attempts_max=1)
        task = asyncio.create_task(runner.run())
        await runner.owned()
        await runner.take_in([IncomingItem(str(number), "a", "x")])
        await eventually(lambda runner=runner: runner.dead == 1)  # type: ignore[misc]
        runner.stop()
        await task

        async def clean(tx: Transaction) -> None:
            await tx.execute("DELETE FROM inbox_item")

        await club.database.transact(clean)
        club.clock.move(days=31)  # type: ignore[attr-defined]
    row = await club.database.fetch_one("SELECT COUNT(*) AS n FROM outbox_message")
    assert row is not None
    assert row["n"] == 2
