"""What a referral has on its way, has paid and has taken back: rows brought to what the facts say, by difference.

Steps in the caller's transaction, with the referral's row locked. Nothing is paid here: what is due is paid by `paying.py`.
"""

import datetime as dt
import secrets

from club.context import Club
from club.gamification.badges.awarding import look_for_badges
from club.gamification.leaderboards.scoring import scores_follow_friends
from club.jobs.queue import plan_job
from club.referrals import telling
from club.referrals.milestones import bring_milestones_up_to_date
from club.referrals.postings import lock_accounts, take_payment_back
from club.referrals.rules import (
    Payable,
    ReferralTerms,
    Side,
    Wallet,
    counts_as_bought,
    due_at,
    occasion_of,
    payable,
    room_for_another,
    standing_state,
)
from club.storage import Row, Transaction, from_json, instant, instant_or_none

PURCHASES_CAUGHT_UP = 200
REFERRAL_CHANGED = "referral-changed"
"""The job by which others hear that a friend was approved, or is so no more (`club/jobs/following.py`)."""


def terms_of(referral: Row) -> ReferralTerms:
    """The terms the friend came under."""
    return ReferralTerms.from_json(from_json(referral["terms"]))


async def invited_at(tx: Transaction, club_id: int, referral: Row) -> dt.datetime:
    """When the friend opened the invitation; only what is bought from then on counts."""
    row = await tx.fetch_one(
        "SELECT link_opened_at FROM chat WHERE club_id = $1 AND member_id = $2 AND link_opened_at IS NOT NULL"
        " ORDER BY id LIMIT 1",
        club_id,
        referral["friend_id"],
    )
    opened = None if row is None else instant_or_none(row["link_opened_at"])
    return opened or instant(referral["joined_at"])


def purchase_counts(terms: ReferralTerms, purchase: Row, since: dt.datetime) -> bool:
    """What was paid with credit brings none: a gift of credit would go on paying for itself."""
    paid_with_credit = purchase["paid_with_credit"] - purchase["credit_returned"]
    return counts_as_bought(
        terms,
        stage=purchase["stage"],
        net=purchase["eligible"] - purchase["refunded"] - paid_with_credit,
        bought_at=instant(purchase["bought_at"]),
        invited_at=since,
    )


async def catch_up(tx: Transaction, club: Club, referral: Row, inviter: Row, friend: Row) -> None:
    """Put on its way what has happened so far: the joining itself, or what the friend has bought meanwhile."""
    terms = terms_of(referral)
    if friend["phone"] is not None:
        if terms.pays_on == "joining":
            await _put_on_its_way(tx, club, referral, inviter, friend, None)
        else:
            since = await invited_at(tx, club.id, referral)
            purchases = await tx.fetch_all(
                "SELECT * FROM purchase WHERE club_id = $1 AND member_id = $2 AND stage = 'paid' AND bought_at >= $3"
                " ORDER BY bought_at, id LIMIT $4",
                club.id,
                friend["id"],
                since,
                PURCHASES_CAUGHT_UP,
            )
            for purchase in purchases:
                if purchase_counts(terms, purchase, since):
                    await _put_on_its_way(tx, club, referral, inviter, friend, purchase)
    await settle_state(tx, club, referral, inviter, friend)


async def look_at_purchase(
    tx: Transaction, club: Club, referral: Row, inviter: Row, friend: Row, purchase: Row
) -> None:
    """Bring the payments of one purchase to what it is now: on their way while it counts, dropped or taken back when not."""
    terms = terms_of(referral)
    counts = purchase["member_id"] == friend["id"] and purchase_counts(
        terms, purchase, await invited_at(tx, club.id, referral)
    )
    if counts and friend["phone"] is not None:
        await _put_on_its_way(tx, club, referral, inviter, friend, purchase)
        await settle_state(tx, club, referral, inviter, friend)
    elif not counts and await _give_up(tx, club, referral, inviter, friend, purchase["id"]):
        await catch_up(tx, club, referral, inviter, friend)


