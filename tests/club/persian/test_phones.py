"""One phone has one stored form, however it was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from club.persian import is_mobile_phone, mask_phone, normalise_phone
from club.persian.phones import spaced_phone


@pytest.mark.parametrize(
    "typed",
    [
        "09123456789",
        "۰۹۱۲ ۳۴۵ ۶۷۸۹",
        "٠٩١٢٣٤٥٦٧٨٩",
        "+98 912 345 6789",
        "00989123456789",
        "98 9123456789",
        "9123456789",
        "0912-345-6789",
        "(0912) 345 67 89",
        "\u202a+989123456789\u202c",
        "۰۹۱۲\u200c۳۴۵\u200c۶۷۸۹",
    ],
)
def test_every_spelling_of_a_mobile_is_the_same_phone(typed):
    assert normalise_phone(typed) == "+989123456789"


@pytest.mark.parametrize(
    ("typed", "region", "phone"),
    [
        ("+4915112345678", "IR", "+4915112345678"),
        ("0532 123 45 67", "TR", "+905321234567"),
        ("۰۲۱۸۸۷۷۶۶۵۵", "IR", "+982188776655"),
    ],
)
def test_the_region_completes_a_number_without_country_code(typed, region, phone):
    assert normalise_phone(typed, region) == phone


@pytest.mark.parametrize(
    "typed",
    ["", "سلام", "123", "0912345678", "091234567890", "9123456789x12", "call 09123456789", "1800FLOWERS", "0" * 300],
)
def test_what_is_no_phone_is_refused(typed):
    assert normalise_phone(typed) is None


@pytest.mark.parametrize(
    ("phone", "mobile"),
    [("+989123456789", True), ("+982188776655", False), ("+16502530000", True), ("09123456789", False), ("+98", False)],
)
def test_only_a_mobile_receives_sms(phone, mobile):
    assert is_mobile_phone(phone) is mobile


@pytest.mark.parametrize(
    ("phone", "masked"),
    [("+989123456789", "+98912***6789"), ("+16502530000", "+1650***0000"), ("+4566", "***66")],
)
def test_a_masked_phone_cannot_be_dialled(phone, masked):
    assert mask_phone(phone) == masked


@pytest.mark.parametrize(
    ("phone", "home", "shown"),
    [
        ("+989123456789", "IR", "0912 345 6789"),
        ("+989123456789", None, "+98 912 345 6789"),
        ("+905321234567", "IR", "+90 532 123 45 67"),
        ("+98912***6789", "IR", "+98912***6789"),
        ("nonsense", "IR", "nonsense"),
    ],
)
def test_a_phone_is_shown_with_the_spaces_people_read_it_by(phone, home, shown):
    assert spaced_phone(phone, home_region=home) == shown


@given(st.text(max_size=50))
def test_no_text_breaks_the_phone_reader(text):
    phone = normalise_phone(text)
    assert phone is None or phone == normalise_phone(phone)
