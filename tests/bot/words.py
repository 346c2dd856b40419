"""What the bot says, as a reader sees it: without the invisible marks of direction."""

from typing import Any

from club.i18n import Texts
from club.i18n.markup import without_tags
from playground import Person
from playground.driver import Answer

_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u2066\u2067\u2068\u2069"))


def seen(answer: Answer) -> str:
    return answer.text.translate(_MARKS)


async def expect(person: Person, text: str) -> Answer:
    """The first answer since the last action in which `text` can be read."""
    return await person.expect(lambda answer: text in seen(answer))


def labels(answer: Answer) -> list[str]:
    """The words on all buttons under a message."""
    return [label for row in answer.buttons for label in row]


def carried(answer: Answer, prefix: str) -> list[str]:
    """What the buttons of one kind carry."""
    return [
        button["callback_data"]
        for row in answer.keyboard
        for button in row
        if button.get("callback_data", "").startswith(f"{prefix}:")
    ]


class Words:
    """The texts of one language for the tests' club."""

    def __init__(self, texts: Texts, language: str) -> None:
        self.language = language
        self._speaker = texts.speaker(language, timezone="Asia/Tehran", display_unit="toman")

    def __call__(self, key: str, **values: Any) -> str:
        """A sentence as it is seen."""
        return without_tags(self._speaker.say(key, **values)).translate(_MARKS)
