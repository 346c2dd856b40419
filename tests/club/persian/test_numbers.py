"""Amounts and numbers: read exactly, or refused with the reason."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from club.persian import (
    AmountProblem,
    AmountUnit,
    ParsedAmount,
    parse_amount,
    parse_whole_number,
    to_persian_digits,
)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("۱۲٬۵۰۰", 12500),
        ("١٢٥٠", 1250),
        ("1,250", 1250),
        ("۱۲ ۵۰۰", 12500),
        ("۱۲،۵۰۰", 12500),
        ("\u2066۵۰۰\u2069", 500),
        ("007", 7),
        ("0", 0),
        ("1000000000000000", 10**15),
    ],
)
def test_a_whole_number_is_read_in_any_digits(typed, number):
    assert parse_whole_number(typed) == number


@pytest.mark.parametrize(
    "typed",
    ["", "abc", "۱۲.۵", "-5", "1,25", "12,3456", "1,250 500", "۵ عدد", "1000000000000001", "9" * 5000, "1/2", "²"],
)
def test_what_is_not_clearly_a_whole_number_is_not_guessed(typed):
    assert parse_whole_number(typed) is None


@pytest.mark.parametrize(("typed", "number"), [("−۵۰", -50), ("-1,250", -1250), ("+۵", 5), ("۷", 7), ("--5", None)])
def test_a_sign_counts_only_where_it_is_asked_for(typed, number):
    assert parse_whole_number(typed, signed=True) == number


@pytest.mark.parametrize(
    ("typed", "number", "unit"),
    [
        ("۱۲۵ هزار", 125_000, None),
        ("۱٫۵ میلیون", 1_500_000, None),
        ("1.5m", 1_500_000, None),
        ("1.500 میلیون", 1_500_000, None),
        ("125k", 125_000, None),
        ("+500", 500, None),
        ("125000 تومان", 125_000, AmountUnit.TOMAN),
        ("۲۵۰ تومن", 250, AmountUnit.TOMAN),
        ("۱۲۵هزارتومان", 125_000, AmountUnit.TOMAN),
        ("۲ ميليون و ۵۰۰ هزار تومان", 2_500_000, AmountUnit.TOMAN),
        ("۲ هزار و ۵۰۰ ریال", 2_500, AmountUnit.RIAL),
        ("2m500k", 2_500_000, None),
        ("125,000 rial", 125_000, AmountUnit.RIAL),
        ("IRR 125,000", 125_000, AmountUnit.RIAL),
        ("۱۲۵٬۰۰۰﷼", 125_000, AmountUnit.RIAL),
        ("$12.50", Decimal("12.50"), AmountUnit.USD),
        ("1,000.50 eur", Decimal("1000.50"), AmountUnit.EUR),
        ("1.500.000", 1_500_000, None),
        ("0.125", Decimal("0.125"), None),
        ("۱ میلیارد ریال", 10**9, AmountUnit.RIAL),
    ],
)
def test_an_amount_is_read_with_its_scale_and_unit(typed, number, unit):
    assert parse_amount(typed) == ParsedAmount(Decimal(number), unit)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", AmountProblem.EMPTY),
        ("\u200f ", AmountProblem.EMPTY),
        ("سلام", AmountProblem.NOT_A_NUMBER),
        ("هزار", AmountProblem.NOT_A_NUMBER),
        ("5 apples", AmountProblem.NOT_A_NUMBER),
        ("5 تومان ریال", AmountProblem.NOT_A_NUMBER),
        ("nan", AmountProblem.NOT_A_NUMBER),
        ("1e9", AmountProblem.NOT_A_NUMBER),
        ("۵ هزار هزار", AmountProblem.NOT_A_NUMBER),
        ("۱٫۵ هزار و ۲۰۰", AmountProblem.NOT_A_NUMBER),
        ("9" * 61, AmountProblem.NOT_A_NUMBER),
        ("1.500", AmountProblem.AMBIGUOUS),
        ("۱۲۵٫۰۰۰", AmountProblem.AMBIGUOUS),
        ("1,5", AmountProblem.AMBIGUOUS),
        ("۱/۵ میلیون", AmountProblem.AMBIGUOUS),
        ("۲ میلیون و ۵۰۰", AmountProblem.AMBIGUOUS),
        ("۲ هزار و ۵۰۰۰", AmountProblem.AMBIGUOUS),
        ("500k 2m", AmountProblem.AMBIGUOUS),
        ("1.500,50", AmountProblem.AMBIGUOUS),
        ("-5", AmountProblem.NEGATIVE),
        ("−۱۰۰ تومان", AmountProblem.NEGATIVE),
        ("0", AmountProblem.ZERO),
        ("۰ تومان", AmountProblem.ZERO),
        ("۲ میلیون میلیارد", AmountProblem.NOT_A_NUMBER),
        ("2000000 b", AmountProblem.TOO_LARGE),
    ],
)
def test_an_amount_that_could_be_misread_is_refused_with_the_reason(typed, problem):
    assert parse_amount(typed) is problem


def test_no_digit_of_a_long_fraction_is_rounded_away():
    parsed = parse_amount("999999999m 0.12345678901234567k")
    assert parsed == ParsedAmount(Decimal("999999999000123.45678901234567"))


@given(st.integers(min_value=1, max_value=10**15))
def test_every_grouped_number_is_read_back(number):
    typed = to_persian_digits(f"{number:,}".replace(",", "٬"))
    assert parse_whole_number(typed) == number
    assert parse_amount(typed) == ParsedAmount(Decimal(number))


@given(st.text(max_size=80))
def test_no_text_breaks_the_readers(text):
    parsed = parse_amount(text)
    assert isinstance(parsed, AmountProblem) or parsed.number > 0
    parse_whole_number(text, signed=True)
