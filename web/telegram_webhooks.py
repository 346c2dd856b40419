"""Updates of the bots, when Telegram brings them instead of being asked."""

import hmac
import secrets

import orjson
from fastapi import APIRouter, Request, Response

from club.inbox import IncomingItem, lane_of, write_down
from web.answers import not_understood, nothing_here, taken
from web.house import WebHouse
from web.reading import read_body


def telegram_routes(house: WebHouse) -> APIRouter:
    routes = APIRouter()
    nobodys_secret = secrets.token_urlsafe(32)

    @routes.post("/telegram/{path_token}")
    async def telegram(path_token: str, request: Request) -> Response:
        hook = house.telegram.get(path_token)
        given = request.headers.get("x-telegram-bot-api-secret-token", "")
        expected = hook.secret if hook is not None else nobodys_secret
        if not hmac.compare_digest(given.encode(), expected.encode()) or hook is None:
            return nothing_here()
        item = _item(await read_body(request))
        if item is None:
            return not_understood()
        await write_down(house.database, club_id=hook.club_id, source=hook.source, items=[item], at=house.clock.now())
        hook.wake()
        return taken()

    return routes


def _item(raw: bytes) -> IncomingItem | None:
    try:
        update = orjson.loads(raw)
    except orjson.JSONDecodeError:
        return None
    if not isinstance(update, dict) or type(update.get("update_id")) is not int:
        return None
    return IncomingItem(str(update["update_id"]), lane_of(update), raw.decode())
