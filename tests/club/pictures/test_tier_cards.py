"""The card of a tier: mirrored for the reader, a bar as long as the way, a name of any length, a picture under it."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image, ImageChops

from club.pictures import PALETTES, TierFace, render_tier_card
from club.pictures.tier import TIER_CARD_SIZE, draw_tier_card

BAR_Y = 535
LEFT, RIGHT = 60, TIER_CARD_SIZE[0] - 60
FACE = TierFace(
    club_name="کافه نادری",
    tier_name="نقره‌ای",
    member_name="آنا رضایی",
    steps=4,
    reached=2,
    share=0.25,
    progress="۲۵۰ امتیاز",
    towards="طلایی",
    below="تا طلایی، ۷۵۰ امتیاز مانده است",
)


def filled(image: Image.Image, colour: str) -> list[int]:
    """Where along the bar the colour stands."""
    wanted = tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return [x for x in range(LEFT, RIGHT) if image.getpixel((x, BAR_Y)) == wanted]


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize(("language", "from_right"), [("fa", True), ("en", False)])
def test_the_bar_grows_from_where_reading_starts(palette: str, language: str, from_right: bool) -> None:
    colours = PALETTES[palette]
    image = draw_tier_card(replace(FACE, language=language, palette=colours))
    reached = filled(image, colours.accent)
    assert abs(len(reached) - (RIGHT - LEFT) * 0.25) < 3
    assert (max(reached) > RIGHT - 3) is from_right
    assert (min(reached) < LEFT + 3) is not from_right


@pytest.mark.parametrize(("share", "least", "most"), [(0, 0, 0), (0.001, 1, 40), (1, 885, 892), (7, 885, 892)])
def test_the_bar_is_never_longer_than_its_track(share: float, least: int, most: int) -> None:
    assert least <= len(filled(draw_tier_card(replace(FACE, share=share)), FACE.palette.accent)) <= most


@pytest.mark.parametrize("language", ["fa", "en"])
def test_no_word_leaves_the_card(language: str) -> None:
    long = "دوستان قدیمی و همیشگی باشگاه و همراهانشان"
    face = replace(FACE, tier_name=long, member_name=long * 3, club_name=long * 3, towards=long, below=long * 4)
    image = draw_tier_card(replace(face, language=language))
    ground = draw_tier_card(
        replace(face, language=language, tier_name="", member_name="", club_name="", progress="", towards="", below="")
    )
    box = ImageChops.difference(image, ground).getbbox()
    assert box is not None
    assert box[0] >= LEFT - 6
    assert box[2] <= RIGHT + 6


def test_an_owners_picture_lies_under_the_colours() -> None:
    picture = BytesIO()
    Image.new("RGB", (900, 300), "#ffffff").save(picture, "JPEG")
    plain, over = draw_tier_card(FACE), draw_tier_card(replace(FACE, picture_id=1), picture.getvalue())
    assert over.size == TIER_CARD_SIZE
    assert sum(over.getpixel((20, 20))) > sum(plain.getpixel((20, 20)))


def test_drawing_is_repeatable() -> None:
    assert render_tier_card(FACE) == render_tier_card(FACE)
