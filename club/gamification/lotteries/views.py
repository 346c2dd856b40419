"""Questions about lotteries: as staff keep them, as a member sees them, who has won. What can be verified stands in `proof.py`."""

import datetime as dt
from dataclasses import dataclass
from typing import cast

from club.context import Club
from club.errors import ClubError, LotteryNotFound, MemberNotFound, WinNotFound
from club.gamification.lotteries.reading import LotteryView, entering_of, prizes_of, view_of
from club.gamification.lotteries.rules import GIVEN_AT_ONCE_MAX, Way, WinnerState, chance_of, not_entering, not_this_way
from club.gamification.prizes import Prize
from club.storage import Row, Transaction, from_json, instant, instant_or_none

TICKETS_SHOWN = 12
MEMBERS_SEE = "('open', 'frozen', 'drawn', 'finished', 'cancelled')"


@dataclass(frozen=True, slots=True)
class LotteryPage:
    lotteries: tuple[LotteryView, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class WayForMember:
    """`value`: points, minor units or tickets, as `rules.WAY_VALUES`. `refusal`: why not now (None: a tap is enough, or it comes
    by itself); `most`: how many tickets at once (None: this way has no count)."""

    way: Way
    value: int | None
    refusal: ClubError | None
    most: int | None


@dataclass(frozen=True, slots=True)
class LotteryForMember:
    """`numbers`: the first of the member's tickets. `chance`: from 0 to 1 that at least one of them wins, as things stand; `one_in`
    says the same as one in so many. `refusal`: why no ticket at all is to be had now."""

    lottery: LotteryView
    mine: int
    numbers: tuple[int, ...]
    chance: float
    one_in: int | None
    ways: tuple[WayForMember, ...]
    refusal: ClubError | None
    available_points: int


@dataclass(frozen=True, slots=True)
class LotteryLine:
    """A lottery in a member's list; `mine`: their tickets."""

    lottery: LotteryView
    mine: int


@dataclass(frozen=True, slots=True)
class LotteryLines:
    lines: tuple[LotteryLine, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class TicketLine:
    number: int
    way: str
    withdrawn: bool
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class TicketPage:
    tickets: tuple[TicketLine, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class WinnerView:
    """`place` in the order drawn. `prize` None: a reserve. `details`: where to, as the winner wrote it."""

    id: int
    lottery_id: int
    lottery_title: str
    place: int
    ticket: int
    prize: Prize | None
    state: WinnerState
    called_at: dt.datetime | None
    due_at: dt.datetime | None
    closed_at: dt.datetime | None
    member_id: int
    member_name: str
    member_number: str
    details: str | None


def _pages(count: int, page: int, size: int) -> tuple[int, int]:
    pages = max(1, -(-count // size))
    return min(max(1, page), pages), pages


async def _views(club: Club, rows: list[Row]) -> tuple[LotteryView, ...]:
    now = club.clock.now()
    return tuple([view_of(row, await prizes_of(club.database, club.id, row["id"]), now) for row in rows])


async def lotteries(club: Club, page: int = 1, size: int = 6) -> LotteryPage:
    """For staff: all of them, drafts too; what goes on first, then the newest."""
    counted = await club.database.fetch_one("SELECT COUNT(*) AS n FROM lottery WHERE club_id = $1", club.id)
    page, pages = _pages(counted["n"] if counted else 0, page, size)
    rows = await club.database.fetch_all(
        "SELECT * FROM lottery WHERE club_id = $1 ORDER BY CASE WHEN state IN ('draft', 'open', 'frozen', 'drawn') THEN 0"
        " ELSE 1 END, id DESC LIMIT $2 OFFSET $3",
        club.id,
        size,
        (page - 1) * size,
    )
    return LotteryPage(await _views(club, list(rows)), page, pages)


async def lottery(club: Club, lottery_id: int) -> LotteryView:
    """One lottery as staff see it. Refuses LotteryNotFound."""
    row = await _row(club, lottery_id)
    return view_of(row, await prizes_of(club.database, club.id, lottery_id), club.clock.now())


async def lottery_by_public_id(club: Club, public_id: str) -> LotteryView:
    """One that was announced, by what it is called in public. Refuses LotteryNotFound."""
    row = await club.database.fetch_one(
        "SELECT * FROM lottery WHERE club_id = $1 AND public_id = $2 AND announced_at IS NOT NULL", club.id, public_id
    )
    if row is None:
        raise LotteryNotFound
    return view_of(row, await prizes_of(club.database, club.id, row["id"]), club.clock.now())


async def entrants(club: Club, lottery_id: int) -> int:
    """How many members have tickets of it."""

    async def read(tx: Transaction) -> int:
        row = await tx.fetch_one(
            "SELECT COUNT(DISTINCT member_id) AS n FROM lottery_ticket WHERE club_id = $1 AND lottery_id = $2"
            " AND state = 'valid'",
            club.id,
            lottery_id,
        )
        return int(row["n"]) if row else 0

    return await club.database.read_snapshot(read)


async def _row(club: Club, lottery_id: int) -> Row:
    row = await club.database.fetch_one("SELECT * FROM lottery WHERE club_id = $1 AND id = $2", club.id, lottery_id)
    if row is None:
        raise LotteryNotFound
    return row


async def open_lotteries(club: Club, member_id: int, page: int = 1, size: int = 5) -> LotteryLines:
    """What a member may look at: what takes tickets first, then what waits for its draw, then the past, newest first."""
    counted = await club.database.fetch_one(
        f"SELECT COUNT(*) AS n FROM lottery WHERE club_id = $1 AND state IN {MEMBERS_SEE} AND announced_at IS NOT NULL",
        club.id,
    )
    page, pages = _pages(counted["n"] if counted else 0, page, size)
    rows = await club.database.fetch_all(
        f"SELECT * FROM lottery WHERE club_id = $1 AND state IN {MEMBERS_SEE} AND announced_at IS NOT NULL"
        " ORDER BY CASE state WHEN 'open' THEN 0"
        " WHEN 'frozen' THEN 1 WHEN 'drawn' THEN 2 ELSE 3 END, closes_at DESC, id DESC LIMIT $2 OFFSET $3",
        club.id,
        size,
        (page - 1) * size,
    )
    views = await _views(club, list(rows))
    lines = [LotteryLine(view, await _mine(club, member_id, view.id)) for view in views]
    return LotteryLines(tuple(lines), page, pages)


async def _mine(club: Club, member_id: int, lottery_id: int) -> int:
    row = await club.database.fetch_one(
        "SELECT COUNT(*) AS n FROM lottery_ticket WHERE club_id = $1 AND lottery_id = $2 AND member_id = $3"
        " AND state = 'valid'",
        club.id,
        lottery_id,
        member_id,
    )
    return int(row["n"]) if row else 0


async def lottery_for_member(club: Club, member_id: int, lottery_id: int) -> LotteryForMember:
    """One lottery as this member sees it. Refuses LotteryNotFound (also for a draft), MemberNotFound."""
    row = await _row(club, lottery_id)
    if row["announced_at"] is None:
        raise LotteryNotFound
    member = await club.database.fetch_one(
        "SELECT m.id, m.tier_id, COALESCE(a.balance - a.pending - a.held, 0) AS available FROM member m"
        " LEFT JOIN account a ON a.club_id = m.club_id AND a.member_id = m.id AND a.wallet = 'points'"
        " WHERE m.club_id = $1 AND m.id = $2",
        club.id,
        member_id,
    )
    if member is None:
        raise MemberNotFound
    view = view_of(row, await prizes_of(club.database, club.id, lottery_id), club.clock.now())
    entering = await entering_of(club.database, club, row, member, int(member["available"]))
    numbers = await my_tickets(club, member_id, lottery_id, size=TICKETS_SHOWN)
    chance = chance_of(entering.mine, view.tickets, view.pieces)
    room = entering.terms.room(entering.mine)
    ways = []
    for way in entering.terms.ways:
        by_tap = way in ("daily", "points")
        most = None if not by_tap else 1 if way == "daily" else room
        value = entering.terms.value(way)
        if way == "points" and value:
            most = min(entering.available_points // value, most if most is not None else GIVEN_AT_ONCE_MAX)
        refused = not_this_way(entering, way) if by_tap else not_entering(entering)
        ways.append(WayForMember(way, value, refused, most))
    return LotteryForMember(
        lottery=view,
        mine=entering.mine,
        numbers=tuple(line.number for line in numbers.tickets if not line.withdrawn),
        chance=chance,
        one_in=None if chance <= 0 else max(1, round(1 / chance)),
        ways=tuple(ways),
        refusal=not_entering(entering),
        available_points=entering.available_points,
    )


async def my_lotteries(club: Club, member_id: int, page: int = 1, size: int = 5) -> LotteryLines:
    """The lotteries a member has, or had, tickets of; the newest first."""
    rows = await club.database.fetch_all(
        "SELECT * FROM lottery WHERE club_id = $1 AND id IN (SELECT t.lottery_id FROM lottery_ticket t WHERE"
        " t.club_id = $1 AND t.member_id = $2) ORDER BY id DESC",
        club.id,
        member_id,
    )
    page, pages = _pages(len(rows), page, size)
    views = await _views(club, list(rows[(page - 1) * size : page * size]))
    lines = [LotteryLine(view, await _mine(club, member_id, view.id)) for view in views]
    return LotteryLines(tuple(lines), page, pages)


async def my_tickets(club: Club, member_id: int, lottery_id: int, page: int = 1, size: int = 20) -> TicketPage:
    """A member's tickets of one lottery by number, those that were taken out again too."""
    counted = await club.database.fetch_one(
        "SELECT COUNT(*) AS n FROM lottery_ticket WHERE club_id = $1 AND lottery_id = $2 AND member_id = $3",
        club.id,
        lottery_id,
        member_id,
    )
    page, pages = _pages(counted["n"] if counted else 0, page, size)
    rows = await club.database.fetch_all(
        "SELECT number, way, state, at FROM lottery_ticket WHERE club_id = $1 AND lottery_id = $2 AND member_id = $3"
        " ORDER BY number LIMIT $4 OFFSET $5",
        club.id,
        lottery_id,
        member_id,
        size,
        (page - 1) * size,
    )
    lines = [
        TicketLine(row["number"], row["way"], withdrawn=row["state"] == "withdrawn", at=instant(row["at"]))
        for row in rows
    ]
    return TicketPage(tuple(lines), page, pages)


_WINNERS = """
SELECT w.*, l.title, p.prize AS prize_won, m.name, m.number FROM lottery_winner w
JOIN lottery l ON l.id = w.lottery_id JOIN member m ON m.id = w.member_id
LEFT JOIN lottery_prize p ON p.id = w.prize_id WHERE w.club_id = $1
"""


def winner_of(row: Row) -> WinnerView:
    return WinnerView(
        id=row["id"],
        lottery_id=row["lottery_id"],
        lottery_title=row["title"],
        place=row["place"],
        ticket=row["ticket_number"],
        prize=None if row["prize_won"] is None else Prize.from_json(from_json(row["prize_won"])),
        state=cast(WinnerState, row["state"]),
        called_at=instant_or_none(row["called_at"]),
        due_at=instant_or_none(row["due_at"]),
        closed_at=instant_or_none(row["closed_at"]),
        member_id=row["member_id"],
        member_name=row["name"],
        member_number=row["number"],
        details=row["details"],
    )


async def winners(club: Club, lottery_id: int) -> tuple[WinnerView, ...]:
    """For staff, with names: winners and reserves in the order drawn."""
    rows = await club.database.fetch_all(f"{_WINNERS} AND w.lottery_id = $2 ORDER BY w.place", club.id, lottery_id)
    return tuple(winner_of(row) for row in rows)


async def winner(club: Club, winner_id: int) -> WinnerView:
    """For staff. Refuses WinNotFound."""
    row = await club.database.fetch_one(f"{_WINNERS} AND w.id = $2", club.id, winner_id)
    if row is None:
        raise WinNotFound
    return winner_of(row)


async def my_wins(club: Club, member_id: int, lottery_id: int | None = None) -> tuple[WinnerView, ...]:
    """What a member has won, in one lottery or in all, newest first; places as a reserve only once they were called."""
    rows = await club.database.fetch_all(
        f"{_WINNERS} AND w.member_id = $2 AND w.state <> 'reserve' AND (w.lottery_id = $3 OR $4) ORDER BY w.id DESC",
        club.id,
        member_id,
        lottery_id or 0,
        lottery_id is None,
    )
    return tuple(winner_of(row) for row in rows)


async def my_win(club: Club, member_id: int, winner_id: int) -> WinnerView:
    """One of them. Refuses WinNotFound, also for somebody else's."""
    row = await club.database.fetch_one(
        f"{_WINNERS} AND w.id = $2 AND w.member_id = $3 AND w.state <> 'reserve'", club.id, winner_id, member_id
    )
    if row is None:
        raise WinNotFound
    return winner_of(row)
