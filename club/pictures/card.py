"""The member's card, as it is shown at the till."""

from dataclasses import dataclass

from PIL import Image, ImageDraw

from club.i18n.formats import LanguageFormats
from club.pictures.canvas import Box, outline, panel, png, woven_ground
from club.pictures.lettering import Lettering
from club.pictures.palettes import PALETTES, Palette
from club.pictures.qr import draw_qr, largest_module_pixels

CARD_SIZE = (1012, 638)

_MARGIN = 60
_GAP = 36
_QR_SIDE = 268
_TIER_HEIGHT = 56


@dataclass(frozen=True, slots=True)
class CardFace:
    """What stands on a card; every word is already in the member's language."""

    club_name: str
    member_name: str
    points: int
    points_label: str
    member_number: str
    qr_link: str
    language: str = "fa"
    tier_name: str | None = None
    footer: str | None = None
    palette: Palette = PALETTES["emerald"]


def render_card(face: CardFace) -> bytes:
    """The card as PNG, mirrored for languages written from left to right."""
    return png(draw_card(face))


def draw_card(face: CardFace) -> Image.Image:
    formats = LanguageFormats(face.language)
    width = CARD_SIZE[0]
    colours = face.palette
    image = woven_ground(CARD_SIZE, colours, mirrored=not formats.rtl).copy()
    lettering = Lettering(ImageDraw.Draw(image), formats)
    start = width - _MARGIN if formats.rtl else _MARGIN

    tier_width = _draw_tier(image, lettering, face)
    club = lettering.fit(face.club_name, "Medium", 42, width - 2 * _MARGIN - tier_width - _GAP)
    lettering.write(club, start, 102, colours.ink)

    qr_width = _draw_qr_panel(image, face, mirrored=not formats.rtl)
    room = width - 2 * _MARGIN - qr_width - _GAP
    points = lettering.fit(formats.whole(face.points), "Bold", 124, room)
    lettering.write(points, start, 306, colours.accent, upright=True)
    lettering.write(lettering.fit(face.points_label, "Regular", 32, room), start, 362, colours.muted_ink)

    lettering.write(lettering.fit(face.member_name, "Medium", 46, room), start, 480, colours.ink)
    number = lettering.fit(formats.digits(face.member_number), "Regular", 32, room)
    lettering.write(number, start, 532, colours.muted_ink, upright=True)
    if face.footer:
        lettering.write(lettering.fit(face.footer, "Regular", 24, room), start, 582, colours.muted_ink)
    return image


def _at_end(width: int, *, rtl: bool) -> tuple[int, int]:
    """Left and right edge of something `width` wide on the side where reading ends."""
    left = _MARGIN if rtl else CARD_SIZE[0] - _MARGIN - width
    return left, left + width


def _draw_tier(image: Image.Image, lettering: Lettering, face: CardFace) -> int:
    """The tier in its pill, opposite the club's name; how many pixels it takes."""
    if not face.tier_name:
        return 0
    line = lettering.fit(face.tier_name, "Medium", 28, 260)
    width = int(line.width) + 2 * 28
    left, right = _at_end(width, rtl=lettering.rtl)
    box: Box = (left, 60, right, 60 + _TIER_HEIGHT)
    outline(image, box, _TIER_HEIGHT // 2, face.palette.accent)
    lettering.write(line, (left + right) / 2, box[1] + 38, face.palette.accent, align="middle")
    return width


def _draw_qr_panel(image: Image.Image, face: CardFace, *, mirrored: bool) -> int:
    """The code on a white panel in the lower corner; how many pixels it takes."""
    code = draw_qr(face.qr_link, largest_module_pixels(face.qr_link, _QR_SIDE))
    left, right = _at_end(code.width, rtl=not mirrored)
    bottom = CARD_SIZE[1] - _MARGIN
    box: Box = (left, bottom - code.height, right, bottom)
    panel(image, box, 22, "#ffffff")
    inner = 8  # the rounded corners of the panel lie within the quiet zone
    image.paste(code.crop((inner, inner, code.width - inner, code.height - inner)), (box[0] + inner, box[1] + inner))
    return code.width
