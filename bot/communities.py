"""The shop's channels and groups as the messenger shows them: who is in there, what the bot may do there, the way in."""

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest
from aiogram.methods import GetChatMember
from aiogram.types import (
    Chat,
    ChatMemberAdministrator,
    ChatMemberMember,
    ChatMemberOwner,
    ChatMemberRestricted,
    ResultChatMemberUnion,
)
from structlog import get_logger

from bot.calling import patiently
from bot.meeting import PLATFORM
from bot.visit import Visit
from club.communities import CommunitySeen, CommunityView, membership, remember_membership

log = get_logger(__name__)

_NOT_THERE = ("user not found", "participant_id_invalid", "user_not_participant")


def is_there(member: ResultChatMemberUnion) -> bool:
    """Whether that is somebody who is in the channel or group."""
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return isinstance(member, ChatMemberOwner | ChatMemberAdministrator | ChatMemberMember)


def seen(chat: Chat, me: ResultChatMemberUnion) -> CommunitySeen:
    """The channel or group `chat` in which the bot is `me`."""
    channel, administrator = chat.type == "channel", isinstance(me, ChatMemberAdministrator)
    if channel:
        can_post = isinstance(me, ChatMemberAdministrator) and bool(me.can_post_messages)
    else:
        can_post = not isinstance(me, ChatMemberRestricted) or me.can_send_messages
    return CommunitySeen(
        PLATFORM,
        chat.id,
        "channel" if channel else "group",
        chat.title or str(chat.id),
        chat.username,
        can_post=can_post,
        sees_members=administrator,
    )


async def ask_is_in(bot: Bot, chat_id: int, user_id: int) -> bool | None:
    """Whether that person is in there now; None when the messenger does not say."""
    try:
        return is_there(await patiently(bot, GetChatMember(chat_id=chat_id, user_id=user_id)))
    except TelegramBadRequest as refused:
        if any(words in refused.message.lower() for words in _NOT_THERE):
            return False
        log.info("membership-not-told", chat=chat_id, refusal=refused.message)
    except TelegramAPIError as error:
        log.info("membership-not-told", chat=chat_id, refusal=error.message)
    return None


async def is_in_now(visit: Visit, community_id: int) -> bool:
    """Whether who is writing is in the shop's channel or group: the messenger is asked, and its answer kept.

    When it does not say, what it said last holds. Refuses CommunityNotFound.
    """
    known = await membership(visit.club, visit.member_id, community_id)
    is_in = await ask_is_in(visit.desk.bot, known.community.platform_chat_id, visit.chat.platform_user_id)
    if is_in is None:
        return known.is_in
    await remember_membership(visit.club, visit.member_id, community_id, is_in)
    return is_in


def way_in(community: CommunityView) -> str | None:
    """The address at which somebody joins; None: there is none to show."""
    if community.username is not None:
        return f"https://t.me/{community.username}"
    return community.invite_link
