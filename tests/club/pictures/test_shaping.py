"""Where FriBidi is missing, letters are joined by ourselves: the picture is nearly the one that Raqm draws."""

import io
import os
import subprocess
import sys
import unicodedata
from dataclasses import replace

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont, features

from club.i18n.formats import LanguageFormats
from club.pictures import (
    CardFace,
    PersianShapingMissing,
    VoucherFace,
    render_card,
    render_qr,
    render_reward_picture,
    render_voucher,
    require_persian_shaping,
)
from club.pictures.card import draw_card
from club.pictures.fonts import font, has_glyph
from club.pictures.joining import visual_line
from club.pictures.lettering import Lettering
from club.pictures.marks import placed_marks

NAMES = [
    "سیّد محمّدرضا علی‌پور لاله",
    "می‌خواهم (Gold) ۱۲۳٬۴۵۶",
    "پگاه ژاله گچ‌پژ",
    "John Smith",
    "کافه «نادری» [Café] ۵۰٪",
    "عبدالله آقایی، رئیس؟",
    "خانهٔ مُحَمَّد",
    "سلام! John (تهران) 50% ۱۲٫۵",
    "لأ إلا آلآ ۀ ه‍.ش",
]
LINK = "https://t.me/naderi_club_bot?start=c_7Yx9Kq2mPz"
CARD = CardFace(
    club_name="باشگاه مشتریان «کافه نادری»",
    member_name="سیّد محمّدرضا علی‌پور",
    points=12_480,
    points_label="امتیاز",
    member_number="1002 4567",
    qr_link=LINK,
    tier_name="طلایی (Gold)",
    footer="عضو از ۱۵ فروردین ۱۴۰۵",
)
VOUCHER = VoucherFace(
    club_name="کافه نادری",
    reward_title="یک فنجان قهوهٔ ترک (Turkish) با شیرینی",
    code="KX4T-92MD",
    code_label="کد هدیه",
    qr_link=LINK,
    valid_until="تا ۱۵ فروردین ۱۴۰۵",
    member_name="پگاه ژاله گچ‌پژ",
)

needs_raqm = pytest.mark.skipif(
    not features.check("raqm"), reason="nothing to compare with: libfribidi0 is not installed"
)


def lose_raqm(patch: pytest.MonkeyPatch) -> None:
    present = features.check
    patch.setattr(features, "check", lambda feature: feature != "raqm" and present(feature))


@pytest.fixture
def without_raqm(monkeypatch):
    lose_raqm(monkeypatch)


def links_in(content: bytes) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(Image.open(io.BytesIO(content)).convert("L"))]


def line_of(text: str, language: str) -> Image.Image:
    image = Image.new("L", (1400, 200))
    lettering = Lettering(ImageDraw.Draw(image), LanguageFormats(language))
    lettering.write(lettering.fit(text, "Medium", 80, 1300), 700, 120, "white", align="middle")
    return image


def amount_of_ink(image: Image.Image) -> int:
    return sum(value * count for value, count in enumerate(image.histogram()))


@needs_raqm
@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("text", NAMES)
def test_a_line_without_raqm_looks_nearly_like_one_with_it(text, language, monkeypatch):
    with_raqm = line_of(text, language)
    lose_raqm(monkeypatch)
    without = line_of(text, language)
    assert without.tobytes() != with_raqm.tobytes()  # else this compares Raqm with itself
    assert amount_of_ink(without) == pytest.approx(amount_of_ink(with_raqm), rel=0.04)
    ours, theirs = without.getbbox(), with_raqm.getbbox()
    assert ours[2] - ours[0] == pytest.approx(theirs[2] - theirs[0], rel=0.035)
    assert all(abs(our - their) <= 24 for our, their in zip(ours[::2], theirs[::2], strict=True))
    assert all(abs(our - their) <= 8 for our, their in zip(ours[1::2], theirs[1::2], strict=True))


@pytest.mark.usefixtures("without_raqm")
def test_persian_letters_are_joined_without_raqm():
    unjoined = font("Bold", 60).getlength("سلام")
    lettering = Lettering(ImageDraw.Draw(Image.new("L", (9, 9))), LanguageFormats("fa"))
    assert lettering.fit("سلام", "Bold", 60, 600).width < unjoined * 0.9


