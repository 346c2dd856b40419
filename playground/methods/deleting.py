"""deleteMessage(s) and reactions."""

from playground.chats import Chat, StoredMessage
from playground.envelope import bad_request, violation
from playground.messages import delete, tell_reactions
from playground.methods.registry import Call, plays

DELETABLE_FOR_S = 48 * 3600
DICE_LOCKED_FOR_S = 24 * 3600
REACTIONS = frozenset(
    [
        "👍", "👎", "❤", "🔥", "🥰", "👏", "😁", "🤔", "🤯", "😱", "🤬", "😢", "🎉", "🤩", "🤮", "💩", "🙏", "👌", "🕊", "🤡", "🥱",
        "🥴", "😍", "🐳", "❤\u200d🔥", "🌚", "🌭", "💯", "🤣", "⚡", "🍌", "🏆", "💔", "🤨", "😐", "🍓", "🍾", "💋", "🖕", "😈",
        "😴", "😭", "🤓", "👻", "👨\u200d💻", "👀", "🎃", "🙈", "😇", "😨", "🤝", "✍", "🤗", "🫡", "🎅", "🎄", "☃", "💅", "🤪",
        "🗿", "🆒", "💘", "🙉", "🦄", "😘", "💊", "🙊", "😎", "👾", "🤷\u200d♂", "🤷", "🤷\u200d♀", "😡",
    ]
)  # fmt: skip


def can_delete(call: Call, message: StoredMessage) -> bool:
    """In private chats a bot deletes both sides' messages for 48 hours, its dice only after 24."""
    age = call.world.clock.now() - message.payload["date"]
    if age > DELETABLE_FOR_S:
        return False
    return not ("dice" in message.payload and message.chat.type == "private" and age < DICE_LOCKED_FOR_S)


def _deletion_chat(call: Call) -> Chat:
    return call.world.writable_chat(call.bot, call.params["chat_id"])


@plays("deleteMessage")
def delete_message(call: Call) -> bool:
    chat = _deletion_chat(call)
    if not call.params["message_id"]:
        raise violation("message identifier is not specified")
    message = chat.messages.get(call.params["message_id"])
    if message is None:
        raise bad_request("message to delete not found")
    if not can_delete(call, message):
        raise bad_request("message can't be deleted")
    delete(call.world, message, f"@{call.bot.username}")
    return True


@plays("deleteMessages")
def delete_messages(call: Call) -> bool:
    """Ids that are not found are skipped; one that cannot be deleted refuses all."""
    chat = _deletion_chat(call)
    found = [chat.messages[each] for each in dict.fromkeys(call.params["message_ids"]) if each in chat.messages]
    if not all(can_delete(call, message) for message in found):
        raise bad_request("message can't be deleted")
    for message in found:
        delete(call.world, message, f"@{call.bot.username}")
    return True


@plays("setMessageReaction")
def set_message_reaction(call: Call) -> bool:
    chat = call.world.writable_chat(call.bot, call.params["chat_id"])
    message = chat.messages.get(call.params["message_id"])
    if message is None:
        raise bad_request("message to react not found")
    reactions = call.params.get("reaction", [])
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    for reaction in reactions:
        if reaction["type"] == "paid":
            raise bad_request("paid reactions can't be set by bots")
        if reaction["type"] == "emoji" and reaction["emoji"].replace("\ufe0f", "") not in REACTIONS:
            raise bad_request("REACTION_INVALID")
    message.reactions[call.bot.id] = reactions
    tell_reactions(call.world, message)
    return True
