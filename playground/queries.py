"""Callback queries: a tap on an inline button waits for its one answer, and not for long."""

from dataclasses import dataclass
from typing import Any

from playground.bots import Bot
from playground.chats import PrivateChat, StoredMessage
from playground.envelope import bad_request
from playground.people import Account
from playground.world import World

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@dataclass(slots=True)
class CallbackQuery:
    id: str
    bot: Bot
    person: Account
    message: StoredMessage


def ask(world: World, person: Account, message: StoredMessage, button: dict[str, Any]) -> CallbackQuery:
    """A tap: the bot gets a callback_query, which expires unless it is answered in time."""
    bot = message.by_bot or message.via_bot
    assert bot is not None, "inline keyboards belong to bots"
    query = CallbackQuery(world.long_id(), bot, person, message)
    world.callback_queries[query.id] = query
    message.open_queries.add(query.id)
    payload: dict[str, Any] = {"id": query.id, "from": person.as_user()}
    if message.inline_message_id is not None:
        payload["inline_message_id"] = message.inline_message_id
    else:
        payload["message"] = message.payload
    payload["chat_instance"] = str(9_000_000_000_000 + bot.id * 31 + message.chat.id)
    payload["data"] = button["callback_data"]
    message.chat.remember("press", person.full_name, {"text": button["text"]})
    world.clock.call_at(world.clock.now() + world.callback_lifetime_s, lambda: _expire(world, query))
    world.push(bot, "callback_query", payload, f"user:{person.id}")
    return query


def answer(world: World, bot: Bot, query_id: str, words: dict[str, Any]) -> None:
    """The bot's one answer. Refuses a second answer, a late one and a foreign one, all with the same words."""
    query = world.callback_queries.get(query_id)
    if query is None or query.bot is not bot:
        raise bad_request(TOO_OLD)
    _close(world, query)
    if words.get("text"):
        query.message.chat.remember("callback_answer", f"@{bot.username}", words)
    _tell(world, query, words)


def _expire(world: World, query: CallbackQuery) -> None:
    if world.callback_queries.get(query.id) is query:
        _close(world, query)
        _tell(world, query, {"expired": True})


def _close(world: World, query: CallbackQuery) -> None:
    del world.callback_queries[query.id]
    query.message.open_queries.discard(query.id)


def _tell(world: World, query: CallbackQuery, words: dict[str, Any]) -> None:
    if not world.events.is_watched(query.person.id):
        return
    chat = query.message.chat
    peer = chat.peer_of(query.person.id) if not isinstance(chat, PrivateChat) else f"bot:{chat.bot.username}"
    world.events.publish(
        query.person.id,
        {"type": "callback_answer", "peer": peer, "message_id": query.message.id, "query_id": query.id, **words},
    )
