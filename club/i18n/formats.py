"""How one language writes numbers, dates and phones, without any sentence around them."""

import datetime as dt
from collections.abc import Callable
from decimal import ROUND_HALF_EVEN, Decimal
from functools import lru_cache
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, get_month_names
from babel.plural import to_python

from club.persian.digits import ARABIC_DIGITS, ASCII_DIGITS, PERSIAN_DIGITS
from club.persian.jalali import MONTH_NAMES, format_jalali_date
from club.persian.phones import spaced_phone
from club.persian.text import strip_bidi

DateStyle = Literal["long", "day", "full", "short"]
Calendar = Literal["jalali", "gregorian"]
Number = int | float | Decimal

_DIGITS_OF_SYSTEM = {"arabext": PERSIAN_DIGITS, "arab": ARABIC_DIGITS}
_HOME_REGIONS = {"fa": "IR"}
_JALALI_LANGUAGES = {"fa"}
# The day stands first, as in most of the world.
_DATE_LOCALES = {"en": "en_GB"}
_SKELETONS = {"long": "yMMMd", "day": "MMMd", "full": "yMMMEd"}
_MOST_FRACTION_DIGITS = 3
_CACHED_VALUES = 4096


class LanguageFormats:
    """The writing habits of `language`; refuses (LookupError) a language that CLDR does not know."""

    def __init__(self, language: str) -> None:
        try:
            locale = Locale.parse(language.replace("-", "_"))
        except (UnknownLocaleError, ValueError) as error:
            raise LookupError(f"no such language: {language}") from error
        system = str(locale.default_numbering_system)
        symbols = locale.number_symbols.get(system) or locale.number_symbols["latn"]
        digits = _DIGITS_OF_SYSTEM.get(system, ASCII_DIGITS)
        self.language = language
        self.rtl = locale.text_direction == "rtl"
        self.plural_categories = frozenset(locale.plural_form.tags) | {"other"}
        self._digits = str.maketrans(ASCII_DIGITS, digits)
        self._ascii = digits == ASCII_DIGITS
        self._group = strip_bidi(symbols["group"])
        self._point = strip_bidi(symbols["decimal"])
        self.percent_sign = strip_bidi(symbols["percentSign"])
        self.minus = "-" if self._ascii else "\u2212"
        self._jalali = locale.language in _JALALI_LANGUAGES
        self._home_region = _HOME_REGIONS.get(locale.language)
        self._date_locale = Locale.parse(_DATE_LOCALES.get(locale.language, str(locale)))
        plural: Callable[[Number], str] = to_python(locale.plural_form)
        self.plural = lru_cache(_CACHED_VALUES)(plural)
        self.whole = lru_cache(_CACHED_VALUES)(self._whole)
        self.date = lru_cache(_CACHED_VALUES)(self._date)
        self.phone = lru_cache(_CACHED_VALUES)(self._phone)

    def digits(self, text: str) -> str:
        """The text with this language's digits."""
        return text if self._ascii else text.translate(self._digits)

    def number(
        self,
        number: Number,
        *,
        grouping: bool = True,
        least_fraction_digits: int = 0,
        most_fraction_digits: int = _MOST_FRACTION_DIGITS,
        always_signed: bool = False,
    ) -> str:
        """A number with this language's digits and marks, rounded half-even to `most_fraction_digits`."""
        if type(number) is int and grouping and not least_fraction_digits and not always_signed:
            return self.whole(number)
        exact = number if isinstance(number, Decimal) else Decimal(str(number))
        if not exact.is_finite():
            raise ValueError(f"not a finite number: {number}")
        exact = _limited(exact, least_fraction_digits, max(least_fraction_digits, most_fraction_digits))
        whole, _, fraction = f"{abs(exact):f}".partition(".")
        text = f"{int(whole):,}".replace(",", self._group) if grouping else whole
        if fraction:
            text = f"{text}{self._point}{fraction}"
        sign = self.minus if exact < 0 else "+" if always_signed and exact > 0 else ""
        return sign + self.digits(text)

    @property
    def calendar(self) -> Calendar:
        """By which calendar this language writes dates."""
        return "jalali" if self._jalali else "gregorian"

    def month(self, number: int, calendar: Calendar) -> str:
        """The name of a month, 1 to 12, of either calendar."""
        if calendar == "jalali":
            return MONTH_NAMES[number - 1]
        return str(get_month_names("wide", context="stand-alone", locale=self._date_locale)[number])

    def time(self, moment: dt.datetime | dt.time) -> str:
        """Hours and minutes of a day of 24 hours."""
        return self.digits(f"{moment:%H:%M}")

    def _whole(self, number: int) -> str:
        text = f"{abs(number):,}"
        text = text if self._group == "," else text.replace(",", self._group)
        return (self.minus if number < 0 else "") + self.digits(text)

    def _date(self, day: dt.date, style: DateStyle = "long") -> str:
        if self._jalali:
            return format_jalali_date(day, style)
        if style == "short":
            return self.digits(day.isoformat())
        skeleton = _SKELETONS[style]
        if skeleton in self._date_locale.datetime_skeletons:
            return format_skeleton(skeleton, day, locale=self._date_locale)
        return format_date(day, "long", locale=self._date_locale)

    def _phone(self, phone: str) -> str:
        return self.digits(spaced_phone(phone, home_region=self._home_region))


def _limited(number: Decimal, least: int, most: int) -> Decimal:
    """The number with at least `least` and at most `most` decimal places, no zeros beyond `least`."""
    exponent = number.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    if places > most:
        number, places = number.quantize(Decimal(1).scaleb(-most), ROUND_HALF_EVEN), most
    while places > least and number == number.quantize(Decimal(1).scaleb(1 - places)):
        places -= 1
    return number.quantize(Decimal(1).scaleb(-max(places, least)))
