"""Too many friends in a row are looked at by staff, who say whether each counts."""

import pytest

from club.context import Club
from club.errors import NotAllowed, ReasonRequired, ReferralDecided, ReferralNotFound
from club.members import MemberView
from club.referrals import approve_referral, flagged_referrals, referral_case, referral_counts, void_referral
from tests.club.referrals.inviting import (
    bring_friend,
    brought,
    buys,
    days_pass,
    invite_under,
    referral_of,
    told,
)
from tests.makers import StandingClock, make_member, make_staff


async def flagged_friend(club: Club, clock: StandingClock) -> tuple[MemberView, MemberView, int]:
    """An inviter, the third friend within ten minutes, and the id of that flagged referral."""
    await invite_under(club, series_friends=3, series_minutes=10)
    ana = await make_member(club, "آنا رضایی")
    await bring_friend(club, ana, "پری صابری")
    clock.move(minutes=4)
    await bring_friend(club, ana, "تینا رضوی")
    clock.move(minutes=4)
    third = await bring_friend(club, ana, "بابک مرادی")
    row = await club.database.fetch_one("SELECT id FROM referral WHERE friend_id = $1", third.id)
    assert row is not None
    return ana, third, row["id"]


async def journal_acts(club: Club) -> list[str]:
    rows = await club.database.fetch_all("SELECT act FROM journal_entry WHERE act LIKE '%-referral' ORDER BY id")
    return [row["act"] for row in rows]


async def test_a_series_is_flagged_and_told_to_those_who_decide(club: Club, clock: StandingClock) -> None:
    manager, _ = await make_staff(club, "manager"), await make_staff(club, "cashier")
    ana, third, referral_id = await flagged_friend(club, clock)
    assert await referral_of(club, third) == ("flagged", "too_fast")
    assert await told(club, ana) == ["joined", "joined", "flagged"]
    rows = await club.database.fetch_all("SELECT staff_id FROM outbox_message WHERE kind = 'told-referral-to-decide'")
    assert [row["staff_id"] for row in rows] == [manager.id]
    found = await flagged_referrals(club, manager)
    [case] = found.cases
    assert (case.id, case.inviter_name, case.friend_name) == (referral_id, "آنا رضایی", "بابک مرادی")
    assert (case.friends_of_day, case.friends_of_month, case.friends_voided, len(case.beside)) == (3, 3, 0, 3)
    assert (found.counts.pending, found.counts.flagged, found.pages) == (2, 1, 1)


async def test_eleven_minutes_later_it_is_no_series(club: Club, clock: StandingClock) -> None:
    await invite_under(club, series_friends=2, series_minutes=10)
    ana = await make_member(club, "آنا رضایی")
    await bring_friend(club, ana)
    clock.move(minutes=11)
    assert await referral_of(club, await bring_friend(club, ana)) == ("pending", "no_purchase")


async def test_nothing_of_a_flagged_friend_is_paid_until_it_is_approved(club: Club, clock: StandingClock) -> None:
    manager = await make_staff(club, "manager")
    ana, third, referral_id = await flagged_friend(club, clock)
    await buys(club, third)
    await days_pass(club, clock, 8)
    assert await brought(club, ana) == 0
    approved = await approve_referral(club, manager, referral_id)
    assert (approved.state, approved.reason) == ("pending", "window")
    await approve_referral(club, manager, referral_id)
    await days_pass(club, clock, 0)
    assert (await brought(club, ana), await brought(club, third)) == (100, 40)
    assert await journal_acts(club) == ["act-approved-referral"]
    assert (await told(club, ana))[-2:] == ["cleared", "paid"]
    with pytest.raises(ReferralDecided) as decided:
        await void_referral(club, manager, referral_id, "دیر شد")
    assert decided.value.data == {"state": "approved"}


async def test_who_is_voided_brings_nothing_and_both_hear_why(club: Club, clock: StandingClock) -> None:
    manager = await make_staff(club, "manager")
    ana, third, referral_id = await flagged_friend(club, clock)
    with pytest.raises(ReasonRequired):
        await void_referral(club, manager, referral_id, "   ")
    assert await referral_of(club, third) == ("flagged", "too_fast")
    voided = await void_referral(club, manager, referral_id, "همه از یک گوشی بودند")
    assert (voided.state, voided.reason) == ("voided", "by_staff")
    await void_referral(club, manager, referral_id, "همه از یک گوشی بودند")
    assert await journal_acts(club) == ["act-voided-referral"]
    assert ((await told(club, ana))[-1], await told(club, third)) == ("void", ["void"])
    await buys(club, third)
    await days_pass(club, clock, 8)
    assert await brought(club, ana) == 0
    with pytest.raises(ReferralDecided):
        await approve_referral(club, manager, referral_id)


async def test_only_who_decides_referrals_sees_and_decides_them(club: Club, clock: StandingClock) -> None:
    cashier, manager = await make_staff(club, "cashier"), await make_staff(club, "manager")
    _, third, referral_id = await flagged_friend(club, clock)
    for refused in (
        flagged_referrals(club, cashier),
        referral_case(club, cashier, referral_id),
        referral_counts(club, cashier),
        approve_referral(club, cashier, referral_id),
        void_referral(club, cashier, referral_id, "نه"),
    ):
        with pytest.raises(NotAllowed):
            await refused
    assert await referral_of(club, third) == ("flagged", "too_fast")
    for missing in (referral_case(club, manager, 999), approve_referral(club, manager, 999)):
        with pytest.raises(ReferralNotFound):
            await missing


async def test_who_was_never_flagged_is_not_decided(club: Club) -> None:
    manager = await make_staff(club, "manager")
    await invite_under(club)
    friend = await bring_friend(club, await make_member(club, "آنا رضایی"))
    row = await club.database.fetch_one("SELECT id FROM referral WHERE friend_id = $1", friend.id)
    assert row is not None
    with pytest.raises(ReferralDecided):
        await approve_referral(club, manager, row["id"])
    assert await referral_of(club, friend) == ("pending", "no_purchase")
