"""answerInlineQuery and prepared inline messages."""

from typing import Any

from playground import inline
from playground.methods.registry import Call, plays


@plays("answerInlineQuery")
def answer_inline_query(call: Call) -> bool:
    inline.answer(call.world, call.bot, call.params)
    return True


@plays("savePreparedInlineMessage")
def save_prepared_inline_message(call: Call) -> dict[str, Any]:
    return inline.save_prepared(call.world, call.bot, call.params)
