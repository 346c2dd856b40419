"""Deliveries of web shops: checked, written down, acknowledged; nothing is handled while the shop waits."""

import re

from fastapi import APIRouter, Request, Response

from club.shops import (
    BrokenDelivery,
    BrokenEvent,
    ShopView,
    accept_delivery,
    accept_event,
    is_about_orders,
    mark_heard,
    secrets_of,
    shop_by_path,
    signature_ok,
    webhook_secrets,
)
from web.answers import not_understood, nothing_here, taken
from web.house import WebHouse
from web.reading import read_body

SIGNATURE = "x-wc-webhook-signature"
_PATH_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,40}", re.ASCII)
_PING = re.compile(rb"webhook_id=\d{1,20}")


def shop_routes(house: WebHouse) -> APIRouter:
    routes = APIRouter()

    @routes.post("/shops/{path_token}/events")
    async def events(path_token: str, request: Request) -> Response:
        raw = await read_body(request)
        shop, signed = await _who_signed(house, path_token, request, raw)
        if shop is None or shop.state != "active" or not signed:
            return nothing_here()
        try:
            new = await accept_event(house.database, house.clock, shop, raw)
        except BrokenEvent:
            return not_understood()
        await mark_heard(house.database, shop, house.clock.now())
        if new:
            house.wake(shop.source)
        return taken()

    @routes.post("/shops/{path_token}/woocommerce")
    async def woocommerce(path_token: str, request: Request) -> Response:
        raw = await read_body(request)
        shop, signed = await _who_signed(house, path_token, request, raw)
        if shop is None or shop.state != "active" or shop.kind != "woocommerce":
            return nothing_here()
        if not signed:
            unsigned = SIGNATURE not in request.headers
            return taken() if unsigned and _is_ping(request, raw) else nothing_here()
        topic = request.headers.get("x-wc-webhook-topic", "")
        if not is_about_orders(shop, topic):
            return taken()
        try:
            new = await accept_delivery(
                house.database,
                house.clock,
                shop,
                topic,
                raw,
                delivery_id=request.headers.get("x-wc-webhook-delivery-id", ""),
            )
        except BrokenDelivery:
            return not_understood()
        if new:
            house.wake(shop.source)
        return taken()

    return routes


async def _who_signed(house: WebHouse, path_token: str, request: Request, raw: bytes) -> tuple[ShopView | None, bool]:
    """Whose address this is, and whether one of its secrets signed exactly these bytes."""
    shop = await shop_by_path(house.database, path_token) if _PATH_TOKEN.fullmatch(path_token) else None
    # A path nobody has is checked like any other, so that the time to refuse it tells nothing.
    secrets = webhook_secrets(shop, house.secret_key) if shop else secrets_of(house.secret_key, path_token, 1)
    return shop, signature_ok(raw, request.headers.get(SIGNATURE), secrets)


def _is_ping(request: Request, raw: bytes) -> bool:
    """What WooCommerce posts when a webhook is saved: it must be answered 200, or the webhook is not switched on."""
    is_form = request.headers.get("content-type", "").partition(";")[0].strip() == "application/x-www-form-urlencoded"
    return is_form and _PING.fullmatch(raw) is not None
