"""Text that is already HTML, told apart from text that a person typed."""

import html
import re
from collections.abc import Iterable

FSI = "\u2068"
PDI = "\u2069"

# What HTML would read as markup, and the marks with which a name could turn the direction of its neighbours.
_UNSAFE = re.compile("[&<>\u202a-\u202e\u2066-\u2069]")
_STEERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")


class Markup(str):
    """HTML as Telegram reads it, safe to send and to put into another text without escaping.

    Joining and adding keep it so: what is not Markup is escaped on the way in.
    """

    __slots__ = ()

    def join(self, parts: Iterable[str], /) -> "Markup":
        return Markup(super().join(part if isinstance(part, Markup) else escape_html(part) for part in parts))

    def __add__(self, other: str, /) -> "Markup":
        return Markup(super().__add__(other if isinstance(other, Markup) else escape_html(other)))

    def __radd__(self, other: str, /) -> "Markup":
        return escape_html(other) + self


def escape_html(text: str) -> Markup:
    """A person's text made safe between tags; marks that would steer the direction of what follows are dropped."""
    return Markup(escaped(text))


def escaped(text: str) -> str:
    """As `escape_html`, without the wrapping: this one stands on the hot path."""
    if _UNSAFE.search(text) is None:
        return text
    return _STEERING.sub("", html.escape(text, quote=False))


def escaped_attribute(text: str) -> str:
    """A text made safe between the quotes of an attribute."""
    return _STEERING.sub("", html.escape(text, quote=True))


def without_tags(text: str) -> str:
    """What a reader of the markup sees, for places that show no HTML."""
    return html.unescape(_TAG.sub("", text))


def shown_units(text: str) -> int:
    """How long a reader of the markup finds it, in the units of UTF-16: most emoji are two."""
    return len(without_tags(text).encode("utf-16-le")) // 2
