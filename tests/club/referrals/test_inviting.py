"""Stories of inviting, told with the verbs: who counts, when it is paid, what a refund does."""

import dataclasses

import pytest

from club.clubs import change_policies
from club.context import Club
from club.earning import record_purchase, take_order
from club.errors import MemberNotFound, NotAllowed, ReferralsOff, ReferralTermsInvalid
from club.ledger import correct_points, credit_of, prove_ledger, settle_due_accounts
from club.members import meet
from club.members.tombstones import set_tombstones
from club.money import Money
from club.referrals import (
    Opened,
    change_milestones,
    change_referral_terms,
    invitation,
    invitation_payload,
    my_referral_code,
    referral_terms,
    remember_link,
    set_referral_terms,
)
from tests.club.referrals.inviting import (
    TERMS,
    available,
    bring_friend,
    brought,
    buys,
    days_pass,
    give_phone,
    gives_back,
    invite_under,
    join,
    open_invitation,
    phone_of,
    referral_of,
    told,
    work,
)
from tests.club.referrals.orders import order
from tests.makers import StandingClock, make_member, make_purchase, make_staff


async def test_a_friend_who_buys_and_keeps_it_brings_both_their_points_after_the_return_window(
    club: Club, clock: StandingClock
) -> None:
    await invite_under(club)
    ana = await make_member(club, "آنا رضایی")
    babak = await bring_friend(club, ana)
    assert await referral_of(club, babak) == ("pending", "no_purchase")
    await buys(club, babak)
    assert await referral_of(club, babak) == ("pending", "window")
    await days_pass(club, clock, 6.9)
    assert (await brought(club, ana), await brought(club, babak)) == (0, 0)
    await days_pass(club, clock, 0.1)
    assert (await brought(club, ana), await brought(club, babak)) == (100, 40)
    assert await referral_of(club, babak) == ("approved", None)
    assert await told(club, ana) == ["joined", "on-its-way", "paid"]
    assert await told(club, babak) == ["on-its-way", "paid"]
    await buys(club, babak)
    await days_pass(club, clock, 30)
    assert (await brought(club, ana), await brought(club, babak)) == (100, 40)


async def test_without_a_window_it_is_paid_at_once_and_nobody_hears_of_a_way(club: Club) -> None:
    await invite_under(club, return_window_days=0)
    ana = await make_member(club, "آنا رضایی")
    babak = await bring_friend(club, ana)
    await buys(club, babak)
    assert await brought(club, ana) == 100
    assert await told(club, ana) == ["joined", "paid"]


async def test_a_purchase_below_the_least_amount_waits_for_a_larger_one(club: Club, clock: StandingClock) -> None:
    await invite_under(club)
    ana = await make_member(club, "آنا رضایی")
    babak = await bring_friend(club, ana)
    await buys(club, babak, 99_999)
    assert await referral_of(club, babak) == ("pending", "no_purchase")
    await buys(club, babak, 100_000)
    await days_pass(club, clock, 7)
    assert await brought(club, ana) == 100


async def test_joining_itself_can_be_what_pays(club: Club, clock: StandingClock) -> None:
    await invite_under(club, pays_on="joining", return_window_days=2)
    ana = await make_member(club, "آنا رضایی")
    babak = await bring_friend(club, ana)
    assert await referral_of(club, babak) == ("pending", "window")
    await days_pass(club, clock, 2)
    assert (await brought(club, ana), await brought(club, babak)) == (100, 40)
    booked = await buys(club, babak)
    await gives_back(club, booked)
    assert await brought(club, ana) == 100


async def test_every_purchase_can_pay_up_to_so_many(club: Club, clock: StandingClock) -> None:
    await invite_under(club, pays_on="every_purchase", purchases_per_friend=2)
    ana = await make_member(club, "آنا رضایی")
    babak = await bring_friend(club, ana)
    first = await buys(club, babak)
    await buys(club, babak)
    await buys(club, babak)
    await days_pass(club, clock, 7)
    assert (await brought(club, ana), await brought(club, babak)) == (200, 80)
    await gives_back(club, first)  # one of the two no longer counts: the third takes its place
    assert await brought(club, ana) == 200
    assert await told(club, ana) == ["joined", *["on-its-way"] * 2, "paid", "taken-back", "paid"]


