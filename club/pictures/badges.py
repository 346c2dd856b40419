"""Badges as medals: a symbol on a disc with ribbons; several on one sheet, those still hidden as shadows."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageDraw

from club.i18n.formats import LanguageFormats
from club.pictures.canvas import faded, mixed, png, slanted_ground, smooth_mask
from club.pictures.lettering import Lettering
from club.pictures.palettes import PALETTES, Palette
from club.pictures.symbols import SYMBOLS

BADGE_PICTURE_SIZE = (1012, 760)

_ACROSS = 6
_CELL = (150, 176)
_TOP = 182
_MARGIN = 56
_HIDDEN = "#8a93a0"

__all__ = ["SYMBOLS", "BadgeSheet", "Medal", "render_badges"]


@dataclass(frozen=True, slots=True)
class Medal:
    """`title` under it, in the reader's language; a hidden one has neither title nor symbol to be seen."""

    symbol: str
    palette: str
    title: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class BadgeSheet:
    """One medal large, or all of them in rows; every word is already in the reader's language."""

    club_name: str
    title: str
    below: str
    medals: tuple[Medal, ...]
    language: str = "fa"
    palette: Palette = PALETTES["midnight"]


def render_badges(sheet: BadgeSheet) -> bytes:
    """The sheet as PNG: up to three medals large, more of them in rows of six."""
    formats = LanguageFormats(sheet.language)
    rows = -(-len(sheet.medals) // _ACROSS)
    few = len(sheet.medals) <= 3
    height = BADGE_PICTURE_SIZE[1] if few else _TOP + rows * _CELL[1] + _MARGIN
    image = slanted_ground((BADGE_PICTURE_SIZE[0], height), sheet.palette.ground, sheet.palette.ground_end).copy()
    lettering = Lettering(ImageDraw.Draw(image), formats)
    start = BADGE_PICTURE_SIZE[0] - _MARGIN if formats.rtl else _MARGIN
    room = BADGE_PICTURE_SIZE[0] - 2 * _MARGIN
    lettering.write(lettering.fit(sheet.club_name, "Medium", 30, room), start, 72, sheet.palette.muted_ink)
    lettering.write(lettering.fit(sheet.title, "Bold", 58, room, smallest=34), start, 142, sheet.palette.accent)
    if few:
        _draw_few(image, lettering, sheet)
    else:
        _draw_rows(image, lettering, sheet, rtl=formats.rtl)
    return png(image)


def _draw_few(image: Image.Image, lettering: Lettering, sheet: BadgeSheet) -> None:
    width, count = BADGE_PICTURE_SIZE[0], len(sheet.medals)
    size = {1: 380, 2: 320}.get(count, 270)
    for number, medal in enumerate(sheet.medals):
        middle = width * (2 * number + 1) // (2 * count)
        _put(image, medal, middle - size // 2, 410 - size // 2, size)
        if count > 1:
            title = lettering.fit(medal.title, "Medium", 34, width / count - 24, smallest=20)
            lettering.write(title, middle, 410 + size // 2 + 40, sheet.palette.ink, align="middle")
    below = lettering.fit(sheet.below, "Medium", 36, width - 2 * _MARGIN, smallest=22)
    lettering.write(below, width // 2, BADGE_PICTURE_SIZE[1] - 48, sheet.palette.ink, align="middle")


def _draw_rows(image: Image.Image, lettering: Lettering, sheet: BadgeSheet, *, rtl: bool) -> None:
    size = 112
    for number, medal in enumerate(sheet.medals):
        row, column = divmod(number, _ACROSS)
        place = _ACROSS - 1 - column if rtl else column
        left = _MARGIN + place * _CELL[0] + (_CELL[0] - size) // 2
        top = _TOP + row * _CELL[1]
        _put(image, medal, left, top, size)
        if medal.title:
            title = lettering.fit(medal.title, "Medium", 21, _CELL[0] - 8, smallest=14)
            lettering.write(title, left + size // 2, top + size + 30, sheet.palette.ink, align="middle")


def _put(image: Image.Image, medal: Medal, left: int, top: int, size: int) -> None:
    drawn = _drawn(medal.symbol, medal.palette, size, hidden=medal.hidden)
    image.paste(drawn, (left, top), drawn)


@lru_cache(128)
def _drawn(symbol: str, palette_name: str, size: int, *, hidden: bool) -> Image.Image:
    """A medal on nothing. Not to be painted on."""
    palette = PALETTES[palette_name]
    medal = Image.new("RGBA", (size, size))
    if hidden:
        medal.paste(_HIDDEN, (0, 0), faded(_disc(size, 0.40), 0.28))
        medal.paste("#e8ecf2", (0, 0), faded(_symbol(size, "question"), 0.55))
        return medal
    rim = mixed(palette.accent, "#ffffff", 0.25)
    medal.paste(rim, (0, 0), _rays(size))
    medal.paste(mixed(palette.accent, "#000000", 0.18), (0, 0), _disc(size, 0.41))
    medal.paste(palette.ground, (0, 0), _disc(size, 0.365))
    medal.paste(mixed(palette.ground, palette.accent, 0.16), (0, 0), _disc(size, 0.33))
    medal.paste(palette.accent, (0, 0), _symbol(size, symbol))
    return medal


def _disc(size: int, radius: float) -> Image.Image:
    def paint(draw: ImageDraw.ImageDraw, k: int) -> None:
        near, far = size * k * (0.5 - radius), size * k * (0.5 + radius)
        draw.ellipse((near, near, far, far), fill=255)

    return smooth_mask((size, size), paint)


def _rays(size: int) -> Image.Image:
    """The scalloped edge."""

    def paint(draw: ImageDraw.ImageDraw, k: int) -> None:
        middle, points = size * k / 2, 48
        edge = []
        for number in range(points):
            reach = size * k * (0.475 if number % 2 else 0.435)
            angle = 2 * math.pi * number / points
            edge.append((middle + reach * math.cos(angle), middle + reach * math.sin(angle)))
        draw.polygon(edge, fill=255)

    return smooth_mask((size, size), paint)


def _symbol(size: int, name: str) -> Image.Image:
    strokes: Sequence[Callable[[ImageDraw.ImageDraw, float], None]] = SYMBOLS[name]

    def paint(draw: ImageDraw.ImageDraw, k: int) -> None:
        for stroke in strokes:
            stroke(draw, size * k / 100)

    return smooth_mask((size, size), paint)
