"""Money: exact integers, toman only for the eye, and every rounding by its name."""

from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from club.money import (
    LARGEST_AMOUNT,
    AmountOutOfRange,
    BasisPoints,
    CurrencyMismatch,
    InexactAmount,
    InvalidAmount,
    Money,
    MoneyError,
    UnknownCurrency,
    currency,
    in_display_unit,
    money_from_shop_decimal,
    money_in_unit,
    points_per_amount,
    round_shop_decimal,
    share_of,
    zero,
)


@pytest.mark.parametrize(
    ("text", "code", "money"),
    [
        ("12.5", "IRT", Money(125, "IRR")),
        ("125000", "IRT", Money(1_250_000, "IRR")),
        ("125000.00", "irr", Money(125_000, "IRR")),
        ("1.25", "IRHR", Money(1_250, "IRR")),
        ("1.2345", "IRHT", Money(12_345, "IRR")),
        ("-50.00", "IRT", Money(-500, "IRR")),
        ("12.50", "USD", Money(1_250, "USD")),
        ("0.1", "EUR", Money(10, "EUR")),
        ("+7.", "EUR", Money(700, "EUR")),
        ("1.234", "KWD", Money(1_234, "KWD")),
        ("0", "IRT", Money(0, "IRR")),
    ],
)
def test_a_shop_amount_is_converted_exactly(text, code, money):
    assert money_from_shop_decimal(text, code) == money
    assert round_shop_decimal(text, code) == money


@pytest.mark.parametrize(
    "text",
    ["", "NaN", "Infinity", "-inf", "1e3", "1,000", " 5", "5\n", "۱۲", "abc", "1.2.3", "--1", ".", "0x10", 12.5, None],
)
def test_what_is_no_plain_decimal_is_refused(text):
    with pytest.raises(InvalidAmount):
        money_from_shop_decimal(text, "IRT")
    with pytest.raises(InvalidAmount):
        round_shop_decimal(text, "IRT")


@pytest.mark.parametrize(("text", "code"), [("12.55", "IRT"), ("0.5", "IRR"), ("1.005", "USD"), ("0.00001", "IRHT")])
def test_half_a_rial_is_refused_where_exactness_is_asked(text, code):
    with pytest.raises(InexactAmount):
        money_from_shop_decimal(text, code)


@pytest.mark.parametrize(
    ("text", "code", "amount"),
    [
        ("33333.33", "IRT", 333_333),
        ("33333.35", "IRT", 333_334),
        ("-33333.35", "IRT", -333_334),
        ("0.5", "IRR", 1),
        ("-0.5", "IRR", -1),
        ("1.005", "USD", 101),
        ("1.00499999999999999999", "USD", 100),
    ],
)
def test_a_shop_fraction_is_rounded_once_half_away_from_zero(text, code, amount):
    assert round_shop_decimal(text, code).amount == amount


@pytest.mark.parametrize("code", ["XXX", "", "TOMAN", "IR"])
def test_an_unknown_currency_is_refused(code):
    with pytest.raises(UnknownCurrency):
        money_from_shop_decimal("1", code)
    with pytest.raises(UnknownCurrency):
        Money(1, code)


def test_an_amount_beyond_the_books_is_refused():
    with pytest.raises(AmountOutOfRange):
        money_from_shop_decimal("9" * 30, "IRT")
    with pytest.raises(AmountOutOfRange):
        money_in_unit(Decimal("1E+100000"), "toman")
    with pytest.raises(AmountOutOfRange):
        Money(LARGEST_AMOUNT, "IRR") + Money(1, "IRR")


@pytest.mark.parametrize("amount", [1.0, True, "1", Decimal(1), None])
def test_minor_units_are_whole_numbers(amount):
    with pytest.raises(InvalidAmount):
        Money(amount, "IRR")


def test_every_refusal_is_a_value_error():
    assert issubclass(MoneyError, ValueError)


def test_money_of_one_currency_adds_and_compares():
    ten, four = Money(10, "IRR"), Money(4, "IRR")
    assert ten + four == Money(14, "IRR")
    assert four - ten == Money(-6, "IRR")
    assert -four == Money(-4, "IRR")
    assert abs(four - ten) == Money(6, "IRR")
    assert four * 3 == Money(12, "IRR")
    assert four < ten
    assert ten >= Money(10, "IRR")
    assert max(four, ten) is ten
    assert not zero("irr")
    assert zero("IRR") != zero("USD")


