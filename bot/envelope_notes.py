"""What the giver of an envelope is told: all of it was opened, or its time was over."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.keyboards.notes import under_note
from bot.screens import Screen
from club.i18n import Speaker


def _emptied(values: dict[str, Any], speaker: Speaker) -> Screen:
    text = speaker.say("told-envelope-emptied", points=values["points"], shares=values["shares"])
    return Screen(text, under_note(speaker, "envelope", "points"))


def _ended(values: dict[str, Any], speaker: Speaker) -> Screen:
    text = speaker.say("told-envelope-ended", points=values["points"], opened=values["opened"], shares=values["shares"])
    return Screen(text, under_note(speaker, "envelope", "points"))


ENVELOPE_NOTES: Mapping[str, Callable[[dict[str, Any], Speaker], Screen]] = {
    "told-envelope-emptied": _emptied,
    "told-envelope-ended": _ended,
}
