"""Logs: readable on a terminal, JSON elsewhere; and no secret in any line, wherever it came from."""

import logging
import re
import sys
from collections.abc import Iterable
from typing import Any, TextIO

import structlog

_TOKEN = re.compile(r"\d+:[\w-]{30,}")
_LOGIN = re.compile(r"(?<=://)[^/\s:@]*:[^/\s@]*@")
_QUIET = ("httpx", "httpcore", "aiosqlite", "asyncio", "tortoise", "uvicorn", "PIL", "apscheduler", "aiogram")


class Masking:
    """Takes bot tokens, logins in addresses and known secrets out of a text."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        self._secrets = sorted({secret for secret in secrets if secret}, key=len, reverse=True)

    def __call__(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, "<secret>")
        return _LOGIN.sub("<login>@", _TOKEN.sub("<token>", text))


class _MaskedFormatter(structlog.stdlib.ProcessorFormatter):
    """Masks the finished line: what a library quoted, an address, a traceback."""

    def __init__(self, masking: Masking, **settings: Any) -> None:
        super().__init__(**settings)
        self._masking = masking

    def format(self, record: logging.LogRecord) -> str:
        return self._masking(super().format(record))


def set_up_logs(secrets: Iterable[str] = (), *, level: int = logging.INFO, stream: TextIO | None = None) -> None:
    """Send every log of this process through one masked handler: colours on a terminal, one JSON object a line elsewhere."""
    stream = stream or sys.stderr
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    terminal = stream.isatty()
    rendering: list[Any] = [structlog.stdlib.ProcessorFormatter.remove_processors_meta]
    if terminal:
        rendering.append(structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback))
    else:
        rendering += [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(ensure_ascii=False)]
    handler = logging.StreamHandler(stream)
    handler.setFormatter(_MaskedFormatter(Masking(secrets), foreign_pre_chain=shared, processors=rendering))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
