"""What the club itself notices that a member did, by name. Rules may give points for it, missions count it. Pure."""

from typing import Literal, get_args

OwnEvent = Literal[
    "activity",
    "contest-entered",
    "lottery-entered",
    "code-used",
    "game-played",
    "community-joined",
    "mission-done",
    "envelope-opened",
]
"""`activity`: the first time on a day that a member comes by. Each has its words in every locale (`event-name`)."""

OWN_EVENTS: tuple[OwnEvent, ...] = get_args(OwnEvent)
OWN_SOURCE = "club"
