"""The requests that put screens before people, bare: plain values in, the messenger's own JSON out.

aiogram's own classes check every field of every button and build the whole message that comes back, of which nothing is
needed but the file id of a picture; and a reply with something new in it would look like a failure after it had arrived.
"""

from typing import Any

from aiogram.methods import TelegramMethod
from aiogram.types import InputFile

Reply = dict[str, Any]
Markup = dict[str, Any]
"""A keyboard as the messenger reads it: rows of buttons under `inline_keyboard`, or under `keyboard` below the chat."""

HTML = "HTML"


class BareRequest(TelegramMethod[Reply]):
    def values(self) -> dict[str, Any]:
        """What is sent, without what is not said."""
        return {name: value for name, value in self.__dict__.items() if value is not None}


class SendText(BareRequest):
    __returning__ = Reply
    __api_method__ = "sendMessage"

    chat_id: int
    text: str
    parse_mode: str = HTML
    reply_markup: Markup | None = None
    message_effect_id: str | None = None


class SendPicture(BareRequest):
    __returning__ = Reply
    __api_method__ = "sendPhoto"

    chat_id: int
    photo: str | InputFile
    caption: str
    parse_mode: str = HTML
    reply_markup: Markup | None = None
    message_effect_id: str | None = None


class SendPoll(BareRequest):
    """A quiz of the messenger's own. Messengers of before and after the many right answers each read their own field."""

    __returning__ = Reply
    __api_method__ = "sendPoll"

    chat_id: int
    question: str
    options: list[dict[str, str]]
    type: str = "quiz"
    is_anonymous: bool = False
    correct_option_ids: list[int]
    correct_option_id: int
    explanation: str | None = None
    open_period: int | None = None
    reply_markup: Markup | None = None


class SendFile(BareRequest):
    __returning__ = Reply
    __api_method__ = "sendDocument"

    chat_id: int
    document: InputFile
    caption: str
    parse_mode: str = HTML
    reply_markup: Markup | None = None


class SendDice(BareRequest):
    """The answer says at once what the animation shows seconds later."""

    __returning__ = Reply
    __api_method__ = "sendDice"

    chat_id: int
    emoji: str


class EditText(BareRequest):
    __returning__ = Reply
    __api_method__ = "editMessageText"

    chat_id: int
    message_id: int
    text: str
    parse_mode: str = HTML
    reply_markup: Markup | None = None


class EditInlineText(BareRequest):
    """Of a message that was sent by inline mode: the messenger does not say in which chat it stands."""

    __returning__ = bool
    __api_method__ = "editMessageText"

    inline_message_id: str
    text: str
    parse_mode: str = HTML
    reply_markup: Markup | None = None


class EditPicture(BareRequest):
    """Also turns a text into a picture."""

    __returning__ = Reply
    __api_method__ = "editMessageMedia"

    chat_id: int
    message_id: int
    media: dict[str, Any]
    reply_markup: Markup | None = None


def photo_media(photo: str | InputFile, caption: str) -> dict[str, Any]:
    return {"type": "photo", "media": photo, "caption": caption, "parse_mode": HTML}


def without_cosmetics(request: TelegramMethod[Any]) -> TelegramMethod[Any] | None:
    """The same request without effect and colours; None when it had none."""
    changes: dict[str, Any] = {}
    if getattr(request, "message_effect_id", None) is not None:
        changes["message_effect_id"] = None
    markup = getattr(request, "reply_markup", None) or {}
    for name in ("inline_keyboard", "keyboard"):
        rows = markup.get(name, [])
        if any("style" in button for row in rows for button in row):
            changes["reply_markup"] = {**markup, name: [[_plain(button) for button in row] for row in rows]}
    return request.model_copy(update=changes) if changes else None


def _plain(button: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in button.items() if name != "style"}
