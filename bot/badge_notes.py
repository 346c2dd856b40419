"""What members are told about badges, days in a row and places on boards."""

from collections.abc import Callable
from typing import Any

from bot.keyboards.notes import under_note
from bot.presses import ScreenName
from bot.screens import Screen
from club.gamification.badges import BADGES
from club.gamification.prize_wording import prize_words
from club.gamification.prizes import Prize
from club.i18n import Markup, Speaker

Values = dict[str, Any]


def _badges(values: Values, speaker: Speaker) -> Screen:
    badges = [BADGES[name] for name in values["badges"] if name in BADGES]
    said = [speaker.say("told-badges-line", emoji=badge.emoji, title=speaker.plain(badge.title)) for badge in badges]
    title = speaker.say("told-badges", count=len(badges))
    return Screen(Markup("\n\n").join([title, Markup("\n").join(said)]), under_note(speaker, "badges"))


def _streak_prize(values: Values, speaker: Speaker) -> Screen:
    prize = Prize.from_json(values["prize"])
    text = speaker.say(
        "told-streak-prize",
        days=values["days"],
        prize=prize_words(speaker, prize),
        available=_or_none(values["available"]),
    )
    return Screen(text, under_note(speaker, "badges", _where(prize)))


def _board_prize(values: Values, speaker: Speaker) -> Screen:
    prize = Prize.from_json(values["prize"])
    text = speaker.say(
        "told-board-prize",
        board=speaker.plain("board-name", board=values["board"]),
        period=values["period"],
        place=values["place"],
        prize=prize_words(speaker, prize),
        available=_or_none(values["available"]),
    )
    return Screen(text, under_note(speaker, "top", _where(prize)))


def _or_none(available: int | None) -> int | str:
    return "none" if available is None else available


def _where(prize: Prize) -> ScreenName:
    """The screen on which somebody finds what they were given."""
    return {"points": "points", "voucher": "vouchers"}.get(prize.kind, "play")  # type: ignore[return-value]


BADGE_NOTES: dict[str, Callable[[Values, Speaker], Screen]] = {
    "told-badges": _badges,
    "told-streak-prize": _streak_prize,
    "told-board-prize": _board_prize,
}
