"""Vouchers nobody paid for: a promise of the club, kept whatever the catalogue says by then."""

from club.context import Club
from club.rewards.issuing import insert_voucher
from club.rewards.rules import voucher_expires_at
from club.storage import Transaction
from club.storage.locking import lock_reward


async def give_voucher(tx: Transaction, club: Club, member_id: int, reward_id: int, *, key: str) -> str | None:
    """A voucher for nothing, once for each `key`; the reward's title, None when it was given before or there is no such reward.

    Paused and sold out rewards are given too: it was promised. A step in the caller's transaction, the member locked.
    """
    wanted = await lock_reward(tx, club.id, reward_id)
    if wanted is None:
        return None
    key = f"gift:{key}"
    given = await tx.fetch_one("SELECT id FROM voucher WHERE club_id = $1 AND idempotency_key = $2", club.id, key)
    if given is not None:
        return None
    now = club.clock.now()
    club_row = await tx.fetch_one("SELECT voucher_valid_days FROM club WHERE id = $1", club.id)
    assert club_row is not None
    await tx.execute("UPDATE reward SET stock = stock - 1 WHERE id = $1 AND stock > 0", reward_id)
    expires_at = voucher_expires_at(now, wanted["voucher_valid_days"] or club_row["voucher_valid_days"])
    await insert_voucher(tx, club.id, wanted, member_id, key, now, expires_at, price_points=0)
    return str(wanted["title"])
