"""The HTTP door: webhooks of shops, webhooks of Telegram, proofs of draws, health. Everything else does not exist."""

import structlog
from fastapi import FastAPI, Request, Response
from starlette.exceptions import HTTPException

from club.errors import DatabaseBusy
from web.answers import nothing_here
from web.draws import draw_routes
from web.health import health_routes
from web.house import WebHouse
from web.shop_webhooks import shop_routes
from web.telegram_webhooks import telegram_routes

log = structlog.get_logger(__name__)


def create_web(doors: WebHouse) -> FastAPI:
    """The application over one database; it keeps no state of its own, so any number may run side by side."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, redirect_slashes=False)
    app.include_router(shop_routes(doors))
    app.include_router(telegram_routes(doors))
    app.include_router(draw_routes(doors))
    app.include_router(health_routes(doors))
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(DatabaseBusy, _busy)
    app.add_exception_handler(Exception, _broke)
    return app


async def _refused(request: Request, error: Exception) -> Response:
    """A status and nothing else. A wrong method answers like a wrong path: "not allowed" would say that there is one."""
    assert isinstance(error, HTTPException)
    if error.status_code in {404, 405}:
        return nothing_here()
    return Response(status_code=error.status_code, headers=error.headers)


async def _busy(request: Request, error: Exception) -> Response:
    log.warning("request-not-kept-database-busy")
    return Response(status_code=503)


async def _broke(request: Request, error: Exception) -> Response:
    """Neither path nor body is logged: the path is half of a secret, the body is somebody's order."""
    log.error("request-broke", error=type(error).__name__)
    return Response(status_code=500)
