"""How the Bot API answers: refusals in Telegram's words and the JSON around results."""

import re
from typing import Any

import orjson
from aiohttp import web

PREFIXES = {
    400: "Bad Request: ",
    401: "Unauthorized: ",
    403: "Forbidden: ",
    404: "Not Found: ",
    409: "Conflict: ",
    413: "Request Entity Too Large: ",
    429: "Too Many Requests: ",
}
_BACKEND_CODE = re.compile(r"[A-Z0-9_]+")


class ApiError(Exception):
    """A refusal of the Bot API.

    `violation` says that the request could never have been accepted, whatever the state of the world:
    it is a mistake of the bot's program, and tests look for these.
    """

    def __init__(
        self, code: int, description: str, parameters: dict[str, Any] | None = None, *, violation: bool = False
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters
        self.violation = violation


def lower_first(text: str) -> str:
    """The server writes the first letter small, unless the text looks like a code of the backend."""
    if len(text) > 1 and (text[1] == "_" or text[1].isupper()):
        return text
    return text[:1].lower() + text[1:]


def bad_request(text: str, *, violation: bool = False, **parameters: Any) -> ApiError:
    """400 with `Bad Request: ` before the text and its first letter lower-cased as the server does."""
    return ApiError(400, PREFIXES[400] + lower_first(text), parameters or None, violation=violation)


def violation(text: str) -> ApiError:
    """A 400 for a request that no state of the world could make acceptable."""
    return bad_request(text, violation=True)


def forbidden(text: str) -> ApiError:
    """403; a text that is a bare backend code becomes a 400, as the server does."""
    if _BACKEND_CODE.fullmatch(text):
        return bad_request(text)
    return ApiError(403, PREFIXES[403] + lower_first(text))


def conflict(text: str) -> ApiError:
    return ApiError(409, PREFIXES[409] + text)


def too_many_requests(retry_after_s: int) -> ApiError:
    return ApiError(429, f"Too Many Requests: retry after {retry_after_s}", {"retry_after": retry_after_s})


class JsonResult:
    """A result that is already JSON (updates are encoded once, when they are made)."""

    __slots__ = ("body",)

    def __init__(self, body: bytes) -> None:
        self.body = body


class Described:
    """A result with a `description` beside it, as `Webhook is already set`."""

    __slots__ = ("description", "result")

    def __init__(self, result: Any, description: str) -> None:
        self.result = result
        self.description = description


def success(result: Any) -> web.Response:
    """200 with `{"ok":true,"result":…}`."""
    if isinstance(result, JsonResult):
        body = b'{"ok":true,"result":' + result.body + b"}"
    elif isinstance(result, Described):
        body = orjson.dumps({"ok": True, "result": result.result, "description": result.description})
    else:
        body = b'{"ok":true,"result":' + orjson.dumps(result) + b"}"
    return web.Response(body=body, content_type="application/json")


def failure(error: ApiError) -> web.Response:
    """The refusal as JSON; the HTTP status is the error code, 429 also carries `Retry-After`."""
    answer: dict[str, Any] = {"ok": False, "error_code": error.code, "description": error.description}
    headers = {}
    if error.parameters:
        answer["parameters"] = error.parameters
        if "retry_after" in error.parameters:
            headers["Retry-After"] = str(error.parameters["retry_after"])
    return web.Response(
        body=orjson.dumps(answer), status=error.code, content_type="application/json", headers=headers or None
    )
