"""One payment into the ledger and out of it again. Steps in the caller's transaction; each happens once for each row."""

import datetime as dt

from club.context import Club
from club.ledger.actions import open_credit_account
from club.ledger.posting import Posting, credit, settle_due_lots, take_back
from club.referrals.rules import Wallet
from club.storage import Row, Transaction
from club.storage.locking import for_update, lock_account


async def lock_accounts(tx: Transaction, club_id: int, *member_ids: int) -> None:
    """Every wallet of two people at once, in the one order: points before credit, members by id."""
    await tx.fetch_all(
        "SELECT id FROM account WHERE club_id = $1 AND member_id IN ($2, $3)"
        f" ORDER BY CASE wallet WHEN 'points' THEN 0 ELSE 1 END, member_id{for_update(tx)}",
        club_id,
        min(member_ids),
        max(member_ids),
    )


async def pay(tx: Transaction, club: Club, payment: Row, why: str, **reason: int) -> int:
    """Put a payment into the member's wallet and mark it paid; what is available afterwards."""
    now = club.clock.now()
    account = await _wallet(tx, club.id, payment["member_id"], payment["wallet"])
    posting = Posting(key=payment["idempotency_key"], kind="earned", at=now, reason={"why": why, **reason})
    posted = await credit(
        tx, account, payment["amount"], posting, expires_at=await _expires_at(tx, club, payment["wallet"], now)
    )
    await tx.execute(
        "UPDATE referral_payment SET state = 'paid', reason = NULL, paid_at = $2 WHERE id = $1", payment["id"], now
    )
    return posted.available


async def _wallet(tx: Transaction, club_id: int, member_id: int, wallet: Wallet) -> Row:
    """Locked. Credit may be the first of its kind that a member gets."""
    if wallet == "credit":
        return await open_credit_account(tx, club_id, member_id)
    account = await lock_account(tx, club_id, member_id, wallet)
    assert account is not None
    return account


async def _expires_at(tx: Transaction, club: Club, wallet: Wallet, now: dt.datetime) -> dt.datetime | None:
    row = await tx.fetch_one(
        "SELECT points_expire_after_days AS points, credit_expire_after_days AS credit FROM club WHERE id = $1", club.id
    )
    days = None if row is None else row[wallet]
    return None if days is None else now + dt.timedelta(days=days)


async def take_payment_back(tx: Transaction, club: Club, payment: Row, why: str) -> int:
    """Take back what a payment brought, once; how much could be taken. What of it has expired is gone already.

    An erased member is left alone. The caller has locked the accounts.
    """
    now = club.clock.now()
    owner = await tx.fetch_one("SELECT state FROM member WHERE id = $1", payment["member_id"])
    account = await lock_account(tx, club.id, payment["member_id"], payment["wallet"])
    taken = 0
    if account is not None and owner is not None and owner["state"] != "erased":
        account = await settle_due_lots(tx, account, now)
        due = payment["amount"] - await _expired_of(tx, club.id, payment["idempotency_key"])
        posting = Posting(key=f"{payment['idempotency_key']}:back", kind="reversed", at=now, reason={"why": why})
        posted = await take_back(tx, account, due, posting) if due > 0 else None
        taken = 0 if posted is None else -posted.amount
    await tx.execute(
        "UPDATE referral_payment SET state = 'taken_back', taken_back = $2, reason = 'refunded' WHERE id = $1",
        payment["id"],
        taken,
    )
    return taken


async def _expired_of(tx: Transaction, club_id: int, entry_key: str) -> int:
    row = await tx.fetch_one(
        "SELECT COALESCE(SUM(u.amount), 0) AS expired FROM entry earned JOIN lot l ON l.entry_id = earned.id"
        " JOIN lot_use u ON u.lot_id = l.id JOIN entry e ON e.id = u.entry_id AND e.kind = 'expired'"
        " WHERE earned.club_id = $1 AND earned.idempotency_key = $2",
        club_id,
        entry_key,
    )
    return int(row["expired"]) if row else 0
