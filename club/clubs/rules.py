"""What a club may be set to: names, languages, money, time zones, days. Pure.

Every check answers with the value as it is stored, or refuses ClubSettingInvalid naming the setting.
"""

from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Any
from zoneinfo import available_timezones

from club.errors import ClubSettingInvalid
from club.money import CURRENCIES
from club.persian import normalise_name, search_key

NAME_LENGTH_MAX = 40
"""What fits on a card and in a line of a chat."""
DAYS_MOST = 3650
DISPLAY_UNITS: Mapping[str, tuple[str, ...]] = MappingProxyType({"IRR": ("toman", "rial")})


def display_units(currency: str) -> tuple[str, ...]:
    """The units amounts of a currency may be shown in, the usual one first."""
    return DISPLAY_UNITS.get(currency, ("own",))


def checked_name(name: str) -> str:
    shown = normalise_name(name)
    if not 1 <= len(shown) <= NAME_LENGTH_MAX:
        raise ClubSettingInvalid(setting="name", most=NAME_LENGTH_MAX)
    return shown


def checked_currency(code: str) -> str:
    known = code.strip().upper()
    if known not in CURRENCIES:
        raise ClubSettingInvalid(setting="currency")
    return known


def zone_of(words: str) -> str | None:
    """The time zone somebody wrote: its name (Asia/Tehran) or its city in Latin letters (tehran, new york)."""
    wanted = search_key(words.replace("_", " "))
    if not wanted:
        return None
    zones = available_timezones()
    by_city = {search_key(zone.rpartition("/")[2].replace("_", " ")): zone for zone in sorted(zones) if "/" in zone}
    by_name = {search_key(zone.replace("_", " ")): zone for zone in zones}
    return by_name.get(wanted) or by_city.get(wanted)


def checked_timezone(name: str) -> str:
    if name not in available_timezones():
        raise ClubSettingInvalid(setting="timezone")
    return name


def _days(setting: str, least: int, *, may_be_none: bool) -> Callable[[Any], int | None]:
    def check(value: Any) -> int | None:
        if value is None and may_be_none:
            return None
        if type(value) is not int or not least <= value <= DAYS_MOST:
            raise ClubSettingInvalid(setting=setting, least=least, most=DAYS_MOST)
        return value

    return check


def _switch(setting: str) -> Callable[[Any], bool]:
    def check(value: Any) -> bool:
        if type(value) is not bool:
            raise ClubSettingInvalid(setting=setting)
        return value

    return check


CHECKS: Mapping[str, Callable[[Any], Any]] = MappingProxyType(
    {
        "name": checked_name,
        "timezone": checked_timezone,
        "phone_required": _switch("phone_required"),
        "debt_allowed": _switch("debt_allowed"),
        "points_pending_days": _days("points_pending_days", 0, may_be_none=False),
        "points_expire_after_days": _days("points_expire_after_days", 1, may_be_none=True),
        "credit_expire_after_days": _days("credit_expire_after_days", 1, may_be_none=True),
        "voucher_valid_days": _days("voucher_valid_days", 1, may_be_none=False),
    }
)
"""The settings that stand alone; money goes together, and language and picture are checked where they are known."""


def checked_language(language: str, languages: Collection[str]) -> str:
    if language not in languages:
        raise ClubSettingInvalid(setting="language")
    return language


def checked_money(currency: str, display_unit: str) -> tuple[str, str]:
    """A currency with the unit it is shown in."""
    known = checked_currency(currency)
    if display_unit not in display_units(known):
        raise ClubSettingInvalid(setting="display_unit")
    return known, display_unit
