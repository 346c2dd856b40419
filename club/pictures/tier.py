"""A tier as a card: its name, how far the ladder goes, and a bar towards the next one."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw, ImageOps

from club.i18n.formats import LanguageFormats
from club.pictures.canvas import Box, mixed, panel, png, slanted_ground, smooth_mask, woven_ground
from club.pictures.lettering import Lettering
from club.pictures.palettes import PALETTES, Palette

TIER_CARD_SIZE = (1012, 638)

_MARGIN = 60
_GAP = 36
_DOT = 18
_DOT_STEP = 32
_BAR_TOP = 520
_BAR_HEIGHT = 30
_VEIL = 0.62


@dataclass(frozen=True, slots=True)
class TierFace:
    """What stands on a tier's card; every word is already in the reader's language.

    `steps` of the ladder, of which `reached` are behind the member. `share` (0 to 1) of the bar is filled; `picture_id`: which
    picture lies under it, so that a card over another picture is another card.
    """

    club_name: str
    tier_name: str
    member_name: str
    steps: int
    reached: int
    share: float
    progress: str
    towards: str
    below: str
    language: str = "fa"
    palette: Palette = PALETTES["emerald"]
    picture_id: int | None = None


def render_tier_card(face: TierFace, picture: bytes | None = None) -> bytes:
    """The card as PNG, mirrored for languages written from left to right; over `picture` when there is one."""
    return png(draw_tier_card(face, picture))


def draw_tier_card(face: TierFace, picture: bytes | None = None) -> Image.Image:
    formats = LanguageFormats(face.language)
    colours = face.palette
    image = _ground(face, picture, mirrored=not formats.rtl)
    lettering = Lettering(ImageDraw.Draw(image), formats)
    width = TIER_CARD_SIZE[0]
    start, end = (width - _MARGIN, _MARGIN) if formats.rtl else (_MARGIN, width - _MARGIN)
    room = width - 2 * _MARGIN

    dots_width = _draw_steps(image, face, rtl=formats.rtl)
    club = lettering.fit(face.club_name, "Medium", 38, room - dots_width - _GAP)
    lettering.write(club, start, 104, colours.ink)
    lettering.write(lettering.fit(face.tier_name, "Bold", 128, room, smallest=56), start, 298, colours.accent)
    lettering.write(lettering.fit(face.member_name, "Medium", 42, room), start, 376, colours.ink)

    progress = lettering.fit(face.progress, "Medium", 32, room * 0.62)
    lettering.write(progress, start, _BAR_TOP - 26, colours.ink)
    towards = lettering.fit(face.towards, "Medium", 32, room - progress.width - _GAP)
    lettering.write(towards, end, _BAR_TOP - 26, colours.accent, align="end")
    _draw_bar(image, face, rtl=formats.rtl)
    lettering.write(
        lettering.fit(face.below, "Regular", 26, room), start, _BAR_TOP + _BAR_HEIGHT + 46, colours.muted_ink
    )
    return image


def _ground(face: TierFace, picture: bytes | None, *, mirrored: bool) -> Image.Image:
    if picture is None:
        return woven_ground(TIER_CARD_SIZE, face.palette, mirrored=mirrored).copy()
    with Image.open(BytesIO(picture)) as opened:
        photo = ImageOps.fit(opened.convert("RGB"), TIER_CARD_SIZE, Image.Resampling.LANCZOS)
    veil = slanted_ground(TIER_CARD_SIZE, face.palette.ground, face.palette.ground_end)
    return Image.blend(photo, veil, _VEIL)


def _draw_steps(image: Image.Image, face: TierFace, *, rtl: bool) -> int:
    """A dot for each tier where reading ends, those behind the member filled; how many pixels they take."""
    taken = (face.steps - 1) * _DOT_STEP + _DOT
    size = (_DOT, _DOT)
    for number in range(face.steps):
        # The first tier stands where reading starts.
        place = taken - number * _DOT_STEP - _DOT if rtl else number * _DOT_STEP
        left = (_MARGIN if rtl else TIER_CARD_SIZE[0] - _MARGIN - taken) + place
        filled = number < face.reached

        def dot(draw: ImageDraw.ImageDraw, k: int, filled: bool = filled) -> None:
            box = (0, 0, _DOT * k - 1, _DOT * k - 1)
            draw.ellipse(box, fill=255 if filled else 0, outline=255, width=2 * k)

        image.paste(face.palette.accent, (left, 82), smooth_mask(size, dot))
    return taken


def _draw_bar(image: Image.Image, face: TierFace, *, rtl: bool) -> None:
    left, right = _MARGIN, TIER_CARD_SIZE[0] - _MARGIN
    radius = _BAR_HEIGHT // 2
    track: Box = (left, _BAR_TOP, right, _BAR_TOP + _BAR_HEIGHT)
    panel(image, track, radius, mixed(face.palette.ground_end, face.palette.ink, 0.16))
    share = min(1.0, max(0.0, face.share))
    if not share:
        return
    filled = max(_BAR_HEIGHT, round((right - left) * share))
    box: Box = (right - filled, track[1], right, track[3]) if rtl else (left, track[1], left + filled, track[3])
    panel(image, box, radius, face.palette.accent)