async def test_credit_is_paid_into_a_wallet_that_is_opened_for_it(club: Club, clock: StandingClock) -> None:
    await invite_under(club, inviter_points=0, inviter_credit=200_000, friend_credit=50_000)
    ana = await make_member(club, "آنا رضایی")
    babak = await bring_friend(club, ana)
    booked = await buys(club, babak)
    await days_pass(club, clock, 7)
    assert await brought(club, ana, "credit") == 200_000
    assert (await brought(club, babak, "credit"), await brought(club, babak)) == (50_000, 40)
    await gives_back(club, booked)
    assert await brought(club, ana, "credit") == 0
    assert (await brought(club, babak, "credit"), await brought(club, babak)) == (0, 0)
    assert (await prove_ledger(club)).holds


async def test_a_refund_inside_the_window_drops_what_was_on_its_way_and_the_next_purchase_counts(
    club: Club, clock: StandingClock
) -> None:
    await invite_under(club)
    ana = await make_member(club, "آنا رضایی")
    babak = await bring_friend(club, ana)
    booked = await buys(club, babak)
    await gives_back(club, booked)
    assert await referral_of(club, babak) == ("pending", "refunded")
    await days_pass(club, clock, 8)
    assert await brought(club, ana) == 0
    assert await told(club, ana) == ["joined", "on-its-way", "dropped"]
    assert await told(club, babak) == ["on-its-way", "dropped"]
    await buys(club, babak)
    await days_pass(club, clock, 7)
    assert await brought(club, ana) == 100


async def test_a_refund_of_a_part_matters_only_below_the_least_amount(club: Club, clock: StandingClock) -> None:
    await invite_under(club)
    ana = await make_member(club, "آنا رضایی")
    babak = await bring_friend(club, ana)
    booked = await buys(club, babak, 150_000)
    await days_pass(club, clock, 7)
    await gives_back(club, booked, 50_000)
    assert await brought(club, ana) == 100
    await gives_back(club, booked, 1)
    assert (await brought(club, ana), await brought(club, babak)) == (0, 0)
    assert await referral_of(club, babak) == ("pending", "refunded")
    assert await told(club, ana) == ["joined", "on-its-way", "paid", "taken-back"]
    await gives_back(club, booked)
    assert await told(club, ana) == ["joined", "on-its-way", "paid", "taken-back"]
    assert (await prove_ledger(club)).holds


async def test_what_was_spent_before_the_refund_stays_and_is_never_paid_a_second_time(
    club: Club, clock: StandingClock
) -> None:
    await change_policies(club, debt_allowed=False)
    await invite_under(club, friend_points=0)
    ana = await make_member(club, "آنا رضایی")
    babak = await bring_friend(club, ana)
    booked = await buys(club, babak)
    await days_pass(club, clock, 7)
    owner = await make_staff(club, "owner")
    await correct_points(club, owner, ana.id, -(await available(club, ana)) + 30, "خرج شد", key="spent")
    await gives_back(club, booked)
    assert await brought(club, ana) == 70  # thirty were left to take
    await buys(club, babak)
    await days_pass(club, clock, 7)
    assert await brought(club, ana) == 100


