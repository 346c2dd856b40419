"""Sample pictures of rewards, for a club that has no photographs yet."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from PIL import Image, ImageDraw

from club.i18n.formats import LanguageFormats
from club.pictures.canvas import mixed, png, slanted_ground, smooth_mask
from club.pictures.lettering import Lettering
from club.pictures.palettes import PALETTES, Palette

RewardShape = Literal["cup", "cake", "book", "gift"]
REWARD_SHAPES: tuple[RewardShape, ...] = get_args(RewardShape)
REWARD_SIZE = (1080, 720)

_ART = 400
_FINENESS = 4
_CENTRE = (540, 306)
_DISC = 260


@dataclass(frozen=True, slots=True)
class _Paint:
    """Draws on a square of 100 by 100, whatever its size in pixels."""

    draw: ImageDraw.ImageDraw
    unit: float
    light: str
    shade: str
    accent: str
    dark: str

    def box(self, x: float, y: float, right: float, bottom: float) -> tuple[float, float, float, float]:
        return (x * self.unit, y * self.unit, right * self.unit, bottom * self.unit)

    def points(self, *points: tuple[float, float]) -> list[tuple[float, float]]:
        return [(x * self.unit, y * self.unit) for x, y in points]

    def block(self, x: float, y: float, right: float, bottom: float, fill: str, radius: float = 0) -> None:
        self.draw.rounded_rectangle(self.box(x, y, right, bottom), radius * self.unit, fill=fill)

    def oval(self, x: float, y: float, right: float, bottom: float, fill: str) -> None:
        self.draw.ellipse(self.box(x, y, right, bottom), fill=fill)

    def ring(self, x: float, y: float, right: float, bottom: float, fill: str, width: float) -> None:
        self.draw.ellipse(self.box(x, y, right, bottom), outline=fill, width=round(width * self.unit))

    def arc(
        self, x: float, y: float, right: float, bottom: float, start: float, end: float, fill: str, width: float
    ) -> None:
        self.draw.arc(self.box(x, y, right, bottom), start, end, fill=fill, width=round(width * self.unit))

    def shape(self, fill: str, *points: tuple[float, float]) -> None:
        self.draw.polygon(self.points(*points), fill=fill)


def render_reward_picture(
    title: str, shape: RewardShape, *, palette: Palette = PALETTES["emerald"], language: str = "fa"
) -> bytes:
    """A PNG with one of the drawn shapes and the reward's title."""
    width, height = REWARD_SIZE
    image = slanted_ground(REWARD_SIZE, palette.ground, palette.ground_end).copy()
    x, y = _CENTRE

    def disc(draw: ImageDraw.ImageDraw, k: int) -> None:
        draw.ellipse(((x - _DISC) * k, (y - _DISC) * k, (x + _DISC) * k, (y + _DISC) * k), fill=30)
        inner = _DISC - 46
        draw.ellipse(((x - inner) * k, (y - inner) * k, (x + inner) * k, (y + inner) * k), fill=62)

    image.paste(palette.accent, (0, 0), smooth_mask(REWARD_SIZE, disc))
    art = _drawn(shape, palette)
    image.paste(art, (x - _ART // 2, y - _ART // 2), art)
    lettering = Lettering(ImageDraw.Draw(image), LanguageFormats(language))
    line = lettering.fit(title, "Bold", 64, width - 160)
    lettering.write(line, width / 2, height - 64, palette.ink, align="middle")
    return png(image)


def _drawn(shape: RewardShape, palette: Palette) -> Image.Image:
    large = Image.new("RGBA", (_ART * _FINENESS, _ART * _FINENESS), palette.ink + "00")
    paint = _Paint(
        ImageDraw.Draw(large),
        _ART * _FINENESS / 100,
        light=palette.ink,
        shade=mixed(palette.ink, palette.ground, 0.18),
        accent=palette.accent,
        dark=mixed(palette.ground, palette.accent, 0.25),
    )
    _SHAPES[shape](paint)
    return large.resize((_ART, _ART), Image.Resampling.BOX)


def _cup(paint: _Paint) -> None:
    for x in (34, 46, 58):
        paint.arc(x - 4, 6, x + 4, 17, 90, 270, paint.accent, 2.2)
        paint.arc(x - 4, 15, x + 4, 26, 270, 90, paint.accent, 2.2)
    paint.ring(62, 38, 86, 64, paint.light, 5)
    paint.oval(10, 74, 86, 90, paint.shade)
    paint.oval(10, 72, 86, 87, paint.light)
    paint.oval(26, 74, 70, 83, paint.shade)
    paint.block(20, 34, 74, 56, paint.light)
    paint.draw.pieslice(paint.box(20, 30, 74, 82), 0, 180, fill=paint.light)
    paint.shape(paint.shade, (64, 36), (74, 36), (74, 56), (70, 68), (62, 76))
    paint.oval(20, 29, 74, 41, paint.shade)
    paint.oval(23, 31, 71, 39.5, paint.dark)
    paint.oval(36, 54, 46, 64, paint.accent)


def _cake(paint: _Paint) -> None:
    paint.oval(8, 76, 92, 92, paint.shade)
    paint.oval(8, 73, 92, 89, paint.light)
    paint.block(20, 42, 80, 80, paint.shade, 5)
    paint.block(20, 42, 74, 80, paint.light, 5)
    paint.block(20, 58, 80, 64, paint.accent)
    paint.block(20, 70, 80, 74, paint.accent)
    paint.block(18, 36, 82, 48, paint.accent, 5)
    for x, drop in ((20, 55), (32, 52), (44, 56), (56, 52), (68, 55)):
        paint.block(x, 42, x + 10, drop, paint.accent, 5)
    for x in (32, 48, 64):
        paint.block(x, 20, x + 4, 37, paint.light, 1)
        paint.block(x, 25, x + 4, 28, paint.shade)
        paint.oval(x - 1.5, 9, x + 5.5, 20, paint.accent)
        paint.oval(x + 0.5, 13, x + 3.5, 19, paint.light)


def _book(paint: _Paint) -> None:
    paint.shape(paint.accent, (6, 26), (50, 34), (94, 26), (94, 82), (50, 90), (6, 82))
    paint.shape(paint.shade, (10, 22), (50, 31), (50, 86), (10, 77))
    paint.shape(paint.light, (14, 18), (50, 29), (50, 84), (14, 73))
    paint.shape(paint.shade, (90, 22), (50, 31), (50, 86), (90, 77))
    paint.shape(paint.light, (86, 18), (50, 29), (50, 84), (86, 73))
    paint.shape(paint.shade, (50, 29), (54, 28), (54, 83), (50, 84))
    for row in range(4):
        y = 31 + row * 10
        paint.shape(paint.dark, (20, y), (43, y + 7), (43, y + 9.4), (20, y + 2.4))
        if row:
            paint.shape(paint.dark, (80, y), (60, y + 6), (60, y + 8.4), (80, y + 2.4))
    paint.shape(paint.accent, (66, 24.2), (76, 21.2), (76, 44), (71, 41), (66, 47))


def _gift(paint: _Paint) -> None:
    paint.ring(26, 10, 51, 33, paint.accent, 6)
    paint.ring(49, 10, 74, 33, paint.accent, 6)
    paint.block(18, 44, 82, 90, paint.light, 4)
    paint.block(66, 44, 82, 90, paint.shade, 4)
    paint.block(66, 44, 76, 90, paint.shade)
    paint.block(43, 44, 57, 90, paint.accent)
    paint.block(18, 44, 82, 48, paint.shade)
    paint.block(12, 29, 88, 45, paint.light, 4)
    paint.block(43, 29, 57, 45, paint.accent)
    paint.oval(43, 24, 57, 36, paint.accent)


_SHAPES: Mapping[RewardShape, Callable[[_Paint], None]] = {"cup": _cup, "cake": _cake, "book": _book, "gift": _gift}
