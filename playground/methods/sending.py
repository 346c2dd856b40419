"""sendMessage and the other messages without files."""

import re
from typing import Any

from playground.chats import Chat, GroupChat, PrivateChat, StoredMessage
from playground.envelope import bad_request, violation
from playground.keyboards import inline_keyboard, reply_keyboard
from playground.messages import post_by_bot, tell, without_reply
from playground.methods.registry import Call, plays, refuse_unplayed
from playground.texts import text_fields

DICE_FACES = {"🎲": 6, "🎯": 6, "🎳": 6, "🏀": 5, "⚽": 5, "🎰": 64}
CHAT_ACTIONS = frozenset(
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
        "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    ]
)  # fmt: skip
# The free effects everybody has; another id is refused as the backend does.
EFFECTS = frozenset(
    ("5046509860389126442", "5159385139981059251", "5104841245755180586", "5107584321108051014",
     "5104858069142078462", "5046589136895476101")
)  # fmt: skip
PAID_MESSAGES_PER_STAR = 10
_PHONE = re.compile(r"[+\d][\d\s().-]*")


def deliver(call: Call, content: dict[str, Any], *, marks: dict[str, Any] | None = None) -> StoredMessage:
    """Sends a message with this content where `chat_id` says, obeying what all send methods have in common."""
    params = call.params
    refuse_unplayed(params)
    chat = call.world.writable_chat(call.bot, params["chat_id"])
    markup = checked_markup(params, private=isinstance(chat, PrivateChat))
    reply_to = reply_target(call, chat)
    all_marks = {**(marks or {}), **sending_marks(call, chat)}
    spend(call, chat)
    return post_by_bot(call.world, call.bot, chat, content, markup=markup, reply_to=reply_to, marks=all_marks)


def spend(call: Call, chat: Chat, messages: int = 1) -> None:
    """Takes the messages from the bot's allowance, or refuses with 429."""
    paid = bool(call.params.get("allow_paid_broadcast"))
    if paid and call.bot.stars <= 0:
        raise bad_request("BALANCE_TOO_LOW")
    call.bot.limiter.spend(chat.id, call.world.clock.now(), messages=messages, paid=paid)
    if paid:
        before = call.bot.paid_messages
        call.bot.paid_messages += messages
        call.bot.stars -= call.bot.paid_messages // PAID_MESSAGES_PER_STAR - before // PAID_MESSAGES_PER_STAR


def checked_markup(params: dict[str, Any], *, private: bool) -> dict[str, Any] | None:
    """The reply markup after the server's checks; None when there is none or it is an empty inline keyboard."""
    markup: dict[str, Any] | None = params.get("reply_markup")
    if markup is None:
        return None
    if "inline_keyboard" in markup:
        return inline_keyboard(markup, private=private)
    if "keyboard" in markup:
        return reply_keyboard(markup, private=private)
    if "remove_keyboard" in markup or "force_reply" in markup:
        return markup
    raise violation("object expected as reply markup")


def sending_marks(call: Call, chat: Chat) -> dict[str, Any]:
    """`effect_id`, `has_protected_content` for a new message."""
    marks: dict[str, Any] = {}
    effect = call.params.get("message_effect_id")
    if effect:
        if not isinstance(chat, PrivateChat):
            raise bad_request("message effects can be used in private chats only")
        if effect not in EFFECTS:
            raise bad_request("EFFECT_ID_INVALID")
        marks["effect_id"] = effect
    if call.params.get("protect_content"):
        marks["has_protected_content"] = True
    return marks


def reply_target(call: Call, chat: Chat) -> dict[str, Any] | None:
    """The message that is replied to. Refuses one that is not there, unless sending without it was allowed."""
    params = call.params
    reply = params.get("reply_parameters")
    if reply is None:
        if not params.get("reply_to_message_id"):
            return None
        reply = {
            "message_id": params["reply_to_message_id"],
            "allow_sending_without_reply": params.get("allow_sending_without_reply", False),
        }
    if "ephemeral_message_id" in reply or "checklist_task_id" in reply:
        raise bad_request("playground does not play such replies yet")
    if "message_id" not in reply:
        raise violation("message identifier is not specified")
    source = chat
    if "chat_id" in reply:
        source = call.world.known_chat(call.bot, reply["chat_id"])
    target = source.messages.get(reply["message_id"])
    if target is None:
        if reply.get("allow_sending_without_reply"):
            return None
        raise bad_request("message to be replied not found")
    if "quote" in reply:
        if reply["quote"] not in target.text:
            raise bad_request("QUOTE_TEXT_INVALID")
        raise bad_request("playground does not play quotes yet")
    return without_reply(target.payload)


