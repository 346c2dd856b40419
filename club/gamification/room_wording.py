"""Where points of play came from, in words: a title somebody gave, or the name of a room that has no titles."""

from collections.abc import Mapping
from typing import Any

from club.i18n import Speaker

_ROOMS = {"streaks": "play-room-streaks", "leaderboards": "play-room-leaderboards"}


def play_title(speaker: Speaker, reason: Mapping[str, Any]) -> str:
    """`reason`: of an entry of play (`club/gamification/paying.py`)."""
    key = _ROOMS.get(reason.get("room", ""))
    return speaker.plain(key) if key is not None and not reason["title"] else str(reason["title"])
