"""What is written to the outbox is told once, in order for one person, within the messenger's limits."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from club.clubs import change_policies
from club.context import Club
from club.doors import BotName, Delivery, Note
from club.members import MemberView, find_chat, meet
from club.outbox.delivery import DeliveryLoop
from club.outbox.rates import Pace, TokenBucket
from club.outbox.telling import tell_member, tell_staff
from club.storage import Transaction
from tests.club.inbox.eventually import eventually
from tests.club.inbox.fake_door import FakeDoor
from tests.makers import StandingClock, make_member, make_staff


class Seconds:
    """The monotonic clock of the limits; it stands until a test moves it."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def move(self, by: float) -> None:
        self.now += by


async def tell(club: Club, member: MemberView, number: int, *, lane: Any = "interactive") -> None:
    async def work(tx: Transaction) -> None:
        await tell_member(
            tx,
            club.id,
            member.id,
            "told-corrected",
            key=f"n{member.id}-{number}",
            at=club.clock.now(),
            lane=lane,
            n=number,
        )

    await club.database.transact(work)


async def states(club: Club) -> list[tuple[int, str, str | None]]:
    rows = await club.database.fetch_all("SELECT idempotency_key, state, error FROM outbox_message ORDER BY id")
    return [(int(row["idempotency_key"].rpartition("-")[2]), row["state"], row["error"]) for row in rows]


@asynccontextmanager
async def delivering(club: Club, door: FakeDoor, seconds: Seconds | None = None) -> AsyncIterator[DeliveryLoop]:
    loop = DeliveryLoop(club.database, club.clock, door, club, poll_seconds=0.01, seconds=seconds or Seconds())
    task = asyncio.create_task(loop.run())
    try:
        yield loop
    finally:
        loop.stop()
        await task


async def closed(club: Club, number: int) -> bool:
    rows = await club.database.fetch_all("SELECT id FROM outbox_message WHERE closed_at IS NOT NULL")
    return len(rows) == number


def numbers(door: FakeDoor) -> list[int]:
    return [note.arguments["n"] for note in door.told]


async def test_a_member_is_told_once_in_the_chat_and_language_they_use(club: Club) -> None:
    anna = await make_member(club, user_id=71, language="en")
    door = FakeDoor()
    await tell(club, anna, 1)
    await tell(club, anna, 1)
    async with delivering(club, door):
        await eventually(lambda: closed(club, 1))
    assert [(note.kind, note.arguments, note.chat_id, note.platform_user_id, note.language) for note in door.told] == [
        ("told-corrected", {"n": 1}, 71, 71, "en")
    ]
    assert await states(club) == [(1, "told", None)]


async def test_the_marking_comes_before_the_sending(club: Club) -> None:
    anna = await make_member(club)
    seen: list[Any] = []

    async def look(note: Note) -> Delivery:
        seen.append(await states(club))
        return Delivery("told")

    door = FakeDoor()
    door.on_deliver = look
    await tell(club, anna, 1)
    async with delivering(club, door):
        await eventually(lambda: closed(club, 1))
    assert seen == [[(1, "sending", None)]]


async def test_staff_are_told_in_their_own_bot(club: Club) -> None:
    owner = await make_staff(club, "owner")
    silent = await make_staff(club, "manager")
    await meet(club, "staff", "telegram", owner.platform_user_id, "مالک")
    anna = await make_member(club)
    await tell(club, anna, 1)

    async def work(tx: Transaction) -> None:
        for staff in (owner, silent):
            await tell_staff(
                tx, club.id, staff.id, "told-update-dead", key="x-2", at=club.clock.now(), source="customer"
            )

    await club.database.transact(work)
    door = FakeDoor("staff")
    async with delivering(club, door):
        await eventually(lambda: closed(club, 2))
    assert [(note.platform_user_id, note.language) for note in door.told] == [(owner.platform_user_id, "fa")]
    rows = await club.database.fetch_all("SELECT bot, state, error FROM outbox_message ORDER BY id")
    assert [(row["bot"], row["state"], row["error"]) for row in rows] == [
        ("customer", "waiting", None),
        ("staff", "told", None),
        ("staff", "unreachable", "no chat"),
    ]


async def test_whoever_blocked_the_bot_is_marked_and_not_asked_again(club: Club) -> None:
    anna = await make_member(club, user_id=71)
    door = FakeDoor()
    door.answers = [Delivery("unreachable", error="blocked by the user")]
    await tell(club, anna, 1)
    await tell(club, anna, 2)
    async with delivering(club, door):
        await eventually(lambda: closed(club, 2))
    assert numbers(door) == [1]
    assert await states(club) == [(1, "unreachable", "blocked by the user"), (2, "unreachable", "blocked")]
    chat = await find_chat(club, "customer", "telegram", 71)
    assert chat is not None
    assert chat.blocked


