"""Sending, editing, deleting, copying: what the server allows and how it says no."""

from typing import Any

import pytest

from playground import Person, Playground
from playground.messages import NOT_MODIFIED
from tests.playground.conftest import PIXEL, Caller

BUTTON = {"text": "A", "callback_data": "a"}
KEYBOARD = {"inline_keyboard": [[BUTTON]]}


async def test_a_message_arrives_with_its_entities_and_keyboard(bot: Caller, anna: Person) -> None:
    sent = await bot.ok(
        "sendMessage", chat_id=anna.id, text="<b>Hi</b>", parse_mode="HTML", reply_markup=KEYBOARD, protect_content=True
    )
    assert sent["message_id"] == 2
    assert sent["chat"] == {"id": anna.id, "first_name": "Anna", "username": "anna_b", "type": "private"}
    assert sent["from"] == {"id": 110201543, "is_bot": True, "first_name": "Shop", "username": "shop_bot"}
    assert (sent["text"], sent["entities"]) == ("Hi", [{"type": "bold", "offset": 0, "length": 2}])
    assert (sent["reply_markup"], sent["has_protected_content"]) == (KEYBOARD, True)
    assert anna.screen.buttons == [["A"]]


async def test_ids_count_in_each_chat_by_itself(playground: Playground, bot: Caller, anna: Person) -> None:
    bob = Person(playground, playground.add_person("Bob"))
    await bob.open("shop_bot")
    ids = [(await bot.ok("sendMessage", chat_id=who.id, text="x"))["message_id"] for who in (anna, bob, anna)]
    assert ids == [2, 2, 3]


async def test_who_cannot_be_written_to(playground: Playground, bot: Caller, other_bot: Caller, anna: Person) -> None:
    never = playground.add_person("Never")
    gone = Person(playground, playground.add_person("Gone"))
    await gone.open("shop_bot")
    playground.deactivate(gone.account)
    blocking = Person(playground, playground.add_person("Blocking"))
    await blocking.open("shop_bot")
    await blocking.block()
    words = [
        await bot.refused("sendMessage", chat_id=chat_id, text="x")
        for chat_id in (never.id, gone.id, blocking.id, 220201543, 5, -100, "@anna_b", "@other_bot")
    ]
    assert words == [
        "Forbidden: bot can't initiate conversation with a user",
        "Forbidden: user is deactivated",
        "Forbidden: bot was blocked by the user",
        "Forbidden: the bot can't send messages to the bot",
        "Bad Request: chat not found",
        "Bad Request: chat not found",
        "Bad Request: chat not found",
        "Forbidden: the bot can't send messages to the bot",
    ]
    assert await other_bot.refused("sendMessage", chat_id=anna.id, text="x") == words[0]
    assert playground.violations == []


INLINE_REFUSALS: list[tuple[list[Any], str]] = [
    ([[BUTTON] * 9], "reply markup is too long: more than 8 buttons in a row"),
    ([[BUTTON] * 5] * 21, "reply markup is too long"),
    ([[{"text": "A"}]], "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    ([[{**BUTTON, "url": "https://e.org"}]],
     "can't parse inline keyboard button: several actions on one button: url, callback_data"),
    ([[{**BUTTON, "style": "blue"}]], "can't parse inline keyboard button: invalid button style specified"),
    ([[{"text": "A", "url": "nonsense"}]], "inline keyboard button URL 'nonsense' is invalid: Wrong HTTP URL"),
    ([[{"text": "A", "web_app": {"url": "http://e.org"}}]],
     "inline keyboard button Web App URL 'http://e.org' is invalid: Only HTTPS links are allowed"),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "words"), INLINE_REFUSALS)
async def test_inline_keyboards_that_are_refused(
    playground: Playground, bot: Caller, anna: Person, rows: list[Any], words: str
) -> None:
    markup = {"inline_keyboard": rows}
    assert await bot.refused("sendMessage", chat_id=anna.id, text="x", reply_markup=markup) == f"Bad Request: {words}"
    assert len(playground.violations) == 1
    assert list(anna.chat.messages) == [1]


