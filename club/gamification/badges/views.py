"""The badges of a member, what is still hidden, and how many have which."""

import datetime as dt
from dataclasses import dataclass

from club.context import Club
from club.errors import BadgesOff
from club.gamification.badges.awarding import ROOM, look_for_badges
from club.gamification.badges.registry import BADGES
from club.gamification.badges.shapes import Badge
from club.gamification.terms import read_terms_in_force
from club.staff.blocks import refuse_unless_active
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, Transaction, instant
from club.storage.locking import lock_member


@dataclass(frozen=True, slots=True)
class EarnedBadge:
    """`is_new`: it has not been looked at before."""

    badge: Badge
    at: dt.datetime
    is_new: bool


@dataclass(frozen=True, slots=True)
class BadgesView:
    """`earned` in the order they were earned; `hidden` are those still to be found."""

    earned: tuple[EarnedBadge, ...]
    hidden: tuple[Badge, ...]


async def open_badges(club: Club, member_id: int) -> BadgesView:
    """A member looks at their badges: what they have earned by now is given first, and from then on nothing of it is new.

    Refuses BadgesOff, MemberNotFound, MemberBlocked.
    """

    async def work(tx: Transaction) -> BadgesView:
        member = refuse_unless_active(await lock_member(tx, club.id, member_id))
        if await read_terms_in_force(tx, club.id, ROOM) is None:
            raise BadgesOff
        await look_for_badges(tx, club, member, "visit")
        rows = await tx.fetch_all(
            "SELECT * FROM badge_award WHERE club_id = $1 AND member_id = $2 ORDER BY at, id", club.id, member_id
        )
        await tx.execute(
            "UPDATE badge_award SET seen_at = $3 WHERE club_id = $1 AND member_id = $2 AND seen_at IS NULL",
            club.id,
            member_id,
            club.clock.now(),
        )
        earned = tuple(_earned(row) for row in rows if row["badge"] in BADGES)
        had = {each.badge.name for each in earned}
        return BadgesView(earned, tuple(badge for badge in BADGES.values() if badge.name not in had))

    return await club.database.transact(work)


def _earned(row: Row) -> EarnedBadge:
    return EarnedBadge(BADGES[row["badge"]], instant(row["at"]), row["seen_at"] is None)


async def badge_counts(club: Club, staff: StaffView) -> tuple[tuple[Badge, int], ...]:
    """How many members have each badge, in the registry's order. Needs `manage_play`."""
    require(staff.role, "manage_play")

    async def read(tx: Transaction) -> dict[str, int]:
        rows = await tx.fetch_all(
            "SELECT badge, COUNT(*) AS n FROM badge_award WHERE club_id = $1 GROUP BY badge", club.id
        )
        return {row["badge"]: int(row["n"]) for row in rows}

    counts = await club.database.read_snapshot(read)
    return tuple((badge, counts.get(name, 0)) for name, badge in BADGES.items())
