"""What people do, and what their bot hears of it."""

import pytest

from playground import Person, Playground
from playground.groups import add_bot_member, join, leave, put_bot
from playground.refusals import ActionRefused
from tests.playground.conftest import Caller


async def test_start_comes_with_the_payload_of_the_link(bot: Caller, anna: Person) -> None:
    for url in (
        "https://t.me/shop_bot?start=ref_A-1",
        "t.me/shop_bot?start=ref_A-1",
        "tg://resolve?domain=shop_bot&start=ref_A-1",
    ):
        await anna.open_link(url)
        message = (await bot.updates())[-1]["message"]
        assert message["text"] == "/start ref_A-1"
        assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
        assert message["from"]["language_code"] == "en"
    assert await anna.open_link("https://t.me/shop_bot") is None


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("https://t.me/shop_bot?start=" + "x" * 65, "a start payload has 1-64"),
        ("https://t.me/shop_bot?start=a.b", "a start payload has 1-64"),
        ("https://t.me/no_such_bot?start=a", "no such bot"),
        ("https://e.org/shop_bot", "only links to bots of the playground"),
        ("https://t.me/$nothing", "no such invoice"),
    ],
)
async def test_links_that_lead_nowhere(bot: Caller, anna: Person, url: str, words: str) -> None:
    with pytest.raises(ActionRefused, match=words):
        await anna.open_link(url)
    assert len(await bot.updates()) == 1


async def test_ones_own_contact_carries_ones_own_id(bot: Caller, anna: Person) -> None:
    await anna.share_own_contact()
    contact = (await bot.updates())[-1]["message"]["contact"]
    assert contact == {"phone_number": anna.account.phone, "first_name": "Anna", "user_id": anna.id}
    await anna.share_contact("989120000000", "Somebody")
    assert (await bot.updates())[-1]["message"]["contact"] == {"phone_number": "989120000000", "first_name": "Somebody"}


async def test_blocking_is_told_and_stops_both_sides(bot: Caller, anna: Person) -> None:
    await anna.block()
    update = (await bot.updates())[-1]["my_chat_member"]
    assert (update["old_chat_member"]["status"], update["new_chat_member"]["status"]) == ("member", "kicked")
    assert await bot.refused("sendMessage", chat_id=anna.id, text="x") == "Forbidden: bot was blocked by the user"
    with pytest.raises(ActionRefused, match="blocked"):
        await anna.say("hello")
    await anna.open("shop_bot")
    _, unblocked, start = (await bot.updates())[-3:]
    assert unblocked["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert start["message"]["text"] == "/start"


async def test_people_are_chosen_for_a_button_that_asks_for_them(
    playground: Playground, bot: Caller, anna: Person
) -> None:
    bob = playground.add_person("Bob", username="bob_b")
    button = {"text": "Friend", "request_users": {"request_id": 4, "request_name": True, "max_quantity": 1}}
    await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_markup={"keyboard": [[button]]})
    assert anna.hands.press_reply(anna.bot_chat, 0, 0) == button["request_users"]
    await anna.share_users(4, bob)
    shared = (await bot.updates())[-1]["message"]["users_shared"]
    assert shared == {"request_id": 4, "users": [{"user_id": bob.id, "first_name": "Bob"}]}
    with pytest.raises(ActionRefused, match="choose 1-1 people"):
        await anna.share_users(4, bob, anna)
    with pytest.raises(ActionRefused, match="no button asks"):
        await anna.share_users(5, bob)


async def test_dice_of_people_are_loaded_too(playground: Playground, bot: Caller, anna: Person) -> None:
    playground.load_dice(64)
    await anna.roll("🎰")
    assert (await bot.updates())[-1]["message"]["dice"] == {"emoji": "🎰", "value": 64}


async def test_texts_are_edited_and_messages_forwarded(playground: Playground, bot: Caller, anna: Person) -> None:
    said = await anna.say("one")
    await anna.edit(said, "two")
    assert (await bot.updates())[-1]["edited_message"]["text"] == "two"
    with pytest.raises(ActionRefused, match="nothing to change"):
        await anna.edit(said, "two")
    playground.load_dice(6)
    dice = await bot.ok("sendDice", chat_id=anna.id)
    await anna.forward(anna.chat.messages[dice["message_id"]])
    message = (await bot.updates())[-1]["message"]
    assert (message["dice"]["value"], message["forward_origin"]["sender_user"]["username"]) == (6, "shop_bot")
    assert "Anna edits: two" in anna.transcript()


