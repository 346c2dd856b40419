"""A board as a member sees it, with their own place; and as staff see who leads."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from club.context import Club
from club.errors import BoardsOff
from club.gamification.leaderboards.counting import days_of
from club.gamification.leaderboards.rules import (
    BoardName,
    BoardTerms,
    PeriodKind,
    listed_name,
    period_of,
)
from club.gamification.leaderboards.scoring import terms_in_force
from club.gamification.leaderboards.standing import beside, place_of, row_of, top_of
from club.gamification.prizes import Prize
from club.staff.blocks import refuse_unless_active
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, Transaction

TOP = 10
BESIDE = 2


@dataclass(frozen=True, slots=True)
class BoardLine:
    place: int
    name: str
    score: int
    is_me: bool = False


@dataclass(frozen=True, slots=True)
class BoardView:
    """`top`: the first places. `around`: the member's own line between its neighbours, where it is not among the first.

    `place` and `score` None: the member has none yet, or is not `listed`. `ends_on`: the last day of the period.
    """

    board: BoardName
    period: PeriodKind
    boards: tuple[BoardName, ...]
    begins_on: dt.date | None
    ends_on: dt.date | None
    top: tuple[BoardLine, ...]
    around: tuple[BoardLine, ...]
    place: int | None
    score: int | None
    listed: bool
    listed_as: str
    has_nickname: bool
    prizes: tuple[Prize, ...]


@dataclass(frozen=True, slots=True)
class LeaderLine:
    """One of the first, as staff see them."""

    place: int
    member_id: int
    name: str
    number: str
    nickname: str | None
    score: int


async def leaderboard(club: Club, member_id: int, board: BoardName | None, period: PeriodKind) -> BoardView:
    """A board for a member; None, or one that is not shown any more: the first there is.

    Refuses BoardsOff, MemberNotFound, MemberBlocked.
    """

    async def read(tx: Transaction) -> BoardView:
        terms = await terms_in_force(tx, club)
        if terms is None:
            raise BoardsOff
        member = refuse_unless_active(
            await tx.fetch_one(
                "SELECT m.*, c.hidden, c.nickname FROM member m LEFT JOIN leaderboard_choice c ON c.member_id = m.id"
                " WHERE m.club_id = $1 AND m.id = $2",
                club.id,
                member_id,
            )
        )
        shown = board if board in terms.boards else terms.boards[0]
        return await _view(tx, club, terms, member, shown, period)

    return await club.database.read_snapshot(read)


async def _view(
    tx: Transaction, club: Club, terms: BoardTerms, member: Row, board: BoardName, kind: PeriodKind
) -> BoardView:
    days = await days_of(tx, club)
    period = period_of(kind, days.day_of(club.clock.now()), days.calendar)
    top = await top_of(tx, club.id, board, period.key, TOP)
    own = await row_of(tx, club.id, board, period.key, member["id"])
    place, around = None, tuple[BoardLine, ...]()
    if own is not None:
        place = await place_of(tx, club, board, period.key, own)
        if place > TOP:
            before, behind = await beside(tx, club.id, board, period.key, own, BESIDE)
            around = _lines([*before, own, *behind], place - len(before), member["id"])
    return BoardView(
        board=board,
        period=kind,
        boards=terms.boards,
        begins_on=period.first,
        ends_on=None if period.end is None else period.end - dt.timedelta(days=1),
        top=_lines(top, 1, member["id"]),
        around=around,
        place=place,
        score=None if own is None else int(own["score"]),
        listed=not member["hidden"],
        listed_as=listed_name(member["name"], member["nickname"]),
        has_nickname=member["nickname"] is not None,
        prizes=terms.prizes_of(board, kind),
    )


def _lines(rows: Sequence[Row], first: int, me: int) -> tuple[BoardLine, ...]:
    return tuple(
        BoardLine(place, listed_name(row["name"], row["nickname"]), int(row["score"]), row["member_id"] == me)
        for place, row in enumerate(rows, first)
    )


async def leaders(club: Club, staff: StaffView, board: BoardName, period: PeriodKind) -> tuple[LeaderLine, ...]:
    """Who is first on a board now, with their names. Needs `manage_play`."""
    require(staff.role, "manage_play")

    async def read(tx: Transaction) -> tuple[LeaderLine, ...]:
        days = await days_of(tx, club)
        key = period_of(period, days.day_of(club.clock.now()), days.calendar).key
        rows = await top_of(tx, club.id, board, key, TOP)
        return tuple(
            LeaderLine(place, int(row["member_id"]), row["name"], row["number"], row["nickname"], int(row["score"]))
            for place, row in enumerate(rows, 1)
        )

    return await club.database.read_snapshot(read)
