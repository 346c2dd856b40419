"""A winner's card: the prize in the middle, the ticket that won it, and paper flying for joy."""

import math
import random
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageDraw

from club.i18n.formats import LanguageFormats
from club.pictures.canvas import faded, outline, panel, png, slanted_ground, smooth_mask
from club.pictures.lettering import Lettering
from club.pictures.palettes import PALETTES, Palette

WINNER_SIZE = (1080, 760)

_MARGIN = 90
_PIECES = 90
_RAYS = 18
_PRIZE_LINE = 88
_COLOURS = ("#ffd24a", "#ff7a8a", "#7ad7ff", "#9be28a", "#ffffff")


@dataclass(frozen=True, slots=True)
class WinnerFace:
    """What stands on the card; every word is already in the member's language. `ticket` as it is read: «شانس ۱۲۳»."""

    club_name: str
    title: str
    prize: str
    member_name: str
    ticket: str
    language: str = "fa"
    palette: Palette = PALETTES["violet"]


def render_winner(face: WinnerFace) -> bytes:
    """The card as PNG, mirrored for languages written from left to right."""
    return png(draw_winner(face))


def draw_winner(face: WinnerFace) -> Image.Image:
    formats = LanguageFormats(face.language)
    image = _festive_ground(face.palette, mirrored=not formats.rtl).copy()
    lettering, colours = Lettering(ImageDraw.Draw(image), formats), face.palette
    middle, room = WINNER_SIZE[0] / 2, WINNER_SIZE[0] - 2 * _MARGIN
    lettering.write(lettering.fit(face.club_name, "Medium", 34, room), middle, 112, colours.muted_ink, align="middle")
    lettering.write(lettering.fit(face.title, "Medium", 46, room), middle, 188, colours.accent, align="middle")
    prize = list(lettering.wrap(face.prize, "Bold", 76, room, lines=2))
    top = 372 - (len(prize) - 1) * _PRIZE_LINE // 2
    for number, line in enumerate(prize):
        lettering.write(line, middle, top + number * _PRIZE_LINE, colours.ink, align="middle")
    lettering.write(lettering.fit(face.member_name, "Medium", 44, room), middle, 540, colours.ink, align="middle")
    _write_ticket(image, lettering, face)
    return image


def _write_ticket(image: Image.Image, lettering: Lettering, face: WinnerFace) -> None:
    line = lettering.fit(face.ticket, "Bold", 40, 560)
    half = int(line.width) // 2 + 52
    middle = WINNER_SIZE[0] // 2
    box = (middle - half, 598, middle + half, 686)
    panel(image, box, 44, face.palette.ground_end)
    outline(image, box, 43, face.palette.accent, 3)
    lettering.write(line, middle, 656, face.palette.accent, align="middle")


@lru_cache(8)
def _festive_ground(palette: Palette, *, mirrored: bool) -> Image.Image:
    """Rays from behind the prize, and paper that falls the same way every time. Not to be painted on."""
    image = slanted_ground(WINNER_SIZE, palette.ground, palette.ground_end).copy()
    width, height = WINNER_SIZE

    def rays(draw: ImageDraw.ImageDraw, k: int) -> None:
        for ray in range(_RAYS):
            begin, end = (2 * math.pi * (ray + side) / _RAYS for side in (0.0, 0.42))
            corners = [(math.cos(angle) * width, math.sin(angle) * width) for angle in (begin, end)]
            centre = (width / 2, height * 0.48)
            points = [centre, *((centre[0] + x, centre[1] + y) for x, y in corners)]
            draw.polygon([(x * k, y * k) for x, y in points], fill=255)

    image.paste(palette.accent, (0, 0), faded(smooth_mask(WINNER_SIZE, rays), 0.10))
    for colour in _COLOURS:
        image.paste(colour, (0, 0), faded(_paper(colour), 0.85))
    return image.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if mirrored else image


def _paper(colour: str) -> Image.Image:
    """The pieces of one colour, away from the middle where the words stand."""
    chosen = random.Random(colour)
    width, height = WINNER_SIZE

    def pieces(draw: ImageDraw.ImageDraw, k: int) -> None:
        for _ in range(_PIECES // len(_COLOURS)):
            x, y = chosen.uniform(0, width), chosen.uniform(0, height)
            if abs(x - width / 2) < width * 0.36 and 70 < y < height - 60:
                x = chosen.choice((chosen.uniform(0, _MARGIN), chosen.uniform(width - _MARGIN, width)))
            angle, long, wide = chosen.uniform(0, math.pi), chosen.uniform(8, 15), chosen.uniform(4, 7)
            corners = ((-long, -wide), (long, -wide), (long, wide), (-long, wide))
            turned = [
                (
                    (x + a * math.cos(angle) - b * math.sin(angle)) * k,
                    (y + a * math.sin(angle) + b * math.cos(angle)) * k,
                )
                for a, b in corners
            ]
            draw.polygon(turned, fill=255)

    return smooth_mask(WINNER_SIZE, pieces)