async def test_friends_write_to_each_other_without_any_bot(playground: Playground, bot: Caller, anna: Person) -> None:
    bob = Person(playground, playground.add_person("Bob"))
    anna.peer = f"person:{bob.id}"
    await anna.say("join: t.me/shop_bot?start=anna")
    bob.peer = f"person:{anna.id}"
    assert (await bob.next_answer()).links == ["t.me/shop_bot?start=anna"]
    assert len(await bot.updates()) == 1


def test_impossible_people_are_refused(playground: Playground) -> None:
    playground.add_person("Anna", username="anna_b")
    for fields, words in (
        ({"first_name": ""}, "first_name needs"),
        ({"first_name": "A", "username": "x"}, "username needs"),
        ({"first_name": "A", "username": "ANNA_B"}, "is taken"),
        ({"first_name": "A", "phone": "call me"}, "phone needs"),
    ):
        with pytest.raises(ValueError, match=words):
            playground.add_person(**fields)
    assert len(playground.world.accounts) == 1


async def test_a_member_of_a_channel_is_known_by_the_link_that_brought_them(
    playground: Playground, bot: Caller, anna: Person
) -> None:
    channel = playground.add_group("channel", "News", "shop_news")
    assert (
        await bot.refused("sendMessage", chat_id="@shop_news", text="x")
        == "Forbidden: bot is not a member of the channel chat"
    )
    add_bot_member(channel, anna.bot_chat.bot)
    await bot.updates(allowed_updates=["message", "chat_member"])
    post = await bot.ok("sendMessage", chat_id="@shop_news", text="news")
    assert (post["sender_chat"]["title"], "from" in post) == ("News", False)
    member = {"chat_id": channel.id, "user_id": anna.id}
    assert (await bot.ok("getChatMember", **member))["status"] == "left"
    link = await bot.ok("createChatInviteLink", chat_id=channel.id, name="campaign")
    join(playground.world, channel, anna.account, link["invite_link"])
    update = (await bot.updates())[-1]["chat_member"]
    playground.schema.check_type("ChatMemberUpdated", update)
    assert (update["new_chat_member"]["status"], update["invite_link"]["name"]) == ("member", "campaign")
    assert (await bot.ok("getChatMember", **member))["status"] == "member"
    assert await bot.ok("getChatMemberCount", chat_id=channel.id) == 2
    leave(playground.world, channel, anna.account)
    assert (await bot.ok("getChatMember", **member))["status"] == "left"
    await bot.ok("banChatMember", **member)
    with pytest.raises(ActionRefused, match="banned"):
        join(playground.world, channel, anna.account)


async def test_a_bot_hears_where_it_is_put_and_that_it_was_taken_out(
    playground: Playground, bot: Caller, anna: Person
) -> None:
    group = playground.add_group("supergroup", "Friends")
    await bot.updates(allowed_updates=["my_chat_member"])
    put_bot(playground.world, group, anna.bot_chat.bot, anna.account)
    put_bot(playground.world, group, anna.bot_chat.bot, anna.account)
    [put] = [each["my_chat_member"] for each in await bot.updates() if "my_chat_member" in each]
    playground.schema.check_type("ChatMemberUpdated", put)
    assert (put["from"]["id"], put["new_chat_member"]["status"]) == (anna.id, "administrator")
    put_bot(playground.world, group, anna.bot_chat.bot, anna.account, "kicked")
    out = (await bot.updates())[-1]["my_chat_member"]
    playground.schema.check_type("ChatMemberUpdated", out)
    assert (out["chat"]["title"], out["new_chat_member"]["status"]) == ("Friends", "kicked")
    assert await bot.refused("sendMessage", chat_id=group.id, text="x") == (
        "Forbidden: bot was kicked from the supergroup chat"
    )
