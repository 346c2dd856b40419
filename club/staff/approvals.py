"""What waits for a second person: looking at it, deciding it, taking it back, its time running out.

This file knows the ledger and the purchases, which know the rest of this room; it is imported by itself.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, cast

from club.context import Club
from club.earning.actions import post_refund
from club.earning.rules import credit_to_return
from club.earning.views import refund_asked
from club.errors import ApprovalClosed, ApprovalIsYours, ApprovalNotFound, NotAllowed, PurchaseNotFound
from club.jobs.apart import each_apart
from club.ledger.actions import account_to_correct, leave_to_correct, post_correction
from club.money import Money
from club.outbox.telling import tell_staff
from club.staff.actions import write_journal
from club.staff.asking import NEEDED, Act, Leave, leave_to
from club.staff.rules import ApprovalTerms, require
from club.staff.standing import still_granted
from club.staff.views import StaffView
from club.storage import Row, Transaction, from_json, instant, instant_or_none, to_json
from club.storage.locking import for_update, lock_approval, lock_purchase

ApprovalState = Literal["waiting", "approved", "refused", "withdrawn", "expired"]
APPROVALS_PER_SWEEP = 200


@dataclass(frozen=True, slots=True)
class ApprovalView:
    """A request. `points` and `reason` for a correction; `purchase_number`, `amount` (None: all that is left) for a refund.

    `as_credit`: how much of the amount goes, or went, back to the member's credit; the rest is money. None: nothing.
    """

    id: int
    act: Act
    state: ApprovalState
    member_id: int | None
    member_name: str | None
    member_number: str | None
    points: int | None
    reason: str | None
    purchase_id: int | None
    purchase_number: str | None
    amount: Money | None
    as_credit: Money | None
    asked_by: int
    asked_by_name: str
    asked_at: dt.datetime
    expires_at: dt.datetime
    decided_by_name: str | None
    decided_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Decided:
    """`repeated`: the same person had decided the same before."""

    approval: ApprovalView
    repeated: bool


# -- limits


async def approval_terms(club: Club) -> ApprovalTerms:
    row = await club.database.fetch_one("SELECT approval_terms FROM club WHERE id = $1", club.id)
    assert row is not None
    return ApprovalTerms.from_json(from_json(row["approval_terms"]))


async def set_approval_terms(club: Club, staff: StaffView, terms: ApprovalTerms) -> ApprovalTerms:
    """From where on acts wait for a second person. Needs `manage_programme`. Again with the same changes nothing.

    Refuses NotAllowed, NumberNotUnderstood, AmountTooLarge.
    """
    require(staff.role, "manage_programme")
    terms.check()

    async def work(tx: Transaction) -> ApprovalTerms:
        await still_granted(tx, club.id, staff.id, "manage_programme")
        row = await tx.fetch_one(f"SELECT approval_terms FROM club WHERE id = $1{for_update(tx)}", club.id)
        assert row is not None
        if ApprovalTerms.from_json(from_json(row["approval_terms"])) == terms:
            return terms
        await tx.execute("UPDATE club SET approval_terms = $2 WHERE id = $1", club.id, to_json(terms.to_json()))
        newest = await tx.fetch_one("SELECT COALESCE(MAX(id), 0) AS id FROM journal_entry WHERE club_id = $1", club.id)
        assert newest is not None
        await write_journal(
            tx,
            club.id,
            staff.id,
            "act-set-approval-limits",
            key=f"approval-limits:{newest['id']}",
            at=club.clock.now(),
            **terms.to_json(),
        )
        return terms

    return await club.database.transact(work)


# -- looking

_ROWS = """
SELECT a.*, s.name AS asked_by_name, d.name AS decided_by_name, m.name AS member_name, m.number AS member_number,
m.state AS member_state FROM approval a JOIN staff_member s ON s.id = a.asked_by
LEFT JOIN staff_member d ON d.id = a.decided_by LEFT JOIN member m ON m.id = a.member_id WHERE a.club_id = $1
"""


def _view(row: Row, bought: Row | None, now: dt.datetime) -> ApprovalView:
    asked: dict[str, Any] = from_json(row["arguments"])
    state = cast(ApprovalState, row["state"])
    expires_at = instant(row["expires_at"])
    if state == "waiting" and expires_at <= now:
        state = "expired"
    here = row["member_state"] not in (None, "erased")
    return ApprovalView(
        id=row["id"],
        act=cast(Act, row["act"]),
        state=state,
        member_id=row["member_id"],
        member_name=row["member_name"] if here else None,
        member_number=row["member_number"] if here else None,
        points=asked.get("points"),
        reason=asked.get("reason"),
        purchase_id=asked.get("purchase_id"),
        purchase_number=None if bought is None else str(bought["external_number"]),
        amount=Money(asked["amount"], asked["currency"]) if asked.get("amount") is not None else None,
        as_credit=_as_credit(asked, bought),
        asked_by=row["asked_by"],
        asked_by_name=row["asked_by_name"],
        asked_at=instant(row["asked_at"]),
        expires_at=expires_at,
        decided_by_name=row["decided_by_name"],
        decided_at=instant_or_none(row["decided_at"]),
    )


async def approval(club: Club, staff: StaffView, approval_id: int) -> ApprovalView:
    """One request, in any state. Needs `approve_acts`. Refuses ApprovalNotFound."""
    require(staff.role, "approve_acts")
    row = await club.database.fetch_one(f"{_ROWS} AND a.id = $2", club.id, approval_id)
    if row is None:
        raise ApprovalNotFound
    return _view(row, await _purchase(club, row), club.clock.now())


async def waiting_approvals(club: Club, staff: StaffView) -> tuple[ApprovalView, ...]:
    """What waits, the oldest first; one's own requests too. Needs `approve_acts`."""
    require(staff.role, "approve_acts")
    rows = await club.database.fetch_all(
        f"{_ROWS} AND a.state = 'waiting' AND a.expires_at > $2 ORDER BY a.id LIMIT 20", club.id, club.clock.now()
    )
    return tuple([_view(row, await _purchase(club, row), club.clock.now()) for row in rows])


