"""What each method of the Bot API does; one file per family, joined in `REGISTRY`."""

from playground.methods import (
    answering,
    asking_chats,
    deleting,
    describing,
    editing,
    forwarding,
    grouping,
    inlining,
    paying,
    polling,
    receiving,
    sending,
    sending_media,
)
from playground.methods.registry import REGISTRY, Call

__all__ = [
    "REGISTRY",
    "Call",
    "answering",
    "asking_chats",
    "deleting",
    "describing",
    "editing",
    "forwarding",
    "grouping",
    "inlining",
    "paying",
    "polling",
    "receiving",
    "sending",
    "sending_media",
]
