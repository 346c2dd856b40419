"""Digits between the three alphabets an Iranian keyboard produces."""

PERSIAN_DIGITS = "۰۱۲۳۴۵۶۷۸۹"
ARABIC_DIGITS = "٠١٢٣٤٥٦٧٨٩"
ASCII_DIGITS = "0123456789"

_TO_PERSIAN = str.maketrans(ASCII_DIGITS + ARABIC_DIGITS, PERSIAN_DIGITS * 2)
_TO_ASCII = str.maketrans(PERSIAN_DIGITS + ARABIC_DIGITS, ASCII_DIGITS * 2)


def to_persian_digits(text: str | int) -> str:
    """Show every ASCII or Arabic digit of `text` as a Persian one; everything else stays."""
    return str(text).translate(_TO_PERSIAN)


def to_ascii_digits(text: str) -> str:
    """Turn Persian and Arabic digits into ASCII ones; everything else stays."""
    return text.translate(_TO_ASCII)
