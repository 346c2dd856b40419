"""Milestones: so many friends, so many points. Each stands exactly while it is reached, and never twice.

A milestone is lost only when refunds take the count below it. Reached again, what had been taken back is given again.
"""

from club.context import Club
from club.referrals import telling
from club.referrals.postings import pay, take_payment_back
from club.referrals.rules import ReferralTerms
from club.storage import Row, Transaction
from club.storage.locking import lock_account


async def bring_milestones_up_to_date(
    tx: Transaction, club: Club, referral: Row, terms: ReferralTerms, inviter: Row
) -> None:
    """After a referral became approved, or ceased to be. Whoever comes second counts what the first has committed: the count is
    taken under the lock of the inviter's account.
    """
    account = await lock_account(tx, club.id, inviter["id"], "points")
    if account is None:
        return
    counted = await tx.fetch_one(
        "SELECT COUNT(*) AS n FROM referral WHERE club_id = $1 AND inviter_id = $2 AND state = 'approved'",
        club.id,
        inviter["id"],
    )
    assert counted is not None
    friends = int(counted["n"])
    rows = await tx.fetch_all(
        "SELECT * FROM referral_payment WHERE club_id = $1 AND member_id = $2 AND friends IS NOT NULL ORDER BY id",
        club.id,
        inviter["id"],
    )
    for row in rows:
        if row["state"] == "paid" and row["friends"] > friends:
            await _lose(tx, club, row, inviter)
    if inviter["state"] != "active":
        return
    for needed, points in terms.milestones:
        earlier = [row for row in rows if row["friends"] == needed]
        if needed <= friends and all(row["state"] == "taken_back" for row in earlier):
            missing = points - sum(row["amount"] - row["taken_back"] for row in earlier)
            if missing > 0:
                await _give(tx, club, referral, inviter, needed, missing, len(earlier) + 1)


async def _give(
    tx: Transaction, club: Club, referral: Row, inviter: Row, friends: int, points: int, times: int
) -> None:
    payment = await tx.fetch_one(
        "INSERT INTO referral_payment (club_id, referral_id, member_id, occasion, friends, wallet, amount, state, due_at,"
        " idempotency_key) VALUES ($1, $2, $3, 'milestone', $4, 'points', $5, 'waiting', $6, $7) RETURNING *",
        club.id,
        referral["id"],
        inviter["id"],
        friends,
        points,
        club.clock.now(),
        f"milestone:{inviter['id']}:{friends}:{times}",
    )
    assert payment is not None
    await pay(tx, club, payment, "referral-milestone", friends=friends)
    await telling.of_milestone(
        tx, club, "told-referral-milestone", inviter, key=payment["idempotency_key"], friends=friends, points=points
    )


async def _lose(tx: Transaction, club: Club, payment: Row, inviter: Row) -> None:
    taken = await take_payment_back(tx, club, payment, "referral-milestone-lost")
    if taken:
        await telling.of_milestone(
            tx,
            club,
            "told-referral-milestone-lost",
            inviter,
            key=f"{payment['idempotency_key']}:back",
            friends=payment["friends"],
            points=taken,
        )
