"""What shops deliver: written down at the door, booked by the worker."""

import datetime as dt
import hashlib
import json
from typing import Any

import orjson
import structlog

from club.clock import Clock
from club.clubs import club_profile
from club.context import Club
from club.earning import Booked, EventBooked, PurchaseSnapshot, take_order
from club.errors import DatabaseBusy
from club.inbox import IncomingItem, write_down
from club.shops.event_deliveries import EVENT_TOPIC, handle_event
from club.shops.kinds import KINDS
from club.shops.rules import BrokenOrder, Deleted, Skipped
from club.shops.views import ShopView, shop
from club.storage import Database, Transaction, instant

log = structlog.get_logger(__name__)

HEARD_EVERY_SECONDS = 60


class BrokenDelivery(ValueError):
    """The body is no JSON object in UTF-8."""


def is_about_orders(shop: ShopView, topic: str) -> bool:
    """Whether the club does anything with deliveries of this topic."""
    return topic in KINDS[shop.kind].topics


async def accept_delivery(
    database: Database, clock: Clock, shop: ShopView, topic: str, payload: bytes, *, delivery_id: str = ""
) -> bool:
    """Keep a delivery whose signature was right until it is handled; whether it is new. After this it may be acknowledged.

    The same order in the same state is kept once, however often it comes. `delivery_id` tells two deletions of one order
    apart (it can be restored in between): they say nothing but its id. Refuses BrokenDelivery; then nothing is kept.
    """
    item = _item(shop, topic, payload, delivery_id, clock.now())
    new = await write_down(database, club_id=shop.club_id, source=shop.source, items=[item], at=clock.now())
    await mark_heard(database, shop, clock.now())
    return new > 0


def _item(shop: ShopView, topic: str, payload: bytes, delivery_id: str, at: dt.datetime) -> IncomingItem:
    try:
        order = orjson.loads(payload)
    except orjson.JSONDecodeError as error:
        raise BrokenDelivery("not JSON") from error
    if not isinstance(order, dict):
        raise BrokenDelivery("not an object")
    seen_as = topic.encode() + b"\n" + payload
    if set(order) == {"id"}:
        seen_as = delivery_id.encode() + b"\n" + seen_as
    digest = hashlib.sha256(seen_as).hexdigest()
    try:
        lane = f"order:{KINDS[shop.kind].order_id(order)}"
    except BrokenOrder:
        lane = digest[:60]
    kept = {"topic": topic, "received_at": at.isoformat(), "payload": payload.decode()}
    return IncomingItem(digest, lane, orjson.dumps(kept).decode())


async def mark_heard(database: Database, shop: ShopView, now: dt.datetime) -> None:
    """Staff see when a shop was last heard; once a minute is enough for that."""
    before = now - dt.timedelta(seconds=HEARD_EVERY_SECONDS)
    if shop.heard_at is not None and shop.heard_at > before:
        return

    async def work(tx: Transaction) -> None:
        await tx.execute(
            "UPDATE shop SET heard_at = $2 WHERE id = $1 AND (heard_at IS NULL OR heard_at <= $3)", shop.id, now, before
        )

    try:
        await database.transact(work)
    except DatabaseBusy:
        # The delivery itself is kept; refusing it now would count against the shop's webhook for nothing.
        log.warning("shop-heard-not-noted", shop_id=shop.id)


async def handle_delivery(club: Club, shop_id: int, body: bytes | str) -> Booked | EventBooked | Skipped:
    """Book what a kept delivery says; in any order and as often as one likes. The worker's verb.

    Refuses ShopNotFound and BrokenOrder; then nothing has changed.
    """
    delivered_by = await shop(club, shop_id)
    kind = KINDS[delivered_by.kind]
    kept = orjson.loads(body)
    if kept["topic"] == EVENT_TOPIC:
        received_at = dt.datetime.fromisoformat(kept["received_at"])
        return await handle_event(club, delivered_by, kept["payload"], received_at)
    currency = (await club_profile(club)).currency
    read = kind.read_order(
        _payload(kept["payload"]), delivered_by.policy, source=delivered_by.source, currency=currency
    )
    if isinstance(read, Skipped):
        log.info("shop-order-skipped", shop_id=shop_id, reason=read.reason, detail=read.detail)
        return read
    if isinstance(read, Deleted):
        read = await _as_cancelled(club, delivered_by, read, currency, dt.datetime.fromisoformat(kept["received_at"]))
    return await take_order(club, read)


def _payload(text: str) -> dict[str, Any]:
    """Numbers with a point stay text: money never passes through a float."""
    try:
        read = json.loads(text, parse_float=str)
    except (ValueError, RecursionError) as error:
        raise BrokenOrder("payload") from error
    if not isinstance(read, dict):
        raise BrokenOrder("payload")
    return read


async def _as_cancelled(
    club: Club, shop: ShopView, deleted: Deleted, currency: str, received_at: dt.datetime
) -> PurchaseSnapshot:
    """A deletion as a snapshot: what is known of the order, cancelled when the news came.

    Never before what is known, though the shop's clock may be ahead; an order never seen is kept, so that its late
    deliveries find it gone.
    """
    row = await club.database.fetch_one(
        "SELECT external_number, currency, total, eligible, refunded, bought_at, snapshot_at FROM purchase"
        " WHERE club_id = $1 AND source = $2 AND external_id = $3",
        club.id,
        shop.source,
        deleted.external_id,
    )
    return PurchaseSnapshot(
        source=shop.source,
        external_id=deleted.external_id,
        external_number=row["external_number"] if row else deleted.external_id,
        stage="cancelled",
        currency=row["currency"] if row else currency,
        total=row["total"] if row else 0,
        eligible=row["eligible"] if row else 0,
        refunded=row["refunded"] if row else 0,
        bought_at=instant(row["bought_at"]) if row else received_at,
        snapshot_at=max(received_at, instant(row["snapshot_at"])) if row else received_at,
    )
