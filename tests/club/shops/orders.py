"""Real WooCommerce payloads, and variants of them."""

import copy
import json
from pathlib import Path
from typing import Any

from club.context import Club
from club.shops import ShopView, connect_shop
from tests.makers import make_staff

FIXTURES = Path(__file__).parents[2] / "fixtures" / "woocommerce"


def payload_of(file: str) -> Any:
    return json.loads((FIXTURES / file).read_text("utf-8"))


def order(
    *, phone: str | None = "09121234567", shipping: str = "0", paid_back: tuple[str, ...] = (), **changes: Any
) -> dict[str, Any]:
    """A paid guest order of 100 000 toman of an Iranian shop (real fields, other values), with `changes` on top.

    `paid_back` are its refunds, as positive decimals; `date_modified_gmt` may be given as seconds after 2026-04-04.
    """
    made: dict[str, Any] = copy.deepcopy(payload_of("order_processing_guest.json"))
    made |= {
        "currency": "IRT",
        "total": "100000",
        "shipping_total": shipping,
        "date_created_gmt": "2026-04-04T00:00:00",
        "date_modified_gmt": "2026-04-04T00:00:08",
        "refunds": [{"id": 900 + n, "reason": "", "total": f"-{total}"} for n, total in enumerate(paid_back)],
    }
    made["billing"] |= {"phone": phone, "country": "IR"}
    if isinstance(changes.get("date_modified_gmt"), int):
        minutes, seconds = divmod(changes["date_modified_gmt"], 60)
        changes["date_modified_gmt"] = f"2026-04-04T{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
    return made | changes


def body_of(payload: Any, topic: str = "order.updated", received_at: str = "2026-04-04T08:00:00+00:00") -> str:
    """A delivery as the inbox keeps it."""
    return json.dumps({"topic": topic, "received_at": received_at, "payload": json.dumps(payload)})


async def make_shop(club: Club, key: str = "made-shop") -> ShopView:
    return await connect_shop(club, await make_staff(club, "owner"), "فروشگاه نادری", key=key)
