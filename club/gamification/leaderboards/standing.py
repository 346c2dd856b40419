"""Places of a board out of its rows, each by a stretch of the index `leaderboard_place`. Only who is listed has rows."""

from collections.abc import Sequence

from club.storage import Row, Transaction

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


async def place_of(tx: Transaction, club_id: int, board: str, period: str, own: Row) -> int:
    """How many stand before somebody, and one."""
    found = 0
    for stretch, told in zip(_BEFORE, _VALUES, strict=True):
        row = await tx.fetch_one(
            "SELECT COUNT(*) AS n FROM leaderboard_score s WHERE s.club_id = $1 AND s.board = $2 AND s.period = $3"
            + stretch,
            club_id,
            board,
            period,
            *_place(own)[:told],
        )
        assert row is not None
        found += int(row["n"])
    return found + 1


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