async def test_milestones_are_reached_once_and_lost_with_the_friend_who_made_them(
    club: Club, clock: StandingClock
) -> None:
    await invite_under(club, milestones=((2, 300), (3, 1000)), series_friends=None, return_window_days=1)
    ana = await make_member(club, "آنا رضایی")
    friends = [await bring_friend(club, ana, name) for name in ("بابک", "پری", "تینا")]
    bookings = []
    for friend in friends[:2]:
        bookings.append(await buys(club, friend))
        await days_pass(club, clock, 1)
    assert await brought(club, ana) == 200 + 300
    view = await invitation(club, ana.id)
    assert (view.approved, view.next_milestone, view.points) == (2, (3, 1000), 500)
    await gives_back(club, bookings[0])
    assert await brought(club, ana) == 100
    assert (await told(club, ana))[-2:] == ["taken-back", "milestone-lost"]
    await buys(club, friends[2])
    await days_pass(club, clock, 1)
    assert await brought(club, ana) == 200 + 300
    await buys(club, friends[0])
    await days_pass(club, clock, 1)
    assert await brought(club, ana) == 300 + 300 + 1000
    assert (await invitation(club, ana.id)).next_milestone is None
    assert (await prove_ledger(club)).holds


async def test_a_later_change_of_terms_takes_nothing_from_who_was_invited_before(
    club: Club, clock: StandingClock
) -> None:
    await invite_under(club)
    ana = await make_member(club, "آنا رضایی")
    babak = await bring_friend(club, ana)
    await invite_under(club, inviter_points=1, least_amount=900_000_000)
    await buys(club, babak)
    await set_referral_terms(club, None, None)
    await days_pass(club, clock, 7)
    assert await brought(club, ana) == 100


async def test_nobody_is_invited_while_inviting_is_off(club: Club) -> None:
    ana = await make_member(club, "آنا رضایی")
    with pytest.raises(ReferralsOff):
        await my_referral_code(club, ana.id)
    with pytest.raises(ReferralsOff):
        await invitation(club, ana.id)
    await invite_under(club)
    code = await my_referral_code(club, ana.id)
    await set_referral_terms(club, None, None)
    chat = await meet(club, "customer", "telegram", 720_001, "بابک")
    assert await remember_link(club, chat.id, invitation_payload(code)) == Opened()
    friend = await join(club, 720_001)
    assert await club.database.fetch_all("SELECT id FROM referral WHERE friend_id = $1", friend.id) == []


async def test_a_code_is_made_once_and_is_the_members_for_ever(club: Club) -> None:
    await invite_under(club)
    ana, sara = await make_member(club, "آنا"), await make_member(club, "سارا")
    code = await my_referral_code(club, ana.id)
    assert await my_referral_code(club, ana.id) == code
    assert await my_referral_code(club, sara.id) != code
    with pytest.raises(MemberNotFound):
        await my_referral_code(club, 999_999)


async def test_the_first_link_wins_and_only_before_joining(club: Club) -> None:
    await invite_under(club)
    ana, sara = await make_member(club, "آنا رضایی"), await make_member(club, "سارا کریمی")
    user_id = await open_invitation(club, ana)
    chat = await meet(club, "customer", "telegram", user_id, "بابک مرادی")
    again = await remember_link(club, chat.id, invitation_payload(await my_referral_code(club, ana.id)))
    assert (again.invited_by, again.terms) == ("آنا", TERMS)
    other = await remember_link(club, chat.id, invitation_payload(await my_referral_code(club, sara.id)))
    assert other == Opened("invitation")
    friend = await join(club, user_id)
    row = await club.database.fetch_one("SELECT inviter_id FROM referral WHERE friend_id = $1", friend.id)
    assert row is not None
    assert row["inviter_id"] == ana.id
    late = await remember_link(club, chat.id, invitation_payload(await my_referral_code(club, sara.id)))
    assert late == Opened("invitation", member=True)


async def test_a_link_nobody_knows_is_no_link(club: Club) -> None:
    await invite_under(club)
    chat = await meet(club, "customer", "telegram", 720_002, "بابک")
    for payload in ("r_zzzzzzzz", "s_zzzzzzzz", "whatever", ""):
        assert await remember_link(club, chat.id, payload) == Opened()


