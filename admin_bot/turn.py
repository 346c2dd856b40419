"""One turn of one member of staff: who speaks, where the conversation stands, and how to answer."""

import hashlib
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from telegram import (
    Bot,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    LinkPreviewOptions,
    Message,
    ReplyKeyboardMarkup,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError

from admin_bot.desk import Desk
from admin_bot.messenger import is_beyond_edit, is_unchanged, patiently, send_once
from club.clubs import ClubProfile
from club.context import Club
from club.i18n import Markup, Speaker
from club.i18n.markup import shown_units
from club.members import ChatView, keep_conversation
from club.rewards import picture_content, remember_upload, uploaded_file_id
from club.staff import StaffView

logger = logging.getLogger(__name__)

Keyboard = Sequence[Sequence[InlineKeyboardButton]]

KEY_LENGTH = 16
TOAST_LENGTH_MAX = 200
CAPTION_UNITS_MAX = 1024
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(slots=True)
class Turn:
    """What a handler is handed. It lives as long as one update is being answered."""

    desk: Desk
    telegram: Bot
    update: Update
    staff: StaffView
    chat: ChatView
    profile: ClubProfile
    speaker: Speaker
    asked: dict[str, Any] | None = field(init=False)
    shown: int | None = field(init=False, default=None)
    _earlier: int | None = field(init=False, default=None)
    _answered: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        self.asked = self.chat.conversation
        self._earlier = (self.asked or {}).get("screen")

    @property
    def club(self) -> Club:
        return self.desk.club

    @property
    def query(self) -> CallbackQuery | None:
        return self.update.callback_query

    @property
    def text(self) -> str:
        """What was typed; empty for everything that is not text."""
        message = self.update.message
        return (message.text or "").strip() if message is not None else ""

    def in_the_clubs_language(self, key: str) -> str:
        """What becomes the shop's own words: named once, in the language of the club and not of who taps."""
        return self.desk.texts.say_plain(self.profile.language, key)

    def new_key(self) -> str:
        """An idempotency key born of this update: the same update handled twice gives the same key."""
        update = self.update
        moment = update.message.date.isoformat() if update.message is not None else ""
        query = self.query.id if self.query is not None else ""
        born = f"{self.telegram.id}:{update.update_id}:{self.chat.id}:{moment}:{query}"
        return hashlib.sha256(born.encode()).hexdigest()[:KEY_LENGTH]

    # -- what is being asked

    async def ask(self, step: str, **kept: Any) -> None:
        """The next thing this person says answers `step`; `kept` waits with it, through restarts too.

        The screen shown with the question is remembered beside it, and loses its buttons when another follows.
        """
        self.asked = {"step": step, **kept}
        await keep_conversation(self.club, self.chat.id, self.asked)

    async def end(self) -> None:
        """Nothing is being asked any more."""
        if self.asked is not None:
            self.asked = None
            await keep_conversation(self.club, self.chat.id, None)

    async def take_off(self) -> bool:
        """Delete what was just typed from the chat; False when it has to stay."""
        message = self.update.message
        if message is None:
            return True
        try:
            return await patiently(lambda: self.telegram.delete_message(self.chat.platform_user_id, message.message_id))
        except TelegramError as error:
            logger.warning("a message that should go stays: %s", error.message)
            return False

    # -- answering

    async def show(
        self,
        text: Markup,
        keyboard: Keyboard = (),
        *,
        picture_id: int | None = None,
        drawn: bytes | None = None,
        fresh: bool = False,
    ) -> None:
        """The screen: in place of the one that was tapped, or as a new message (`fresh`, or nothing was tapped).

        With a picture that is kept (`picture_id`), or one `drawn` for this screen alone; words too many to stand under it
        come without.
        """
        picture = (picture_id if drawn is None else drawn) if shown_units(text) <= CAPTION_UNITS_MAX else None
        self.shown = await self._show(text, keyboard, picture, fresh)

    async def _show(self, text: Markup, keyboard: Keyboard, picture: int | bytes | None, fresh: bool) -> int | None:
        """The id of the message; None when the connection broke and it may or may not have arrived."""
        markup = InlineKeyboardMarkup(keyboard) if keyboard else None
        tapped = self.query.message if self.query is not None else None
        if fresh or not isinstance(tapped, Message):
            return await self._send(text, markup, picture)
        if tapped.photo and picture is None:
            sent = await self._send(text, markup, None)
            await self._drop(tapped)
            return sent
        try:
            await self._edit(tapped, text, markup, picture)
        except BadRequest as error:
            if is_unchanged(error):
                return tapped.message_id
            if not is_beyond_edit(error):
                raise
            return await self._send(text, markup, picture)
        return tapped.message_id

    async def say(self, text: Markup, *, menu: ReplyKeyboardMarkup) -> None:
        """A new message that also puts the main menu under the typing field."""
        sent = await send_once(
            lambda: self.telegram.send_message(
                self.chat.platform_user_id,
                text,
                parse_mode=ParseMode.HTML,
                reply_markup=menu,
                link_preview_options=_NO_PREVIEW,
            )
        )
        self.shown = None if sent is None else sent.message_id

    async def send_picture(self, content: bytes, text: Markup, keyboard: Keyboard = ()) -> None:
        """A new message with a picture that is of this moment and kept nowhere."""
        markup = InlineKeyboardMarkup(keyboard) if keyboard else None
        await send_once(
            lambda: self.telegram.send_photo(
                self.chat.platform_user_id, content, caption=text, parse_mode=ParseMode.HTML, reply_markup=markup
            )
        )

    async def send_file(self, content: bytes, filename: str, text: Markup) -> None:
        """A new message with a file to keep."""
        await send_once(
            lambda: self.telegram.send_document(
                self.chat.platform_user_id, content, caption=text, filename=filename, parse_mode=ParseMode.HTML
            )
        )

    async def toast(self, text: str, *, alert: bool = False) -> None:
        """Answer the tap with a few words. Too late or twice is no harm: the deed does not depend on it."""
        if self.query is None or self._answered:
            return
        self._answered = True
        try:
            await self.telegram.answer_callback_query(self.query.id, text[:TOAST_LENGTH_MAX] or None, show_alert=alert)
        except TelegramError as error:
            logger.info("a tap could not be answered: %s", error.message)

    async def settle(self) -> None:
        """Stop the tapped button's spinner if nothing else has; an earlier question that is answered loses its buttons."""
        await self.toast("")
        if self.shown is None or self.shown == self._earlier:
            return
        if self.asked is not None and self.asked.get("step") in self.desk.routes.steps:
            await self.ask(**{**self.asked, "screen": self.shown})
        if self._earlier is not None:
            await self._close(self._earlier)

    async def _close(self, message_id: int) -> None:
        try:
            await self.telegram.edit_message_reply_markup(self.chat.platform_user_id, message_id, reply_markup=None)
        except TelegramError as error:
            logger.info("an earlier screen keeps its buttons: %s", error.message)

    async def _edit(
        self, tapped: Message, text: Markup, markup: InlineKeyboardMarkup | None, picture: int | bytes | None
    ) -> None:
        chat_id, message_id = self.chat.platform_user_id, tapped.message_id
        if picture is None:
            await patiently(
                lambda: self.telegram.edit_message_text(
                    text,
                    chat_id,
                    message_id,
                    parse_mode=ParseMode.HTML,
                    reply_markup=markup,
                    link_preview_options=_NO_PREVIEW,
                )
            )
            return
        photo = await self._photo(picture)
        media = InputMediaPhoto(photo, caption=text, parse_mode=ParseMode.HTML)
        edited = await patiently(
            lambda: self.telegram.edit_message_media(media, chat_id, message_id, reply_markup=markup)
        )
        if isinstance(edited, Message):
            await self._remember(picture, photo, edited)

    async def _send(self, text: Markup, markup: InlineKeyboardMarkup | None, picture: int | bytes | None) -> int | None:
        chat_id = self.chat.platform_user_id
        if picture is None:
            sent = await send_once(
                lambda: self.telegram.send_message(
                    chat_id,
                    text,
                    parse_mode=ParseMode.HTML,
                    reply_markup=markup,
                    link_preview_options=_NO_PREVIEW,
                )
            )
        else:
            photo = await self._photo(picture)
            sent = await send_once(
                lambda: self.telegram.send_photo(
                    chat_id, photo, caption=text, parse_mode=ParseMode.HTML, reply_markup=markup
                )
            )
            if sent is not None:
                await self._remember(picture, photo, sent)
        return None if sent is None else sent.message_id

    async def _photo(self, picture: int | bytes) -> str | bytes:
        if isinstance(picture, bytes):
            return picture
        file_id = await uploaded_file_id(self.club, picture, str(self.telegram.id))
        return file_id or await picture_content(self.club, picture)

    async def _remember(self, picture: int | bytes, photo: str | bytes, sent: Message) -> None:
        if isinstance(picture, int) and isinstance(photo, bytes) and sent.photo:
            await remember_upload(self.club, picture, str(self.telegram.id), sent.photo[-1].file_id)

    async def _drop(self, message: Message) -> None:
        try:
            await self.telegram.delete_message(self.chat.platform_user_id, message.message_id)
        except BadRequest as error:
            logger.debug("an earlier picture stays: %s", error.message)
            await self._close(message.message_id)
