"""The shop's channels and groups as staff see them: found, asked, lacking a right, put aside."""

from admin_bot.community_notes import COMMUNITY_KINDS
from admin_bot.community_presses import AcceptCommunity, CommunityCard
from club.communities import CommunitySeen, CommunityView, found_community, lost_community, usable_communities
from club.doors import Note
from playground import Person
from playground.driver import Answer
from tests.admin_bot.conftest import CUSTOMER, House


def is_edit(answer: Answer) -> bool:
    return answer.kind == "edit"


async def found(house: House, owner: Person | None, **rights: bool) -> CommunityView:
    """A channel the bot was put into, by an owner or by a stranger."""
    seen = CommunitySeen("telegram", -1001, "channel", "کانال نادری", "naderi_news", **rights)
    return await found_community(house.club, seen, finder_user_id=None if owner is None else owner.id)


async def test_without_any_the_way_to_one_is_shown(house: House) -> None:
    sara, _ = await house.staff("owner")
    await sara.say("/communities")
    screen = await sara.next_answer()
    assert screen.text == house.said("communities-none")
    urls = [each["url"] for row in screen.keyboard for each in row if "url" in each]
    assert urls == [
        f"https://t.me/{CUSTOMER}?startchannel&admin=post_messages+invite_users",
        f"https://t.me/{CUSTOMER}?startgroup&admin=invite_users",
    ]


async def test_a_missing_right_says_how_to_grant_it(house: House) -> None:
    sara, _ = await house.staff("owner")
    channel = await found(house, sara, can_post=True)
    await house.show_button(sara, CommunityCard(channel.id))
    await sara.press("[button]")
    await sara.expect(is_edit)
    assert house.said("community-can-post", can="yes") in sara.screen.text
    assert house.said("community-sees-members", sees="no") in sara.screen.text
    assert house.said("community-grant", kind="channel", bot=CUSTOMER) in sara.screen.text
    await found(house, sara, can_post=True, sees_members=True)
    await sara.press(house.plain("community-button-refresh"))
    await sara.expect(house.said("community-sees-members", sees="yes"))


async def test_a_strangers_place_is_accepted_or_put_aside(house: House) -> None:
    sara, _ = await house.staff("owner")
    channel = await found(house, None, can_post=True, sees_members=True)
    await sara.say("/communities")
    assert (
        house.said("community-line", state="asked", title="کانال نادری", members=0) in (await sara.next_answer()).text
    )
    await house.show_button(sara, AcceptCommunity(channel.id))
    await sara.press("[button]")
    await sara.expect(is_edit)
    assert [each.id for each in await usable_communities(house.club)] == [channel.id]
    await sara.press(house.plain("community-button-forget"))
    await sara.expect(house.said("community-ask-forget", title="کانال نادری"))
    await sara.press(house.plain("community-button-forget-yes"))
    await sara.expect(house.said("communities-none"))
    assert await usable_communities(house.club) == []
    acts = await house.club.database.fetch_all("SELECT act FROM journal_entry ORDER BY id")
    assert [row["act"] for row in acts] == ["act-accepted-community", "act-forgot-community"]


async def test_staff_are_told_in_words(house: House) -> None:
    sara, _ = await house.staff("owner")
    await found(house, None)
    await found(house, sara, can_post=True, sees_members=True)
    await found(house, sara, can_post=True)
    await lost_community(house.club, platform="telegram", platform_chat_id=-1001)
    rows = await house.club.database.fetch_all("SELECT id, kind, arguments FROM outbox_message ORDER BY id")
    assert [row["kind"] for row in rows] == [
        "told-community-asked", "told-community-found", "told-community-rights", "told-community-lost",
    ]  # fmt: skip
    for kind in COMMUNITY_KINDS:
        said = {"community_id": 1, "title": "کانال نادری", "what": "channel", "can_post": False, "sees_members": False}
        note = Note(1, kind, said, sara.id, sara.id, house.language)
        assert (await house.runner.bot.deliver(note)).outcome == "told"
        assert house.first_line(kind, kind="channel", title="کانال نادری") in (await sara.next_answer()).text
