"""What was written down is handled: in order for one person, side by side for many, once, and nobody is held up."""

import asyncio
import datetime as dt
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from club.context import Club
from club.errors import DatabaseBusy
from club.inbox import InboxRunner, IncomingItem, write_down
from club.inbox.arrival import arrived_at
from tests.club.inbox.eventually import eventually
from tests.makers import StandingClock, make_staff, open_test_club

SOURCE = "customer:4242"


def item(number: int, lane: str, body: str | None = None) -> IncomingItem:
    return IncomingItem(str(number), lane, body if body is not None else str(number))


def runner_for(club: Club, handle: Callable[[str], Awaitable[None]], **settings: object) -> InboxRunner:
    return InboxRunner(club.database, club.clock, SOURCE, handle, club_id=club.id, **settings)


@asynccontextmanager
async def running(runner: InboxRunner) -> AsyncIterator[None]:
    task = asyncio.create_task(runner.run())
    await asyncio.wait({task, owned := asyncio.create_task(runner.owned())}, return_when=asyncio.FIRST_COMPLETED)
    owned.cancel()
    try:
        yield
    finally:
        runner.stop()
        await task


async def states(club: Club) -> list[tuple[str, str, int]]:
    rows = await club.database.fetch_all("SELECT external_id, state, attempts FROM inbox_item ORDER BY id")
    return [(row["external_id"], row["state"], row["attempts"]) for row in rows]


async def counted(club: Club) -> bool:
    return await states(club) == [("1", "waiting", 1)]


class Recorder:
    def __init__(self) -> None:
        self.seen: list[str] = []

    async def __call__(self, body: str) -> None:
        self.seen.append(body)


async def test_a_batch_is_written_down_once_however_often_it_comes(club: Club) -> None:
    batch = [item(1, "a"), item(2, "b"), item(1, "a")]
    now = club.clock.now()
    assert await write_down(club.database, club_id=club.id, source=SOURCE, items=batch, at=now) == 2
    assert await write_down(club.database, club_id=club.id, source=SOURCE, items=batch, at=now) == 0
    assert await write_down(club.database, club_id=club.id, source="staff:1", items=batch[:1], at=now) == 1
    assert await write_down(club.database, club_id=club.id, source=SOURCE, items=[], at=now) == 0
    assert await states(club) == [("1", "waiting", 0), ("2", "waiting", 0), ("1", "waiting", 0)]


async def test_one_lane_keeps_its_order_while_others_pass(club: Club) -> None:
    first_may_end = asyncio.Event()
    others_seen = asyncio.Event()
    seen: list[str] = []

    async def handle(body: str) -> None:
        if body == "anna 1":
            await first_may_end.wait()
        seen.append(body)
        if body == "bahram 2":
            others_seen.set()

    runner = runner_for(club, handle)
    async with running(runner):
        await runner.take_in([item(1, "anna", "anna 1"), item(2, "anna", "anna 2")])
        await runner.take_in([item(3, "bahram", "bahram 1"), item(4, "bahram", "bahram 2")])
        await others_seen.wait()
        assert seen == ["bahram 1", "bahram 2"]
        first_may_end.set()
        await runner.idle()
    assert seen == ["bahram 1", "bahram 2", "anna 1", "anna 2"]
    assert [state for _, state, _ in await states(club)] == ["done"] * 4


async def test_no_more_than_so_many_are_handled_side_by_side(club: Club) -> None:
    inside, most, gate = 0, 0, asyncio.Event()
    full = asyncio.Event()

    async def handle(body: str) -> None:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        if inside == 3:
            full.set()
        await gate.wait()
        inside -= 1

    runner = runner_for(club, handle, side_by_side_max=3)
    async with running(runner):
        await runner.take_in([item(number, f"lane {number}") for number in range(10)])
        await full.wait()
        gate.set()
        await runner.idle()
    assert most == 3
    assert [state for _, state, _ in await states(club)] == ["done"] * 10


