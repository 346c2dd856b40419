"""Telling people what the outbox holds: once each, in order for one person, within the messenger's limits.

A row is marked `sending` before the call. If this process dies then, the next one cannot know whether the message arrived:
the row becomes `unknown` and is never sent again.
"""

import asyncio
import datetime as dt
import random
from collections.abc import Callable

import structlog

from club.clock import Clock
from club.clubs import club_profile
from club.communities import lose_unreachable
from club.context import Club
from club.doors import BotDoor, Delivery, Note
from club.errors import DatabaseBusy
from club.jobs.collecting import Collector
from club.jobs.leases import Lease, first_of
from club.members import mark_blocked
from club.outbox.queue import Due, Recipient, Taken, Told, due_rows, give_up_unfinished, held_back, take, write_results
from club.outbox.rates import Pace
from club.storage import Database

log = structlog.get_logger(__name__)

LANES = ("interactive", "bulk")
POLL_SECONDS = 0.5
IN_FLIGHT_MAX = 30
LATER_SECONDS_LEAST = 0.5


Queue = tuple[Recipient, str]
"""Who is told, and the lane: within it messages keep their order, so at most one is on its way."""


class DeliveryLoop:
    """One bot's messages of one club. `nudge()` makes it look at once; it looks every half second anyway.

    `seconds` is the clock that the messenger's limits are counted by; a monotonic one unless given.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        door: BotDoor,
        club: Club,
        *,
        poll_seconds: float = POLL_SECONDS,
        seconds: Callable[[], float] | None = None,
    ) -> None:
        self._clock = clock
        self._door = door
        self._club = club
        self._poll_seconds = poll_seconds
        self.lease = Lease(database, clock, f"outbox:{club.id}:{door.name}")
        self._pace = Pace(seconds or asyncio.get_running_loop().time)
        self._in_flight: dict[Queue, asyncio.Task[None]] = {}
        self._held_back: dict[Queue, dt.datetime] = {}
        self._results: Collector[Told] = Collector(self._write_results)
        self._wake = asyncio.Event()
        self._stopping = asyncio.Event()
        self._club_language = "en"

    def nudge(self) -> None:
        self._wake.set()

    async def run(self) -> None:
        """Deliver whenever this process holds the bot's lease, until `stop`. What is being sent then is finished."""
        await self.lease.while_held(self._serve, self._stopping)

    def stop(self) -> None:
        self._stopping.set()
        self._wake.set()

    async def idle(self) -> None:
        """Return when nothing is being sent and every result is written."""
        while self._in_flight:
            await asyncio.wait(set(self._in_flight.values()))
        await self._results.flush()

    async def _serve(self) -> None:
        try:
            await self._take_over()
            while not self._stopping.is_set():
                waits = await self._send_what_is_due()
                if not self._wake.is_set():
                    await first_of(self._wake.wait(), asyncio.sleep(waits))
                self._wake.clear()
        finally:
            # A message that is on its way is awaited: cancelling it would leave in doubt what can be known in a moment.
            await self.idle()

    async def _take_over(self) -> None:
        while True:
            try:
                lost = await give_up_unfinished(self._club, self._door.name)
                self._held_back = await held_back(self._club, self._door.name, self._clock.now())
                self._club_language = (await club_profile(self._club)).language
                break
            except DatabaseBusy:
                await asyncio.sleep(1)
        if lost:
            log.warning("messages-unknown-after-a-crash", bot=self._door.name, messages=lost)

    async def _send_what_is_due(self) -> float:
        """Start sending what may be sent now; how many seconds until it is worth looking again."""
        try:
            wanted = await self._choose()
            taken = await take(self._club, self._door.name, wanted) if wanted else []
        except DatabaseBusy:
            log.warning("outbox-waits-for-the-database", bot=self._door.name)
            return self._poll_seconds
        for row in taken:
            self._start(row)
        if not wanted:
            return self._poll_seconds
        return min(self._poll_seconds, max(self._pace.seconds_until_next(), 0.01))

    async def _choose(self) -> list[Due]:
        """The oldest row of each person who may be told now, interactive ones first."""
        now = self._clock.now()
        wanted: list[Due] = []
        for lane in LANES:
            if not self._pace.lane_is_open(lane):
                continue
            passed = set(self._in_flight)
            for due in await due_rows(self._club, self._door.name, lane, now):
                if len(self._in_flight) + len(wanted) >= IN_FLIGHT_MAX:
                    return wanted
                queue = (due.person, lane)
                if queue in passed or self._is_held_back(queue, now):
                    continue
                passed.add(queue)  # whoever must wait keeps their place: nothing of theirs overtakes this row
                if self._pace.take(due.person):
                    wanted.append(due)
        return wanted

    def _is_held_back(self, queue: Queue, now: dt.datetime) -> bool:
        until = self._held_back.get(queue)
        if until is not None and until <= now:
            del self._held_back[queue]
            return False
        return until is not None

    def _start(self, row: Taken) -> None:
        queue = (row.due.person, row.due.lane)
        task = asyncio.create_task(self._send(row))
        self._in_flight[queue] = task
        task.add_done_callback(lambda _: self._landed(queue))

    def _landed(self, queue: Queue) -> None:
        del self._in_flight[queue]
        self._wake.set()

    async def _send(self, row: Taken) -> None:
        delivery = await self._delivered(row)
        now = self._clock.now()
        again_at = None
        if delivery.outcome == "later":
            again_at = self._put_off(row, max(delivery.after_seconds, LATER_SECONDS_LEAST), now)
        elif delivery.outcome == "told":
            self._pace.told()
        elif delivery.outcome == "unreachable" and row.chat_id is not None and not row.blocked:
            await self._mark_blocked(row.chat_id)
        elif (
            delivery.outcome == "unreachable" and row.platform_user_id is not None and row.due.community_id is not None
        ):
            await self._mark_lost(row.due.community_id)
        if delivery.outcome != "told":
            log.info(
                "message-not-told",
                bot=self._door.name,
                message=row.due.id,
                kind=row.kind,
                outcome=delivery.outcome,
                error=delivery.error,
            )
        self._results.add(Told(row.due, delivery, now, again_at))

    async def _delivered(self, row: Taken) -> Delivery:
        if row.platform_user_id is None:
            return Delivery("unreachable", error="no chat")
        if row.blocked:
            return Delivery("unreachable", error="blocked")
        note = Note(
            outbox_id=row.due.id,
            kind=row.kind,
            arguments=row.arguments,
            chat_id=row.platform_user_id,  # a private chat has its person's id
            platform_user_id=row.platform_user_id,
            language=row.language or self._club_language,
        )
        try:
            return await self._door.deliver(note)
        except Exception as error:
            log.exception("delivery-broke", bot=self._door.name, message=row.due.id, kind=row.kind)
            return Delivery("unknown", error=type(error).__name__)

    def _put_off(self, row: Taken, after_seconds: float, now: dt.datetime) -> dt.datetime:
        """Hold the lane and this person back; when the row is asked again."""
        wait = after_seconds * random.uniform(1, 1.1)
        again_at = now + dt.timedelta(seconds=wait)
        self._pace.slow_down(row.due.lane, wait)
        self._held_back[(row.due.person, row.due.lane)] = again_at
        return again_at

    async def _mark_blocked(self, chat_id: int) -> None:
        try:
            await mark_blocked(self._club, chat_id)
        except DatabaseBusy:
            log.warning("blocked-chat-not-marked", chat=chat_id)  # the next message finds it out again

    async def _mark_lost(self, community_id: int) -> None:
        try:
            await lose_unreachable(self._club, community_id)
        except DatabaseBusy:
            log.warning("lost-community-not-marked", community=community_id)

    async def _write_results(self, results: list[Told]) -> None:
        await write_results(self._club, results)
