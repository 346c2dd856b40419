"""The shop's channels and groups: whose they are, who is in them, and what is asked again."""

import asyncio

import pytest

from club.communities import (
    CommunitySeen,
    CommunityView,
    accept_community,
    communities,
    community,
    find_community,
    forget_community,
    found_community,
    keep_invite_link,
    lose_unreachable,
    lost_community,
    membership,
    moved_community,
    note_membership,
    remember_membership,
    usable_communities,
)
from club.communities.asking import MembershipRounds
from club.context import Club
from club.earning import RuleDraft, add_rule
from club.errors import CommunityNotFound, NotAllowed
from club.jobs.following import follow_memberships
from club.ledger import points
from club.staff import journal
from tests.makers import StandingClock, make_member, make_staff

CHANNEL = CommunitySeen("telegram", -1001, "channel", "کانال نادری", "naderi", can_post=True, sees_members=True)
OWNER = 900_001
STRANGER = 123


async def make_channel(club: Club) -> CommunityView:
    await make_staff(club, "owner")
    return await found_community(club, CHANNEL, finder_user_id=OWNER)


async def told_staff(club: Club) -> list[str]:
    rows = await club.database.fetch_all(
        "SELECT kind FROM outbox_message WHERE club_id = $1 AND bot = 'staff' AND kind LIKE 'told-community%' ORDER BY id",
        club.id,
    )
    return [row["kind"] for row in rows]


async def is_in(club: Club, member_id: int, community_id: int) -> bool:
    return (await membership(club, member_id, community_id)).is_in


async def test_what_an_owner_puts_the_bot_into_is_the_shops_at_once(club: Club) -> None:
    found = await make_channel(club)
    assert (found.state, found.kind, found.can_post, found.sees_members) == ("active", "channel", True, True)
    assert await found_community(club, CHANNEL, finder_user_id=OWNER) == found
    assert await told_staff(club) == ["told-community-found"]
    assert await find_community(club, "telegram", -1001) == found


async def test_what_a_stranger_puts_it_into_waits_for_staff(club: Club) -> None:
    owner = await make_staff(club, "owner")
    await make_staff(club, "cashier")
    found = await found_community(club, CHANNEL, finder_user_id=STRANGER)
    assert (found.state, list(await usable_communities(club))) == ("asked", [])
    assert await told_staff(club) == ["told-community-asked"]
    anna = await make_member(club, user_id=5001)
    assert not await note_membership(
        club, platform="telegram", platform_chat_id=-1001, platform_user_id=5001, is_in=True
    )
    for _ in range(2):
        assert (await accept_community(club, owner, found.id)).state == "active"
    assert [line.act for line in (await journal(club, owner)).lines].count("act-accepted-community") == 1
    assert not await is_in(club, anna.id, found.id)


async def test_a_right_that_is_taken_away_is_told(club: Club) -> None:
    await make_channel(club)
    lacking = CommunitySeen("telegram", -1001, "channel", "کانال تازه", "naderi")
    found = await found_community(club, lacking, finder_user_id=STRANGER)
    assert (found.state, found.title, found.can_post) == ("active", "کانال تازه", False)
    assert await told_staff(club) == ["told-community-found", "told-community-rights"]


async def test_a_lost_one_comes_back_as_if_it_were_new(club: Club) -> None:
    found = await make_channel(club)
    await keep_invite_link(club, found.id, "https://t.me/+abc")
    for _ in range(2):
        await lost_community(club, platform="telegram", platform_chat_id=-1001)
    assert await told_staff(club) == ["told-community-found", "told-community-lost"]
    with pytest.raises(CommunityNotFound):
        await membership(club, 1, found.id)
    back = await found_community(club, CHANNEL, finder_user_id=STRANGER)
    assert (back.id, back.state, back.invite_link) == (found.id, "asked", None)


async def test_one_that_cannot_be_written_to_is_lost(club: Club) -> None:
    found = await make_channel(club)
    await lose_unreachable(club, found.id)
    await lose_unreachable(club, 99)
    assert (await usable_communities(club), await told_staff(club)) == (
        [],
        ["told-community-found", "told-community-lost"],
    )


