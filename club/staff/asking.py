"""Acts above the club's limits wait for a second person: whether one does, and the request as a row.

Steps in the transaction of the act itself, so that whoever asks twice, or asks while the limits change, has either acted once
or asked once. Deciding stands in `approvals.py`.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Literal

from club.context import Club
from club.errors import IdempotencyKeyReused
from club.outbox.telling import tell_staff
from club.staff.actions import staff_who_may, write_journal
from club.staff.rules import ApprovalTerms, Permission
from club.staff.views import StaffView
from club.storage import Transaction, from_json, to_json

APPROVAL_WAITS_DAYS = 7

Act = Literal["correct_points", "refund_purchase"]
Leave = Literal["free", "alone", "second"]
"""free: below the limit. alone: above it, but nobody else could approve. second: somebody else has to."""

NEEDED: Mapping[Act, Permission] = {"correct_points": "correct_points", "refund_purchase": "refund_purchases"}


async def leave_to(tx: Transaction, club: Club, staff: StaffView, act: Act, amount: int) -> Leave:
    """Whether this act may be done at once. `amount`: points, or minor units of money."""
    row = await tx.fetch_one("SELECT approval_terms FROM club WHERE id = $1", club.id)
    assert row is not None
    terms = ApprovalTerms.from_json(from_json(row["approval_terms"]))
    limit = terms.correction_points if act == "correct_points" else terms.refund_amount
    if limit is None or amount <= limit:
        return "free"
    others = [other for other in await staff_who_may(tx, club.id, "approve_acts") if other != staff.id]
    return "second" if others or staff.role != "owner" else "alone"


async def asked_before(
    tx: Transaction, club: Club, act: Act, member_id: int | None, *, key: str, **arguments: Any
) -> int | None:
    """The request that was made under this key, if there was one. Refuses IdempotencyKeyReused when it was another."""
    row = await tx.fetch_one("SELECT * FROM approval WHERE club_id = $1 AND idempotency_key = $2", club.id, key)
    if row is None:
        return None
    if (row["act"], row["member_id"], from_json(row["arguments"])) != (act, member_id, arguments):
        raise IdempotencyKeyReused
    return int(row["id"])


async def ask_for_approval(
    tx: Transaction,
    club: Club,
    staff: StaffView,
    act: Act,
    member_id: int | None,
    *,
    key: str,
    journaled: Mapping[str, Any],
    **arguments: Any,
) -> int:
    """Write the request down and tell everybody who may approve, but for who asks; its id.

    The caller holds a lock that lets nobody else ask under this key, and has looked for `asked_before`. `journaled`: what of
    it the journal says; never a typed reason.
    """
    now = club.clock.now()
    row = await tx.fetch_one(
        "INSERT INTO approval (club_id, act, arguments, member_id, asked_by, asked_at, expires_at, state, idempotency_key)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8) RETURNING id",
        club.id,
        act,
        to_json(arguments),
        member_id,
        staff.id,
        now,
        now + dt.timedelta(days=APPROVAL_WAITS_DAYS),
        key,
    )
    assert row is not None
    approval_id = int(row["id"])
    await write_journal(
        tx,
        club.id,
        staff.id,
        "act-asked-approval",
        key=f"approval-asked:{approval_id}",
        at=now,
        member_id=member_id,
        approval_id=approval_id,
        what=act,
        **journaled,
    )
    for staff_id in await staff_who_may(tx, club.id, "approve_acts"):
        if staff_id != staff.id:
            await tell_staff(
                tx,
                club.id,
                staff_id,
                "told-approval-asked",
                key=f"approval:{approval_id}",
                at=now,
                approval_id=approval_id,
            )
    return approval_id


async def withdraw_requests_of(tx: Transaction, club: Club, staff_id: int, granted: frozenset[Permission]) -> None:
    """Close what somebody asked for and, with what they are granted now, may not do any more."""
    for act, permission in NEEDED.items():
        if permission not in granted:
            await tx.execute(
                "UPDATE approval SET state = 'withdrawn', decided_at = $4 WHERE club_id = $1 AND asked_by = $2"
                " AND act = $3 AND state = 'waiting'",
                club.id,
                staff_id,
                act,
                club.clock.now(),
            )


def signed_by(second_id: int | None, alone: bool) -> dict[str, Any]:
    """What the journal says beside an act above the limit: who approved it, or that nobody else could have."""
    if second_id is not None:
        return {"second_id": second_id}
    return {"alone": True} if alone else {}
