"""Labels of product codes to be printed: A4 pages of forty, in black and white, one PDF. Synchronous: call it in a thread."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw

from club.i18n.formats import LanguageFormats
from club.pictures.lettering import FittedLine, Lettering
from club.pictures.qr import QUIET_MODULES, largest_module_pixels, qr_modules

DPI = 300
PAGE_SIZE = (2480, 3508)
COLUMNS, ROWS = 4, 10
LABELS_ON_PAGE = COLUMNS * ROWS

_WIDTH, _HEIGHT = PAGE_SIZE[0] // COLUMNS, PAGE_SIZE[1] // ROWS
_QR_SIDE = 300
_MARGIN = 24
_INK, _PAPER = 0, 255
_TITLE, _HINT, _CODE = 36, 25, 42


@dataclass(frozen=True, slots=True)
class LabelWords:
    """What stands on every label of a file: the product, and what to do with the code."""

    product: str
    hint: str
    language: str = "fa"


@dataclass(frozen=True, slots=True)
class LabelFace:
    """What differs: the code in its groups, prefix first if there is one, and the link its QR says."""

    groups: tuple[str, ...]
    link: str


def write_labels(
    path: Path, words: LabelWords, faces: Sequence[LabelFace], tell: Callable[[int], bool] = lambda labels: True
) -> None:
    """Write a PDF of A4 pages, forty labels to a page, in the order of `faces`.

    `tell` is told after every page how many labels were on it; it answers False to stop. Pages are added to the file one by one:
    a hundred of them at once would take a gigabyte.
    """
    for number, page in enumerate(draw_pages(words, faces)):
        page.save(path, "PDF", resolution=DPI, append=number > 0)
        if not tell(min(LABELS_ON_PAGE, len(faces) - number * LABELS_ON_PAGE)):
            return


def draw_pages(words: LabelWords, faces: Sequence[LabelFace]) -> Iterator[Image.Image]:
    """The pages, black on white without greys, so that small modules print sharp."""
    for first in range(0, len(faces), LABELS_ON_PAGE):
        page = Image.new("L", PAGE_SIZE, _PAPER)
        draw = ImageDraw.Draw(page)
        label = _Label(page, draw, words)
        for place, face in enumerate(faces[first : first + LABELS_ON_PAGE]):
            label.draw(face, place)
        yield page.convert("1", dither=Image.Dither.NONE)


class _Label:
    """One page being drawn. What all labels share is fitted once."""

    def __init__(self, page: Image.Image, draw: ImageDraw.ImageDraw, words: LabelWords) -> None:
        self._page, self._draw = page, draw
        self._lettering = Lettering(draw, LanguageFormats(words.language))
        room = _WIDTH - _QR_SIDE - 2 * _MARGIN
        self._room = room
        self._title: list[FittedLine] = self._lettering.wrap(words.product, "Bold", _TITLE, room, lines=2)
        self._hint: list[FittedLine] = self._lettering.wrap(words.hint, "Regular", _HINT, room, lines=2)

    def draw(self, face: LabelFace, place: int) -> None:
        """Right to left the first label stands at the right, with its QR on the left side."""
        rtl = self._lettering.rtl
        column = place % COLUMNS
        left = (COLUMNS - 1 - column if rtl else column) * _WIDTH
        top = place // COLUMNS * _HEIGHT
        self._cut_lines(left, top)
        code = _qr(face.link)
        qr_left = left + _MARGIN // 2 if rtl else left + _WIDTH - _MARGIN // 2 - code.width
        self._page.paste(code, (qr_left, top + (_HEIGHT - code.height) // 2))
        start = left + _WIDTH - _MARGIN if rtl else left + _MARGIN
        y = top + 62
        for line in self._title:
            self._lettering.write(line, start, y, "#000000")
            y += 44
        self._write_code(face.groups, start, top)
        y = top + _HEIGHT - 50
        for line in self._hint:
            self._lettering.write(line, start, y, "#000000")
            y += 30

    def _write_code(self, groups: tuple[str, ...], start: int, top: int) -> None:
        """Two groups to a line, so that the signs stay large."""
        rows = ["-".join(groups[at : at + 2]) for at in range(0, len(groups), 2)]
        y = top + 180 - (len(rows) - 1) * 4
        for row in rows:
            line = self._lettering.fit(row, "Bold", _CODE, self._room)
            self._lettering.write(line, start, y, "#000000", upright=True)
            y += 52

    def _cut_lines(self, left: int, top: int) -> None:
        """Dots along the edges, for scissors."""
        right, bottom = left + _WIDTH - 1, top + _HEIGHT - 1
        for x in range(left, right, 16):
            self._draw.point(((x, top), (x, bottom)), _INK)
        for y in range(top, bottom, 16):
            self._draw.point(((left, y), (right, y)), _INK)


def _qr(link: str) -> Image.Image:
    """The code, one pixel for each module first, then whole pixels wide."""
    modules = qr_modules(link)
    side = len(modules) + 2 * QUIET_MODULES
    small = Image.new("L", (side, side), _PAPER)
    small.putdata(
        [
            _INK if 0 <= row < len(modules) and 0 <= column < len(modules) and modules[row][column] else _PAPER
            for row in range(-QUIET_MODULES, side - QUIET_MODULES)
            for column in range(-QUIET_MODULES, side - QUIET_MODULES)
        ]
    )
    wide = side * largest_module_pixels(link, _QR_SIDE)
    return small.resize((wide, wide), Image.Resampling.NEAREST)
