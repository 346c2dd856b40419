"""`make bench-scale`: does a club of a million members with ten million entries answer as fast as one of a thousand?

Each question is asked of both in rounds taken in turn, on SQLite and on PostgreSQL. Clubs are built once, by SQL, into data/bench
(the databases `club_scale_…`), and used again until the schema changes. Exit 1 when a question takes more than the promise.
"""

import argparse
import asyncio
import datetime as dt
import hashlib
import itertools
import random
import statistics
import sys
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg
import uvloop

from benchmarks.booking import on_server
from benchmarks.scale_club import FIRST, LAST, RECENT_A_DAY, START_OF_TODAY, Size, build, is_rare
from club.context import Club
from club.earning import record_purchase
from club.ledger import history, points, prove_ledger
from club.members.searching import search_members
from club.money import Money
from club.reports import count_passed_days, report
from club.staff import StaffView
from club.storage import Database, Transaction
from club.storage.migrate import migrate
from club.storage.postgres import PostgresDatabase
from club.storage.sqlite import SqliteDatabase
from tests.conftest import SERVER
from tests.makers import StandingClock, make_staff

PROMISED_RATIO = 1.5
SMALL = Size("a thousand members", 1_000)
LARGE = Size("a million members", 1_000_000)
FOLDER = Path("data/bench")
ROUNDS = 40
CALLS_A_ROUND = 3
"""Few, so that what else the machine does meets both clubs alike."""
SAMPLED_MEMBERS = 300
STATEMENT_SECONDS = 3600.0
BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Regular:
    """A member the questions are about."""

    id: int
    number: str
    phone: str
    name: str


@dataclass
class Place:
    """One built club, open."""

    club: Club
    staff: StaffView
    cashier: StaffView
    regulars: Sequence[Regular]
    run: str
    _bookings: int = 0

    def asked_about(self, question: str) -> Iterator[Regular]:
        """All of them, in an order of the question's own: nobody whose pages were just read."""
        return itertools.cycle(random.Random(question).sample(self.regulars, len(self.regulars)))

    def booking_key(self) -> str:
        self._bookings += 1
        return f"{self.run}-{self._bookings}"


Question = Callable[[Place, Regular], Awaitable[object]]


async def _balance(place: Place, member: Regular) -> object:
    return await points(place.club, member.id)


async def _history(place: Place, member: Regular) -> object:
    return await history(place.club, member.id)


async def _by_number(place: Place, member: Regular) -> object:
    found = await search_members(place.club, place.staff, member.number)
    assert found.found[0].member.id == member.id
    return found


async def _by_phone(place: Place, member: Regular) -> object:
    found = await search_members(place.club, place.staff, member.phone)
    assert found.found[0].member.id == member.id
    return found


async def _by_name(place: Place, member: Regular) -> object:
    found = await search_members(place.club, place.staff, member.name)
    assert found.found[0].member.id == member.id
    return found


# A page of names is full in both clubs: the small one does not get away with fewer rows.
async def _by_first_name(place: Place, member: Regular) -> object:
    found = await search_members(place.club, place.staff, FIRST[member.id % len(FIRST)])
    assert found.has_more
    return found


async def _by_last_name(place: Place, member: Regular) -> object:
    found = await search_members(place.club, place.staff, LAST[member.id % len(LAST)])
    assert found.has_more
    return found


async def _by_no_name(place: Place, member: Regular) -> object:
    found = await search_members(place.club, place.staff, f"ژوپیتر{member.id % 7}")
    assert not found.found
    return found


async def _book(place: Place, member: Regular) -> object:
    return await record_purchase(place.club, place.cashier, member.id, Money(2_500_000, "IRR"), key=place.booking_key())


async def _today(place: Place, member: Regular) -> object:
    return await report(place.club, place.staff, "today")


QUESTIONS: dict[str, Question] = {
    "balance page": _balance,
    "history page": _history,
    "till: by number": _by_number,
    "till: by phone": _by_phone,
    "till: by a name one has": _by_name,
    "till: by a first name many have": _by_first_name,
    "till: by a last name many have": _by_last_name,
    "till: by a name nobody has": _by_no_name,
    "booking": _book,
    "today's numbers": _today,
}


async def measure(small: Place, large: Place, asked: Mapping[str, Question]) -> dict[str, tuple[float, float]]:
    """Median seconds of each question, small and large."""
    taken: dict[str, tuple[list[float], list[float]]] = {name: ([], []) for name in asked}
    about = {name: (small.asked_about(name), large.asked_about(name)) for name in asked}
    for round_number in range(ROUNDS + 1):
        for name, question in asked.items():
            places = (small, large) if round_number % 2 else (large, small)
            for place in places:
                kept = taken[name][place is large]
                for _ in range(CALLS_A_ROUND):
                    member = next(about[name][place is large])
                    started = time.perf_counter()
                    await question(place, member)
                    if round_number:  # the first round warms
                        kept.append(time.perf_counter() - started)
    return {name: (statistics.median(ours), statistics.median(theirs)) for name, (ours, theirs) in taken.items()}


@dataclass(frozen=True, slots=True)
class Answer:
    """Medians, in milliseconds."""

    what: str
    small: float
    large: float

    @property
    def kept(self) -> bool:
        return self.large <= self.small * PROMISED_RATIO

    def line(self) -> str:
        ratio = self.large / self.small
        return f"| {self.what} | {self.small:.3f} ms | {self.large:.3f} ms | {ratio:.2f} | {PROMISED_RATIO} |"