async def test_buttons_of_every_kind_are_kept_and_faceless_ones_dropped(bot: Caller, anna: Person) -> None:
    rows = [
        [{**BUTTON, "style": "success"}, {"text": "U", "url": "e.org"}, {"text": " ", "callback_data": "lost"}],
        [{"text": "C", "copy_text": {"text": "CODE"}}, {"text": "S", "switch_inline_query": ""}],
        [{"text": "D", "disabled": {}}, {"text": "W", "web_app": {"url": "https://e.org"}}],
    ]
    sent = await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_markup={"inline_keyboard": rows})
    kept = sent["reply_markup"]["inline_keyboard"]
    assert [[button["text"] for button in row] for row in kept] == [["A", "U"], ["C", "S"], ["D", "W"]]
    assert kept[0][1]["url"] == "http://e.org/"


async def test_an_empty_inline_keyboard_is_no_keyboard(bot: Caller, anna: Person) -> None:
    sent = await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_markup={"inline_keyboard": []})
    assert "reply_markup" not in sent


async def test_a_reply_keyboard_is_shown_replaced_and_removed(bot: Caller, anna: Person) -> None:
    sent = await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_markup={"keyboard": [["A", {"text": "B"}]]})
    assert "reply_markup" not in sent
    assert anna.reply_keyboard == [["A", "B"]]
    await bot.ok(
        "sendMessage",
        chat_id=anna.id,
        text="x",
        reply_markup={"keyboard": [[{"text": "C"}]], "one_time_keyboard": True},
    )
    assert anna.reply_keyboard == [["C"]]
    await anna.press("C")
    assert anna.reply_keyboard == []
    await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_markup={"keyboard": [[{"text": "C"}]]})
    await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_markup={"remove_keyboard": True})
    assert anna.reply_keyboard == []


async def test_contacts_are_requested_in_private_chats_only(playground: Playground, bot: Caller, anna: Person) -> None:
    from playground.groups import add_bot_member

    group = playground.add_group("supergroup", "Friends")
    add_bot_member(group, playground.world.bots_by_name["shop_bot"])
    for button, words in (
        ({"text": "A", "request_contact": True}, "phone number can be requested in private chats only"),
        ({"text": "A", "request_location": True}, "location can be requested in private chats only"),
        ({"text": "A", "request_users": {"request_id": 1}}, "users can be requested in private chats only"),
    ):
        markup = {"keyboard": [[button]]}
        assert (
            await bot.refused("sendMessage", chat_id=group.id, text="x", reply_markup=markup) == f"Bad Request: {words}"
        )
        await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_markup=markup)


async def test_replies_need_their_message_unless_told_otherwise(bot: Caller, anna: Person) -> None:
    reply = await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_parameters={"message_id": 1})
    assert reply["reply_to_message"]["text"] == "/start"
    lost = {"message_id": 99}
    words = await bot.refused("sendMessage", chat_id=anna.id, text="x", reply_parameters=lost)
    assert words == "Bad Request: message to be replied not found"
    lost["allow_sending_without_reply"] = True
    assert "reply_to_message" not in await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_parameters=lost)


async def test_effects_are_known_ones(bot: Caller, anna: Person) -> None:
    sent = await bot.ok("sendMessage", chat_id=anna.id, text="x", message_effect_id="5046509860389126442")
    assert sent["effect_id"] == anna.screen.message["effect"] == "5046509860389126442"
    assert (
        await bot.refused("sendMessage", chat_id=anna.id, text="x", message_effect_id="1")
        == "Bad Request: EFFECT_ID_INVALID"
    )


async def test_editing_text_replaces_it_and_takes_the_keyboard_away(bot: Caller, anna: Person) -> None:
    sent = await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_markup=KEYBOARD)
    edited = await bot.ok("editMessageText", chat_id=anna.id, message_id=sent["message_id"], text="y")
    assert edited["text"] == "y"
    assert edited["edit_date"] >= edited["date"]
    assert "reply_markup" not in edited
    assert (await anna.expect("y")).kind == "edit"


async def test_an_edit_must_change_something(bot: Caller, anna: Person) -> None:
    sent = await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_markup=KEYBOARD)
    where = {"chat_id": anna.id, "message_id": sent["message_id"]}
    assert (
        await bot.refused("editMessageText", **where, text=" x ", reply_markup=KEYBOARD)
        == f"Bad Request: {NOT_MODIFIED}"
    )
    assert await bot.refused("editMessageReplyMarkup", **where, reply_markup=KEYBOARD) == f"Bad Request: {NOT_MODIFIED}"
    assert "edit_date" not in anna.screen.message
    bare = await bot.ok("editMessageReplyMarkup", **where, reply_markup={"inline_keyboard": []})
    assert (bare["text"], "reply_markup" in bare) == ("x", False)
    assert await bot.refused("editMessageReplyMarkup", **where) == f"Bad Request: {NOT_MODIFIED}"


