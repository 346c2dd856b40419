"""The kinds of shops. A new kind is a file beside `woocommerce.py` and one line in KINDS."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from club.earning.rules import PurchaseSnapshot
from club.shops import woocommerce
from club.shops.rules import Deleted, ShopPolicy, Skipped


class OrderReader(Protocol):
    def __call__(
        self, payload: Mapping[str, Any], policy: ShopPolicy, /, *, source: str, currency: str
    ) -> PurchaseSnapshot | Skipped | Deleted: ...


@dataclass(frozen=True, slots=True)
class ShopKind:
    """`topics`: the deliveries that are about orders. `order_id` and `read_order` refuse BrokenOrder."""

    topics: frozenset[str]
    order_id: Callable[[Mapping[str, Any]], str]
    read_order: OrderReader


KINDS: dict[str, ShopKind] = {
    "woocommerce": ShopKind(woocommerce.TOPICS, woocommerce.order_id, woocommerce.read_order),
}