async def _purchase(club: Club, row: Row) -> Row | None:
    """The purchase a refund was asked for, with what the refund gave back to credit (`back`; None: not refunded yet)."""
    purchase_id = from_json(row["arguments"]).get("purchase_id")
    if purchase_id is None:
        return None
    return await club.database.fetch_one(
        "SELECT p.*, r.credit_returned AS back FROM purchase p LEFT JOIN purchase_refund r"
        " ON r.club_id = p.club_id AND r.idempotency_key = $3 WHERE p.club_id = $1 AND p.id = $2",
        club.id,
        purchase_id,
        _key(row),
    )


def _key(row: Row) -> str:
    """The act's own key: a request is acted upon once."""
    return f"approval:{row['id']}"


def _as_credit(asked: dict[str, Any], bought: Row | None) -> Money | None:
    if bought is None:
        return None
    back = bought["back"]
    if back is None:
        left = bought["total"] - bought["refunded"]
        refunded = bought["refunded"] + (left if asked["amount"] is None else min(left, asked["amount"]))
        back = credit_to_return(bought["stage"], bought["paid_with_credit"], refunded) - bought["credit_returned"]
    return Money(back, bought["currency"]) if back > 0 else None


async def foresee_correction(club: Club, staff: StaffView, member_id: int, points: int) -> Leave:
    """Whether this correction would be done at once. Changes nothing."""

    async def work(tx: Transaction) -> Leave:
        return await leave_to_correct(tx, club, staff, await account_to_correct(tx, club, member_id, points), points)

    return await club.database.transact(work)


async def foresee_refund(club: Club, staff: StaffView, purchase_id: int, amount: Money) -> Leave:
    """Whether this refund would be done at once. Changes nothing."""

    async def work(tx: Transaction) -> Leave:
        row = await lock_purchase(tx, club.id, purchase_id)
        if row is None:
            raise PurchaseNotFound
        return await leave_to(tx, club, staff, "refund_purchase", row["refunded"] + refund_asked(row, amount))

    return await club.database.transact(work)


# -- deciding


async def approve(club: Club, staff: StaffView, approval_id: int) -> Decided:
    """Do what was asked for, once, in the asker's name and signed by this second person. Needs `approve_acts`.

    Everything is looked at again as it is now. Refuses ApprovalNotFound, ApprovalIsYours, ApprovalClosed (also when
    the asker may not do it any more), NotAllowed, and whatever the act itself refuses: then the request still waits.
    """
    require(staff.role, "approve_acts")

    async def work(tx: Transaction) -> bool:
        row = await _to_decide(tx, club, staff, approval_id)
        if row["state"] == "approved" and row["decided_by"] == staff.id:
            return True
        _refuse_closed(row, club.clock.now())
        act = cast(Act, row["act"])
        try:
            await still_granted(tx, club.id, row["asked_by"], NEEDED[act])
        except NotAllowed as gone:  # a role was taken away past the verbs that would have withdrawn the request
            raise ApprovalClosed(state="withdrawn") from gone
        await _do(tx, club, row, act, staff.id)
        await _decide(tx, club, row, "approved", staff.id)
        return False

    repeated = await club.database.transact(work)
    return Decided(await approval(club, staff, approval_id), repeated)


async def refuse(club: Club, staff: StaffView, approval_id: int) -> Decided:
    """Say no for good. Needs `approve_acts`. Refuses ApprovalNotFound, ApprovalIsYours, ApprovalClosed."""
    require(staff.role, "approve_acts")

    async def work(tx: Transaction) -> bool:
        row = await _to_decide(tx, club, staff, approval_id)
        if row["state"] == "refused" and row["decided_by"] == staff.id:
            return True
        _refuse_closed(row, club.clock.now())
        await _decide(tx, club, row, "refused", staff.id)
        return False

    repeated = await club.database.transact(work)
    return Decided(await approval(club, staff, approval_id), repeated)


