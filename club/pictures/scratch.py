"""A scratch card: nine fields, each covered or open, with the prizes and blank signs that lie under them."""

from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image, ImageDraw

from club.i18n.formats import LanguageFormats
from club.pictures.canvas import Box, mixed, outline, panel, png, slanted_ground, smooth_mask
from club.pictures.lettering import Lettering
from club.pictures.palettes import PALETTES, Palette

SCRATCH_SIZE = (760, 880)

_MARGIN = 44
_TOP = 128
_GAP = 20
_CELL = (760 - 2 * _MARGIN - 2 * _GAP) // 3
_RADIUS = 26
_SIGN = 92


@dataclass(frozen=True, slots=True)
class ScratchFace:
    """What is on a card; every word is already in the reader's language.

    `labels`: the prizes. `fields`: nine numbers, row by row from the upper left; below `len(labels)` a prize, from there on a
    blank sign. `is_open` field by field; `numbers` stand on the covered ones. `won`: the prize that is marked, if it is.
    """

    title: str
    labels: tuple[str, ...]
    fields: tuple[int, ...]
    is_open: tuple[bool, ...]
    numbers: tuple[str, ...]
    won: int | None = None
    below: str = ""
    language: str = "fa"
    palette: Palette = PALETTES["emerald"]


def render_scratch_card(face: ScratchFace) -> bytes:
    """The card as PNG. Its fields run from left to right in every language, as the buttons under it do."""
    return png(draw_scratch_card(face))


def draw_scratch_card(face: ScratchFace) -> Image.Image:
    colours = face.palette
    image = slanted_ground(SCRATCH_SIZE, colours.ground, colours.ground_end).copy()
    lettering = Lettering(ImageDraw.Draw(image), LanguageFormats(face.language))
    width, height = SCRATCH_SIZE
    title = lettering.fit(face.title, "Bold", 50, width - 2 * _MARGIN)
    lettering.write(title, width / 2, 82, colours.accent, align="middle")
    for place, sign in enumerate(face.fields):
        box = _box(place)
        if face.is_open[place]:
            _draw_open(image, lettering, face, box, sign)
        else:
            _draw_covered(image, lettering, face, box, face.numbers[place])
    below = lettering.fit(face.below, "Medium", 30, width - 2 * _MARGIN)
    lettering.write(below, width / 2, height - 40, colours.muted_ink, align="middle")
    return image


def _box(place: int) -> Box:
    left = _MARGIN + place % 3 * (_CELL + _GAP)
    top = _TOP + place // 3 * (_CELL + _GAP)
    return (left, top, left + _CELL, top + _CELL)


def _draw_covered(image: Image.Image, lettering: Lettering, face: ScratchFace, box: Box, number: str) -> None:
    colours = face.palette
    foil = mixed(colours.accent, colours.ground, 0.30)
    panel(image, box, _RADIUS, foil)

    def stripes(draw: ImageDraw.ImageDraw, k: int) -> None:
        for start in range(-_CELL, _CELL, 28):
            draw.line((start * k, _CELL * k, (start + _CELL) * k, 0), fill=60, width=7 * k)

    image.paste(colours.ink, (box[0], box[1]), _within(stripes))
    line = lettering.fit(number, "Bold", 64, _CELL)
    lettering.write(line, (box[0] + box[2]) / 2, box[3] - _CELL / 2 + 22, colours.ground_end, align="middle")


def _within(paint: Callable[[ImageDraw.ImageDraw, int], None]) -> Image.Image:
    """What is painted, within the round corners of a field."""

    def corners(draw: ImageDraw.ImageDraw, k: int) -> None:
        draw.rounded_rectangle((0, 0, _CELL * k - 1, _CELL * k - 1), _RADIUS * k, fill=255)

    size = (_CELL, _CELL)
    return Image.composite(smooth_mask(size, paint), Image.new("L", size), smooth_mask(size, corners))


def _draw_open(image: Image.Image, lettering: Lettering, face: ScratchFace, box: Box, sign: int) -> None:
    colours = face.palette
    is_prize, is_won = sign < len(face.labels), sign == face.won
    panel(image, box, _RADIUS, colours.ink if is_prize else mixed(colours.ink, colours.ground, 0.16))
    if is_won:
        outline(image, box, _RADIUS, colours.accent, width=10)
    if not is_prize:
        _draw_blank(image, box, sign - len(face.labels), mixed(colours.ink, colours.ground, 0.55))
        return
    rows = lettering.wrap(face.labels[sign], "Bold", 40, _CELL - 32, lines=3)
    first = (box[1] + box[3]) / 2 + 14 - 25 * (len(rows) - 1)
    for number, row in enumerate(rows):
        lettering.write(row, (box[0] + box[2]) / 2, first + 50 * number, colours.ground_end, align="middle")


def _draw_blank(image: Image.Image, box: Box, shape: int, fill: str) -> None:
    """One of four signs: a ring, a cross, a square on its corner, three bars."""

    def paint(draw: ImageDraw.ImageDraw, k: int) -> None:
        end, line = (_SIGN - 1) * k, 14 * k
        match shape % 4:
            case 0:
                draw.ellipse((line, line, end - line, end - line), outline=255, width=line)
            case 1:
                draw.line((line, line, end - line, end - line), fill=255, width=line)
                draw.line((line, end - line, end - line, line), fill=255, width=line)
            case 2:
                draw.polygon([(end / 2, 0), (end, end / 2), (end / 2, end), (0, end / 2)], fill=255)
            case _:
                for bar in range(3):
                    top = (8 + bar * 30) * k
                    draw.rounded_rectangle((4 * k, top, end - 4 * k, top + line), line // 2, fill=255)

    middle = ((box[0] + box[2] - _SIGN) // 2, (box[1] + box[3] - _SIGN) // 2)
    image.paste(fill, middle, smooth_mask((_SIGN, _SIGN), paint))
