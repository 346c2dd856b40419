"""A voucher as a ticket: what it is for on one side, the code to tear off on the other."""

from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageDraw

from club.i18n.formats import LanguageFormats
from club.pictures.canvas import faded, mixed, outline, png, slanted_ground, smooth_mask
from club.pictures.lettering import Lettering
from club.pictures.palettes import PALETTES, Palette
from club.pictures.qr import draw_qr, largest_module_pixels

VOUCHER_SIZE = (1080, 560)

_EDGE = 36
_STUB = 372
_PADDING = 56
_RADIUS = 36
_NOTCH = 26
_QR_SIDE = 296
_PAPER = "#ffffff"
_PAPER_INK = "#10151c"


@dataclass(frozen=True, slots=True)
class VoucherFace:
    """What stands on a voucher; every word is already in the member's language, `code` is shown as it is typed."""

    club_name: str
    reward_title: str
    code: str
    code_label: str
    qr_link: str
    language: str = "fa"
    valid_until: str | None = None
    member_name: str | None = None
    palette: Palette = PALETTES["emerald"]


def render_voucher(face: VoucherFace) -> bytes:
    """The ticket as PNG, mirrored for languages written from left to right."""
    return png(draw_voucher(face))


def draw_voucher(face: VoucherFace) -> Image.Image:
    formats = LanguageFormats(face.language)
    image = _ticket(face.palette, rtl=formats.rtl).copy()
    lettering = Lettering(ImageDraw.Draw(image), formats)
    _write_body(image, lettering, face)
    _write_stub(image, lettering, face)
    return image


@lru_cache(16)
def _ticket(palette: Palette, *, rtl: bool) -> Image.Image:
    """The empty ticket: a coloured body, a white stub for the code, notches and holes between them."""
    width, height = VOUCHER_SIZE
    inner = (width - 2 * _EDGE, height - 2 * _EDGE)

    def body(draw: ImageDraw.ImageDraw, k: int) -> None:
        draw.rounded_rectangle((0, 0, inner[0] * k - 1, inner[1] * k - 1), _RADIUS * k, fill=255)
        for y in (0, inner[1]):
            box = ((_STUB - _NOTCH) * k, (y - _NOTCH) * k, (_STUB + _NOTCH) * k, (y + _NOTCH) * k)
            draw.ellipse(box, fill=0)
        for y in range(_NOTCH + 18, inner[1] - _NOTCH - 12, 22):
            draw.ellipse(((_STUB - 4) * k, y * k, (_STUB + 4) * k, (y + 8) * k), fill=0)

    ticket = slanted_ground(inner, palette.ground, palette.ground_end).copy()
    ticket.paste(_PAPER, (0, 0, _STUB, inner[1]))
    mask = smooth_mask(inner, body)
    image = Image.new("RGB", VOUCHER_SIZE, mixed(palette.accent, "#ffffff", 0.80))
    image.paste(palette.ground_end, (_EDGE, _EDGE + 8), faded(mask, 0.12))
    image.paste(ticket, (_EDGE, _EDGE), mask)
    return image if rtl else image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)


def _write_body(image: Image.Image, lettering: Lettering, face: VoucherFace) -> None:
    width, height = VOUCHER_SIZE
    start = width - _EDGE - _PADDING if lettering.rtl else _EDGE + _PADDING
    room = width - 2 * _EDGE - _STUB - 2 * _PADDING
    colours = face.palette
    lettering.write(lettering.fit(face.club_name, "Medium", 30, room), start, 126, colours.muted_ink)
    for number, line in enumerate(lettering.wrap(face.reward_title, "Bold", 60, room, lines=2)):
        lettering.write(line, start, 226 + number * 78, colours.ink)
    bottom = height - _EDGE - _PADDING + 6
    if face.valid_until:
        line = lettering.fit(face.valid_until, "Medium", 28, room - 48)
        side = int(line.width) + 48
        left = start - side if lettering.rtl else start
        outline(image, (left, bottom - 46, left + side, bottom + 8), 27, colours.accent)
        lettering.write(line, left + side / 2, bottom - 10, colours.accent, align="middle")
        bottom -= 74
    if face.member_name:
        lettering.write(lettering.fit(face.member_name, "Regular", 32, room), start, bottom - 6, colours.ink)


def _write_stub(image: Image.Image, lettering: Lettering, face: VoucherFace) -> None:
    width, height = VOUCHER_SIZE
    code = draw_qr(face.qr_link, largest_module_pixels(face.qr_link, _QR_SIDE), light=_PAPER)
    middle = _EDGE + _STUB // 2 if lettering.rtl else width - _EDGE - _STUB // 2
    image.paste(code, (middle - code.width // 2, _EDGE + 26))
    room = _STUB - 72
    label = lettering.fit(face.code_label, "Regular", 26, room)
    lettering.write(label, middle, height - _EDGE - 116, "#5d6673", align="middle")
    text = lettering.fit(face.code, "Bold", 50, room)
    lettering.write(text, middle, height - _EDGE - 52, _PAPER_INK, align="middle", upright=True)
