"""Updates are fetched, committed, then confirmed; trouble with the messenger is said once and survived."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from club.context import Club
from club.doors import DoorProblem
from club.errors import DatabaseBusy
from club.inbox import InboxRunner, Intake, lane_of
from tests.club.inbox.eventually import eventually
from tests.club.inbox.fake_door import FakeDoor, message, press
from tests.makers import StandingClock


@asynccontextmanager
async def fetching(club: Club, door: FakeDoor, **settings: Any) -> AsyncIterator[tuple[Intake, InboxRunner, list[Any]]]:
    seen: list[str] = []

    async def handle(body: str) -> None:
        seen.append(body)

    troubles: list[Any] = []
    runner = InboxRunner(club.database, club.clock, "customer:4242", handle, club_id=club.id, **settings)
    intake = Intake(door, runner, club.clock, on_trouble=lambda problem: troubles.append(problem and problem.kind))
    tasks = [asyncio.create_task(runner.run()), asyncio.create_task(intake.run())]
    try:
        yield intake, runner, troubles
    finally:
        intake.stop()
        runner.stop()
        await asyncio.gather(*tasks, return_exceptions=True)


@pytest.mark.parametrize(
    ("update", "lane"),
    [
        (message(1, 77), "77"),
        (press(2, 78), "78"),
        ({"update_id": 3, "poll_answer": {"poll_id": "1", "user": {"id": 79}, "option_ids": [0]}}, "79"),
        ({"update_id": 4, "my_chat_member": {"chat": {"id": 5}, "from": {"id": 80}}}, "80"),
        ({"update_id": 5, "channel_post": {"message_id": 1, "chat": {"id": -100}}}, "-100"),
        ({"update_id": 6, "poll": {"id": "1"}}, "0"),
        ({"update_id": 7}, "0"),
        ({"update_id": 8, "odd": {"from": "somebody"}}, "0"),
    ],
)
def test_the_lane_of_an_update_is_its_person(update: dict[str, Any], lane: str) -> None:
    assert lane_of(update) == lane


async def test_the_offset_moves_only_after_the_batch_is_kept(club: Club) -> None:
    door = FakeDoor()
    door.put(message(10, 1), message(11, 2))
    async with fetching(club, door) as (intake, runner, _):
        await door.polls(2)
        assert door.offsets == [0, 12]
        rows = await club.database.fetch_all("SELECT external_id, lane FROM inbox_item ORDER BY id")
        assert [(row["external_id"], row["lane"]) for row in rows] == [("10", "1"), ("11", "2")]
        assert intake.last_poll_at == club.clock.now()
        door.put(message(12, 1))
        await door.polls(3)
        assert door.offsets[-1] == 13
        await runner.idle()


async def test_updates_that_could_not_be_kept_are_not_confirmed(club: Club, clock: StandingClock) -> None:
    door = FakeDoor()
    async with fetching(club, door) as (_, runner, _troubles):
        await door.polls(1)
        failures = 2
        real = runner.take_in

        async def take_in(items: Any) -> int:
            nonlocal failures
            if failures:
                failures -= 1
                raise DatabaseBusy
            return await real(items)

        runner.take_in = take_in  # type: ignore[method-assign]
        door.put(message(10, 1))
        await eventually(lambda: failures == 0, each_time=lambda: clock.move(seconds=2))
        assert door.offsets == [0]
        await eventually(lambda: len(door.offsets) >= 2, each_time=lambda: clock.move(seconds=2))
        assert door.offsets == [0, 11]


async def test_what_was_delivered_twice_is_handled_once(club: Club) -> None:
    door = FakeDoor()
    seen: list[str] = []

    async def handle(body: str) -> None:
        seen.append(body)

    runner = InboxRunner(club.database, club.clock, "customer:4242", handle, club_id=club.id)
    intake = Intake(door, runner, club.clock)
    tasks = [asyncio.create_task(runner.run()), asyncio.create_task(intake.run())]
    door.put(message(10, 1), message(10, 1))
    await door.polls(2)
    await runner.idle()
    intake.stop()
    runner.stop()
    await asyncio.gather(*tasks)
    assert len(seen) == 1


@pytest.mark.parametrize("kind", ["no-network", "second-poller", "webhook-active", "slow-down", "server-error"])
async def test_trouble_is_said_once_and_so_is_its_end(club: Club, clock: StandingClock, kind: Any) -> None:
    door = FakeDoor()
    door.problems = [DoorProblem(kind, after_seconds=5) for _ in range(3)]
    door.put(message(10, 1))
    async with fetching(club, door) as (_, _runner, troubles):
        await eventually(lambda: len(door.offsets) >= 5, each_time=lambda: clock.move(minutes=1))
        assert troubles == [kind, None]


async def test_a_refused_token_ends_the_intake(club: Club) -> None:
    door = FakeDoor()
    door.problems = [DoorProblem("token-refused", permanent=True)]
    runner = InboxRunner(club.database, club.clock, "customer:4242", door.handle, club_id=club.id)
    running = asyncio.create_task(runner.run())
    with pytest.raises(DoorProblem, match="token-refused"):
        await Intake(door, runner, club.clock).run()
    runner.stop()
    await running


async def test_an_error_nobody_expected_does_not_end_the_intake(club: Club, clock: StandingClock) -> None:
    door = FakeDoor()
    door.problems = [RuntimeError("a broken door")]
    door.put(message(10, 1))
    async with fetching(club, door):
        await eventually(lambda: len(door.offsets) >= 3, each_time=lambda: clock.move(minutes=1))
    assert door.offsets == [0, 0, 11]


async def test_nothing_is_fetched_while_too_much_waits(club: Club) -> None:
    gate = asyncio.Event()

    async def handle(body: str) -> None:
        await gate.wait()

    door = FakeDoor()
    door.put(*(message(number, 1) for number in range(10, 14)))
    runner = InboxRunner(club.database, club.clock, "customer:4242", handle, club_id=club.id, room_for=4)
    intake = Intake(door, runner, club.clock)
    tasks = [asyncio.create_task(runner.run()), asyncio.create_task(intake.run())]
    await eventually(lambda: runner.waiting == 4)
    for _ in range(20):
        await asyncio.sleep(0)
    assert door.offsets == [0]
    gate.set()
    await door.polls(2)
    intake.stop()
    runner.stop()
    await asyncio.gather(*tasks)


async def test_stopping_gives_the_poll_up_at_once_and_finishes_what_is_kept(club: Club) -> None:
    door = FakeDoor()
    door.put(message(10, 1))
    async with fetching(club, door) as (_, runner, _troubles):
        await door.polls(2)
    rows = await club.database.fetch_all("SELECT state FROM inbox_item")
    assert [row["state"] for row in rows] == ["done"]
    assert runner.waiting == 0
