"""The letters: Vazirmatn, shaped by Raqm where it is there; elsewhere the letters are joined by a simpler method."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Literal

from PIL import ImageFont, features

from club.persian.text import strip_bidi

Weight = Literal["Regular", "Medium", "Bold"]

_FOLDER = Path(__file__).parents[1] / "assets" / "fonts"
_JOINERS = frozenset("\u200c\u200d")
_NO_CHARACTER = "\U0010ffff"


class PersianShapingMissing(RuntimeError):
    """Pillow cannot shape Persian here: the library FriBidi, which it loads at run time, is not installed.

    Advice, not a refusal: pictures are drawn all the same, their letters joined by a simpler method.
    """

    remedy = "apt-get install libfribidi0"

    def __init__(self) -> None:
        super().__init__(f"without FriBidi pictures join Persian letters by a simpler method: {self.remedy}")


def require_persian_shaping() -> None:
    """PersianShapingMissing unless Raqm with FriBidi is there. For a check of the machine; drawing does not ask."""
    if _layout_engine() != ImageFont.Layout.RAQM:
        raise PersianShapingMissing


def font_path(weight: Weight) -> Path:
    return _FOLDER / f"Vazirmatn-{weight}.ttf"


def font(weight: Weight, size: int) -> ImageFont.FreeTypeFont:
    """The club's font at `size` pixels; its `layout_engine` says whether Raqm shapes its letters."""
    return _font(weight, size, _layout_engine())


def _layout_engine() -> ImageFont.Layout:
    return ImageFont.Layout.RAQM if features.check("raqm") else ImageFont.Layout.BASIC


@lru_cache(64)
def _font(weight: Weight, size: int, engine: ImageFont.Layout) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(font_path(weight), size, layout_engine=engine)


def drawable(text: str) -> str:
    """One line of what the font can draw: emoji and scripts it lacks would come out as empty boxes, and are dropped."""
    kept = "".join(letter for letter in strip_bidi(text) if letter.isspace() or has_glyph(letter))
    return re.sub(r"\s+", " ", kept).strip()


@lru_cache(4096)
def has_glyph(letter: str) -> bool:
    """Whether the font has the letter, or it is one that joins letters and shows nothing itself."""
    if letter in _JOINERS:
        return True
    plain = _unshaped_font()
    return bytes(plain.getmask(letter)) != _missing_glyph()


@lru_cache(1)
def _unshaped_font() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_FOLDER / "Vazirmatn-Regular.ttf", 24, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(1)
def _missing_glyph() -> bytes:
    return bytes(_unshaped_font().getmask(_NO_CHARACTER))
