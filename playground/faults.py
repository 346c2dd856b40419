"""Faults on demand: what a test asks the server to do wrong."""

from dataclasses import asdict, dataclass
from typing import Any

import orjson

from playground.envelope import PREFIXES, ApiError

KINDS = ("error", "html", "drop", "slow", "lost_answer", "duplicate_update")
DEFAULT_DESCRIPTIONS = {
    400: "Bad Request: fault on demand",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    500: "Internal Server Error: restart",
    502: "Bad Gateway",
    504: "Gateway Timeout",
}


@dataclass(slots=True)
class Fault:
    """One fault; `times` None means until it is removed. Empty conditions match everything.

    `method` is a Bot API method in any case; `contains` looks into the JSON of the parameters.
    Requests of `getUpdates` are hit only when it is named.
    """

    kind: str
    bot: str | None = None
    method: str | None = None
    chat_id: int | None = None
    contains: str | None = None
    times: int | None = 1
    skip: int = 0
    error_code: int = 500
    description: str | None = None
    retry_after: int | None = None
    delay_s: float = 1.0
    hits: int = 0

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"no such fault: {self.kind}; known are {', '.join(KINDS)}")
        if self.retry_after is not None and self.kind == "error":
            self.error_code = 429

    def error(self) -> ApiError:
        """The refusal this fault gives."""
        if self.error_code == 429:
            seconds = self.retry_after or 1
            return ApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})
        text = self.description or DEFAULT_DESCRIPTIONS.get(self.error_code, "fault on demand")
        prefix = PREFIXES.get(self.error_code, "")
        if prefix and not text.startswith(prefix.rstrip(": ")):
            text = prefix + text
        return ApiError(self.error_code, text)

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    def matches(self, bot: str, method: str, params: dict[str, Any]) -> bool:
        if self.bot is not None and self.bot != bot:
            return False
        if self.method is None:
            if method in ("getUpdates", "getMe"):
                return False
        elif self.method.lower() != method.lower():
            return False
        if self.chat_id is not None and str(params.get("chat_id")) != str(self.chat_id):
            return False
        return self.contains is None or self.contains in orjson.dumps(params, default=str).decode()


class Faults:
    """The faults that wait for their requests, in the order they were asked for."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []

    def add(self, fault: Fault) -> Fault:
        self.waiting.append(fault)
        return fault

    def remove(self, fault: Fault) -> None:
        self.waiting.remove(fault)

    def clear(self) -> None:
        self.waiting.clear()

    def take(self, bot: str, method: str, params: dict[str, Any]) -> Fault | None:
        """The fault that hits this request, if any, counted as used."""
        for fault in self.waiting:
            if fault.kind != "duplicate_update" and fault.matches(bot, method, params):
                if fault.skip > 0:
                    fault.skip -= 1
                    continue
                self._use(fault)
                return fault
        return None

    def take_duplicate(self, bot: str) -> bool:
        """Whether the update that is being made now shall be delivered twice."""
        for fault in self.waiting:
            if fault.kind == "duplicate_update" and fault.bot in (None, bot):
                if fault.skip > 0:
                    fault.skip -= 1
                    continue
                self._use(fault)
                return True
        return False

    def _use(self, fault: Fault) -> None:
        fault.hits += 1
        if fault.times is not None:
            fault.times -= 1
            if fault.times <= 0:
                self.waiting.remove(fault)
