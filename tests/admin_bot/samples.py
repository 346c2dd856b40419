"""A press of every kind, with values that fit its fields."""

import dataclasses
from io import BytesIO

from PIL import Image

from admin_bot.presses import Press, all_presses


def sample(kind: type[Press], number: int = 1, text: str = "x") -> Press:
    return kind(*(number if field.type is int else text for field in dataclasses.fields(kind)))


def every_press() -> list[Press]:
    return [sample(kind) for name, kind in sorted(all_presses().items()) if name]


def photo(color: str = "#884422", size: tuple[int, int] = (640, 480)) -> bytes:
    """A JPEG as a phone would send it."""
    buffer = BytesIO()
    Image.new("RGB", size, color).save(buffer, "JPEG")
    return buffer.getvalue()
