"""The kinds of earning rules. A new kind is one line in KINDS, and its arithmetic in scaling.py where it needs one of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Occasion = Literal["purchase", "joining", "birthday", "anniversary", "event"]
Gives = Literal["points", "credit"]

LARGEST = 1_000_000_000_000


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number within bounds; `default` None: it has to be said."""

    least: int = 1
    most: int = LARGEST
    default: int | None = None


@dataclass(frozen=True, slots=True)
class OneOf:
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    longest: int = 60


Parameter = Whole | OneOf | Named

POINTS = Whole(1, 1_000_000_000)
_TIMES = frozenset({"weekdays", "hour_from", "hour_before", "day_from", "day_until"})
_BUYING = _TIMES | {"tiers", "amount_from", "amount_below", "products", "categories", "channels"}
_CAPS = frozenset({"per_purchase", "per_day", "per_member"})


@dataclass(frozen=True, slots=True)
class RuleKind:
    """What a rule of this kind is told, under which conditions it may stand and by which caps it may be cut.

    `multiplied`: what it brings grows with the amount, so multipliers count for it. `gives`: the wallets it can fill.
    `at_least_one`: optional parameters of which one must be said.
    """

    occasion: Occasion
    parameters: Mapping[str, Parameter]
    conditions: frozenset[str] = _BUYING
    caps: frozenset[str] = _CAPS
    gives: tuple[Gives, ...] = ("points", "credit")
    multiplied: bool = False
    optional: frozenset[str] = field(default=frozenset())


KINDS: dict[str, RuleKind] = {
    "joining": RuleKind("joining", {"points": POINTS}, _TIMES, frozenset()),
    "birthday": RuleKind("birthday", {"points": POINTS}, frozenset({"tiers"}), frozenset()),
    "anniversary": RuleKind("anniversary", {"points": POINTS}, frozenset({"tiers"}), frozenset()),
    "event": RuleKind(
        "event", {"name": Named(), "points": POINTS}, _TIMES | {"tiers"}, frozenset({"per_day", "per_member"})
    ),
    "amount": RuleKind("purchase", {"points": POINTS, "per_amount": Whole()}, multiplied=True),
    "cashback": RuleKind(
        "purchase", {"rate_bp": Whole(1, 10_000), "round_to": Whole(1, default=1)}, gives=("credit",), multiplied=True
    ),
    "per_purchase": RuleKind("purchase", {"points": POINTS}),
    "every_nth_purchase": RuleKind("purchase", {"points": POINTS, "n": Whole(2, 1000)}),
    "repeat_purchase": RuleKind("purchase", {"points": POINTS, "within_days": Whole(1, 3650)}),
    "spend_step": RuleKind(
        "purchase", {"amount": Whole(), "points": POINTS, "period": OneOf(("purchase", "day", "month"))}
    ),
    "multiplier": RuleKind("purchase", {"percent": Whole(101, 10_000)}, caps=frozenset(), gives=("points",)),
    "cap": RuleKind(
        "purchase",
        {"per_purchase": POINTS, "per_day": POINTS, "per_member": POINTS},
        _TIMES | {"tiers", "channels"},
        frozenset(),
        optional=_CAPS,
    ),
}

PERIOD_CONDITIONS = frozenset({"tiers", "day_from", "day_until"})
"""Conditions of a `spend_step` over a day or a month. What was spent before counts whole, so nothing may single out purchases."""
