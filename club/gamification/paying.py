"""Points paid to play, given back, and won. Steps in the caller's transaction; the member is locked by the caller.

What chance brings is `received`, like a gift: paid games must not lead to a tier. What somebody has done is `earned`.
"""

import datetime as dt

from club.context import Club
from club.ledger.posting import Posted, Posting, credit, debit, give_back, settle_due_lots, take_back
from club.storage import Row, Transaction
from club.storage.locking import lock_account

WON_KEY = "won:"
"""Begins the keys of what chance brought: the reports count it as given (`club/reports/counting.py`)."""


async def pay_points(
    tx: Transaction, club: Club, member_id: int, points: int, *, key: str, room: str, title: str
) -> Posted:
    """Spend `points` > 0 to take part; `title` is what for. Idempotent by `key`. Refuses NotEnoughPoints."""
    account = await _account(tx, club, member_id)
    reason = {"why": "play-paid", "room": room, "title": title}
    return await debit(tx, account, points, Posting(key, "spent", club.clock.now(), reason))


async def return_points(
    tx: Transaction,
    club: Club,
    member_id: int,
    entry_id: int,
    *,
    key: str,
    room: str,
    title: str,
    amount: int | None = None,
    already: int = 0,
) -> Posted:
    """Give back what `entry_id` paid, each lot with the expiry it had; only `amount` of it when `already` of it came back."""
    account = await _account(tx, club, member_id)
    reason = {"why": "play-returned", "room": room, "title": title}
    posting = Posting(key, "returned", club.clock.now(), reason)
    return await give_back(tx, account, entry_id, posting, amount=amount, already=already)


async def win_points(
    tx: Transaction, club: Club, member_id: int, points: int, *, key: str, room: str, title: str, by_chance: bool
) -> Posted:
    """Give `points` > 0 that were won, with the club's expiry. Idempotent by `key`."""
    account = await _account(tx, club, member_id)
    now = club.clock.now()
    reason = {"why": "play-won", "room": room, "title": title}
    posting = Posting(f"{WON_KEY}{key}", "received" if by_chance else "earned", now, reason)
    return await credit(tx, account, points, posting, expires_at=await expiry_of_points(tx, club, now))


async def take_points_back(
    tx: Transaction, club: Club, member_id: int, points: int, *, key: str, room: str, title: str
) -> int:
    """Take back up to `points` that were won by what does not hold any more; how many there were to take. Idempotent."""
    account = await settle_due_lots(tx, await _account(tx, club, member_id), club.clock.now())
    taken = await tx.fetch_one(
        "SELECT amount FROM entry WHERE club_id = $1 AND idempotency_key = $2", club.id, f"{WON_KEY}{key}:back"
    )
    if taken is not None:
        return -int(taken["amount"])
    reason = {"why": "play-lost", "room": room, "title": title}
    posting = Posting(f"{WON_KEY}{key}:back", "reversed", club.clock.now(), reason)
    posted = await take_back(tx, account, points, posting)
    return 0 if posted is None else -posted.amount


async def expiry_of_points(tx: Transaction, club: Club, now: dt.datetime) -> dt.datetime | None:
    row = await tx.fetch_one("SELECT points_expire_after_days AS days FROM club WHERE id = $1", club.id)
    days = None if row is None else row["days"]
    return None if days is None else now + dt.timedelta(days=days)


async def _account(tx: Transaction, club: Club, member_id: int) -> Row:
    account = await lock_account(tx, club.id, member_id, "points")
    assert account is not None  # a member has an account
    return account
