"""Uploaded pictures become small plain JPEGs, or are refused before they can do harm."""

import io
import struct
import zlib

import pytest
from PIL import Image

from club.pictures import PictureProblem, PictureRefused, fit_picture
from club.pictures.uploads import MOST_BYTES


def encoded(image: Image.Image, format: str = "PNG", **options) -> bytes:  # noqa: A002
    buffer = io.BytesIO()
    image.save(buffer, format, **options)
    return buffer.getvalue()


def fitted(content: bytes, **options) -> Image.Image:
    return Image.open(io.BytesIO(fit_picture(content, **options)))


def png_claiming(width: int, height: int) -> bytes:
    """A small file whose header promises a picture of any size."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(bytes(10**6)))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "GIF", "BMP"])
def test_a_picture_becomes_a_jpeg_of_at_most_1280_pixels(format):  # noqa: A002
    picture = fitted(encoded(Image.new("RGB", (2600, 1300), "#336699"), format))
    assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (1280, 640))
    assert all(
        abs(ours - theirs) < 6 for ours, theirs in zip(picture.getpixel((9, 9)), (0x33, 0x66, 0x99), strict=True)
    )


def test_a_small_picture_is_not_blown_up():
    assert fitted(encoded(Image.new("RGB", (300, 200)))).size == (300, 200)
    assert fitted(encoded(Image.new("RGB", (300, 200))), longest_side=150).size == (150, 100)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_transparent_becomes_white(mode):
    picture = Image.new("RGBA", (100, 100), (255, 0, 0, 0)).convert(mode)
    content = encoded(picture, transparency=0) if mode == "P" else encoded(picture)
    assert fitted(content).getpixel((50, 50)) == (255, 255, 255)


@pytest.mark.parametrize(("mode", "format"), [("L", "PNG"), ("1", "PNG"), ("I;16", "PNG"), ("CMYK", "JPEG")])
def test_pictures_of_other_colour_spaces_become_rgb(mode, format):  # noqa: A002
    assert fitted(encoded(Image.new(mode, (100, 100)), format)).mode == "RGB"


def test_a_photo_stands_upright_and_its_metadata_is_gone():
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif[0x010F] = "Camera"
    exif.get_ifd(0x8825)[1] = "N"
    photo = encoded(Image.new("RGB", (200, 100)), "JPEG", exif=exif)
    picture = fitted(photo)
    assert picture.size == (100, 200)
    assert not picture.getexif()
    assert b"Camera" not in fit_picture(photo)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (png_claiming(30_000, 30_000), PictureProblem.TOO_LARGE),
        (png_claiming(12_000, 10_000), PictureProblem.TOO_LARGE),
        (png_claiming(8_000, 5_001), PictureProblem.TOO_LARGE),
        (bytes(MOST_BYTES + 1), PictureProblem.TOO_HEAVY),
        (b"", PictureProblem.NOT_A_PICTURE),
        (b"hello", PictureProblem.NOT_A_PICTURE),
        (b"%PDF-1.7 " + bytes(100), PictureProblem.NOT_A_PICTURE),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", PictureProblem.NOT_A_PICTURE),
        (encoded(Image.effect_noise((300, 300), 90), "JPEG")[:5000], PictureProblem.NOT_A_PICTURE),
        (encoded(Image.effect_noise((300, 300), 90))[:5000], PictureProblem.NOT_A_PICTURE),
        (encoded(Image.new("RGB", (100, 100)), "TIFF"), PictureProblem.NOT_A_PICTURE),
        (encoded(Image.new("RGB", (63, 500))), PictureProblem.TOO_SMALL),
        (encoded(Image.new("RGB", (64, 1281))), PictureProblem.TOO_NARROW),
    ],
    ids=lambda value: value.value if isinstance(value, PictureProblem) else f"{len(value)} bytes",
)
def test_what_is_no_usable_picture_is_refused_with_the_reason(content, problem):
    with pytest.raises(PictureRefused) as refused:
        fit_picture(content)
    assert refused.value.problem is problem
