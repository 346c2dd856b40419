"""The bot is put into channels and groups and taken out; people come into them and leave."""

from aiogram import F, Router
from aiogram.exceptions import TelegramAPIError
from aiogram.methods import CreateChatInviteLink
from aiogram.types import ChatMemberAdministrator, ChatMemberUpdated
from structlog import get_logger

from bot.communities import is_there, seen
from bot.desk import Desk
from bot.meeting import PLATFORM
from club.communities import CommunityView, found_community, keep_invite_link, lost_community, note_membership

log = get_logger(__name__)

LINK_NAME_LETTERS = 32


async def bot_moved(event: ChatMemberUpdated, desk: Desk) -> None:
    me = event.new_chat_member
    if not is_there(me):
        await lost_community(desk.club, platform=PLATFORM, platform_chat_id=event.chat.id)
        return
    found = await found_community(desk.club, seen(event.chat, me), finder_user_id=event.from_user.id)
    if isinstance(me, ChatMemberAdministrator) and me.can_invite_users:
        await _make_way_in(desk, found)


async def _make_way_in(desk: Desk, found: CommunityView) -> None:
    """What has no public name is entered by a link; the bot makes one of its own and spoils nobody else's."""
    if found.state != "active" or found.username is not None or found.invite_link is not None:
        return
    name = (await desk.profile()).name[:LINK_NAME_LETTERS]
    try:
        made = await desk.bot(CreateChatInviteLink(chat_id=found.platform_chat_id, name=name))
    except TelegramAPIError as refused:
        log.info("no-invite-link", chat=found.platform_chat_id, refusal=refused.message)
        return
    await keep_invite_link(desk.club, found.id, made.invite_link)


async def person_moved(event: ChatMemberUpdated, desk: Desk) -> None:
    person = event.new_chat_member.user
    if not person.is_bot:
        await note_membership(
            desk.club,
            platform=PLATFORM,
            platform_chat_id=event.chat.id,
            platform_user_id=person.id,
            is_in=is_there(event.new_chat_member),
        )


def register(room: Router) -> None:
    room.my_chat_member.register(bot_moved, F.chat.type != "private")
    room.chat_member.register(person_moved)
