"""Money as integer minor units, the units it is shown in, and the few roundings the club ever does.

The rial has no smaller unit; a toman is ten rials and only a way to show them.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal, NewType, overload

BasisPoints = NewType("BasisPoints", int)
"""A rate in hundredths of a percent: 250 is 2.5 %."""

DisplayUnit = Literal["toman", "rial", "own"]
"""What a club calls its amounts; "own" is the currency's own unit."""

ONE_WHOLE: Final = 10_000
LARGEST_AMOUNT: Final = 10**16
"""Minor units, either sign; leaves room to add hundreds of them in a 64-bit column."""


class MoneyError(ValueError):
    """The root of what is wrong with an amount."""


class UnknownCurrency(MoneyError):
    """A code that is neither an ISO currency the club knows nor a shop's name for toman or rial."""


class CurrencyMismatch(MoneyError):
    """Two currencies were put into one sum or comparison."""


class InvalidAmount(MoneyError):
    """Not a finite plain decimal number, or negative where that has no meaning."""


class InexactAmount(MoneyError):
    """More decimal places than the currency has, such as half a rial."""


class AmountOutOfRange(MoneyError):
    """Beyond what the club books, `LARGEST_AMOUNT`."""


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency by its ISO code; `minor_digits` decimal places make its smallest unit."""

    code: str
    minor_digits: int


_MINOR_DIGITS = {
    "IRR": 0, "USD": 2, "EUR": 2, "GBP": 2, "CHF": 2, "CAD": 2, "AUD": 2, "SEK": 2, "NOK": 2, "DKK": 2, "CNY": 2,
    "INR": 2, "PKR": 2, "RUB": 2, "TRY": 2, "AED": 2, "SAR": 2, "QAR": 2, "AZN": 2, "AMD": 2, "GEL": 2, "TJS": 2,
    "TMT": 2, "UZS": 2, "KZT": 2, "AFN": 2, "SYP": 2, "LBP": 2, "ILS": 2, "EGP": 2, "MYR": 2, "THB": 2, "JPY": 0,
    "KRW": 0, "IQD": 3, "KWD": 3, "BHD": 3, "OMR": 3, "JOD": 3,
}  # fmt: skip
CURRENCIES: Final = {code: Currency(code, digits) for code, digits in _MINOR_DIGITS.items()}

# How shop plug-ins name the Iranian units: toman, rial, thousand rials, thousand tomans.
_RIAL_POWERS_OF_SHOP_CODE = {"IRT": 1, "IRR": 0, "IRHR": 3, "IRHT": 4}
_RIAL_POWERS_OF_UNIT = {"toman": 1, "rial": 0}
_LARGEST_EXPONENT = 40
_PLAIN_DECIMAL = re.compile(r"[+-]?\d{1,30}(?:\.\d{0,20})?", re.ASCII)


def currency(code: str) -> Currency:
    """The currency of an ISO code in any letter case; UnknownCurrency otherwise."""
    try:
        return CURRENCIES[code.upper()]
    except KeyError:
        raise UnknownCurrency(code) from None


@dataclass(frozen=True, slots=True, order=False)
class Money:
    """An exact amount: `amount` minor units of `currency` (ISO code). Money(125, "IRR") is 125 rials."""

    amount: int
    currency: str

    def __post_init__(self) -> None:
        if type(self.amount) is not int:
            raise InvalidAmount(f"minor units are int, not {type(self.amount).__name__}")
        if self.currency not in CURRENCIES:
            raise UnknownCurrency(self.currency)
        if not -LARGEST_AMOUNT <= self.amount <= LARGEST_AMOUNT:
            raise AmountOutOfRange(str(self.amount))

    def __add__(self, other: "Money") -> "Money":
        return Money(self.amount + self._comparable(other), self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.amount - self._comparable(other), self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.amount, self.currency)

    def __abs__(self) -> "Money":
        return Money(abs(self.amount), self.currency)

    def __mul__(self, times: int) -> "Money":
        return Money(self.amount * times, self.currency)

    def __bool__(self) -> bool:
        return self.amount != 0

    def __lt__(self, other: "Money") -> bool:
        return self.amount < self._comparable(other)

    def __le__(self, other: "Money") -> bool:
        return self.amount <= self._comparable(other)

    def __gt__(self, other: "Money") -> bool:
        return self.amount > self._comparable(other)

    def __ge__(self, other: "Money") -> bool:
        return self.amount >= self._comparable(other)

    def _comparable(self, other: "Money") -> int:
        if other.currency != self.currency:
            raise CurrencyMismatch(f"{self.currency} and {other.currency}")
        return other.amount


def zero(currency_code: str) -> Money:
    """Nothing, in that currency."""
    return Money(0, currency(currency_code).code)


def in_display_unit(money: Money, display_unit: DisplayUnit = "own") -> tuple[Decimal, str]:
    """The exact number a person reads and the name of its unit: "toman", "rial" or the lower-case currency code.

    Only rials can be shown as toman; other currencies are always shown in their own unit.
    """
    if money.currency == "IRR":
        if display_unit == "toman":
            tomans, rest = divmod(money.amount, 10)
            return (Decimal(money.amount).scaleb(-1) if rest else Decimal(tomans)), "toman"
        return Decimal(money.amount), "rial"
    digits = CURRENCIES[money.currency].minor_digits
    return Decimal(money.amount).scaleb(-digits), money.currency.lower()


def money_in_unit(number: Decimal | int, unit: str) -> Money:
    """The money of a number that a person wrote in `unit`: "toman", "rial" or a currency code.

    InexactAmount when the number is finer than the currency's smallest unit.
    """
    exact = Decimal(number)
    if not exact.is_finite():
        raise InvalidAmount(str(exact))
    if unit in _RIAL_POWERS_OF_UNIT:
        return _exact_money(_scaled(exact, _RIAL_POWERS_OF_UNIT[unit]), CURRENCIES["IRR"])
    return _exact_money(exact, currency(unit))


def money_from_shop_decimal(text: str, shop_currency: str) -> Money:
    """The money a shop's decimal string says: ("12.5", "IRT") is Money(125, "IRR"). Either sign.

    `shop_currency` is an ISO code or IRT (toman), IRHR (thousand rials), IRHT (thousand tomans). Refuses, as named
    MoneyErrors: what is no plain decimal (NaN, exponents, separators, floats), unknown currencies, half rials.
    """
    number, its_currency = _shop_number(text, shop_currency)
    return _exact_money(number, its_currency)


def round_shop_decimal(text: str, shop_currency: str) -> Money:
    """As `money_from_shop_decimal`, but what is finer than the smallest unit is rounded half away from zero.

    For shops whose taxes leave fractions of a rial in their totals.
    """
    number, its_currency = _shop_number(text, shop_currency)
    sign = -1 if number < 0 else 1
    numerator, denominator = _scaled(abs(number), its_currency.minor_digits).as_integer_ratio()
    return Money(sign * ((2 * numerator + denominator) // (2 * denominator)), its_currency.code)


@overload
def share_of(amount: Money, rate: BasisPoints) -> Money: ...
@overload
def share_of(amount: int, rate: BasisPoints) -> int: ...
def share_of(amount: Money | int, rate: BasisPoints) -> Money | int:
    """The share of an amount (money or points, not negative) at a rate, rounded down to the smallest unit.

    Share the whole and subtract what was shared before: shares of parts, rounded each, do not add up.
    """
    if isinstance(amount, Money):
        return Money(share_of(amount.amount, rate), amount.currency)
    if amount < 0 or rate < 0:
        raise InvalidAmount(f"no share of {amount} at {rate}")
    return amount * rate // ONE_WHOLE


def points_per_amount(amount: Money, points: int, per_amount: Money) -> int:
    """The points of an amount where every `per_amount` is worth `points`, in proportion, rounded down.

    3 points per 100 of which 150 are spent are 4. Neither may be negative, `per_amount` not zero.
    """
    if amount.currency != per_amount.currency:
        raise CurrencyMismatch(f"{amount.currency} and {per_amount.currency}")
    if amount.amount < 0 or points < 0 or per_amount.amount <= 0:
        raise InvalidAmount(f"no points of {amount.amount} at {points} per {per_amount.amount}")
    return amount.amount * points // per_amount.amount


def _shop_number(text: str, shop_currency: str) -> tuple[Decimal, Currency]:
    if not isinstance(text, str) or not _PLAIN_DECIMAL.fullmatch(text):
        raise InvalidAmount(repr(text)[:60])
    number = Decimal(text)
    powers = _RIAL_POWERS_OF_SHOP_CODE.get(shop_currency.upper())
    if powers is None:
        return number, currency(shop_currency)
    return _scaled(number, powers), CURRENCIES["IRR"]


def _scaled(number: Decimal, powers_of_ten: int) -> Decimal:
    """The exact product with 10^powers; multiplying Decimals would round to 28 digits."""
    sign, digits, exponent = number.as_tuple()
    return Decimal((sign, digits, int(exponent) + powers_of_ten))


def _exact_money(number: Decimal, its_currency: Currency) -> Money:
    if number.adjusted() > _LARGEST_EXPONENT:
        raise AmountOutOfRange(str(number))
    numerator, denominator = _scaled(number, its_currency.minor_digits).as_integer_ratio()
    if denominator != 1:
        raise InexactAmount(f"{number} {its_currency.code}")
    return Money(numerator, its_currency.code)
