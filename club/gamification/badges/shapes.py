"""What a badge is, and what is known of a member when one is looked for. Pure."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Occasion = Literal[
    "visit", "purchase", "friend", "gift", "win", "code-used", "game-played", "mission-done", "room-entered"
]
"""What makes it worth looking. `visit`: the first time on a day, when every badge is looked for."""
Fact = Literal[
    "purchases", "friends", "wins", "first_places", "codes", "gifts", "longest_run", "missions", "rooms", "bought"
]


@dataclass(frozen=True, slots=True)
class Bought:
    """When something was bought, in the club's time; whether that was on the member's birthday, or at the weekend."""

    at: dt.datetime
    on_birthday: bool = False
    at_weekend: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """What a member has done so far; what no badge asked for stays nothing. `rooms`: in how many rooms of play."""

    purchases: int = 0
    friends: int = 0
    wins: int = 0
    first_places: int = 0
    codes: int = 0
    gifts: int = 0
    longest_run: int = 0
    missions: int = 0
    rooms: int = 0
    days_a_member: int = 0
    bought: tuple[Bought, ...] = ()


@dataclass(frozen=True, slots=True)
class Badge:
    """`title` and `hint` are message keys: what it is called, and how it is earned. `symbol` is drawn (club/pictures/badges.py).

    `occasions`: besides a visit, what makes it worth looking. `needs`: which facts `earned` reads.
    """

    name: str
    title: str
    hint: str
    emoji: str
    symbol: str
    palette: str
    occasions: frozenset[Occasion]
    needs: frozenset[Fact]
    earned: Callable[[Facts], bool]
