"""Asking the messenger, round after round, whether members are still in the shop's channels and groups.

The core cannot ask, and the worker may be a process without a bot. So whoever runs the customer bot runs this beside it, under a
lease of its own, through the bot's door.
"""

import asyncio

import structlog

from club.clock import Clock
from club.communities.membership import memberships_due, put_off_membership, remember_membership
from club.context import Club
from club.doors import SeesMembers
from club.errors import ClubError, DatabaseBusy
from club.jobs.leases import Lease, first_of
from club.storage import Database

log = structlog.get_logger(__name__)

ROUND_SECONDS = 60.0
ASKED_IN_A_ROUND = 100


class MembershipRounds:
    """One for each running customer bot."""

    def __init__(self, database: Database, clock: Clock, door: SeesMembers, club: Club) -> None:
        self._clock = clock
        self._door = door
        self._club = club
        self._lease = Lease(database, clock, f"memberships:{club.id}")
        self._stopping = asyncio.Event()

    async def run(self) -> None:
        """Ask until `stop`, whenever this process holds the lease."""
        await self._lease.while_held(self._go_round, self._stopping)

    def stop(self) -> None:
        self._stopping.set()

    async def _go_round(self) -> None:
        while not self._stopping.is_set():
            # Begin to wait before asking: a clock that is moved meanwhile is noticed.
            moved = asyncio.ensure_future(self._clock.wait(ROUND_SECONDS))
            try:
                await self.ask()
                await first_of(asyncio.shield(moved), self._stopping.wait())
            finally:
                moved.cancel()

    async def ask(self) -> int:
        """One round: some of those who have not been asked for in a day; how many had left."""
        gone = 0
        try:
            for due in await memberships_due(self._club, ASKED_IN_A_ROUND):
                if self._stopping.is_set():
                    break
                is_in = await self._door.is_in(due.chat_id, due.platform_user_id)
                if is_in is None:
                    await put_off_membership(self._club, due.member_id, due.community_id)
                    continue
                gone += not is_in
                await remember_membership(self._club, due.member_id, due.community_id, is_in)
        except DatabaseBusy:
            log.warning("memberships-wait-for-the-database", club=self._club.id)
        except ClubError as refusal:  # the community was forgotten meanwhile
            log.info("membership-not-kept", club=self._club.id, refusal=refusal.code)
        return gone
