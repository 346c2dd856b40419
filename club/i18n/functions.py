"""The functions a translator may call: NUMBER, PERCENT, POINTS, MONEY, DATE, DATETIME, TIME, PHONE, DIGITS.

Their options are literals, so each call is made ready once, when the file is read.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, get_args

from club.i18n.formats import DateStyle
from club.money import BasisPoints, Money
from club.persian.text import strip_bidi

if TYPE_CHECKING:
    from club.i18n.speaker import Speaker

Show = Callable[[Any, "Speaker"], str]
Options = Mapping[str, str | int]

_STYLES: tuple[DateStyle, ...] = get_args(DateStyle)


class UnknownOption(ValueError):
    """A function was given an option, or a value of one, that it does not have."""


def _number(options: Options) -> Show:
    settings: dict[str, Any] = {}
    for name, value in options.items():
        match name, value:
            case "useGrouping", "false" | "true" | 0 | 1:
                settings["grouping"] = value in {"true", 1}
            case "minimumFractionDigits", int():
                settings["least_fraction_digits"] = value
            case "maximumFractionDigits", int():
                settings["most_fraction_digits"] = value
            case "signDisplay", "always":
                settings["always_signed"] = True
            case _:
                raise UnknownOption(f"NUMBER has no {name}: {value!r}")

    def show(value: Any, speaker: "Speaker") -> str:
        return speaker.number(_expected(value, int, float, Decimal), **settings)

    return show


def _date(options: Options) -> Show:
    style = _style("DATE", options)

    def show(value: Any, speaker: "Speaker") -> str:
        return speaker.date(_expected(value, dt.date), style)

    return show


def _datetime(options: Options) -> Show:
    style = _style("DATETIME", options)

    def show(value: Any, speaker: "Speaker") -> str:
        return speaker.datetime(_expected(value, dt.datetime), style)

    return show


def _style(function: str, options: Options) -> DateStyle:
    for style in _STYLES:
        if options in ({}, {"style": style}):
            return style if options else "long"
    raise UnknownOption(f"{function} has no {dict(options)}")


def _without_options(name: str, show: Show) -> Callable[[Options], Show]:
    def ready(options: Options) -> Show:
        if options:
            raise UnknownOption(f"{name} has no {dict(options)}")
        return show

    return ready


def _expected(value: Any, *kinds: type) -> Any:
    if not isinstance(value, kinds) or isinstance(value, bool):
        raise TypeError(f"{type(value).__name__} where {' or '.join(kind.__name__ for kind in kinds)} belongs")
    return value


FUNCTIONS: Mapping[str, Callable[[Options], Show]] = {
    "NUMBER": _number,
    "DATE": _date,
    "DATETIME": _datetime,
    "TIME": _without_options("TIME", lambda value, speaker: speaker.time(_expected(value, dt.datetime, dt.time))),
    "PERCENT": _without_options("PERCENT", lambda value, speaker: speaker.percent(BasisPoints(_expected(value, int)))),
    "POINTS": _without_options("POINTS", lambda value, speaker: speaker.points(_expected(value, int))),
    "MONEY": _without_options("MONEY", lambda value, speaker: speaker.money(_expected(value, Money))),
    "PHONE": _without_options("PHONE", lambda value, speaker: speaker.phone(strip_bidi(_expected(value, str)))),
    "DIGITS": _without_options("DIGITS", lambda value, speaker: speaker.digits(strip_bidi(_expected(value, str)))),
}
