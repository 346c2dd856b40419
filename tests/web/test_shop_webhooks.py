"""What a shop may post, and that everything else is refused without a word and without a trace."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator

import httpx
import pytest

from club.earning import Booked
from club.ledger import points
from club.shops import handle_delivery, pause_shop, resume_shop, rotate_secret, shop, signature_of
from tests.club.shops.orders import make_shop, order, payload_of
from tests.makers import make_member, make_staff
from tests.web.conftest import Door
from web.answers import BODY_BYTES_MAX

ORDER = json.dumps(order(), ensure_ascii=False).encode()
PING = {"content-type": "application/x-www-form-urlencoded"}


def answer_of(response: httpx.Response) -> tuple[int, bytes, dict[str, str]]:
    """Everything the one who asked can see, but for the date."""
    return response.status_code, response.content, {k: v for k, v in response.headers.items() if k != "date"}


NOTHING_HERE = (404, b"", {"content-length": "0"})


async def refused_without_a_trace(door: Door, response: httpx.Response) -> None:
    assert answer_of(response) == NOTHING_HERE
    assert await door.kept() == []
    assert door.woken == []
    assert (await shop(door.club, door.shop.id)).heard_at is None


async def test_a_signed_order_is_kept_acknowledged_and_becomes_points(door: Door) -> None:
    anna = await make_member(door.club, phone="+989121234567")
    response = await door.deliver(ORDER)
    assert answer_of(response) == (200, b"", {"content-length": "0"})
    (row,) = await door.kept()
    assert (row["club_id"], row["source"], row["lane"], row["state"]) == (
        door.club.id,
        f"shop:{door.shop.id}",
        "order:727",
        "waiting",
    )
    assert json.loads(row["body"])["payload"].encode() == ORDER
    assert door.woken == [f"shop:{door.shop.id}"]
    assert (await shop(door.club, door.shop.id)).heard_at == door.club.clock.now()
    booked = await handle_delivery(door.club, door.shop.id, row["body"])
    assert isinstance(booked, Booked)
    assert booked.points == 60
    assert (await points(door.club, anna.id)).available == 65


async def test_the_same_delivery_again_is_acknowledged_and_kept_once(door: Door) -> None:
    for _ in range(3):
        assert (await door.deliver(ORDER)).status_code == 200
    assert len(await door.kept()) == 1
    assert door.woken == [door.shop.source]


async def test_two_hundred_orders_at_once_are_all_kept_once(door: Door) -> None:
    bodies = [json.dumps(order(id=1000 + n)).encode() for n in range(100)] * 2
    answers = await asyncio.gather(*(door.deliver(raw) for raw in bodies))
    assert {response.status_code for response in answers} == {200}
    assert sorted(row["lane"] for row in await door.kept()) == [f"order:{1000 + n}" for n in range(100)]
    assert len(door.woken) == 100


@pytest.mark.parametrize(
    "signature",
    [None, "", "x", "=", "AAAA", signature_of(ORDER, "another secret"), signature_of(ORDER + b" ", "right"), "\u00ff"],
)
async def test_a_wrong_signature_is_refused(door: Door, signature: str | None) -> None:
    await refused_without_a_trace(door, await door.deliver(ORDER, signature=signature))


async def test_the_signature_of_another_body_is_refused(door: Door) -> None:
    signature = signature_of(ORDER, door.secret)
    await refused_without_a_trace(door, await door.deliver(ORDER.replace(b"100000", b"999999"), signature=signature))


@pytest.mark.parametrize(
    "path_token",
    ["nobody", "a" * 32, "a" * 400, "%00", "%ff%fe", "..", "%2e%2e", "x%27%20OR%201=1", "%D8%B4", "-", "a%2Fb"],
)
async def test_an_unknown_path_answers_like_a_wrong_signature(door: Door, path_token: str) -> None:
    path = f"/shops/{path_token}/woocommerce"
    await refused_without_a_trace(door, await door.deliver(ORDER, path=path))
    await refused_without_a_trace(door, await door.deliver(ORDER, path=path, signature=None))
    pinged = await door.client.post(path, content=b"webhook_id=12", headers=PING)
    await refused_without_a_trace(door, pinged)


async def test_the_secret_of_one_shop_opens_no_other(door: Door) -> None:
    other = await make_shop(door.club, "other")
    response = await door.deliver(ORDER, path=f"/shops/{other.path_token}/woocommerce")
    await refused_without_a_trace(door, response)


async def test_a_paused_shop_is_not_there_until_it_is_resumed(door: Door) -> None:
    owner = await make_staff(door.club, "owner")
    await pause_shop(door.club, owner, door.shop.id, key="p")
    await refused_without_a_trace(door, await door.deliver(ORDER))
    await refused_without_a_trace(door, await door.client.post(door.path, content=b"webhook_id=12", headers=PING))
    await resume_shop(door.club, owner, door.shop.id, key="r")
    assert (await door.deliver(ORDER)).status_code == 200
    assert len(await door.kept()) == 1


async def test_a_rotated_secret_lets_the_previous_one_finish(door: Door) -> None:
    owner = await make_staff(door.club, "owner")
    previous = door.secret
    door.shop = await rotate_secret(door.club, owner, door.shop.id, key="r1")
    other = json.dumps(order(id=728)).encode()
    assert (await door.deliver(ORDER, signature=signature_of(ORDER, previous))).status_code == 200
    assert (await door.deliver(other)).status_code == 200
    assert len(await door.kept()) == 2
    await rotate_secret(door.club, owner, door.shop.id, key="r2")
    refused = await door.deliver(ORDER, signature=signature_of(ORDER, previous))
    assert answer_of(refused) == NOTHING_HERE
    assert len(await door.kept()) == 2


async def test_the_ping_of_a_new_webhook_is_answered_200_and_keeps_nothing(door: Door) -> None:
    response = await door.client.post(door.path, content=b"webhook_id=12", headers=PING)
    assert answer_of(response) == (200, b"", {"content-length": "0"})
    assert await door.kept() == []
    assert door.woken == []


@pytest.mark.parametrize(
    ("raw", "headers"),
    [
        (b"webhook_id=12&order=1", PING),
        (b"webhook_id=", PING),
        (b"webhook_id=12\n", PING),
        (b"x=1", PING),
        (b"", PING),
        (b"webhook_id=12", {"content-type": "application/json"}),
        (b"webhook_id=12", {"content-type": "text/plain"}),
        (b"webhook_id=12", {}),
        (b"webhook_id=12", PING | {"x-wc-webhook-signature": ""}),
        (b"webhook_id=12", PING | {"x-wc-webhook-signature": "wrong"}),
    ],
)
async def test_what_only_looks_like_a_ping_is_refused(door: Door, raw: bytes, headers: dict[str, str]) -> None:
    await refused_without_a_trace(door, await door.client.post(door.path, content=raw, headers=headers))


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", "application/json; a=b"])
async def test_the_signature_decides_not_the_content_type(door: Door, content_type: str) -> None:
    assert (await door.deliver(ORDER, signature=None, content_type=content_type)).status_code == 404
    assert await door.kept() == []
    assert (await door.deliver(ORDER, content_type=content_type)).status_code == 200
    assert len(await door.kept()) == 1


@pytest.mark.parametrize("raw", [b"", b"{", b"[1]", b"null", b"\xff\xfe", ORDER[:-1], b"webhook_id=12"])
async def test_a_broken_body_with_a_right_signature_is_not_understood(door: Door, raw: bytes) -> None:
    response = await door.deliver(raw)
    assert answer_of(response) == (400, b"", {"content-length": "0"})
    assert await door.kept() == []
    assert door.woken == []


@pytest.mark.parametrize("topic", ["product.updated", "customer.created", "coupon.deleted", "action.x", "order", ""])
async def test_a_signed_delivery_of_another_topic_is_acknowledged_and_ignored(door: Door, topic: str) -> None:
    raw = json.dumps(payload_of("customer.json")).encode()
    assert (await door.deliver(raw, topic=topic)).status_code == 200
    assert await door.kept() == []
    assert door.woken == []


@pytest.mark.parametrize("topic", ["order.created", "order.updated", "order.deleted", "order.restored"])
async def test_every_topic_of_orders_is_kept(door: Door, topic: str) -> None:
    assert (await door.deliver(b'{"id":727}', topic=topic)).status_code == 200
    (row,) = await door.kept()
    assert (row["lane"], json.loads(row["body"])["topic"]) == ("order:727", topic)


# -- size


async def test_a_body_of_exactly_the_limit_is_taken(door: Door) -> None:
    raw = ORDER[:-1] + b" " * (BODY_BYTES_MAX - len(ORDER)) + b"}"
    assert len(raw) == BODY_BYTES_MAX
    assert (await door.deliver(raw)).status_code == 200
    assert len(await door.kept()) == 1


def is_too_large_and_closed(answered: bytes) -> bool:
    """Nothing but the status: the same for every path, with the connection closed behind it."""
    head, _, body = answered.partition(b"\r\n\r\n")
    lines = head.split(b"\r\n")
    headers = {line.lower() for line in lines[1:] if not line.lower().startswith(b"date:")}
    return (lines[0].split()[1], headers, body) == (b"413", {b"content-length: 0", b"connection: close"}, b"")


@pytest.mark.parametrize("known", [True, False])
async def test_a_larger_body_is_refused_by_its_declared_length_before_a_byte_of_it_is_read(
    door: Door, known: bool
) -> None:
    path = door.path if known else "/shops/nobody/woocommerce"
    head = f"POST {path} HTTP/1.1\nHost: club\nContent-Length: {BODY_BYTES_MAX + 1}"
    assert is_too_large_and_closed(await door.ask_raw(head))
    assert await door.kept() == []
    assert door.woken == []


@pytest.mark.parametrize("known", [True, False])
async def test_a_body_that_grows_without_saying_how_far_is_cut_off(door: Door, known: bool) -> None:
    path = door.path if known else "/shops/nobody/woocommerce"
    head = f"POST {path} HTTP/1.1\nHost: club\nTransfer-Encoding: chunked"
    begun = f"{BODY_BYTES_MAX * 8:x}\r\n".encode() + b" " * (BODY_BYTES_MAX + 1)
    assert is_too_large_and_closed(await door.ask_raw(head, begun))
    assert await door.kept() == []
    assert door.woken == []


async def test_a_chunked_body_within_the_limit_is_taken(door: Door) -> None:
    async def parts() -> AsyncIterator[bytes]:
        yield ORDER[:100]
        yield ORDER[100:]

    headers = {"x-wc-webhook-signature": signature_of(ORDER, door.secret), "x-wc-webhook-topic": "order.updated"}
    assert (await door.client.post(door.path, content=parts(), headers=headers)).status_code == 200
    assert len(await door.kept()) == 1


async def test_a_connection_broken_half_way_keeps_nothing_and_harms_nobody(door: Door) -> None:
    _, writer = await asyncio.open_connection("127.0.0.1", door.running.port)
    signature = signature_of(ORDER, door.secret)
    head = (
        f"POST {door.path} HTTP/1.1\r\nHost: club\r\nContent-Length: {len(ORDER)}\r\n"
        f"X-WC-Webhook-Signature: {signature}\r\nX-WC-Webhook-Topic: order.updated\r\n\r\n"
    )
    writer.write(head.encode() + ORDER[:-1])
    await writer.drain()
    writer.close()
    await writer.wait_closed()
    assert (await door.client.get("/health")).status_code == 200
    assert await door.kept() == []
    assert (await door.deliver(ORDER)).status_code == 200
    assert len(await door.kept()) == 1


# -- what is not said


async def test_no_secret_is_ever_logged(
    door: Door, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    for signature in ("right", "wrong", None):
        await door.deliver(ORDER, signature=signature)
    await door.deliver(b"{")
    said = capsys.readouterr()
    logged = caplog.text + said.out + said.err
    for secret in (door.secret, "secret key", "09121234567", signature_of(ORDER, door.secret)):
        assert secret not in logged
