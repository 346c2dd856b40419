"""A wheel of fortune: its fields as they are drawn by lot, each as wide as its chance, and a pointer at one of them."""

import math
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageDraw

from club.i18n.formats import LanguageFormats
from club.pictures.canvas import mixed, png, slanted_ground, smooth_mask
from club.pictures.lettering import Lettering
from club.pictures.palettes import PALETTES, Palette

WHEEL_SIZE = (900, 980)

_CENTRE = (450, 540)
_RADIUS = 400
_RIM = 14
_HUB = 62
_FINENESS = 2
_LETTERS = 34
_POINTER = 46


@dataclass(frozen=True, slots=True)
class WheelFace:
    """What is on a wheel; every word is already in the reader's language.

    `labels`: the prizes. `fields`: around the wheel, which prize each brings; None: nothing. `points_at`: the field at the
    pointer, counted from 0; None: it has not been turned.
    """

    title: str
    labels: tuple[str, ...]
    fields: tuple[int | None, ...]
    points_at: int | None = None
    language: str = "fa"
    palette: Palette = PALETTES["emerald"]


def render_wheel(face: WheelFace) -> bytes:
    """The wheel as PNG, turned so that the pointer at its side shows the field."""
    return png(draw_wheel(face))


def draw_wheel(face: WheelFace) -> Image.Image:
    formats = LanguageFormats(face.language)
    colours = face.palette
    image = slanted_ground(WHEEL_SIZE, colours.ground, colours.ground_end).copy()
    lettering = Lettering(ImageDraw.Draw(image), formats)
    title = lettering.fit(face.title, "Bold", 56, WHEEL_SIZE[0] - 120)
    lettering.write(title, WHEEL_SIZE[0] / 2, 88, colours.ink, align="middle")
    wheel = _disc(face.labels, face.fields, face.language, colours)
    step = 360 / len(face.fields)
    # Field 0 lies at three o'clock; the next ones follow clockwise, and turning back brings one of them there.
    turned = wheel.rotate((face.points_at or 0) * step, Image.Resampling.BICUBIC)
    image.paste(turned, (_CENTRE[0] - _RADIUS, _CENTRE[1] - _RADIUS), turned)
    _draw_pointer(image, colours, marked=face.points_at is not None)
    return image


@lru_cache(16)
def _disc(labels: tuple[str, ...], fields: tuple[int | None, ...], language: str, colours: Palette) -> Image.Image:
    """The wheel alone, field 0 at three o'clock. Not to be painted on."""
    side, step = 2 * _RADIUS * _FINENESS, 360 / len(fields)
    large = Image.new("RGBA", (side, side))
    draw = ImageDraw.Draw(large)
    draw.ellipse((0, 0, side - 1, side - 1), fill=colours.accent)
    rim = _RIM * _FINENESS
    for place, prize in enumerate(fields):
        box = (rim, rim, side - rim - 1, side - rim - 1)
        draw.pieslice(box, (place - 0.5) * step, (place + 0.5) * step, fill=_colour(colours, prize, place))
    disc = large.resize((2 * _RADIUS, 2 * _RADIUS), Image.Resampling.BOX)
    for place, prize in enumerate(fields):
        if prize is not None:
            _write_label(disc, labels[prize], place * step, step, language, _ink(colours, prize))
    middle = _RADIUS
    hub = smooth_mask((2 * _HUB, 2 * _HUB), lambda pen, k: pen.ellipse((0, 0, 2 * _HUB * k, 2 * _HUB * k), fill=255))
    disc.paste(colours.accent, (middle - _HUB, middle - _HUB), hub)
    inner = _HUB - 12
    core = smooth_mask(
        (2 * inner, 2 * inner), lambda pen, k: pen.ellipse((0, 0, 2 * inner * k, 2 * inner * k), fill=255)
    )
    disc.paste(colours.ground, (middle - inner, middle - inner), core)
    return disc


def _colour(colours: Palette, prize: int | None, place: int) -> str:
    if prize is None:
        return mixed(colours.ground, colours.ink, 0.10 if place % 2 else 0.20)
    return (colours.accent, colours.ink, mixed(colours.accent, colours.ground, 0.45))[prize % 3]


def _ink(colours: Palette, prize: int) -> str:
    return colours.ink if prize % 3 == 2 else colours.ground_end


def _write_label(disc: Image.Image, label: str, angle: float, step: float, language: str, ink: str) -> None:
    """Along the ray of its field, so that it stands level at the pointer."""
    room, high = _RADIUS - _RIM - _HUB - 84, round(2 * (_RADIUS * 0.62) * math.tan(math.radians(step / 2)))
    tile = Image.new("RGBA", (room, max(high, _LETTERS + 16)))
    lettering = Lettering(ImageDraw.Draw(tile), LanguageFormats(language))
    line = lettering.fit(label, "Bold", _LETTERS, room, smallest=18)
    lettering.write(line, room / 2, tile.height / 2 + line.font.size * 0.34, ink, align="middle")
    turned = tile.rotate(-angle, Image.Resampling.BICUBIC, expand=True)
    reach = _HUB + 30 + room / 2
    x = _RADIUS + reach * math.cos(math.radians(angle)) - turned.width / 2
    y = _RADIUS + reach * math.sin(math.radians(angle)) - turned.height / 2
    disc.alpha_composite(turned, (max(0, round(x)), max(0, round(y))))


def _draw_pointer(image: Image.Image, colours: Palette, *, marked: bool) -> None:
    """At three o'clock, pointing inwards."""
    size = (_POINTER * 2, _POINTER * 2)

    def arrow(draw: ImageDraw.ImageDraw, k: int) -> None:
        draw.polygon(
            [(0, _POINTER * k), (2 * _POINTER * k, 8 * k), (2 * _POINTER * k, (2 * _POINTER - 8) * k)], fill=255
        )

    left = _CENTRE[0] + _RADIUS - _POINTER - 4
    image.paste(colours.ground_end, (left - 3, _CENTRE[1] - _POINTER + 5), smooth_mask(size, arrow))
    fill = "#ff5a4f" if marked else colours.ink
    image.paste(fill, (left, _CENTRE[1] - _POINTER), smooth_mask(size, arrow))
