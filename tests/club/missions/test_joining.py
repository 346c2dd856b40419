"""Missions about the shop's channel, and about friends: what is given for coming and staying, and what goes back."""

import pytest

from club.communities import CommunitySeen, forget_community, found_community, remember_membership
from club.context import Club
from club.gamification.missions import Step, my_mission
from club.members import MemberView
from tests.club.missions.doing import follow_all, live, make_mission, told, won
from tests.club.referrals.inviting import bring_friend, buys, gives_back, invite_under
from tests.makers import StandingClock, make_member, make_staff


@pytest.fixture
async def channel_id(club: Club) -> int:
    await make_staff(club, "owner")
    seen = CommunitySeen("telegram", -1001, "channel", "کانال نادری", "naderi", can_post=True, sees_members=True)
    return (await found_community(club, seen, finder_user_id=900_001)).id


async def moves(club: Club, member: MemberView, channel_id: int, is_in: bool) -> None:
    await remember_membership(club, member.id, channel_id, is_in)
    await follow_all(club)


async def test_a_stay_is_over_when_its_days_are(club: Club, clock: StandingClock, channel_id: int) -> None:
    mission_id = await make_mission(club, Step("join", 7, community_id=channel_id))
    anna = await make_member(club)
    await moves(club, anna, channel_id, is_in=True)
    clock.move(days=6, hours=23)
    await follow_all(club)
    line = await my_mission(club, anna.id, mission_id)
    assert (line.standing, line.steps[0].counted, await won(club, anna)) == ("going", 7, 0)
    clock.move(hours=1)
    await follow_all(club)
    assert await won(club, anna) == 50
    clock.move(days=1)
    await moves(club, anna, channel_id, is_in=False)
    assert (await won(club, anna), await told(club, anna, "told-mission-undone")) == (50, [])


async def test_who_leaves_before_the_days_are_over_begins_anew(
    club: Club, clock: StandingClock, channel_id: int
) -> None:
    mission_id = await make_mission(club, Step("join", 7, community_id=channel_id))
    anna = await make_member(club)
    await moves(club, anna, channel_id, is_in=True)
    clock.move(days=5)
    await moves(club, anna, channel_id, is_in=False)
    assert (await my_mission(club, anna.id, mission_id)).steps[0].counted == 0
    await moves(club, anna, channel_id, is_in=True)
    clock.move(days=6)
    await follow_all(club)
    assert await won(club, anna) == 0
    clock.move(days=1)
    await follow_all(club)
    assert await won(club, anna) == 50


@pytest.mark.parametrize(("days", "kept"), [(0, 0), (6, 0), (7, 50), (40, 50)])
async def test_a_prize_for_joining_goes_back_within_a_week(
    club: Club, clock: StandingClock, channel_id: int, days: int, kept: int
) -> None:
    await make_mission(club, Step("join", 0, community_id=channel_id))
    anna = await make_member(club)
    await moves(club, anna, channel_id, is_in=True)
    assert await won(club, anna) == 50
    clock.move(days=days)
    await moves(club, anna, channel_id, is_in=False)
    assert await won(club, anna) == kept
    await moves(club, anna, channel_id, is_in=True)
    assert await won(club, anna) == 50


async def test_who_was_there_already_stays_from_the_opening_on(
    club: Club, clock: StandingClock, channel_id: int
) -> None:
    anna = await make_member(club)
    await moves(club, anna, channel_id, is_in=True)
    clock.move(days=30)
    mission_id = await make_mission(club, Step("join", 3, community_id=channel_id))
    assert (await my_mission(club, anna.id, mission_id)).steps[0].counted == 1


async def test_a_channel_put_aside_takes_nothing_from_who_is_in_it(club: Club, channel_id: int) -> None:
    await make_mission(club, Step("join", 0, community_id=channel_id))
    anna, owner = await make_member(club), await make_staff(club, "owner")
    await moves(club, anna, channel_id, is_in=True)
    await forget_community(club, owner, channel_id)
    await follow_all(club)
    assert await won(club, anna) == 50


async def test_a_friend_counts_when_approved_and_no_more_when_the_order_comes_back(
    club: Club, clock: StandingClock
) -> None:
    await invite_under(club, return_window_days=0)
    await make_mission(club, Step("invite", 1))
    anna = await make_member(club)
    friend = await bring_friend(club, anna)
    await live(club, clock)
    assert await won(club, anna) == 0
    booked = await buys(club, friend)
    await live(club, clock)
    assert await won(club, anna) == 50
    await gives_back(club, booked)
    await live(club, clock)
    assert await won(club, anna) == 0
    [undone] = await told(club, anna, "told-mission-undone")
    assert undone["why"] == "invite"
