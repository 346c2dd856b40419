"""Posting, editing and deleting messages, and telling everybody who sees it."""

from collections.abc import Iterable
from typing import Any

from playground.bots import Bot
from playground.chats import Chat, GroupChat, PrivateChat, StoredMessage
from playground.envelope import bad_request
from playground.people import Account
from playground.world import World

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content"
    " and reply markup of the message"
)
MEDIA_KINDS = ("photo", "document", "video", "audio", "voice", "animation", "sticker", "video_note")
CAPTIONED_KINDS = ("photo", "document", "video", "audio", "voice", "animation")
REPLACEABLE_KINDS = ("photo", "document", "video", "audio", "animation")
_CONTENT_KEYS = frozenset(
    ("text", "entities", "link_preview_options", "caption", "caption_entities", "show_caption_above_media",
     "has_media_spoiler", "reply_markup", "edit_date", "location", "venue", "contact", "dice", "poll", "invoice",
     *MEDIA_KINDS)
)  # fmt: skip


def media_kind(payload: dict[str, Any]) -> str | None:
    """`photo`, `document`, …, or None for a message without media (an animation also carries a document)."""
    if "animation" in payload:
        return "animation"
    return next((kind for kind in MEDIA_KINDS if kind in payload), None)


def post_by_bot(
    world: World,
    bot: Bot,
    chat: Chat,
    content: dict[str, Any],
    *,
    markup: dict[str, Any] | None = None,
    reply_to: dict[str, Any] | None = None,
    marks: dict[str, Any] | None = None,
) -> StoredMessage:
    """A bot's message. `markup` is any checked reply markup: only inline keyboards become part of the message."""
    payload: dict[str, Any] = {"message_id": chat.next_id()}
    if isinstance(chat, GroupChat) and chat.kind == "channel":
        payload["sender_chat"] = chat.as_chat()
    else:
        payload["from"] = bot.as_user()
    payload["chat"] = chat.as_chat()
    payload["date"] = int(world.clock.now())
    if reply_to is not None:
        payload["reply_to_message"] = reply_to
    if marks:
        payload.update(marks)
    payload.update(content)
    if markup is not None:
        if "inline_keyboard" in markup:
            payload["reply_markup"] = markup
        elif isinstance(chat, PrivateChat):
            _show_keyboard(world, chat, markup)
    message = StoredMessage(chat, payload, bot.id, by_bot=bot)
    _announce(world, message, f"@{bot.username}")
    return message


def post_by_person(
    world: World,
    person: Account,
    chat: Chat,
    content: dict[str, Any],
    *,
    reply_to: StoredMessage | None = None,
    via_bot: Bot | None = None,
    markup: dict[str, Any] | None = None,
) -> StoredMessage:
    """A person's message; the bot of a private chat gets it as an update."""
    payload: dict[str, Any] = {
        "message_id": chat.next_id(),
        "from": person.as_user(),
        "chat": chat.as_chat(),
        "date": int(world.clock.now()),
    }
    if reply_to is not None:
        payload["reply_to_message"] = without_reply(reply_to.payload)
    if via_bot is not None:
        payload["via_bot"] = via_bot.as_user()
    payload.update(content)
    message = StoredMessage(chat, payload, person.id, via_bot=via_bot)
    if markup is not None:
        payload["reply_markup"] = markup
        message.inline_message_id = f"AQAAA{world.long_id()}"
        world.inline_messages[message.inline_message_id] = message
    if isinstance(chat, PrivateChat):
        chat.started = True
        if chat.force_reply is not None:
            chat.force_reply = None
            _tell_keyboard(world, chat)
    _announce(world, message, person.full_name)
    if isinstance(chat, PrivateChat):
        world.push(chat.bot, "message", payload, f"chat:{chat.id}")
    return message


def without_reply(payload: dict[str, Any]) -> dict[str, Any]:
    """A message inside `reply_to_message` never carries a further `reply_to_message`."""
    if "reply_to_message" in payload:
        return {key: value for key, value in payload.items() if key != "reply_to_message"}
    return payload


