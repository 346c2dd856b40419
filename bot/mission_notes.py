"""What members are told about missions, in words."""

from collections.abc import Callable
from typing import Any

from bot.keyboards.notes import under_note
from bot.screens import Screen
from club.gamification.prize_wording import prize_words
from club.gamification.prizes import Prize
from club.i18n import Speaker

Values = dict[str, Any]


def _done(values: Values, speaker: Speaker) -> Screen:
    prize = None if values["prize"] is None else Prize.from_json(values["prize"])
    kind: str = "none"
    if prize is not None:
        kind = prize.kind if values["arrived"] else "gone"
    text = speaker.say(
        "told-mission-done",
        title=values["title"],
        kind=kind,
        prize=_named(speaker, prize),
        available=max(0, values["available"] or 0),
    )
    if kind == "voucher":
        return Screen(text, under_note(speaker, "vouchers", "missions"))
    return Screen(text, under_note(speaker, "missions", "points"))


def _named(speaker: Speaker, prize: Prize | None) -> Any:
    if prize is None:
        return ""
    return prize.title if prize.kind == "thing" else prize_words(speaker, prize)


def _undone(values: Values, speaker: Speaker) -> Screen:
    took = "nothing"
    if values["took"]:
        took = "points" if values["points"] else "other"
    text = speaker.say(
        "told-mission-undone", title=values["title"], why=values["why"], took=took, points=values["points"]
    )
    return Screen(text, under_note(speaker, "missions", "history"))


MISSION_NOTES: dict[str, Callable[[Values, Speaker], Screen]] = {
    "told-mission-done": _done,
    "told-mission-undone": _undone,
}
