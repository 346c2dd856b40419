"""An invitation to a club, as a member shows or sends it: what both get, and a code that leads in."""

from dataclasses import dataclass

from PIL import Image, ImageDraw

from club.i18n.formats import LanguageFormats
from club.pictures.canvas import panel, png, woven_ground
from club.pictures.lettering import Lettering
from club.pictures.palettes import PALETTES, Palette
from club.pictures.qr import draw_qr, largest_module_pixels

INVITATION_SIZE = (1080, 1080)

_MARGIN = 84
_QR_SIDE = 420
_QR_BOTTOM = 968
_PROMISE_LINE = 58


@dataclass(frozen=True, slots=True)
class InvitationFace:
    """What stands on an invitation; every word is already in the member's language. `hint` stands under the code."""

    club_name: str
    title: str
    promise: str
    hint: str
    qr_link: str
    language: str = "fa"
    palette: Palette = PALETTES["emerald"]


def render_invitation(face: InvitationFace) -> bytes:
    """The invitation as PNG, mirrored for languages written from left to right."""
    return png(draw_invitation(face))


def draw_invitation(face: InvitationFace) -> Image.Image:
    formats = LanguageFormats(face.language)
    width, colours = INVITATION_SIZE[0], face.palette
    image = woven_ground(INVITATION_SIZE, colours, mirrored=not formats.rtl).copy()
    lettering = Lettering(ImageDraw.Draw(image), formats)
    middle, room = width / 2, width - 2 * _MARGIN
    lettering.write(lettering.fit(face.club_name, "Medium", 40, room), middle, 122, colours.muted_ink, align="middle")
    lettering.write(lettering.fit(face.title, "Bold", 76, room), middle, 230, colours.ink, align="middle")
    for number, line in enumerate(lettering.wrap(face.promise, "Medium", 42, room, lines=3)):
        lettering.write(line, middle, 322 + number * _PROMISE_LINE, colours.accent, align="middle")
    code = draw_qr(face.qr_link, largest_module_pixels(face.qr_link, _QR_SIDE))
    left, top = (width - code.width) // 2, _QR_BOTTOM - code.height
    panel(image, (left, top, left + code.width, _QR_BOTTOM), 28, "#ffffff")
    inner = 10  # the rounded corners of the panel lie within the quiet zone
    image.paste(code.crop((inner, inner, code.width - inner, code.height - inner)), (left + inner, top + inner))
    lettering.write(lettering.fit(face.hint, "Regular", 32, room), middle, 1030, colours.muted_ink, align="middle")
    return image
