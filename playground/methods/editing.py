"""editMessage…: text, caption, media, keyboard, of ordinary and of inline messages."""

from typing import Any

from playground.chats import PrivateChat, StoredMessage
from playground.envelope import bad_request, violation
from playground.keyboards import inline_keyboard
from playground.media import media_fields, take_file
from playground.messages import CAPTIONED_KINDS, REPLACEABLE_KINDS, content_of, media_kind, replace_content
from playground.methods.registry import Call, plays, refuse_unplayed
from playground.methods.sending import spend
from playground.methods.sending_media import read_codes
from playground.texts import caption_fields, text_fields


def editable_message(call: Call) -> StoredMessage:
    """The message an edit names. Refuses unnamed, unknown and other people's messages."""
    params = call.params
    refuse_unplayed(params)
    inline_id = params.get("inline_message_id")
    if inline_id is not None:
        if "chat_id" in params or "message_id" in params:
            raise violation("either chat_id and message_id or inline_message_id, not both")
        message = call.world.inline_messages.get(inline_id)
        if message is None or message.via_bot is not call.bot or message.id not in message.chat.messages:
            raise bad_request("MESSAGE_ID_INVALID")
        return message
    if "chat_id" not in params:
        raise violation("chat_id is empty")
    if not params.get("message_id"):
        raise violation("message identifier is not specified")
    chat = call.world.writable_chat(call.bot, params["chat_id"])
    message = chat.messages.get(params["message_id"])
    if message is None:
        raise bad_request("message to edit not found")
    if message.by_bot is not call.bot or "forward_origin" in message.payload:
        raise bad_request("message can't be edited")
    return message


def new_keyboard(call: Call, message: StoredMessage) -> dict[str, Any] | None:
    """The keyboard after the edit: without `reply_markup` in the request there is none."""
    markup = call.params.get("reply_markup")
    if markup is None:
        return None
    inline = message.inline_message_id is not None
    return inline_keyboard(markup, private=isinstance(message.chat, PrivateChat), inline_message=inline)


def finish(
    call: Call,
    message: StoredMessage,
    content: dict[str, Any],
    *,
    fresh_upload: bool = False,
) -> dict[str, Any] | bool:
    """Makes the edit and answers with the message, or True for an inline message."""
    markup = new_keyboard(call, message)
    if message.inline_message_id is None:
        spend(call, message.chat)
    replace_content(call.world, message, content, markup, fresh_upload=fresh_upload)
    return True if message.inline_message_id is not None else message.payload


@plays("editMessageText")
def edit_message_text(call: Call) -> dict[str, Any] | bool:
    message = editable_message(call)
    if "text" not in call.params:
        raise violation("message text is empty")
    if "text" not in message.payload:
        raise bad_request("there is no text in the message to edit")
    return finish(call, message, text_fields(call.params))


@plays("editMessageCaption")
def edit_message_caption(call: Call) -> dict[str, Any] | bool:
    message = editable_message(call)
    if media_kind(message.payload) not in CAPTIONED_KINDS:
        raise bad_request("there is no caption in the message to edit")
    content = {
        key: value
        for key, value in content_of(message.payload).items()
        if key not in ("caption", "caption_entities", "show_caption_above_media")
    }
    return finish(call, message, {**content, **caption_fields(call.params)})


@plays("editMessageReplyMarkup")
def edit_message_reply_markup(call: Call) -> dict[str, Any] | bool:
    message = editable_message(call)
    return finish(call, message, content_of(message.payload))


@plays("editMessageMedia")
def edit_message_media(call: Call) -> dict[str, Any] | bool:
    message = editable_message(call)
    media = call.params["media"]
    kind = media["type"]
    if kind == "live_photo":
        raise bad_request("playground does not play live photos yet")
    if "text" not in message.payload and media_kind(message.payload) not in REPLACEABLE_KINDS:
        raise bad_request("message can't be edited")
    if "media_group_id" in message.payload and {kind, media_kind(message.payload)} not in (
        {kind},
        {"photo", "video"},
    ):
        raise bad_request("the type of media in an album can't be changed so")
    if message.inline_message_id is not None and media["media"].startswith("attach://"):
        raise bad_request("message can't be edited: a new file can't be uploaded for an inline message")
    reference, fresh = take_file(call.world, call.bot, kind, media["media"], call.uploads)
    content = {**media_fields(reference, media), **caption_fields(media)}
    answer = finish(call, message, content, fresh_upload=fresh)
    read_codes(call, message, kind, reference.file)
    return answer
