"""Envelopes: filled with a member's own points, opened once each by who is first, and what is left comes back."""

import datetime as dt

import pytest

from club.clubs import change_policies
from club.context import Club
from club.earning import RuleDraft, add_rule
from club.errors import ClubError, IdempotencyKeyReused, MemberBlocked, NotAllowed, NotEnoughPoints
from club.gamification.envelopes import (
    EnvelopeMade,
    EnvelopeTerms,
    end_due_envelopes,
    end_envelope,
    envelope_by_token,
    envelope_terms,
    make_envelope,
    my_envelope,
    my_envelope_by_token,
    my_open_envelopes,
    open_envelope,
    preview_envelope,
    set_envelope_terms,
)
from club.gamification.envelopes.errors import (
    EnvelopeDayReached,
    EnvelopeEmpty,
    EnvelopeEnded,
    EnvelopeNeedsPhone,
    EnvelopeNotFound,
    EnvelopeOpensReached,
    EnvelopeOwn,
    EnvelopesOff,
    EnvelopeTooEarly,
)
from club.ledger import history, points, prove_ledger, settle_due_accounts
from club.members import MemberView, give_consent, join_club, meet
from club.members.erasing import erase_member
from club.staff.blocking import block_member
from club.storage import instant
from tests.makers import StandingClock, make_member, make_purchase, make_staff, open_test_club

TERMS = EnvelopeTerms(least=10, most=500, per_day=600, member_days=0, opens_per_day=2)


@pytest.fixture
async def giver(club: Club) -> MemberView:
    await set_envelope_terms(club, await make_staff(club), TERMS, key="on")
    return await make_member(club, "آنا رضایی", points=995)


async def fill(club: Club, giver: MemberView, amount: int = 100, shares: int = 3, key: str = "one") -> EnvelopeMade:
    return await make_envelope(club, giver.id, amount, shares, "equal", "نوش جان", key=key)


async def available(club: Club, member: MemberView) -> int:
    return (await points(club, member.id)).available


async def everything(club: Club) -> list[object]:
    tables = ("envelope", "envelope_share", "entry", "lot", "account", "member_event", "outbox_message")
    return [
        [
            dict(row)
            for row in await club.database.fetch_all(f"SELECT * FROM {name} WHERE club_id = $1 ORDER BY id", club.id)
        ]
        for name in tables
    ]


async def refused(club: Club, refusal: type[ClubError], member: MemberView, token: str) -> ClubError:
    before = await everything(club)
    with pytest.raises(refusal) as raised:
        await open_envelope(club, member.id, token)
    assert await everything(club) == before
    return raised.value


async def told(club: Club, member: MemberView) -> list[str]:
    rows = await club.database.fetch_all(
        "SELECT kind FROM outbox_message WHERE club_id = $1 AND member_id = $2 AND kind LIKE 'told-envelope%' ORDER BY id",
        club.id,
        member.id,
    )
    return [row["kind"] for row in rows]


async def test_points_leave_the_giver_at_once_and_go_to_who_opens(club: Club, giver: MemberView) -> None:
    made = await fill(club, giver)
    assert (made.available, made.repeated, await available(club, giver)) == (900, False, 900)
    friends = [await make_member(club, name) for name in ("بهار نوری", "پری صابری", "تینا رضوی")]
    opened = [await open_envelope(club, friend.id, made.envelope.token) for friend in friends]
    assert [each.points for each in opened] == [34, 33, 33]
    assert [each.available for each in opened] == [39, 38, 38]
    view = await envelope_by_token(club, made.envelope.token)
    assert (view.state, view.left, view.given_points, view.words) == ("empty", 0, 100, "نوش جان")
    assert (view.giver, view.opened_by) == ("آنا", ("بهار", "پری", "تینا"))
    assert await told(club, giver) == ["told-envelope-emptied"]
    assert (await history(club, giver.id)).lines[0].reason["why"] == "envelope-given"
    assert (await history(club, friends[0].id)).lines[0].reason["why"] == "envelope-received"
    assert (await prove_ledger(club)).holds


async def test_opening_twice_gives_once_and_says_so(club: Club, giver: MemberView) -> None:
    made, friend = await fill(club, giver), await make_member(club)
    first = await open_envelope(club, friend.id, made.envelope.token)
    before = await everything(club)
    again = await open_envelope(club, friend.id, made.envelope.token)
    assert (again.points, again.available, again.repeated) == (first.points, first.available, True)
    assert await everything(club) == before


async def test_filling_twice_by_one_button_is_one_envelope(club: Club, giver: MemberView) -> None:
    made = await fill(club, giver)
    again = await fill(club, giver)
    assert (again.envelope, again.available, again.repeated) == (made.envelope, 900, True)
    with pytest.raises(IdempotencyKeyReused):
        await fill(club, giver, 101)
    assert await available(club, giver) == 900


