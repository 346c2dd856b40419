"""What the program around the playground offers on the page: buttons and sentences about its state."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

Sentence = dict[str, str]  # by language code


@dataclass(frozen=True, slots=True)
class Action:
    """A button of the host. `run` does it and may return a sentence per language; what it raises is shown as the error."""

    id: str
    title: Sentence
    group: Sentence
    run: Callable[[], Awaitable[Sentence | None]]
    style: str | None = None

    def as_json(self) -> dict[str, Any]:
        shown: dict[str, Any] = {"id": self.id, "title": self.title, "group": self.group}
        if self.style:
            shown["style"] = self.style
        return shown