async def test_ones_own_link_is_known_as_such(club: Club) -> None:
    await invite_under(club)
    ana = await make_member(club, "آنا رضایی", user_id=720_003)
    chat = await meet(club, "customer", "telegram", 720_003, "آنا رضایی")
    opened = await remember_link(club, chat.id, invitation_payload(await my_referral_code(club, ana.id)))
    assert opened == Opened("invitation", member=True, own=True)


async def test_a_friend_without_a_phone_counts_once_the_phone_is_shared(club: Club, clock: StandingClock) -> None:
    await change_policies(club, phone_required=False)
    await invite_under(club)
    ana = await make_member(club, "آنا رضایی")
    babak = await bring_friend(club, ana, phone=None)
    assert await referral_of(club, babak) == ("pending", "no_phone")
    await buys(club, babak)
    await days_pass(club, clock, 8)
    assert (await referral_of(club, babak), await brought(club, ana)) == (("pending", "no_phone"), 0)
    await give_phone(club, babak, "+989350001122")
    await work(club)
    assert (await brought(club, ana), await brought(club, babak)) == (100, 40)


async def test_who_was_a_customer_before_the_invitation_was_brought_by_nobody(club: Club, clock: StandingClock) -> None:
    await change_policies(club, phone_required=False)
    await invite_under(club)
    ana = await make_member(club, "آنا رضایی")
    await take_order(club, order(clock, "11", phone_of(720_010)))
    await take_order(club, order(clock, "12", phone_of(720_011)))
    clock.move(days=1)
    at_once = await join(club, await open_invitation(club, ana, user_id=720_010))
    assert await referral_of(club, at_once) == ("voided", "known_phone")
    later = await join(club, await open_invitation(club, ana, user_id=720_011), phone=None)
    await give_phone(club, later, phone_of(720_011))
    assert await referral_of(club, later) == ("voided", "known_phone")
    await work(club)
    assert await brought(club, ana) == 0
    assert await told(club, ana) == ["void", "joined", "void"]


async def test_an_order_between_the_invitation_and_joining_counts(club: Club, clock: StandingClock) -> None:
    await invite_under(club)
    ana = await make_member(club, "آنا رضایی")
    user_id = await open_invitation(club, ana)
    clock.move(minutes=5)
    await take_order(club, order(clock, "21", phone_of(user_id)))
    clock.move(minutes=5)
    babak = await join(club, user_id)
    await work(club)
    assert await referral_of(club, babak) == ("pending", "window")
    await days_pass(club, clock, 7)
    assert await brought(club, ana) == 100


async def test_a_cancelled_order_takes_back_like_a_refund(club: Club, clock: StandingClock) -> None:
    await invite_under(club)
    ana = await make_member(club, "آنا رضایی")
    babak = await bring_friend(club, ana)
    assert babak.phone is not None
    paid = order(clock, "31", babak.phone)
    await take_order(club, paid)
    await days_pass(club, clock, 7)
    assert await brought(club, ana) == 100
    await take_order(club, dataclasses.replace(paid, stage="cancelled", snapshot_at=clock.now()))
    await work(club)
    assert (await brought(club, ana), await brought(club, babak)) == (0, 0)


async def test_who_comes_back_or_invites_themselves_brings_nothing(club: Club) -> None:
    await change_policies(club, phone_required=False)
    await invite_under(club)
    ana = await make_member(club, "آنا رضایی")
    user_id = await open_invitation(club, ana)

    async def erased_before(tx: object) -> None:
        await set_tombstones(tx, club, [("telegram", user_id)], phone_of(720_030))  # type: ignore[arg-type]

    await club.database.transact(erased_before)
    back = await join(club, user_id)
    assert await referral_of(club, back) == ("voided", "returning_member")
    by_phone = await join(club, await open_invitation(club, ana), phone=None)
    await give_phone(club, by_phone, phone_of(720_030))
    assert await referral_of(club, by_phone) == ("voided", "returning_member")
    own_user = await open_invitation(club, ana)

    async def second_chat(tx: object) -> None:
        await tx.execute(  # type: ignore[attr-defined]
            "INSERT INTO chat (club_id, bot, platform, platform_user_id, member_id, name, created_at)"
            " VALUES ($1, 'staff', 'telegram', $2, $3, 'آنا', $4)",
            club.id,
            own_user,
            ana.id,
            club.clock.now(),
        )

    await club.database.transact(second_chat)
    self_made = await join(club, own_user)
    assert await referral_of(club, self_made) == ("voided", "self_invitation")
    assert await told(club, ana) == ["void", "joined", "void", "void"]
    assert await told(club, back) == ["void"]
    assert await told(club, self_made) == []


