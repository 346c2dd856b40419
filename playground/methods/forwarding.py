"""copyMessage(s), forwardMessage(s)."""

from typing import Any

from playground.chats import Chat, StoredMessage
from playground.envelope import bad_request, violation
from playground.messages import CAPTIONED_KINDS, content_of, media_kind, post_by_bot
from playground.methods.registry import Call, plays, refuse_unplayed
from playground.methods.sending import deliver, sending_marks, spend
from playground.texts import caption_fields

_NOT_COPYABLE = ("invoice", "successful_payment", "refunded_payment", "pinned_message", "users_shared")


def _source(call: Call, message_id: int, verb: str) -> StoredMessage:
    chat: Chat = call.world.known_chat(call.bot, call.params["from_chat_id"])
    message = chat.messages.get(message_id)
    if message is None:
        raise bad_request(f"message to {verb} not found")
    if message.payload.get("has_protected_content"):
        raise bad_request(f"message can't be {'copied' if verb == 'copy' else 'forwarded'}")
    if verb == "copy" and any(key in message.payload for key in _NOT_COPYABLE):
        raise bad_request("message can't be copied")
    return message


def _copied_content(message: StoredMessage) -> dict[str, Any]:
    content = content_of(message.payload)
    if "poll" in content:
        raise bad_request("playground does not play copies of polls yet")
    return content


@plays("copyMessage")
def copy_message(call: Call) -> dict[str, Any]:
    message = _source(call, call.params["message_id"], "copy")
    content = _copied_content(message)
    if "caption" in call.params and media_kind(message.payload) in CAPTIONED_KINDS:
        for key in ("caption", "caption_entities", "show_caption_above_media"):
            content.pop(key, None)
        content |= caption_fields(call.params)
    copy = deliver(call, content)
    copy.links = message.links
    return {"message_id": copy.id}


@plays("copyMessages")
def copy_messages(call: Call) -> list[dict[str, Any]]:
    refuse_unplayed(call.params)
    sources = _sources(call, "copy")
    chat = call.world.writable_chat(call.bot, call.params["chat_id"])
    marks = sending_marks(call, chat)
    contents = [_copied_content(source) for source in sources]
    if call.params.get("remove_caption"):
        for content in contents:
            content.pop("caption", None)
            content.pop("caption_entities", None)
    spend(call, chat, messages=len(contents))
    return [{"message_id": post_by_bot(call.world, call.bot, chat, content, marks=marks).id} for content in contents]


def _sources(call: Call, verb: str) -> list[StoredMessage]:
    ids = call.params["message_ids"]
    if ids != sorted(set(ids)):
        raise violation("message identifiers must be in a strictly increasing order")
    chat = call.world.known_chat(call.bot, call.params["from_chat_id"])
    sources = [_source(call, each, verb) for each in ids if each in chat.messages]
    if not sources:
        raise bad_request(f"there are no messages to {verb}")
    return sources


def _forwarded(message: StoredMessage) -> dict[str, Any]:
    origin = message.payload.get("forward_origin")
    if origin is None:
        date = message.payload["date"]
        if "sender_chat" in message.payload:
            origin = {
                "type": "channel", "date": date, "chat": message.payload["sender_chat"], "message_id": message.id
            }  # fmt: skip
        else:
            origin = {"type": "user", "date": date, "sender_user": message.payload["from"]}
    return {"forward_origin": origin}


@plays("forwardMessage")
def forward_message(call: Call) -> dict[str, Any]:
    message = _source(call, call.params["message_id"], "forward")
    return deliver(call, _copied_content(message), marks=_forwarded(message)).payload


@plays("forwardMessages")
def forward_messages(call: Call) -> list[dict[str, Any]]:
    refuse_unplayed(call.params)
    sources = _sources(call, "forward")
    chat = call.world.writable_chat(call.bot, call.params["chat_id"])
    contents = [(_copied_content(source), _forwarded(source)) for source in sources]
    spend(call, chat, messages=len(contents))
    return [
        {"message_id": post_by_bot(call.world, call.bot, chat, content, marks=marks).id} for content, marks in contents
    ]
