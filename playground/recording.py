"""What the bots asked for: kept for tests."""

from collections import deque
from dataclasses import asdict, dataclass, field
from typing import Any

KEPT_REQUESTS = 50_000
_QUIET = frozenset({"getUpdates"})


@dataclass(slots=True)
class RecordedRequest:
    """One request of a bot and what it got; `files` are the sizes of uploaded parts in bytes."""

    number: int
    bot: str
    method: str
    params: dict[str, Any]
    files: dict[str, int]
    ok: bool = False
    result: Any = None
    error_code: int | None = None
    description: str | None = None

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(slots=True)
class Violation:
    """A request that could never have been accepted."""

    bot: str
    method: str
    problem: str
    params: dict[str, Any]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(slots=True)
class Recording:
    """Requests in order (getUpdates only when refused), and the violations among them."""

    requests: deque[RecordedRequest] = field(default_factory=lambda: deque(maxlen=KEPT_REQUESTS))
    violations: list[Violation] = field(default_factory=list)
    count: int = 0

    def add(self, bot: str, method: str, params: dict[str, Any], files: dict[str, int]) -> RecordedRequest:
        self.count += 1
        request = RecordedRequest(self.count, bot, method, params, files)
        if method not in _QUIET:
            self.requests.append(request)
        return request

    def refuse(self, request: RecordedRequest, code: int, description: str, *, violation: bool) -> None:
        request.error_code = code
        request.description = description
        if request.method in _QUIET:
            self.requests.append(request)
        if violation:
            self.violations.append(Violation(request.bot, request.method, description, request.params))

    def find(self, bot: str | None = None, method: str | None = None, since: int = 0) -> list[RecordedRequest]:
        """Requests after number `since`, of one bot and one method (in any case)."""
        return [
            each
            for each in self.requests
            if each.number > since
            and (bot is None or each.bot == bot)
            and (method is None or each.method.lower() == method.lower())
        ]
