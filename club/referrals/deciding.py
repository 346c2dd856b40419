"""Staff look at a flagged referral and say whether it counts."""

from typing import Any

from club.context import Club
from club.errors import ReasonRequired, ReferralDecided, ReferralNotFound
from club.referrals import telling
from club.referrals.payments import catch_up
from club.referrals.rules import ReferralTerms, waiting_for
from club.referrals.views import CaseView, referral_case
from club.staff.actions import write_journal
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, Transaction, from_json
from club.storage.locking import for_update, lock_member

REASON_LENGTH_MAX = 200


async def approve_referral(club: Club, staff: StaffView, referral_id: int) -> CaseView:
    """It counts: from here on it is a referral like any other, and what the friend did meanwhile is on its way.

    Needs `decide_referrals`. Who approves what is approved already is answered the same. Refuses NotAllowed, ReferralNotFound,
    ReferralDecided (it was voided, or was never to be decided).
    """
    require(staff.role, "decide_referrals")

    async def work(tx: Transaction) -> None:
        referral, inviter, friend = await _locked(tx, club, referral_id)
        if await _decided(tx, referral, "act-approved-referral"):
            return
        terms = ReferralTerms.from_json(from_json(referral["terms"]))
        await tx.execute(
            "UPDATE referral SET state = 'pending', reason = $2, decided_at = $3, decided_by = $4 WHERE id = $1",
            referral_id,
            waiting_for(terms, has_phone=friend["phone"] is not None),
            club.clock.now(),
            staff.id,
        )
        await _write_down(tx, club, staff, "act-approved-referral", referral)
        await telling.of_approval(tx, club, referral, inviter, friend)
        await catch_up(tx, club, referral, inviter, friend)

    await club.database.transact(work)
    return await referral_case(club, staff, referral_id)


async def void_referral(club: Club, staff: StaffView, referral_id: int, reason: str) -> CaseView:
    """It does not count, and both hear the reason. Needs `decide_referrals`. Idempotent.

    Refuses NotAllowed, ReasonRequired, ReferralNotFound, ReferralDecided.
    """
    require(staff.role, "decide_referrals")
    reason = reason.strip()[:REASON_LENGTH_MAX]
    if not reason:
        raise ReasonRequired

    async def work(tx: Transaction) -> None:
        referral, inviter, friend = await _locked(tx, club, referral_id)
        if await _decided(tx, referral, "act-voided-referral"):
            return
        await tx.execute(
            "UPDATE referral SET state = 'voided', reason = 'by_staff', decided_at = $2, decided_by = $3 WHERE id = $1",
            referral_id,
            club.clock.now(),
            staff.id,
        )
        await _write_down(tx, club, staff, "act-voided-referral", referral, reason=reason)
        await telling.of_end(tx, club, referral, inviter, friend, "by_staff", reason)

    await club.database.transact(work)
    return await referral_case(club, staff, referral_id)


async def _locked(tx: Transaction, club: Club, referral_id: int) -> tuple[Row, Row, Row]:
    found = await tx.fetch_one("SELECT * FROM referral WHERE club_id = $1 AND id = $2", club.id, referral_id)
    if found is None:
        raise ReferralNotFound
    sides = sorted((found["inviter_id"], found["friend_id"]))
    members = {each: await lock_member(tx, club.id, each) for each in sides}
    referral = await tx.fetch_one(f"SELECT * FROM referral WHERE id = $1{for_update(tx)}", referral_id)
    inviter, friend = members[found["inviter_id"]], members[found["friend_id"]]
    assert referral is not None
    assert inviter is not None
    assert friend is not None
    return referral, inviter, friend


async def _decided(tx: Transaction, referral: Row, act: str) -> bool:
    """Whether staff have decided just this before. Refuses ReferralDecided when it is not, or no longer, to be decided."""
    if referral["state"] == "flagged":
        return False
    earlier = await tx.fetch_one(
        "SELECT act FROM journal_entry WHERE club_id = $1 AND idempotency_key = $2",
        referral["club_id"],
        _journal_key(referral),
    )
    if earlier is None or earlier["act"] != act:
        raise ReferralDecided(state=referral["state"])
    return True


def _journal_key(referral: Row) -> str:
    return f"referral-decided:{referral['id']}"


async def _write_down(tx: Transaction, club: Club, staff: StaffView, act: str, referral: Row, **details: Any) -> None:
    await write_journal(
        tx,
        club.id,
        staff.id,
        act,
        key=_journal_key(referral),
        at=club.clock.now(),
        member_id=referral["inviter_id"],
        referral_id=referral["id"],
        friend_id=referral["friend_id"],
        **details,
    )
