"""What time alone does to missions: a stay is long enough, a mission is over."""

import datetime as dt
from collections.abc import Sequence

from club.context import Club
from club.gamification.missions.looking import Change, look_again
from club.jobs.apart import each_apart
from club.storage import Row, Transaction
from club.storage.locking import lock_member

TOGETHER_MAX = 100
GRACE = dt.timedelta(hours=1)
"""What happened before the end and is followed late still counts."""


async def end_stays(club: Club) -> int:
    """Look at those who have stayed long enough in a channel or group; how many."""

    async def due(behind: Row | None) -> Sequence[Row]:
        return await club.database.fetch_all(
            "SELECT id, member_id FROM mission_progress WHERE club_id = $1 AND look_at <= $2 AND id > $3 ORDER BY id LIMIT $4",
            club.id,
            club.clock.now(),
            0 if behind is None else behind["id"],
            TOGETHER_MAX,
        )

    return await each_apart(due, lambda row: _end_stay(club, row), "stay-not-ended", club.id)


async def _end_stay(club: Club, progress: Row) -> None:
    async def work(tx: Transaction) -> None:
        member = await lock_member(tx, club.id, progress["member_id"])
        assert member is not None
        # Looking again sets the next instant, if there is one: a mission that was stopped meanwhile has none.
        await tx.execute("UPDATE mission_progress SET look_at = NULL WHERE id = $1", progress["id"])
        await look_again(tx, club, member, Change(club.clock.now(), frozenset({"join"})))

    await club.database.transact(work)


async def end_missions(club: Club) -> int:
    """Missions whose time is over are retired; how many."""

    async def work(tx: Transaction) -> int:
        return await tx.execute(
            "UPDATE mission SET state = 'retired' WHERE club_id = $1 AND state IN ('active', 'paused') AND closes_at <= $2",
            club.id,
            club.clock.now() - GRACE,
        )

    found = await club.database.fetch_one(
        "SELECT id FROM mission WHERE club_id = $1 AND state IN ('active', 'paused') AND closes_at <= $2 LIMIT 1",
        club.id,
        club.clock.now() - GRACE,
    )
    return 0 if found is None else await club.database.transact(work)
