"""Games of tests: a slot machine with points, others by hand; and playing one to its end."""

import itertools

from club.context import Club
from club.gamification.games import (
    GameKind,
    GameTerms,
    GameView,
    PlayView,
    PrizeRow,
    PrizeTable,
    add_game,
    play,
    settle_play,
    start_game,
)
from club.gamification.prizes import Prize
from tests.makers import make_staff

SEVENS, ALIKE, NOTHING = 64, 1, 2
"""Values of a slot machine: three sevens, three bars, and two bars beside berries."""

_numbers = itertools.count(1)


def points_row(outcome: str, points: int, places: int = 0) -> PrizeRow:
    return PrizeRow(outcome, Prize("points", points), points, places)


SLOT = PrizeTable("slot", (points_row("three-sevens", 500), points_row("three-others", 100)))


def terms(
    *, cost: int = 10, limit: int | None = None, free: int = 0, budget: int | None = 10_000, title: str = "شانس هفت"
) -> GameTerms:
    return GameTerms(title, cost, limit, free, budget)


async def make_game(
    club: Club, table: PrizeTable = SLOT, *, started: bool = True, **of_terms: int | str | None
) -> GameView:
    owner = await make_staff(club, "owner")
    made = await add_game(club, owner, terms(**of_terms), table, key=f"game-{next(_numbers)}")  # type: ignore[arg-type]
    return await start_game(club, owner, made.id) if started else made


async def roll(
    club: Club, member_id: int, game: GameView, outcome: int, *, cost: int = 10, key: str | None = None
) -> PlayView:
    """One play to its end."""
    begun = await play(club, member_id, game.id, cost_points=cost, key=key or f"tap-{next(_numbers)}")
    return await settle_play(club, member_id, begun.id, outcome=outcome)


def table_of(kind: GameKind, *rows: PrizeRow) -> PrizeTable:
    return PrizeTable(kind, rows)