async def test_only_ones_own_messages_that_exist_can_be_edited(bot: Caller, anna: Person) -> None:
    photo = (await bot.upload("sendPhoto", {"photo": ("a.png", PIXEL)}, chat_id=anna.id))["result"]
    text = await bot.ok("sendMessage", chat_id=anna.id, text="x")
    dice = await bot.ok("sendDice", chat_id=anna.id)
    for method, message_id, params, words in (
        ("editMessageText", 99, {"text": "y"}, "message to edit not found"),
        ("editMessageText", 1, {"text": "y"}, "message can't be edited"),
        ("editMessageText", photo["message_id"], {"text": "y"}, "there is no text in the message to edit"),
        ("editMessageCaption", text["message_id"], {"caption": "y"}, "there is no caption in the message to edit"),
        (
            "editMessageMedia",
            dice["message_id"],
            {"media": {"type": "photo", "media": photo["photo"][0]["file_id"]}},
            "message can't be edited",
        ),
        ("editMessageText", 0, {"text": "y"}, "message identifier is not specified"),
    ):
        assert await bot.refused(method, chat_id=anna.id, message_id=message_id, **params) == f"Bad Request: {words}"


async def test_captions_and_media_are_edited_and_a_text_can_become_a_photo(bot: Caller, anna: Person) -> None:
    photo = (await bot.upload("sendPhoto", {"photo": ("a.png", PIXEL)}, chat_id=anna.id, caption="one"))["result"]
    where = {"chat_id": anna.id, "message_id": photo["message_id"]}
    edited = await bot.ok("editMessageCaption", **where, caption="<i>two</i>", parse_mode="HTML")
    assert (edited["caption"], edited["photo"]) == ("two", photo["photo"])
    assert edited["caption_entities"] == [{"type": "italic", "offset": 0, "length": 3}]
    assert "caption" not in await bot.ok("editMessageCaption", **where)

    text = await bot.ok("sendMessage", chat_id=anna.id, text="x", reply_markup=KEYBOARD)
    media = {"type": "photo", "media": photo["photo"][0]["file_id"], "caption": "now a photo"}
    changed = await bot.ok("editMessageMedia", chat_id=anna.id, message_id=text["message_id"], media=media)
    assert (changed["caption"], changed["photo"], "text" in changed) == ("now a photo", photo["photo"], False)
    assert "reply_markup" not in changed
    again = await bot.refused("editMessageMedia", chat_id=anna.id, message_id=text["message_id"], media=media)
    assert again == f"Bad Request: {NOT_MODIFIED}"


async def test_deleting_works_for_both_sides_and_for_48_hours(
    playground: Playground, bot: Caller, anna: Person
) -> None:
    sent = await bot.ok("sendMessage", chat_id=anna.id, text="x")
    await bot.ok("deleteMessage", chat_id=anna.id, message_id=1)
    assert list(anna.chat.messages) == [sent["message_id"]]
    assert (
        await bot.refused("deleteMessage", chat_id=anna.id, message_id=1) == "Bad Request: message to delete not found"
    )
    playground.advance(48 * 3600 + 1)
    words = await bot.refused("deleteMessage", chat_id=anna.id, message_id=sent["message_id"])
    assert words == "Bad Request: message can't be deleted"
    assert list(anna.chat.messages) == [sent["message_id"]]


async def test_a_dice_can_be_deleted_only_after_a_day(playground: Playground, bot: Caller, anna: Person) -> None:
    playground.load_dice(6)
    dice = await bot.ok("sendDice", chat_id=anna.id)
    assert dice["dice"] == {"emoji": "🎲", "value": 6}
    where = {"chat_id": anna.id, "message_id": dice["message_id"]}
    assert await bot.refused("deleteMessage", **where) == "Bad Request: message can't be deleted"
    playground.advance(24 * 3600 + 1)
    await bot.ok("deleteMessage", **where)


