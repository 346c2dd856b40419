"""Inline mode: a query, the bot's results, and the chosen result in a chat."""

import asyncio
import re
from dataclasses import dataclass, field
from typing import Any

from playground.bots import Bot
from playground.chats import Chat, PrivateChat, StoredMessage
from playground.envelope import bad_request, violation
from playground.keyboards import inline_keyboard
from playground.media import media_fields, take_file
from playground.messages import post_by_person
from playground.people import Account
from playground.queries import TOO_OLD
from playground.refusals import ActionRefused
from playground.texts import caption_fields, text_fields
from playground.world import World

RESULTS_MAX = 50
QUERY_LIFETIME_S = 30.0
PREPARED_LIFETIME_S = 8 * 3600
QUERY_LENGTH_MAX = 256
_START_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")
_FILE_KINDS = {"photo": "photo", "document": "document", "video": "video", "audio": "audio", "voice": "voice",
               "gif": "animation", "mpeg4_gif": "animation", "sticker": "sticker"}  # fmt: skip


@dataclass(slots=True)
class ReadyResult:
    """A result that was checked: what the page shows and what will be posted."""

    shown: dict[str, Any]
    content: dict[str, Any]
    keyboard: dict[str, Any] | None


@dataclass(slots=True)
class InlineQuery:
    """A question that waits for its answer."""

    id: str
    bot: Bot
    person: Account
    query: str
    answered: asyncio.Future[dict[str, Any]]
    expires_at: float


@dataclass(slots=True)
class PreparedMessage:
    """What savePreparedInlineMessage keeps for one person."""

    bot: Bot
    person: Account
    result: ReadyResult
    expires_at: float
    allowed: dict[str, bool]


@dataclass(slots=True)
class OpenResults:
    """The last results a person saw from a bot: what can be chosen."""

    query: str
    results: dict[str, ReadyResult] = field(default_factory=dict)


async def ask(
    world: World, person: Account, bot: Bot, query: str, offset: str, chat: Chat | None, wait_s: float
) -> dict[str, Any]:
    """Results of the bot as the page shows them. Refuses bots without inline mode, and gives up after `wait_s`."""
    if not bot.supports_inline:
        raise ActionRefused("this bot has no inline mode")
    if len(query) > QUERY_LENGTH_MAX:
        raise ActionRefused("the query is too long")
    future: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
    waiting = InlineQuery(world.long_id(), bot, person, query, future, world.clock.now() + QUERY_LIFETIME_S)
    world.inline_queries[waiting.id] = waiting
    payload: dict[str, Any] = {"id": waiting.id, "from": person.as_user(), "query": query, "offset": offset}
    if chat is not None:
        own = isinstance(chat, PrivateChat) and chat.bot is bot
        payload["chat_type"] = "sender" if own else "private"
    world.push(bot, "inline_query", payload, f"user:{person.id}")
    try:
        async with asyncio.timeout(wait_s):
            return await future
    except TimeoutError:
        raise ActionRefused("the bot did not answer") from None
    finally:
        world.inline_queries.pop(waiting.id, None)


def answer(world: World, bot: Bot, params: dict[str, Any]) -> None:
    """answerInlineQuery. Refuses late and second answers, too many results, bad ids, and results without content."""
    waiting = world.inline_queries.get(params["inline_query_id"])
    late = waiting is None or waiting.bot is not bot or waiting.expires_at <= world.clock.now()
    results = params["results"]
    if len(results) > RESULTS_MAX:
        raise violation("RESULTS_TOO_MUCH")
    if len(params.get("next_offset", "").encode()) > 64:
        raise violation("NEXT_OFFSET_INVALID")
    button = params.get("button")
    if button is None and params.get("switch_pm_text"):
        button = {"text": params["switch_pm_text"], "start_parameter": params.get("switch_pm_parameter", "")}
    if button is not None:
        _check_button(button)
    ready = _ready_results(world, bot, results)
    if late:
        raise bad_request(TOO_OLD)
    assert waiting is not None
    del world.inline_queries[waiting.id]
    kept = world.open_inline_results.setdefault((bot.id, waiting.person.id), OpenResults(waiting.query))
    if kept.query != waiting.query:
        kept.query = waiting.query
        kept.results.clear()
    kept.results.update(ready)
    if not waiting.answered.done():
        waiting.answered.set_result(
            {
                "results": [each.shown for each in ready.values()],
                "button": button,
                "next_offset": params.get("next_offset", ""),
            }
        )


def choose(world: World, person: Account, bot: Bot, result_id: str, chat: Chat) -> StoredMessage:
    """The person sends one of the results they were shown into a chat."""
    shown = world.open_inline_results.get((bot.id, person.id))
    if shown is None or result_id not in shown.results:
        raise ActionRefused("no such result", 404)
    message = _post(world, person, bot, shown.results[result_id], chat)
    if bot.inline_feedback:
        chosen: dict[str, Any] = {"result_id": result_id, "from": person.as_user(), "query": shown.query}
        if message.inline_message_id is not None:
            chosen["inline_message_id"] = message.inline_message_id
        world.push(bot, "chosen_inline_result", chosen, f"user:{person.id}")
    return message


