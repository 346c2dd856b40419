"""Whether this process can do its work; for whoever restarts it."""

import asyncio

import structlog
from fastapi import APIRouter
from fastapi.responses import JSONResponse

from web.house import WebHouse

log = structlog.get_logger(__name__)

DATABASE_SECONDS_MAX = 3


def health_routes(house: WebHouse) -> APIRouter:
    routes = APIRouter()

    @routes.get("/health")
    async def health() -> JSONResponse:
        try:
            async with asyncio.timeout(DATABASE_SECONDS_MAX):
                await house.database.fetch_one("SELECT 1 AS answer")
        except Exception as error:  # noqa: BLE001  whatever the driver raises, the database does not answer
            log.warning("database-does-not-answer", error=type(error).__name__)
            return JSONResponse({"ok": False}, status_code=503)
        return JSONResponse({"ok": True})

    return routes
