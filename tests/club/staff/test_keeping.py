"""Roles, dismissal, admission again: told to everybody concerned, and never without an owner."""

import pytest

from club.context import Club
from club.errors import LastOwner, NotAllowed, StaffNotFound
from club.members import find_chat, keep_conversation, meet
from club.outbox.queue import due_rows, take
from club.staff import (
    Role,
    StaffView,
    admit_staff,
    all_staff,
    change_role,
    dismiss_staff,
    journal,
    readmit_staff,
    staff_by_identity,
)
from tests.makers import StandingClock, make_staff, open_test_club


async def told(club: Club) -> list[tuple[int, str]]:
    rows = await club.database.fetch_all(
        "SELECT staff_id, kind FROM outbox_message WHERE bot = 'staff' ORDER BY staff_id, id"
    )
    return [(row["staff_id"], row["kind"]) for row in rows]


async def test_another_role_is_told_to_the_other_owners_and_to_the_person(club: Club) -> None:
    olga, second = await make_staff(club), await make_staff(club, "owner", user_id=900_009)
    sara, mina = await make_staff(club, "cashier"), await make_staff(club, "manager")
    line = await change_role(club, olga, sara.id, "support", key="k")
    assert (line.role, line.state) == ("support", "active")
    assert await told(club) == [(second.id, "told-staff-role"), (sara.id, "told-your-role")]
    again = await change_role(club, olga, sara.id, "support", key="k")
    assert again == line
    assert len(await told(club)) == 2
    assert [one.act for one in (await journal(club, mina)).lines] == ["act-changed-role"]


async def test_who_is_dismissed_is_a_stranger_at_once_and_told_so_last(club: Club, clock: StandingClock) -> None:
    olga, sara = await make_staff(club), await make_staff(club, "cashier")
    chat = await meet(club, "staff", "telegram", sara.platform_user_id, "سارا")
    await keep_conversation(club, chat.id, {"step": "find-member", "at": "till"})
    line = await dismiss_staff(club, olga, sara.id, key="d")
    assert (line.state, line.role) == ("dismissed", "cashier")
    assert await dismiss_staff(club, olga, sara.id, key="other") == line
    assert await staff_by_identity(club, "telegram", sara.platform_user_id) is None
    after = await find_chat(club, "staff", "telegram", sara.platform_user_id)
    assert after is not None
    assert after.conversation is None
    taken = await take(club, "staff", await due_rows(club, "staff", "interactive", clock.now()))
    assert [(one.kind, one.platform_user_id) for one in taken] == [("told-you-dismissed", sara.platform_user_id)]


async def test_who_was_dismissed_is_admitted_again_by_an_owner(club: Club) -> None:
    olga, sara = await make_staff(club), await make_staff(club, "cashier")
    with pytest.raises(StaffNotFound):
        await readmit_staff(club, olga, sara.id, "manager", key="r0")
    await dismiss_staff(club, olga, sara.id, key="d")
    with pytest.raises(StaffNotFound):
        await change_role(club, olga, sara.id, "manager", key="c")
    line = await readmit_staff(club, olga, sara.id, "support", key="r1")
    assert (line.role, line.state) == ("support", "active")
    found = await staff_by_identity(club, "telegram", sara.platform_user_id)
    assert found is not None
    assert found.role == "support"
    assert [kind for _, kind in await told(club)] == ["told-you-dismissed", "told-you-readmitted"]


async def test_the_last_owner_stays_whoever_asks(club: Club) -> None:
    olga = await make_staff(club)
    before = await all_staff(club, olga)
    with pytest.raises(LastOwner):
        await change_role(club, olga, olga.id, "manager", key="k")
    with pytest.raises(LastOwner):
        await dismiss_staff(club, olga, olga.id, key="k")
    with pytest.raises(LastOwner):
        await admit_staff(club, "telegram", olga.platform_user_id, "الهه", "cashier")
    assert await all_staff(club, olga) == before
    second = await make_staff(club, "owner", user_id=900_009)
    assert (await change_role(club, second, olga.id, "manager", key="k")).role == "manager"
    with pytest.raises(NotAllowed):  # her view of herself is from before
        await change_role(club, olga, second.id, "cashier", key="k")


async def test_only_owners_change_who_works_here(club: Club) -> None:
    olga = await make_staff(club)
    roles: tuple[Role, ...] = ("manager", "cashier", "support", "analyst")
    for role in roles:
        await _cannot_change_anybody(club, olga, await make_staff(club, role))
    assert [line.role for line in await all_staff(club, olga)] == ["owner", *roles]


async def _cannot_change_anybody(club: Club, olga: StaffView, person: StaffView) -> None:
    for act in (
        lambda: change_role(club, person, person.id, "owner", key="k"),
        lambda: dismiss_staff(club, person, olga.id, key="k"),
        lambda: readmit_staff(club, person, olga.id, "owner", key="k"),
    ):
        with pytest.raises(NotAllowed):
            await act()


async def test_staff_of_another_club_are_nobody_here(club: Club, clock: StandingClock) -> None:
    olga = await make_staff(club)
    elsewhere = await open_test_club(club.database, clock, "elsewhere")
    stranger = await make_staff(elsewhere, "cashier", user_id=777)
    with pytest.raises(StaffNotFound):
        await change_role(club, olga, stranger.id, "owner", key="k")
    with pytest.raises(StaffNotFound):
        await dismiss_staff(club, olga, stranger.id, key="k")
    with pytest.raises(NotAllowed):
        await change_role(elsewhere, olga, stranger.id, "owner", key="k")
    assert await staff_by_identity(elsewhere, "telegram", 777) == stranger


async def test_the_list_shows_what_each_did_last(club: Club) -> None:
    olga, sara = await make_staff(club), await make_staff(club, "cashier")
    await change_role(club, olga, sara.id, "manager", key="k")
    lines = await all_staff(club, olga)
    assert [(line.id, line.role, line.last_act) for line in lines] == [
        (olga.id, "owner", "act-changed-role"),
        (sara.id, "manager", None),
    ]
