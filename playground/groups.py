"""Members of groups and channels come and go, and the bots that watch hear of it."""

from typing import Any

from playground.bots import Bot
from playground.chats import Chat, GroupChat
from playground.envelope import bad_request
from playground.people import Account
from playground.refusals import ActionRefused
from playground.world import World

ADMINISTRATOR_RIGHTS = {
    "can_be_edited": False, "is_anonymous": False, "can_manage_chat": True, "can_delete_messages": True,
    "can_manage_video_chats": False, "can_restrict_members": True, "can_promote_members": False,
    "can_change_info": True, "can_invite_users": True, "can_post_stories": False, "can_edit_stories": False,
    "can_delete_stories": False, "can_send_welcome_messages": False, "can_post_messages": True,
    "can_edit_messages": True, "can_pin_messages": True,
}  # fmt: skip


def member_json(world: World, chat: Chat, user_id: int) -> dict[str, Any]:
    """The Bot API `ChatMember` of somebody in a group or channel."""
    bot = world.bots_by_id.get(user_id)
    account = world.accounts.get(user_id)
    if bot is None and account is None:
        raise bad_request("user not found")
    user = bot.as_user() if bot else account.as_user()  # type: ignore[union-attr]
    if not isinstance(chat, GroupChat):
        return {"status": "member", "user": user}
    status = chat.members.get(user_id, "left")
    member: dict[str, Any] = {"status": status, "user": user}
    if status == "administrator":
        member |= ADMINISTRATOR_RIGHTS
    elif status == "creator":
        member["is_anonymous"] = False
    elif status == "kicked":
        member["until_date"] = 0
    return member


def add_bot_member(group: GroupChat, bot: Bot, *, administrator: bool = True) -> None:
    """The bot is in the group from now on."""
    group.members[bot.id] = "administrator" if administrator else "member"
    group.member_bots[bot.id] = bot


def join(world: World, group: GroupChat, person: Account, invite_link: str | None = None) -> None:
    """The person joins, perhaps by an invite link. Refuses banned people, and links that are revoked or used up."""
    link = None
    if group.members.get(person.id) == "kicked":
        raise ActionRefused("this person is banned here", 409)
    if invite_link is not None:
        link = group.invite_links.get(invite_link)
        if link is None or link["is_revoked"]:
            raise ActionRefused("the invite link is not valid", 404)
        if link.get("expire_date", world.clock.now() + 1) <= world.clock.now():
            raise ActionRefused("the invite link has expired", 409)
    change_member(world, group, person, "member", actor=person.as_user(), invite_link=link)


def leave(world: World, group: GroupChat, person: Account) -> None:
    change_member(world, group, person, "left", actor=person.as_user())


def change_member(
    world: World,
    group: GroupChat,
    person: Account,
    status: str,
    *,
    actor: dict[str, Any],
    invite_link: dict[str, Any] | None = None,
) -> None:
    """Changes a membership; administrator bots that asked for `chat_member` updates get one."""
    before = member_json(world, group, person.id)
    if before["status"] == status:
        return
    group.members[person.id] = status
    update: dict[str, Any] = {
        "chat": group.as_chat(),
        "from": actor,
        "date": int(world.clock.now()),
        "old_chat_member": before,
        "new_chat_member": member_json(world, group, person.id),
    }
    if invite_link is not None:
        update["invite_link"] = invite_link
    for bot in group.bots():
        if group.members.get(bot.id) == "administrator":
            world.push(bot, "chat_member", update, f"user:{person.id}")


def put_bot(world: World, group: GroupChat, bot: Bot, by: Account, status: str = "administrator") -> None:
    """Somebody puts the bot into the group, changes what it may do there, or takes it out (`left`, `kicked`); it hears of it."""
    before = member_json(world, group, bot.id)
    if before["status"] == status:
        return
    group.members[bot.id] = status
    group.member_bots[bot.id] = bot
    update = {
        "chat": group.as_chat(),
        "from": by.as_user(),
        "date": int(world.clock.now()),
        "old_chat_member": before,
        "new_chat_member": member_json(world, group, bot.id),
    }
    if status in ("left", "kicked"):
        group.member_bots.pop(bot.id, None)
    world.push(bot, "my_chat_member", update, f"user:{by.id}")
