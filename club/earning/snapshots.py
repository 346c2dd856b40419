"""A purchase as its source knows it at one moment, line by line where the source says so. Pure."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from club.ledger.rules import fingerprint

Stage = Literal["open", "paid", "cancelled"]
_STAGE_RANK: dict[Stage, int] = {"open": 0, "paid": 1, "cancelled": 2}

PURCHASE_LARGEST = 1_000_000_000_000
"""Minor units one purchase may carry (a hundred billion toman): above it somebody typed a phone number."""

TILL = "till"


@dataclass(frozen=True, slots=True)
class PurchaseLine:
    """One line of a purchase, in minor units. `refunded`: what of it was given back, where the source says which line."""

    amount: int
    quantity: int = 1
    product: str = ""
    variation: str = ""
    sku: str = ""
    name: str = ""
    categories: tuple[str, ...] = ()
    refunded: int = 0

    def to_json(self) -> dict[str, Any]:
        """Only what is said: lines are kept with every purchase."""
        kept: dict[str, Any] = {"amount": self.amount}
        for name in ("product", "variation", "sku", "name", "refunded"):
            if found := getattr(self, name):
                kept[name] = found
        if self.quantity != 1:
            kept["quantity"] = self.quantity
        if self.categories:
            kept["categories"] = list(self.categories)
        return kept

    @staticmethod
    def from_json(kept: Mapping[str, Any]) -> "PurchaseLine":
        return PurchaseLine(**{**kept, "categories": tuple(kept.get("categories", ()))})


def purchase_lines(kept: Iterable[Mapping[str, Any]] | None) -> tuple[PurchaseLine, ...]:
    return tuple(PurchaseLine.from_json(line) for line in kept or ())


@dataclass(frozen=True, slots=True)
class PurchaseSnapshot:
    """A purchase as its source knows it at `snapshot_at`. Minor units of `currency`.

    `eligible` is the part of `total` that earns (without shipping); `refunded` is taken off it first. `member_id` is given by
    the till; a shop gives `buyer_phone` (E.164) and the member is found by it. `channel`: `till` or the kind of shop.
    `paid_with_credit` is what of the total the member's credit pays, at the till only.
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
    lines: tuple[PurchaseLine, ...] = ()
    channel: str = TILL
    paid_with_credit: int = 0

    def lines_json(self) -> list[dict[str, Any]]:
        return [line.to_json() for line in self.lines]

    @property
    def fingerprint(self) -> str:
        content = (self.stage, self.currency, self.total, self.eligible, self.refunded, self.member_id or "")
        return fingerprint(*content, self.lines) if self.lines else fingerprint(*content)

    @property
    def version(self) -> tuple[dt.datetime, int, int, str]:
        return snapshot_version(self.snapshot_at, self.stage, self.refunded, self.fingerprint)


def snapshot_version(
    at: dt.datetime, stage: Stage, refunded: int, its_fingerprint: str
) -> tuple[dt.datetime, int, int, str]:
    """Which of two snapshots is newer. Shops count in whole seconds, so ties are decided by how far the order has come."""
    return (at, _STAGE_RANK[stage], refunded, its_fingerprint)


@dataclass(frozen=True, slots=True)
class Part:
    """A line with what of it still counts; `line` None: money that no line speaks of."""

    net: int
    line: PurchaseLine | None = None


def parts_of(
    eligible: int, refunded: int, lines: tuple[PurchaseLine, ...] = (), paid_with_credit: int = 0
) -> tuple[Part, ...]:
    """What of a purchase counts, line by line: its eligible amount without what was refunded or paid with credit.

    A refund gives credit back first, so the two are not added. What a source refunds without naming a line is taken off all
    lines in proportion; the parts always add up to the whole.
    """
    net = max(0, eligible - max(refunded, paid_with_credit))
    if net == 0:
        return ()
    if not lines:
        return (Part(net),)
    weights = [max(0, line.amount - line.refunded) for line in lines]
    beside = eligible - sum(line.amount for line in lines)
    owners: list[PurchaseLine | None] = [*lines]
    if beside > 0:
        owners.append(None)
        weights.append(beside)
    if (missing := net - sum(weights)) > 0:
        owners.append(None)
        weights.append(missing)
    whole = sum(weights)
    parts, counted = [], 0
    for owner, weight in zip(owners, weights, strict=True):
        share = net * (counted + weight) // whole - net * counted // whole
        counted += weight
        if share > 0:
            parts.append(Part(share, owner))
    return tuple(parts)