async def test_caps_of_a_day_and_a_month(club: Club, clock: StandingClock) -> None:
    await invite_under(club, per_day=1, per_month=2, series_friends=None)
    ana = await make_member(club, "آنا رضایی")
    states = []
    for number in range(4):
        friend = await bring_friend(club, ana, f"دوست {number}")
        states.append(await referral_of(club, friend))
        if number:
            clock.move(days=1)
    assert states == [
        ("pending", "no_purchase"),
        ("voided", "day_cap"),
        ("pending", "no_purchase"),
        ("voided", "month_cap"),
    ]
    clock.move(days=30)
    assert await referral_of(club, await bring_friend(club, ana, "پنجمی")) == ("pending", "no_purchase")


async def test_the_day_of_a_cap_is_the_clubs_day(club: Club, clock: StandingClock) -> None:
    await invite_under(club, per_day=1)
    ana = await make_member(club, "آنا رضایی")
    clock.move(hours=12, minutes=20)  # 23:50 in Tehran
    assert await referral_of(club, await bring_friend(club, ana)) == ("pending", "no_purchase")
    clock.move(minutes=20)
    assert await referral_of(club, await bring_friend(club, ana)) == ("pending", "no_purchase")


async def test_nothing_is_paid_to_who_is_blocked_or_has_left(club: Club, clock: StandingClock) -> None:
    await invite_under(club)
    ana, sara = await make_member(club, "آنا رضایی"), await make_member(club, "سارا کریمی")
    of_ana, of_sara = await bring_friend(club, ana), await bring_friend(club, sara)
    await buys(club, of_ana)
    await buys(club, of_sara)
    await _put(club, ana.id, "blocked")
    await _put(club, of_sara.id, "left")
    await days_pass(club, clock, 7)
    assert (await brought(club, ana), await brought(club, of_ana)) == (0, 40)
    assert (await brought(club, sara), await brought(club, of_sara)) == (0, 0)
    assert await referral_of(club, of_sara) == ("voided", "friend_gone")
    assert (await told(club, sara))[-1] == "void"
    late = await meet(club, "customer", "telegram", 720_020, "دیر رسیده")
    row = await club.database.fetch_one("SELECT referral_code FROM member WHERE id = $1", ana.id)
    assert row is not None
    assert await remember_link(club, late.id, invitation_payload(row["referral_code"])) == Opened()


async def test_an_inviter_who_is_blocked_between_the_link_and_the_joining(club: Club) -> None:
    await invite_under(club)
    ana = await make_member(club, "آنا رضایی")
    user_id = await open_invitation(club, ana)
    await _put(club, ana.id, "blocked")
    assert await referral_of(club, await join(club, user_id)) == ("voided", "inviter_inactive")


async def _put(club: Club, member_id: int, state: str) -> None:
    async def work(tx: object) -> None:
        await tx.execute("UPDATE member SET state = $2 WHERE id = $1", member_id, state)  # type: ignore[attr-defined]

    await club.database.transact(work)


async def test_looking_again_at_the_same_purchase_changes_nothing(club: Club, clock: StandingClock) -> None:
    await invite_under(club)
    ana = await make_member(club, "آنا رضایی")
    babak = await bring_friend(club, ana)
    booked = await buys(club, babak)
    for days in (0, 7, 7):
        await days_pass(club, clock, days)

        async def forget(tx: object) -> None:
            await tx.execute("UPDATE purchase SET followed_at = NULL WHERE id = $1", booked.purchase_id)  # type: ignore[attr-defined]

        await club.database.transact(forget)
        await work(club)
    assert (await brought(club, ana), await brought(club, babak)) == (100, 40)
    assert await told(club, ana) == ["joined", "on-its-way", "paid"]


