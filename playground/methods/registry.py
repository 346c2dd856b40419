"""The table of played methods and what every one of them is given."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from playground.bots import Bot
from playground.envelope import bad_request
from playground.files import Upload
from playground.world import World

if TYPE_CHECKING:
    from playground.server import Playground


@dataclass(slots=True)
class Call:
    """One valid request: parameters decoded and checked against the schema, uploads by the name of their part."""

    playground: "Playground"
    world: World
    bot: Bot
    method: str
    params: dict[str, Any]
    uploads: dict[str, Upload]


Result = Any
Handler = Callable[[Call], Result | Awaitable[Result]]
REGISTRY: dict[str, Handler] = {}

# Parameters of Telegram's that exist and are not simulated: said, not silently accepted.
UNPLAYED = (
    "business_connection_id", "direct_messages_topic_id", "ephemeral_message_parameters", "suggested_post_parameters",
    "receiver_user_id", "callback_query_id", "rich_message",
)  # fmt: skip


def plays(*names: str) -> Callable[[Handler], Handler]:
    """Registers a function as the behaviour of these methods."""

    def register(handler: Handler) -> Handler:
        for name in names:
            assert name not in REGISTRY, f"{name} is played twice"
            REGISTRY[name] = handler
        return handler

    return register


def refuse_unplayed(params: dict[str, Any]) -> None:
    """Refuses parameters the playground cannot honour."""
    for name in UNPLAYED:
        if name in params:
            raise bad_request(f"playground does not play {name} yet")
    if "message_thread_id" in params:
        raise bad_request("message thread not found")
