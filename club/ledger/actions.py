"""The ledger's own verbs: a correction with its reason, and what time does to lots."""

from dataclasses import dataclass

from club.context import Club
from club.errors import AmountTooLarge, MemberNotFound, NumberNotUnderstood, ReasonRequired
from club.ledger.posting import Posted, Posting, credit, debit, settle_due_lots
from club.ledger.rules import POINTS_LARGEST
from club.outbox.telling import tell_member
from club.staff.actions import write_journal
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, Transaction
from club.storage.locking import for_update, lock_account

ACCOUNTS_PER_SWEEP = 200


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


@dataclass(frozen=True, slots=True)
class Corrected:
    points: int
    available: int
    repeated: bool


async def correct_points(
    club: Club, staff: StaffView, member_id: int, points: int, reason: str, *, key: str
) -> Corrected:
    """Add (points > 0) or take (points < 0) by hand, with a reason the member sees. Needs `correct_points`.

    Refuses NotAllowed, ReasonRequired, NumberNotUnderstood (zero), AmountTooLarge, NotEnoughPoints, MemberNotFound.
    """
    require(staff.role, "correct_points")
    reason = reason.strip()
    if not reason:
        raise ReasonRequired
    if points == 0:
        raise NumberNotUnderstood
    if abs(points) > POINTS_LARGEST:
        raise AmountTooLarge(largest=POINTS_LARGEST)

    async def work(tx: Transaction) -> Corrected:
        now = club.clock.now()
        account = await lock_account(tx, club.id, member_id, "points")
        if account is None:
            raise MemberNotFound
        posting = Posting(
            key=f"correction:{key}",
            kind="corrected",
            at=now,
            reason={"why": "correction", "text": reason[:300]},
            staff_id=staff.id,
        )
        posted: Posted
        if points > 0:
            posted = await credit(tx, account, points, posting)
        else:
            posted = await debit(tx, account, -points, posting)
        if not posted.repeated:
            await write_journal(
                tx,
                club.id,
                staff.id,
                "act-corrected",
                key=posting.key,
                at=now,
                member_id=member_id,
                points=points,
                reason=reason[:300],
            )
            await tell_member(
                tx,
                club.id,
                member_id,
                "told-corrected",
                key=posting.key,
                at=now,
                points=points,
                available=posted.available,
                reason=reason[:300],
            )
        return Corrected(posted.amount, posted.available, posted.repeated)

    return await club.database.transact(work)


async def settle_due_accounts(club: Club) -> int:
    """Activate and expire every lot whose time has come, account by account; how many accounts were touched.

    Asked again until it answers 0. Stopping between two accounts loses nothing: what is left is still due.
    """
    now = club.clock.now()
    rows = await club.database.fetch_all(
        "SELECT DISTINCT account_id FROM lot WHERE club_id = $1 AND remaining > 0"
        " AND ((state = 'pending' AND available_at <= $2) OR expires_at <= $2) ORDER BY account_id LIMIT $3",
        club.id,
        now,
        ACCOUNTS_PER_SWEEP,
    )
    for row in rows:
        account_id = row["account_id"]

        async def work(tx: Transaction, account_id: int = account_id) -> None:
            account = await tx.fetch_one(f"SELECT * FROM account WHERE id = $1{for_update(tx)}", account_id)
            assert account is not None
            await settle_due_lots(tx, account, club.clock.now())

        await club.database.transact(work)
    return len(rows)
