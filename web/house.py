"""What the HTTP door is handed by whoever starts it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from club.app import load_texts
from club.clock import Clock
from club.i18n import Texts
from club.storage import Database


class TelegramHook(NamedTuple):
    """One bot's webhook: into which inbox its updates go, and the secret Telegram was told to send with each.

    `wake` is called after an update was written down.
    """

    source: str
    club_id: int
    secret: str
    wake: Callable[[], None]


def _nobody_listens(source: str) -> None:
    """Without a worker in this process what is written down waits to be polled."""


@dataclass(frozen=True, slots=True)
class WebHouse:
    """`telegram`: hooks by the token in their path. `wake(source)` is called after a shop's delivery was written down.

    ValueError for a hook without a secret: an empty one would let everybody in.
    """

    database: Database
    clock: Clock
    secret_key: str
    telegram: Mapping[str, TelegramHook] = field(default_factory=dict)
    wake: Callable[[str], None] = _nobody_listens
    texts: Texts = field(default_factory=load_texts)

    def __post_init__(self) -> None:
        if not self.secret_key or not all(hook.secret for hook in self.telegram.values()):
            raise ValueError("a secret is empty")
