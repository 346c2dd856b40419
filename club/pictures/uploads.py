"""Pictures that people send: checked before they are opened, and made small, plain and private."""

import struct
import warnings
from enum import StrEnum
from io import BytesIO

from PIL import Image, ImageOps

LONGEST_SIDE = 1280
MOST_BYTES = 15 * 1024 * 1024
MOST_PIXELS = 40_000_000
SHORTEST_SIDE = 64
_STEEPEST_RATIO = 20
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP")
_QUALITY = 88


class PictureProblem(StrEnum):
    """Why a picture was refused."""

    TOO_HEAVY = "too-heavy"
    NOT_A_PICTURE = "not-a-picture"
    TOO_LARGE = "too-large"
    TOO_SMALL = "too-small"
    TOO_NARROW = "too-narrow"


class PictureRefused(ValueError):
    """An upload is no usable picture; `problem` says why."""

    def __init__(self, problem: PictureProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


def fit_picture(content: bytes, *, longest_side: int = LONGEST_SIDE) -> bytes:
    """An uploaded picture as JPEG no longer than `longest_side` pixels, upright, on white, without its metadata.

    PictureRefused for more than 15 MB or 40 million pixels (told from the header, before anything is unpacked), for what
    is no JPEG, PNG, WEBP, GIF or BMP, is damaged, is under 64 pixels, or is more than 20 times as long as wide.
    """
    if len(content) > MOST_BYTES:
        raise PictureRefused(PictureProblem.TOO_HEAVY)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(content), formats=_FORMATS) as picture:
                _check_size(picture.width, picture.height)
                picture.draft("RGB", (longest_side, longest_side))
                upright = ImageOps.exif_transpose(picture)
                plain = _on_white(upright)
    except PictureRefused:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PictureRefused(PictureProblem.TOO_LARGE) from error
    except (OSError, SyntaxError, ValueError, TypeError, LookupError, EOFError, struct.error, ArithmeticError) as error:
        # What Pillow's readers raise for damaged files, whichever line of theirs notices first.
        raise PictureRefused(PictureProblem.NOT_A_PICTURE) from error
    plain.thumbnail((longest_side, longest_side), Image.Resampling.LANCZOS)
    buffer = BytesIO()
    plain.save(buffer, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    return buffer.getvalue()


def _check_size(width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise PictureRefused(PictureProblem.TOO_LARGE)
    if min(width, height) < SHORTEST_SIDE:
        raise PictureRefused(PictureProblem.TOO_SMALL)
    if max(width, height) > _STEEPEST_RATIO * min(width, height):
        raise PictureRefused(PictureProblem.TOO_NARROW)


def _on_white(picture: Image.Image) -> Image.Image:
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    layered = picture.convert("RGBA")
    ground = Image.new("RGB", layered.size, "#ffffff")
    ground.paste(layered, (0, 0), layered)
    return ground
