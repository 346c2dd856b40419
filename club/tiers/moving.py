"""One move of a member between tiers: the member's row and the line that says why. Steps in the caller's transaction."""

import datetime as dt

from club.storage import Database, Row, Transaction
from club.tiers.rules import ChangeWhy, TierView


async def move_member(
    tx: Transaction,
    club_id: int,
    member: Row,
    to: TierView | None,
    why: ChangeWhy,
    *,
    progress: int,
    at: dt.datetime,
    review_at: dt.datetime | None,
    fixed: bool = False,
    staff_id: int | None = None,
    key: str | None = None,
) -> int | None:
    """Put the member into `to`; the change's id. None when the row is no longer as `member` says: then nothing is done.

    `at` is when the move counts. Each change stands on the one before it, so that one of two can never be written twice.
    """
    to_id = None if to is None else to.id
    moved = await tx.execute(
        "UPDATE member SET tier_id = $3, tier_since = CASE WHEN COALESCE(tier_id, 0) = $4 THEN tier_since ELSE $5 END,"
        " tier_review_at = $6, tier_fixed = $7 WHERE club_id = $1 AND id = $2 AND COALESCE(tier_id, 0) = $8",
        club_id,
        member["id"],
        to_id,
        to_id or 0,
        at,
        review_at,
        fixed,
        member["tier_id"] or 0,
    )
    if not moved:
        return None
    newest = await newest_change(tx, member["id"])
    row = await tx.fetch_one(
        "INSERT INTO tier_change (club_id, member_id, from_tier_id, to_tier_id, why, progress, staff_id, idempotency_key, at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id",
        club_id,
        member["id"],
        member["tier_id"],
        to_id,
        why,
        progress,
        staff_id,
        key or f"{member['id']}:after:{0 if newest is None else newest['id']}",
        at,
    )
    assert row is not None
    return int(row["id"])


async def newest_change(reader: Transaction | Database, member_id: int) -> Row | None:
    return await reader.fetch_one("SELECT * FROM tier_change WHERE member_id = $1 ORDER BY id DESC LIMIT 1", member_id)
