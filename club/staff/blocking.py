"""Blocking a member, with a reason, and letting them back. The blocked earn and spend nothing; what they have stays theirs."""

from club.context import Club
from club.earning.booking import credit_waiting
from club.errors import MemberNotFound, ReasonRequired
from club.gamification.leaderboards.scoring import bring_scores, drop_scores
from club.members.views import MemberView, member_of
from club.outbox.telling import tell_member
from club.staff.actions import was_journaled, write_journal
from club.staff.rules import kept_reason, require
from club.staff.standing import still_granted
from club.staff.views import StaffView
from club.storage import Row, Transaction
from club.storage.locking import lock_member, lock_phone


async def block_member(club: Club, staff: StaffView, member_id: int, reason: str, *, key: str) -> MemberView:
    """Block a member; they are told, without the reason. Needs `block_members`. Idempotent by key.

    `reason`: one of BLOCK_REASONS, or words. Again with another reason: the reason changes. Refuses NotAllowed,
    ReasonRequired, MemberNotFound (also those who left).
    """
    require(staff.role, "block_members")
    kept = kept_reason(reason)
    if not kept:
        raise ReasonRequired

    async def work(tx: Transaction) -> MemberView:
        await still_granted(tx, club.id, staff.id, "block_members")
        row = await _here(tx, club, member_id)
        act_key = f"member-blocked:{member_id}:{key}"
        if await was_journaled(tx, club.id, act_key):
            return member_of(row)
        now = club.clock.now()
        changed = await tx.fetch_one(
            "UPDATE member SET state = 'blocked', blocked_at = COALESCE(blocked_at, $2), blocked_reason = $3"
            " WHERE id = $1 RETURNING *",
            member_id,
            now,
            kept,
        )
        assert changed is not None
        await write_journal(
            tx,
            club.id,
            staff.id,
            "act-blocked-member",
            key=act_key,
            at=now,
            member_id=member_id,
            template=kept[1:] if kept.startswith(":") else "typed",
        )
        await drop_scores(tx, club, member_id)
        if row["state"] == "active":
            await tell_member(tx, club.id, member_id, "told-blocked", key=act_key, at=now)
        return member_of(changed)

    return await club.database.transact(work)


async def unblock_member(club: Club, staff: StaffView, member_id: int, *, key: str) -> MemberView:
    """Let a member earn and spend again; they are told, and orders that waited for them are credited.

    Needs `block_members`. Idempotent. Refuses NotAllowed, MemberNotFound.
    """
    require(staff.role, "block_members")
    seen = await club.database.fetch_one("SELECT phone FROM member WHERE club_id = $1 AND id = $2", club.id, member_id)
    if seen is None:
        raise MemberNotFound
    phone = seen["phone"]

    async def work(tx: Transaction) -> MemberView:
        if phone is not None:
            await lock_phone(tx, club.id, phone)
        await still_granted(tx, club.id, staff.id, "block_members")
        row = await _here(tx, club, member_id)
        if row["state"] != "blocked":
            return member_of(row)
        now = club.clock.now()
        changed = await tx.fetch_one(
            "UPDATE member SET state = 'active', blocked_at = NULL, blocked_reason = NULL WHERE id = $1 RETURNING *",
            member_id,
        )
        assert changed is not None
        act_key = f"member-unblocked:{member_id}:{key}"
        await write_journal(tx, club.id, staff.id, "act-unblocked-member", key=act_key, at=now, member_id=member_id)
        await tell_member(tx, club.id, member_id, "told-unblocked", key=act_key, at=now)
        if phone is not None and changed["phone"] == phone:
            await credit_waiting(tx, club, member_id, phone)
        await bring_scores(tx, club, changed)
        return member_of(changed)

    return await club.database.transact(work)


async def _here(tx: Transaction, club: Club, member_id: int) -> Row:
    row = await lock_member(tx, club.id, member_id)
    if row is None or row["state"] not in ("active", "blocked"):
        raise MemberNotFound
    return row


async def blocked_reason(club: Club, member_id: int) -> str | None:
    """Why a member is blocked, as it is kept; None when they are not."""
    row = await club.database.fetch_one(
        "SELECT state, blocked_reason FROM member WHERE club_id = $1 AND id = $2", club.id, member_id
    )
    return None if row is None or row["state"] != "blocked" else str(row["blocked_reason"] or "")