async def test_what_a_dead_process_was_sending_is_unknown_and_never_sent_again(club: Club) -> None:
    anna = await make_member(club)
    await tell(club, anna, 1)
    await tell(club, anna, 2)

    async def die_while_sending(tx: Transaction) -> None:
        await tx.execute("UPDATE outbox_message SET state = 'sending', attempts = 1 WHERE idempotency_key LIKE '%-1'")

    await club.database.transact(die_while_sending)
    door = FakeDoor()
    async with delivering(club, door):
        await eventually(lambda: closed(club, 2))
    assert numbers(door) == [2]
    assert await states(club) == [(1, "unknown", "ended while sending"), (2, "told", None)]


async def test_a_lost_answer_is_unknown_and_a_refused_message_has_failed(club: Club) -> None:
    anna = await make_member(club)
    door = FakeDoor()
    door.answers = [Delivery("unknown", error="timeout"), Delivery("failed", error="can't parse"), Delivery("told")]
    for number in (1, 2, 3):
        await tell(club, anna, number)
    async with delivering(club, door):
        await eventually(lambda: closed(club, 3))
    assert await states(club) == [(1, "unknown", "timeout"), (2, "failed", "can't parse"), (3, "told", None)]


async def test_a_door_that_breaks_leaves_the_message_unknown_and_the_loop_alive(club: Club) -> None:
    anna = await make_member(club)
    door = FakeDoor()

    async def break_once(note: Note) -> Delivery:
        if note.arguments["n"] == 1:
            raise RuntimeError
        return Delivery("told")

    door.on_deliver = break_once
    await tell(club, anna, 1)
    await tell(club, anna, 2)
    async with delivering(club, door):
        await eventually(lambda: closed(club, 2))
    assert await states(club) == [(1, "unknown", "RuntimeError"), (2, "told", None)]


async def test_429_puts_the_message_off_and_nothing_of_that_person_overtakes_it(
    club: Club, clock: StandingClock
) -> None:
    anna, bahram = await make_member(club, "Anna"), await make_member(club, "Bahram")
    door, seconds = FakeDoor(), Seconds()
    door.answers = [Delivery("later", after_seconds=20, error="Too Many Requests")]
    await tell(club, anna, 1)
    await tell(club, anna, 2)
    async with delivering(club, door, seconds) as loop:
        await eventually(lambda: put_off(club))
        await tell(club, bahram, 3)
        for _ in range(5):
            loop.nudge()
            await asyncio.sleep(0.01)
        assert numbers(door) == [1]  # the lane rests
        seconds.move(23)
        await eventually(lambda: closed(club, 1), each_time=loop.nudge)
        assert numbers(door) == [1, 3]  # another person is told, Anna's second message keeps its place
        clock.move(seconds=23)
        await eventually(lambda: closed(club, 3), each_time=loop.nudge)
    assert numbers(door) == [1, 3, 1, 2]
    assert [state for _, state, _ in await states(club)] == ["told"] * 3


async def put_off(club: Club) -> bool:
    row = await club.database.fetch_one("SELECT state, attempts FROM outbox_message WHERE idempotency_key LIKE '%-1'")
    return row is not None and (row["state"], row["attempts"]) == ("waiting", 1)


async def test_what_was_put_off_is_still_first_after_a_restart(club: Club, clock: StandingClock) -> None:
    anna = await make_member(club)
    first, second = FakeDoor(), FakeDoor()
    first.answers = [Delivery("later", after_seconds=20)]
    await tell(club, anna, 1)
    async with delivering(club, first):
        await eventually(lambda: put_off(club))
    await tell(club, anna, 2)
    async with delivering(club, second) as loop:
        for _ in range(5):
            loop.nudge()
            await asyncio.sleep(0.01)
        assert numbers(second) == []
        clock.move(seconds=23)
        await eventually(lambda: closed(club, 2), each_time=loop.nudge)
    assert numbers(second) == [1, 2]


async def test_one_person_hears_in_order_and_one_message_at_a_time(club: Club) -> None:
    anna = await make_member(club)
    gate, inside = asyncio.Event(), 0

    async def slow(note: Note) -> Delivery:
        nonlocal inside
        inside += 1
        assert inside == 1
        if note.arguments["n"] == 1:
            await gate.wait()
        inside -= 1
        return Delivery("told")

    door = FakeDoor()
    door.on_deliver = slow
    for number in (1, 2, 3):
        await tell(club, anna, number)
    async with delivering(club, door) as loop:
        await eventually(lambda: len(door.told) == 1)
        loop.nudge()
        await asyncio.sleep(0.02)
        assert numbers(door) == [1]
        gate.set()
        await eventually(lambda: closed(club, 3))
    assert numbers(door) == [1, 2, 3]


