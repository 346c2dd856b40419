"""How far caps leave room, for one rule or for all together. Pure."""

from collections.abc import Mapping
from typing import Any

from club.earning.shapes import Facts, ReasonLine, Rule


def cut(rule: Rule, caps: Mapping[str, Any], given: int, facts: Facts | None) -> tuple[int, str, int]:
    """How much of `given` is above the tightest cap, that cap's name, and what it allows. Nothing is cut: `(0, "", 0)`.

    Before anything is known of a member their caps are whole.
    """
    today, ever = facts.used.get(str(rule.id), (0, 0)) if facts is not None else (0, 0)
    worst, which, allowed = 0, "", 0
    for name, before in (("per_purchase", 0), ("per_day", today), ("per_member", ever)):
        cap = caps.get(name)
        if cap is not None and (above := given - max(0, cap - before)) > worst:
            worst, which, allowed = above, name, cap
    return worst, which, allowed


def cut_line(rule: Rule, above: int, which: str, allowed: int) -> ReasonLine:
    """What a cap took off, as a line of its own: the lines of a purchase add up to what it brings."""
    parameters = {"which": which, "cap": allowed, "kind": rule.kind}
    return ReasonLine("cap", rule.id, -above, 0, parameters, rule.gives)
