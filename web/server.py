"""Serving the HTTP door inside a process that owns its signals."""

import asyncio
import contextlib
import socket
from collections.abc import Iterator

import uvicorn
from fastapi import FastAPI

SHUTDOWN_SECONDS_MAX = 5
WAITING_CONNECTIONS_MAX = 512


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """The launcher hears signals and stops everything in its order."""
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()


class RunningWeb:
    """A server that answers on `host`:`port` until `stop`."""

    def __init__(self, server: _Server, serving: asyncio.Task[None], host: str, port: int) -> None:
        self._server = server
        self._serving = serving
        self.host = host
        self.port = port

    async def wait(self) -> None:
        """Return when it serves no more; raises what it died of."""
        await asyncio.shield(self._serving)

    async def stop(self) -> None:
        """Take no more connections, answer what was asked, close. Calling it again only waits."""
        self._server.should_exit = True
        await self._serving


async def serve_web(app: FastAPI, host: str, port: int) -> RunningWeb:
    """Serve `app`; returns when it answers. `port` 0 takes a free one. OSError when the address cannot be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.create_server((host, port), family=family, backlog=WAITING_CONNECTIONS_MAX)
    config = uvicorn.Config(
        app,
        loop="none",
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        backlog=WAITING_CONNECTIONS_MAX,
        timeout_graceful_shutdown=SHUTDOWN_SECONDS_MAX,
    )
    server = _Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    ready = asyncio.create_task(server.ready.wait())
    await asyncio.wait({serving, ready}, return_when=asyncio.FIRST_COMPLETED)
    if not ready.done():
        ready.cancel()
        listening.close()
        await serving
        raise OSError(f"not serving on {host}:{port}")
    return RunningWeb(server, serving, host, listening.getsockname()[1])
