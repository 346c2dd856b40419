"""What members are told about contests, in words."""

from collections.abc import Callable
from typing import Any

from bot.keyboards.contests import under_contest_note
from bot.keyboards.notes import under_note
from bot.screens import Screen
from bot.visit import paragraphs
from club.gamification.prize_wording import prize_words
from club.gamification.prizes import Prize
from club.i18n import Markup, Speaker

Values = dict[str, Any]


def _each_right(values: Values, speaker: Speaker) -> Markup | None:
    points = values["points_each_right"]
    return speaker.say("told-contest-each-right", points=points, right=values["right"]) if points else None


def _won(values: Values, speaker: Speaker) -> Screen:
    prize = Prize.from_json(values["prize"])
    text = paragraphs(
        speaker.say(
            "told-contest-won",
            title=values["title"],
            place=values["place"],
            placed=values["placed"],
            prize=prize_words(speaker, prize),
        ),
        speaker.say(
            "told-contest-prize",
            kind=prize.kind if values["given"] else "gone",
            tickets=speaker.plain("contest-comma").join(speaker.number(each) for each in values["tickets"]),
        ),
        _each_right(values, speaker),
    )
    return Screen(text, under_contest_note(speaker, values["contest_id"]))


def _result(values: Values, speaker: Speaker) -> Screen:
    text = paragraphs(
        speaker.say(
            "told-contest-result",
            title=values["title"],
            placed=values["place"] is not None,
            place=values["place"] or 0,
            of=values["placed"],
        ),
        _each_right(values, speaker),
    )
    return Screen(text, under_contest_note(speaker, values["contest_id"]))


def _cancelled(values: Values, speaker: Speaker) -> Screen:
    text = speaker.say(
        "told-contest-cancelled",
        title=values["title"],
        reason=values["reason"],
        paid=bool(values["points"]),
        points=values["points"],
    )
    return Screen(text, under_note(speaker, "contests", "points"))


CONTEST_NOTES: dict[str, Callable[[Values, Speaker], Screen]] = {
    "told-contest-won": _won,
    "told-contest-result": _result,
    "told-contest-cancelled": _cancelled,
}
