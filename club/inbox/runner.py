"""Handling what was written down: in order within a lane, side by side between lanes, nothing lost, nobody held up.

One process owns a source (lease); another waits and takes over. What was not marked done is handled again after a kill, so
every handler is idempotent by the keys it carries. An item that cannot be handled is set aside and its lane goes on.

An item may end the process itself (memory, a fault in a library). So what was left over counts as attempted before it is
handled, and what was begun at an earlier start is handled alone: the one that ends the process is the only one that is counted
again and again, and is set aside.
"""

import asyncio
import contextlib
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from weakref import WeakKeyDictionary

import structlog

from club.clock import Clock
from club.errors import DatabaseBusy
from club.inbox.arrival import handling_what_arrived
from club.inbox.writing import IncomingItem, WaitingItem, without_tokens, write_down_new
from club.jobs.collecting import Collector
from club.jobs.faults import what_and_where
from club.jobs.leases import Lease, first_of
from club.outbox.telling import tell_staff
from club.staff.actions import staff_who_may
from club.storage import Database, Transaction, instant

log = structlog.get_logger(__name__)

WINDOW = 1000
HANDLING_SECONDS_MAX = 120.0
BUSY_SECONDS = 1.0
CLOSING_SECONDS_MAX = 5.0
STARTS_MAX = 6  # beside an update that ends the process others may be caught; they must not be given up with it
ENDED_THE_PROCESS = "the process ended while it was handled"

_alone: WeakKeyDictionary[Database, asyncio.Lock] = WeakKeyDictionary()
"""Held by the one suspect that is being handled, of all sources of this process."""