@pytest.mark.parametrize("letters", ["پ", "چ", "ژ", "گ", "ک", "ی", "لا", "لآ", "ئ", "ؤ", "هٔ"])
def test_every_persian_letter_has_its_shapes_in_the_font(letters):
    shapes = {shape for line in (letters, f"ب{letters}", f"{letters}ب", f"ب{letters}ب") for shape in joined(line)}
    assert len(shapes) >= 4
    assert all(has_glyph(shape) for shape in shapes)
    assert letters not in joined(f"ب{letters}")


def joined(text: str) -> str:
    return visual_line(text, "rtl").letters


@pytest.mark.parametrize(
    ("text", "seen_from_the_left"),
    [
        ("پی", "ﯽﭘ"),
        ("گچ‌پژ", "ﮋﭘﭻﮔ"),
        ("سلام", "ﻡﻼﺳ"),
        ("لا", "ﻻ"),
        ("عبدالله", "ﷲﺪﺒﻋ"),
        ("بالله", "ﻪﻠﻟﺎﺑ"),
        ("می‌رود", "ﺩﻭﺭﯽﻣ"),
        ("ه‍.ش", "ﺵ.ﻫ"),
    ],
)
def test_letters_take_the_shape_their_neighbours_ask_for(text, seen_from_the_left):
    assert joined(text) == seen_from_the_left


@pytest.mark.parametrize(
    ("text", "direction", "seen_from_the_left"),
    [
        ("(Gold) ۱۲۳٬۴۵۶", "rtl", "۱۲۳٬۴۵۶ (Gold)"),
        ("(Gold) ۱۲۳٬۴۵۶", "ltr", "(Gold) ۱۲۳٬۴۵۶"),
        ("دو (Gold) دو", "rtl", "ﻭﺩ (Gold) ﻭﺩ"),
        ("دو (Gold) دو", "ltr", "ﻭﺩ (Gold) ﻭﺩ"),
        ("A (دو)", "ltr", "A (ﻭﺩ)"),
        ("A (دو)", "rtl", "(ﻭﺩ) A"),
        ("«دو» [A]", "rtl", "[A] «ﻭﺩ»"),
        ("دو «A»", "rtl", "«A» ﻭﺩ"),
        ("«A» B", "ltr", "«A» B"),
        ("((دو", "rtl", "ﻭﺩ))"),
        ("1002 4567", "ltr", "1002 4567"),
        ("John Smith", "rtl", "John Smith"),
    ],
)
def test_mixed_directions_stand_in_order_and_brackets_embrace_their_words(text, direction, seen_from_the_left):
    assert visual_line(text, direction).letters == seen_from_the_left


@pytest.mark.parametrize(
    ("text", "letters", "marks"),
    [
        ("محمّد", "ﺪﻤﺤﻣ", {1: "\u0651"}),
        ("دَّ", "ﺩ", {0: "\u0651\u064e"}),
        ("د\u0654\u0670", "ﺩ", {0: "\u0670\u0654"}),
        ("بُدو", "ﻭﺪﺑ", {2: "\u064f"}),
        ("لًا", "ﻻ", {0: "\u064b"}),
        ("(دِ)", "(ﺩ)", {1: "\u0650"}),
        ("A\u0351 دِ", "ﺩ A", {0: "\u0650", 2: "\u0351"}),
        ("\u064eد \u064e", " ﺩ", {}),
    ],
)
def test_a_mark_stays_with_its_letter_and_vowels_stand_on_the_tashdid(text, letters, marks):
    line = visual_line(text, "rtl")
    assert (line.letters, dict(line.marks)) == (letters, marks)


@pytest.mark.usefixtures("without_raqm")
@pytest.mark.parametrize("letter", "ﺪﻤﻞﻚﺷﺎ")
def test_marks_keep_clear_of_their_letter_and_of_each_other(letter):
    face = font("Medium", 100)

    def ink(draw_marks: str) -> int:
        image = Image.new("L", (400, 400))
        draw = ImageDraw.Draw(image)
        draw.text((150, 200), letter, font=face, fill=255, anchor="ls")
        for placed in placed_marks(face, letter, draw_marks):
            draw.text((150 + placed.right, 200 + placed.down), placed.mark, font=face, fill=255, anchor="ls")
        return amount_of_ink(image)

    alone = {mark: ink(mark) - ink("") for mark in "\u0651\u064e\u0650"}
    assert all(amount > 0 for amount in alone.values())
    assert ink("\u0651\u064e\u0650") - ink("") == sum(alone.values())


