"""What was published of a draw, for anybody: a page, the file, and a script that verifies it. Nobody logs in."""

import asyncio
import functools
from pathlib import Path

from fastapi import APIRouter, Request, Response

from club.errors import LotteryNotFound
from club.gamification.lotteries import public_draw, public_file
from web.answers import nothing_here
from web.draw_page import draw_page
from web.house import WebHouse

SCRIPT = Path(__file__).with_name("verify_draw.py")
FILES_AT_ONCE = 2
"""A million tickets are 41 MB while they are on their way."""

_HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-cache",
}


@functools.cache
def _script() -> bytes:
    return SCRIPT.read_bytes()


def draw_routes(house: WebHouse) -> APIRouter:
    routes = APIRouter()
    sending = asyncio.Semaphore(FILES_AT_ONCE)

    @routes.get("/draws/verify_draw.py")
    async def script() -> Response:
        return _download(_script(), "verify_draw.py", "text/x-python")

    @routes.get("/draws/{public_id}")
    async def page(public_id: str, request: Request) -> Response:
        try:
            draw = await public_draw(house.database, house.clock, public_id)
        except LotteryNotFound:
            return nothing_here()
        wanted = request.query_params.get("lang") or draw.language
        language = wanted if wanted in house.texts.languages else draw.language
        speaker = house.texts.speaker(language, timezone=draw.timezone)
        others = {
            each: house.texts.say_plain(each, "language-name")
            for each in house.texts.languages
            if each != speaker.language
        }
        html = draw_page(speaker, draw, others, str(request.url.path))
        return Response(html, media_type="text/html; charset=utf-8", headers=_HEADERS)

    @routes.get("/draws/{public_id}/tickets.txt")
    async def file(public_id: str) -> Response:
        async with sending:
            try:
                content = await public_file(house.database, public_id)
            except LotteryNotFound:
                return nothing_here()
            return _download(content, f"club-draw-{public_id}.txt", "text/plain")

    return routes


def _download(content: bytes, name: str, kind: str) -> Response:
    headers = {**_HEADERS, "content-disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=f"{kind}; charset=utf-8", headers=headers)