async def withdraw(club: Club, staff: StaffView, approval_id: int) -> Decided:
    """Who asked takes the request back. Refuses ApprovalNotFound (also for somebody else's), ApprovalClosed."""
    require(staff.role, "approve_acts")

    async def work(tx: Transaction) -> bool:
        row = await lock_approval(tx, club.id, approval_id)
        if row is None or row["asked_by"] != staff.id:
            raise ApprovalNotFound
        if row["state"] == "withdrawn":
            return True
        _refuse_closed(row, club.clock.now())
        await _close(tx, club, row, "withdrawn", None, staff.id, "act-withdrew-approval")
        return False

    repeated = await club.database.transact(work)
    return Decided(await approval(club, staff, approval_id), repeated)


async def expire_approvals(club: Club) -> int:
    """Close requests that nobody decided in time; who asked is told. How many."""

    async def due(behind: Row | None) -> Sequence[Row]:
        return await club.database.fetch_all(
            "SELECT id FROM approval WHERE club_id = $1 AND state = 'waiting' AND expires_at <= $2 AND id > $3"
            " ORDER BY id LIMIT $4",
            club.id,
            club.clock.now(),
            0 if behind is None else behind["id"],
            APPROVALS_PER_SWEEP,
        )

    async def expire(row: Row) -> None:
        async def work(tx: Transaction) -> None:
            found = await lock_approval(tx, club.id, row["id"])
            if found is None or found["state"] != "waiting":
                return
            await tx.execute(
                "UPDATE approval SET state = 'expired', decided_at = $2 WHERE id = $1", found["id"], club.clock.now()
            )
            await _tell_asker(tx, club, found, "told-approval-expired")

        await club.database.transact(work)

    return await each_apart(due, expire, "approval-not-expired", club.id)


async def _to_decide(tx: Transaction, club: Club, staff: StaffView, approval_id: int) -> Row:
    row = await lock_approval(tx, club.id, approval_id)
    if row is None:
        raise ApprovalNotFound
    if row["asked_by"] == staff.id:
        raise ApprovalIsYours
    await still_granted(tx, club.id, staff.id, "approve_acts")
    return row


def _refuse_closed(row: Row, now: dt.datetime) -> None:
    if row["state"] != "waiting":
        raise ApprovalClosed(state=row["state"])
    if instant(row["expires_at"]) <= now:  # its time has run out, and the sweep has not come by yet
        raise ApprovalClosed(state="expired")


async def _do(tx: Transaction, club: Club, row: Row, act: Act, second_id: int) -> None:
    asked: dict[str, Any] = from_json(row["arguments"])
    key, staff_id = _key(row), int(row["asked_by"])
    if act == "correct_points":
        points = int(asked["points"])
        account = await account_to_correct(tx, club, row["member_id"], points)
        await post_correction(
            tx, club, account, points, asked["reason"], key=key, staff_id=staff_id, second_id=second_id
        )
        return
    bought = await lock_purchase(tx, club.id, asked["purchase_id"])
    assert bought is not None  # purchases are never deleted
    amount = None if asked["amount"] is None else Money(asked["amount"], asked["currency"])
    await post_refund(tx, club, bought, refund_asked(bought, amount), key=key, staff_id=staff_id, second_id=second_id)


async def _decide(tx: Transaction, club: Club, row: Row, state: ApprovalState, staff_id: int) -> None:
    granted = state == "approved"
    act = "act-granted-approval" if granted else "act-refused-approval"
    await _close(tx, club, row, state, staff_id, staff_id, act)
    await _tell_asker(tx, club, row, "told-approval-approved" if granted else "told-approval-refused")


async def _close(
    tx: Transaction, club: Club, row: Row, state: ApprovalState, decided_by: int | None, staff_id: int, act: str
) -> None:
    now = club.clock.now()
    await tx.execute(
        "UPDATE approval SET state = $2, decided_by = $3, decided_at = $4 WHERE id = $1",
        row["id"],
        state,
        decided_by,
        now,
    )
    await write_journal(
        tx,
        club.id,
        staff_id,
        act,
        key=f"approval-{state}:{row['id']}",
        at=now,
        member_id=row["member_id"],
        approval_id=row["id"],
        about_id=row["asked_by"],
        what=row["act"],
    )


async def _tell_asker(tx: Transaction, club: Club, row: Row, kind: str) -> None:
    await tell_staff(
        tx,
        club.id,
        row["asked_by"],
        kind,
        key=f"{kind}:{row['id']}",
        at=club.clock.now(),
        approval_id=row["id"],
    )
