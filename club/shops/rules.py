"""What a shop's orders earn on, and how reading an order may end. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

ShopState = Literal["active", "paused"]
Eligible = Literal["without_shipping", "total"]
SkipReason = Literal["draft", "unknown-status", "other-currency", "unknown-member"]

CASH_ON_DELIVERY = "cod"
SHOP_NAME_LENGTH_MAX = 80


class BrokenOrder(ValueError):
    """An order that cannot be what the shop means: `field` is missing or unreadable. Trying again will not help."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


@dataclass(frozen=True, slots=True)
class Skipped:
    """The order or event changes nothing here, and what is booked stays. `detail`: the status, currency or event that was met."""

    reason: SkipReason
    detail: str


@dataclass(frozen=True, slots=True)
class Deleted:
    """The shop says only that the order is gone: neither when, nor what it was worth."""

    external_id: str


@dataclass(frozen=True, slots=True)
class ShopPolicy:
    """`earn_on`: order statuses that count as paid. `eligible`: which part of the total earns."""

    earn_on: frozenset[str] = frozenset({"processing", "completed"})
    eligible: Eligible = "without_shipping"

    def earns(self, status: str, payment_method: str) -> bool:
        """Whether an order of this status is paid. A completed one always is, and cash on delivery only then."""
        return status == "completed" or (status in self.earn_on and payment_method != CASH_ON_DELIVERY)

    def eligible_amount(self, total: int, shipping: int) -> int:
        """The part of `total` that earns; never below zero, never above the total (a shop may discount shipping)."""
        return total if self.eligible == "total" else min(max(total - shipping, 0), total)

    def to_json(self) -> dict[str, Any]:
        return {"earn_on": sorted(self.earn_on), "eligible": self.eligible}

    @staticmethod
    def from_json(kept: Mapping[str, Any]) -> "ShopPolicy":
        """The policy as a row keeps it; what is not said is the default. ValueError for what no policy can be."""
        earn_on = kept.get("earn_on", DEFAULT_POLICY.earn_on)
        eligible = kept.get("eligible", DEFAULT_POLICY.eligible)
        if isinstance(earn_on, str) or not isinstance(earn_on, Iterable) or eligible not in get_args(Eligible):
            raise ValueError(f"not a shop's policy: {dict(kept)}")
        return ShopPolicy(frozenset(str(status) for status in earn_on), eligible)


DEFAULT_POLICY = ShopPolicy()
