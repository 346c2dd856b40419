"""Reading a request's body without letting it grow, or take, as much as it likes."""

import asyncio

from fastapi import HTTPException, Request
from starlette.requests import ClientDisconnect

from web.answers import BODY_BYTES_MAX

BODY_SECONDS_MAX = 20

# What is left of a refused body is not read, so nothing else can come over that connection.
_CLOSE = {"connection": "close"}


async def read_body(request: Request) -> bytes:
    """The raw bytes, as they were signed. HTTPException 413, 408 or 400; a declared length is believed before reading."""
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > BODY_BYTES_MAX:
        raise HTTPException(413, headers=_CLOSE)
    body = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS_MAX):
            async for part in request.stream():
                body += part
                if len(body) > BODY_BYTES_MAX:
                    raise HTTPException(413, headers=_CLOSE)
    except TimeoutError:
        raise HTTPException(408, headers=_CLOSE) from None
    except ClientDisconnect:
        raise HTTPException(400, headers=_CLOSE) from None
    return bytes(body)
