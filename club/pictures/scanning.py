"""What the QR codes on a photograph say. Synchronous: call it in a thread."""

import struct
import warnings
from io import BytesIO

import zxingcpp
from PIL import Image, ImageOps

from club.pictures.uploads import MOST_PIXELS

MOST_BYTES = 5 * 1024 * 1024
_LONGEST_SIDE = 2000
_FORMATS = ("JPEG", "PNG", "WEBP")


def scan_qr(content: bytes) -> tuple[str, ...]:
    """What stands in each QR code of a picture, none if it has none, is no picture, or is too large to be looked at."""
    if len(content) > MOST_BYTES:
        return ()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(content), formats=_FORMATS) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    return ()
                picture.draft("L", (_LONGEST_SIDE, _LONGEST_SIDE))
                plain = ImageOps.exif_transpose(picture).convert("L")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return ()
    except (OSError, SyntaxError, ValueError, TypeError, LookupError, EOFError, struct.error, ArithmeticError):
        return ()  # what Pillow's readers raise for damaged files, whichever line of theirs notices first
    plain.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE), Image.Resampling.LANCZOS)
    found = zxingcpp.read_barcodes(plain, formats=zxingcpp.barcode_formats_from_str("QRCode"))
    return tuple(each.text for each in found if each.text)
