"""What can come out of each kind of game, and the groups of outcomes that have a name. Pure.

The values are the messenger's own: a die, darts and bowling show 1 to 6, basketball 1 to 5, the slot machine 1 to 64. Every value
is as likely as every other. A wheel has fields and a scratch card lots, drawn here.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal, get_args

GameKind = Literal["slot", "darts", "bowling", "basketball", "die", "wheel", "scratch"]
GAME_KINDS: tuple[GameKind, ...] = get_args(GameKind)

ROLLED: Mapping[str, int] = MappingProxyType({"slot": 64, "darts": 6, "bowling": 6, "basketball": 5, "die": 6})
"""Kinds whose outcome the messenger rolls, and how many there are."""
DRAWN: Mapping[str, int] = MappingProxyType({"wheel": 24, "scratch": 1000})
"""Kinds whose outcome is drawn here, and how many there are: fields of the wheel, lots of the card."""

SHARE = "share"
"""The one group of a drawn kind: so many of its outcomes."""

Reels = tuple[int, int, int]
BAR, BERRIES, LEMON, SEVEN = range(4)


def outcome_count(kind: str) -> int:
    return ROLLED[kind] if kind in ROLLED else DRAWN[kind]


def reels(value: int) -> Reels:
    """The three symbols of a slot machine's value, left to right: 0 bar, 1 berries, 2 lemon, 3 seven."""
    if not 1 <= value <= ROLLED["slot"]:
        raise ValueError(f"a slot machine never shows {value}")
    rest = value - 1
    return rest % 4, rest // 4 % 4, rest // 16


def _slots(fits: Callable[[Reels], bool]) -> frozenset[int]:
    return frozenset(value for value in range(1, ROLLED["slot"] + 1) if fits(reels(value)))


def _alike(shown: Reels) -> int:
    return max(shown.count(symbol) for symbol in shown)


def _set(*values: int) -> frozenset[int]:
    return frozenset(values)


GROUPS: Mapping[str, Mapping[str, frozenset[int]]] = MappingProxyType(
    {
        "slot": {
            "three-sevens": _slots(lambda shown: shown.count(SEVEN) == 3),
            "three-bars": _slots(lambda shown: shown.count(BAR) == 3),
            "three-lemons": _slots(lambda shown: shown.count(LEMON) == 3),
            "three-berries": _slots(lambda shown: shown.count(BERRIES) == 3),
            "three-others": _slots(lambda shown: _alike(shown) == 3 and shown[0] != SEVEN),
            "three-alike": _slots(lambda shown: _alike(shown) == 3),
            "two-sevens": _slots(lambda shown: shown.count(SEVEN) == 2),
            "two-others": _slots(lambda shown: _alike(shown) == 2 and shown.count(SEVEN) < 2),
            "two-alike": _slots(lambda shown: _alike(shown) == 2),
            "all-different": _slots(lambda shown: _alike(shown) == 1),
        },
        "darts": {
            "bullseye": _set(6),
            "ring-1": _set(5),
            "ring-2": _set(4),
            "ring-3": _set(3),
            "ring-4": _set(2),
            "missed": _set(1),
        },
        "bowling": {
            "strike": _set(6),
            "pins-5": _set(5),
            "pins-4": _set(4),
            "pins-3": _set(3),
            "pins-1": _set(2),
            "gutter": _set(1),
        },
        "basketball": {"goal": _set(4, 5), "clean": _set(5), "rim": _set(4), "stuck": _set(3), "miss": _set(1, 2)},
        "die": {
            **{f"number-{number}": _set(number) for number in range(6, 0, -1)},
            "high": _set(5, 6),
            "even": _set(2, 4, 6),
            "odd": _set(1, 3, 5),
        },
    }
)
"""By kind and name, the values that belong to the group."""
