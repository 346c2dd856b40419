"""Ready-made games: for each kind a sensible prize table, sized by what the club wants to give away. Pure.

A budget is cut into five hundred units, and a play brings two thirds to five sixths of one on average, so the budget lasts for
six or seven hundred plays. A play costs one unit: what is taken covers most of what is given.
"""

from collections.abc import Mapping
from types import MappingProxyType

from club.gamification.games.errors import GameInvalid
from club.gamification.games.outcomes import DRAWN, SHARE, GameKind
from club.gamification.games.rules import GameTerms, PrizeRow, PrizeTable
from club.gamification.prizes import Prize

UNITS_OF_BUDGET = 500
FREE_PER_DAY = 1
PLAYS_PER_DAY = 3

_SHAPES: Mapping[str, tuple[tuple[str | int, int], ...]] = MappingProxyType(
    {
        "slot": (("three-sevens", 20), ("three-others", 5), ("two-sevens", 2)),
        "darts": (("bullseye", 3), ("ring-1", 1)),
        "bowling": (("strike", 3), ("pins-5", 1)),
        "basketball": (("goal", 2),),
        "die": (("number-6", 3), ("number-5", 1)),
        "wheel": ((1, 8), (3, 2), (6, 1)),
        "scratch": ((5, 40), (50, 5), (300, 1)),
    }
)
"""By kind: a group's name or how many places, and how many units it brings."""


def ready_made(kind: GameKind, title: str, budget_points: int) -> tuple[GameTerms, PrizeTable]:
    """Terms and table of a kind for a budget; with the smallest budgets a unit is one point.

    Refuses GameInvalid(budget, `least`) for one that does not hold the largest prize.
    """
    if budget_points < least_budget(kind):
        raise GameInvalid(field="budget", least=least_budget(kind))
    unit = round_down(max(1, budget_points // UNITS_OF_BUDGET))
    rows = tuple(_row(kind, outcome, unit * units) for outcome, units in _SHAPES[kind])
    return GameTerms(title, unit, PLAYS_PER_DAY, FREE_PER_DAY, budget_points), PrizeTable(kind, rows)


def least_budget(kind: GameKind) -> int:
    """The smallest budget that holds the largest prize of a ready-made game."""
    return max(units for _, units in _SHAPES[kind])


def _row(kind: str, outcome: str | int, points: int) -> PrizeRow:
    if kind in DRAWN:
        return PrizeRow(SHARE, Prize("points", points), points, int(outcome))
    return PrizeRow(str(outcome), Prize("points", points), points)


def round_down(number: int) -> int:
    """The largest of 1, 2, 5, 10, 20, 50 … that is not above `number` (at least 1)."""
    size: int = 10 ** (len(str(number)) - 1)
    return max(size * step for step in (1, 2, 5) if size * step <= number)