async def test_the_giver_opens_none_of_it(club: Club, giver: MemberView) -> None:
    await refused(club, EnvelopeOwn, giver, (await fill(club, giver)).envelope.token)


async def test_who_comes_after_the_last_share_gets_none(club: Club, giver: MemberView) -> None:
    made = await fill(club, giver, shares=1)
    await open_envelope(club, (await make_member(club)).id, made.envelope.token)
    await refused(club, EnvelopeEmpty, await make_member(club), made.envelope.token)


async def test_after_a_day_the_rest_comes_back_once_and_nobody_opens_any_more(
    club: Club, giver: MemberView, clock: StandingClock
) -> None:
    made = await fill(club, giver)
    await open_envelope(club, (await make_member(club)).id, made.envelope.token)
    assert await end_due_envelopes(club) == 0
    clock.move(hours=24)
    late = await make_member(club)
    await refused(club, EnvelopeEnded, late, made.envelope.token)
    assert (await envelope_by_token(club, made.envelope.token)).state == "ended"
    assert (await end_due_envelopes(club), await end_due_envelopes(club)) == (1, 0)
    view = await my_envelope(club, giver.id, made.envelope.id)
    assert (view.state, view.given_points, view.returned_points) == ("ended", 34, 66)
    assert await available(club, giver) == 966
    assert (await history(club, giver.id)).lines[0].reason["why"] == "envelope-returned"
    assert await told(club, giver) == ["told-envelope-ended"]
    await refused(club, EnvelopeEnded, late, made.envelope.token)
    assert (await prove_ledger(club)).holds


async def test_the_giver_ends_it_early_and_nobody_else_does(club: Club, giver: MemberView) -> None:
    made, friend = await fill(club, giver), await make_member(club)
    with pytest.raises(EnvelopeNotFound):
        await end_envelope(club, friend.id, made.envelope.id)
    assert [each.id for each in await my_open_envelopes(club, giver.id)] == [made.envelope.id]
    for _ in range(2):
        assert (await end_envelope(club, giver.id, made.envelope.id)).returned_points == 100
    assert (await available(club, giver), await my_open_envelopes(club, giver.id)) == (1000, [])
    with pytest.raises(EnvelopeEnded):
        await my_envelope_by_token(club, giver.id, made.envelope.token)
    await refused(club, EnvelopeEnded, friend, made.envelope.token)


async def with_old_points(club: Club) -> MemberView:
    """Somebody all of whose points expire thirty days from now."""
    await set_envelope_terms(club, await make_staff(club), TERMS, key="on")
    await change_policies(club, points_expire_after_days=30)
    giver = await make_member(club, "آنا")
    await make_purchase(club, giver, 450_000)
    return giver


async def lots(club: Club, member: MemberView) -> list[tuple[int, dt.datetime]]:
    rows = await club.database.fetch_all(
        "SELECT l.remaining, l.expires_at FROM lot l JOIN account a ON a.id = l.account_id WHERE l.club_id = $1"
        " AND a.member_id = $2 AND l.remaining > 0 ORDER BY l.expires_at, l.id",
        club.id,
        member.id,
    )
    return [(row["remaining"], instant(row["expires_at"])) for row in rows]


async def test_points_keep_the_expiry_they_had_wherever_they_go(club: Club, clock: StandingClock) -> None:
    """The first share is of the old points, and what comes back of the young ones."""
    giver = await with_old_points(club)
    old, ends = await available(club, giver), clock.now() + dt.timedelta(days=30)
    clock.move(days=20)
    young = (await make_purchase(club, giver, 450_000)).points
    friend = await make_member(club, "بهار")
    made = await fill(club, giver, 2 * old - 10, 2)
    opened = await open_envelope(club, friend.id, made.envelope.token)
    assert opened.points == old - 5
    assert sum(points for points, expires_at in await lots(club, friend) if expires_at == ends) == old - 5
    await end_envelope(club, giver.id, made.envelope.id)
    assert sum(points for points, expires_at in await lots(club, giver) if expires_at == ends) == 5
    clock.move(days=10)
    await settle_due_accounts(club)
    assert (await available(club, giver), await available(club, friend)) == (young, 5)
    assert (await prove_ledger(club)).holds


async def test_an_envelope_is_open_no_longer_than_the_first_of_its_points_and_makes_none_younger(
    club: Club, clock: StandingClock
) -> None:
    giver = await with_old_points(club)
    everything_there, ends = await available(club, giver), clock.now() + dt.timedelta(days=30)
    clock.move(days=29, hours=20)
    made = await fill(club, giver, everything_there)
    assert made.envelope.expires_at == ends
    clock.move(hours=4)
    assert await end_due_envelopes(club) == 1
    assert (await available(club, giver), await lots(club, giver)) == (0, [])
    returned = (await my_envelope(club, giver.id, made.envelope.id)).returned_points
    assert returned == everything_there
    assert (await prove_ledger(club)).holds


