"""What members are told about games: what a roll came to once it has been seen, and what did not count."""

from collections.abc import Callable
from typing import Any

from bot.keyboards.games import under_lost_roll, under_told_result
from bot.screens import Screen
from bot.visit import paragraphs
from club.gamification.games.wording import outcome_said
from club.gamification.prizes import Prize
from club.i18n import Speaker

Values = dict[str, Any]


def _result(values: Values, speaker: Speaker) -> Screen:
    kind, prize = values["game_kind"], None if values["prize"] is None else Prize.from_json(values["prize"])
    text = paragraphs(
        outcome_said(speaker, kind, values["title"], values["group"], prize, values["instead"]),
        speaker.say("game-balance", available=max(0, values["available"])),
    )
    again = values["again"]
    keyboard = under_told_result(
        speaker,
        values["game_id"],
        kind,
        None if again is None else again["cost_points"],
        voucher=prize is not None and prize.kind == "voucher" and values["instead"] is None,
    )
    return Screen(text, keyboard)


def _returned(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say("told-game-returned", title=values["title"], points=values["points"])
    return Screen(text, under_lost_roll(speaker, values["game_id"]))


GAME_NOTES: dict[str, Callable[[Values, Speaker], Screen]] = {
    "told-game-result": _result,
    "told-game-returned": _returned,
}
