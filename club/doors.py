"""What a bot is to the rest of the club: something updates come from and people are told through.

`bot/` and `admin_bot/` each give one BotDoor; intake, delivery and the launcher know nothing else of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol, runtime_checkable

BotName = Literal["customer", "staff"]


@dataclass(frozen=True, slots=True)
class Note:
    """One outbox row to be told: `kind` is the message key, `arguments` fill its blanks, `chat_*` say to whom."""

    outbox_id: int
    kind: str
    arguments: dict[str, Any]
    chat_id: int
    platform_user_id: int
    language: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """How telling ended.

    told: the messenger has it. later: not now, ask again in `after_seconds`. unreachable: the person blocked the bot or is
    gone. unknown: the connection broke after sending, so it may have arrived; never sent again. failed: it can never be sent.
    """

    outcome: Literal["told", "later", "unreachable", "unknown", "failed"]
    after_seconds: float = 0
    error: str | None = None


class DoorProblem(Exception):
    """Why updates cannot be fetched. `permanent`: a human must do something (wrong token)."""

    def __init__(
        self,
        kind: Literal["token-refused", "second-poller", "webhook-active", "no-network", "slow-down", "server-error"],
        *,
        permanent: bool = False,
        after_seconds: float = 1,
        details: str = "",
    ) -> None:
        super().__init__(kind, details)
        self.kind = kind
        self.permanent = permanent
        self.after_seconds = after_seconds
        self.details = details


class BotDoor(Protocol):
    name: BotName

    @property
    def messenger_id(self) -> int:
        """The bot's own user id; known from the token."""
        ...

    @property
    def username(self) -> str:
        """Known after `open`."""
        ...

    async def open(self) -> None:
        """Check the token (getMe), tell the messenger commands and descriptions of every language. Raises DoorProblem."""
        ...

    async def close(self) -> None: ...

    async def receive(self, offset: int, wait_seconds: int) -> Sequence[dict[str, Any]]:
        """Raw updates from `offset` on (long poll); nothing is parsed. Raises DoorProblem."""
        ...

    async def handle(self, update: dict[str, Any]) -> None:
        """Answer one raw update. Raises only what should be tried again or set aside (a poisoned update)."""
        ...

    async def deliver(self, note: Note) -> Delivery: ...


@runtime_checkable
class SeesMembers(Protocol):
    """A bot that can ask its messenger who is in a channel or group."""

    async def is_in(self, chat_id: int, platform_user_id: int) -> bool | None:
        """Whether that person is in there now; None when the messenger does not say."""
        ...
