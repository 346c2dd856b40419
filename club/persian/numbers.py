"""Numbers and amounts as people type them, read exactly or not at all."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, localcontext
from enum import StrEnum

from club.persian.digits import to_ascii_digits
from club.persian.text import ZWNJ, strip_bidi

LARGEST_WHOLE_NUMBER = 10**15  # every sum of a few of these still fits a 64-bit column


class AmountUnit(StrEnum):
    """The unit a person wrote beside a number."""

    TOMAN = "toman"
    RIAL = "rial"
    USD = "usd"
    EUR = "eur"


class AmountProblem(StrEnum):
    """Why an amount was not understood."""

    EMPTY = "empty"
    NOT_A_NUMBER = "not-a-number"
    AMBIGUOUS = "ambiguous"
    NEGATIVE = "negative"
    ZERO = "zero"
    TOO_LARGE = "too-large"


@dataclass(frozen=True, slots=True)
class ParsedAmount:
    """A positive exact number and the unit written beside it; no unit means the reader's usual one."""

    number: Decimal
    unit: AmountUnit | None = None


_UNITS = {
    AmountUnit.TOMAN: ("تومان", "تومن", "تومنی", "ت", "toman", "tomans", "tmn", "irt"),
    AmountUnit.RIAL: ("ریال", "﷼", "rial", "rials", "irr"),
    AmountUnit.USD: ("دلار", "$", "usd", "dollar", "dollars"),
    AmountUnit.EUR: ("یورو", "€", "eur", "euro", "euros"),
}
_SCALES = {
    10**3: ("هزار", "k", "thousand"),
    10**6: ("میلیون", "ملیون", "m", "mn", "million"),
    10**9: ("میلیارد", "ملیارد", "b", "bn", "billion"),
}
_UNIT_OF_WORD = {word: unit for unit, words in _UNITS.items() for word in words}
_SCALE_OF_WORD = {word: scale for scale, words in _SCALES.items() for word in words}
_CONNECTORS = {"و", "and"}
_LONGEST_SPELLING = 60
_LARGEST_SCALE_SPOKEN_EXACTLY = 10**3

_NUMERAL = r"\d[\d.,٬٫،'/ ]*(?<! )"
_TOKEN = re.compile(rf"(?P<numeral>{_NUMERAL})|(?P<word>[^\W\d_]+|[$€﷼])|(?P<space>\s+)|(?P<other>.)", re.DOTALL)
_GROUPED = re.compile(r"\d{1,3}([,٬،' ])\d{3}(?:\1\d{3})*")
_REPEATED_POINT_GROUPED = re.compile(r"\d{1,3}([.٫])\d{3}(?:\1\d{3})+")
_FRACTION = re.compile(r"(?P<whole>.+?)(?P<point>[.٫])(?P<fraction>\d+)")
_MINUS = "-−–"


def parse_whole_number(text: str, *, signed: bool = False) -> int | None:
    """Read a whole number in any digits, thousands grouped or not: «۱۲٬۵۰۰» is 12500.

    None when it is not clearly one whole number, is beyond 10^15, or carries a sign and `signed` is False.
    """
    text = _as_typed(text)
    sign = 1
    if signed and text[:1] and text[0] in "+" + _MINUS:
        sign = -1 if text[0] in _MINUS else 1
        text = text[1:].lstrip()
    digits = _ungrouped(text)
    if digits is None or len(digits) > 20 or int(digits) > LARGEST_WHOLE_NUMBER:
        return None
    return sign * int(digits)


def parse_amount(text: str) -> ParsedAmount | AmountProblem:
    """Read an amount of money: «۱۲۵ هزار», «۱٫۵ میلیون تومان», "1.5m", "125,000 rial", «۲ میلیون و ۵۰۰ هزار».

    A spelling that two people would read differently ("1.500", «۲ میلیون و ۵۰۰», "1,5") is AMBIGUOUS, never guessed.
    """
    text = _as_typed(text).casefold()
    if not text:
        return AmountProblem.EMPTY
    if len(text) > _LONGEST_SPELLING:
        return AmountProblem.NOT_A_NUMBER
    negative = text[0] in _MINUS
    tokens = _tokens(text.lstrip(_MINUS + "+ ") if text[0] in _MINUS + "+" else text)
    if tokens is None:
        return AmountProblem.NOT_A_NUMBER
    unit, tokens = _take_unit(tokens)
    terms = _terms(tokens)
    if isinstance(terms, AmountProblem):
        return terms
    if negative:
        return AmountProblem.NEGATIVE
    with localcontext(prec=2 * _LONGEST_SPELLING):  # wide enough that no product or sum is rounded
        number = sum((value * scale for value, scale in terms), Decimal(0))
        whole = number.to_integral_value()
    if number == 0:
        return AmountProblem.ZERO
    if number > LARGEST_WHOLE_NUMBER:
        return AmountProblem.TOO_LARGE
    return ParsedAmount(whole if whole == number else number, unit)


