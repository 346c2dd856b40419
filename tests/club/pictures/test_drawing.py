"""Cards, vouchers and codes: a phone reads them, letters are joined, and no name is too long."""

import io
import timeit
from dataclasses import replace

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw, ImageFont

from club.i18n.formats import LanguageFormats
from club.pictures import (
    PALETTES,
    REWARD_SHAPES,
    CardFace,
    VoucherFace,
    render_card,
    render_qr,
    render_reward_picture,
    render_voucher,
)
from club.pictures.canvas import woven_ground
from club.pictures.card import CARD_SIZE, draw_card
from club.pictures.fonts import _FOLDER, drawable, font, has_glyph
from club.pictures.lettering import Lettering
from club.pictures.qr import QUIET_MODULES, draw_qr, qr_modules
from club.pictures.reward import REWARD_SIZE
from club.pictures.shaping import text_length
from club.pictures.voucher import VOUCHER_SIZE

LINK = "https://t.me/naderi_club_bot?start=c_7Yx9Kq2mPz"
LONG_NAME = "سیّد محمّدرضا علی‌پور لاله‌زاری طباطبایی یزدی نژاد و شرکا " * 3
CARD = CardFace(
    club_name="باشگاه مشتریان کافه نادری",
    member_name="سارا محمّدی",
    points=12_480,
    points_label="امتیاز",
    member_number="1002 4567",
    qr_link=LINK,
    language="fa",
    tier_name="طلایی",
    footer="عضو از ۱۵ فروردین ۱۴۰۵",
)
VOUCHER = VoucherFace(
    club_name="Café Naderi Club",
    reward_title="A free cup of coffee",
    code="KX4T-92MD",
    code_label="Voucher code",
    qr_link=LINK,
    language="en",
    valid_until="Valid until 4 Apr 2026",
    member_name="Sara Mohammadi",
)


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def links_in(content: bytes) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(opened(content).convert("L"))]


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("palette", PALETTES)
def test_the_code_on_a_card_is_read_by_a_phone(language, palette):
    card = render_card(replace(CARD, language=language, palette=PALETTES[palette]))
    assert opened(card).format == "PNG"
    assert opened(card).size == CARD_SIZE == (1012, 638)
    assert links_in(card) == [LINK]


@pytest.mark.parametrize("link", ["x", "https://t.me/b?start=" + "A" * 64, "https://club.example/" + "y" * 400])
def test_codes_of_every_length_fit_and_are_read(link):
    assert links_in(render_card(replace(CARD, qr_link=link))) == [link]
    assert links_in(render_qr(link)) == [link]


@pytest.mark.parametrize("language", ["fa", "en"])
def test_the_code_on_a_voucher_is_read_by_a_phone(language):
    voucher = render_voucher(replace(VOUCHER, language=language))
    assert opened(voucher).size == VOUCHER_SIZE
    assert links_in(voucher) == [LINK]


def test_a_code_alone_is_read_with_and_without_caption():
    assert links_in(render_qr(LINK)) == links_in(render_qr(LINK, "برای عضویت اسکن کنید")) == [LINK]
    assert opened(render_qr(LINK, "Scan me", language="en")).height > opened(render_qr(LINK)).height


def test_a_code_has_whole_modules_and_its_quiet_zone():
    code = draw_qr(LINK, 6)
    modules = qr_modules(LINK)
    assert code.size == ((len(modules) + 2 * QUIET_MODULES) * 6,) * 2
    white = Image.new("RGB", code.size, "#ffffff")
    quiet = QUIET_MODULES * 6
    assert ImageChops.difference(code, white).getbbox() == (quiet, quiet, code.width - quiet, code.height - quiet)
    assert len(code.getcolors()) == 2


def test_a_code_of_nothing_is_refused():
    with pytest.raises(ValueError, match="nothing"):
        render_qr("")


@pytest.mark.parametrize("language", ["fa", "en"])
def test_no_word_leaves_its_place_on_a_card(language):
    face = replace(
        CARD,
        language=language,
        club_name=LONG_NAME,
        member_name=LONG_NAME,
        points=10**15,
        points_label=LONG_NAME,
        member_number="9" * 80,
        tier_name=LONG_NAME,
        footer=LONG_NAME,
    )
    card = draw_card(face)
    ground = woven_ground(CARD_SIZE, face.palette, mirrored=language == "en")
    painted = ImageChops.difference(card, ground).convert("L").point(lambda value: 255 if value else 0)
    left, top, right, bottom = painted.getbbox()
    assert left >= 58
    assert right <= 1012 - 58
    assert top >= 50
    assert bottom <= 638 - 44
    gap = (60 + 252, 140, 60 + 270, 638) if language == "fa" else (1012 - 60 - 270, 140, 1012 - 60 - 252, 638)
    assert painted.crop(gap).getbbox() is None
    assert links_in(render_card(face)) == [LINK]