async def test_a_poisoned_update_is_set_aside_and_stops_nobody_and_owners_are_told(
    club: Club, clock: StandingClock
) -> None:
    owner = await make_staff(club, "owner")
    await make_staff(club, "cashier")
    seen: list[str] = []

    async def handle(body: str) -> None:
        if body == "poison of Anna":
            raise ValueError("poison of Anna")
        seen.append(body)

    runner = runner_for(club, handle, retry_seconds=(0.0,))
    async with running(runner):
        await runner.take_in([item(1, "anna", "poison of Anna"), item(2, "anna", "after"), item(3, "bahram", "beside")])
        await runner.idle()
    assert sorted(seen) == ["after", "beside"]
    assert await states(club) == [("1", "dead", 3), ("2", "done", 0), ("3", "done", 0)]
    row = await club.database.fetch_one("SELECT error, closed_at FROM inbox_item WHERE external_id = '1'")
    assert row is not None
    assert row["error"].startswith("ValueError at test_runner.py:")
    assert "Anna" not in row["error"]
    told = await club.database.fetch_all("SELECT kind, staff_id, arguments FROM outbox_message")
    assert [(each["kind"], each["staff_id"]) for each in told] == [("told-update-dead", owner.id)]
    assert runner.dead == 1
    assert runner.waiting == 0


async def test_what_failed_is_tried_again_later_and_then_counts_as_done(club: Club, clock: StandingClock) -> None:
    attempts: list[str] = []
    failed_once = asyncio.Event()

    async def handle(body: str) -> None:
        attempts.append(body)
        if len(attempts) == 1:
            failed_once.set()
            raise ConnectionError

    runner = runner_for(club, handle, retry_seconds=(3600.0,))
    async with running(runner):
        await runner.take_in([item(1, "anna")])
        await failed_once.wait()
        await eventually(lambda: counted(club))
        await eventually(lambda: len(attempts) == 2, each_time=lambda: clock.move(hours=1))
        await runner.idle()
    assert await states(club) == [("1", "done", 1)]


async def test_a_busy_database_is_no_fault_of_the_update(club: Club, clock: StandingClock) -> None:
    attempts: list[str] = []

    async def handle(body: str) -> None:
        attempts.append(body)
        if len(attempts) <= 5:
            raise DatabaseBusy

    runner = runner_for(club, handle)
    async with running(runner):
        await runner.take_in([item(1, "anna")])
        await eventually(lambda: len(attempts) == 6, each_time=lambda: clock.move(seconds=2))
        await runner.idle()
    assert await states(club) == [("1", "done", 0)]


async def test_what_another_process_wrote_down_is_found(club: Club) -> None:
    record = Recorder()
    runner = runner_for(club, record, poll_seconds=60)
    async with running(runner):
        now = club.clock.now()
        await write_down(club.database, club_id=club.id, source=SOURCE, items=[item(1, "a")], at=now)
        runner.nudge()
        await eventually(lambda: bool(record.seen))
        await runner.idle()
    assert record.seen == ["1"]
    assert await states(club) == [("1", "done", 0)]


async def test_what_a_killed_process_left_is_handled_first_and_in_order(club: Club) -> None:
    batch = [item(number, "anna") for number in range(5)]
    await write_down(club.database, club_id=club.id, source=SOURCE, items=batch, at=club.clock.now())
    record = Recorder()
    runner = runner_for(club, record)
    async with running(runner):
        await runner.take_in([item(5, "anna")])
        await runner.idle()
    assert record.seen == ["0", "1", "2", "3", "4", "5"]


async def test_a_backlog_larger_than_the_window_keeps_its_order(club: Club) -> None:
    batch = [item(number, "anna") for number in range(1300)]
    await write_down(club.database, club_id=club.id, source=SOURCE, items=batch, at=club.clock.now())
    record = Recorder()
    runner = runner_for(club, record)
    async with running(runner):
        await runner.take_in([item(1300, "anna")])
        await eventually(lambda: len(record.seen) == 1301)
        await runner.idle()
    assert record.seen == [str(number) for number in range(1301)]


async def test_two_runners_never_handle_one_row_twice(club: Club) -> None:
    seen: list[str] = []

    async def handle(body: str) -> None:
        await asyncio.sleep(0)
        seen.append(body)

    first, second = runner_for(club, handle, poll_seconds=0.01), runner_for(club, handle, poll_seconds=0.01)
    tasks = [asyncio.create_task(each.run()) for each in (first, second)]
    for start in range(0, 200, 20):
        batch = [item(number, f"lane {number % 7}") for number in range(start, start + 20)]
        await write_down(club.database, club_id=club.id, source=SOURCE, items=batch, at=club.clock.now())
        await asyncio.sleep(0)
    await eventually(lambda: len(seen) >= 200)
    for each in (first, second):
        each.stop()
    await asyncio.gather(*tasks)
    assert sorted(seen, key=int) == [str(number) for number in range(200)]
    assert {state for _, state, _ in await states(club)} == {"done"}


