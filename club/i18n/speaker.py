"""A language bound to a time zone and a money unit: who speaks to one reader."""

import datetime as dt
import logging
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, Any

from club.i18n.compiler import Part
from club.i18n.direction import mark_ltr_lines, mark_rtl_lines, meets_other_direction
from club.i18n.formats import Calendar, DateStyle, LanguageFormats, Number
from club.i18n.markup import Markup, escaped, escaped_attribute, without_tags
from club.money import CURRENCIES, BasisPoints, DisplayUnit, Money, in_display_unit

if TYPE_CHECKING:
    from club.i18n.texts import Texts

logger = logging.getLogger(__name__)

_CACHED_VALUES = 4096
_LRI = "\u2066"
_PDI = "\u2069"


class TextProblem(LookupError):
    """A text could not be said as its file wants it. Raised only by strict texts."""


class UnknownText(TextProblem):
    """No language has this key."""


class WrongTextArgument(TextProblem):
    """A value that the text needs is missing or of the wrong kind."""


class Speaker:
    """Says the club's texts in one language. Safe to share between tasks; `Texts.speaker` has one for each reader."""

    __slots__ = (
        "_formats",
        "_html",
        "_plain",
        "_rtl",
        "_shown_money",
        "_shown_points",
        "_texts",
        "display_unit",
        "language",
        "plural",
        "timezone",
    )

    def __init__(
        self,
        texts: "Texts",
        formats: LanguageFormats,
        html: Mapping[str, Part],
        plain: Mapping[str, Part],
        timezone: dt.tzinfo,
        display_unit: DisplayUnit,
    ) -> None:
        self.language = formats.language
        self.timezone = timezone
        self.display_unit = display_unit
        self._texts = texts
        self._formats = formats
        self._html = html
        self._plain = plain
        self._rtl = formats.rtl
        self._shown_money = lru_cache(_CACHED_VALUES)(self._money)
        self._shown_points = lru_cache(_CACHED_VALUES)(self._points)
        self.plural = formats.plural

    @property
    def rtl(self) -> bool:
        """Whether the language is written from right to left."""
        return self._rtl

    @property
    def calendar(self) -> Calendar:
        """By which calendar this language writes dates."""
        return self._formats.calendar

    def month(self, number: int, calendar: Calendar) -> str:
        """The name of a month, 1 to 12, of either calendar."""
        return self._formats.month(number, calendar)

    def say(self, key: str, /, **args: Any) -> Markup:
        """The text of `key` ("key" or "key.attribute") as HTML, its values filled in.

        Strings are escaped unless they are Markup; numbers, Money, dates and instants are written the language's way,
        each isolated from the direction of the text around it, except inside code and tags. Booleans and None only
        choose variants ([true], [false], [none]).
        """
        part = self._html.get(key)
        if part is None:
            other = self._other_speaker(key)
            return other.say(key, **args) if other else Markup(key)
        text = part if isinstance(part, str) else part(args, self)
        return Markup(mark_rtl_lines(text) if self._rtl else mark_ltr_lines(text))

    def plain(self, key: str, /, **args: Any) -> str:
        """The text of `key` for places without HTML (pictures, addresses, what is typed): no escaping, no invisible marks."""
        part = self._plain.get(key)
        if part is None:
            other = self._other_speaker(key)
            return other.plain(key, **args) if other else key
        return part if isinstance(part, str) else part(args, self)

    def label(self, key: str, /, **args: Any) -> str:
        """The text of `key` for buttons and short notices, without HTML.

        Where letters of both directions meet, values are isolated and lines marked as in `say`; otherwise it is `plain`, and
        what a button sends when it is pressed has no invisible marks.
        """
        text = self.plain(key, **args)
        return without_tags(self.say(key, **args)) if args and meets_other_direction(text, rtl=self._rtl) else text

    def has(self, key: str) -> bool:
        """Whether this language, or the one it falls back to, has the key."""
        return key in self._html or self._texts.language_of(key, self.language) is not None

    def number(
        self,
        number: Number,
        *,
        grouping: bool = True,
        least_fraction_digits: int = 0,
        most_fraction_digits: int = 3,
        always_signed: bool = False,
    ) -> str:
        """A number in this language's digits, thousands grouped."""
        return self._formats.number(
            number,
            grouping=grouping,
            least_fraction_digits=least_fraction_digits,
            most_fraction_digits=most_fraction_digits,
            always_signed=always_signed,
        )

    def percent(self, rate: BasisPoints) -> str:
        """A rate of basis points in percent: 250 is 2.5%."""
        return self._formats.number(Decimal(rate).scaleb(-2)) + self._formats.percent_sign

    def points(self, points: int) -> str:
        """Points with their word."""
        return self._shown_points(points)

    def money(self, money: Money) -> str:
        """Money with its unit's word, in the unit of the club when it is rial."""
        return self._shown_money(money.amount, money.currency)

    def date(self, day: dt.date, style: DateStyle = "long") -> str:
        """A date, or the day of an aware instant in the club's time zone. ValueError for a naive instant."""
        if isinstance(day, dt.datetime):
            day = self._local(day).date()
        return self._formats.date(day, style)

    def datetime(self, moment: dt.datetime, style: DateStyle = "long") -> str:
        """An aware instant as day and time in the club's time zone. ValueError for a naive one."""
        local = self._local(moment)
        return self.plain(
            "format-datetime", date=self._formats.date(local.date(), style), time=self._formats.time(local)
        )

    def time(self, moment: dt.datetime | dt.time) -> str:
        """The time of day, of an aware instant in the club's time zone. ValueError for a naive one."""
        return self._formats.time(self._local(moment) if isinstance(moment, dt.datetime) else moment)

    def phone(self, phone: str) -> str:
        """A phone (E.164 or masked) spaced for reading, in the national form for readers of that country."""
        shown = self._formats.phone(phone)
        return f"{_LRI}{shown}{_PDI}" if self._rtl else shown

    def digits(self, text: str) -> str:
        """A code or number kept as text, in this language's digits."""
        return self._formats.digits(text)

    def shown(self, value: Any) -> str:
        """A value between the tags of an HTML text."""
        kind = value.__class__
        if kind is str:
            return escaped(value)
        if kind is int:
            return self._formats.whole(value)
        if kind is Money:
            return self._shown_money(value.amount, value.currency)
        if kind is Markup:
            return str(value)
        return escaped(value) if isinstance(value, str) else escape(self.shown_plainly(value), quote=False)

    def shown_plainly(self, value: Any) -> str:
        """A value where there is no HTML."""
        try:
            match value:
                case Markup():
                    return without_tags(value)
                case str():
                    return str(value)
                case bool():
                    return self.wrong_argument("a boolean only chooses a variant", value)
                case int() | float() | Decimal():
                    return self._formats.number(value)
                case Money():
                    return self.money(value)
                case dt.datetime():
                    return self.datetime(value)
                case dt.date():
                    return self.date(value)
                case dt.time():
                    return self.time(value)
        except ValueError as error:
            return self.wrong_argument(str(error), value)
        return self.wrong_argument("no text can show it", value)

    def shown_in_attribute(self, value: Any) -> str:
        """A value inside an address: numbers as machines write them."""
        return str(value) if value.__class__ is int else escaped_attribute(self.shown_plainly(value))

    def missing_argument(self, name: str) -> Any:
        """What stands in for a value nobody gave: an error for strict texts, a visible gap otherwise."""
        self._texts.report(WrongTextArgument(f"{self.language}: ${name} is missing"))
        return f"{{{name}}}"

    def wrong_argument(self, problem: str, value: Any) -> str:
        """What stands in for a value of the wrong kind."""
        self._texts.report(WrongTextArgument(f"{self.language}: {problem}: {value!r}"))
        return str(value)

    def _other_speaker(self, key: str) -> "Speaker | None":
        """Who says a text that this language lacks; None, after a report, when nobody does."""
        language = self._texts.language_of(key, self.language)
        if language is None:
            self._texts.report(UnknownText(f"{self.language}: {key}"))
            return None
        logger.debug("text %s is missing in %s, said in %s", key, self.language, language)
        return self._texts.speaker(language, timezone=self.timezone, display_unit=self.display_unit)

    def _local(self, moment: dt.datetime) -> dt.datetime:
        if moment.tzinfo is None:
            raise ValueError("an instant without a time zone")
        return moment.astimezone(self.timezone)

    def _money(self, amount: int, currency: str) -> str:
        number, unit = in_display_unit(Money(abs(amount), currency), self.display_unit)
        shown = self._formats.number(number, least_fraction_digits=CURRENCIES[currency].minor_digits)
        key = f"unit-{unit}" if self.has(f"unit-{unit}") else "unit-currency"
        return self._signed(key, amount, shown, currency=currency)

    def _points(self, points: int) -> str:
        return self._signed("unit-points", points, self._formats.whole(abs(points)), points=abs(points))

    def _signed(self, key: str, sign: int, shown: str, **args: Any) -> str:
        if sign >= 0:
            return self.plain(key, amount=shown, **args)
        if self._rtl:  # a minus stays left of its digits only where the direction is left to right
            return self.plain(key, amount=f"{_LRI}{self._formats.minus}{shown}{_PDI}", **args)
        return self._formats.minus + self.plain(key, amount=shown, **args)
