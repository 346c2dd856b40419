"""An event as a shop reports it: who did what, and when. Pure."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from club.persian import normalise_name, normalise_phone, to_ascii_digits
from club.shops.rules import BrokenOrder

ID_LENGTH_MAX = 80
NAME_LENGTH_MAX = 60
AHEAD = dt.timedelta(days=1)
"""A shop's clock may be ahead, but not by more."""


@dataclass(frozen=True, slots=True)
class ReportedEvent:
    """Who is known by `phone` (E.164) or by member `number`. `at` is an aware instant."""

    external_id: str
    name: str
    phone: str | None
    number: str | None
    at: dt.datetime


def read_event(payload: Mapping[str, Any], received_at: dt.datetime) -> ReportedEvent:
    """`{"id", "name", "member": {"phone"} or {"number"}, "at"}`; without `at` it happened when it came. Refuses BrokenOrder."""
    phone, number = _member(payload.get("member"))
    return ReportedEvent(_id(payload.get("id")), _name(payload.get("name")), phone, number, _at(payload, received_at))


def _id(given: Any) -> str:
    text = str(given) if type(given) is int else given
    if not isinstance(text, str) or not text.strip() or len(text.strip()) > ID_LENGTH_MAX or not text.isprintable():
        raise BrokenOrder("id")
    return text.strip()


def _name(given: Any) -> str:
    name = normalise_name(given) if isinstance(given, str) else ""
    if not name or len(name) > NAME_LENGTH_MAX:
        raise BrokenOrder("name")
    return name


def _member(given: Any) -> tuple[str | None, str | None]:
    if not isinstance(given, Mapping):
        raise BrokenOrder("member")
    phone, number = given.get("phone"), given.get("number")
    if isinstance(phone, str) and phone.strip():
        known = normalise_phone(phone)
        if known is None:
            raise BrokenOrder("member.phone")
        return known, None
    text = to_ascii_digits(str(number)).strip() if isinstance(number, str) or type(number) is int else ""
    if not text.isascii() or not text.isdigit():
        raise BrokenOrder("member.number")
    return None, text


def _at(payload: Mapping[str, Any], received_at: dt.datetime) -> dt.datetime:
    given = payload.get("at")
    if given is None:
        return received_at
    try:
        at = dt.datetime.fromisoformat(given).astimezone(dt.UTC) if isinstance(given, str) else None
        naive = isinstance(given, str) and dt.datetime.fromisoformat(given).tzinfo is None
    except (ValueError, OverflowError) as error:
        raise BrokenOrder("at") from error
    if at is None or naive or at > received_at + AHEAD:
        raise BrokenOrder("at")
    return at