async def test_the_limits_of_givers_and_of_openers_hold(club: Club, giver: MemberView) -> None:
    first = await fill(club, giver, 500, 2, "first")
    with pytest.raises(EnvelopeDayReached) as reached:
        await fill(club, giver, 101, 2, "second")
    assert reached.value.data == {"limit": 600, "left": 100}
    second, other = await fill(club, giver, 50, 2, "third"), await make_member(club, points=100)
    third = await make_envelope(club, other.id, 10, 2, "random", "", key="other")
    poor = await make_member(club)
    with pytest.raises(NotEnoughPoints):
        await make_envelope(club, poor.id, 10, 2, "random", "", key="poor")
    friend = await make_member(club)
    for made in (first, second):
        await open_envelope(club, friend.id, made.envelope.token)
    assert (await refused(club, EnvelopeOpensReached, friend, third.envelope.token)).data == {"limit": 2}
    assert await preview_envelope(club, giver.id, 50, 2) == 400


async def test_who_has_no_phone_or_is_blocked_opens_nothing(club: Club, giver: MemberView) -> None:
    made, owner = await fill(club, giver), await make_staff(club)
    await change_policies(club, phone_required=False)
    chat = await meet(club, "customer", "telegram", 818181, "ناشناس")
    await give_consent(club, chat.id)
    nameless = (await join_club(club, chat.id, phone=None)).member
    await refused(club, EnvelopeNeedsPhone, nameless, made.envelope.token)
    friend = await make_member(club)
    await block_member(club, owner, friend.id, "misuse", key="b")
    await refused(club, MemberBlocked, friend, made.envelope.token)
    await set_envelope_terms(club, owner, EnvelopeTerms(member_days=0, needs_phone=False), key="phone")
    assert (await open_envelope(club, nameless.id, made.envelope.token)).points == 34


async def test_switched_off_nobody_makes_any_and_what_is_under_way_goes_on(club: Club, giver: MemberView) -> None:
    made, owner = await fill(club, giver), await make_staff(club)
    await set_envelope_terms(club, owner, None, key="off")
    with pytest.raises(EnvelopesOff):
        await fill(club, giver, key="two")
    assert (await open_envelope(club, (await make_member(club)).id, made.envelope.token)).points == 34
    assert await envelope_terms(club) is None
    cashier = await make_staff(club, "cashier")
    with pytest.raises(NotAllowed):
        await set_envelope_terms(club, cashier, TERMS, key="cashier")
    await set_envelope_terms(club, owner, EnvelopeTerms(member_days=1), key="again")
    with pytest.raises(EnvelopeTooEarly):
        await fill(club, giver, key="three")


async def test_a_rule_may_give_points_for_opening_and_a_share_leads_to_no_tier(club: Club, giver: MemberView) -> None:
    owner = await make_staff(club)
    await add_rule(club, owner, RuleDraft("event", {"points": 7, "name": "envelope-opened"}), key="rule")
    made, friend = await fill(club, giver), await make_member(club)
    opened = await open_envelope(club, friend.id, made.envelope.token)
    assert (opened.points, opened.available) == (34, 5 + 34 + 7)
    rows = await club.database.fetch_all(
        "SELECT e.kind FROM entry e JOIN account a ON a.id = e.account_id WHERE e.club_id = $1 AND a.member_id = $2"
        " AND e.amount = 34",
        club.id,
        friend.id,
    )
    assert [row["kind"] for row in rows] == ["received"]


async def test_a_giver_who_is_forgotten_ends_it_and_nobody_is_named(club: Club, giver: MemberView) -> None:
    made, friend = await fill(club, giver), await make_member(club, "بهار نوری")
    await open_envelope(club, friend.id, made.envelope.token)
    await erase_member(club, friend.id)
    await erase_member(club, giver.id)
    view = await envelope_by_token(club, made.envelope.token)
    assert (view.state, view.giver, view.opened_by, view.words) == ("ended", None, (None,), "")
    await refused(club, EnvelopeEnded, await make_member(club), made.envelope.token)
    assert await end_due_envelopes(club) == 0
    assert (await prove_ledger(club)).holds


async def test_an_envelope_of_another_club_is_none(club: Club, giver: MemberView, clock: StandingClock) -> None:
    made = await fill(club, giver)
    other = await open_test_club(club.database, clock, slug="other")
    stranger = await make_member(other)
    await refused(other, EnvelopeNotFound, stranger, made.envelope.token)
    with pytest.raises(EnvelopeNotFound):
        await envelope_by_token(other, made.envelope.token)
    clock.move(days=2)
    assert await end_due_envelopes(other) == 0
    assert (await envelope_by_token(club, made.envelope.token)).returned_points == 0