def save_prepared(world: World, bot: Bot, params: dict[str, Any]) -> dict[str, Any]:
    """savePreparedInlineMessage. Refuses people the bot does not know, and a message for no kind of chat."""
    person = world.accounts.get(params["user_id"])
    if person is None or (bot.id, person.id) not in world.private_chats:
        raise bad_request("user not found")
    names = ("allow_user_chats", "allow_bot_chats", "allow_group_chats", "allow_channel_chats")
    allowed = {name: bool(params.get(name)) for name in names}
    if not any(allowed.values()):
        raise violation("at least one chat type must be allowed")
    result = next(iter(_ready_results(world, bot, [params["result"]]).values()))
    prepared_id = world.long_id()
    expires_at = world.clock.now() + PREPARED_LIFETIME_S
    world.prepared_messages[prepared_id] = PreparedMessage(bot, person, result, expires_at, allowed)
    return {"id": prepared_id, "expiration_date": int(expires_at)}


def share_prepared(world: World, person: Account, prepared_id: str, chat: Chat) -> StoredMessage:
    """The person shares a prepared message. Refuses other people's, expired ones, and kinds of chat it is not for."""
    prepared = world.prepared_messages.get(prepared_id)
    if prepared is None or prepared.person is not person or prepared.expires_at <= world.clock.now():
        raise ActionRefused("no such prepared message", 404)
    needed = "allow_bot_chats" if isinstance(chat, PrivateChat) else "allow_user_chats"
    if not prepared.allowed[needed]:
        raise ActionRefused("the message is not for such chats", 409)
    return _post(world, person, prepared.bot, prepared.result, chat)


def _post(world: World, person: Account, bot: Bot, result: ReadyResult, chat: Chat) -> StoredMessage:
    return post_by_person(world, person, chat, result.content, via_bot=bot, markup=result.keyboard)


def _check_button(button: dict[str, Any]) -> None:
    if not button["text"]:
        raise violation("BUTTON_TEXT_INVALID")
    actions = [key for key in ("web_app", "start_parameter") if key in button]
    if len(actions) != 1:
        raise violation("InlineQueryResultsButton must have exactly one optional field")
    if actions[0] == "start_parameter" and not _START_PARAMETER.fullmatch(button["start_parameter"]):
        raise violation("START_PARAM_INVALID")


def _ready_results(world: World, bot: Bot, results: list[dict[str, Any]]) -> dict[str, ReadyResult]:
    ready: dict[str, ReadyResult] = {}
    for result in results:
        result_id = result["id"]
        if not 1 <= len(result_id.encode()) <= 64:
            raise violation("RESULT_ID_INVALID")
        if result_id in ready:
            raise violation("RESULT_ID_DUPLICATE")
        markup = result.get("reply_markup")
        keyboard = inline_keyboard(markup, inline_message=True) if markup else None
        content, file_id = _content(world, bot, result)
        shown = {**result, **({"file_id": file_id} if file_id else {})}
        ready[result_id] = ReadyResult(shown, content, keyboard)
    return ready


def _content(world: World, bot: Bot, result: dict[str, Any]) -> tuple[dict[str, Any], str | None]:
    """What a result becomes in a chat, and the file_id that pictures it."""
    kind = result["type"]
    file_id = None
    media: dict[str, Any] = {}
    file_kind = _FILE_KINDS.get(kind)
    if file_kind is not None:
        value = next((result[key] for key in result if key.endswith("_file_id")), None) or result.get(f"{kind}_url", "")
        reference, _ = take_file(world, bot, file_kind, value, {})
        file_id = reference.file_id
        media = media_fields(reference, {})
    given = result.get("input_message_content")
    if given is not None:
        return _given_content(given), file_id
    match kind:
        case "article":
            raise violation("Input message content is not specified")
        case "location":
            return {"location": {key: result[key] for key in ("latitude", "longitude")}}, None
        case "venue":
            place = {key: result[key] for key in ("latitude", "longitude")}
            venue = {"location": place, "title": result["title"], "address": result["address"]}
            return {"venue": venue, "location": place}, None
        case "contact":
            fields = ("phone_number", "first_name", "last_name", "vcard")
            return {"contact": {key: result[key] for key in fields if key in result}}, None
    if not media:
        raise bad_request(f"playground does not play inline results of type {kind} yet")
    return {**media, **caption_fields(result)}, file_id


def _given_content(given: dict[str, Any]) -> dict[str, Any]:
    if "message_text" in given:
        return text_fields({**given, "text": given["message_text"]})
    if "phone_number" in given:
        return {"contact": dict(given)}
    if "address" in given:
        place = {key: given[key] for key in ("latitude", "longitude")}
        return {"venue": {"location": place, "title": given["title"], "address": given["address"]}, "location": place}
    if "latitude" in given:
        return {"location": {key: given[key] for key in ("latitude", "longitude")}}
    raise bad_request("playground does not play this message content yet")