def _as_typed(text: str) -> str:
    """One spelling of digits, letters and spaces; separators stay as they were typed."""
    text = unicodedata.normalize("NFC", strip_bidi(text)).replace(ZWNJ, " ").replace("ـ", "")
    return re.sub(r"\s+", " ", to_ascii_digits(text).translate(str.maketrans("يك’", "یک'"))).strip()


def _ungrouped(numeral: str) -> str | None:
    if re.fullmatch(r"\d+", numeral):
        return numeral
    if _GROUPED.fullmatch(numeral):
        return re.sub(r"\D", "", numeral)
    return None


def _tokens(text: str) -> list[str] | None:
    tokens = []
    for match in _TOKEN.finditer(text):
        if match.lastgroup == "other":
            return None
        if match.lastgroup != "space":
            tokens.append(match.group())
    return tokens


def _take_unit(tokens: list[str]) -> tuple[AmountUnit | None, list[str]]:
    if len(tokens) > 1 and tokens[-1] in _UNIT_OF_WORD:
        return _UNIT_OF_WORD[tokens[-1]], tokens[:-1]
    if len(tokens) > 1 and tokens[0] in _UNIT_OF_WORD:
        return _UNIT_OF_WORD[tokens[0]], tokens[1:]
    if tokens:  # «۱۲۵هزارتومان» typed without a space
        for word, unit in _UNIT_OF_WORD.items():
            scale = tokens[-1].removesuffix(word)
            if scale != tokens[-1] and scale in _SCALE_OF_WORD:
                return unit, [*tokens[:-1], scale]
    return None, tokens


def _terms(tokens: list[str]) -> list[tuple[Decimal, int]] | AmountProblem:
    """Numbers with their scales, falling: «۲ میلیون و ۵۰۰ هزار» is [(2, 10^6), (500, 10^3)]."""
    terms: list[tuple[Decimal, int]] = []
    position = 0
    while position < len(tokens):
        if terms and tokens[position] in _CONNECTORS:
            position += 1
        if position == len(tokens) or not tokens[position][0].isdigit():
            return AmountProblem.NOT_A_NUMBER
        scale = _SCALE_OF_WORD.get(tokens[position + 1]) if position + 1 < len(tokens) else None
        value = _numeral_value(tokens[position], scaled=scale is not None)
        if isinstance(value, AmountProblem):
            return value
        if terms and (problem := _misplaced(terms[-1], value, scale)):
            return problem
        terms.append((value, scale or 1))
        position += 1 if scale is None else 2
    return terms or AmountProblem.NOT_A_NUMBER


def _misplaced(previous: tuple[Decimal, int], value: Decimal, scale: int | None) -> AmountProblem | None:
    """Whether this term cannot follow the one before it.

    «۲ میلیون و ۵۰۰» is said for 2,500,000 as often as for 2,000,500.
    """
    previous_value, previous_scale = previous
    if previous_scale == 1 or previous_value != previous_value.to_integral_value():
        return AmountProblem.NOT_A_NUMBER
    if scale is None and previous_scale > _LARGEST_SCALE_SPOKEN_EXACTLY:
        return AmountProblem.AMBIGUOUS
    if value * (scale or 1) >= previous_scale:
        return AmountProblem.AMBIGUOUS
    return None


def _numeral_value(numeral: str, *, scaled: bool) -> Decimal | AmountProblem:
    """The exact value of digits with separators.

    One point before exactly three digits may be a thousands mark ("1.500"), unless a scale word follows.
    """
    if (whole := _ungrouped(numeral)) is not None:
        return Decimal(whole)
    if _REPEATED_POINT_GROUPED.fullmatch(numeral):
        return Decimal(re.sub(r"\D", "", numeral))
    match = _FRACTION.fullmatch(numeral)
    if match is None:
        return AmountProblem.AMBIGUOUS
    whole = _ungrouped(match["whole"])
    if whole is None:
        return AmountProblem.AMBIGUOUS
    grouped = whole != match["whole"]
    if len(match["fraction"]) == 3 and not grouped and not scaled and len(whole) <= 3 and whole != "0":
        return AmountProblem.AMBIGUOUS
    return Decimal(f"{whole}.{match['fraction']}")
