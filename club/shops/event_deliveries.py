"""Events that shops report: written down at the door, booked by the worker."""

import datetime as dt
import hashlib

import orjson
import structlog

from club.clock import Clock
from club.context import Club
from club.earning import EventBooked, report_event
from club.inbox import IncomingItem, write_down
from club.shops.reported import read_event
from club.shops.rules import BrokenOrder, Skipped
from club.shops.views import ShopView
from club.storage import Database

log = structlog.get_logger(__name__)

EVENT_TOPIC = "member.event"


class BrokenEvent(ValueError):
    """What was posted is no event: `field` is missing or unreadable. Nothing was kept."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


async def accept_event(database: Database, clock: Clock, shop: ShopView, payload: bytes) -> bool:
    """Keep an event whose signature was right until it is handled; whether it is new. Refuses BrokenEvent."""
    now = clock.now()
    try:
        given = orjson.loads(payload)
    except orjson.JSONDecodeError as error:
        raise BrokenEvent("body") from error
    if not isinstance(given, dict):
        raise BrokenEvent("body")
    try:
        event = read_event(given, now)
    except BrokenOrder as broken:
        raise BrokenEvent(broken.field) from broken
    kept = {"topic": EVENT_TOPIC, "received_at": now.isoformat(), "payload": payload.decode()}
    digest = hashlib.sha256(EVENT_TOPIC.encode() + b"\n" + payload).hexdigest()
    lane = f"event:{hashlib.sha256(event.external_id.encode()).hexdigest()[:50]}"
    item = IncomingItem(digest, lane, orjson.dumps(kept).decode())
    return await write_down(database, club_id=shop.club_id, source=shop.source, items=[item], at=now) > 0


async def handle_event(club: Club, shop: ShopView, payload: str, received_at: dt.datetime) -> EventBooked | Skipped:
    """Book what a kept event says, as often as one likes. Somebody who is no member earns nothing, then or later."""
    event = read_event(orjson.loads(payload), received_at)
    column, value = ("phone", event.phone) if event.phone is not None else ("number", event.number)
    row = await club.database.fetch_one(
        f"SELECT id FROM member WHERE club_id = $1 AND {column} = $2 AND state = 'active'", club.id, value
    )
    if row is None:
        log.info("event-skipped", shop_id=shop.id, reason="unknown-member")
        return Skipped("unknown-member", event.name)
    return await report_event(
        club, source=shop.source, external_id=event.external_id, member_id=row["id"], name=event.name, at=event.at
    )