class InboxRunner:
    """Hands each item of `source` to `handle` until it was handled or `attempts_max` attempts in one life of this process failed.

    `after_each` is called when an item is closed (to wake the delivery loops). `room_for` is how many items may wait in memory
    before `room()` holds an intake back.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        source: str,
        handle: Callable[[str], Awaitable[None]],
        *,
        club_id: int,
        attempts_max: int = 3,
        retry_seconds: Sequence[float] = (0.5, 2.0),
        side_by_side_max: int = 64,
        poll_seconds: float = 1.0,
        room_for: int = 2000,
        after_each: Callable[[], None] | None = None,
    ) -> None:
        self.source = source
        self.lease = Lease(database, clock, f"inbox:{source}")
        self._database = database
        self._clock = clock
        self._handle = handle
        self._club_id = club_id
        self._attempts_max = attempts_max
        self._retry_seconds = retry_seconds
        self._poll_seconds = poll_seconds
        self._room_for = room_for
        self._after_each = after_each
        self._slots = asyncio.Semaphore(side_by_side_max)
        self._lanes: dict[str, deque[WaitingItem]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._known: set[int] = set()  # queued, being handled, or handled and not yet marked
        self._more_to_read = False
        self._reading = asyncio.Lock()
        self._finished = Collector(self._mark_done)
        self._wake = asyncio.Event()
        self._owned = asyncio.Event()
        self._room = asyncio.Event()
        self._room.set()
        self._stopping = asyncio.Event()
        self.dead = 0

    # -- for whoever feeds it

    @property
    def waiting(self) -> int:
        """How many items are in memory, not yet marked done."""
        return len(self._known)

    async def owned(self) -> None:
        """Return when this process owns the source and has read what was left over."""
        await self._owned.wait()

    @property
    def owns(self) -> bool:
        return self._owned.is_set()

    async def room(self) -> None:
        """Return when fewer than `room_for` items wait."""
        await self._room.wait()

    def nudge(self) -> None:
        """Something was written down for this source: look at once."""
        self._wake.set()

    async def take_in(self, items: Sequence[IncomingItem]) -> int:
        """Write the items down and, when this process owns the source, queue them; how many were new."""
        async with self._reading:
            new = await write_down_new(
                self._database, club_id=self._club_id, source=self.source, items=items, at=self._clock.now()
            )
            if self._owned.is_set() and not self._more_to_read:
                for item in new:
                    self._queue(item)
        return len(new)

    # -- running

    async def run(self) -> None:
        """Own the source whenever it is free and handle its items, until `stop`. What is queued then is still handled."""
        await self.lease.while_held(self._serve, self._stopping)

    def stop(self) -> None:
        self._stopping.set()
        self._wake.set()

    async def idle(self) -> None:
        """Return when every item known to this process is handled and marked."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))
        await self._finished.flush()

    async def _serve(self) -> None:
        try:
            await self._read_waiting(left_over=True)
            self._owned.set()
            while not self._stopping.is_set():
                await self._next_look()
                await self._read_waiting()
            await self.idle()
        finally:
            self._owned.clear()
            for task in self._tasks:
                task.cancel()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.idle(), CLOSING_SECONDS_MAX)
            self._lanes.clear()
            self._known.clear()
            self._room.set()

    async def _next_look(self) -> None:
        if not self._wake.is_set():
            await first_of(self._wake.wait(), asyncio.sleep(self._poll_seconds))
        self._wake.clear()

    async def _read_waiting(self, *, left_over: bool = False) -> None:
        """Queue what is in the table and not yet in memory, oldest first."""
        if len(self._known) > WINDOW // 2:
            return
        try:
            async with self._reading:
                rows = await self._database.fetch_all(
                    # A bot may have been another club's once: what it left behind there stays there.
                    "SELECT id, lane, body, attempts, received_at FROM inbox_item WHERE source = $1 AND club_id = $2"
                    " AND state = 'waiting' ORDER BY id LIMIT $3",
                    self.source,
                    self._club_id,
                    WINDOW,
                )
                self._more_to_read = len(rows) == WINDOW
                for row in rows:
                    came = instant(row["received_at"])
                    self._queue(WaitingItem(row["id"], row["lane"], row["body"], left_over, row["attempts"], came))
        except DatabaseBusy:
            log.warning("inbox-not-read-database-busy", source=self.source)

    def _queue(self, item: WaitingItem) -> None:
        if item.id in self._known:
            return
        self._known.add(item.id)
        if len(self._known) >= self._room_for:
            self._room.clear()
        lane = self._lanes.get(item.lane)
        if lane is not None:
            lane.append(item)
            return
        self._lanes[item.lane] = deque((item,))
        task = asyncio.create_task(self._work_lane(item.lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _work_lane(self, lane: str) -> None:
        items = self._lanes[lane]
        while items:
            item = items[0]
            if item.left_over and item.attempts > 0:
                async with _alone.setdefault(self._database, asyncio.Lock()):
                    await self._begin_again(item)
                    await self._finished.flush()
            elif item.left_over:
                await self._begin_again(item)
            else:
                await self._work(item)
            items.popleft()
        del self._lanes[lane]

    async def _begin_again(self, item: WaitingItem) -> None:
        """Handle what was left over; what has ended the process often enough is set aside unhandled."""
        if item.attempts >= STARTS_MAX:
            await self._set_aside(item)
            self._close(item.id)
            return
        await self._transact(lambda tx: self._count_start(tx, item))
        await self._work(item, counted=True)

    async def _work(self, item: WaitingItem, *, counted: bool = False) -> None:
        """Handle until it is done or set aside. While an attempt is waited for, others use the slot.

        `counted`: the first attempt is counted already.
        """
        failures = 0
        while True:
            try:
                async with self._slots, asyncio.timeout(HANDLING_SECONDS_MAX):
                    with handling_what_arrived(item.received_at):
                        await self._handle(item.body)
            except DatabaseBusy:
                log.warning("item-waits-for-the-database", source=self.source, item=item.id)
                await self._clock.wait(BUSY_SECONDS)
                continue
            except Exception as error:  # noqa: BLE001  whatever one item does to its handler, the others go on
                failures += 1
                if await self._failed(item, error, counted=counted, last=failures >= self._attempts_max):
                    self._close(item.id)
                    return
                counted = False
                await self._clock.wait(self._retry_seconds[min(failures, len(self._retry_seconds)) - 1])
                continue
            self._finished.add(item.id)
            if self._after_each is not None:
                self._after_each()
            return

    def _close(self, item_id: int) -> None:
        self._known.discard(item_id)
        if len(self._known) < self._room_for:
            self._room.set()
        if self._more_to_read and len(self._known) <= WINDOW // 2:
            self._wake.set()

    async def _mark_done(self, item_ids: list[int]) -> None:
        now = self._clock.now()

        async def work(tx: Transaction) -> None:
            await tx.execute_many(
                # What came in is of no more use, only that it came: its words and whose they were do not stay.
                "UPDATE inbox_item SET state = 'done', closed_at = $1, lane = '', body = ''"
                " WHERE id = $2 AND state = 'waiting'",
                [(now, item_id) for item_id in item_ids],
            )

        # A read that began before this commit still sees the rows waiting: they stay known until it has ended.
        async with self._reading:
            await self._database.transact(work)
            for item_id in item_ids:
                self._close(item_id)

    # -- what cannot be handled

    async def _transact(self, work: Callable[[Transaction], Awaitable[bool]]) -> bool:
        """In a transaction, as soon as the database takes one."""
        while True:
            try:
                return await self._database.transact(work)
            except DatabaseBusy:
                await self._clock.wait(BUSY_SECONDS)

    async def _failed(self, item: WaitingItem, error: Exception, *, counted: bool, last: bool) -> bool:
        """Count the attempt; whether the item is set aside now. Its text is in no log: it is somebody's private word."""
        what = what_and_where(error)
        dead = await self._transact(lambda tx: self._count_attempt(tx, item, what, 0 if counted else 1, last=last))
        if dead:
            self._say_dead(item, what)
        else:
            log.warning("item-failed", source=self.source, item=item.id, error=what)
        return dead

    async def _set_aside(self, item: WaitingItem) -> None:
        await self._transact(lambda tx: self._count_attempt(tx, item, ENDED_THE_PROCESS, 0, last=True))
        self._say_dead(item, ENDED_THE_PROCESS)

    def _say_dead(self, item: WaitingItem, what: str) -> None:
        log.warning("item-set-aside", source=self.source, item=item.id, error=what)
        self.dead += 1
        if self._after_each is not None:
            self._after_each()

    async def _count_start(self, tx: Transaction, item: WaitingItem) -> bool:
        changed = await tx.execute(
            "UPDATE inbox_item SET attempts = attempts + 1 WHERE id = $1 AND state = 'waiting'", item.id
        )
        return changed == 1

    async def _count_attempt(self, tx: Transaction, item: WaitingItem, what: str, more: int, *, last: bool) -> bool:
        now = self._clock.now()
        row = await tx.fetch_one(
            "UPDATE inbox_item SET attempts = attempts + $3, error = $2 WHERE id = $1 AND state = 'waiting'"
            " RETURNING attempts, club_id",
            item.id,
            what,
            more,
        )
        if row is None:
            return True
        if not last and row["attempts"] < STARTS_MAX:
            return False
        await tx.execute(
            "UPDATE inbox_item SET state = 'dead', closed_at = $2, body = $3 WHERE id = $1",
            item.id,
            now,
            without_tokens(item.body),
        )
        for staff_id in await staff_who_may(tx, row["club_id"], "connect_shops"):
            await tell_staff(
                tx,
                row["club_id"],
                staff_id,
                "told-update-dead",
                key=f"update-dead:{item.id}:{now.timestamp():.0f}",  # ids of rows that were cleaned away come again
                at=now,
                source=self.source.partition(":")[0],
                error=what,
            )
        return True
