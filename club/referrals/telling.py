"""What inviter, friend and staff are told of a referral. Written with the fact; first names only, and no phone."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from club.context import Club
from club.outbox.telling import tell_member, tell_staff
from club.referrals.rules import Payable, Reason, ReferralTerms, Side, first_name
from club.staff.actions import staff_who_may
from club.storage import Row, Transaction, from_json


async def of_arrival(tx: Transaction, club: Club, referral: Row, inviter: Row, friend: Row) -> None:
    """A friend has joined: the inviter hears whether it counts; so does a friend who was promised something in vain."""
    terms = ReferralTerms.from_json(from_json(referral["terms"]))
    state, reason = referral["state"], referral["reason"]
    key, at = f"referral:{referral['id']}:joined", club.clock.now()
    if state == "voided":
        await of_end(tx, club, referral, inviter, friend, reason)
        return
    await _tell(
        tx,
        club,
        inviter,
        "told-referral-flagged" if state == "flagged" else "told-referral-joined",
        key=key,
        name=first_name(friend["name"]),
        pays_on=terms.pays_on,
        reason=reason,
        points=terms.inviter_points,
        credit=terms.inviter_credit,
    )
    if state != "flagged":
        return
    for staff_id in await staff_who_may(tx, club.id, "decide_referrals"):
        await tell_staff(
            tx,
            club.id,
            staff_id,
            "told-referral-to-decide",
            key=key,
            at=at,
            referral_id=referral["id"],
            inviter=inviter["name"],
            friend=friend["name"],
            reason=reason,
        )


async def of_end(
    tx: Transaction, club: Club, referral: Row, inviter: Row, friend: Row, reason: Reason, words: str | None = None
) -> None:
    """The referral counts for nothing, and why. `words`: what a member of staff wrote."""
    for member, other, side in ((inviter, friend, "inviter"), (friend, inviter, "friend")):
        if side == "friend" and reason in ("self_invitation", "friend_gone"):
            continue
        await _tell(
            tx,
            club,
            member,
            "told-referral-void",
            key=f"referral:{referral['id']}:void:{side}",
            side=side,
            name=first_name(other["name"]),
            reason=reason,
            words=words or "",
        )


async def of_approval(tx: Transaction, club: Club, referral: Row, inviter: Row, friend: Row) -> None:
    """Staff looked at a referral and it counts."""
    terms = ReferralTerms.from_json(from_json(referral["terms"]))
    await _tell(
        tx,
        club,
        inviter,
        "told-referral-cleared",
        key=f"referral:{referral['id']}:cleared",
        name=first_name(friend["name"]),
        pays_on=terms.pays_on,
        points=terms.inviter_points,
        credit=terms.inviter_credit,
    )


async def of_payments(
    tx: Transaction,
    club: Club,
    kind: str,
    referral: Row,
    people: dict[Side, Row],
    amounts: Iterable[Payable],
    *,
    key: str,
    **arguments: Any,
) -> None:
    """One note for each side that the amounts concern, points and credit together."""
    sums: dict[Side, dict[str, int]] = {}
    for each in amounts:
        of_side = sums.setdefault(each.side, {"points": 0, "credit": 0})
        of_side[each.wallet] += each.amount
    for side, of_side in sums.items():
        other = people["friend" if side == "inviter" else "inviter"]
        await _tell(
            tx,
            club,
            people[side],
            kind,
            key=f"referral:{referral['id']}:{key}:{side}",
            side=side,
            name=first_name(other["name"]),
            **of_side,
            **arguments,
        )


async def of_milestone(
    tx: Transaction, club: Club, kind: str, inviter: Row, *, key: str, friends: int, points: int
) -> None:
    await _tell(tx, club, inviter, kind, key=key, friends=friends, points=points)


async def _tell(tx: Transaction, club: Club, member: Row, kind: str, *, key: str, **arguments: Any) -> None:
    if member["state"] in ("left", "erased"):
        return
    currency = await tx.fetch_one("SELECT currency FROM club WHERE id = $1", club.id)
    assert currency is not None
    at: dt.datetime = club.clock.now()
    await tell_member(tx, club.id, member["id"], kind, key=key, at=at, currency=currency["currency"], **arguments)
