"""Bookings that travel together on PostgreSQL: nobody is left waiting at the door, one at most for a member, busy is said."""

import asyncio
import datetime as dt
from collections.abc import Sequence
from typing import Any

import orjson
import pytest

from club.earning.at_once_postgres import TOGETHER_MAX, book
from club.earning.first_booking import FirstBooking
from club.errors import DatabaseBusy

NOON = dt.datetime(2026, 4, 4, 12, tzinfo=dt.UTC)


def first(member_id: int, key: str = "k") -> FirstBooking:
    return FirstBooking(
        1, 1, member_id, "till", key, "K", None, None, "IRR", 10, 10, 0, 5, "{}", "[]", "f", NOON, NOON, NOON, None, NOON,
        None, "e", "{}", "{}",
    )  # fmt: skip


class GatedDatabase:
    """Answers every statement when the gate opens, and remembers who travelled in it."""

    dialect = "postgres"

    def __init__(self) -> None:
        self.gate = asyncio.Event()
        self.trips: list[list[int]] = []
        self.error: Exception | None = None

    async def fetch_all(self, sql: str, club_id: int, given: str) -> Sequence[dict[str, Any]]:
        rows = orjson.loads(given)
        self.trips.append([row["member_id"] for row in rows])
        await self.gate.wait()
        if self.error is not None:
            raise self.error
        return [{"place": row["place"], "purchase_id": row["member_id"], "available": 5} for row in rows]


async def test_whoever_books_again_at_once_is_taken_along() -> None:
    database: Any = GatedDatabase()

    async def twice() -> None:
        await book(database, first(1))
        await book(database, first(1))

    one = asyncio.create_task(twice())
    await asyncio.sleep(0)
    two = asyncio.create_task(book(database, first(2)))
    await asyncio.sleep(0)
    database.gate.set()  # both statements answer in the same turn of the loop
    await asyncio.wait_for(asyncio.gather(one, two), 5)
    assert sorted(database.trips) == [[1], [1], [2]]


async def test_who_waits_travels_with_the_next_statement_once_for_each_member() -> None:
    database: Any = GatedDatabase()
    asked = [asyncio.create_task(book(database, first(member))) for member in (1, 2, 3, 4, 3, 5)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    database.gate.set()
    rows = await asyncio.wait_for(asyncio.gather(*asked), 5)
    assert [row["purchase_id"] for row in rows if row is not None] == [1, 2, 3, 4, 3, 5]
    assert all(len(set(trip)) == len(trip) <= TOGETHER_MAX for trip in database.trips)
    assert sum(len(trip) for trip in database.trips) == 6


async def test_a_busy_database_is_said_to_everybody_who_travelled() -> None:
    database: Any = GatedDatabase()
    database.error = DatabaseBusy()
    database.gate.set()
    asked = [asyncio.create_task(book(database, first(member))) for member in (1, 2, 3)]
    answers = await asyncio.wait_for(asyncio.gather(*asked, return_exceptions=True), 5)
    assert [type(answer) for answer in answers] == [DatabaseBusy] * 3
    database.error = None
    row = await asyncio.wait_for(book(database, first(4)), 5)
    assert row is not None
    assert row["purchase_id"] == 4


async def test_a_fault_leaves_nobody_waiting() -> None:
    database: Any = GatedDatabase()
    database.error = ZeroDivisionError()
    asked = [asyncio.create_task(book(database, first(member))) for member in (1, 2, 1, 2, 1)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    loop = asyncio.get_running_loop()
    seen: list[BaseException | None] = []
    handler = loop.get_exception_handler()
    loop.set_exception_handler(lambda _, context: seen.append(context.get("exception")))
    try:
        database.gate.set()
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(asyncio.Event().wait(), 0.05)
    finally:
        loop.set_exception_handler(handler)
    assert all(task.done() for task in asked)
    assert {type(task.exception()) for task in asked} == {DatabaseBusy}
