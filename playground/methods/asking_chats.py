"""getChat and who is a member of what."""

from typing import Any

from playground.bots import Bot
from playground.chats import GroupChat, PrivateChat
from playground.envelope import bad_request
from playground.groups import member_json
from playground.methods.registry import Call, plays


@plays("getChat")
def get_chat(call: Call) -> dict[str, Any]:
    chat = call.world.known_chat(call.bot, call.params["chat_id"])
    full: dict[str, Any] = {
        **chat.as_chat(),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"),
            isinstance(chat, PrivateChat),
        ),
    }
    if isinstance(chat, PrivateChat) and chat.person.username:
        full["active_usernames"] = [chat.person.username]
    if chat.pinned and chat.pinned[-1] in chat.messages:
        full["pinned_message"] = chat.messages[chat.pinned[-1]].payload
    return full


@plays("getChatMember")
def get_chat_member(call: Call) -> dict[str, Any]:
    chat = call.world.known_chat(call.bot, call.params["chat_id"])
    if isinstance(chat, PrivateChat):
        if call.params["user_id"] not in (chat.person.id, call.bot.id):
            raise bad_request("user not found")
    elif isinstance(chat, GroupChat):
        _check_sees_members(call.bot, chat)
    return member_json(call.world, chat, call.params["user_id"])


@plays("getChatMemberCount")
def get_chat_member_count(call: Call) -> int:
    chat = call.world.known_chat(call.bot, call.params["chat_id"])
    if isinstance(chat, GroupChat):
        return sum(status not in ("left", "kicked") for status in chat.members.values())
    return 2


@plays("getChatAdministrators")
def get_chat_administrators(call: Call) -> list[dict[str, Any]]:
    chat = call.world.known_chat(call.bot, call.params["chat_id"])
    if not isinstance(chat, GroupChat):
        raise bad_request("there are no administrators in the private chat")
    _check_sees_members(call.bot, chat)
    return [
        member_json(call.world, chat, user_id)
        for user_id, status in chat.members.items()
        if status in ("creator", "administrator") and user_id not in call.world.bots_by_id
    ]


def _check_sees_members(bot: Bot, chat: GroupChat) -> None:
    """In a channel only an administrator learns who the members are."""
    if chat.kind == "channel" and chat.members.get(bot.id) != "administrator":
        raise bad_request("member list is inaccessible")
