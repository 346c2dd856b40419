"""Members come into the shop's channels and groups, and leave them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from club.context import Club
from club.earning.events import note_event
from club.errors import CommunityNotFound, MemberNotFound
from club.storage import Row, Transaction
from club.storage.locking import lock_member

CHECKED_EVERY = dt.timedelta(days=1)
"""Whoever is in a community is asked for again after this time: what the messenger says by itself may get lost."""


@dataclass(frozen=True, slots=True)
class MembershipDue:
    """A membership the messenger is to be asked for again. `chat_id` is the community's at its messenger."""

    community_id: int
    member_id: int
    chat_id: int
    platform_user_id: int


async def note_membership(
    club: Club, *, platform: str, platform_chat_id: int, platform_user_id: int, is_in: bool
) -> bool:
    """What the messenger says by itself: somebody came or left. Whether it was a member and a community of the shop. Idempotent."""

    async def work(tx: Transaction) -> bool:
        known = await tx.fetch_one(
            "SELECT c.id AS community_id, p.member_id FROM community c JOIN chat p ON p.club_id = c.club_id"
            " AND p.platform = c.platform AND p.bot = 'customer' WHERE c.club_id = $1 AND c.platform = $2"
            " AND c.platform_chat_id = $3 AND c.state = 'active' AND p.platform_user_id = $4 AND p.member_id IS NOT NULL",
            club.id,
            platform,
            platform_chat_id,
            platform_user_id,
        )
        if known is None:
            return False
        member = await lock_member(tx, club.id, known["member_id"])
        assert member is not None
        await _note(tx, club, member, known["community_id"], is_in)
        return True

    return await club.database.transact(work)


async def remember_membership(club: Club, member_id: int, community_id: int, is_in: bool) -> None:
    """What the messenger answered when it was asked. Idempotent. Refuses MemberNotFound, CommunityNotFound."""

    async def work(tx: Transaction) -> None:
        member = await lock_member(tx, club.id, member_id)
        if member is None:
            raise MemberNotFound
        known = await tx.fetch_one(
            "SELECT id FROM community WHERE club_id = $1 AND id = $2 AND state = 'active'", club.id, community_id
        )
        if known is None:
            raise CommunityNotFound
        await _note(tx, club, member, community_id, is_in)

    await club.database.transact(work)


async def _note(tx: Transaction, club: Club, member: Row, community_id: int, is_in: bool) -> None:
    """The member is locked, so nobody else writes this row now. Who has been forgotten leaves no new trace."""
    if member["state"] == "erased":
        return
    row = await tx.fetch_one(
        "SELECT id, state FROM community_member WHERE club_id = $1 AND community_id = $2 AND member_id = $3",
        club.id,
        community_id,
        member["id"],
    )
    now = club.clock.now()
    if row is None:
        await tx.execute(
            "INSERT INTO community_member (club_id, community_id, member_id, state, joined_at, checked_at, followed_at)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7)",
            club.id,
            community_id,
            member["id"],
            "in" if is_in else "out",
            now if is_in else None,
            now,
            None if is_in else now,
        )
    elif (row["state"] == "in") == is_in:
        await tx.execute("UPDATE community_member SET checked_at = $2 WHERE id = $1", row["id"], now)
        return
    elif is_in:
        await tx.execute(
            "UPDATE community_member SET state = 'in', joined_at = $2, left_at = NULL, checked_at = $2, followed_at = NULL"
            " WHERE id = $1",
            row["id"],
            now,
        )
    else:
        await tx.execute(
            "UPDATE community_member SET state = 'out', left_at = $2, checked_at = $2, followed_at = NULL WHERE id = $1",
            row["id"],
            now,
        )
    if is_in and member["state"] == "active":
        # Once for each community: who leaves and comes back does nothing new.
        await note_event(tx, club, member, "community-joined", key=f"community:{community_id}:{member['id']}")


async def memberships_due(club: Club, most: int) -> Sequence[MembershipDue]:
    """Who was in a community a day ago and has not been asked for since, longest first."""
    rows = await club.database.fetch_all(
        "SELECT m.community_id, m.member_id, c.platform_chat_id, MAX(p.platform_user_id) AS platform_user_id"
        " FROM community_member m JOIN community c ON c.id = m.community_id"
        " JOIN chat p ON p.member_id = m.member_id AND p.bot = 'customer' AND p.platform = c.platform"
        " WHERE m.club_id = $1 AND m.state = 'in' AND m.checked_at <= $2 AND c.state = 'active' AND c.sees_members"
        " GROUP BY m.community_id, m.member_id, c.platform_chat_id, m.checked_at ORDER BY m.checked_at LIMIT $3",
        club.id,
        club.clock.now() - CHECKED_EVERY,
        most,
    )
    return [
        MembershipDue(row["community_id"], row["member_id"], row["platform_chat_id"], row["platform_user_id"])
        for row in rows
    ]


async def put_off_membership(club: Club, member_id: int, community_id: int) -> None:
    """The messenger could not say: it is asked again a day later, so that nobody else waits behind this one."""

    async def work(tx: Transaction) -> None:
        await tx.execute(
            "UPDATE community_member SET checked_at = $4 WHERE club_id = $1 AND community_id = $2 AND member_id = $3",
            club.id,
            community_id,
            member_id,
            club.clock.now(),
        )

    await club.database.transact(work)