@pytest.mark.parametrize("operator", ["__add__", "__sub__", "__lt__", "__le__", "__gt__", "__ge__"])
def test_two_currencies_never_meet(operator):
    with pytest.raises(CurrencyMismatch):
        getattr(Money(1, "IRR"), operator)(Money(1, "USD"))


@pytest.mark.parametrize(
    ("money", "display_unit", "number", "unit"),
    [
        (Money(1_250_000, "IRR"), "toman", "125000", "toman"),
        (Money(125, "IRR"), "toman", "12.5", "toman"),
        (Money(-125, "IRR"), "toman", "-12.5", "toman"),
        (Money(-50, "IRR"), "toman", "-5", "toman"),
        (Money(125, "IRR"), "rial", "125", "rial"),
        (Money(125, "IRR"), "own", "125", "rial"),
        (Money(1_250, "USD"), "toman", "12.50", "usd"),
        (Money(500, "USD"), "own", "5.00", "usd"),
        (Money(5, "KWD"), "own", "0.005", "kwd"),
    ],
)
def test_money_is_shown_in_the_unit_of_the_club(money, display_unit, number, unit):
    shown, its_unit = in_display_unit(money, display_unit)
    assert (str(shown), its_unit) == (number, unit)
    assert money_in_unit(shown, its_unit) == money


@pytest.mark.parametrize(
    ("number", "unit", "money"),
    [
        (Decimal("12.5"), "toman", Money(125, "IRR")),
        (125_000, "rial", Money(125_000, "IRR")),
        (Decimal("12.50"), "usd", Money(1_250, "USD")),
        (7, "EUR", Money(700, "EUR")),
    ],
)
def test_a_written_amount_becomes_money(number, unit, money):
    assert money_in_unit(number, unit) == money


@pytest.mark.parametrize(
    ("number", "unit", "refusal"),
    [
        (Decimal("12.55"), "toman", InexactAmount),
        (Decimal("0.1"), "rial", InexactAmount),
        (Decimal("0.001"), "usd", InexactAmount),
        (Decimal("NaN"), "toman", InvalidAmount),
        (Decimal("Infinity"), "usd", InvalidAmount),
        (Decimal(1), "shekel", UnknownCurrency),
    ],
)
def test_a_written_amount_that_is_no_money_is_refused(number, unit, refusal):
    with pytest.raises(refusal):
        money_in_unit(number, unit)


@pytest.mark.parametrize(
    ("amount", "rate", "share"),
    [(1_000, 250, 25), (999, 250, 24), (1, 9_999, 0), (1, 10_000, 1), (0, 500, 0), (7, 20_000, 14), (10_000, 0, 0)],
)
def test_a_share_is_rounded_down(amount, rate, share):
    assert share_of(amount, BasisPoints(rate)) == share
    assert share_of(Money(amount, "IRR"), BasisPoints(rate)) == Money(share, "IRR")


@pytest.mark.parametrize(("amount", "rate"), [(-1, 100), (1, -100)])
def test_there_is_no_share_of_a_debt(amount, rate):
    with pytest.raises(InvalidAmount):
        share_of(amount, BasisPoints(rate))


@pytest.mark.parametrize(
    ("amount", "points", "per_amount", "earned"),
    [(99_999, 1, 100_000, 0), (100_000, 1, 100_000, 1), (150, 3, 100, 4), (1_990_000, 1, 100_000, 19), (0, 5, 100, 0)],
)
def test_points_are_earned_in_proportion_and_rounded_down(amount, points, per_amount, earned):
    assert points_per_amount(Money(amount, "IRR"), points, Money(per_amount, "IRR")) == earned


def test_points_of_another_currency_or_of_nothing_are_refused():
    with pytest.raises(CurrencyMismatch):
        points_per_amount(Money(1, "USD"), 1, Money(1, "IRR"))
    for amount, points, per_amount in [(-1, 1, 1), (1, -1, 1), (1, 1, 0)]:
        with pytest.raises(InvalidAmount):
            points_per_amount(Money(amount, "IRR"), points, Money(per_amount, "IRR"))


def test_a_currency_is_known_in_any_letter_case():
    assert currency("usd").minor_digits == 2
    assert currency("IRR").minor_digits == 0


@given(st.integers(min_value=-LARGEST_AMOUNT, max_value=LARGEST_AMOUNT), st.sampled_from(["toman", "rial", "own"]))
def test_showing_money_loses_nothing_under_any_decimal_context(amount, display_unit):
    with localcontext(prec=28):
        assert money_in_unit(*in_display_unit(Money(amount, "IRR"), display_unit)) == Money(amount, "IRR")
