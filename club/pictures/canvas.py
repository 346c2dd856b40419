"""Grounds and smooth shapes. Pillow draws hard edges, so shapes are drawn large and made small."""

import math
from collections.abc import Callable
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from club.pictures.palettes import Palette

Size = tuple[int, int]
Box = tuple[int, int, int, int]

_FINENESS = 3


def smooth_mask(size: Size, paint: Callable[[ImageDraw.ImageDraw, int], None]) -> Image.Image:
    """A mask with soft edges; `paint` draws it in white, all lengths times the factor it is given."""
    large = Image.new("L", (size[0] * _FINENESS, size[1] * _FINENESS))
    paint(ImageDraw.Draw(large), _FINENESS)
    return large.resize(size, Image.Resampling.BOX)


@lru_cache(64)
def rounded_mask(size: Size, radius: int) -> Image.Image:
    """A rectangle with round corners."""

    def paint(draw: ImageDraw.ImageDraw, k: int) -> None:
        draw.rounded_rectangle((0, 0, size[0] * k - 1, size[1] * k - 1), radius * k, fill=255)

    return smooth_mask(size, paint)


@lru_cache(32)
def outline_mask(size: Size, radius: int, width: int) -> Image.Image:
    """The line around a rectangle with round corners."""

    def paint(draw: ImageDraw.ImageDraw, k: int) -> None:
        box = (0, 0, size[0] * k - 1, size[1] * k - 1)
        draw.rounded_rectangle(box, radius * k, outline=255, width=width * k)

    return smooth_mask(size, paint)


def panel(image: Image.Image, box: Box, radius: int, fill: str) -> None:
    """A filled rectangle with smooth round corners."""
    image.paste(fill, box, rounded_mask((box[2] - box[0], box[3] - box[1]), radius))


def outline(image: Image.Image, box: Box, radius: int, fill: str, width: int = 2) -> None:
    """The smooth line around a rectangle with round corners."""
    image.paste(fill, box, outline_mask((box[2] - box[0], box[3] - box[1]), radius, width))


def mixed(colour: str, other: str, share: float) -> str:
    """A colour with a share of another in it, all as #rrggbb."""
    parts = (
        round(int(colour[place : place + 2], 16) * (1 - share) + int(other[place : place + 2], 16) * share)
        for place in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02x}" for part in parts)


def faded(mask: Image.Image, share: float) -> Image.Image:
    """The mask at a share of its strength."""
    return mask.point(lambda value: int(value * share))


@lru_cache(16)
def slanted_ground(size: Size, colour: str, colour_end: str) -> Image.Image:
    """A ground that runs from one colour at the top to the other at the bottom, a little aslant. Not to be painted on."""
    steps = 64
    slope = Image.new("L", (steps, steps))
    slope.putdata([int(255 * (0.35 * x + 0.65 * y) / (steps - 1)) for y in range(steps) for x in range(steps)])
    slope = slope.resize(size, Image.Resampling.BICUBIC)
    return Image.composite(Image.new("RGB", size, colour_end), Image.new("RGB", size, colour), slope)


@lru_cache(16)
def woven_ground(size: Size, palette: Palette, *, mirrored: bool) -> Image.Image:
    """The slanted ground with a glow and fine waves on the side away from the text. Not to be painted on."""
    ground = slanted_ground(size, palette.ground, palette.ground_end).copy()
    width, height = size

    def waves(draw: ImageDraw.ImageDraw, k: int) -> None:
        for line in range(22):
            lift = line * 15
            points = [
                (x * k, (height * 0.30 + lift + 46 * math.sin(x / 150 + line * 0.16) * math.cos(x / 410)) * k)
                for x in range(-4, width + 5, 4)
            ]
            draw.line(points, fill=255, width=k, joint="curve")

    slope = Image.linear_gradient("L").rotate(-90).resize(size, Image.Resampling.BICUBIC)
    fine = ImageChops.multiply(smooth_mask(size, waves), slope)
    ground.paste(palette.accent, (0, 0), faded(_glow(size), 0.14))
    ground.paste(palette.accent, (0, 0), faded(fine, 0.20))
    return ground.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if mirrored else ground


def _glow(size: Size) -> Image.Image:
    """A soft light around the upper left corner, painted small because it has no edges."""
    width, height = size[0] // 4, size[1] // 4
    light = Image.new("L", (width, height))
    radius = height * 0.62
    ImageDraw.Draw(light).ellipse((width * 0.12 - radius, -radius, width * 0.12 + radius, radius), fill=255)
    return light.filter(ImageFilter.GaussianBlur(height // 4)).resize(size, Image.Resampling.BICUBIC)


def png(image: Image.Image) -> bytes:
    """The picture as PNG, packed for speed: it is sent once and Telegram packs it again."""
    buffer = BytesIO()
    image.save(buffer, "PNG", compress_level=3)
    return buffer.getvalue()
