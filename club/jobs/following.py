"""What follows from a purchase that was booked or changed, and from what members did: each follower once, soon after.

A booking travels in one trip and asks nobody. It leaves `followed_at` empty, and this sweep lets the followers see the
purchase as it stands: a tier may be reached, a referral may be paid. A change of the purchase empties it again.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from club.context import Club
from club.gamification.badges.following import badges_follow_event, badges_follow_purchase
from club.gamification.leaderboards.following import scores_follow_event, scores_follow_purchase
from club.gamification.lotteries.following import tickets_follow, tickets_follow_friends
from club.gamification.missions.following import (
    missions_follow_event,
    missions_follow_membership,
    missions_follow_purchase,
    missions_follow_referral,
)
from club.jobs.apart import each_apart
from club.referrals.paying import follow_invited
from club.storage import Row, Transaction
from club.storage.locking import lock_member, lock_purchase
from club.tiers.climbing import tier_follows

TOGETHER_MAX = 100

Follower = Callable[[Transaction, Club, Row | None, Row], Awaitable[None]]
"""`(tx, club, member, purchase)`: the member's row and the purchase's, both locked. Must do the same a second time: nothing.

`member` None: it is nobody's, and may have been somebody's before.
"""

# Invitations first: they lock the accounts of two people, and a tier's gift only the member's own. Tickets last: a lottery is
# locked after every account.
FOLLOWERS: Sequence[Follower] = (
    follow_invited,
    tier_follows,
    badges_follow_purchase,
    scores_follow_purchase,
    missions_follow_purchase,
    tickets_follow,
)


async def follow_purchases(club: Club) -> int:
    """Let the followers see what they have not seen yet, oldest first; how many purchases."""

    # What follows from one purchase must not wait for another.
    return await each_apart(
        _unseen(club, "purchase"),
        lambda row: _follow(club, row["id"], row["member_id"]),
        "purchase-not-followed",
        club.id,
    )


def _unseen(club: Club, table: str) -> Callable[[Row | None], Awaitable[Sequence[Row]]]:
    """Pages of what has not been followed yet, oldest first. An index of these rows alone is kept of each such table."""

    async def page(behind: Row | None) -> Sequence[Row]:
        return await club.database.fetch_all(
            f"SELECT id, member_id FROM {table} WHERE club_id = $1 AND followed_at IS NULL AND id > $2 ORDER BY id LIMIT $3",
            club.id,
            0 if behind is None else behind["id"],
            TOGETHER_MAX,
        )

    return page


EventFollower = Callable[[Transaction, Club, Row, Row], Awaitable[None]]
"""`(tx, club, member, event)`: the member's row, locked, and the event's. Must do the same a second time: nothing."""

EVENT_FOLLOWERS: Sequence[EventFollower] = (badges_follow_event, scores_follow_event, missions_follow_event)


async def follow_events(club: Club) -> int:
    """The same for what members did: each event once, oldest first; how many."""

    return await each_apart(
        _unseen(club, "member_event"),
        lambda row: _follow_event(club, row["id"], row["member_id"]),
        "event-not-followed",
        club.id,
    )


async def _follow_event(club: Club, event_id: int, member_id: int) -> None:
    async def work(tx: Transaction) -> None:
        member = await lock_member(tx, club.id, member_id)
        event = await tx.fetch_one("SELECT * FROM member_event WHERE club_id = $1 AND id = $2", club.id, event_id)
        assert member is not None
        assert event is not None
        if event["followed_at"] is not None:
            return  # another worker was first
        for follower in EVENT_FOLLOWERS if member["state"] == "active" else ():
            await follower(tx, club, member, event)
        await tx.execute("UPDATE member_event SET followed_at = $2 WHERE id = $1", event_id, club.clock.now())

    await club.database.transact(work)


async def follow_memberships(club: Club) -> int:
    """The same for who came into the shop's channels and groups, and who left; how many."""

    return await each_apart(
        _unseen(club, "community_member"),
        lambda row: _follow_membership(club, row["id"], row["member_id"]),
        "membership-not-followed",
        club.id,
    )


async def _follow_membership(club: Club, membership_id: int, member_id: int) -> None:
    async def work(tx: Transaction) -> None:
        member = await lock_member(tx, club.id, member_id)
        assert member is not None
        if not await tx.execute(
            "UPDATE community_member SET followed_at = $2 WHERE id = $1 AND followed_at IS NULL",
            membership_id,
            club.clock.now(),
        ):
            return  # another worker was first
        await missions_follow_membership(tx, club, member)

    await club.database.transact(work)


async def follow_referral(club: Club, arguments: dict[str, Any]) -> None:
    """A job: a friend of this inviter was approved, or is so no more."""

    async def work(tx: Transaction) -> None:
        inviter = await lock_member(tx, club.id, arguments["inviter_id"])
        if inviter is not None:
            await missions_follow_referral(tx, club, inviter)
            await tickets_follow_friends(tx, club, inviter)

    await club.database.transact(work)


async def _follow(club: Club, purchase_id: int, member_id: int | None) -> None:
    async def work(tx: Transaction) -> None:
        member = None if member_id is None else await lock_member(tx, club.id, member_id)
        purchase = await lock_purchase(tx, club.id, purchase_id)
        assert purchase is not None
        if purchase["followed_at"] is not None or purchase["member_id"] != member_id:
            return  # another worker was first, or the order has just found another owner and is looked at again
        for follower in FOLLOWERS:
            await follower(tx, club, member, purchase)
        await tx.execute("UPDATE purchase SET followed_at = $2 WHERE id = $1", purchase_id, club.clock.now())

    await club.database.transact(work)
