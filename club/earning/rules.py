"""What earns how much, and why; what a snapshot of an order is worth next to the one we had. Pure.

All rules of an occasion add up. Amounts are minor units; points are whole; rounding is down, once for each rule.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from club.earning.judging import judge_occasion, judge_purchase
from club.earning.kinds import Occasion
from club.earning.shapes import NOTHING, Earned, Facts, Judgement, Moment, ReasonLine, Rule, Terms
from club.earning.snapshots import (
    PURCHASE_LARGEST,
    TILL,
    Part,
    PurchaseLine,
    PurchaseSnapshot,
    Stage,
    parts_of,
    snapshot_version,
)

__all__ = [
    "NOTHING",
    "PURCHASE_LARGEST",
    "Earned",
    "PurchaseLine",
    "PurchaseSnapshot",
    "ReasonLine",
    "Rule",
    "Stage",
    "Terms",
    "credit_to_return",
    "earned_by",
    "judged",
    "lines_to_json",
    "points_for",
    "snapshot_version",
]


def points_for(
    occasion: Occasion, rules: Iterable[Rule], amount: int = 0, moment: Moment | None = None, name: str = ""
) -> Earned:
    """What the rules give for an occasion, rule by rule. `moment`: when and of whom, for rules that ask."""
    if occasion == "purchase":
        parts = (Part(amount),) if amount > 0 else ()
        return judge_purchase(Terms(0, tuple(rules), 0, None), Moment(parts=parts)).earned
    return judge_occasion(occasion, rules, moment or Moment(), name).earned


def judged(
    terms: Terms,
    stage: Stage,
    eligible: int,
    refunded: int,
    *,
    lines: tuple[PurchaseLine, ...] = (),
    paid_with_credit: int = 0,
    at: dt.datetime | None = None,
    channel: str = TILL,
    facts: Facts | None = None,
) -> Judgement:
    """A purchase as it stands, held against its terms: nothing before it is paid, nothing for what was refunded."""
    if stage != "paid":
        return Judgement(NOTHING)
    parts = parts_of(eligible, refunded, lines, paid_with_credit)
    return judge_purchase(terms, Moment(at, terms.timezone, channel, parts, facts))


def earned_by(
    terms: Terms,
    stage: Stage,
    eligible: int,
    refunded: int,
    *,
    lines: tuple[PurchaseLine, ...] = (),
    paid_with_credit: int = 0,
    at: dt.datetime | None = None,
    channel: str = TILL,
    facts: Facts | None = None,
) -> Earned:
    """What a purchase should have earned, as it stands."""
    return judged(
        terms,
        stage,
        eligible,
        refunded,
        lines=lines,
        paid_with_credit=paid_with_credit,
        at=at,
        channel=channel,
        facts=facts,
    ).earned


def credit_to_return(stage: Stage, paid_with_credit: int, refunded: int) -> int:
    """How much of the credit a purchase was paid with belongs to the member again: refunds give credit back before money."""
    return paid_with_credit if stage == "cancelled" else min(paid_with_credit, refunded)


def lines_to_json(lines: Sequence[ReasonLine]) -> list[dict[str, Any]]:
    return [line.to_json() for line in lines]
