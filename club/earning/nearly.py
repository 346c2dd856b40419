"""What is nearly reached: spend so much more, buy so many times more, get so much. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from club.earning.conditions import first_unmet, matching_parts
from club.earning.kinds import KINDS, Gives
from club.earning.scaling import PERCENT_PLAIN, flat, grown
from club.earning.shapes import Moment, Rule, WhyNot

Unit = Literal["amount", "purchases"]


@dataclass(frozen=True, slots=True)
class Nearly:
    """`missing` (minor units, or purchases) more, and `rule` gives `points` (minor units where `gives` is `credit`)."""

    rule: Rule
    missing: int
    points: int
    unit: Unit = "amount"
    gives: Gives = "points"


def nearly_reached(rules: Iterable[Rule], moment: Moment, not_fired: Iterable[WhyNot]) -> tuple[Nearly, ...]:
    """By amount the nearest first, then by purchases. Also the next step of a rule that has already given one."""
    found = [near for why in not_fired if (near := _of_unmet(why, moment)) is not None]
    known = {near.rule.id for near in found}
    for rule in rules:
        if rule.kind == "spend_step" and rule.id not in known and moment.parts:
            near = _next_step(rule, moment)
            if near is not None:
                found.append(near)
    return tuple(sorted(found, key=lambda near: (near.unit, near.missing, near.rule.id)))


def _of_unmet(why: WhyNot, moment: Moment) -> Nearly | None:
    rule = why.rule
    if why.reason == "below-step":
        return Nearly(rule, why.data["missing"], int(rule.parameters["points"]), gives=rule.gives)
    if why.reason == "not-nth":
        return Nearly(rule, why.data["missing"], int(rule.parameters["points"]), "purchases", rule.gives)
    if why.reason != "amount-from" or ("points" not in rule.parameters and rule.kind != "cashback"):
        return None
    least = why.data["amount"]
    if KINDS[rule.kind].multiplied:
        points = grown(rule, PERCENT_PLAIN * least)
    else:
        brought = flat(rule, moment, least)
        if isinstance(brought, tuple):
            return None
        points = brought
    return Nearly(rule, why.data["missing"], points, gives=rule.gives) if points else None


def _next_step(rule: Rule, moment: Moment) -> Nearly | None:
    """Where a step was reached, how far the next one is."""
    net = sum(part.net for part in matching_parts(rule.conditions, moment.parts))
    step = rule.parameters["amount"]
    before = {"day": "spent_day", "month": "spent_month"}.get(rule.parameters["period"])
    if first_unmet(rule.conditions, moment, net) or (before is not None and moment.facts is None):
        return None
    spent = getattr(moment.facts, before) if before is not None else 0
    return Nearly(rule, step - (spent + net) % step, int(rule.parameters["points"]), gives=rule.gives)
