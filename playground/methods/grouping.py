"""Invite links, bans and leaving: what a bot does in groups and channels."""

from typing import Any

from playground.chats import GroupChat
from playground.envelope import bad_request
from playground.groups import change_member
from playground.methods.registry import Call, plays


def _managed_group(call: Call) -> GroupChat:
    """The group, when the bot may manage it."""
    chat = call.world.writable_chat(call.bot, call.params["chat_id"])
    if not isinstance(chat, GroupChat):
        raise bad_request("chat is a private chat")
    if chat.members.get(call.bot.id) != "administrator":
        raise bad_request("not enough rights")
    return chat


@plays("createChatInviteLink")
def create_chat_invite_link(call: Call) -> dict[str, Any]:
    group = _managed_group(call)
    params = call.params
    link: dict[str, Any] = {
        "invite_link": f"https://t.me/+{call.world.long_id()}",
        "creator": call.bot.as_user(),
        "creates_join_request": bool(params.get("creates_join_request")),
        "is_primary": False,
        "is_revoked": False,
    }
    if link["creates_join_request"]:
        raise bad_request("playground does not play join requests yet")
    for key in ("name", "expire_date", "member_limit"):
        if params.get(key):
            link[key] = params[key]
    group.invite_links[link["invite_link"]] = link
    return link


@plays("exportChatInviteLink")
def export_chat_invite_link(call: Call) -> str:
    group = _managed_group(call)
    for link in group.invite_links.values():
        if link["is_primary"]:
            link["is_revoked"] = True
            link["is_primary"] = False
    address = f"https://t.me/+{call.world.long_id()}"
    group.invite_links[address] = {
        "invite_link": address, "creator": call.bot.as_user(), "creates_join_request": False, "is_primary": True,
        "is_revoked": False,
    }  # fmt: skip
    return address


@plays("revokeChatInviteLink")
def revoke_chat_invite_link(call: Call) -> dict[str, Any]:
    group = _managed_group(call)
    link = group.invite_links.get(call.params["invite_link"])
    if link is None:
        raise bad_request("INVITE_HASH_EXPIRED")
    link["is_revoked"] = True
    return link


@plays("banChatMember", "unbanChatMember")
def ban_chat_member(call: Call) -> bool:
    group = _managed_group(call)
    account = call.world.accounts.get(call.params["user_id"])
    if account is None:
        raise bad_request("user not found")
    status = "kicked" if call.method == "banChatMember" else "left"
    if status == "left" and call.params.get("only_if_banned") and group.members.get(account.id) != "kicked":
        return True
    change_member(call.world, group, account, status, actor=call.bot.as_user())
    return True


@plays("leaveChat")
def leave_chat(call: Call) -> bool:
    chat = call.world.find_chat(call.bot, call.params["chat_id"])
    if not isinstance(chat, GroupChat):
        raise bad_request("chat member status can't be changed in private chats")
    call.world.check_member(call.bot, chat)
    chat.members[call.bot.id] = "left"
    chat.member_bots.pop(call.bot.id, None)
    return True
