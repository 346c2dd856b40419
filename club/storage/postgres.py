"""PostgreSQL through asyncpg: a pool, and transactions that are asked again after a deadlock."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Literal, TypeVar

import asyncpg
import structlog

from club.errors import DatabaseBusy
from club.storage.connections import COMMAND_TIMEOUT_SECONDS, Connections
from club.storage.database import Row, Transaction

T = TypeVar("T")
log = structlog.get_logger(__name__)

ATTEMPTS_MAX = 5
_AGAIN = (asyncpg.DeadlockDetectedError, asyncpg.SerializationError)
_UNAVAILABLE = (
    asyncpg.LockNotAvailableError,
    asyncpg.QueryCanceledError,
    asyncpg.TooManyConnectionsError,
    asyncpg.CannotConnectNowError,
    asyncpg.ConnectionDoesNotExistError,
    asyncpg.InterfaceError,
    OSError,
    TimeoutError,
)


def _touched(status: str) -> int:
    """Rows touched, from the command tag (`UPDATE 3`, `INSERT 0 1`)."""
    number = status.rpartition(" ")[2]
    return int(number) if number.isdigit() else 0


class PostgresTransaction:
    dialect: Literal["postgres"] = "postgres"

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    async def fetch_one(self, sql: str, *values: Any) -> Row | None:
        row: Row | None = await self._connection.fetchrow(sql, *values)
        return row

    async def fetch_all(self, sql: str, *values: Any) -> Sequence[Row]:
        rows: Sequence[Row] = await self._connection.fetch(sql, *values)
        return rows

    async def execute(self, sql: str, *values: Any) -> int:
        return _touched(await self._connection.execute(sql, *values))

    async def execute_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        await self._connection.executemany(sql, rows)


class PostgresDatabase:
    dialect: Literal["postgres"] = "postgres"

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    @classmethod
    async def open(
        cls, dsn: str, connections_max: int = 16, command_seconds: float = COMMAND_TIMEOUT_SECONDS
    ) -> "PostgresDatabase":
        """Connects once at once: a wrong address or password shows at the start. No statement may take `command_seconds`."""
        connections = Connections(dsn, connections_max, command_seconds)
        await connections.use(lambda connection: connection.fetchval("SELECT 1"))
        return cls(connections)

    async def fetch_one(self, sql: str, *values: Any) -> Row | None:
        try:
            row: Row | None = await self._connections.use(lambda connection: connection.fetchrow(sql, *values))
        except _UNAVAILABLE as error:
            raise _busy(error) from error
        return row

    async def fetch_all(self, sql: str, *values: Any) -> Sequence[Row]:
        try:
            rows: Sequence[Row] = await self._connections.use(lambda connection: connection.fetch(sql, *values))
        except _UNAVAILABLE as error:
            raise _busy(error) from error
        return rows

    async def transact(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        async def within(connection: Any) -> T:
            async with connection.transaction():
                return await work(PostgresTransaction(connection))

        for attempt in range(1, ATTEMPTS_MAX + 1):
            try:
                return await self._connections.use(within)
            except _AGAIN as error:
                if attempt == ATTEMPTS_MAX:
                    raise DatabaseBusy from error
                log.info("transaction-asked-again", attempt=attempt, error=type(error).__name__)
                await asyncio.sleep(0.01 * attempt)
            except _UNAVAILABLE as error:
                raise _busy(error) from error
        raise DatabaseBusy

    async def read_snapshot(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        async def within(connection: Any) -> T:
            async with connection.transaction(isolation="repeatable_read", readonly=True):
                return await work(PostgresTransaction(connection))

        try:
            return await self._connections.use(within)
        except _UNAVAILABLE as error:
            raise _busy(error) from error

    async def close(self) -> None:
        await self._connections.close()


def _busy(error: BaseException) -> DatabaseBusy:
    log.warning("database-unavailable", error=type(error).__name__)
    return DatabaseBusy()