async def _put_on_its_way(
    tx: Transaction, club: Club, referral: Row, inviter: Row, friend: Row, purchase: Row | None
) -> None:
    terms = terms_of(referral)
    if purchase is not None and not room_for_another(terms, await _other_purchases(tx, referral, purchase["id"])):
        return
    people: dict[Side, Row] = {"inviter": inviter, "friend": friend}
    standing = await _standing(tx, referral, people, None if purchase is None else purchase["id"])
    missing = [each for each in payable(terms, standing) if people[each.side]["state"] == "active"]
    if not missing or friend["state"] != "active":
        return
    happened_at = instant(referral["joined_at"] if purchase is None else purchase["bought_at"])
    due = due_at(terms, happened_at)
    number = await _rows_so_far(tx, referral)
    for each in missing:
        number += 1
        await tx.execute(
            "INSERT INTO referral_payment (club_id, referral_id, member_id, occasion, purchase_id, wallet, amount, state,"
            " due_at, idempotency_key) VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8, $9)",
            club.id,
            referral["id"],
            people[each.side]["id"],
            occasion_of(terms),
            None if purchase is None else purchase["id"],
            each.wallet,
            each.amount,
            due,
            f"referral:{referral['id']}:{number}",
        )
    if due > club.clock.now():
        await telling.of_payments(
            tx,
            club,
            "told-referral-on-its-way",
            referral,
            people,
            missing,
            key=f"way:{number}",
            occasion=occasion_of(terms),
            ready_at=due,
        )


async def _other_purchases(tx: Transaction, referral: Row, purchase_id: int) -> int:
    row = await tx.fetch_one(
        "SELECT COUNT(DISTINCT purchase_id) AS n FROM referral_payment WHERE referral_id = $1 AND purchase_id <> $2"
        " AND state IN ('waiting', 'paid')",
        referral["id"],
        purchase_id,
    )
    return int(row["n"]) if row else 0


async def _rows_so_far(tx: Transaction, referral: Row) -> int:
    row = await tx.fetch_one("SELECT COUNT(*) AS n FROM referral_payment WHERE referral_id = $1", referral["id"])
    return int(row["n"]) if row else 0


async def _standing(
    tx: Transaction, referral: Row, people: dict[Side, Row], purchase_id: int | None
) -> dict[tuple[Side, Wallet], int]:
    """What waits or has been paid and stayed: for this purchase where every purchase pays, else for the whole referral."""
    every = terms_of(referral).pays_on == "every_purchase"
    rows = await tx.fetch_all(
        "SELECT member_id, wallet, SUM(amount - taken_back) AS stands FROM referral_payment"
        " WHERE referral_id = $1 AND state <> 'dropped' AND occasion <> 'milestone' AND (purchase_id = $2 OR $3)"
        " GROUP BY member_id, wallet",
        referral["id"],
        purchase_id,
        not every,
    )
    sides: dict[int, Side] = {people["inviter"]["id"]: "inviter", people["friend"]["id"]: "friend"}
    return {(sides[row["member_id"]], row["wallet"]): int(row["stands"]) for row in rows}


async def _give_up(tx: Transaction, club: Club, referral: Row, inviter: Row, friend: Row, purchase_id: int) -> bool:
    """A purchase no longer counts: what waits for it is dropped, what was paid for it is taken back. Whether there was any."""
    rows = await tx.fetch_all(
        "SELECT * FROM referral_payment WHERE referral_id = $1 AND purchase_id = $2 AND state IN ('waiting', 'paid')"
        " ORDER BY id",
        referral["id"],
        purchase_id,
    )
    waiting = [row for row in rows if row["state"] == "waiting"]
    await drop(tx, club, referral, inviter, friend, waiting, "refunded")
    paid = [row for row in rows if row["state"] == "paid"]
    if paid:
        await _take_back(tx, club, referral, inviter, friend, paid)
    return bool(rows)


