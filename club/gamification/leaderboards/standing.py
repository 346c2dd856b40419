"""Places of a board out of its rows, each by a stretch of the index `leaderboard_place`. Only who is listed has rows."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from weakref import WeakKeyDictionary

from club.context import Club
from club.storage import Database, Row, Transaction

COUNTED_EACH_TIME = 2_000
SCORES_KEPT = dt.timedelta(minutes=1)

_LISTED = (
    "SELECT s.member_id, s.score, s.reached_at, m.name, m.number, c.nickname FROM leaderboard_score s"
    " JOIN member m ON m.id = s.member_id LEFT JOIN leaderboard_choice c ON c.member_id = s.member_id"
    " WHERE s.club_id = $1 AND s.board = $2 AND s.period = $3"
)
_FORWARD = " ORDER BY s.score DESC, s.reached_at, s.member_id"
_BACKWARD = " ORDER BY s.score, s.reached_at DESC, s.member_id DESC"
# What lies before, or behind, somebody in the board's order: three stretches, the nearest first. One condition with OR would
# walk through all who have the same score.
_BEFORE = (
    " AND s.score = $4 AND s.reached_at = $5 AND s.member_id < $6",
    " AND s.score = $4 AND s.reached_at < $5",
    " AND s.score > $4",
)
_BEHIND = (
    " AND s.score = $4 AND s.reached_at = $5 AND s.member_id > $6",
    " AND s.score = $4 AND s.reached_at > $5",
    " AND s.score < $4",
)
_VALUES = (3, 2, 1)
"""How many of score, time and member a stretch is told."""


async def top_of(tx: Transaction, club_id: int, board: str, period: str, count: int) -> Sequence[Row]:
    """The first places, in order: `member_id`, `score`, `name`, `number`, `nickname`."""
    return await tx.fetch_all(f"{_LISTED}{_FORWARD} LIMIT $4", club_id, board, period, count)


async def row_of(tx: Transaction, club_id: int, board: str, period: str, member_id: int) -> Row | None:
    return await tx.fetch_one(f"{_LISTED} AND s.member_id = $4", club_id, board, period, member_id)


async def place_of(tx: Transaction, club: Club, board: str, period: str, own: Row) -> int:
    """How many stand before somebody, and one. Exact among the first thousands; behind them, who has a higher score is counted
    once a minute for everybody, and who has the same one always.
    """
    higher = await _count(tx, club.id, board, period, own, " AND s.score > $4", most=COUNTED_EACH_TIME)
    if higher == COUNTED_EACH_TIME:
        higher = (await _remembered(tx, club, board, period)).above(int(own["score"]))
    return higher + sum([await _count(tx, club.id, board, period, own, stretch) for stretch in _BEFORE[:2]]) + 1


async def _count(
    tx: Transaction, club_id: int, board: str, period: str, own: Row, stretch: str, *, most: int = 2**62
) -> int:
    values = (club_id, board, period, *_place(own)[: stretch.count("$")], most)
    row = await tx.fetch_one(
        "SELECT COUNT(*) AS n FROM (SELECT 1 AS one FROM leaderboard_score s WHERE s.club_id = $1 AND s.board = $2"
        f" AND s.period = $3{stretch} LIMIT ${len(values)}) before",
        *values,
    )
    assert row is not None
    return int(row["n"])


@dataclass(frozen=True, slots=True)
class _Scores:
    """How many had which score or more, the highest first; counted `at`."""

    at: dt.datetime
    negative: tuple[int, ...]
    counted: tuple[int, ...]

    def above(self, score: int) -> int:
        found = bisect_left(self.negative, -score)
        return self.counted[found - 1] if found else 0


_scores: WeakKeyDictionary[Database, dict[tuple[int, str, str], _Scores]] = WeakKeyDictionary()


async def _remembered(tx: Transaction, club: Club, board: str, period: str) -> _Scores:
    kept, key, now = _scores.setdefault(club.database, {}), (club.id, board, period), club.clock.now()
    known = kept.get(key)
    if known is None or not dt.timedelta() <= now - known.at < SCORES_KEPT:
        rows = await tx.fetch_all(
            "SELECT score, COUNT(*) AS n FROM leaderboard_score WHERE club_id = $1 AND board = $2 AND period = $3"
            " GROUP BY score ORDER BY score DESC",
            *key,
        )
        known = _Scores(
            now, tuple(-int(row["score"]) for row in rows), tuple(accumulate(int(row["n"]) for row in rows))
        )
        for other in [each for each, scores in kept.items() if now - scores.at >= SCORES_KEPT]:
            del kept[other]
        kept[key] = known
    return known


async def beside(
    tx: Transaction, club_id: int, board: str, period: str, own: Row, count: int
) -> tuple[Sequence[Row], Sequence[Row]]:
    """The `count` nearest before somebody and behind, both in the board's order."""
    before = await _nearest(tx, club_id, board, period, own, count, _BEFORE, _BACKWARD)
    behind = await _nearest(tx, club_id, board, period, own, count, _BEHIND, _FORWARD)
    return before[::-1], behind


async def _nearest(
    tx: Transaction,
    club_id: int,
    board: str,
    period: str,
    own: Row,
    count: int,
    stretches: tuple[str, ...],
    order: str,
) -> Sequence[Row]:
    found: list[Row] = []
    for stretch, told in zip(stretches, _VALUES, strict=True):
        if len(found) < count:
            values = (club_id, board, period, *_place(own)[:told], count - len(found))
            found += await tx.fetch_all(f"{_LISTED}{stretch}{order} LIMIT ${len(values)}", *values)
    return found


def _place(own: Row) -> tuple[int, object, int]:
    return int(own["score"]), own["reached_at"], int(own["member_id"])
