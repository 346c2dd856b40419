"""Digits, names and search keys in the spellings that real keyboards produce."""

import pytest

from club.persian import normalise_name, search_key, strip_bidi, to_ascii_digits, to_persian_digits

ZWNJ = "\u200c"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("0123456789", "۰۱۲۳۴۵۶۷۸۹"), ("٠١٢", "۰۱۲"), (1405, "۱۴۰۵"), ("A-7", "A-۷"), ("۵", "۵")],
)
def test_digits_are_shown_in_persian(text, shown):
    assert to_persian_digits(text) == shown


@pytest.mark.parametrize(("text", "plain"), [("۰۱۲۳۴۵۶۷۸۹", "0123456789"), ("٤٥٦", "456"), ("a۱٢3", "a123")])
def test_digits_of_every_keyboard_become_ascii(text, plain):
    assert to_ascii_digits(text) == plain


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  علي   كريمي ", "علی کریمی"),
        (f"علی{ZWNJ}پور", f"علی{ZWNJ}پور"),
        (f"علی{ZWNJ}{ZWNJ}پور{ZWNJ}", f"علی{ZWNJ}پور"),
        (f"علی {ZWNJ}پور", "علی پور"),
        ("\u202bسارا\u202c\u200f", "سارا"),
        ("سارا\nرضایی", "سارا رضایی"),
        ("Zoë\u0000 Kaya", "Zoë Kaya"),
        ("ﻋﻠﯽ", "علی"),
        ("👨\u200d👩\u200d👧 خانواده", "👨\u200d👩\u200d👧 خانواده"),
        ("\u200b\u2060\ufeff ", ""),
    ],
)
def test_a_name_is_stored_the_persian_way(typed, stored):
    assert normalise_name(typed) == stored
    assert normalise_name(stored) == stored


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("علي كريمي", "علی کریمی"),
        (f"می{ZWNJ}خواهم", "میخواهم"),
        ("علی پور", f"علی{ZWNJ}پور"),
        ("مـحمّد", "محمد"),
        ("آرش", "ارش"),
        ("مسئول", "مسیول"),
        ("خانۀ", "خانه"),
        ("خانهٔ", "خانه"),
        ("فاطمة", "فاطمه"),
        ("سؤال", "سوال"),
        ("Café ۲", "CAFE 2"),
        ("ﻋﻠﯽ", "علی"),
    ],
)
def test_two_spellings_of_one_name_are_found_by_the_same_key(one, other):
    assert search_key(one) == search_key(other) != ""


@pytest.mark.parametrize(("one", "other"), [("علی", "علا"), ("رضا", "رضایی"), ("Ali1", "Ali2")])
def test_different_names_have_different_keys(one, other):
    assert search_key(one) != search_key(other)


def test_direction_marks_are_dropped_and_zwnj_is_not():
    assert strip_bidi(f"\u200e\u061c\u2066می{ZWNJ}شود\u2069\ufeff") == f"می{ZWNJ}شود"
