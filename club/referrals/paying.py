"""What follows for invitations: a purchase of a friend is looked at, and what has waited long enough is paid."""

from collections.abc import Sequence
from typing import cast

from club.context import Club
from club.jobs.apart import each_apart
from club.referrals import telling
from club.referrals.payments import (
    drop,
    drop_all,
    invited_at,
    look_at_purchase,
    purchase_counts,
    settle_state,
    terms_of,
)
from club.referrals.postings import lock_accounts, pay
from club.referrals.rules import Payable, Side
from club.storage import Row, Transaction
from club.storage.locking import for_update, lock_member, lock_purchase
from club.tiers.climbing import reconsider_tier

REFERRALS_PER_SWEEP = 200


async def follow_invited(tx: Transaction, club: Club, member: Row | None, purchase: Row) -> None:
    """A follower of purchases: what the friend bought is put on its way to both, or what it had brought goes back.

    Looks also at who owned the purchase before, should it turn out to be somebody else's.
    """
    found = await tx.fetch_all(
        "SELECT id FROM referral WHERE club_id = $1 AND friend_id = $2 AND state IN ('pending', 'approved')"
        " UNION SELECT referral_id FROM referral_payment WHERE purchase_id = $3 AND state IN ('waiting', 'paid')",
        club.id,
        0 if member is None else member["id"],
        purchase["id"],
    )
    for referral_id in sorted(row["id"] for row in found):
        referral = await tx.fetch_one(f"SELECT * FROM referral WHERE id = $1{for_update(tx)}", referral_id)
        assert referral is not None
        if referral["state"] in ("pending", "approved"):
            inviter, friend = await _people(tx, referral)
            await look_at_purchase(tx, club, referral, inviter, friend, purchase)


async def _people(tx: Transaction, referral: Row) -> tuple[Row, Row]:
    inviter = await tx.fetch_one("SELECT * FROM member WHERE id = $1", referral["inviter_id"])
    friend = await tx.fetch_one("SELECT * FROM member WHERE id = $1", referral["friend_id"])
    assert inviter is not None
    assert friend is not None
    return inviter, friend


async def pay_due_referrals(club: Club) -> int:
    """A sweep: pay every payment whose return window is over, referral by referral; how many referrals were settled."""

    async def due(behind: Row | None) -> Sequence[Row]:
        return await club.database.fetch_all(
            "SELECT DISTINCT p.referral_id AS id, r.inviter_id, r.friend_id FROM referral_payment p"
            " JOIN referral r ON r.id = p.referral_id WHERE p.club_id = $1 AND p.state = 'waiting' AND p.due_at <= $2"
            " AND p.referral_id > $3 ORDER BY p.referral_id LIMIT $4",
            club.id,
            club.clock.now(),
            0 if behind is None else behind["id"],
            REFERRALS_PER_SWEEP,
        )

    async def settle(row: Row) -> bool:
        return await _pay_due_of(club, row["id"], row["inviter_id"], row["friend_id"])

    return await each_apart(due, settle, "referral-not-paid", club.id)


async def _pay_due_of(club: Club, referral_id: int, inviter_id: int, friend_id: int) -> bool:
    async def work(tx: Transaction) -> bool:
        members = {each: await lock_member(tx, club.id, each) for each in sorted((inviter_id, friend_id))}
        inviter, friend = members[inviter_id], members[friend_id]
        assert inviter is not None
        assert friend is not None
        purchases = await _lock_purchases(tx, club, referral_id)
        referral = await tx.fetch_one(f"SELECT * FROM referral WHERE id = $1{for_update(tx)}", referral_id)
        assert referral is not None
        # What has become due since the purchases were locked is left for the next time.
        due = [row for row in await _due(tx, club, referral_id) if row["purchase_id"] in (None, *purchases)]
        if not due:
            return False  # another worker was first
        if friend["state"] != "active":
            await _end_without_friend(tx, club, referral, inviter, friend)
            return True
        if referral["state"] not in ("pending", "approved"):
            await drop(tx, club, referral, inviter, friend, due, referral["reason"])
            return True
        due = await _without_lost(tx, club, referral, inviter, friend, due, purchases)
        await _pay(tx, club, referral, inviter, friend, due)
        await settle_state(tx, club, referral, inviter, friend)
        for member in (inviter, friend):
            await reconsider_tier(tx, club, member, club.clock.now())
        return True

    return await club.database.transact(work)


async def _due(tx: Transaction, club: Club, referral_id: int) -> list[Row]:
    return list(
        await tx.fetch_all(
            "SELECT * FROM referral_payment WHERE referral_id = $1 AND state = 'waiting' AND due_at <= $2 ORDER BY id",
            referral_id,
            club.clock.now(),
        )
    )


async def _lock_purchases(tx: Transaction, club: Club, referral_id: int) -> dict[int, Row]:
    """A refund that is under way is waited for; one that comes later finds the payment made, and takes it back."""
    wanted = sorted({row["purchase_id"] for row in await _due(tx, club, referral_id) if row["purchase_id"] is not None})
    found = [await lock_purchase(tx, club.id, each) for each in wanted]
    return {row["id"]: row for row in found if row is not None}


async def _end_without_friend(tx: Transaction, club: Club, referral: Row, inviter: Row, friend: Row) -> None:
    """Who has left, was blocked or erased is nobody's friend any more: nothing that waits is paid to either side."""
    await drop_all(tx, club, referral, inviter, friend, "friend_gone")
    if referral["state"] != "approved":
        await tx.execute("UPDATE referral SET state = 'voided', reason = 'friend_gone' WHERE id = $1", referral["id"])
        await telling.of_end(tx, club, referral, inviter, friend, "friend_gone")


async def _without_lost(
    tx: Transaction, club: Club, referral: Row, inviter: Row, friend: Row, due: list[Row], purchases: dict[int, Row]
) -> list[Row]:
    """What is due and still stands. The rest is dropped: a purchase that was given back, an inviter who is no longer here."""
    terms, since = terms_of(referral), await invited_at(tx, club.id, referral)

    def stands(row: Row) -> bool:
        if row["purchase_id"] is None:
            return True
        purchase = purchases[row["purchase_id"]]
        return purchase["member_id"] == friend["id"] and purchase_counts(terms, purchase, since)

    await drop(tx, club, referral, inviter, friend, [row for row in due if not stands(row)], "refunded")
    standing = [row for row in due if stands(row)]
    if inviter["state"] == "active":
        return standing
    unpayable = [row for row in standing if row["member_id"] == inviter["id"]]
    await drop(tx, club, referral, inviter, friend, unpayable, "inviter_inactive")
    return [row for row in standing if row["member_id"] != inviter["id"]]


async def _pay(tx: Transaction, club: Club, referral: Row, inviter: Row, friend: Row, due: list[Row]) -> None:
    if not due:
        return
    await lock_accounts(tx, club.id, inviter["id"], friend["id"])
    paid = []
    for row in due:
        side: Side = "inviter" if row["member_id"] == inviter["id"] else "friend"
        await pay(tx, club, row, f"referral-{side}")
        paid.append(Payable(side, row["wallet"], row["amount"]))
    await telling.of_payments(
        tx,
        club,
        "told-referral-paid",
        referral,
        {"inviter": inviter, "friend": friend},
        paid,
        key=f"paid:{due[0]['id']}",
        occasion=cast(str, due[0]["occasion"]),
    )
