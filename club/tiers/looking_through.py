"""After an edit of the ladder everybody is looked at once: raised where they deserve more, given a review where one is due.

A job in pieces, so that a club of a million is walked without keeping anything waiting; each piece can be done twice.
"""

import asyncio
import datetime as dt
from typing import Any

import structlog

from club.context import Club
from club.errors import DatabaseBusy
from club.jobs.queue import plan_job
from club.storage import Database, Row, Transaction, instant, instant_or_none
from club.storage.locking import lock_member
from club.tiers.climbing import reconsider_tier
from club.tiers.keeping import LOOK_THROUGH
from club.tiers.moving import newest_change
from club.tiers.periods import Counting, full_period_end, period_at
from club.tiers.progress import progress_of
from club.tiers.reading import ClubTiers, read_tiers
from club.tiers.rules import TierView

log = structlog.get_logger(__name__)

MEMBERS_PER_PIECE = 2000
READ_TOGETHER = 200


async def look_through(club: Club, arguments: dict[str, Any]) -> None:
    """The members after `after_id`, as many as a piece holds; the next piece is planned. A later edit takes over from this one."""
    last_id, seen = int(arguments["after_id"]), 0
    while seen < MEMBERS_PER_PIECE:
        tiers = await read_tiers(club.database, club.id)
        if tiers.edit != arguments["edit"]:
            return
        rows = await club.database.fetch_all(
            "SELECT id, joined_at, tier_id, tier_since, tier_review_at, tier_fixed, state FROM member"
            " WHERE club_id = $1 AND id > $2 ORDER BY id LIMIT $3",
            club.id,
            last_id,
            READ_TOGETHER,
        )
        for row in rows:
            try:
                if await _stands_wrong(club, tiers, row):
                    await _put_right(club, row["id"])
            except DatabaseBusy:
                raise
            except Exception:
                # A member who cannot be put right must not keep those behind them where they are.
                log.exception("member-not-looked-at", member=row["id"], club=club.id)
        if len(rows) < READ_TOGETHER:
            return
        last_id, seen = rows[-1]["id"], seen + len(rows)
        await asyncio.sleep(0)  # on SQLite the reads are on the loop's thread: let others in between

    async def work(tx: Transaction) -> None:
        key = f"{LOOK_THROUGH}:{club.id}:{arguments['edit']}:{last_id}"
        await plan_job(
            tx, club.id, LOOK_THROUGH, key=key, due_at=club.clock.now(), edit=arguments["edit"], after_id=last_id
        )

    await club.database.transact(work)


async def look_again_at(club: Club, arguments: dict[str, Any]) -> None:
    """One member, because points came to them by hand: celebrated as any rise."""

    async def work(tx: Transaction) -> None:
        member = await lock_member(tx, club.id, int(arguments["member_id"]))
        if member is not None:
            await reconsider_tier(tx, club, member, club.clock.now())

    await club.database.transact(work)


async def _stands_wrong(club: Club, tiers: ClubTiers, member: Row) -> bool:
    """Looked at without a lock: only who seems to need something is locked and looked at again."""
    if member["state"] != "active" or member["tier_fixed"]:
        return False
    held = tiers.ladder.tier(member["tier_id"])
    if await _new_date(club.database, tiers, held, member, club.clock.now()) != instant_or_none(
        member["tier_review_at"]
    ):
        return True
    above = tiers.ladder.above(held)
    if above is None:
        return False
    period = period_at(tiers.counting(instant(member["joined_at"])), club.clock.now())
    progress = await progress_of(club.database, club.id, member["id"], tiers.ladder.terms.metric, period)
    return progress >= above.threshold


async def _put_right(club: Club, member_id: int) -> None:
    async def work(tx: Transaction) -> None:
        member = await lock_member(tx, club.id, member_id)
        if member is None or member["state"] != "active" or member["tier_fixed"]:
            return
        await reconsider_tier(tx, club, member, club.clock.now(), after_edit=True)
        member = await lock_member(tx, club.id, member_id)
        assert member is not None
        tiers = await read_tiers(tx, club.id)
        review_at = await _new_date(tx, tiers, tiers.ladder.tier(member["tier_id"]), member, club.clock.now())
        await tx.execute("UPDATE member SET tier_review_at = $2 WHERE id = $1", member_id, review_at)

    await club.database.transact(work)


async def _new_date(
    reader: Transaction | Database, tiers: ClubTiers, held: TierView | None, member: Row, now: dt.datetime
) -> dt.datetime | None:
    kept = instant_or_none(member["tier_review_at"])
    date = review_date(tiers, held, member, now)
    if date is not None and kept is not None and date != kept:
        newest = await newest_change(reader, member["id"])
        if newest is not None and newest["why"] == "grace":
            return kept  # a grace ends when it was said to end
    return date


def review_date(tiers: ClubTiers, held: TierView | None, member: Row, now: dt.datetime) -> dt.datetime | None:
    """When this member is to be reviewed under the terms as they are: never before what they were promised.

    A change of the terms gives everybody who is in a tier at least one whole period under the new ones.
    """
    if held is None or not tiers.ladder.reviewed(held):
        return None
    counting = tiers.counting_for_review(held, instant(member["joined_at"]))
    promised, since = instant_or_none(member["tier_review_at"]), instant_or_none(member["tier_since"])
    if promised is None or since is None:
        return full_period_end(counting, now)
    if since >= tiers.anew:
        return promised
    whole = full_period_end(counting, tiers.anew)
    return whole if whole is not None and promised < whole else _natural(counting, promised)


def _natural(counting: Counting, promised: dt.datetime) -> dt.datetime | None:
    """The date itself where a period ends there; else the end of the one it lies in."""
    period = period_at(counting, promised)
    return promised if counting.kind == "rolling" or period.start == promised else period.end
