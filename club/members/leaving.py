"""Leaving the club and coming back: what somebody has stays as it was, and they hear nothing until they return."""

from club.context import Club
from club.earning.booking import Booked, credit_waiting
from club.errors import MemberNotFound, NotAMember
from club.gamification.leaderboards.scoring import bring_scores, drop_scores
from club.members.views import MemberView, member_of
from club.staff.blocks import refuse_unless_active
from club.storage import Transaction
from club.storage.locking import lock_chat, lock_member, lock_phone


async def leave_club(club: Club, member_id: int) -> MemberView:
    """Leave: nothing is earned, spent or told any more. Points and vouchers stay; their time runs on. Idempotent.

    Refuses MemberNotFound, MemberBlocked.
    """

    async def work(tx: Transaction) -> MemberView:
        row = await lock_member(tx, club.id, member_id)
        if row is not None and row["state"] == "left":
            return member_of(row)
        refuse_unless_active(row)
        now = club.clock.now()
        left = await tx.fetch_one(
            "UPDATE member SET state = 'left', left_at = $2 WHERE id = $1 RETURNING *", member_id, now
        )
        assert left is not None
        await close_waiting(tx, club, member_id, "left")
        await drop_scores(tx, club, member_id)
        return member_of(left)

    return await club.database.transact(work)


async def come_back(club: Club, chat_id: int) -> tuple[Booked, ...]:
    """Be a member again as before: no second welcome. Orders of the time between are credited now. Idempotent.

    Refuses NotAMember, MemberNotFound.
    """
    seen = await club.database.fetch_one(
        "SELECT m.phone FROM chat c JOIN member m ON m.id = c.member_id WHERE c.club_id = $1 AND c.id = $2",
        club.id,
        chat_id,
    )
    phone = None if seen is None else seen["phone"]

    async def work(tx: Transaction) -> tuple[Booked, ...]:
        if phone is not None:
            await lock_phone(tx, club.id, phone)
        chat = await lock_chat(tx, club.id, chat_id)
        if chat is None or chat["member_id"] is None:
            raise NotAMember
        row = await lock_member(tx, club.id, chat["member_id"])
        if row is None or row["state"] not in ("left", "active"):
            raise MemberNotFound
        if row["state"] == "active":
            return ()
        back = await tx.fetch_one(
            "UPDATE member SET state = 'active', left_at = NULL WHERE id = $1 RETURNING *", row["id"]
        )
        assert back is not None
        credited: tuple[Booked, ...] = ()
        if phone is not None and row["phone"] == phone:
            credited = tuple(await credit_waiting(tx, club, row["id"], phone))
        await bring_scores(tx, club, back)
        return credited

    return await club.database.transact(work)


async def close_waiting(tx: Transaction, club: Club, member_id: int, why: str) -> None:
    """What still waits to be told to a member is not told any more."""
    await tx.execute(
        "UPDATE outbox_message SET state = 'failed', closed_at = $3, error = $4"
        " WHERE club_id = $1 AND bot = 'customer' AND member_id = $2 AND state = 'waiting'",
        club.id,
        member_id,
        club.clock.now(),
        why,
    )
