"""A small set of PostgreSQL connections, handed out one at a time.

asyncpg's own pool takes 100 µs of CPU for each statement (a lock, a shielded task, a session reset), as much as the statement
itself; this one takes a list's pop. What it does not do is reset a session: no statement of the club changes one. A connection
whose work was cancelled or broke is thrown away, never handed on.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import asyncpg

T = TypeVar("T")

COMMAND_TIMEOUT_SECONDS = 30


class Connections:
    def __init__(self, dsn: str, most: int, command_seconds: float = COMMAND_TIMEOUT_SECONDS) -> None:
        self._dsn = dsn
        self._most = most
        self._command_seconds = command_seconds
        self._open = 0
        self._idle: list[Any] = []
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._closed = False

    async def use(self, work: Callable[[Any], Awaitable[T]]) -> T:
        """Run `work` with a connection of its own."""
        connection = self._idle.pop() if self._idle else await self._take()
        if connection.is_closed():
            self._open -= 1
            connection = await self._take()
        try:
            result = await work(connection)
        except (asyncio.CancelledError, TimeoutError, OSError, asyncpg.InterfaceError):
            self._throw_away(connection)
            raise
        except BaseException:
            # A refusal of the club or of the server: the transaction was rolled back and the connection is well.
            self._give_back(connection)
            raise
        self._give_back(connection)
        return result

    async def _take(self) -> Any:
        while True:
            if self._closed:
                raise asyncpg.InterfaceError("the database was closed")
            while self._idle:
                connection = self._idle.pop()
                if not connection.is_closed():
                    return connection
                self._open -= 1
            if self._open < self._most:
                self._open += 1
                try:
                    return await self._connect()
                except BaseException:
                    self._open -= 1
                    self._wake_one()
                    raise
            turn = asyncio.get_running_loop().create_future()
            self._waiting.append(turn)
            try:
                await turn
            except asyncio.CancelledError:
                if turn.done() and not turn.cancelled():
                    self._wake_one()  # it was our turn already: pass it on
                raise

    def _give_back(self, connection: Any) -> None:
        if self._closed:
            connection.terminate()
            return
        if connection.is_closed():
            self._open -= 1
        else:
            self._idle.append(connection)
        self._wake_one()

    async def close(self) -> None:
        self._closed = True
        idle, self._idle = self._idle, []
        for connection in idle:
            await connection.close()
        while self._waiting:
            self._wake_one()

    def _throw_away(self, connection: Any) -> None:
        """What was under way when it was interrupted may still be running on it."""
        connection.terminate()
        self._open -= 1
        self._wake_one()

    async def _connect(self) -> Any:
        return await asyncpg.connect(
            self._dsn,
            command_timeout=self._command_seconds,
            statement_cache_size=400,
            server_settings={"application_name": "club"},
        )

    def _wake_one(self) -> None:
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                return
