"""The demo's web shop: real WooCommerce orders, signed and posted to the real web door over HTTP."""

import copy
import datetime as dt
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from club.clock import Clock
from club.shops import ShopView, signature_of

ORDER = Path(__file__).parent / "demo_orders" / "order_processing_guest.json"
FIRST_NUMBER = 1728


class NotDelivered(Exception):
    """The web door did not take the order. The message is its HTTP status."""


@dataclass
class DemoShop:
    """Keeps the orders it has sold, so that the last one can be refunded or cancelled."""

    shop: ShopView
    secret: str
    address: str
    clock: Clock
    orders: list[dict[str, Any]] = field(default_factory=list)

    async def sell(self, toman: int, *, phone: str, first_name: str, shipping: int = 0) -> str:
        """A guest's paid order; its number."""
        number = FIRST_NUMBER + len(self.orders)
        order: dict[str, Any] = json.loads(ORDER.read_text("utf-8"))
        order |= {
            "id": number,
            "number": str(number),
            "order_key": f"wc_order_demo{number}",
            "currency": "IRT",
            "total": str(toman + shipping),
            "shipping_total": str(shipping),
            "total_tax": "0",
            "cart_tax": "0",
            "refunds": [],
            "date_created_gmt": self._now(),
        }
        order["billing"] |= {"first_name": first_name, "last_name": "", "phone": phone, "country": "IR"}
        self.orders.append(order)
        await self._deliver(order, "order.created")
        return str(number)

    async def refund_part(self) -> str | None:
        """Pay a third of the last order back; its number. None when nothing was sold or all was paid back."""
        order = self._last_open()
        if order is None:
            return None
        left = int(order["total"]) - sum(-int(each["total"]) for each in order["refunds"])
        part = max(1, left // 3)
        order["refunds"].append({"id": 9000 + len(order["refunds"]), "reason": "", "total": f"-{part}"})
        await self._deliver(order, "order.updated")
        return str(order["number"])

    async def cancel(self) -> str | None:
        """Cancel the last order; its number. None when there is none left."""
        order = self._last_open()
        if order is None:
            return None
        order["status"] = "cancelled"
        await self._deliver(order, "order.updated")
        return str(order["number"])

    def _last_open(self) -> dict[str, Any] | None:
        return next((order for order in reversed(self.orders) if order["status"] != "cancelled"), None)

    def _now(self) -> str:
        return self.clock.now().replace(tzinfo=None, microsecond=0).isoformat()

    async def _deliver(self, order: dict[str, Any], topic: str) -> None:
        # WooCommerce writes whole seconds; two changes within one must still be told apart.
        earlier = order.get("demo_modified_at")
        modified = self.clock.now().replace(microsecond=0)
        if earlier is not None and modified <= earlier:
            modified = earlier + dt.timedelta(seconds=1)
        order["demo_modified_at"] = modified
        sent = copy.deepcopy({name: value for name, value in order.items() if name != "demo_modified_at"})
        sent["date_modified_gmt"] = modified.replace(tzinfo=None).isoformat()
        raw = json.dumps(sent).encode()
        headers = {
            "content-type": "application/json",
            "x-wc-webhook-topic": topic,
            "x-wc-webhook-delivery-id": f"demo-{order['number']}-{modified.timestamp():.0f}",
            "x-wc-webhook-signature": signature_of(raw, self.secret),
        }
        async with httpx.AsyncClient(trust_env=False, timeout=10) as client:
            answer = await client.post(self.address, content=raw, headers=headers)
        if answer.status_code >= 300:
            raise NotDelivered(f"HTTP {answer.status_code}")
