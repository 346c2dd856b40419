"""What staff are told about lotteries."""

from collections.abc import Callable
from typing import Any

from admin_bot.keyboards.common import Row, button
from admin_bot.lottery_presses import WinnerCard
from admin_bot.sentences import shown_name
from club.gamification.prize_wording import prize_words
from club.gamification.prizes import Prize
from club.i18n import Markup, Speaker

Told = tuple[Markup, list[Row]]


def _claimed(speaker: Speaker, said: dict[str, Any]) -> Told:
    text = speaker.say(
        "told-lottery-claimed",
        name=shown_name(speaker, said["name"]),
        title=said["title"],
        prize=prize_words(speaker, Prize.from_json(said["prize"])),
    )
    return text, [[button(speaker, "lottery-button-look", WinnerCard(said["winner_id"]))]]


LOTTERY_KINDS: dict[str, Callable[[Speaker, dict[str, Any]], Told]] = {"told-lottery-claimed": _claimed}
