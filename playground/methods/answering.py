"""answerCallbackQuery."""

from typing import Any

from playground import queries
from playground.envelope import bad_request
from playground.methods.registry import Call, plays


@plays("answerCallbackQuery")
def answer_callback_query(call: Call) -> bool:
    params = call.params
    words: dict[str, Any] = {}
    if params.get("text"):
        words["text"] = params["text"]
        words["show_alert"] = bool(params.get("show_alert"))
    if params.get("url"):
        if f"t.me/{call.bot.username.lower()}?start=" not in params["url"].lower():
            raise bad_request("URL_INVALID")
        words["url"] = params["url"]
    queries.answer(call.world, call.bot, params["callback_query_id"], words)
    return True
