"""The ledger's own verbs: a correction with its reason, and what time does to lots."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from club.context import Club
from club.errors import AmountTooLarge, MemberNotFound, NumberNotUnderstood, ReasonRequired
from club.jobs.apart import each_apart
from club.jobs.looking_again import look_again
from club.ledger.posting import Posted, Posting, available_of, credit, debit, find_posted, settle_due_lots
from club.ledger.rules import POINTS_LARGEST
from club.outbox.telling import tell_member
from club.staff.actions import write_journal
from club.staff.asking import Leave, ask_for_approval, asked_before, leave_to, signed_by
from club.staff.blocks import refuse_unless_active
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, Transaction
from club.storage.locking import for_update, lock_account, lock_member

ACCOUNTS_PER_SWEEP = 200

# Two questions, each with an index of its own: asked as one, or where accounts are looked for, SQLite reads every open lot.
_DUE_ACCOUNTS = """
SELECT id FROM (
  SELECT account_id AS id FROM lot WHERE club_id = $1 AND remaining > 0 AND state = 'pending' AND available_at <= $2
  UNION ALL
  SELECT account_id AS id FROM lot WHERE club_id = $1 AND remaining > 0 AND expires_at IS NOT NULL AND expires_at <= $2
) due WHERE +id > $3 GROUP BY id ORDER BY id LIMIT $4
"""


async def open_account(tx: Transaction, club_id: int, member_id: int, wallet: str, debt_allowed: bool) -> Row:
    """The member's account of a wallet, made when it is not there; locked."""
    await tx.execute(
        "INSERT INTO account (club_id, member_id, wallet, balance, pending, held, debt_allowed)"
        " VALUES ($1, $2, $3, 0, 0, 0, $4) ON CONFLICT (member_id, wallet) DO NOTHING",
        club_id,
        member_id,
        wallet,
        debt_allowed,
    )
    account = await lock_account(tx, club_id, member_id, wallet)
    if account is None:
        raise MemberNotFound
    return account


async def open_credit_account(tx: Transaction, club_id: int, member_id: int) -> Row:
    """The member's credit account, made the first time it is asked for; locked, and the points account before it.

    Credit never owes. Refuses MemberNotFound.
    """
    if await lock_account(tx, club_id, member_id, "points") is None:
        raise MemberNotFound
    return await open_account(tx, club_id, member_id, "credit", debt_allowed=False)


@dataclass(frozen=True, slots=True)
class Corrected:
    """`waits_for`: nothing was corrected; the request of that id waits for a second person."""

    points: int
    available: int
    repeated: bool
    waits_for: int | None = None


async def correct_points(
    club: Club, staff: StaffView, member_id: int, points: int, reason: str, *, key: str
) -> Corrected:
    """Add (points > 0) or take (points < 0) by hand, with a reason the member sees. Needs `correct_points`.

    Above the club's limit nothing is corrected: the request waits for a second person (docs/staff.md). What one person
    corrected for a member within a day counts together. Refuses NotAllowed, ReasonRequired, NumberNotUnderstood (zero),
    AmountTooLarge, NotEnoughPoints, MemberNotFound, MemberBlocked (nothing is added for the blocked).
    """
    require(staff.role, "correct_points")
    reason = checked_reason(points, reason)
    asked = {"points": points, "reason": reason}

    async def work(tx: Transaction) -> Corrected:
        account = await account_to_correct(tx, club, member_id, points)
        posted = await find_posted(tx, account, _correction(club, staff.id, reason, key), points)
        if posted is not None:
            return Corrected(posted.amount, posted.available, repeated=True)
        earlier = await asked_before(tx, club, "correct_points", member_id, key=key, **asked)
        if earlier is not None:
            return Corrected(0, available_of(account), repeated=True, waits_for=earlier)
        leave = await leave_to_correct(tx, club, staff, account, points)
        if leave == "second":
            approval_id = await ask_for_approval(
                tx, club, staff, "correct_points", member_id, key=key, journaled={"points": points}, **asked
            )
            return Corrected(0, available_of(account), repeated=False, waits_for=approval_id)
        return await post_correction(
            tx, club, account, points, reason, key=key, staff_id=staff.id, alone=leave == "alone"
        )

    return await club.database.transact(work)


