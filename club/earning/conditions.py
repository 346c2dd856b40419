"""Whether a rule's conditions are met, and which of them is not. Pure."""

from collections.abc import Iterable, Mapping
from typing import Any

from club.earning.shapes import Moment
from club.earning.snapshots import Part, PurchaseLine
from club.persian import search_key

Unmet = tuple[str, dict[str, Any]]
"""A reason (`why-not-<reason>`) and what fills its sentence."""


def matching_parts(conditions: Mapping[str, Any], parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts of a purchase that a rule counts: those of its products and categories, or all of them."""
    if not conditions:
        return parts
    products, categories = _keys(conditions.get("products", ())), _keys(conditions.get("categories", ()))
    if not products and not categories:
        return parts
    return tuple(part for part in parts if part.line is not None and _is_one_of(part.line, products, categories))


def _keys(names: Iterable[str]) -> frozenset[str]:
    return frozenset(search_key(str(name)) for name in names)


def _is_one_of(line: PurchaseLine, products: frozenset[str], categories: frozenset[str]) -> bool:
    """A product is known by its id, its variation's id, its SKU or its name, however it is spelt."""
    if products and not products & (_keys((line.product, line.variation, line.sku, line.name)) - {""}):
        return False
    return not categories or bool(categories & _keys(line.categories))


def first_unmet(conditions: Mapping[str, Any], moment: Moment, net: int) -> Unmet | None:
    """The first condition that is not met; None: all are. `net`: what the rule's own parts come to."""
    if not conditions:
        return None
    return (
        _unmet_member(conditions, moment)
        or _unmet_time(conditions, moment)
        or _unmet_channel(conditions, moment)
        or _unmet_amount(conditions, moment, net)
    )


def _unmet_member(conditions: Mapping[str, Any], moment: Moment) -> Unmet | None:
    if not (tiers := conditions.get("tiers")):
        return None
    if moment.facts is None:
        return "no-member", {}
    return None if moment.facts.tier_id in tiers else ("tier", {"tiers": list(tiers)})


def _unmet_time(conditions: Mapping[str, Any], moment: Moment) -> Unmet | None:
    first, last = conditions.get("day_from"), conditions.get("day_until")
    weekdays = conditions.get("weekdays")
    since, before = conditions.get("hour_from"), conditions.get("hour_before")
    if not (first or last or weekdays) and since is None and before is None:
        return None
    if moment.local is None:
        return "no-time", {}
    day = moment.local.date().isoformat()
    if first and day < first:
        return "day-from", {"day": first}
    if last and day > last:
        return "day-until", {"day": last}
    if weekdays and moment.local.weekday() not in weekdays:
        return "weekday", {"weekdays": list(weekdays)}
    if not _hour_fits(moment.local.hour, since, before):
        return "hour", {"hour_from": since or 0, "hour_before": 24 if before is None else before}
    return None


def _hour_fits(hour: int, since: int | None, before: int | None) -> bool:
    """From `since` up to, not including, `before`; over midnight where `before` is the smaller one."""
    since, before = since or 0, 24 if before is None else before
    return since <= hour < before if since < before else hour >= since or hour < before


def _unmet_channel(conditions: Mapping[str, Any], moment: Moment) -> Unmet | None:
    channels = conditions.get("channels")
    return None if not channels or moment.channel in channels else ("channel", {"channels": list(channels)})


def _unmet_amount(conditions: Mapping[str, Any], moment: Moment, net: int) -> Unmet | None:
    for name in ("products", "categories"):
        if conditions.get(name) and moment.parts and net == 0:
            return name, {name: list(conditions[name])}
    least, below = conditions.get("amount_from"), conditions.get("amount_below")
    if least is not None and net < least:
        return "amount-from", {"amount": least, "missing": least - net}
    return None if below is None or net < below else ("amount-below", {"amount": below})
