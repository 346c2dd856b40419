"""What one rule brings by its own arithmetic, before caps. Every rounding of earning is here: down, once for each rule. Pure."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from club.earning.conditions import Unmet
from club.earning.kinds import LARGEST
from club.earning.shapes import Facts, Moment, Rule
from club.earning.snapshots import Part

PERCENT_PLAIN = 100

Percents = Mapping[int, int]
"""By part (its `id()`), the percentage by which it counts; not there: 100."""


def weighed(parts: Sequence[Part], percents: Percents) -> int:
    """What the parts come to in hundredths, each by its percentage."""
    if not percents:
        return PERCENT_PLAIN * sum(part.net for part in parts)
    return sum(part.net * percents.get(id(part), PERCENT_PLAIN) for part in parts)


def grown(rule: Rule, hundredths: int) -> int:
    """What a rule that grows with the amount brings for so many hundredths of a minor unit: never more than LARGEST, so that
    a slip in a rule does not close the till.
    """
    parameters = rule.parameters
    if rule.kind == "cashback":
        whole = min(LARGEST, hundredths * int(parameters["rate_bp"]) // (PERCENT_PLAIN * 10_000))
        return whole - whole % int(parameters.get("round_to") or 1)
    return min(LARGEST, hundredths * int(parameters["points"]) // (PERCENT_PLAIN * int(parameters["per_amount"])))


def flat(rule: Rule, moment: Moment, net: int) -> int | Unmet:
    """What a rule of fixed points brings, or why it brings nothing."""
    return _FLAT[rule.kind](rule, moment, net)


def _each(rule: Rule, moment: Moment, net: int) -> int | Unmet:
    return int(rule.parameters["points"])


def _every_nth(rule: Rule, moment: Moment, net: int) -> int | Unmet:
    if moment.facts is None:
        return "no-member", {}
    n, ordinal = rule.parameters["n"], moment.facts.ordinal
    if ordinal % n == 0 and ordinal > moment.facts.fired.get(str(rule.id), 0):
        return int(rule.parameters["points"])
    return "not-nth", {"n": n, "ordinal": ordinal, "missing": n - ordinal % n}


def _repeat(rule: Rule, moment: Moment, net: int) -> int | Unmet:
    """On another day than the purchase before, so that one visit is not rung up twice."""
    if moment.facts is None:
        return "no-member", {}
    days, within = moment.facts.days_since, rule.parameters["within_days"]
    if days is None:
        return "first-purchase", {}
    if days == 0:
        return "same-day", {}
    return int(rule.parameters["points"]) if days <= within else ("too-late", {"days": within})


def _steps(rule: Rule, moment: Moment, net: int) -> int | Unmet:
    spent = spent_before(rule, moment.facts)
    if spent is None:
        return "no-member", {}
    step = rule.parameters["amount"]
    given = spent // step
    if moment.facts is not None and rule.parameters["period"] != "purchase":
        # A step that was reached with a purchase since refunded is not given for a second time.
        given = max(given, moment.facts.stepped.get(str(rule.id), 0))
    crossed = (spent + net) // step - given
    if crossed > 0:
        return min(LARGEST, int(crossed * rule.parameters["points"]))
    return "below-step", {"amount": step, "missing": (given + 1) * step - spent - net}


def spent_before(rule: Rule, facts: Facts | None) -> int | None:
    """What counts towards a `spend_step` besides this purchase; None: nobody is known whose it would be."""
    period = rule.parameters["period"]
    if period == "purchase":
        return 0
    if facts is None:
        return None
    return facts.spent_day if period == "day" else facts.spent_month


_FLAT: dict[str, Callable[[Rule, Moment, int], int | Unmet]] = {
    "joining": _each,
    "birthday": _each,
    "anniversary": _each,
    "event": _each,
    "per_purchase": _each,
    "every_nth_purchase": _every_nth,
    "repeat_purchase": _repeat,
    "spend_step": _steps,
}


def names_event(parameters: Mapping[str, Any], name: str) -> bool:
    """Whether an event rule is about the event of this name; letter case and blanks around it do not count."""
    return str(parameters["name"]).strip().casefold() == name.strip().casefold()
