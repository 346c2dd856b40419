"""What members are told about product codes later: a code they had scanned before they joined, tickets that waited."""

from collections.abc import Callable
from typing import Any

from bot.keyboards.codes import under_answer
from bot.keyboards.notes import under_note
from bot.screens import Screen
from bot.visit import paragraphs
from club.gamification.product_codes import UsedCode
from club.gamification.product_codes.wording import ticket_numbers, used_words
from club.i18n import Speaker

Values = dict[str, Any]


def _counted(values: Values, speaker: Speaker) -> Screen:
    used = UsedCode.from_json(values["used"])
    text = paragraphs(speaker.say("told-code-counted"), used_words(speaker, used))
    return Screen(text, under_answer(speaker, used))


def _refused(values: Values, speaker: Speaker) -> Screen:
    return Screen(speaker.say("told-code-refused"), under_note(speaker, "code"))


def _tickets(values: Values, speaker: Speaker) -> Screen:
    numbers = values["numbers"]
    text = speaker.say(
        "told-code-tickets",
        title=values["title"],
        lottery=values["lottery"],
        count=len(numbers),
        numbers=ticket_numbers(speaker, numbers),
    )
    return Screen(text, under_note(speaker, "play"))


CODE_NOTES: dict[str, Callable[[Values, Speaker], Screen]] = {
    "told-code-counted": _counted,
    "told-code-refused": _refused,
    "told-code-tickets": _tickets,
}
