"""Credit as a purchase moves it: spent to pay a part, given back by a refund, earned and taken back like points."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from club.earning.remembered import terms_of
from club.earning.rules import credit_to_return, lines_to_json
from club.earning.shapes import Earned
from club.errors import NotEnoughCredit
from club.ledger.actions import open_credit_account
from club.ledger.posting import (
    Posting,
    available_of,
    credit,
    debit,
    give_back,
    settle_due_lots,
    standing_of_purchase,
    take_back,
)
from club.ledger.rules import expired_of_booked, reversal_due
from club.money import Money
from club.storage import Row, Transaction


@dataclass(frozen=True, slots=True)
class CreditMoved:
    """Minor units. `earned` is negative when credit was taken back; `spent` and `returned` belong to what paid the purchase."""

    earned: int = 0
    spent: int = 0
    returned: int = 0
    available: int = 0

    @property
    def anything(self) -> bool:
        return bool(self.earned or self.spent or self.returned)


UNMOVED = CreditMoved()


async def move_credit(
    tx: Transaction, club_id: int, row: Row, member_id: int, earned: Earned, now: dt.datetime, *, fresh: bool
) -> CreditMoved:
    """Bring the credit wallet to where the purchase stands. The purchase and the points account are locked by the caller.

    What was paid with credit comes back before earned credit is taken: so there is something to take it from.
    Refuses NotEnoughCredit.
    """
    paid = row["paid_with_credit"]
    if not (earned.credit or row["booked_credit"] or paid):
        return UNMOVED
    account = await open_credit_account(tx, club_id, member_id)
    spent = await _spend(tx, account, row, now) if fresh and paid else 0
    due_back = credit_to_return(row["stage"], paid, row["refunded"]) - row["credit_returned"]
    returned = await _return(tx, account, row, due_back, now) if due_back > 0 else 0
    booked = row["booked_credit"]
    change = 0
    if earned.credit > booked:
        change = await _earn(tx, account, row, earned, earned.credit - booked, now)
    elif earned.credit < booked:
        change = await _reverse(tx, account, row, earned.credit, now)
    after = await tx.fetch_one("SELECT * FROM account WHERE id = $1", account["id"])
    assert after is not None
    return CreditMoved(change, spent, returned, available_of(after))


@dataclass(frozen=True, slots=True)
class CreditLeft:
    """`gone`: what is no longer booked for the purchase, because it was taken back or has expired."""

    moved: CreditMoved = UNMOVED
    gone: int = 0


async def take_credit_from(tx: Transaction, club_id: int, row: Row, member_id: int, now: dt.datetime) -> CreditLeft:
    """The purchase is somebody else's: what it brought this member is taken back."""
    booked = row["booked_credit"]
    if not booked:
        return CreditLeft()
    account = await open_credit_account(tx, club_id, member_id)
    own, expired = await standing_of_purchase(tx, account, row["id"])
    taken = await _reverse(tx, account, row, 0, now)
    after = await tx.fetch_one("SELECT * FROM account WHERE id = $1", account["id"])
    assert after is not None
    gone = min(booked, expired_of_booked(booked, own, expired) - taken)
    return CreditLeft(CreditMoved(taken, available=available_of(after)), gone)


def _posting(row: Row, kind: Any, what: str, now: dt.datetime, **reason: Any) -> Posting:
    return Posting(
        key=f"purchase:{row['id']}:{row['bookings_count'] + 1}:{what}",
        kind=kind,
        at=now,
        reason={**reason, "number": row["external_number"], "source": row["source"]},
        purchase_id=row["id"],
        staff_id=row["staff_id"] if kind in ("earned", "spent") else None,
    )


def check_enough_credit(available: int, needed: int, currency: str) -> None:
    """Refuse NotEnoughCredit."""
    if available < needed:
        raise NotEnoughCredit(
            needed=Money(needed, currency),
            available=Money(available, currency),
            missing=Money(needed - available, currency),
        )


async def _spend(tx: Transaction, account: Row, row: Row, now: dt.datetime) -> int:
    needed, currency = row["paid_with_credit"], row["currency"]
    account = await settle_due_lots(tx, account, now)
    check_enough_credit(available_of(account), needed, currency)
    posting = _posting(row, "spent", "paid", now, why="paid-with-credit", total=row["total"])
    return -(await debit(tx, account, needed, posting)).amount


async def _return(tx: Transaction, account: Row, row: Row, due: int, now: dt.datetime) -> int:
    spent = await tx.fetch_one(
        "SELECT id FROM entry WHERE account_id = $1 AND purchase_id = $2 AND kind = 'spent'", account["id"], row["id"]
    )
    assert spent is not None  # a purchase paid with credit was debited when it was recorded
    posting = _posting(row, "returned", "back", now, why="credit-returned")
    return (await give_back(tx, account, spent["id"], posting, amount=due, already=row["credit_returned"])).amount


async def _earn(tx: Transaction, account: Row, row: Row, earned: Earned, amount: int, now: dt.datetime) -> int:
    terms = terms_of(row)
    posting = _posting(row, "earned", "credit", now, why="purchase", lines=lines_to_json(earned.lines_of("credit")))
    posted = await credit(
        tx, account, amount, posting, available_at=terms.available_at(now), expires_at=terms.expires_at(now, "credit")
    )
    return posted.amount


async def _reverse(tx: Transaction, account: Row, row: Row, target: int, now: dt.datetime) -> int:
    own, expired = await standing_of_purchase(tx, account, row["id"])
    due = reversal_due(row["booked_credit"], own, expired, target)
    if due == 0:
        return 0
    posting = _posting(row, "reversed", "credit", now, why="refund", stage=row["stage"])
    posted = await take_back(tx, account, due, posting)
    return 0 if posted is None else posted.amount
