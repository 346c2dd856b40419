"""A rule as somebody wants it, made sound before it is kept. Pure."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from club.earning.kinds import KINDS, LARGEST, PERIOD_CONDITIONS, Gives, Named, OneOf, Parameter, RuleKind, Whole
from club.errors import RuleInvalid
from club.persian import normalise_name

RuleState = Literal["active", "paused", "retired"]

NAMES_MAX = 100
NAME_LENGTH_MAX = 120


@dataclass(frozen=True, slots=True)
class RuleDraft:
    """`parameters`, `conditions`, `caps` as docs/points.md lists them for each kind; amounts in minor units, days as ISO dates."""

    kind: str
    parameters: Mapping[str, Any]
    conditions: Mapping[str, Any] = field(default_factory=dict)
    caps: Mapping[str, Any] = field(default_factory=dict)
    gives: str = "points"


@dataclass(frozen=True, slots=True)
class SoundRule:
    """A draft that was checked: every value of its type, lists sorted and without repetition, nothing that is not meant."""

    kind: str
    parameters: dict[str, Any]
    conditions: dict[str, Any]
    caps: dict[str, int]
    gives: Gives


def check_draft(draft: RuleDraft) -> SoundRule:
    """The draft as it is kept. Refuses RuleInvalid with the `field` that is wrong."""
    kind = KINDS.get(draft.kind)
    if kind is None:
        raise RuleInvalid(field="kind")
    gives = _gives(draft.gives, kind)
    parameters = _parameters(draft.parameters, kind)
    conditions = _conditions(draft.conditions, kind)
    if draft.kind == "spend_step" and parameters["period"] != "purchase":
        for name in sorted(set(conditions) - PERIOD_CONDITIONS):
            raise RuleInvalid(field=name)
    return SoundRule(draft.kind, parameters, conditions, _caps(draft.caps, kind), gives)


def _gives(gives: str, kind: RuleKind) -> Gives:
    if gives == "points" and kind.gives == ("credit",):
        return "credit"  # cashback gives nothing else, so it need not be said
    for known in kind.gives:
        if gives == known:
            return known
    raise RuleInvalid(field="gives")


def _parameters(given: Mapping[str, Any], kind: RuleKind) -> dict[str, Any]:
    for name in sorted(set(given) - set(kind.parameters)):
        raise RuleInvalid(field=name)
    said = {name: given.get(name) for name in kind.parameters}
    if kind.optional and all(value is None for value in said.values()):
        raise RuleInvalid(field=min(kind.optional))
    return {
        name: _parameter(name, said[name], expected)
        for name, expected in kind.parameters.items()
        if not (name in kind.optional and said[name] is None)
    }


def _parameter(name: str, value: Any, expected: Parameter) -> Any:
    if isinstance(expected, Whole):
        return _whole(name, expected.default if value is None else value, expected.least, expected.most)
    if isinstance(expected, OneOf):
        if value not in expected.values:
            raise RuleInvalid(field=name)
        return value
    assert isinstance(expected, Named)
    text = normalise_name(value) if isinstance(value, str) else ""
    if not text or len(text) > expected.longest:
        raise RuleInvalid(field=name)
    return text


def _whole(name: str, value: Any, least: int, most: int) -> int:
    if type(value) is not int or not least <= value <= most:
        raise RuleInvalid(field=name)
    return value


def _conditions(given: Mapping[str, Any], kind: RuleKind) -> dict[str, Any]:
    said = {name: value for name, value in given.items() if value is not None and value not in ((), [], frozenset())}
    for name in sorted(set(said) - kind.conditions):
        raise RuleInvalid(field=name)
    read = {name: _CONDITIONS[name](name, said[name]) for name in sorted(said)}
    if "amount_from" in read and read.get("amount_below", LARGEST + 1) <= read["amount_from"]:
        raise RuleInvalid(field="amount_below")
    if "hour_from" in read or "hour_before" in read:
        if read.get("hour_from", 0) == read.get("hour_before", 24) % 24 == 0:
            raise RuleInvalid(field="hour_before")  # the whole day is no condition
        if read.get("hour_from", 0) == read.get("hour_before", 24):
            raise RuleInvalid(field="hour_before")
    if "day_from" in read and read.get("day_until", read["day_from"]) < read["day_from"]:
        raise RuleInvalid(field="day_until")
    return read


def _caps(given: Mapping[str, Any], kind: RuleKind) -> dict[str, int]:
    said = {name: value for name, value in given.items() if value is not None}
    for name in sorted(set(said) - kind.caps):
        raise RuleInvalid(field=name)
    return {name: _whole(name, said[name], 1, LARGEST) for name in sorted(said)}


def _some(name: str, value: Any) -> list[Any]:
    found = list(value) if isinstance(value, list | tuple | set | frozenset) else []
    if not found or len(found) > NAMES_MAX:
        raise RuleInvalid(field=name)
    return found


def _numbers(name: str, value: Any, least: int, most: int) -> list[int]:
    return sorted({_whole(name, one, least, most) for one in _some(name, value)})


def _names(name: str, value: Any) -> list[str]:
    clean = {normalise_name(str(one)) for one in _some(name, value) if isinstance(one, str | int)}
    if not clean or not all(0 < len(one) <= NAME_LENGTH_MAX for one in clean):
        raise RuleInvalid(field=name)
    return sorted(clean)


def _day(name: str, value: Any) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    try:
        return dt.date.fromisoformat(value).isoformat()
    except (TypeError, ValueError) as error:
        raise RuleInvalid(field=name) from error


_CONDITIONS: dict[str, Callable[[str, Any], Any]] = {
    "tiers": lambda name, value: _numbers(name, value, 1, 2**62),
    "amount_from": lambda name, value: _whole(name, value, 1, LARGEST),
    "amount_below": lambda name, value: _whole(name, value, 1, LARGEST),
    "weekdays": lambda name, value: _numbers(name, value, 0, 6),
    "hour_from": lambda name, value: _whole(name, value, 0, 23),
    "hour_before": lambda name, value: _whole(name, value, 0, 24),
    "day_from": _day,
    "day_until": _day,
    "products": _names,
    "categories": _names,
    "channels": _names,
}
