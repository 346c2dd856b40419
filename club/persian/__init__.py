"""Persian as people type it and as people read it: digits, names, amounts, phones, the Jalali calendar."""

from club.persian.digits import to_ascii_digits, to_persian_digits
from club.persian.jalali import (
    JalaliDay,
    format_jalali_date,
    from_jalali,
    parse_date,
    parse_jalali_date,
    to_jalali,
)
from club.persian.moments import TypedMoment, parse_moment
from club.persian.numbers import AmountProblem, AmountUnit, ParsedAmount, parse_amount, parse_whole_number
from club.persian.phones import is_mobile_phone, mask_phone, normalise_phone
from club.persian.text import normalise_name, search_key, strip_bidi

__all__ = [
    "AmountProblem",
    "AmountUnit",
    "JalaliDay",
    "ParsedAmount",
    "TypedMoment",
    "format_jalali_date",
    "from_jalali",
    "is_mobile_phone",
    "mask_phone",
    "normalise_name",
    "normalise_phone",
    "parse_amount",
    "parse_date",
    "parse_jalali_date",
    "parse_moment",
    "parse_whole_number",
    "search_key",
    "strip_bidi",
    "to_ascii_digits",
    "to_jalali",
    "to_persian_digits",
]
