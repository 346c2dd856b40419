"""The customer bot is put into channels and groups, and taken out; staff say which of them are the shop's."""

import secrets
from dataclasses import dataclass
from typing import Literal

from club.communities.views import CommunityView, community_of, community_view
from club.context import Club
from club.errors import CommunityNotFound
from club.outbox.telling import tell_staff
from club.staff import StaffView, may, require
from club.staff.actions import staff_who_may, write_journal
from club.storage import Row, Transaction
from club.storage.locking import lock_community

CommunityKind = Literal["channel", "group"]

TITLE_LENGTH_MAX = 200


@dataclass(frozen=True, slots=True)
class CommunitySeen:
    """A channel or group as the messenger showed it. `can_post`: the bot may write there; `sees_members`: it hears who comes
    and goes (an administrator does)."""

    platform: str
    platform_chat_id: int
    kind: CommunityKind
    title: str
    username: str | None = None
    can_post: bool = False
    sees_members: bool = False


async def found_community(club: Club, seen: CommunitySeen, *, finder_user_id: int | None) -> CommunityView:
    """The bot is in there now, or its rights there have changed. Idempotent.

    Put there by staff who may manage communities it is the shop's at once; by anybody else it waits (`asked`) for staff, who are
    told either way. `finder_user_id` is the messenger's, of whoever did it.
    """

    async def work(tx: Transaction) -> Row:
        await tx.execute(
            "INSERT INTO community (club_id, platform, platform_chat_id, kind, title, state, found_at)"
            " VALUES ($1, $2, $3, $4, $5, 'lost', $6) ON CONFLICT (club_id, platform, platform_chat_id) DO NOTHING",
            club.id,
            seen.platform,
            seen.platform_chat_id,
            seen.kind,
            seen.title[:TITLE_LENGTH_MAX],
            club.clock.now(),
        )
        before = await lock_community(tx, club.id, seen.platform, seen.platform_chat_id)
        assert before is not None
        ours = before["state"] == "active" or await _is_managed_by(tx, club, seen.platform, finder_user_id)
        after = await _write(tx, club, before, seen, "active" if ours else "asked")
        await _tell(tx, club, before, after)
        return after

    return community_of(await club.database.transact(work))


async def _is_managed_by(tx: Transaction, club: Club, platform: str, user_id: int | None) -> bool:
    row = await tx.fetch_one(
        "SELECT role FROM staff_member WHERE club_id = $1 AND platform = $2 AND platform_user_id = $3 AND state = 'active'",
        club.id,
        platform,
        user_id,
    )
    return row is not None and may(row["role"], "manage_communities")


async def _write(tx: Transaction, club: Club, before: Row, seen: CommunitySeen, state: str) -> Row:
    row = await tx.fetch_one(
        "UPDATE community SET kind = $2, title = $3, username = $4, can_post = $5, sees_members = $6, state = $7,"
        " found_at = CASE WHEN state = 'lost' THEN $8 ELSE found_at END, lost_at = NULL WHERE id = $1 RETURNING *",
        before["id"],
        seen.kind,
        seen.title[:TITLE_LENGTH_MAX],
        seen.username,
        seen.can_post,
        seen.sees_members,
        state,
        club.clock.now(),
    )
    assert row is not None
    return row


async def _tell(tx: Transaction, club: Club, before: Row, after: Row) -> None:
    """Staff hear of a new one, of one that turned out to be theirs, and of a right that was taken away."""
    told = None
    if before["state"] != after["state"]:
        told = "told-community-asked" if after["state"] == "asked" else "told-community-found"
    elif after["state"] == "active" and any(
        before[right] and not after[right] for right in ("can_post", "sees_members")
    ):
        told = "told-community-rights"
    if told is not None:
        await _tell_who_manage(tx, club, told, after)


async def _tell_who_manage(tx: Transaction, club: Club, kind: str, community: Row) -> None:
    key = f"{kind}:{community['id']}:{secrets.token_hex(4)}"
    for staff_id in await staff_who_may(tx, club.id, "manage_communities"):
        await tell_staff(
            tx,
            club.id,
            staff_id,
            kind,
            key=key,
            at=club.clock.now(),
            community_id=community["id"],
            title=community["title"],
            what=community["kind"],
            can_post=bool(community["can_post"]),
            sees_members=bool(community["sees_members"]),
        )


