"""Booking a purchase: on PostgreSQL next to pgbench's TPC-B, on SQLite next to the bare synchronous driver. Same disk, same run."""

import asyncio
import contextlib
import re
import shutil
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import uvloop

from benchmarks.report import Ratio
from club.clock import SystemClock
from club.context import Club
from club.earning import record_purchase
from club.ledger import prove_ledger
from club.money import Money
from club.storage import Database
from club.storage.migrate import migrate
from club.storage.postgres import PostgresDatabase
from club.storage.sqlite import SqliteDatabase, connect
from tests.conftest import SERVER
from tests.makers import make_member, make_staff, open_test_club

MEMBERS = 200
ROUNDS = 5


async def bookings_per_second(club: Club, count: int, tasks: int, round_number: int) -> float:
    """The till's own verb, idempotency key and all, by so many tills at once."""
    staff = await make_staff(club, "cashier")
    rows = await club.database.fetch_all("SELECT id FROM member WHERE club_id = $1 ORDER BY id", club.id)
    members = [row["id"] for row in rows]
    numbers = iter(range(count))

    async def till() -> None:
        for number in numbers:
            booked = await record_purchase(
                club, staff, members[number % MEMBERS], Money(2_500_000, "IRR"), key=f"{round_number}-{number}"
            )
            assert booked.points == 75

    started = time.perf_counter()
    await asyncio.gather(*(till() for _ in range(tasks)))
    return count / (time.perf_counter() - started)


async def open_filled(database: Database) -> Club:
    club = await open_test_club(database, SystemClock())  # type: ignore[arg-type]
    for _ in range(MEMBERS):
        await make_member(club)
    return club


def pgbench_per_second(pgbench: str, name: str, seconds: int) -> float:
    """TPC-B as it comes (scale 1), 8 clients."""
    host = SERVER.partition("@")[2].partition(":")
    done = subprocess.run(
        [pgbench, "-h", host[0], "-p", host[2], "-U", "postgres", "-c", "8", "-j", "2", "-T", str(seconds), "-n", name],
        capture_output=True,
        text=True,
        check=True,
    )
    found = re.search(r"tps = ([\d.]+)", done.stdout)
    assert found is not None
    return float(found[1])


def fill_pgbench(pgbench: str, name: str) -> None:
    host = SERVER.partition("@")[2].partition(":")
    subprocess.run(
        [pgbench, "-h", host[0], "-p", host[2], "-U", "postgres", "-i", "-q", name], capture_output=True, check=True
    )


def find_pgbench() -> str | None:
    found = shutil.which("pgbench")
    if found:
        return found
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/pgbench"))
    return str(installed[-1]) if installed else None


async def on_server(*statements: str) -> None:
    connection = await asyncpg.connect(f"{SERVER}/postgres")
    for statement in statements:
        await connection.execute(statement)
    await connection.close()


async def postgres_ratio(count: int) -> Ratio | None:
    pgbench = find_pgbench()
    if pgbench is None:
        return None
    name, peer = "club_bench", "club_bench_tpcb"
    await on_server(*(f"DROP DATABASE IF EXISTS {one} WITH (FORCE)" for one in (name, peer)))
    await on_server(f"CREATE DATABASE {name}", f"CREATE DATABASE {peer}")
    fill_pgbench(pgbench, peer)
    await migrate(f"{SERVER}/{name}")
    database = await PostgresDatabase.open(f"{SERVER}/{name}")
    club = await open_filled(database)
    await bookings_per_second(club, count // 4, 8, -1)  # warm
    ours, theirs = [], []
    for round_number in range(ROUNDS):
        theirs.append(pgbench_per_second(pgbench, peer, 3))
        ours.append(await bookings_per_second(club, count, 8, round_number))
    assert (await prove_ledger(club)).holds
    await database.close()
    await on_server(*(f"DROP DATABASE IF EXISTS {one} WITH (FORCE)" for one in (name, peer)))
    return Ratio("booking, PostgreSQL, 8 tills", "pgbench TPC-B, 8 clients", ours, theirs, "tx/s", least=0.8)


@contextlib.contextmanager
def bare_database() -> Iterator[sqlite3.Connection]:
    with tempfile.TemporaryDirectory() as folder:
        connection = connect(str(Path(folder) / "bare.sqlite3"))
        connection.executescript(
            "CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER NOT NULL CHECK (balance >= 0));"
            "CREATE TABLE entry (id INTEGER PRIMARY KEY, account_id INTEGER, amount INTEGER, key TEXT UNIQUE, at TEXT);"
            "CREATE TABLE outbox (id INTEGER PRIMARY KEY, member_id INTEGER, kind TEXT, arguments TEXT);"
        )
        connection.executemany("INSERT INTO account VALUES (?, 0)", [(number,) for number in range(MEMBERS)])
        yield connection
        connection.close()


def bare_per_second(connection: sqlite3.Connection, count: int, round_number: int) -> float:
    """The least a booking can be: key and entry, conditional balance, outbox row; the synchronous driver, one after another."""
    started = time.perf_counter()
    for number in range(count):
        member = number % MEMBERS
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(
            "INSERT INTO entry (account_id, amount, key, at) VALUES (?, 75, ?, '2026-04-04')",
            (member, f"{round_number}-{number}"),
        )
        connection.execute("UPDATE account SET balance = balance + 75 WHERE id = ? AND balance >= 0", (member,))
        connection.execute("INSERT INTO outbox (member_id, kind, arguments) VALUES (?, 'told', '{}')", (member,))
        connection.execute("COMMIT")
    return count / (time.perf_counter() - started)


async def sqlite_ratio(count: int) -> Ratio:
    with tempfile.TemporaryDirectory() as folder, bare_database() as bare:
        path = Path(folder) / "club.sqlite3"
        await migrate(f"sqlite://{path}")
        database = SqliteDatabase(path)
        club = await open_filled(database)
        ours, theirs = [], []
        for round_number in range(ROUNDS):
            theirs.append(bare_per_second(bare, count, round_number))
            ours.append(await bookings_per_second(club, count, 32, round_number))
        assert (await prove_ledger(club)).holds
        await database.close()
    return Ratio("booking, SQLite, 32 tills", "sqlite3 driver, bare, synchronous", ours, theirs, "tx/s", least=0.4)


def measure(count: int = 4000) -> list[Ratio]:
    async def both() -> list[Ratio]:
        found = [await sqlite_ratio(count), await postgres_ratio(count)]
        return [one for one in found if one is not None]

    return uvloop.run(both())


if __name__ == "__main__":
    for ratio in measure():
        print(ratio.line())