async def test_deleting_many_skips_what_is_not_there(bot: Caller, anna: Person) -> None:
    sent = await bot.ok("sendMessage", chat_id=anna.id, text="x")
    await bot.ok("deleteMessages", chat_id=anna.id, message_ids=[1, 50, sent["message_id"]])
    assert anna.chat.messages == {}


async def test_copies_lose_their_origin_and_forwards_keep_it(bot: Caller, anna: Person) -> None:
    await anna.say("hello /start")
    copy_id = await bot.ok("copyMessage", chat_id=anna.id, from_chat_id=anna.id, message_id=2)
    copied = anna.chat.messages[copy_id["message_id"]].payload
    assert (copied["text"], copied["from"]["is_bot"], "forward_origin" in copied) == ("hello /start", True, False)
    forwarded = await bot.ok("forwardMessage", chat_id=anna.id, from_chat_id=anna.id, message_id=2)
    assert forwarded["forward_origin"]["sender_user"]["id"] == anna.id
    both = await bot.ok("copyMessages", chat_id=anna.id, from_chat_id=anna.id, message_ids=[1, 2])
    assert [each["message_id"] for each in both] == [5, 6]


async def test_protected_and_missing_messages_are_neither_copied_nor_forwarded(bot: Caller, anna: Person) -> None:
    sent = await bot.ok("sendMessage", chat_id=anna.id, text="x", protect_content=True)
    where = {"chat_id": anna.id, "from_chat_id": anna.id}
    assert await bot.refused("copyMessage", **where, message_id=99) == "Bad Request: message to copy not found"
    assert await bot.refused("forwardMessage", **where, message_id=99) == "Bad Request: message to forward not found"
    assert (
        await bot.refused("copyMessage", **where, message_id=sent["message_id"])
        == "Bad Request: message can't be copied"
    )
    assert (
        await bot.refused("forwardMessage", **where, message_id=sent["message_id"])
        == "Bad Request: message can't be forwarded"
    )
    assert list(anna.chat.messages) == [1, 2]


async def test_reactions_pins_and_chat_actions_are_seen(playground: Playground, bot: Caller, anna: Person) -> None:
    seen: list[dict[str, Any]] = []
    playground.world.events.subscribe(anna.id, seen.append)
    heart = [{"type": "emoji", "emoji": "❤"}]
    await bot.ok("setMessageReaction", chat_id=anna.id, message_id=1, reaction=heart)
    assert (
        await bot.refused(
            "setMessageReaction", chat_id=anna.id, message_id=1, reaction=[{"type": "emoji", "emoji": "🥑"}]
        )
        == "Bad Request: REACTION_INVALID"
    )
    assert (
        await bot.refused("setMessageReaction", chat_id=anna.id, message_id=9, reaction=heart)
        == "Bad Request: message to react not found"
    )
    await bot.ok("sendChatAction", chat_id=anna.id, action="typing")
    assert (
        await bot.refused("sendChatAction", chat_id=anna.id, action="dancing")
        == "Bad Request: wrong parameter action in request"
    )
    await bot.ok("pinChatMessage", chat_id=anna.id, message_id=1)
    await bot.ok("unpinChatMessage", chat_id=anna.id)
    kinds = [each["type"] for each in seen]
    assert kinds == ["reaction", "typing", "pinned", "message", "pinned"]
    assert seen[0] == {"type": "reaction", "peer": "bot:shop_bot", "message_id": 1, "reactions": heart}
    assert seen[1] == {"type": "typing", "peer": "bot:shop_bot", "action": "typing"}
    assert (seen[2]["message_ids"], seen[4]["message_ids"]) == ([1], [])


async def test_contacts_places_and_venues_are_sent(bot: Caller, anna: Person) -> None:
    contact = await bot.ok("sendContact", chat_id=anna.id, phone_number="+98 912 000", first_name="Shop")
    assert contact["contact"] == {"phone_number": "+98 912 000", "first_name": "Shop"}
    assert (
        await bot.refused("sendContact", chat_id=anna.id, phone_number="call me", first_name="S")
        == "Bad Request: PHONE_NUMBER_INVALID"
    )
    venue = await bot.ok("sendVenue", chat_id=anna.id, latitude=35.7, longitude=51.4, title="Shop", address="Street 1")
    assert venue["venue"]["location"] == venue["location"] == {"latitude": 35.7, "longitude": 51.4}
    assert (
        await bot.refused("sendLocation", chat_id=anna.id, latitude=95, longitude=0)
        == "Bad Request: wrong location specified"
    )