def replace_content(
    world: World,
    message: StoredMessage,
    content: dict[str, Any],
    markup: dict[str, Any] | None,
    *,
    fresh_upload: bool = False,
) -> None:
    """Gives a message other content and other inline keyboard (None: no keyboard). Refuses an edit that changes nothing.

    A fresh upload always counts as a change, as it does on Telegram.
    """
    old = message.payload
    new = {key: value for key, value in old.items() if key not in _CONTENT_KEYS}
    new.update(content)
    if markup is not None:
        new["reply_markup"] = markup
    if not fresh_upload and new == {key: value for key, value in old.items() if key != "edit_date"}:
        raise bad_request(NOT_MODIFIED)
    new["edit_date"] = int(world.clock.now())
    message.payload = new
    who = message.by_bot or message.via_bot
    message.chat.remember("edit", f"@{who.username}" if who else new["from"]["first_name"], new)
    tell_edit(world, message)


def content_of(payload: dict[str, Any]) -> dict[str, Any]:
    """The content fields of a message, without its keyboard."""
    return {
        key: value
        for key, value in payload.items()
        if key in _CONTENT_KEYS and key not in ("reply_markup", "edit_date")
    }


def tell_edit(world: World, message: StoredMessage) -> None:
    for person_id in message.chat.viewers():
        if world.events.is_watched(person_id):
            peer = message.chat.peer_of(person_id)
            world.events.publish(person_id, {"type": "edit", "peer": peer, "message": message.seen_by(person_id)})


def tell(world: World, chat: Chat, event: dict[str, Any]) -> None:
    """Sends an event about a chat to everybody who sees the chat."""
    for person_id in chat.viewers():
        if world.events.is_watched(person_id):
            world.events.publish(person_id, {**event, "peer": chat.peer_of(person_id)})


def tell_reactions(world: World, message: StoredMessage) -> None:
    reactions = [each for given in message.reactions.values() for each in given]
    tell(world, message.chat, {"type": "reaction", "message_id": message.id, "reactions": reactions})


def delete(world: World, message: StoredMessage, who: str) -> None:
    chat = message.chat
    del chat.messages[message.id]
    if message.id in chat.pinned:
        chat.pinned.remove(message.id)
    chat.remember("delete", who, message.payload)
    tell(world, chat, {"type": "delete", "message_id": message.id})


def add_links(world: World, message: StoredMessage, links: Iterable[str]) -> None:
    """Notes what the QR codes of a message's photo say."""
    message.links = list(links)
    tell(world, message.chat, {"type": "links", "message_id": message.id, "links": message.links})


def _announce(world: World, message: StoredMessage, who: str) -> None:
    chat = message.chat
    chat.messages[message.id] = message
    chat.order = world.serial()
    chat.remember("message", who, message.payload)
    for person_id in chat.viewers():
        if person_id != message.author_id:
            chat.unread[person_id] = chat.unread.get(person_id, 0) + 1
        if world.events.is_watched(person_id):
            peer = chat.peer_of(person_id)
            world.events.publish(person_id, {"type": "message", "peer": peer, "message": message.seen_by(person_id)})


def _show_keyboard(world: World, chat: PrivateChat, markup: dict[str, Any]) -> None:
    if "keyboard" in markup:
        chat.reply_keyboard = markup
        chat.force_reply = {"force_reply": True} if markup.get("force_reply") else None
    elif "remove_keyboard" in markup:
        chat.reply_keyboard = None
        chat.force_reply = None
    else:
        chat.force_reply = markup
    _tell_keyboard(world, chat)


def hide_keyboard(world: World, chat: PrivateChat) -> None:
    """A one-time keyboard goes once it was used."""
    chat.reply_keyboard = None
    _tell_keyboard(world, chat)


def _tell_keyboard(world: World, chat: PrivateChat) -> None:
    tell(
        world,
        chat,
        {"type": "keyboard", "reply_keyboard": chat.reply_keyboard, "force_reply": chat.force_reply},
    )