async def test_what_somebody_waits_for_goes_before_bulk(club: Club) -> None:
    anna, bahram = await make_member(club, "Anna"), await make_member(club, "Bahram")
    door = FakeDoor()
    await tell(club, anna, 1, lane="bulk")
    await tell(club, bahram, 2)
    async with delivering(club, door):
        await eventually(lambda: closed(club, 2))
    assert numbers(door) == [2, 1]


async def test_no_more_is_sent_than_the_messenger_allows(club: Club) -> None:
    anna = await make_member(club, "Anna")
    others = [await make_member(club, f"M{number}") for number in range(30)]
    door, seconds = FakeDoor(), Seconds()
    for number in range(1, 6):
        await tell(club, anna, number)
    async with delivering(club, door, seconds) as loop:
        await eventually(lambda: closed(club, 3))
        loop.nudge()
        await asyncio.sleep(0.02)
        assert numbers(door) == [1, 2, 3]  # a short burst to one person, then one a second
        seconds.move(1)
        await eventually(lambda: closed(club, 4), each_time=loop.nudge)
        assert numbers(door) == [1, 2, 3, 4]
        for number, other in enumerate(others, 10):
            await tell(club, other, number)
        await eventually(lambda: len(door.told) >= 4 + 24, each_time=loop.nudge)
        await asyncio.sleep(0.02)
        assert len(door.told) == 4 + 24  # 25 in store, one went to Anna
        seconds.move(2)
        await eventually(lambda: closed(club, 35), each_time=loop.nudge)


async def test_two_loops_tell_nothing_twice(club: Club) -> None:
    people = [await make_member(club, f"M{number}") for number in range(20)]
    door, seconds = FakeDoor(), Seconds()
    async with delivering(club, door, seconds), delivering(club, door, seconds):
        for number, person in enumerate(people):
            await tell(club, person, number)
        await eventually(lambda: closed(club, 20))
    assert sorted(numbers(door)) == list(range(20))


async def test_stopping_waits_for_what_is_on_its_way(club: Club) -> None:
    anna = await make_member(club)
    gate = asyncio.Event()

    async def slow(note: Note) -> Delivery:
        await gate.wait()
        return Delivery("told")

    door = FakeDoor()
    door.on_deliver = slow
    await tell(club, anna, 1)
    loop = DeliveryLoop(club.database, club.clock, door, club)
    task = asyncio.create_task(loop.run())
    await eventually(lambda: len(door.told) == 1)
    loop.stop()
    await asyncio.sleep(0.01)
    assert not task.done()
    gate.set()
    await task
    assert await states(club) == [(1, "told", None)]


async def test_a_chat_without_a_language_is_told_in_the_clubs(club: Club) -> None:
    await change_policies(club, language="en")
    owner = await make_staff(club, "owner")
    await meet(club, "staff", "telegram", owner.platform_user_id, "Owner")
    name: BotName = "staff"
    door = FakeDoor(name)

    async def work(tx: Transaction) -> None:
        await tell_staff(tx, club.id, owner.id, "told-update-dead", key="x-1", at=club.clock.now(), source="customer")

    await club.database.transact(work)
    async with delivering(club, door):
        await eventually(lambda: closed(club, 1))
    assert [note.language for note in door.told] == ["en"]


def test_a_bucket_gives_its_burst_then_its_rate() -> None:
    bucket = TokenBucket(2.0, 3.0, at=0.0)
    assert [bucket.take(0.0) for _ in range(4)] == [True, True, True, False]
    assert bucket.seconds_until_one(0.0) == 0.5
    assert [bucket.take(0.5), bucket.take(0.5)] == [True, False]
    assert not bucket.is_full(1.0)
    assert bucket.is_full(100.0)
    assert bucket.take(50.0)  # a clock that went back takes nothing away


def test_the_pace_slows_down_when_told_to_and_recovers() -> None:
    seconds = Seconds()
    pace = Pace(seconds, per_second=10)
    assert pace.take("anna")
    pace.slow_down("bulk", 5000)
    assert (pace.lane_is_open("bulk"), pace.lane_is_open("interactive")) == (False, True)
    seconds.move(60)
    assert pace.lane_is_open("bulk")
    assert pace._all.per_second == 8
    for _ in range(100):
        pace.told()
    assert pace._all.per_second == 10
