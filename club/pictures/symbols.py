"""The symbols on badges, as shapes in a square of a hundred by a hundred; `cut` takes away from what lies under it."""

import math
from collections.abc import Callable, Iterable, Mapping

from PIL import ImageDraw

Stroke = Callable[[ImageDraw.ImageDraw, float], None]
"""Draws itself, all lengths times the factor."""
Point = tuple[float, float]


def _disc(x: float, y: float, radius: float, *, cut: bool = False) -> Stroke:
    box = (x - radius, y - radius, x + radius, y + radius)
    return lambda draw, k: draw.ellipse([each * k for each in box], fill=0 if cut else 255)


def _ring(x: float, y: float, radius: float, width: float) -> Stroke:
    box = (x - radius, y - radius, x + radius, y + radius)
    return lambda draw, k: draw.ellipse([each * k for each in box], outline=255, width=round(width * k))


def _box(left: float, top: float, right: float, bottom: float, radius: float = 0, *, cut: bool = False) -> Stroke:
    sides = (left, top, right, bottom)
    return lambda draw, k: draw.rounded_rectangle([each * k for each in sides], radius * k, fill=0 if cut else 255)


def _shape(points: Iterable[Point], *, cut: bool = False) -> Stroke:
    corners = tuple(points)
    return lambda draw, k: draw.polygon([(x * k, y * k) for x, y in corners], fill=0 if cut else 255)


def _line(points: Iterable[Point], width: float) -> Stroke:
    stops = tuple(points)
    return lambda draw, k: draw.line(
        [(x * k, y * k) for x, y in stops], fill=255, width=round(width * k), joint="curve"
    )


def _arc(box: tuple[float, float, float, float], start: float, end: float, width: float) -> Stroke:
    return lambda draw, k: draw.arc([each * k for each in box], start, end, fill=255, width=round(width * k))


def _slice(box: tuple[float, float, float, float], start: float, end: float) -> Stroke:
    return lambda draw, k: draw.pieslice([each * k for each in box], start, end, fill=255)


def _around(count: int, reach: float, turned: float = 0) -> list[Point]:
    """Points on a circle around the middle, the first at the top."""
    angles = (2 * math.pi * number / count - math.pi / 2 + turned for number in range(count))
    return [(50 + reach * math.cos(angle), 50 + reach * math.sin(angle)) for angle in angles]


def _star(points: int, outer: float, inner: float) -> list[Point]:
    pairs = zip(_around(points, outer), _around(points, inner, math.pi / points), strict=True)
    return [corner for pair in pairs for corner in pair]


def _flame(scale: float, lift: float) -> list[Point]:
    outline = (
        (50, 24),
        (57, 34),
        (66, 44),
        (69, 56),
        (66, 67),
        (58, 75),
        (50, 77),
        (42, 75),
        (34, 67),
        (31, 57),
        (34, 48),
        (39, 42),
        (42, 50),
        (45, 40),
    )
    return [(50 + (x - 50) * scale, 77 + (y - 77) * scale - lift) for x, y in outline]


def _person(x: float, y: float, scale: float = 1) -> tuple[Stroke, ...]:
    shoulders = (x - 17 * scale, y + 4 * scale, x + 17 * scale, y + 44 * scale)
    return _disc(x, y - 9 * scale, 10 * scale), _slice(shoulders, 180, 360)


SYMBOLS: Mapping[str, tuple[Stroke, ...]] = {
    "bag": (_arc((39, 26, 61, 52), 180, 360, 4), _box(31, 40, 69, 74, 5), _arc((40, 40, 60, 60), 0, 180, 3.5)),
    "steps": (
        _box(29, 60, 39, 73, 2),
        _box(45, 46, 55, 73, 2),
        _box(61, 29, 71, 73, 2),
        _line([(29, 48), (50, 32)], 3.5),
    ),
    "crown": (
        _shape([(28, 40), (39, 53), (50, 32), (61, 53), (72, 40), (67, 66), (33, 66)]),
        _box(33, 68, 67, 73, 2),
        _disc(28, 38, 3.5),
        _disc(50, 29, 4),
        _disc(72, 38, 3.5),
    ),
    "sun": (
        _disc(50, 54, 14),
        *(_line([inner, outer], 4) for inner, outer in zip(_around(12, 19), _around(12, 27), strict=True)),
        _box(20, 62, 80, 84, cut=True),
        _box(25, 63, 75, 67, 2),
    ),
    "moon": (_disc(50, 50, 23), _disc(60, 43, 20, cut=True), _shape([(x + 17, y - 8) for x, y in _star(4, 8, 3)])),
    "umbrella": (
        _slice((26, 28, 74, 76), 180, 360),
        _line([(50, 50), (50, 70)], 4),
        _arc((50, 62, 62, 76), 0, 180, 4),
    ),
    "cake": (
        _box(30, 54, 70, 74, 4),
        _box(30, 60, 70, 63, cut=True),
        _box(36, 42, 64, 56, 3),
        *(_box(x, 33, x + 3, 42) for x in (41, 48.5, 56)),
        *(_disc(x, 29, 2.6) for x in (42.5, 50, 57.5)),
    ),
    "person": _person(50, 48, 1.15),
    "people": (*_person(34, 52, 0.75), *_person(66, 52, 0.75), _disc(50, 39, 13, cut=True), *_person(50, 49)),
    "clover": (
        *(_disc(x, y, 10.5) for x, y in ((41, 38), (59, 38), (41, 55), (59, 55))),
        _disc(50, 46.5, 7),
        _line([(50, 50), (54, 66), (60, 74)], 4),
    ),
    "cup": (
        _box(36, 28, 64, 34, 2),
        _shape([(37, 32), (63, 32), (60, 50), (50, 58), (40, 50)]),
        _arc((27, 31, 45, 51), 90, 270, 4),
        _arc((55, 31, 73, 51), 270, 90, 4),
        _box(47.5, 56, 52.5, 67),
        _box(38, 66, 62, 72, 2),
    ),
    "tag": (_shape([(30, 34), (50, 30), (72, 52), (53, 71), (31, 51)]), _disc(41, 41, 4.2, cut=True)),
    "flame": (_shape(_flame(1, 0)), _shape(_flame(0.42, 3), cut=True)),
    "gift": (
        _box(31, 50, 69, 74, 3),
        _box(27, 40, 73, 49, 2),
        _box(48, 40, 52, 74, cut=True),
        _ring(42, 34, 7.5, 3.6),
        _ring(58, 34, 7.5, 3.6),
    ),
    "target": (_ring(50, 50, 24, 5), _ring(50, 50, 14, 5), _disc(50, 50, 5)),
    "compass": (_ring(50, 50, 25, 4), _shape([(62, 38), (54, 54), (38, 62), (46, 46)]), _disc(50, 50, 3, cut=True)),
    "star": (_shape(_star(5, 26, 11)),),
    "question": (
        _arc((38, 28, 62, 52), 160, 70, 6),
        _line([(54, 51), (50, 56), (50, 62)], 6),
        _disc(50, 70, 3.8),
    ),
}
"""Each by its name; later strokes lie on earlier ones."""
