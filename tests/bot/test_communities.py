"""The bot in the shop's channel and group: where it was put, who comes and goes, what it may post."""

import pytest

from bot.app import CustomerBot
from club.communities import CommunityView, find_community, membership, usable_communities
from club.context import Club
from club.doors import Note
from playground import Playground
from playground.chats import GroupChat
from playground.groups import join, leave, put_bot
from tests.bot.conftest import BOT, Joined
from tests.bot.runner import Runner
from tests.makers import make_staff


class Places:
    """A channel and a group of the playground, and the owner who puts the bot there."""

    def __init__(self, playground: Playground, club: Club, runner: Runner) -> None:
        self.world, self.club, self.runner = playground.world, club, runner
        self.bot = playground.world.bots_by_name[BOT]
        self.owner = playground.add_person("Nader")
        self.channel = playground.add_group("channel", "کانال نادری", "naderi_news")
        self.group = playground.add_group("supergroup", "دوستان نادری")

    async def put(self, place: GroupChat, status: str = "administrator") -> CommunityView | None:
        await make_staff(self.club, "owner", user_id=self.owner.id)
        put_bot(self.world, place, self.bot, self.owner, status)
        await self.runner.until_handled("my_chat_member")
        return await find_community(self.club, "telegram", place.id)


@pytest.fixture
async def places(playground: Playground, club: Club, runner: Runner) -> Places:
    return Places(playground, club, runner)


async def test_a_channel_and_a_group_are_found_with_their_rights_and_a_way_in(places: Places) -> None:
    channel, group = await places.put(places.channel), await places.put(places.group)
    assert channel is not None
    assert group is not None
    assert (channel.kind, channel.username, channel.invite_link) == ("channel", "naderi_news", None)
    assert (channel.can_post, channel.sees_members) == (True, True)
    assert (group.kind, group.username, group.title) == ("group", None, "دوستان نادری")
    link = (await usable_communities(places.club))[1].invite_link
    assert link in places.group.invite_links


async def test_in_a_group_a_plain_member_posts_but_sees_nobody_come(places: Places) -> None:
    group = await places.put(places.group, "member")
    assert group is not None
    assert (group.can_post, group.sees_members, group.invite_link) == (True, False, None)


async def test_the_bot_taken_out_has_lost_the_place(places: Places) -> None:
    await places.put(places.channel)
    assert await places.put(places.channel, "kicked") is None


async def test_members_are_seen_coming_and_leaving(places: Places, joined: Joined) -> None:
    found = await places.put(places.channel)
    assert found is not None
    anna, member = await joined()
    for act, is_in in ((join, True), (leave, False)):
        act(places.world, places.channel, anna.account)
        await places.runner.until_handled("chat_member")
        assert (await membership(places.club, member.id, found.id)).is_in == is_in


async def test_the_messenger_is_asked_who_is_there(places: Places, customer_bot: CustomerBot, joined: Joined) -> None:
    await places.put(places.channel)
    anna, _ = await joined()
    assert await customer_bot.is_in(places.channel.id, anna.id) is False
    places.channel.members[anna.id] = "member"
    assert await customer_bot.is_in(places.channel.id, anna.id) is True
    assert await customer_bot.is_in(places.channel.id, 999_999) is False
    places.channel.members[places.bot.id] = "left"
    assert await customer_bot.is_in(places.channel.id, anna.id) is None


async def test_what_is_written_in_a_group_is_not_answered(places: Places, joined: Joined) -> None:
    await places.put(places.group)
    anna, _ = await joined()
    before = len(places.group.messages)
    message = {
        "message_id": 900, "date": 1_775_000_000, "chat": places.group.as_chat(), "from": anna.account.as_user(), "text": "/start"
    }  # fmt: skip
    await places.runner.bot.handle({"update_id": 5_000_000, "message": message})
    assert len(places.group.messages) == before
    assert await find_community(places.club, "telegram", places.group.id) is not None
    moved = {**message, "text": None, "migrate_to_chat_id": -100_777}
    await places.runner.bot.handle(
        {"update_id": 5_000_001, "message": {k: v for k, v in moved.items() if v is not None}}
    )
    assert await find_community(places.club, "telegram", -100_777) is not None


async def test_a_post_to_a_place_the_bot_was_thrown_out_of_is_unreachable(
    places: Places, customer_bot: CustomerBot
) -> None:
    await places.put(places.channel)
    places.channel.members[places.bot.id] = "kicked"
    note = Note(1, "told-unblocked", {}, places.channel.id, places.channel.id, "fa")
    assert (await customer_bot.deliver(note)).outcome == "unreachable"
