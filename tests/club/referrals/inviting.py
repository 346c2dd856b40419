"""Short words for stories of inviting: an open invitation, a friend who joins by it, time that passes."""

import dataclasses
import itertools
from typing import Any

from club.context import Club
from club.earning import Booked, refund_purchase
from club.jobs.following import follow_purchases
from club.ledger import points
from club.members import MemberView, choose_language, find_chat, give_consent, join_club, meet, share_phone
from club.money import Money
from club.referrals import (
    ReferralTerms,
    invitation_payload,
    my_referral_code,
    pay_due_referrals,
    remember_link,
    set_referral_terms,
)
from tests.makers import StandingClock, make_purchase, make_staff

_people = itertools.count(1)

TERMS = ReferralTerms(
    pays_on="first_purchase", least_amount=1_000_000, inviter_points=100, friend_points=40, return_window_days=7
)


async def invite_under(club: Club, **changes: Any) -> ReferralTerms:
    terms = await set_referral_terms(club, None, dataclasses.replace(TERMS, **changes))
    assert terms is not None
    return terms


async def open_invitation(club: Club, inviter: MemberView, name: str = "بابک مرادی", user_id: int | None = None) -> int:
    """A newcomer's chat that has opened the inviter's link; its user id."""
    user_id = user_id or 710_000 + next(_people)
    chat = await meet(club, "customer", "telegram", user_id, name)
    await remember_link(club, chat.id, invitation_payload(await my_referral_code(club, inviter.id)))
    return user_id


async def join(club: Club, user_id: int, phone: str | None = "own") -> MemberView:
    chat = await find_chat(club, "customer", "telegram", user_id)
    assert chat is not None
    await choose_language(club, chat.id, "fa")
    await give_consent(club, chat.id)
    phone = phone_of(user_id) if phone == "own" else phone
    return (await join_club(club, chat.id, phone=phone, contact_owner_id=user_id)).member


def phone_of(user_id: int) -> str:
    return f"+98935{user_id:07d}"


async def bring_friend(
    club: Club, inviter: MemberView, name: str = "بابک مرادی", phone: str | None = "own"
) -> MemberView:
    return await join(club, await open_invitation(club, inviter, name), phone)


async def give_phone(club: Club, friend: MemberView, phone: str) -> None:
    row = await club.database.fetch_one("SELECT id, platform_user_id FROM chat WHERE member_id = $1", friend.id)
    assert row is not None
    await share_phone(club, row["id"], phone, row["platform_user_id"])


async def work(club: Club) -> None:
    """What a worker does about purchases and invitations, until nothing is left."""
    while await follow_purchases(club) + await pay_due_referrals(club):
        pass


async def buys(club: Club, friend: MemberView, toman: int = 200_000) -> Booked:
    booked = await make_purchase(club, friend, toman)
    await work(club)
    return booked


async def gives_back(club: Club, booked: Booked, toman: int | None = None) -> None:
    owner = await make_staff(club, "owner")
    amount = None if toman is None else Money(toman * 10, "IRR")
    await refund_purchase(club, owner, booked.purchase_id, amount, key=f"refund-{next(_people)}")
    await work(club)


async def days_pass(club: Club, clock: StandingClock, days: float) -> None:
    clock.move(days=days)
    await work(club)


async def referral_of(club: Club, friend: MemberView) -> tuple[str, str | None]:
    row = await club.database.fetch_one("SELECT state, reason FROM referral WHERE friend_id = $1", friend.id)
    assert row is not None
    return row["state"], row["reason"]


async def brought(club: Club, member: MemberView, wallet: str = "points") -> int:
    """What invitations have put into a wallet and not taken out again, as the ledger says."""
    row = await club.database.fetch_one(
        "SELECT COALESCE(SUM(e.amount), 0) AS n FROM entry e JOIN account a ON a.id = e.account_id WHERE a.member_id = $1"
        " AND a.wallet = $2 AND (e.idempotency_key LIKE 'referral:%' OR e.idempotency_key LIKE 'milestone:%')",
        member.id,
        wallet,
    )
    assert row is not None
    return int(row["n"])


async def told(club: Club, member: MemberView) -> list[str]:
    rows = await club.database.fetch_all(
        "SELECT kind FROM outbox_message WHERE member_id = $1 AND kind LIKE 'told-referral%' ORDER BY id", member.id
    )
    return [row["kind"].removeprefix("told-referral-") for row in rows]


async def available(club: Club, member: MemberView) -> int:
    return (await points(club, member.id)).available