async def lost_community(club: Club, *, platform: str, platform_chat_id: int) -> None:
    """The bot was taken out, or cannot get in any more: staff are told. One nobody knows is passed over. Idempotent."""

    async def work(tx: Transaction) -> None:
        row = await lock_community(tx, club.id, platform, platform_chat_id)
        if row is not None:
            await _lose(tx, club, row)

    await club.database.transact(work)


async def _lose(tx: Transaction, club: Club, row: Row) -> None:
    if row["state"] == "lost":
        return
    await tx.execute(
        "UPDATE community SET state = 'lost', lost_at = $2, can_post = $3, sees_members = $3, invite_link = NULL WHERE id = $1",
        row["id"],
        club.clock.now(),
        False,
    )
    if row["state"] == "active":
        await _tell_who_manage(tx, club, "told-community-lost", row)


async def lose_unreachable(club: Club, community_id: int) -> None:
    """As `lost_community`, noticed when something was to be posted there."""

    async def work(tx: Transaction) -> None:
        row = await tx.fetch_one(
            "SELECT platform, platform_chat_id FROM community WHERE club_id = $1 AND id = $2", club.id, community_id
        )
        locked = row and await lock_community(tx, club.id, row["platform"], row["platform_chat_id"])
        if locked is not None:
            await _lose(tx, club, locked)

    await club.database.transact(work)


async def moved_community(club: Club, *, platform: str, old_chat_id: int, new_chat_id: int) -> None:
    """A group got another id at its messenger (it became a large one); it stays the same group here. Idempotent."""

    async def work(tx: Transaction) -> None:
        row = await lock_community(tx, club.id, platform, old_chat_id)
        if row is None or await lock_community(tx, club.id, platform, new_chat_id) is not None:
            return
        await tx.execute("UPDATE community SET platform_chat_id = $2 WHERE id = $1", row["id"], new_chat_id)

    await club.database.transact(work)


async def keep_invite_link(club: Club, community_id: int, link: str) -> None:
    """The way into a private channel or group, which the bot made. Refuses nothing: one that is gone keeps none."""

    async def work(tx: Transaction) -> None:
        await tx.execute(
            "UPDATE community SET invite_link = $3 WHERE club_id = $1 AND id = $2 AND state <> 'lost'",
            club.id,
            community_id,
            link,
        )

    await club.database.transact(work)


async def accept_community(club: Club, staff: StaffView, community_id: int) -> CommunityView:
    """It is the shop's. Needs `manage_communities`. Idempotent. Refuses NotAllowed, CommunityNotFound."""
    require(staff.role, "manage_communities")

    async def work(tx: Transaction) -> CommunityView:
        row = await tx.fetch_one(
            "UPDATE community SET state = 'active' WHERE club_id = $1 AND id = $2 AND state = 'asked' RETURNING *",
            club.id,
            community_id,
        )
        if row is None:
            return await community_view(tx, club.id, community_id)
        await _journal(tx, club, staff, "act-accepted-community", row)
        return community_of(row)

    return await club.database.transact(work)


async def forget_community(club: Club, staff: StaffView, community_id: int) -> None:
    """Nothing is posted there any more and nobody's coming counts; what was given stays given. Needs `manage_communities`.

    It comes back when the bot is put there again. Idempotent. Refuses NotAllowed, CommunityNotFound.
    """
    require(staff.role, "manage_communities")

    async def work(tx: Transaction) -> None:
        row = await tx.fetch_one(
            "UPDATE community SET state = 'lost', lost_at = $3, can_post = $4, sees_members = $4, invite_link = NULL"
            " WHERE club_id = $1 AND id = $2 AND state <> 'lost' RETURNING *",
            club.id,
            community_id,
            club.clock.now(),
            False,
        )
        if row is not None:
            await _journal(tx, club, staff, "act-forgot-community", row)
            return
        known = await tx.fetch_one("SELECT id FROM community WHERE club_id = $1 AND id = $2", club.id, community_id)
        if known is None:
            raise CommunityNotFound

    await club.database.transact(work)


async def _journal(tx: Transaction, club: Club, staff: StaffView, act: str, row: Row) -> None:
    await write_journal(
        tx,
        club.id,
        staff.id,
        act,
        key=f"{act}:{row['id']}:{secrets.token_hex(8)}",
        at=club.clock.now(),
        community_id=row["id"],
        title=row["title"],
    )
