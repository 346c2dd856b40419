"""Invitations at the same instant: one friend has one inviter, one occasion is paid once, caps hold."""

import asyncio
import random

import pytest

from club.context import Club
from club.earning import refund_purchase
from club.jobs.following import follow_purchases
from club.ledger import prove_ledger
from club.members import meet
from club.referrals import (
    approve_referral,
    invitation,
    invitation_payload,
    my_referral_code,
    pay_due_referrals,
    remember_link,
    void_referral,
)
from tests.club.referrals.inviting import (
    bring_friend,
    brought,
    buys,
    days_pass,
    invite_under,
    join,
    open_invitation,
    referral_of,
    told,
    work,
)
from tests.makers import StandingClock, make_member, make_purchase, make_staff
from tests.races.test_races import all_at_once

pytestmark = pytest.mark.postgres


async def test_one_friend_opening_two_invitations_at_once_has_one_inviter(club: Club) -> None:
    await invite_under(club)
    ana, sara = await make_member(club, "آنا"), await make_member(club, "سارا")
    payloads = [invitation_payload(await my_referral_code(club, one.id)) for one in (ana, sara)]
    chat = await meet(club, "customer", "telegram", 740_001, "بابک")
    done, _ = await all_at_once(*(remember_link(club, chat.id, payload) for payload in payloads * 5))
    friend = await join(club, 740_001)
    [row] = await club.database.fetch_all("SELECT inviter_id FROM referral WHERE friend_id = $1", friend.id)
    promised = {one.invited_by for one in done if one.invited_by is not None}
    assert promised == {{ana.id: "آنا", sara.id: "سارا"}[row["inviter_id"]]}


async def test_one_code_however_often_it_is_asked_for(club: Club) -> None:
    await invite_under(club)
    ana = await make_member(club)
    codes, _ = await all_at_once(*(my_referral_code(club, ana.id) for _ in range(20)))
    assert len(set(codes)) == 1


async def test_joining_twenty_times_at_once_is_one_referral(club: Club) -> None:
    await invite_under(club)
    ana = await make_member(club, "آنا")
    user_id = await open_invitation(club, ana)
    await meet(club, "customer", "telegram", user_id, "بابک مرادی")
    await all_at_once(*(join(club, user_id) for _ in range(20)))
    assert (await invitation(club, ana.id)).invited == 1


async def test_friends_who_come_at_once_do_not_pass_the_cap_together(club: Club) -> None:
    await invite_under(club, per_day=3, series_friends=None)
    ana = await make_member(club, "آنا")
    users = [await open_invitation(club, ana) for _ in range(10)]
    friends = await asyncio.gather(*(join(club, user_id) for user_id in users))
    states = [(await referral_of(club, friend))[1] for friend in friends]
    assert (states.count("no_purchase"), states.count("day_cap")) == (3, 7)


async def test_two_first_purchases_at_once_are_paid_once(club: Club, clock: StandingClock) -> None:
    await invite_under(club)
    ana = await make_member(club, "آنا")
    babak = await bring_friend(club, ana)
    await asyncio.gather(*(make_purchase(club, babak, 200_000) for _ in range(6)))
    await asyncio.gather(*(follow_purchases(club) for _ in range(4)))
    clock.move(days=7)
    await asyncio.gather(*(pay_due_referrals(club) for _ in range(6)))
    assert (await brought(club, ana), await brought(club, babak)) == (100, 40)
    assert await told(club, ana) == ["joined", "on-its-way", "paid"]
    assert (await prove_ledger(club)).holds


async def test_two_workers_paying_many_friends_of_one_inviter_reach_each_milestone_once(
    club: Club, clock: StandingClock
) -> None:
    await invite_under(club, milestones=((3, 200), (6, 500)), series_friends=None, inviter_credit=1000)
    ana = await make_member(club, "آنا")
    friends = [await bring_friend(club, ana, f"دوست {number}") for number in range(8)]
    for friend in friends:
        await buys(club, friend)
    clock.move(days=7)
    await asyncio.gather(*(pay_due_referrals(club) for _ in range(5)))
    assert await brought(club, ana) == 8 * 100 + 200 + 500
    assert await brought(club, ana, "credit") == 8000
    assert (await told(club, ana)).count("milestone") == 2
    assert (await prove_ledger(club)).holds


async def test_approving_and_voiding_at_once_is_one_decision(club: Club) -> None:
    manager, owner = await make_staff(club, "manager"), await make_staff(club, "owner")
    await invite_under(club, series_friends=2)
    ana = await make_member(club, "آنا")
    await bring_friend(club, ana)
    flagged = await bring_friend(club, ana)
    row = await club.database.fetch_one("SELECT id FROM referral WHERE friend_id = $1", flagged.id)
    assert row is not None
    done, refusals = await all_at_once(
        *(approve_referral(club, manager, row["id"]) for _ in range(8)),
        *(void_referral(club, owner, row["id"], "شبیه هم") for _ in range(8)),
    )
    assert (len(done), sum(refusals.values())) == (8, 8)
    acts = await club.database.fetch_all("SELECT id FROM journal_entry WHERE act LIKE '%-referral'")
    assert len(acts) == 1


@pytest.mark.parametrize("seed", range(6))
async def test_a_refund_and_a_payment_at_once_end_the_same(club: Club, clock: StandingClock, seed: int) -> None:
    owner = await make_staff(club, "owner")
    await invite_under(club, milestones=((1, 300),))
    ana = await make_member(club, "آنا")
    babak = await bring_friend(club, ana)
    booked = await buys(club, babak)
    clock.move(days=7)
    asked = [
        refund_purchase(club, owner, booked.purchase_id, None, key="refund"),
        pay_due_referrals(club),
        follow_purchases(club),
        pay_due_referrals(club),
        follow_purchases(club),
    ]
    random.Random(seed).shuffle(asked)
    await asyncio.gather(*asked)
    await work(club)
    await days_pass(club, clock, 1)
    assert (await brought(club, ana), await brought(club, babak)) == (0, 0)
    assert await referral_of(club, babak) == ("pending", "refunded")
    assert (await prove_ledger(club)).holds