async def test_a_lapsed_lease_is_taken_over_and_the_old_holder_stops(club: Club, clock: StandingClock) -> None:
    stuck = asyncio.Event()
    seen: list[str] = []

    async def hang(body: str) -> None:
        stuck.set()
        await asyncio.Event().wait()

    async def handle(body: str) -> None:
        seen.append(body)

    frozen, heir = runner_for(club, hang), runner_for(club, handle)
    frozen_task = asyncio.create_task(frozen.run())
    await frozen.owned()
    await frozen.take_in([item(1, "anna")])
    await stuck.wait()
    # The first process freezes: nothing renews its lease, and it lapses.
    frozen.lease._clock = StandingClock(clock.now())
    clock.move(seconds=60)
    heir_task = asyncio.create_task(heir.run())
    await heir.owned()
    await eventually(lambda: bool(seen))
    await heir.idle()
    assert await states(club) == [("1", "done", 1)]  # what was left over counts as attempted
    # It wakes up, sees that the lease is another's, and lets go of what it was handling.
    frozen.lease._clock.move(seconds=10)
    await eventually(lambda: not frozen.owns)
    assert frozen.waiting == 0
    for each, task in ((frozen, frozen_task), (heir, heir_task)):
        each.stop()
        await task
    assert seen == ["1"]


async def test_stopping_finishes_what_was_taken_in(club: Club) -> None:
    record = Recorder()
    runner = runner_for(club, record)
    task = asyncio.create_task(runner.run())
    await runner.owned()
    await runner.take_in([item(number, "anna") for number in range(20)])
    runner.stop()
    await task
    assert len(record.seen) == 20
    assert {state for _, state, _ in await states(club)} == {"done"}
    assert await club.database.fetch_one("SELECT 1 AS x FROM lease") is None


async def test_a_full_runner_holds_the_intake_back_until_there_is_room(club: Club) -> None:
    gate = asyncio.Event()

    async def handle(body: str) -> None:
        await gate.wait()

    runner = runner_for(club, handle, room_for=3)
    async with running(runner):
        await runner.take_in([item(number, "anna") for number in range(3)])
        waiting = asyncio.create_task(runner.room())
        await asyncio.sleep(0)
        assert not waiting.done()
        gate.set()
        await waiting
        await runner.idle()


async def test_what_a_bot_left_behind_in_another_club_stays_there(club: Club, clock: StandingClock) -> None:
    other = await open_test_club(club.database, clock, slug="other")
    await write_down(club.database, club_id=other.id, source=SOURCE, items=[item(1, "anna")], at=clock.now())
    seen = Recorder()
    runner = runner_for(club, seen)
    async with running(runner):
        await runner.take_in([item(2, "anna")])
        await runner.idle()
    assert seen.seen == ["2"]
    assert await states(club) == [("1", "waiting", 0), ("2", "done", 0)]


async def test_a_token_that_somebody_typed_does_not_stay_with_what_was_set_aside(club: Club) -> None:
    async def handle(body: str) -> None:
        raise ValueError

    typed = f'{{"text": "here: 6000000011:{"t" * 35}"}}'
    runner = runner_for(club, handle, retry_seconds=(0.0,))
    async with running(runner):
        await runner.take_in([item(1, "anna", typed)])
        await runner.idle()
    row = await club.database.fetch_one("SELECT state, body FROM inbox_item")
    assert row is not None
    assert (row["state"], row["body"]) == ("dead", '{"text": "here: <token>"}')


async def test_what_waited_is_as_early_as_it_came_in(club: Club, clock: StandingClock) -> None:
    """Left over by a process that ended, handled an hour later: whoever asks hears when it came."""
    came = clock.now()
    await write_down(club.database, club_id=club.id, source=SOURCE, items=[item(1, "anna")], at=came)
    clock.move(hours=1)
    heard: list[dt.datetime | None] = []

    async def handle(body: str) -> None:
        heard.append(arrived_at())

    async with running(runner_for(club, handle)):
        await eventually(lambda: bool(heard))
    assert heard == [came]
    assert arrived_at() is None
