"""What staff are told about games."""

from collections.abc import Callable
from typing import Any

from admin_bot.game_presses import EditGame, GameCard, GamePrizes
from admin_bot.keyboards.common import Row, button
from club.gamification.prize_wording import prize_words
from club.gamification.prizes import Prize
from club.i18n import Markup, Speaker

Said = dict[str, Any]
Told = tuple[Markup, list[Row]]


def _exhausted(speaker: Speaker, said: Said) -> Told:
    text = speaker.say("told-game-exhausted", title=said["title"], spent=said["spent"], budget=said["budget"])
    return text, [
        [button(speaker, "admin-game-field-budget", EditGame(said["game_id"], "budget"), "primary")],
        [button(speaker, "admin-game-button-card", GameCard(said["game_id"]))],
    ]


def _prize_gone(speaker: Speaker, said: Said) -> Told:
    prize = prize_words(speaker, Prize.from_json(said["prize"]))
    text = speaker.say("told-game-prize-gone", title=said["title"], prize=prize)
    return text, [[button(speaker, "admin-game-button-prizes", GamePrizes(said["game_id"]))]]


GAME_KINDS: dict[str, Callable[[Speaker, Said], Told]] = {
    "told-game-exhausted": _exhausted,
    "told-game-prize-gone": _prize_gone,
}
