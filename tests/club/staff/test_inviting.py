"""Invitations: one link, one person, once; and nobody learns more from a link than that it does not work."""

import hashlib

import pytest

from club.context import Club
from club.errors import AlreadyStaff, InviteClosed, NotAllowed
from club.staff import (
    Role,
    accept_invite,
    all_staff,
    change_role,
    dismiss_staff,
    invite_staff,
    is_invite,
    journal,
    open_invites,
    staff_by_identity,
    withdraw_invite,
)
from tests.makers import StandingClock, make_staff, open_test_club

NEWCOMER = 555_001
OTHER = 555_002


async def told(club: Club) -> list[tuple[int, str]]:
    rows = await club.database.fetch_all("SELECT staff_id, kind FROM outbox_message WHERE bot = 'staff' ORDER BY id")
    return [(row["staff_id"], row["kind"]) for row in rows]


async def test_whoever_follows_the_link_works_here_with_the_role_and_owners_are_told(club: Club) -> None:
    olga = await make_staff(club, "owner", name="الهه")
    link = await invite_staff(club, olga, "support", key="i1")
    accepted = await accept_invite(club, "telegram", NEWCOMER, "  مینا   ", link.token)
    assert (accepted.staff.name, accepted.staff.role, accepted.repeated) == ("مینا", "support", False)
    assert await staff_by_identity(club, "telegram", NEWCOMER) == accepted.staff
    assert await told(club) == [(olga.id, "told-staff-joined")]
    acts = [(line.act, line.staff_name, line.about_name) for line in (await journal(club, olga)).lines]
    assert acts == [("act-accepted-invite", "مینا", "الهه"), ("act-invited-staff", "الهه", None)]
    assert await open_invites(club, olga) == ()


async def test_only_a_digest_of_the_link_is_kept_and_each_link_is_another(club: Club) -> None:
    olga = await make_staff(club)
    first = await invite_staff(club, olga, "cashier", key="i1")
    second = await invite_staff(club, olga, "cashier", key="i2")
    assert first.token != second.token
    assert len(first.token) == 32
    rows = await club.database.fetch_all("SELECT * FROM staff_invite ORDER BY id")
    assert [row["token_digest"] for row in rows] == [
        hashlib.sha256(link.token.encode()).hexdigest() for link in (first, second)
    ]
    assert all(first.token not in str(value) for value in dict(rows[0]).values())


async def test_the_same_key_gives_the_same_link_once(club: Club) -> None:
    olga = await make_staff(club)
    first = await invite_staff(club, olga, "cashier", key="i1")
    again = await invite_staff(club, olga, "cashier", key="i1")
    assert (again.id, again.token, first.repeated, again.repeated) == (first.id, first.token, False, True)
    assert len((await journal(club, olga)).lines) == 1


async def test_the_same_person_twice_is_answered_the_same(club: Club) -> None:
    olga = await make_staff(club)
    link = await invite_staff(club, olga, "cashier", key="i1")
    first = await accept_invite(club, "telegram", NEWCOMER, "مینا", link.token)
    again = await accept_invite(club, "telegram", NEWCOMER, "مینا", link.token)
    assert (again.staff, again.repeated) == (first.staff, True)
    assert len(await told(club)) == 1


@pytest.mark.parametrize("how", ["used", "withdrawn", "late", "made up", "of another club", "inviter dismissed"])
async def test_a_link_that_does_not_work_says_no_more_than_that(club: Club, clock: StandingClock, how: str) -> None:
    olga = await make_staff(club)
    token = (await invite_staff(club, olga, "manager", key="i1")).token
    if how == "used":
        await accept_invite(club, "telegram", OTHER, "دیگری", token)
    elif how == "withdrawn":
        [line] = await open_invites(club, olga)
        assert await withdraw_invite(club, olga, line.id)
        assert not await withdraw_invite(club, olga, line.id)
    elif how == "late":
        clock.move(hours=48)
    elif how == "made up":
        token = "A" * 32
    elif how == "of another club":
        elsewhere = await open_test_club(club.database, clock, "elsewhere")
        token = (await invite_staff(elsewhere, await make_staff(elsewhere), "owner", key="i")).token
        assert not await is_invite(club, token)
    else:
        second = await make_staff(club, "owner", user_id=900_009)
        await dismiss_staff(club, second, olga.id, key="d")
    with pytest.raises(InviteClosed) as refused:
        await accept_invite(club, "telegram", NEWCOMER, "مینا", token)
    assert refused.value.data == {}
    assert await staff_by_identity(club, "telegram", NEWCOMER) is None


async def test_who_works_here_already_stays_what_they_are_and_the_link_stays_open(club: Club) -> None:
    olga = await make_staff(club)
    sara = await make_staff(club, "cashier")
    link = await invite_staff(club, olga, "owner", key="i1")
    with pytest.raises(AlreadyStaff):
        await accept_invite(club, "telegram", sara.platform_user_id, "سارا", link.token)
    assert await staff_by_identity(club, "telegram", sara.platform_user_id) == sara
    assert [line.id for line in await open_invites(club, olga)] == [link.id]


async def test_who_was_dismissed_does_not_come_back_by_a_link(club: Club) -> None:
    olga = await make_staff(club)
    sara = await make_staff(club, "cashier")
    link = await invite_staff(club, olga, "cashier", key="i1")
    await dismiss_staff(club, olga, sara.id, key="d")
    with pytest.raises(InviteClosed):
        await accept_invite(club, "telegram", sara.platform_user_id, "سارا", link.token)
    assert [line.id for line in await open_invites(club, olga)] == [link.id]


async def test_only_owners_invite(club: Club) -> None:
    roles: tuple[Role, ...] = ("manager", "cashier", "support", "analyst")
    for role in roles:
        person = await make_staff(club, role)
        with pytest.raises(NotAllowed):
            await invite_staff(club, person, "cashier", key="i1")
        with pytest.raises(NotAllowed):
            await all_staff(club, person)
    assert await club.database.fetch_all("SELECT id FROM staff_invite") == []


async def test_a_role_taken_away_a_moment_ago_invites_nobody_and_its_links_are_gone(club: Club) -> None:
    olga = await make_staff(club)
    second = await make_staff(club, "owner", user_id=900_009)
    link = await invite_staff(club, second, "manager", key="before")
    await change_role(club, olga, second.id, "cashier", key="k")
    with pytest.raises(NotAllowed):
        await invite_staff(club, second, "owner", key="after")
    with pytest.raises(InviteClosed):
        await accept_invite(club, "telegram", NEWCOMER, "مینا", link.token)
