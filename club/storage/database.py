"""One interface over both databases: short keyed reads, and transactions that travel in as few trips as they can.

Statements are written once, with `$1` placeholders, `RETURNING` and `ON CONFLICT`, which both dialects share. What differs
stands in `locking.py` (row locks) and in the `at_once_*.py` files of an area (a whole booking in one trip).
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Literal, Protocol, TypeVar

Dialect = Literal["sqlite", "postgres"]
T = TypeVar("T")


class Row(Protocol):
    """A row by column name; both drivers' rows fit."""

    def __getitem__(self, column: str, /) -> Any: ...


class Transaction(Protocol):
    """Everything between begin and commit. Work in it may await only these methods: no network, no timers, no other task.

    SQLite enforces that by running the whole work at once on the writer's thread.
    """

    @property
    def dialect(self) -> Dialect: ...

    async def fetch_one(self, sql: str, *values: Any) -> Row | None: ...

    async def fetch_all(self, sql: str, *values: Any) -> Sequence[Row]: ...

    async def execute(self, sql: str, *values: Any) -> int:
        """Run a statement that returns no rows; the number of rows it touched."""
        ...

    async def execute_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> None: ...


class Database(Protocol):
    @property
    def dialect(self) -> Dialect: ...

    async def fetch_one(self, sql: str, *values: Any) -> Row | None:
        """A short read by key. On SQLite it runs on the calling thread: never for a scan."""
        ...

    async def fetch_all(self, sql: str, *values: Any) -> Sequence[Row]: ...

    async def transact(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        """Run `work` in one transaction: all of it happens or nothing. A refusal raised inside rolls it back.

        When the caller is cancelled while it waits, the work may still be committed: verbs carry idempotency keys for that.
        Raises DatabaseBusy when the database could not take it in time.
        """
        ...

    async def read_snapshot(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        """Run `work`, which only reads, on one state of the database, whatever is written meanwhile. It may take long: on SQLite
        it has a thread and a connection of its own, and nobody waits for it.
        """
        ...

    async def close(self) -> None: ...
