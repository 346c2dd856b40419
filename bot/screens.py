"""Screens, and the one way to put them before a person: edited in place where it can be, sent anew where it cannot."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import DeleteMessage
from aiogram.types import InputFile, Message

from bot.calling import call, cannot_be_deleted, cannot_be_edited, is_already_so, is_wrong_file, send
from bot.pictures import Picture
from bot.requests import EditPicture, EditText, Markup, Reply, SendPicture, SendText, photo_media
from club.i18n.markup import shown_units

CAPTION_UNITS_MAX = 1024


@dataclass(frozen=True, slots=True)
class Screen:
    """`text` is HTML. With a keyboard under the chat it is always a new message; `effect` plays only on new messages."""

    text: str
    keyboard: Markup | None = None
    picture: Picture | None = None
    effect: str | None = None


async def show(bot: Bot, chat_id: int, screen: Screen, current: Message | None) -> None:
    """Turn the bot's message `current` into the screen, or send it as a new one (None, or when it cannot be turned).

    The words matter more than the picture: where they are too many to stand under it, they come alone.
    """
    if screen.picture is not None and shown_units(screen.text) > CAPTION_UNITS_MAX:
        screen = replace(screen, picture=None)
    if current is None or "inline_keyboard" not in (screen.keyboard or {"inline_keyboard": ()}):
        await _send(bot, chat_id, screen)
        return
    if screen.picture is None and current.photo:
        await _delete(bot, current)
        await _send(bot, chat_id, screen)
        return
    try:
        await _edit(bot, chat_id, screen, current.message_id)
    except TelegramBadRequest as refused:
        if is_already_so(refused):
            return
        if not cannot_be_edited(refused):
            raise
        await _send(bot, chat_id, screen)


async def _edit(bot: Bot, chat_id: int, screen: Screen, message_id: int) -> None:
    if screen.picture is None:
        await call(
            bot, EditText(chat_id=chat_id, message_id=message_id, text=screen.text, reply_markup=screen.keyboard)
        )
        return

    def edit(photo: str | InputFile) -> EditPicture:
        media = photo_media(photo, screen.text)
        return EditPicture(chat_id=chat_id, message_id=message_id, media=media, reply_markup=screen.keyboard)

    await _with_picture(bot, screen.picture, edit)


async def _send(bot: Bot, chat_id: int, screen: Screen) -> None:
    if screen.picture is None:
        await send(
            bot,
            SendText(chat_id=chat_id, text=screen.text, reply_markup=screen.keyboard, message_effect_id=screen.effect),
        )
        return

    def new(photo: str | InputFile) -> SendPicture:
        return SendPicture(
            chat_id=chat_id,
            photo=photo,
            caption=screen.text,
            reply_markup=screen.keyboard,
            message_effect_id=screen.effect,
        )

    await _with_picture(bot, screen.picture, new)


async def _with_picture(
    bot: Bot, picture: Picture, request: Callable[[str | InputFile], SendPicture | EditPicture]
) -> None:
    """By the id from an earlier upload; when there is none, or the messenger has forgotten it, by uploading."""
    known = await picture.known()
    if known is not None:
        try:
            await _put(bot, request(known))
            return
        except TelegramBadRequest as refused:
            if not is_wrong_file(refused):
                raise
    reply = await _put(bot, request(await picture.upload()))
    if reply is not None and reply.get("photo"):
        await picture.remember(reply["photo"][-1]["file_id"])


async def _put(bot: Bot, request: SendPicture | EditPicture) -> Reply | None:
    if isinstance(request, SendPicture):
        return await send(bot, request)
    return await call(bot, request)


async def _delete(bot: Bot, message: Message) -> None:
    """A picture cannot become a text, so it makes room for one. One that is too old to be deleted stays."""
    try:
        await call(bot, DeleteMessage(chat_id=message.chat.id, message_id=message.message_id))
    except TelegramBadRequest as refused:
        if not cannot_be_deleted(refused):
            raise
