"""Reading the parameters of a Bot API request: query, urlencoded, JSON, multipart."""

from typing import Any

import orjson
from aiohttp import BodyPartReader, hdrs, web

from playground.envelope import ApiError, bad_request, violation
from playground.files import UPLOAD_MAX_BYTES, Upload

PARAMETERS_MAX_BYTES = 1 << 20
TOO_MANY = "Request Entity Too Large: too many parameters"
_CHUNK = 1 << 16


async def read_parameters(request: web.Request) -> tuple[dict[str, Any], dict[str, Upload]]:
    """Parameters (text, or JSON values) and uploaded parts by name. Refuses more than 1 MiB of non-file parameters."""
    params: dict[str, Any] = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.body_exists:
        match request.content_type:
            case "application/json":
                params.update(_json_object(await _read(request)))
            case "multipart/form-data":
                await _read_multipart(request, params, uploads)
            case "application/x-www-form-urlencoded":
                if (request.content_length or 0) > PARAMETERS_MAX_BYTES:
                    raise ApiError(413, TOO_MANY)
                params.update((key, value) for key, value in (await request.post()).items())
            case other:
                body = await _read(request)
                if body:
                    raise violation(f"unsupported content type {other}")
    return params, uploads


async def _read(request: web.Request) -> bytes:
    if (request.content_length or 0) > PARAMETERS_MAX_BYTES:
        raise ApiError(413, TOO_MANY)
    body = await request.read()
    if len(body) > PARAMETERS_MAX_BYTES:
        raise ApiError(413, TOO_MANY)
    return body


def _json_object(body: bytes) -> dict[str, Any]:
    if not body:
        return {}
    try:
        found = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise bad_request("can't parse JSON object", violation=True) from None
    if not isinstance(found, dict):
        raise bad_request("expected an Object", violation=True)
    return {key: value for key, value in found.items() if value is not None}


async def _read_multipart(request: web.Request, params: dict[str, Any], uploads: dict[str, Upload]) -> None:
    reader = await request.multipart()
    text_bytes = 0
    while (part := await reader.next()) is not None:
        if not isinstance(part, BodyPartReader) or part.name is None:
            raise violation("multipart parts need names")
        if part.filename:
            content_type = part.headers.get(hdrs.CONTENT_TYPE, "application/octet-stream")
            uploads[part.name] = Upload(part.filename, await _content(part), content_type)
            continue
        value = (await _content(part)).decode(errors="replace")
        text_bytes += len(value)
        if text_bytes > PARAMETERS_MAX_BYTES:
            raise ApiError(413, TOO_MANY)
        params[part.name] = value


async def _content(part: BodyPartReader) -> bytes:
    pieces = []
    size = 0
    while chunk := await part.read_chunk(_CHUNK):
        size += len(chunk)
        if size > UPLOAD_MAX_BYTES:
            raise ApiError(413, "Request Entity Too Large")
        pieces.append(chunk)
    return b"".join(pieces)