@pytest.mark.usefixtures("without_raqm")
@pytest.mark.parametrize("language", ["fa", "en"])
def test_every_picture_is_drawn_without_raqm_and_its_code_is_read(language):
    assert links_in(render_card(replace(CARD, language=language))) == [LINK]
    assert links_in(render_voucher(replace(VOUCHER, language=language))) == [LINK]
    assert links_in(render_qr(LINK, "برای عضویت اسکن کنید", language=language)) == [LINK]
    assert render_reward_picture("یک فنجان قهوه", "cup") != render_reward_picture("یک برش کیک", "cup")


@needs_raqm
def test_a_card_without_raqm_differs_from_one_with_it_only_in_the_edges_of_letters(monkeypatch):
    with_raqm = draw_card(CARD).convert("L")
    lose_raqm(monkeypatch)
    without = draw_card(CARD).convert("L")
    assert without.tobytes() != with_raqm.tobytes()
    assert amount_of_ink(without) == pytest.approx(amount_of_ink(with_raqm), rel=0.005)


@pytest.mark.usefixtures("without_raqm")
def test_the_missing_library_is_advice_that_names_its_remedy():
    with pytest.raises(PersianShapingMissing, match="apt-get install libfribidi0"):
        require_persian_shaping()
    assert font("Bold", 60).layout_engine == ImageFont.Layout.BASIC


@needs_raqm
def test_where_raqm_is_there_it_shapes_and_nothing_is_advised():
    require_persian_shaping()
    assert font("Bold", 60).layout_engine == ImageFont.Layout.RAQM


awkward = st.text(
    st.one_of(
        st.sampled_from("لاآسیپ \u200c\u200d\u0651\u064e\u0650\u0654\u034f()«»[]<>12۳٬٫AB\t\n\u202e\u2067"),
        st.characters(codec="utf-8"),
    ),
    max_size=60,
)


@given(text=awkward, width=st.integers(min_value=60, max_value=700), language=st.sampled_from(["fa", "en"]))
def test_without_raqm_every_line_fits_and_nothing_anybody_types_is_refused(text, width, language):
    with pytest.MonkeyPatch.context() as patch:
        lose_raqm(patch)
        lettering = Lettering(ImageDraw.Draw(Image.new("RGB", (700, 100))), LanguageFormats(language))
        line = lettering.fit(text, "Medium", 46, width)
        lettering.write(line, 350, 60, "white", align="middle")
    assert line.width <= width


def test_half_a_character_is_left_out():
    lettering = Lettering(ImageDraw.Draw(Image.new("L", (9, 9))), LanguageFormats("fa"))
    with pytest.MonkeyPatch.context() as patch:
        lose_raqm(patch)
        assert lettering.fit("سارا \ud83c", "Medium", 46, 600).text == "سارا"


@given(text=awkward, direction=st.sampled_from(["rtl", "ltr"]))
def test_no_letter_is_lost_or_made_up_in_joining_and_ordering(text, direction):
    line = visual_line(text, direction)
    assert set(line.marks) <= set(range(len(line.letters)))
    letters = [letter for letter in unicodedata.normalize("NFKC", text) if letter.isalpha()]
    seen = [letter for letter in unicodedata.normalize("NFKC", line.letters) if letter.isalpha()]
    assert sorted(seen) == sorted(letters)


@needs_raqm
def test_the_libraries_of_the_simpler_method_are_loaded_only_where_it_is_needed():
    script = (
        "import sys, club.pictures; from club.pictures import fonts, render_qr;"
        "loaded = lambda: [name for name in ('arabic_reshaper', 'bidi') if name in sys.modules];"
        "print(loaded()); render_qr('x', 'سلام'); print(loaded());"
        "fonts.features.check = lambda feature: False; render_qr('x', 'سلام'); print(loaded())"
    )
    answer = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
    )
    assert answer.stdout.splitlines() == ["[]", "[]", "['arabic_reshaper', 'bidi']"]
