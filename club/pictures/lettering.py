"""Lines of text that fit their place: shrunk a little first, then ended with an ellipsis."""

import unicodedata
from dataclasses import dataclass
from typing import Literal

from PIL import ImageDraw, ImageFont

from club.i18n.formats import LanguageFormats
from club.persian.text import ZWNJ
from club.pictures.fonts import Weight, drawable, font
from club.pictures.joining import Direction
from club.pictures.shaping import draw_text, text_length

Align = Literal["start", "middle", "end"]

_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class FittedLine:
    """A text that fits: what is left of it and the font it fits in."""

    text: str
    font: ImageFont.FreeTypeFont
    width: float


class Lettering:
    """Writes lines of one language on a drawing; "start" is the side where reading starts."""

    def __init__(self, draw: ImageDraw.ImageDraw, formats: LanguageFormats) -> None:
        self._draw = draw
        self._language = formats.language
        self.rtl = formats.rtl

    def fit(self, text: str, weight: Weight, size: int, width: float, *, smallest: int | None = None) -> FittedLine:
        """The line within `width` pixels: down to `smallest` (two thirds of `size`) in size, then shortened."""
        text = drawable(text)
        last = smallest or max(12, size * 2 // 3)
        for each in range(size, last - 1, -2):
            letters = font(weight, each)
            if (length := self._length(text, letters)) <= width:
                return FittedLine(text, letters, length)
        letters = font(weight, last)
        shortened = self._shortened(text, letters, width)
        return FittedLine(shortened, letters, self._length(shortened, letters))

    def wrap(self, text: str, weight: Weight, size: int, width: float, *, lines: int) -> list[FittedLine]:
        """The text on at most `lines` lines of one size, broken between words; the last may end with an ellipsis."""
        words = drawable(text).split(" ")
        for each in range(size, size * 2 // 3 - 1, -2):
            broken = self._broken(words, font(weight, each), width)
            if len(broken) <= lines and all(self._length(row, font(weight, each)) <= width for row in broken):
                return [self.fit(row, weight, each, width) for row in broken]
        smallest = size * 2 // 3
        broken = self._broken(words, font(weight, smallest), width)
        rows = [*broken[: lines - 1], " ".join(broken[lines - 1 :])]
        return [self.fit(row, weight, smallest, width, smallest=smallest) for row in rows if row]

    def write(
        self, line: FittedLine, x: float, baseline: float, fill: str, *, align: Align = "start", upright: bool = False
    ) -> None:
        """Draw the line with its `align` side at x. `upright` keeps numbers and codes left to right."""
        side = {"start": "r" if self.rtl else "l", "middle": "m", "end": "l" if self.rtl else "r"}[align]
        draw_text(
            self._draw,
            (x, baseline),
            line.text,
            line.font,
            fill,
            anchor=f"{side}s",
            direction="ltr" if upright else self._direction,
            language=self._language,
        )

    @property
    def _direction(self) -> Direction:
        return "rtl" if self.rtl else "ltr"

    def _length(self, text: str, letters: ImageFont.FreeTypeFont) -> float:
        return text_length(text, letters, self._direction, self._language)

    def _broken(self, words: list[str], letters: ImageFont.FreeTypeFont, width: float) -> list[str]:
        rows: list[str] = []
        for word in words:
            if rows and self._length(f"{rows[-1]} {word}", letters) <= width:
                rows[-1] += f" {word}"
            else:
                rows.append(word)
        return rows

    def _shortened(self, text: str, letters: ImageFont.FreeTypeFont, width: float) -> str:
        """The longest beginning that fits with an ellipsis."""
        shortest, longest = 0, len(text)
        while shortest < longest:
            middle = (shortest + longest + 1) // 2
            if self._length(_cut(text, middle), letters) <= width:
                shortest = middle
            else:
                longest = middle - 1
        return _cut(text, shortest)


def _cut(text: str, length: int) -> str:
    while 0 < length < len(text) and unicodedata.combining(text[length]):
        length -= 1
    return text[:length].rstrip(f" {ZWNJ}") + _ELLIPSIS