async def drop(
    tx: Transaction,
    club: Club,
    referral: Row,
    inviter: Row,
    friend: Row,
    rows: list[Row],
    reason: str,
) -> None:
    """What waited is not going to be paid; both hear why, but for who is no longer here."""
    if not rows:
        return
    await tx.execute_many(
        "UPDATE referral_payment SET state = 'dropped', reason = $1 WHERE id = $2",
        [(reason, row["id"]) for row in rows],
    )
    if reason == "refunded":
        await telling.of_payments(
            tx,
            club,
            "told-referral-dropped",
            referral,
            {"inviter": inviter, "friend": friend},
            [_of_row(row, inviter) for row in rows],
            key=f"dropped:{rows[0]['id']}",
        )


async def drop_all(tx: Transaction, club: Club, referral: Row, inviter: Row, friend: Row, reason: str) -> None:
    """Nothing that waits is going to be paid, due or not."""
    waiting = await tx.fetch_all(
        "SELECT * FROM referral_payment WHERE referral_id = $1 AND state = 'waiting' ORDER BY id", referral["id"]
    )
    await drop(tx, club, referral, inviter, friend, list(waiting), reason)


def _of_row(row: Row, inviter: Row, amount: int | None = None) -> Payable:
    side: Side = "inviter" if row["member_id"] == inviter["id"] else "friend"
    return Payable(side, row["wallet"], row["amount"] if amount is None else amount)


async def _take_back(tx: Transaction, club: Club, referral: Row, inviter: Row, friend: Row, rows: list[Row]) -> None:
    await lock_accounts(tx, club.id, inviter["id"], friend["id"])
    taken = []
    for row in rows:
        amount = await take_payment_back(tx, club, row, "referral-refund")
        if amount:
            taken.append(_of_row(row, inviter, amount))
    await telling.of_payments(
        tx,
        club,
        "told-referral-taken-back",
        referral,
        {"inviter": inviter, "friend": friend},
        taken,
        key=f"back:{rows[0]['id']}",
    )


async def settle_state(tx: Transaction, club: Club, referral: Row, inviter: Row, friend: Row) -> None:
    """Where the referral stands by its payments; a milestone that is reached or lost by that is given or taken back."""
    found = await tx.fetch_one(
        "SELECT COALESCE(SUM(CASE WHEN state = 'paid' THEN 1 ELSE 0 END), 0) AS paid,"
        " COALESCE(SUM(CASE WHEN state = 'waiting' THEN 1 ELSE 0 END), 0) AS waiting, COUNT(*) AS n"
        " FROM referral_payment WHERE referral_id = $1 AND occasion <> 'milestone'",
        referral["id"],
    )
    now = await tx.fetch_one("SELECT state, reason FROM referral WHERE id = $1", referral["id"])
    assert found is not None
    assert now is not None
    if now["state"] not in ("pending", "approved"):
        return
    state, reason = standing_state(
        terms_of(referral),
        paid=found["paid"] > 0,
        waiting=found["waiting"] > 0,
        lost=found["n"] > 0,
        has_phone=friend["phone"] is not None,
    )
    if (state, reason) == (now["state"], now["reason"]):
        return
    await tx.execute(
        "UPDATE referral SET state = $2, reason = $3, decided_at = $4 WHERE id = $1",
        referral["id"],
        state,
        reason,
        club.clock.now() if state == "approved" else None,
    )
    if state != now["state"]:
        key = f"{REFERRAL_CHANGED}:{referral['id']}:{secrets.token_hex(6)}"
        await plan_job(
            tx, club.id, REFERRAL_CHANGED, key=key, due_at=club.clock.now(), inviter_id=referral["inviter_id"]
        )
        await bring_milestones_up_to_date(tx, club, referral, terms_of(referral), inviter)
        await scores_follow_friends(tx, club, inviter)
        await look_for_badges(tx, club, inviter, "friend")
