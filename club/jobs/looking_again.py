"""Having a member looked at again, soon after points came to them by hand: a tier may be reached."""

import datetime as dt

from club.jobs.queue import plan_job
from club.storage import Transaction

LOOK_AGAIN = "look-again"


async def look_again(tx: Transaction, club_id: int, member_id: int, *, key: str, at: dt.datetime) -> None:
    """Plan it in the transaction of the cause, once for each `key`; nothing in a club that has no tiers."""
    row = await tx.fetch_one("SELECT 1 AS one FROM tier WHERE club_id = $1 AND state = 'active' LIMIT 1", club_id)
    if row is not None:
        await plan_job(tx, club_id, LOOK_AGAIN, key=f"{LOOK_AGAIN}:{key}", due_at=at, member_id=member_id)