def checked_reason(points: int, reason: str) -> str:
    """The reason as it is kept. Refuses ReasonRequired, NumberNotUnderstood (zero), AmountTooLarge."""
    reason = reason.strip()
    if not reason:
        raise ReasonRequired
    if points == 0:
        raise NumberNotUnderstood
    if abs(points) > POINTS_LARGEST:
        raise AmountTooLarge(largest=POINTS_LARGEST)
    return reason[:300]


async def account_to_correct(tx: Transaction, club: Club, member_id: int, points: int) -> Row:
    """The member's account, locked. Refuses MemberNotFound, and MemberBlocked when points are to be added."""
    member = await lock_member(tx, club.id, member_id)
    account = await lock_account(tx, club.id, member_id, "points")
    if member is None or account is None:
        raise MemberNotFound
    if points > 0 and member["state"] == "blocked":
        refuse_unless_active(member)
    return account


async def leave_to_correct(tx: Transaction, club: Club, staff: StaffView, account: Row, points: int) -> Leave:
    """Whether this person may do it at once, with what they corrected here lately."""
    lately = await _corrected_lately(tx, club, account, staff.id)
    return await leave_to(tx, club, staff, "correct_points", lately + abs(points))


async def _corrected_lately(tx: Transaction, club: Club, account: Row, staff_id: int) -> int:
    """How many points this person added and took here within a day, without those that a second person approved."""
    row = await tx.fetch_one(
        "SELECT COALESCE(SUM(ABS(amount)), 0) AS points FROM entry WHERE account_id = $1 AND kind = 'corrected'"
        " AND staff_id = $2 AND at > $3 AND idempotency_key NOT LIKE 'correction:approval:%'",
        account["id"],
        staff_id,
        club.clock.now() - dt.timedelta(days=1),
    )
    assert row is not None
    return int(row["points"])


def _correction(club: Club, staff_id: int, reason: str, key: str) -> Posting:
    return Posting(
        key=f"correction:{key}",
        kind="corrected",
        at=club.clock.now(),
        reason={"why": "correction", "text": reason},
        staff_id=staff_id,
    )


async def post_correction(
    tx: Transaction,
    club: Club,
    account: Row,
    points: int,
    reason: str,
    *,
    key: str,
    staff_id: int,
    second_id: int | None = None,
    alone: bool = False,
) -> Corrected:
    """The correction itself, journaled and told. `second_id`: who approved it; `alone`: above the limit, by an only owner."""
    posting = _correction(club, staff_id, reason, key)
    posted: Posted
    if points > 0:
        posted = await credit(tx, account, points, posting)
        await look_again(tx, club.id, account["member_id"], key=posting.key, at=posting.at)
    else:
        posted = await debit(tx, account, -points, posting)
    if not posted.repeated:
        member_id = account["member_id"]
        await write_journal(
            tx,
            club.id,
            staff_id,
            "act-corrected",
            key=posting.key,
            at=posting.at,
            member_id=member_id,
            points=points,
            reason=reason,
            **signed_by(second_id, alone),
        )
        await tell_member(
            tx,
            club.id,
            member_id,
            "told-corrected",
            key=posting.key,
            at=posting.at,
            points=points,
            available=posted.available,
            reason=reason,
        )
    return Corrected(posted.amount, posted.available, posted.repeated)


async def settle_due_accounts(club: Club) -> int:
    """Activate and expire every lot whose time has come, account by account; how many accounts were touched.

    Asked again until it answers 0. Stopping between two accounts loses nothing: what is left is still due.
    """

    async def due(behind: Row | None) -> Sequence[Row]:
        return await club.database.fetch_all(
            _DUE_ACCOUNTS,
            club.id,
            club.clock.now(),
            0 if behind is None else behind["id"],
            ACCOUNTS_PER_SWEEP,
        )

    async def settle(row: Row) -> None:
        async def work(tx: Transaction) -> None:
            account = await tx.fetch_one(f"SELECT * FROM account WHERE id = $1{for_update(tx)}", row["id"])
            assert account is not None
            await settle_due_lots(tx, account, club.clock.now())

        await club.database.transact(work)

    return await each_apart(due, settle, "account-not-settled", club.id)
