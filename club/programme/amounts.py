"""How big round amounts are in each currency. Pure.

The ready-made programmes speak of «a hundred thousand toman»: what somebody spends on a small purchase. In another currency that
is another round amount, of the same weight in a shop rather than at the bank.
"""

from collections.abc import Mapping
from types import MappingProxyType

from club.money import currency, money_in_unit

_STEP: Mapping[str, int] = MappingProxyType(
    {
        "USD": 10, "EUR": 10, "GBP": 10, "CHF": 10, "CAD": 10, "AUD": 10, "KWD": 5, "BHD": 5, "OMR": 5, "JOD": 5,
        "AED": 50, "SAR": 50, "QAR": 50, "ILS": 50, "MYR": 50, "GEL": 50, "TMT": 50, "AZN": 20, "CNY": 100, "SEK": 100,
        "NOK": 100, "DKK": 100, "TRY": 500, "TJS": 100, "THB": 500, "AFN": 1000, "EGP": 500, "INR": 1000, "PKR": 2000,
        "RUB": 1000, "JPY": 1000, "AMD": 5000, "KZT": 5000, "KRW": 10_000, "IQD": 10_000, "UZS": 100_000, "SYP": 100_000,
        "LBP": 1_000_000,
    }
)  # fmt: skip
"""In whole units of the currency."""

STEP_IN_RIAL = 1_000_000
CREDIT_ROUNDED_TO_IN_RIAL = 10
_STEPS_OF_EXAMPLE = 5


def step(code: str) -> int:
    """The small purchase, in minor units: a hundred thousand toman, ten euros."""
    if code == "IRR":
        return STEP_IN_RIAL
    return money_in_unit(_STEP[currency(code).code], code).amount


def example_amount(code: str) -> int:
    """The purchase that examples are told with: five hundred thousand toman, fifty euros. Minor units."""
    return _STEPS_OF_EXAMPLE * step(code)


def credit_rounded_to(code: str) -> int:
    """Credit comes in whole toman; elsewhere in the smallest unit there is."""
    return CREDIT_ROUNDED_TO_IN_RIAL if code == "IRR" else 1
