"""Deny by default: every update is taken to a member of staff first, and every route asks for its permission again."""

import dataclasses
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from telegram import Bot, Update, User
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden
from telegram.ext import ContextTypes

from admin_bot.desk import Desk
from admin_bot.keyboards.common import cancel_row
from admin_bot.messenger import send_once
from admin_bot.routes import Needs, Route
from admin_bot.turn import Turn
from club.clubs import club_profile
from club.errors import ClubError, NotAllowed
from club.i18n import Markup
from club.members import choose_language, find_chat, mark_blocked, meet
from club.staff import StaffView, accept_invite, is_invite, rename_staff, require, staff_by_identity

logger = logging.getLogger(__name__)

PLATFORM = "telegram"
INVITE_PREFIX = "i_"

Entry = Callable[["Turn"], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Guarded:
    """A callback of python-telegram-bot behind which staff are known and refusals have a sentence.

    `needs` is what it takes to come this far; what `entry` follows from here is asked for again by `follow`.
    """

    desk: Desk
    needs: Needs
    entry: Entry

    async def __call__(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        user = update.effective_user
        if user is None:
            return
        staff = await staff_by_identity(self.desk.club, PLATFORM, user.id)
        try:
            if staff is None:
                staff = await self._invited(context.bot, update, user)
            if staff is None:
                return
            turn = await _turn(self.desk, context.bot, update, user, staff)
            try:
                _check(turn, self.needs)
                await self.entry(turn)
            except ClubError as refusal:
                await refuse(turn, refusal)
            await turn.settle()
        except Forbidden:
            await _note_block(self.desk, user)

    async def _invited(self, bot: Bot, update: Update, user: User) -> StaffView | None:
        """The one thing somebody unknown may do: follow an invitation. Everybody else is refused in the same words."""
        message = update.message
        token = _invite_in((message.text or "") if message is not None else "")
        if token is None or not await is_invite(self.desk.club, token):
            await refuse_stranger(self.desk, bot, update, user)
            return None
        try:
            return (await accept_invite(self.desk.club, PLATFORM, user.id, user.full_name, token)).staff
        except ClubError as refusal:
            await _say_to_stranger(self.desk, bot, user, f"error-{refusal.code}")
            return None


def _invite_in(text: str) -> str | None:
    """The token of an invitation, if the text is the start link of one."""
    command, _, payload = text.partition(" ")
    if command != "/start" or not payload.startswith(INVITE_PREFIX):
        return None
    return payload.removeprefix(INVITE_PREFIX).strip()


async def follow(turn: Turn, route: Route, *args: Any) -> None:
    """Take a route, if the role grants it. Unless it goes on with the conversation, the conversation ends here."""
    _check(turn, route.needs)
    if not route.keeps_conversation:
        await turn.end()
    await route.run(turn, *args)


def _check(turn: Turn, needs: Needs) -> None:
    if needs != "any_staff":
        require(turn.staff.role, needs)


async def _turn(desk: Desk, bot: Bot, update: Update, user: User, staff: StaffView) -> Turn:
    chat = await meet(desk.club, "staff", PLATFORM, user.id, user.full_name, user.username)
    if staff.name != chat.name:
        await rename_staff(desk.club, staff.id, chat.name)
        staff = dataclasses.replace(staff, name=chat.name)
    profile = await club_profile(desk.club)
    if chat.language is None:
        language = desk.texts.closest_language(user.language_code, profile.language)
        chat = await choose_language(desk.club, chat.id, language)
    language = chat.language or profile.language
    speaker = desk.speaker(language, profile)
    return Turn(desk, bot, update, staff, chat, profile, speaker)


async def refuse(turn: Turn, refusal: ClubError) -> None:
    """The one place where a refusal becomes a sentence. What was being asked is still asked, unless the role forbids it."""
    if isinstance(refusal, NotAllowed):
        await turn.end()
    if turn.query is not None:
        await turn.toast(turn.speaker.label(f"error-{refusal.code}", **refusal.data), alert=True)
        return
    sentence = turn.speaker.say(f"error-{refusal.code}", **refusal.data)
    await turn.show(sentence, cancel_row(turn.speaker) if turn.asked is not None else ())


async def refuse_stranger(desk: Desk, bot: Bot, update: Update, user: User) -> None:
    """Who is not staff hears one polite sentence, in their language or in all there are, and nothing else."""
    known = desk.texts.closest_language(user.language_code, "")
    customer = desk.customer_username()
    languages = (known,) if known else desk.texts.languages
    query = update.callback_query
    if query is not None:
        words = "\n".join(desk.texts.say_plain(each, "admin-stranger-tap") for each in languages)
        try:
            await bot.answer_callback_query(query.id, words, show_alert=True)
        except BadRequest as error:
            logger.info("a stranger's tap could not be answered: %s", error.message)
        return
    club = await club_profile(desk.club)
    await _say_to_stranger(desk, bot, user, "admin-stranger", club=club.name, customer=customer)


async def _say_to_stranger(desk: Desk, bot: Bot, user: User, key: str, **values: object) -> None:
    """In their language, or in all there are."""
    known = desk.texts.closest_language(user.language_code, "")
    languages = (known,) if known else desk.texts.languages
    text = Markup("\n\n").join([desk.texts.say(each, key, **values) for each in languages])
    await send_once(lambda: bot.send_message(user.id, text, parse_mode=ParseMode.HTML))


async def _note_block(desk: Desk, user: User) -> None:
    """The person blocked the bot between writing and our answer."""
    logger.info("a person of staff or a stranger blocked the admin bot")
    chat = await find_chat(desk.club, "staff", PLATFORM, user.id)
    if chat is not None:
        await mark_blocked(desk.club, chat.id)
