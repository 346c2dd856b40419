"""The whole way of an order: posted by the shop, kept, handled by the worker, points in the member's account."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from club.inbox import InboxRunner
from club.ledger import points, prove_ledger
from club.shops import handle_delivery
from tests.club.shops.orders import order
from tests.makers import make_member
from tests.web.conftest import Door


@asynccontextmanager
async def worker(door: Door) -> AsyncIterator["asyncio.Queue[None]"]:
    """The inbox of the shop being handled; the queue gets an item for each delivery that is closed."""
    closed: asyncio.Queue[None] = asyncio.Queue()

    async def handle(body: str) -> None:
        await handle_delivery(door.club, door.shop.id, body)

    runner = InboxRunner(
        door.club.database,
        door.club.clock,
        door.shop.source,
        handle,
        club_id=door.club.id,
        attempts_max=1,
        after_each=lambda: closed.put_nowait(None),
    )
    task = asyncio.create_task(runner.run())
    await runner.owned()
    door.listeners.append(runner.nudge)
    try:
        yield closed
    finally:
        runner.stop()
        await task


async def test_a_posted_order_becomes_points_and_its_refund_takes_them_back(door: Door) -> None:
    anna = await make_member(door.club, phone="+989121234567")
    async with worker(door) as closed:
        assert (await door.deliver(json.dumps(order(date_modified_gmt=1)).encode())).status_code == 200
        await asyncio.wait_for(closed.get(), 10)
        assert (await points(door.club, anna.id)).available == 5 + 60
        refunded = order(status="refunded", date_modified_gmt=2)
        assert (await door.deliver(json.dumps(refunded).encode())).status_code == 200
        await asyncio.wait_for(closed.get(), 10)
        assert (await points(door.club, anna.id)).available == 5
    assert [row["state"] for row in await door.kept()] == ["done", "done"]
    assert (await prove_ledger(door.club)).holds


async def test_a_signed_order_that_cannot_be_read_is_set_aside_and_the_owner_is_told(door: Door) -> None:
    anna = await make_member(door.club, phone="+989121234567")
    async with worker(door) as closed:
        await door.deliver(json.dumps(order(total="a lot")).encode())
        await asyncio.wait_for(closed.get(), 10)
        await door.deliver(json.dumps(order(id=728)).encode())
        await asyncio.wait_for(closed.get(), 10)
    assert [row["state"] for row in await door.kept()] == ["dead", "done"]
    told = await door.club.database.fetch_all("SELECT kind FROM outbox_message WHERE kind = 'told-update-dead'")
    assert len(told) == 1
    assert (await points(door.club, anna.id)).available == 5 + 60