async def test_staff_put_one_aside_and_only_who_may(club: Club) -> None:
    found = await make_channel(club)
    owner, manager, cashier = [await make_staff(club, role) for role in ("owner", "manager", "cashier")]
    assert [each.id for each in await communities(club, manager)] == [found.id]
    with pytest.raises(NotAllowed):
        await communities(club, cashier)
    with pytest.raises(NotAllowed):
        await forget_community(club, manager, found.id)
    assert (await community(club, owner, found.id)).members == 0
    for _ in range(2):
        await forget_community(club, owner, found.id)
    with pytest.raises(CommunityNotFound):
        await forget_community(club, owner, 99)
    assert await communities(club, owner) == []
    assert await told_staff(club) == ["told-community-found"]  # who did it needs no telling


async def test_a_group_that_got_another_id_is_the_same_group(club: Club) -> None:
    found = await make_channel(club)
    for _ in range(2):
        await moved_community(club, platform="telegram", old_chat_id=-1001, new_chat_id=-2002)
    moved = await find_community(club, "telegram", -2002)
    assert moved is not None
    assert moved.id == found.id


async def test_members_come_and_leave_and_coming_back_is_not_rewarded_twice(club: Club, clock: StandingClock) -> None:
    found, owner = await make_channel(club), await make_staff(club, "owner")
    await add_rule(club, owner, RuleDraft("event", {"points": 7, "name": "community-joined"}), key="r")
    anna = await make_member(club, user_id=5001)
    before = (await points(club, anna.id)).available
    for coming in (True, True, False, True):
        clock.move(minutes=1)
        assert await note_membership(
            club, platform="telegram", platform_chat_id=-1001, platform_user_id=5001, is_in=coming
        )
    seen = await membership(club, anna.id, found.id)
    assert (seen.is_in, seen.joined_at) == (True, clock.now())
    assert (await points(club, anna.id)).available == before + 7
    assert (await community(club, owner, found.id)).members == 1
    assert await follow_memberships(club) == 1
    assert await follow_memberships(club) == 0


async def test_who_is_no_member_leaves_no_trace(club: Club) -> None:
    await make_channel(club)
    assert not await note_membership(club, platform="telegram", platform_chat_id=-1001, platform_user_id=77, is_in=True)
    assert await club.database.fetch_all("SELECT id FROM community_member WHERE club_id = $1", club.id) == []


class Door:
    """A messenger that knows who is where; `silent` people it says nothing of."""

    def __init__(self) -> None:
        self.there: set[int] = set()
        self.silent: set[int] = set()
        self.asked: list[int] = []

    async def is_in(self, chat_id: int, platform_user_id: int) -> bool | None:
        assert chat_id == -1001
        self.asked.append(platform_user_id)
        return None if platform_user_id in self.silent else platform_user_id in self.there


async def test_everybody_is_asked_for_again_after_a_day(club: Club, clock: StandingClock) -> None:
    found, door = await make_channel(club), Door()
    people = {user_id: await make_member(club, user_id=user_id) for user_id in (5001, 5002, 5003)}
    for person in people.values():
        await remember_membership(club, person.id, found.id, is_in=True)
    rounds = MembershipRounds(club.database, clock, door, club)
    assert (await rounds.ask(), door.asked) == (0, [])
    clock.move(days=1)
    door.there, door.silent = {5001}, {5003}
    assert await rounds.ask() == 1
    assert sorted(door.asked) == [5001, 5002, 5003]
    assert [await is_in(club, person.id, found.id) for person in people.values()] == [True, False, True]
    assert (await rounds.ask(), len(door.asked)) == (0, 3)


async def test_rounds_are_made_until_they_are_stopped(club: Club, clock: StandingClock) -> None:
    found, door = await make_channel(club), Door()
    anna = await make_member(club, user_id=5001)
    await remember_membership(club, anna.id, found.id, is_in=True)
    rounds = MembershipRounds(club.database, clock, door, club)
    running = asyncio.create_task(rounds.run())
    async with asyncio.timeout(10):
        while await is_in(club, anna.id, found.id):
            clock.move(days=1)
            await asyncio.sleep(0)
        rounds.stop()
        await running
    assert door.asked == [5001]
