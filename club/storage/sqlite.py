"""The embedded database: one writer thread with group commit, readers beside it (WAL).

Every transaction is a coroutine that awaits nothing but its own statements. The writer drives it to its end on its own
thread, so a whole transaction is one hop, and transactions that wait together share one commit (each in a savepoint, so
that a refusal undoes only its own). `synchronous=FULL`: what was acknowledged survives a power cut.
"""

import asyncio
import datetime as dt
import queue
import sqlite3
import sys
import threading
from collections.abc import Awaitable, Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, TypeVar

import structlog

from club.errors import DatabaseBusy
from club.storage.database import Row, Transaction

T = TypeVar("T")
log = structlog.get_logger(__name__)

BUSY_TIMEOUT_MS = 10_000
GROUP_SIZE_MAX = 256
CACHE_KIB = 64 * 1024
CHECKPOINT_PAGES = 4000
# A busy event loop would hold the interpreter 5 ms at each statement of the writer.
SWITCH_INTERVAL_SECONDS = 0.0005


def instant_text(value: dt.datetime) -> str:
    """As SQLite keeps and compares it. Refuses a naive one (ValueError)."""
    if value.tzinfo is None:
        raise ValueError("a naive datetime reached the database")
    return (value if value.tzinfo is dt.UTC else value.astimezone(dt.UTC)).isoformat(sep=" ")


def _bound(values: Sequence[Any]) -> list[Any]:
    """Instants and days as the text SQLite compares. Not by sqlite3's adapters: those are global, and tortoise sets its own."""
    return [_BINDERS[type(value)](value) if type(value) in _BINDERS else value for value in values]


_BINDERS: dict[type, Callable[[Any], str]] = {dt.datetime: instant_text, dt.date: dt.date.isoformat}


@lru_cache(maxsize=2048)
def _numbered(sql: str) -> str:
    return sql.replace("$", "?")


def connect(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=512)
    connection.row_factory = sqlite3.Row
    connection.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA temp_store=MEMORY")
    connection.execute(f"PRAGMA cache_size=-{CACHE_KIB}")
    connection.execute(f"PRAGMA wal_autocheckpoint={CHECKPOINT_PAGES}")
    return connection


class SqliteTransaction:
    """Statements that never wait for anything: awaiting one returns at once."""

    dialect: Literal["sqlite"] = "sqlite"

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    async def fetch_one(self, sql: str, *values: Any) -> Row | None:
        cursor = self.connection.execute(_numbered(sql), _bound(values))
        row: Row | None = cursor.fetchone()
        cursor.close()  # a RETURNING statement is done only when it is closed
        return row

    async def fetch_all(self, sql: str, *values: Any) -> Sequence[Row]:
        rows: list[Row] = self.connection.execute(_numbered(sql), _bound(values)).fetchall()
        return rows

    async def execute(self, sql: str, *values: Any) -> int:
        return self.connection.execute(_numbered(sql), _bound(values)).rowcount

    async def execute_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        self.connection.executemany(_numbered(sql), [_bound(row) for row in rows])


class _Order:
    """A transaction that waits for the writer."""

    __slots__ = ("error", "future", "result", "work")

    def __init__(self, work: Callable[[Transaction], Awaitable[Any]], future: asyncio.Future[Any]) -> None:
        self.work = work
        self.future = future
        self.result: Any = None
        self.error: BaseException | None = None


def _drive(work: Callable[[Transaction], Awaitable[Any]], tx: SqliteTransaction) -> Any:
    """Run the coroutine to its end; it must not wait for anything but its statements."""
    steps = work(tx).__await__()
    try:
        next(steps)
    except StopIteration as done:
        return done.value
    steps.close()
    raise RuntimeError("a transaction awaited something else than its own statements")


class SqliteDatabase:
    dialect: Literal["sqlite"] = "sqlite"

    def __init__(self, path: Path) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        self._reader = connect(str(path))
        self._reader.execute("PRAGMA query_only=ON")
        self._reads = SqliteTransaction(self._reader)
        self._gathered: list[_Order] = []
        self._orders: queue.SimpleQueue[list[_Order] | None] = queue.SimpleQueue()
        self._closed = False
        sys.setswitchinterval(SWITCH_INTERVAL_SECONDS)
        self._writer = threading.Thread(target=self._write, name="sqlite-writer", daemon=True)
        self._writer.start()

    async def fetch_one(self, sql: str, *values: Any) -> Row | None:
        return await self._reads.fetch_one(sql, *values)

    async def fetch_all(self, sql: str, *values: Any) -> Sequence[Row]:
        return await self._reads.fetch_all(sql, *values)

    async def transact(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        if self._closed:
            raise DatabaseBusy
        loop = asyncio.get_running_loop()
        order = _Order(work, loop.create_future())
        self._gathered.append(order)
        if len(self._gathered) == 1:
            loop.call_soon(self._hand_over)
        result: T = await order.future
        return result

    async def read_snapshot(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        return await asyncio.to_thread(self._read_apart, work)

    def _read_apart(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        connection = connect(str(self.path))
        try:
            connection.execute("PRAGMA query_only=ON")
            connection.execute("BEGIN")
            result: T = _drive(work, SqliteTransaction(connection))
            return result
        finally:
            connection.close()

    def _hand_over(self) -> None:
        """What was asked for in this turn of the loop goes to the writer together: two threads would fight for each statement."""
        orders, self._gathered = self._gathered, []
        self._orders.put(orders)

    async def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        self._hand_over()
        self._orders.put(None)
        await asyncio.to_thread(self._writer.join)
        self._reader.close()

    # -- the writer's thread

    def _write(self) -> None:
        connection = connect(str(self.path))
        tx = SqliteTransaction(connection)
        stopping = False
        while not stopping:
            group = self._orders.get()
            if group is None:
                break
            while len(group) < GROUP_SIZE_MAX:
                try:
                    more = self._orders.get_nowait()
                except queue.Empty:
                    break
                if more is None:
                    stopping = True
                    break
                group = group + more
            self._commit_group(connection, tx, group)
            _answer(group)
        connection.close()

    def _commit_group(self, connection: sqlite3.Connection, tx: SqliteTransaction, group: list[_Order]) -> None:
        try:
            connection.execute("BEGIN IMMEDIATE")
            for order in group:
                self._run_order(connection, tx, order)
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            # Nothing of the group is in the database; say so to everyone who had not already been refused.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            log.warning("transactions-not-committed", orders=len(group), error=str(error))
            for order in group:
                order.result = None
                order.error = order.error or DatabaseBusy()

    def _run_order(self, connection: sqlite3.Connection, tx: SqliteTransaction, order: _Order) -> None:
        connection.execute("SAVEPOINT work")
        try:
            order.result = _drive(order.work, tx)
        except BaseException as error:  # noqa: BLE001  handed to whoever asked for the transaction
            order.error = error
            connection.execute("ROLLBACK TO work")
        connection.execute("RELEASE work")


def _answer(group: list[_Order]) -> None:
    """Wake the callers, one crossing of threads for each event loop."""
    loops: dict[asyncio.AbstractEventLoop, list[_Order]] = {}
    for order in group:
        loops.setdefault(order.future.get_loop(), []).append(order)
    for loop, orders in loops.items():
        try:
            loop.call_soon_threadsafe(_settle, orders)
        except RuntimeError:
            log.debug("event-loop-already-closed", orders=len(orders))


def _settle(orders: list[_Order]) -> None:
    for order in orders:
        if order.future.done():
            continue
        if order.error is not None:
            order.future.set_exception(order.error)
        else:
            order.future.set_result(order.result)
