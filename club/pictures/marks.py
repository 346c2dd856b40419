"""Where vowel marks and tashdid stand on a letter, for fonts that are drawn letter by letter."""

from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

from club.pictures.canvas import Box

# Shares of the font's size, as the font itself has them where Raqm places the marks.
_GAP_ABOVE = 0.10
_GAP_BELOW = 0.08
_GAP_BETWEEN = 0.04
_SINK = 0.05


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark and how far its origin is from the origin of its letter, in pixels to the right and down."""

    mark: str
    right: int
    down: int


@lru_cache(1024)
def placed_marks(letters: ImageFont.FreeTypeFont, letter: str, marks: str) -> tuple[PlacedMark, ...]:
    """The marks over or under the middle of the letter, stacked in the order given, clear of its dots and strokes."""
    size = letters.size
    ground = _drawn(letters, letter)
    whole = ground.getbbox() or (2 * round(size), 0, 2 * round(size) + round(letters.getlength(letter)), 0)
    middle = (whole[0] + whole[2]) / 2
    placed: list[PlacedMark] = []
    for mark in marks:
        shape = _drawn(letters, mark)
        box = shape.getbbox()
        if box is None:
            continue
        right = round(middle - (box[0] + box[2]) / 2)
        under = _ink_between(ground, box[0] + right, box[2] + right)
        gap = _GAP_BETWEEN if placed else 0.0
        if box[3] <= 2 * size:
            highest = under[1] - (gap or _GAP_ABOVE) * size if under else box[3]
            down = round(min(highest - box[3], _SINK * size))
        else:
            lowest = under[3] + (gap or _GAP_BELOW) * size if under else box[1]
            down = round(max(lowest - box[1], 0))
        placed.append(PlacedMark(mark, right, down))
        ground.paste(255, (right, down), shape)
    return tuple(placed)


def _drawn(letters: ImageFont.FreeTypeFont, letter: str) -> Image.Image:
    """The letter alone, its origin two sizes from the upper left corner."""
    size = round(letters.size)
    width = 4 * size + round(letters.getlength(letter))
    image = Image.new("L", (width, 4 * size))
    ImageDraw.Draw(image).text((2 * size, 2 * size), letter, font=letters, fill=255, anchor="ls")
    return image


def _ink_between(image: Image.Image, left: int, right: int) -> Box | None:
    return image.crop((left, 0, right, image.height)).getbbox()
