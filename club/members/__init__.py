"""Who is in the club, and the chats they come from."""

from club.doors import BotName
from club.members.actions import (
    Joined,
    choose_language,
    give_consent,
    join_club,
    keep_conversation,
    mark_blocked,
    meet,
    rename_member,
    set_birthday,
    share_phone,
)
from club.members.rules import birthday_falls_on, is_member_number
from club.members.views import (
    ChatView,
    FoundMember,
    MemberView,
    find_chat,
    find_members,
    member,
    member_by_card,
)

__all__ = [
    "BotName",
    "ChatView",
    "FoundMember",
    "Joined",
    "MemberView",
    "birthday_falls_on",
    "choose_language",
    "find_chat",
    "find_members",
    "give_consent",
    "is_member_number",
    "join_club",
    "keep_conversation",
    "mark_blocked",
    "meet",
    "member",
    "member_by_card",
    "rename_member",
    "set_birthday",
    "share_phone",
]
