"""QR codes that any phone reads: whole pixels per module and the full quiet zone."""

from functools import lru_cache

import qrcode
from PIL import Image, ImageDraw
from qrcode.constants import ERROR_CORRECT_M

from club.i18n.formats import LanguageFormats
from club.pictures.canvas import png
from club.pictures.lettering import Lettering

QUIET_MODULES = 4
_DARK = "#10151c"
_LIGHT = "#ffffff"
_MODULE_PIXELS = 20
_CAPTION_SIZE = 44


@lru_cache(1024)
def qr_modules(link: str) -> tuple[tuple[bool, ...], ...]:
    """The dark modules of the code, rows of columns, without quiet zone. ValueError for an empty link."""
    if not link:
        raise ValueError("a QR code of nothing")
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(link)
    code.make(fit=True)
    return tuple(tuple(bool(dark) for dark in row) for row in code.get_matrix())


def draw_qr(link: str, module_pixels: int, *, dark: str = _DARK, light: str = _LIGHT) -> Image.Image:
    """The code with its quiet zone, each module `module_pixels` wide, never scaled."""
    modules = qr_modules(link)
    side = (len(modules) + 2 * QUIET_MODULES) * module_pixels
    image = Image.new("RGB", (side, side), light)
    draw = ImageDraw.Draw(image)
    for row, columns in enumerate(modules):
        top = (row + QUIET_MODULES) * module_pixels
        for column, is_dark in enumerate(columns):
            if is_dark:
                left = (column + QUIET_MODULES) * module_pixels
                draw.rectangle((left, top, left + module_pixels - 1, top + module_pixels - 1), dark)
    return image


def largest_module_pixels(link: str, side: int) -> int:
    """How wide a module may be for the code with its quiet zone to fit into `side` pixels; at least 2."""
    return max(2, side // (len(qr_modules(link)) + 2 * QUIET_MODULES))


def render_qr(link: str, caption: str | None = None, *, language: str = "fa") -> bytes:
    """A PNG of the code alone, large, with a caption under it in the direction of `language`."""
    code = draw_qr(link, _MODULE_PIXELS)
    if caption is None:
        return png(code)
    image = Image.new("RGB", (code.width, code.height + 2 * _CAPTION_SIZE), _LIGHT)
    image.paste(code, (0, 0))
    lettering = Lettering(ImageDraw.Draw(image), LanguageFormats(language))
    line = lettering.fit(caption, "Medium", _CAPTION_SIZE, code.width - 2 * QUIET_MODULES * _MODULE_PIXELS)
    lettering.write(line, code.width / 2, code.height + _CAPTION_SIZE * 0.4, _DARK, align="middle")
    return png(image)
