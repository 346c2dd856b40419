"""Who stands where: the best, the member's own place, and who is just before and behind.

While a quiz goes on it is as it stands now; of the others nothing is shown before they are settled.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from club.context import Club
from club.gamification.contests.views import shown_first_name, shown_row
from club.storage import Row, instant_or_none

BEST_SHOWN = 10
NEIGHBOURS = 2

_STANDING = (
    "FROM contest_entry e JOIN member m ON m.id = e.member_id WHERE e.club_id = $1 AND e.contest_id = $2"
    " AND e.state = 'finished' AND m.state = 'active'"
)
_AHEAD = " AND (e.score > $3 OR (e.score = $3 AND e.finished_at < $4) OR (e.score = $3 AND e.finished_at = $4 AND e.id < $5))"
_ORDER = " ORDER BY e.score DESC, e.finished_at, e.id"
_BACKWARDS = " ORDER BY e.score, e.finished_at DESC, e.id DESC"


@dataclass(frozen=True, slots=True)
class RankLine:
    """`name` is a first name only; empty: forgotten. `guess`: of a number to guess."""

    place: int
    name: str
    score: int
    right_count: int
    guess: str | None
    own: bool


@dataclass(frozen=True, slots=True)
class Ranking:
    """`best` from the first place on; `around` the own place with those neighbours that are not among the best, empty when it is
    among them itself or there is none. `shown` False: it is not settled yet."""

    contest_id: int
    title: str
    kind: str
    shown: bool
    settled: bool
    best: tuple[RankLine, ...] = ()
    around: tuple[RankLine, ...] = ()
    own_place: int | None = None
    placed: int = 0


async def contest_ranking(club: Club, member_id: int, contest_id: int) -> Ranking:
    """Refuses ContestNotFound."""
    row = await shown_row(club, contest_id)
    head = (contest_id, str(row["title"]), str(row["kind"]))
    if row["state"] == "settled":
        return await _settled(club, member_id, head)
    if row["kind"] != "quiz":
        return Ranking(*head, shown=False, settled=False)
    return await _as_it_stands(club, member_id, head)


async def _settled(club: Club, member_id: int, head: tuple[int, str, str]) -> Ranking:
    own = await club.database.fetch_one(
        "SELECT place FROM contest_entry WHERE club_id = $1 AND contest_id = $2 AND member_id = $3",
        club.id,
        head[0],
        member_id,
    )
    place = None if own is None else own["place"]
    around: Sequence[RankLine] = ()
    if place is not None and place > BEST_SHOWN:
        around = await _between(club, member_id, head[0], max(BEST_SHOWN + 1, place - NEIGHBOURS), place + NEIGHBOURS)
    last = await club.database.fetch_one(
        "SELECT COALESCE(MAX(place), 0) AS n FROM contest_entry WHERE club_id = $1 AND contest_id = $2",
        club.id,
        head[0],
    )
    best = await _between(club, member_id, head[0], 1, BEST_SHOWN)
    placed = 0 if last is None else int(last["n"])
    return Ranking(
        *head, shown=True, settled=True, best=tuple(best), around=tuple(around), own_place=place, placed=placed
    )


async def _between(club: Club, member_id: int, contest_id: int, first: int, last: int) -> list[RankLine]:
    rows = await club.database.fetch_all(
        "SELECT e.*, m.name AS member_name FROM contest_entry e JOIN member m ON m.id = e.member_id"
        " WHERE e.club_id = $1 AND e.contest_id = $2 AND e.place BETWEEN $3 AND $4 ORDER BY e.place",
        club.id,
        contest_id,
        first,
        last,
    )
    return [_line(row, int(row["place"]), member_id) for row in rows]


async def _as_it_stands(club: Club, member_id: int, head: tuple[int, str, str]) -> Ranking:
    counted = await club.database.fetch_one(f"SELECT COUNT(*) AS n {_STANDING}", club.id, head[0])
    rows = await club.database.fetch_all(
        f"SELECT e.*, m.name AS member_name {_STANDING}{_ORDER} LIMIT $3", club.id, head[0], BEST_SHOWN
    )
    best = [_line(row, place, member_id) for place, row in enumerate(rows, start=1)]
    mine = next((line.place for line in best if line.own), None)
    around: Sequence[RankLine] = ()
    if mine is None:
        mine, around = await _own_and_around(club, member_id, head[0])
    placed = 0 if counted is None else int(counted["n"])
    return Ranking(
        *head, shown=True, settled=False, best=tuple(best), around=tuple(around), own_place=mine, placed=placed
    )


async def _own_and_around(club: Club, member_id: int, contest_id: int) -> tuple[int | None, list[RankLine]]:
    own = await club.database.fetch_one(
        f"SELECT e.*, m.name AS member_name {_STANDING} AND e.member_id = $3", club.id, contest_id, member_id
    )
    if own is None:
        return None, []
    here = (club.id, contest_id, int(own["score"]), instant_or_none(own["finished_at"]), own["id"])
    ahead = await club.database.fetch_one(f"SELECT COUNT(*) AS n {_STANDING}{_AHEAD}", *here)
    before = await club.database.fetch_all(
        f"SELECT e.*, m.name AS member_name {_STANDING}{_AHEAD}{_BACKWARDS} LIMIT $6", *here, NEIGHBOURS
    )
    behind = await club.database.fetch_all(
        f"SELECT e.*, m.name AS member_name {_STANDING} AND NOT (e.id = $5)"
        " AND (e.score < $3 OR (e.score = $3 AND e.finished_at > $4) OR (e.score = $3 AND e.finished_at = $4 AND e.id > $5))"
        f"{_ORDER} LIMIT $6",
        *here,
        NEIGHBOURS,
    )
    place = 1 + (0 if ahead is None else int(ahead["n"]))
    rows = [*reversed(before), own, *behind]
    around = [_line(row, place - len(before) + step, member_id) for step, row in enumerate(rows)]
    return place, [line for line in around if line.place > BEST_SHOWN]


def _line(row: Row, place: int, member_id: int) -> RankLine:
    return RankLine(
        place,
        shown_first_name(row),
        int(row["score"]),
        int(row["right_count"]),
        row["submission"],
        row["member_id"] == member_id,
    )
