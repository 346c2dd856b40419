"""What earns how much, and why; what a snapshot of an order is worth next to the one we had. Pure.

All rules of an occasion add up. Amounts are minor units; points are whole; rounding is down, once for each rule.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from club.earning.kinds import KINDS, Occasion
from club.ledger.rules import fingerprint

Stage = Literal["open", "paid", "cancelled"]
_STAGE_RANK: dict[Stage, int] = {"open": 0, "paid": 1, "cancelled": 2}

PURCHASE_LARGEST = 1_000_000_000_000
"""Minor units one purchase may carry (a hundred billion toman): above it somebody typed a phone number."""


@dataclass(frozen=True, slots=True)
class Rule:
    id: int
    kind: str
    parameters: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Terms:
    """Under what a purchase earns. Kept with the purchase: a later change of the rules takes nothing from it."""

    version: int
    rules: tuple[Rule, ...]
    pending_days: int
    expire_after_days: int | None
    kept_text: str = field(default="", compare=False)
    """The terms as a purchase keeps them, written once: they go with every booking."""

    def to_json(self) -> dict[str, Any]:
        return {
            "version": self.version,
            "rules": [{"id": rule.id, "kind": rule.kind, "parameters": rule.parameters} for rule in self.rules],
            "pending_days": self.pending_days,
            "expire_after_days": self.expire_after_days,
        }

    @staticmethod
    def from_json(kept: dict[str, Any]) -> "Terms":
        return Terms(
            kept["version"],
            tuple(Rule(rule["id"], rule["kind"], rule["parameters"]) for rule in kept["rules"]),
            kept["pending_days"],
            kept["expire_after_days"],
        )

    def available_at(self, booked_at: dt.datetime) -> dt.datetime:
        return booked_at + dt.timedelta(days=self.pending_days)

    def expires_at(self, booked_at: dt.datetime) -> dt.datetime | None:
        """The clock of expiry starts when points become available."""
        if self.expire_after_days is None:
            return None
        return self.available_at(booked_at) + dt.timedelta(days=self.expire_after_days)


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """Why these points: one rule's share. `parameters` and `amount` fill the sentence `why-<kind>`."""

    kind: str
    rule_id: int
    points: int
    amount: int
    parameters: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "rule_id": self.rule_id,
            "points": self.points,
            "amount": self.amount,
            "parameters": self.parameters,
        }


@dataclass(frozen=True, slots=True)
class Earned:
    points: int
    lines: tuple[ReasonLine, ...]


NOTHING = Earned(0, ())


def points_for(occasion: Occasion, rules: Iterable[Rule], amount: int = 0) -> Earned:
    """What the rules give for an occasion, rule by rule."""
    lines = []
    for rule in rules:
        kind = KINDS[rule.kind]
        if kind.occasion != occasion:
            continue
        points = kind.points_for(rule.parameters, amount)
        if points > 0:
            lines.append(ReasonLine(rule.kind, rule.id, points, amount, rule.parameters))
    return Earned(sum(line.points for line in lines), tuple(lines))


@dataclass(frozen=True, slots=True)
class PurchaseSnapshot:
    """A purchase as its source knows it at `snapshot_at`. Minor units of `currency`.

    `eligible` is the part of `total` that earns (without shipping); `refunded` is taken off it first. `member_id` is given by
    the till; a shop gives `buyer_phone` (E.164) and the member is found by it.
    """

    source: str
    external_id: str
    external_number: str
    stage: Stage
    currency: str
    total: int
    eligible: int
    refunded: int
    bought_at: dt.datetime
    snapshot_at: dt.datetime
    buyer_phone: str | None = None
    member_id: int | None = None

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.stage, self.currency, self.total, self.eligible, self.refunded, self.member_id or "")

    @property
    def version(self) -> tuple[dt.datetime, int, int, str]:
        return snapshot_version(self.snapshot_at, self.stage, self.refunded, self.fingerprint)


def snapshot_version(
    at: dt.datetime, stage: Stage, refunded: int, its_fingerprint: str
) -> tuple[dt.datetime, int, int, str]:
    """Which of two snapshots is newer. Shops count in whole seconds, so ties are decided by how far the order has come."""
    return (at, _STAGE_RANK[stage], refunded, its_fingerprint)


def earned_by(terms: Terms, stage: Stage, eligible: int, refunded: int) -> Earned:
    """What a purchase should have earned, as it stands: nothing before it is paid, nothing for what was refunded."""
    if stage != "paid":
        return NOTHING
    net = max(0, eligible - refunded)
    return points_for("purchase", terms.rules, net) if net > 0 else NOTHING


def lines_to_json(lines: Sequence[ReasonLine]) -> list[dict[str, Any]]:
    return [line.to_json() for line in lines]
