"""Prize tables and what follows from them: odds, costs, limits. Pure.

Every outcome of a kind is equally likely, so a prize's odds are exactly its outcomes of all: no weight is hidden anywhere.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Literal, get_args

from club.gamification.games.errors import GameInvalid
from club.gamification.games.outcomes import DRAWN, GAME_KINDS, GROUPS, SHARE, GameKind, outcome_count
from club.gamification.prizes import AMOUNT_MAX, Prize
from club.persian import normalise_name

GameState = Literal["draft", "active", "paused", "exhausted", "retired"]
GAME_STATES: tuple[GameState, ...] = get_args(GameState)

TITLE_LENGTH_MAX = 60
ROWS_MAX = 6
PLAYS_PER_DAY_MAX = 1000
BUDGET_MAX = 10**12
KINDS_OF_PRIZES = ("points", "voucher", "tickets")
"""A thing that is handed over needs a code to ask for it by: it is made a reward, and won as its voucher."""


@dataclass(frozen=True, slots=True)
class PrizeRow:
    """A prize and the outcomes that bring it: a named group (`GROUPS`), or of a drawn kind so many `places`.

    `counts_points`: what it weighs in the budget; of points, the points themselves.
    """

    outcome: str
    prize: Prize
    counts_points: int
    places: int = 0

    def to_json(self) -> dict[str, Any]:
        return {
            "outcome": self.outcome,
            "prize": self.prize.to_json(),
            "counts_points": self.counts_points,
            "places": self.places,
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "PrizeRow":
        return cls(kept["outcome"], Prize.from_json(kept["prize"]), int(kept["counts_points"]), int(kept["places"]))


@dataclass(frozen=True, slots=True)
class PrizeTable:
    """What a kind of game brings. Outcomes that stand in no row bring nothing."""

    kind: GameKind
    rows: tuple[PrizeRow, ...] = ()

    @property
    def total(self) -> int:
        """How many outcomes there are."""
        return outcome_count(self.kind)

    def outcomes(self, number: int) -> frozenset[int]:
        """The outcomes that bring the prize of that row, counted from 0."""
        row = self.rows[number]
        if self.kind not in DRAWN:
            return GROUPS[self.kind][row.outcome]
        if self.kind == "wheel":
            return frozenset(place for place, here in enumerate(self.fields(), 1) if here == number)
        before = sum(each.places for each in self.rows[:number])
        return frozenset(range(before + 1, before + row.places + 1))

    def fields(self) -> tuple[int | None, ...]:
        """The rows that lie around a wheel, field by field, each spread as evenly as it goes; None brings nothing."""
        shares: list[tuple[int | None, int]] = [(number, row.places) for number, row in enumerate(self.rows)]
        shares.append((None, self.total - sum(row.places for row in self.rows)))
        places = [
            (Fraction((2 * nth + 1) * self.total, 2 * count), order, number)
            for order, (number, count) in enumerate(shares)
            for nth in range(count)
        ]
        return tuple(number for _, _, number in sorted(places, key=lambda place: place[:2]))

    def row_of(self, outcome: int) -> int | None:
        """Which row an outcome belongs to, counted from 0. ValueError for what this kind never shows."""
        if not 1 <= outcome <= self.total:
            raise ValueError(f"{self.kind} never shows {outcome}")
        return next((number for number in range(len(self.rows)) if outcome in self.outcomes(number)), None)

    def winning(self, number: int) -> int:
        """How many of all outcomes bring the prize of that row."""
        return self.rows[number].places if self.kind in DRAWN else len(self.outcomes(number))

    @property
    def winning_in_all(self) -> int:
        return sum(self.winning(number) for number in range(len(self.rows)))

    def chance(self, number: int) -> Fraction:
        return Fraction(self.winning(number), self.total)

    @property
    def expected(self) -> Fraction:
        """What a play brings on average, as it counts in the budget."""
        return sum((self.chance(number) * row.counts_points for number, row in enumerate(self.rows)), start=Fraction(0))

    @property
    def worst(self) -> int:
        """The most a play can bring, as it counts in the budget."""
        return max((row.counts_points for row in self.rows), default=0)

    def free_groups(self) -> tuple[str, ...]:
        """Names of groups that share no outcome with a row; of a drawn kind its one group, while places are left."""
        if self.kind in DRAWN:
            return (SHARE,) if self.winning_in_all < self.total else ()
        taken = frozenset[int]().union(*(self.outcomes(number) for number in range(len(self.rows))))
        return tuple(name for name, group in GROUPS[self.kind].items() if not group & taken)

    def to_json(self) -> dict[str, Any]:
        return {"kind": self.kind, "rows": [row.to_json() for row in self.rows]}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "PrizeTable":
        return cls(kept["kind"], tuple(PrizeRow.from_json(row) for row in kept["rows"]))


def check_table(table: PrizeTable) -> PrizeTable:
    """The same table. Refuses GameInvalid: rows, outcome, places, counts, overlap (two rows share an outcome)."""
    if table.kind not in GAME_KINDS:
        raise GameInvalid(field="outcome")
    if len(table.rows) > ROWS_MAX:
        raise GameInvalid(field="rows", most=ROWS_MAX)
    for row in table.rows:
        _check_row(table.kind, row)
    taken = sum(table.winning(number) for number in range(len(table.rows)))
    if table.kind in DRAWN:
        if taken > table.total:
            raise GameInvalid(field="places", most=table.total - taken + table.rows[-1].places)
        return table
    together = frozenset[int]().union(*(table.outcomes(number) for number in range(len(table.rows))))
    if len(together) != taken:
        raise GameInvalid(field="overlap")
    return table


def _check_row(kind: str, row: PrizeRow) -> None:
    known = (row.outcome == SHARE) if kind in DRAWN else row.outcome in GROUPS[kind]
    if not known or row.prize.kind not in KINDS_OF_PRIZES:
        raise GameInvalid(field="outcome")
    least, most = (1, outcome_count(kind)) if kind in DRAWN else (0, 0)
    if not least <= row.places <= most:
        raise GameInvalid(field="places", most=most)
    if not 0 <= row.counts_points <= AMOUNT_MAX or (row.prize.points and row.counts_points != row.prize.points):
        raise GameInvalid(field="counts", most=AMOUNT_MAX)


@dataclass(frozen=True, slots=True)
class GameTerms:
    """What playing costs and how often it may be. `plays_per_day` None: as often as somebody likes. The first `free_per_day`
    plays of a day cost nothing. `budget_points` None: nothing stops the game but staff."""

    title: str
    cost_points: int
    plays_per_day: int | None
    free_per_day: int
    budget_points: int | None


def check_terms(terms: GameTerms) -> GameTerms:
    """The terms in their one sound form. Refuses GameInvalid: title, cost, limit, free, budget-large.

    A play that costs nothing is limited by the day, or nothing would end it.
    """
    title = normalise_name(terms.title)
    if not 1 <= len(title) <= TITLE_LENGTH_MAX:
        raise GameInvalid(field="title", most=TITLE_LENGTH_MAX)
    if not 0 <= terms.cost_points <= AMOUNT_MAX:
        raise GameInvalid(field="cost", most=AMOUNT_MAX)
    limit = terms.plays_per_day
    if (limit is None and terms.cost_points == 0) or (limit is not None and not 1 <= limit <= PLAYS_PER_DAY_MAX):
        raise GameInvalid(field="limit", most=PLAYS_PER_DAY_MAX)
    if not 0 <= terms.free_per_day <= (PLAYS_PER_DAY_MAX if limit is None else limit):
        raise GameInvalid(field="free", most=PLAYS_PER_DAY_MAX if limit is None else limit)
    if terms.budget_points is not None and not 0 <= terms.budget_points <= BUDGET_MAX:
        raise GameInvalid(field="budget-large", most=BUDGET_MAX)
    return replace(terms, title=title)


def check_startable(table: PrizeTable, budget: int | None, spent: int) -> None:
    """Refuse GameInvalid for a game without a prize (table), or whose largest prize the budget does not hold (budget)."""
    if not table.rows:
        raise GameInvalid(field="table")
    if budget is not None and budget - spent < table.worst:
        raise GameInvalid(field="budget", least=spent + table.worst)


@dataclass(frozen=True, slots=True)
class NextPlay:
    """What the next play of a day costs (0: it is free), and how many more there are after all. `left` None: no limit."""

    cost_points: int
    is_free: bool
    left: int | None
    free_left: int


def next_play(cost: int, plays_per_day: int | None, free_per_day: int, played: int, free_used: int) -> NextPlay:
    """`played` and `free_used` are those of the day. At the limit `left` is 0."""
    left = None if plays_per_day is None else max(0, plays_per_day - played)
    free_left = max(0, free_per_day - free_used)
    if left is not None:
        free_left = min(free_left, left)
    is_free = free_left > 0 or cost == 0
    return NextPlay(0 if is_free else cost, is_free, left, free_left)


def holds(budget: int | None, spent: int, reserved: int, most: int) -> bool:
    """Whether the budget has room for a play that brings at most so much."""
    return budget is None or spent + reserved + most <= budget


@dataclass(frozen=True, slots=True)
class Costs:
    """What a game costs the club, in points as they count in the budget. `at_worst`: all of it, None without a budget."""

    winning: int
    total: int
    expected_per_thousand: int
    worst_per_thousand: int
    taken_per_thousand: int
    at_worst: int | None


def costs(table: PrizeTable, cost_points: int, budget: int | None) -> Costs:
    """`expected_per_thousand` is rounded up to whole points; what free plays do not bring in is not taken off."""
    expected = table.expected * 1000
    return Costs(
        table.winning_in_all,
        table.total,
        -(-expected.numerator // expected.denominator),
        1000 * table.worst,
        1000 * cost_points,
        budget,
    )


def basis_points(part: int, whole: int) -> int:
    """A share in hundredths of a percent, rounded half up; 0 of nothing."""
    return 0 if whole == 0 else (20_000 * part + whole) // (2 * whole)


def observed(table: PrizeTable, tally: Mapping[int, int]) -> Sequence[int]:
    """How often each row was won, from how often each outcome came."""
    return [sum(tally.get(outcome, 0) for outcome in table.outcomes(number)) for number in range(len(table.rows))]


def changed_rows(rows: Iterable[PrizeRow], number: int, row: PrizeRow | None) -> tuple[PrizeRow, ...]:
    """The rows with one in place of that number, without it (None), or with one more at their end. LookupError for a number
    that is neither a row's nor the next one's."""
    kept = list(rows)
    if not 0 <= number <= len(kept) or (row is None and number == len(kept)):
        raise LookupError(f"there is no row {number}")
    kept[number : number + 1] = [] if row is None else [row]
    return tuple(kept)