async def test_an_order_that_was_somebody_elses_takes_back_what_it_brought(club: Club, clock: StandingClock) -> None:
    await invite_under(club)
    ana, sara = await make_member(club, "آنا رضایی"), await make_member(club, "سارا", phone="+989121110000")
    babak = await bring_friend(club, ana)
    assert babak.phone is not None
    first = order(clock, "41", babak.phone)
    await take_order(club, first)
    await days_pass(club, clock, 7)
    assert await brought(club, ana) == 100
    await take_order(club, dataclasses.replace(first, buyer_phone=sara.phone, snapshot_at=clock.now()))
    await work(club)
    assert (await brought(club, ana), await brought(club, babak)) == (0, 0)


async def test_only_who_manages_the_programme_changes_the_terms(club: Club) -> None:
    owner, manager = await make_staff(club, "owner"), await make_staff(club, "manager")
    with pytest.raises(NotAllowed):
        await set_referral_terms(club, manager, TERMS)
    with pytest.raises(ReferralTermsInvalid):
        await set_referral_terms(club, owner, dataclasses.replace(TERMS, inviter_points=0, friend_points=0))
    assert await referral_terms(club) is None
    await set_referral_terms(club, owner, TERMS)
    await set_referral_terms(club, owner, TERMS)
    assert await referral_terms(club) == TERMS
    await set_referral_terms(club, owner, None)
    assert await referral_terms(club) is None
    rows = await club.database.fetch_all("SELECT act FROM journal_entry WHERE act LIKE '%referral%' ORDER BY id")
    assert [row["act"] for row in rows] == ["act-changed-referral-terms", "act-ended-referrals"]


async def test_single_terms_and_milestones_are_changed_as_they_stand(club: Club) -> None:
    owner, manager = await make_staff(club, "owner"), await make_staff(club, "manager")
    with pytest.raises(ReferralsOff):
        await change_referral_terms(club, owner, inviter_points=5)
    with pytest.raises(ReferralsOff):
        await change_milestones(club, owner, 3, 200)
    await invite_under(club)
    for refused in (
        change_referral_terms(club, manager, inviter_points=5),
        change_milestones(club, manager, 3, 200),
    ):
        with pytest.raises(NotAllowed):
            await refused
    with pytest.raises(ReferralTermsInvalid):
        await change_referral_terms(club, owner, inviter_points=0, friend_points=0)
    with pytest.raises(ReferralTermsInvalid):
        await change_milestones(club, owner, 0, 200)
    assert await referral_terms(club) == TERMS
    for friends, points in ((10, 900), (3, 200), (3, 250)):
        await change_milestones(club, owner, friends, points)
    await change_milestones(club, owner, 10, None)
    await change_milestones(club, owner, 10, None)
    changed = await change_referral_terms(club, owner, inviter_points=70)
    assert changed == dataclasses.replace(TERMS, inviter_points=70, milestones=((3, 250),))
    rows = await club.database.fetch_all("SELECT id FROM journal_entry WHERE act = 'act-changed-referral-terms'")
    assert len(rows) == 5


async def test_the_invitation_shows_friends_by_first_name_with_what_each_brought(
    club: Club, clock: StandingClock
) -> None:
    await invite_under(club)
    ana = await make_member(club, "آنا رضایی")
    first, second = await bring_friend(club, ana, "بابک مرادی"), await bring_friend(club, ana, "پری صابری")
    await buys(club, first)
    await days_pass(club, clock, 7)
    await buys(club, second)
    view = await invitation(club, ana.id)
    assert [(line.name, line.state, line.points) for line in view.friends] == [
        ("پری", "pending", 100),
        ("بابک", "approved", 100),
    ]
    assert view.friends[0].ready_at is not None
    assert (view.friends[0].ready_at - clock.now()).days == 7
    assert (view.invited, view.approved, view.points, view.credit, view.pages) == (2, 1, 100, 0, 1)
    assert (await invitation(club, ana.id, page=9, size=1)).page == 2


