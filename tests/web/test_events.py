"""What a shop reports that members did: signed like its orders, kept once, earned once, told."""

import json
from typing import Any

import pytest

from club.earning import EventBooked, RuleDraft, add_rule
from club.ledger import points
from club.shops import Skipped, handle_delivery, pause_shop
from club.storage import from_json
from tests.makers import make_member, make_staff
from tests.web.conftest import Door

PHONE = "+989121234567"
EVENT = {"id": "e-1", "name": "contest-entered", "member": {"phone": "09121234567"}, "at": "2026-04-04T10:00:00+03:30"}


def events_path(door: Door) -> str:
    return f"/shops/{door.shop.path_token}/events"


async def report(door: Door, event: Any, signature: str | None = "right") -> int:
    raw = event if isinstance(event, bytes) else json.dumps(event, ensure_ascii=False).encode()
    return (await door.deliver(raw, path=events_path(door), signature=signature)).status_code


async def worth(door: Door, name: str = "contest-entered", given: int = 20) -> None:
    owner = await make_staff(door.club)
    await add_rule(door.club, owner, RuleDraft("event", {"name": name, "points": given}), key=name)


async def handle_all(door: Door) -> list[Any]:
    return [await handle_delivery(door.club, door.shop.id, row["body"]) for row in await door.kept()]


async def test_a_signed_event_becomes_points_and_is_told(door: Door) -> None:
    await worth(door)
    anna = await make_member(door.club, phone=PHONE)
    assert await report(door, EVENT) == 200
    assert door.woken == [door.shop.source]
    (booked,) = await handle_all(door)
    assert isinstance(booked, EventBooked)
    assert (booked.member_id, booked.points, booked.repeated) == (anna.id, 20, False)
    assert (await points(door.club, anna.id)).available == 25
    told = await door.club.database.fetch_one("SELECT * FROM outbox_message WHERE kind = 'told-event'")
    assert told is not None
    assert from_json(told["arguments"]) == {"name": "contest-entered", "points": 20, "available": 25}


async def test_the_same_event_again_is_acknowledged_and_earns_once(door: Door) -> None:
    await worth(door)
    anna = await make_member(door.club, phone=PHONE)
    assert [await report(door, EVENT), await report(door, EVENT)] == [200, 200]
    assert len(await door.kept()) == 1
    assert await report(door, EVENT | {"member": {"number": anna.number}}) == 200  # said in another way
    first, second = await handle_all(door)
    assert (first.points, first.repeated, second.points, second.repeated) == (20, False, 20, True)
    assert (await points(door.club, anna.id)).available == 25


async def test_who_is_no_member_earns_nothing_then_or_later(door: Door) -> None:
    await worth(door)
    assert await report(door, EVENT) == 200
    assert await handle_all(door) == [Skipped("unknown-member", "contest-entered")]
    anna = await make_member(door.club, phone=PHONE)
    assert (await points(door.club, anna.id)).available == 5


@pytest.mark.parametrize("signature", [None, "", "wrong"])
async def test_an_event_that_the_shop_did_not_sign_does_not_exist(door: Door, signature: str | None) -> None:
    assert await report(door, EVENT, signature) == 404
    assert await door.kept() == []


async def test_a_paused_shop_reports_nothing(door: Door) -> None:
    await pause_shop(door.club, await make_staff(door.club), door.shop.id, key="p")
    assert await report(door, EVENT) == 404
    assert await door.kept() == []


BROKEN: tuple[Any, ...] = (
    b"not json",
    b"[]",
    {"name": "x", "member": {"phone": PHONE}},
    EVENT | {"id": " "},
    EVENT | {"id": "x" * 81},
    EVENT | {"name": ""},
    EVENT | {"name": "x" * 61},
    EVENT | {"name": 7},
    EVENT | {"member": PHONE},
    EVENT | {"member": {}},
    EVENT | {"member": {"phone": "12"}},
    EVENT | {"member": {"number": "no"}},
    EVENT | {"at": "yesterday"},
    EVENT | {"at": "2026-04-04T10:00:00"},
    EVENT | {"at": 7},
    EVENT | {"at": "2027-04-04T10:00:00+00:00"},
)


async def test_what_is_no_event_is_said_to_be_none_and_not_kept(door: Door) -> None:
    assert [await report(door, broken) for broken in BROKEN] == [400] * len(BROKEN)
    assert await door.kept() == []


async def test_an_order_posted_as_an_event_is_none(door: Door) -> None:
    order = {"id": 727, "status": "processing", "total": "100000"}
    assert await report(door, order) == 400
    assert await door.kept() == []