def schema_mark() -> str:
    """Changes when a migration or the way a club is built changes."""
    files = [*sorted(Path("club/storage/migrations").glob("0*.py")), Path("benchmarks/scale_club.py")]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:10]


def _place_for(size: Size) -> tuple[Path, Path | None]:
    """Where a built club is, and where it is to be built when it is not."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"scale-{size.members}-{schema_mark()}.sqlite3"
    if path.exists():
        return path, None
    for old in FOLDER.glob(f"scale-{size.members}-*"):
        old.unlink()
    return path, path.with_suffix(".unfinished")


async def open_sqlite(size: Size) -> Database:
    path, unfinished = _place_for(size)
    if unfinished is not None:
        await migrate(f"sqlite:{unfinished}")
        await build(f"sqlite:{unfinished}", size)
        unfinished.rename(path)
    return SqliteDatabase(path)


async def open_postgres(size: Size) -> Database:
    name = f"club_scale_{size.members}_{schema_mark()}"
    connection = await asyncpg.connect(f"{SERVER}/postgres")
    there = {row["datname"] for row in await connection.fetch("SELECT datname FROM pg_database")}
    await connection.close()
    if name not in there:
        old = [each for each in there if each.startswith(f"club_scale_{size.members}_")]
        await on_server(
            *(f'DROP DATABASE "{each}" WITH (FORCE)' for each in [*old, f"{name}_unfinished"] if each in there)
        )
        await on_server(f'CREATE DATABASE "{name}_unfinished"')
        await migrate(f"{SERVER}/{name}_unfinished")
        await build(f"{SERVER}/{name}_unfinished", size)
        await on_server(f'ALTER DATABASE "{name}_unfinished" RENAME TO "{name}"')
    return await PostgresDatabase.open(f"{SERVER}/{name}", command_seconds=STATEMENT_SECONDS)


async def bring_into_memory(database: Database) -> None:
    """What was not read for long costs reads of the disk; how many, and how slow, says more about the machine than about us."""
    if isinstance(database, SqliteDatabase):
        await asyncio.to_thread(_read_through, database.path)
        return

    async def read(tx: Transaction) -> None:
        await tx.execute("CREATE EXTENSION IF NOT EXISTS pg_prewarm")
        await tx.fetch_all(
            "SELECT pg_prewarm(oid, 'read') FROM pg_class WHERE relkind IN ('r', 'i') AND relnamespace = 'public'::regnamespace"
        )

    await database.transact(read)


def _read_through(path: Path) -> None:
    with path.open("rb", buffering=0) as file:
        while file.read(BLOCK):
            continue


async def place_in(database: Database) -> Place:
    clock = StandingClock(START_OF_TODAY + dt.timedelta(hours=18))
    club = Club(1, database, clock, b"a secret of benchmarks, thirty-two bytes and more")
    counted = True
    while counted:
        counted = await count_passed_days(club) > 0
    staff = await make_staff(club, "owner")
    cashier = await make_staff(club, "cashier")
    newest = await database.fetch_one("SELECT MAX(id) AS id FROM member")
    assert newest is not None
    rare = [each for each in range(1, newest["id"] + 1) if is_rare(each)]
    chosen = random.Random(7).sample(rare, SAMPLED_MEMBERS)
    regulars: list[Regular] = []
    for member_id in chosen:
        row = await database.fetch_one("SELECT id, number, phone, name FROM member WHERE id = $1", member_id)
        assert row is not None
        regulars.append(Regular(row["id"], row["number"], row["phone"], row["name"]))
    return Place(club, staff, cashier, regulars, f"bench-{time.time_ns()}")


async def run(kinds: Sequence[str], many: Size, asked: Mapping[str, Question], *, prove: bool) -> int:
    broken: list[str] = []
    print(f"| what | {SMALL.words} | {many.words} | ratio | promised |\n|---|---|---|---|---|")
    for kind in kinds:
        opener: Callable[[Size], Awaitable[Any]] = open_sqlite if kind == "SQLite" else open_postgres
        databases = [await opener(SMALL), await opener(many)]
        small, large = [await place_in(each) for each in databases]
        for each in databases:
            await bring_into_memory(each)
        if prove:
            for each in (small, large):
                assert (await prove_ledger(each.club)).holds
        found = await measure(small, large, asked)
        for name, (ours, theirs) in found.items():
            answer = Answer(f"{name}, {kind}", ours * 1000, theirs * 1000)
            print(answer.line(), flush=True)
            broken += [] if answer.kept else [answer.what]
        for database in databases:
            await database.close()
    for what in broken:
        print(f"slower than was promised: {what}")
    return 1 if broken else 0


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--only", choices=["SQLite", "PostgreSQL"])
    asked.add_argument("--prove", action="store_true", help="prove the ledgers before measuring")
    asked.add_argument("--members", type=int, default=LARGE.members, help="fewer than a million, to try it out")
    asked.add_argument("--questions", default="", help="only those whose name has this in it")
    given = asked.parse_args()
    large = LARGE if given.members == LARGE.members else Size(f"{given.members} members", given.members)
    kinds = [given.only] if given.only else ["SQLite", "PostgreSQL"]
    print(f"recent traffic of both clubs: {RECENT_A_DAY} purchases a day")
    questions = {name: question for name, question in QUESTIONS.items() if given.questions in name}
    return uvloop.run(run(kinds, large, questions, prove=given.prove))


if __name__ == "__main__":
    sys.exit(main())