async def test_points_of_an_invitation_expire_like_all_others(club: Club, clock: StandingClock) -> None:
    await change_policies(club, points_expire_after_days=10)
    await invite_under(club, friend_points=0, return_window_days=0)
    ana = await make_member(club, "آنا رضایی")
    babak = await bring_friend(club, ana)
    booked = await buys(club, babak)
    clock.move(days=9)
    await make_purchase(club, ana, 100_000)
    clock.move(days=1)
    while await settle_due_accounts(club):
        pass
    left = await available(club, ana)
    assert left > 0
    await gives_back(club, booked)
    assert await available(club, ana) == left  # what had expired is not taken a second time


async def test_an_order_that_turns_out_to_be_nobodys_takes_back_what_it_brought(
    club: Club, clock: StandingClock
) -> None:
    await invite_under(club)
    ana = await make_member(club, "آنا رضایی")
    babak = await bring_friend(club, ana)
    assert babak.phone is not None
    first = order(clock, "41", babak.phone)
    await take_order(club, first)
    await days_pass(club, clock, 7)
    assert await brought(club, ana) == 100
    await take_order(club, dataclasses.replace(first, buyer_phone="+989129999999", snapshot_at=clock.now()))
    await work(club)
    assert (await brought(club, ana), await brought(club, babak)) == (0, 0)
    assert await referral_of(club, babak) == ("pending", "refunded")


async def test_what_was_paid_with_credit_brings_no_credit(club: Club, clock: StandingClock) -> None:
    await invite_under(
        club, pays_on="every_purchase", inviter_credit=2_000_000, friend_credit=2_000_000, return_window_days=0
    )
    ana = await make_member(club, "آنا رضایی")
    babak = await bring_friend(club, ana)
    await buys(club, babak)
    cashier = await make_staff(club, "cashier")
    for number, toman in enumerate((200_000, 250_000)):
        credit = min(2_000_000, (await credit_of(club, babak.id)).available)
        booked = await record_purchase(
            club, cashier, babak.id, Money(toman * 10, "IRR"), key=f"with-credit-{number}", credit_to_spend=credit
        )
        assert booked.credit_spent == (2_000_000, 0)[number]
        await work(club)
        assert await brought(club, ana, "credit") == (2_000_000, 4_000_000)[number]


async def test_credit_from_an_invitation_never_owes(club: Club, clock: StandingClock) -> None:
    await change_policies(club, debt_allowed=True)
    await invite_under(club, inviter_credit=500_000, return_window_days=0)
    ana = await make_member(club, "آنا رضایی")
    babak = await bring_friend(club, ana)
    booked = await buys(club, babak)
    cashier = await make_staff(club, "cashier")
    await record_purchase(club, cashier, ana.id, Money(1_000_000, "IRR"), key="all-of-it", credit_to_spend=500_000)
    await gives_back(club, booked)
    assert (await credit_of(club, ana.id)).available == 0


async def test_a_friend_who_shares_another_phone_that_bought_before_is_paid_for_no_more(
    club: Club, clock: StandingClock
) -> None:
    await invite_under(club)
    ana = await make_member(club, "آنا رضایی")
    await take_order(club, order(clock, "40", "+989127777777"))
    clock.move(days=1)
    babak = await bring_friend(club, ana)
    await buys(club, babak)
    await give_phone(club, babak, "+989127777777")
    assert await referral_of(club, babak) == ("voided", "known_phone")
    await days_pass(club, clock, 8)
    assert (await brought(club, ana), await brought(club, babak)) == (0, 0)
    assert await told(club, ana) == ["joined", "on-its-way", "void"]