@given(
    text=st.text(max_size=120), width=st.integers(min_value=60, max_value=700), language=st.sampled_from(["fa", "en"])
)
def test_every_line_fits_the_width_it_was_given(text, width, language):
    lettering = Lettering(ImageDraw.Draw(Image.new("RGB", (10, 10))), LanguageFormats(language))
    assert lettering.fit(text, "Medium", 46, width).width <= width
    lines = lettering.wrap(text, "Bold", 60, width, lines=2)
    assert len(lines) <= 2
    assert all(line.width <= width for line in lines)


def test_a_short_name_keeps_its_size_and_a_long_one_ends_with_an_ellipsis():
    lettering = Lettering(ImageDraw.Draw(Image.new("RGB", (10, 10))), LanguageFormats("fa"))
    short, long = (lettering.fit(name, "Medium", 46, 594) for name in ("سارا محمّدی", LONG_NAME))
    assert (short.text, short.font.size) == ("سارا محمّدی", 46)
    assert long.text.endswith("…")
    assert LONG_NAME.startswith(long.text[:-1])
    assert long.font.size == 30


def test_a_long_title_is_broken_between_words():
    lettering = Lettering(ImageDraw.Draw(Image.new("RGB", (10, 10))), LanguageFormats("en"))
    lines = lettering.wrap("A free cup of coffee", "Bold", 60, 400, lines=2)
    assert [line.text for line in lines] == ["A free cup of", "coffee"]


def test_persian_letters_are_joined():
    plain = ImageFont.truetype(_FOLDER / "Vazirmatn-Bold.ttf", 60, layout_engine=ImageFont.Layout.BASIC)
    assert text_length("سلام", font("Bold", 60), "rtl", "fa") < plain.getlength("سلام") * 0.9


def test_the_points_of_a_persian_card_are_in_persian_digits():
    assert draw_card(CARD).tobytes() != draw_card(replace(CARD, points=12_481)).tobytes()
    lettered: list[str] = []
    fit = Lettering.fit

    def listening(self, text, *args, **kwargs):
        lettered.append(text)
        return fit(self, text, *args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Lettering, "fit", listening)
        draw_card(CARD)
        draw_card(replace(CARD, language="en"))
    assert [text for text in lettered if text in {"۱۲٬۴۸۰", "12,480"}] == ["۱۲٬۴۸۰", "12,480"]
    assert "۱۰۰۲ ۴۵۶۷" in lettered
    assert "1002 4567" in lettered


def test_a_card_for_left_to_right_readers_is_mirrored():
    persian, english = draw_card(CARD), draw_card(replace(CARD, language="en"))
    white = (255, 255, 255)
    assert persian.getpixel((80, 400)) == english.getpixel((1012 - 80, 400)) == white
    assert white not in {persian.getpixel((1012 - 80, 400)), english.getpixel((80, 400))}


@pytest.mark.parametrize(
    ("text", "drawn"), [("سارا 🌸 رضایی", "سارا رضایی"), ("\u2067علی\u2069", "علی"), ("a\nb", "a b"), ("漢字", "")]
)
def test_what_the_font_cannot_draw_is_left_out(text, drawn):
    assert drawable(text) == drawn


def test_the_font_has_what_cards_need():
    assert all(has_glyph(letter) for letter in "آپچژگکی‌٬٫۰۱۲۳۴۵۶۷۸۹…«»؟!ABCxyzéß")


@pytest.mark.parametrize("shape", REWARD_SHAPES)
def test_every_sample_reward_has_its_own_picture(shape):
    picture = render_reward_picture("یک فنجان قهوه", shape)
    assert opened(picture).size == REWARD_SIZE
    others = [render_reward_picture("یک فنجان قهوه", other) for other in REWARD_SHAPES if other != shape]
    assert picture not in others


def test_drawing_is_repeatable():
    assert render_card(CARD) == render_card(CARD)
    assert render_voucher(VOUCHER) == render_voucher(VOUCHER)


def test_a_card_is_drawn_within_120_milliseconds():
    render_card(CARD)
    assert min(timeit.repeat(lambda: render_card(CARD), number=1, repeat=7)) < 0.120