@pytest.mark.parametrize(
    ("commands", "words"),
    [
        ([{"command": "", "description": "x"}], "Command must be non-empty"),
        ([{"command": "x" * 33, "description": "x"}], "Command length must not exceed 32"),
        ([{"command": "Big", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "a", "description": "x" * 257}], "Command description length must not exceed 256"),
        ([{"command": "a", "description": "x"}] * 101, "BOT_COMMANDS_TOO_MUCH"),
    ],
)
async def test_commands_have_limits(
    playground: Playground, bot: Caller, commands: list[dict[str, str]], words: str
) -> None:
    first = words if words[1].isupper() or words[1] == "_" else words[0].lower() + words[1:]
    assert await bot.refused("setMyCommands", commands=commands) == f"Bad Request: {first}"
    assert await bot.ok("getMyCommands") == []
    assert len(playground.violations) == 1


async def test_commands_and_texts_are_kept_by_scope_and_language(bot: Caller, anna: Person) -> None:
    def menu(name: str) -> list[dict[str, str]]:
        return [{"command": name, "description": name}]

    await bot.ok("setMyCommands", commands=menu("all"))
    await bot.ok("setMyCommands", commands=menu("english"), language_code="en")
    await bot.ok("setMyCommands", commands=menu("private"), scope={"type": "all_private_chats"})
    await bot.ok("setMyCommands", commands=menu("anna"), scope={"type": "chat", "chat_id": anna.id})
    assert await bot.ok("getMyCommands") == menu("all")
    assert await bot.ok("getMyCommands", language_code="en") == menu("english")
    seen = anna.bot_chat.bot.commands_for
    assert seen(anna.id, "en") == menu("anna")
    await bot.ok("deleteMyCommands", scope={"type": "chat", "chat_id": anna.id})
    assert seen(anna.id, "en") == menu("private")
    await bot.ok("deleteMyCommands", scope={"type": "all_private_chats"})
    assert (seen(anna.id, "en"), seen(anna.id, "fa")) == (menu("english"), menu("all"))

    await bot.ok("setMyDescription", description="What it does")
    await bot.ok("setMyDescription", description="کارش چیست", language_code="fa")
    assert await bot.ok("getMyDescription", language_code="fa") == {"description": "کارش چیست"}
    assert await bot.ok("getMyDescription", language_code="de") == {"description": "What it does"}
    await bot.ok("setMyShortDescription", short_description="Short")
    assert (
        await bot.refused("setMyShortDescription", short_description="x" * 121)
        == "Bad Request: BOT_SHORT_DESCRIPTION_TOO_LONG"
    )
    await bot.ok("setMyName", name="Café")
    assert (await bot.ok("getMe"))["first_name"] == "Café"


async def test_the_menu_button_is_set_for_all_and_for_one(bot: Caller, anna: Person) -> None:
    button = {"type": "web_app", "text": "Open", "web_app": {"url": "https://e.org/"}}
    await bot.ok("setChatMenuButton", chat_id=anna.id, menu_button=button)
    assert await bot.ok("getChatMenuButton", chat_id=anna.id) == button
    assert await bot.ok("getChatMenuButton") == {"type": "commands"}
    await bot.ok("setChatMenuButton", chat_id=anna.id, menu_button={"type": "default"})
    assert await bot.ok("getChatMenuButton", chat_id=anna.id) == {"type": "commands"}


async def test_chats_and_members_are_described(playground: Playground, bot: Caller, anna: Person) -> None:
    chat = await bot.ok("getChat", chat_id=anna.id)
    assert (chat["id"], chat["type"], chat["active_usernames"]) == (anna.id, "private", ["anna_b"])
    assert (await bot.ok("getChatMember", chat_id=anna.id, user_id=anna.id))["status"] == "member"
    stranger = playground.add_person("Stranger")
    assert await bot.refused("getChat", chat_id=stranger.id) == "Bad Request: chat not found"
    assert await bot.ok("getUserProfilePhotos", user_id=anna.id) == {"total_count": 0, "photos": []}
