"""Deliveries of web shops: checked, written down, acknowledged; nothing is handled while the shop waits."""

import re

from fastapi import APIRouter, Request, Response

from club.shops import (
    BrokenDelivery,
    accept_delivery,
    is_about_orders,
    secrets_of,
    shop_by_path,
    signature_ok,
    webhook_secrets,
)
from web.answers import not_understood, nothing_here, taken
from web.house import WebHouse
from web.reading import read_body

_PATH_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,40}", re.ASCII)
_PING = re.compile(rb"webhook_id=\d{1,20}")


def shop_routes(house: WebHouse) -> APIRouter:
    routes = APIRouter()

    @routes.post("/shops/{path_token}/woocommerce")
    async def woocommerce(path_token: str, request: Request) -> Response:
        raw = await read_body(request)
        shop = await shop_by_path(house.database, path_token) if _PATH_TOKEN.fullmatch(path_token) else None
        # A path nobody has is checked like any other, so that the time to refuse it tells nothing.
        secrets = webhook_secrets(shop, house.secret_key) if shop else secrets_of(house.secret_key, path_token, 1)
        signature = request.headers.get("x-wc-webhook-signature")
        signed = signature_ok(raw, signature, secrets)
        if shop is None or shop.state != "active" or shop.kind != "woocommerce":
            return nothing_here()
        if not signed:
            return taken() if signature is None and _is_ping(request, raw) else nothing_here()
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


def _is_ping(request: Request, raw: bytes) -> bool:
    """What WooCommerce posts when a webhook is saved: it must be answered 200, or the webhook is not switched on."""
    is_form = request.headers.get("content-type", "").partition(";")[0].strip() == "application/x-www-form-urlencoded"
    return is_form and _PING.fullmatch(raw) is not None