@plays("sendMessage")
def send_message(call: Call) -> dict[str, Any]:
    return deliver(call, text_fields(call.params)).payload


@plays("sendDice")
def send_dice(call: Call) -> dict[str, Any]:
    emoji = call.params.get("emoji", "🎲").removesuffix("\ufe0f")
    if emoji not in DICE_FACES:
        raise violation("wrong dice emoji specified")
    return deliver(call, {"dice": roll(call, emoji)}).payload


def roll(call: Call, emoji: str) -> dict[str, Any]:
    """A rolled dice; loaded dice of a test come first."""
    faces = DICE_FACES[emoji]
    loaded = call.world.loaded_dice
    value = loaded.pop(0) if loaded else call.world.random.randint(1, faces)
    if not 1 <= value <= faces:
        raise ValueError(f"{emoji} has no face {value}")
    return {"emoji": emoji, "value": value}


@plays("sendContact")
def send_contact(call: Call) -> dict[str, Any]:
    params = call.params
    if not _PHONE.fullmatch(params["phone_number"]):
        raise bad_request("PHONE_NUMBER_INVALID")
    if not params["first_name"]:
        raise violation("first name must be non-empty")
    contact = {key: params[key] for key in ("phone_number", "first_name", "last_name", "vcard") if params.get(key)}
    return deliver(call, {"contact": contact}).payload


@plays("sendLocation")
def send_location(call: Call) -> dict[str, Any]:
    if "live_period" in call.params:
        raise bad_request("playground does not play live locations yet")
    return deliver(call, {"location": checked_location(call.params)}).payload


@plays("sendVenue")
def send_venue(call: Call) -> dict[str, Any]:
    params = call.params
    if not params["title"] or not params["address"]:
        raise violation("venue title and address must be non-empty")
    location = checked_location(params)
    venue = {"location": location, "title": params["title"], "address": params["address"]}
    for key in ("foursquare_id", "foursquare_type", "google_place_id", "google_place_type"):
        if params.get(key):
            venue[key] = params[key]
    return deliver(call, {"venue": venue, "location": location}).payload


def checked_location(params: dict[str, Any]) -> dict[str, Any]:
    """Refuses places that are not on the earth."""
    if not -90 <= params["latitude"] <= 90 or not -180 <= params["longitude"] <= 180:
        raise violation("wrong location specified")
    location = {"latitude": params["latitude"], "longitude": params["longitude"]}
    if "horizontal_accuracy" in params:
        location["horizontal_accuracy"] = params["horizontal_accuracy"]
    return location


@plays("sendChatAction")
def send_chat_action(call: Call) -> bool:
    refuse_unplayed(call.params)
    if call.params["action"] not in CHAT_ACTIONS:
        raise violation("wrong parameter action in request")
    chat = call.world.writable_chat(call.bot, call.params["chat_id"])
    tell(call.world, chat, {"type": "typing", "action": call.params["action"]})
    return True


@plays("pinChatMessage")
def pin_chat_message(call: Call) -> bool:
    refuse_unplayed(call.params)
    chat = call.world.writable_chat(call.bot, call.params["chat_id"])
    message = chat.messages.get(call.params["message_id"])
    if message is None:
        raise bad_request("message to pin not found")
    if message.id in chat.pinned:
        raise bad_request("CHAT_NOT_MODIFIED")
    chat.pinned.append(message.id)
    tell(call.world, chat, {"type": "pinned", "message_ids": list(chat.pinned)})
    if not isinstance(chat, GroupChat):
        post_by_bot(call.world, call.bot, chat, {"pinned_message": without_reply(message.payload)})
    return True


@plays("unpinChatMessage")
def unpin_chat_message(call: Call) -> bool:
    refuse_unplayed(call.params)
    chat = call.world.writable_chat(call.bot, call.params["chat_id"])
    message_id = call.params.get("message_id", chat.pinned[-1] if chat.pinned else 0)
    if message_id not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(message_id)
    tell(call.world, chat, {"type": "pinned", "message_ids": list(chat.pinned)})
    return True


@plays("unpinAllChatMessages")
def unpin_all_chat_messages(call: Call) -> bool:
    chat = call.world.writable_chat(call.bot, call.params["chat_id"])
    chat.pinned.clear()
    tell(call.world, chat, {"type": "pinned", "message_ids": []})
    return True
