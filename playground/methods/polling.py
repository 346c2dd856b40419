"""sendPoll and stopPoll."""

import itertools
from typing import Any

from playground import polls
from playground.envelope import bad_request, violation
from playground.keyboards import inline_keyboard
from playground.methods.registry import Call, plays, refuse_unplayed
from playground.methods.sending import deliver
from playground.polls import Poll
from playground.texts import parse_text

OPTIONS_MAX = 12
OPEN_PERIOD_MIN_S, OPEN_PERIOD_MAX_S = 5, 2_628_000


@plays("sendPoll")
def send_poll(call: Call) -> dict[str, Any]:
    params = call.params
    for name in ("media", "explanation_media", "allow_adding_options"):
        if params.get(name):
            raise bad_request(f"playground does not play polls with {name} yet")
    if params.get("members_only") or params.get("country_codes"):
        raise bad_request("Poll voters can be restricted only in channel chats")
    fields, options = _fields(params), _options(call, params["options"])
    if fields["type"] == "quiz":
        fields |= _quiz_fields(params, len(options))
    closes_at = _closing(call, params, fields)
    poll = Poll(call.world.long_id(), call.bot, fields, options, closed=bool(params.get("is_closed")))
    message = deliver(call, {"poll": poll.as_poll()})
    message.poll = poll
    poll.messages.append(message)
    call.world.polls[poll.id] = poll
    if closes_at is not None and not poll.closed:
        call.world.clock.call_at(closes_at, lambda: polls.close(call.world, poll))
    return message.payload


def _fields(params: dict[str, Any]) -> dict[str, Any]:
    kind = params.get("type", "regular") or "regular"
    if kind not in ("regular", "quiz"):
        raise violation("Unsupported poll type specified")
    question, entities = parse_text(
        params["question"], params.get("question_parse_mode"), params.get("question_entities"), detect=False
    )
    if not question:
        raise violation("Poll question must be non-empty")
    if len(question) > 300:
        raise violation("Poll question length must not exceed 300")
    quiz = kind == "quiz"
    fields: dict[str, Any] = {
        "question": question,
        "is_anonymous": params.get("is_anonymous", True),
        "type": kind,
        "allows_multiple_answers": params.get("allows_multiple_answers", False),
        "allows_revoting": params.get("allows_revoting", not quiz),
        "members_only": False,
    }
    if entities:
        fields["question_entities"] = entities
    if params.get("description"):
        description, entities = parse_text(
            params["description"], params.get("description_parse_mode"), params.get("description_entities")
        )
        if len(description) > 1024:
            raise violation("message caption is too long")
        fields["description"] = description
        if entities:
            fields["description_entities"] = entities
    return fields


def _options(call: Call, given: list[Any]) -> list[dict[str, Any]]:
    if not given:
        raise violation("Poll must have at least one answer option")
    if len(given) > OPTIONS_MAX:
        raise violation(f"Poll can't have more than {OPTIONS_MAX} options")
    options = []
    for each in given:
        option: dict[str, Any] = {"text": each} if isinstance(each, str) else each
        if "media" in option:
            raise bad_request("playground does not play poll options with media yet")
        text, entities = parse_text(
            option["text"], option.get("text_parse_mode"), option.get("text_entities"), detect=False
        )
        if not text:
            raise violation("Poll options must be non-empty")
        if len(text) > 100:
            raise violation("Poll options length must not exceed 100")
        made: dict[str, Any] = {"persistent_id": call.world.long_id(), "text": text}
        if entities:
            made["text_entities"] = entities
        options.append(made)
    return options


def _quiz_fields(params: dict[str, Any], options: int) -> dict[str, Any]:
    correct = params.get("correct_option_ids")
    if correct is None and "correct_option_id" in params:
        correct = [params["correct_option_id"]]
    if not correct:
        raise violation("Correct quiz option list must be non-empty")
    if any(later <= earlier for earlier, later in itertools.pairwise(correct)):
        raise violation("Correct quiz option list must be increasing")
    if correct[0] < 0 or correct[-1] >= options:
        raise violation("Wrong quiz correct_option_id")
    fields: dict[str, Any] = {"correct_option_ids": correct, "correct_option_id": correct[0]}
    if params.get("explanation"):
        text, entities = parse_text(
            params["explanation"], params.get("explanation_parse_mode"), params.get("explanation_entities")
        )
        if len(text) > 200:
            raise violation("message caption is too long")
        if text.count("\n") > 2:
            raise violation("the poll explanation must have at most 2 line feeds")
        fields["explanation"] = text
        if entities:
            fields["explanation_entities"] = entities
    return fields


def _closing(call: Call, params: dict[str, Any], fields: dict[str, Any]) -> float | None:
    if "open_period" in params and "close_date" in params:
        raise violation("open_period and close_date can't be used together")
    now = call.world.clock.now()
    if "open_period" in params:
        period = params["open_period"]
        if not OPEN_PERIOD_MIN_S <= period <= OPEN_PERIOD_MAX_S:
            raise violation("POLL_PERIOD_INVALID")
        fields["open_period"] = period
        return now + int(period)
    if "close_date" in params:
        if not OPEN_PERIOD_MIN_S <= params["close_date"] - now <= OPEN_PERIOD_MAX_S:
            raise bad_request("POLL_CLOSE_DATE_INVALID")
        fields["close_date"] = params["close_date"]
        return float(params["close_date"])
    return None


@plays("stopPoll")
def stop_poll(call: Call) -> dict[str, Any]:
    refuse_unplayed(call.params)
    chat = call.world.writable_chat(call.bot, call.params["chat_id"])
    message = chat.messages.get(call.params["message_id"])
    if message is None or message.poll is None:
        raise bad_request("message with poll to stop not found")
    if message.by_bot is not call.bot:
        raise bad_request("poll can't be stopped")
    markup = call.params.get("reply_markup")
    keyboard = inline_keyboard(markup) if markup else None
    poll = polls.stop(call.world, message)
    message.payload = {key: value for key, value in message.payload.items() if key != "reply_markup"}
    if keyboard:
        message.payload["reply_markup"] = keyboard
    return poll.as_poll()
