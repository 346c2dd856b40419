"""Questions about games: what there is to play, one game for a member, what a member has played; and what staff look at."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from club.context import Club
from club.earning.gathering import local_day
from club.gamification.games.cards import ALL_OPEN, Card
from club.gamification.games.errors import GameNotFound, GamePlayNotFound
from club.gamification.games.outcomes import GameKind
from club.gamification.games.rules import Costs, GameState, GameTerms, NextPlay, PrizeTable, costs, next_play, observed
from club.gamification.prizes import Prize
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Database, Row, Transaction, from_json, instant

PlayState = Literal["rolling", "won", "lost", "returned"]
SHOWN_TO_MEMBERS = ("active", "paused", "exhausted")
PLAYS_SHOWN = 8
GAMES_SHOWN = 8
SEEN_AFTER = dt.timedelta(seconds=4)
"""How long a rolled die, a throw, a slot machine moves before it shows what it came to."""


@dataclass(frozen=True, slots=True)
class GameView:
    """A game as staff set it. What it took and gave is in points; `spent_points` as prizes count in the budget."""

    id: int
    kind: GameKind
    state: GameState
    terms: GameTerms
    table: PrizeTable
    table_version: int
    spent_points: int
    reserved_points: int
    taken_points: int
    play_count: int

    @property
    def costs(self) -> Costs:
        return costs(self.table, self.terms.cost_points, self.terms.budget_points)

    @property
    def budget_left(self) -> int | None:
        """What no play has spent or set aside; None without a budget."""
        budget = self.terms.budget_points
        return None if budget is None else budget - self.spent_points - self.reserved_points

    def field_of(self, shown: "PlayView") -> int | None:
        """The field of the wheel that a play came to, counted from 0; None when that field brings something else by now."""
        number = None if shown.outcome is None else self.table.row_of(shown.outcome)
        brings = None if number is None else self.table.rows[number].prize
        return shown.outcome - 1 if shown.outcome is not None and brings == shown.prize else None


@dataclass(frozen=True, slots=True)
class GameForMember:
    """`available`: the points this member could spend."""

    game: GameView
    next: NextPlay
    available: int

    @property
    def missing(self) -> int:
        """Points this member lacks for the next play."""
        return max(0, self.next.cost_points - self.available)

    @property
    def can_play(self) -> bool:
        return self.game.state == "active" and self.next.left != 0 and not self.missing


@dataclass(frozen=True, slots=True)
class PlayView:
    """One time somebody played. `instead`: points that took the place of a prize which could not be given any more; None where
    nothing had to. `card` and `opened` only of a scratch card."""

    id: int
    game_id: int
    kind: GameKind
    title: str
    state: PlayState
    is_free: bool
    cost_points: int
    outcome: int | None
    prize: Prize | None
    instead: int | None
    card: Card | None
    opened: int
    at: dt.datetime
    repeated: bool = False

    def was_seen(self, now: dt.datetime) -> bool:
        """Whether what rolled for it has come to a stop."""
        return now >= self.at + SEEN_AFTER

    @property
    def is_covered(self) -> bool:
        """A card that was bought and not scratched to its end."""
        return self.card is not None and self.opened != ALL_OPEN


@dataclass(frozen=True, slots=True)
class PlayPage:
    plays: tuple[PlayView, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class GamePage:
    games: tuple[GameView, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class GameStatistics:
    """`plays` were settled under the table as it is now; `won[n]` of them brought the prize of row n."""

    game: GameView
    plays: int
    won: tuple[int, ...]


def game_of(row: Row) -> GameView:
    terms = GameTerms(row["title"], row["cost_points"], row["plays_per_day"], row["free_per_day"], row["budget_points"])
    return GameView(
        row["id"],
        row["kind"],
        row["state"],
        terms,
        PrizeTable.from_json(from_json(row["prize_table"])),
        row["table_version"],
        row["spent_points"],
        row["reserved_points"],
        row["taken_points"],
        row["play_count"],
    )


PLAY_ROWS = (
    "SELECT p.*, g.kind, g.title FROM game_play p JOIN game g ON g.id = p.game_id WHERE p.club_id = $1"
    " AND p.member_id = $2"
)
"""Go on with ` AND …`."""


def play_of(row: Row, *, repeated: bool = False) -> PlayView:
    kept, card = from_json(row["prize"]), from_json(row["card"])
    return PlayView(
        row["id"],
        row["game_id"],
        row["kind"],
        row["title"],
        row["state"],
        bool(row["is_free"]),
        row["cost_points"],
        row["outcome"],
        None if kept is None else Prize.from_json(kept),
        None if kept is None else kept.get("instead"),
        None if card is None else Card.from_json(card),
        row["opened_fields"],
        instant(row["at"]),
        repeated,
    )


async def today(reader: Transaction | Database, club: Club) -> dt.date:
    """The club's own day."""
    row = await reader.fetch_one("SELECT timezone FROM club WHERE id = $1", club.id)
    assert row is not None
    return local_day(club.clock.now(), row["timezone"])


async def next_play_of(
    reader: Transaction | Database, club: Club, member_id: int, game_id: int, terms: GameTerms
) -> NextPlay:
    """What the member's next play costs today. What was returned does not count."""
    played = await reader.fetch_one(
        "SELECT COUNT(*) AS n, COALESCE(SUM(CASE WHEN is_free THEN 1 ELSE 0 END), 0) AS free FROM game_play"
        " WHERE club_id = $1 AND game_id = $2 AND member_id = $3 AND day = $4 AND state <> 'returned'",
        club.id,
        game_id,
        member_id,
        await today(reader, club),
    )
    assert played is not None
    return next_play(terms.cost_points, terms.plays_per_day, terms.free_per_day, int(played["n"]), int(played["free"]))


async def available_points(reader: Transaction | Database, club: Club, member_id: int) -> int:
    """0 for who has no account here."""
    row = await reader.fetch_one(
        "SELECT balance - pending - held AS available FROM account"
        " WHERE club_id = $1 AND member_id = $2 AND wallet = 'points'",
        club.id,
        member_id,
    )
    return 0 if row is None else int(row["available"])


async def games_for(club: Club, member_id: int) -> tuple[GameForMember, ...]:
    """What members may look at, newest first, those that are played before the others."""
    rows = await club.database.fetch_all(
        "SELECT * FROM game WHERE club_id = $1 AND state IN ('active', 'exhausted')"
        " ORDER BY CASE WHEN state = 'active' THEN 0 ELSE 1 END, id DESC LIMIT $2",
        club.id,
        GAMES_SHOWN,
    )
    available = await available_points(club.database, club, member_id)
    games = [game_of(row) for row in rows]
    return tuple(
        [
            GameForMember(
                game, await next_play_of(club.database, club, member_id, game.id, game.terms), max(0, available)
            )
            for game in games
        ]
    )


async def game_for(club: Club, member_id: int, game_id: int) -> GameForMember:
    """One game as a member finds it. Refuses GameNotFound, also for drafts and what was ended."""
    row = await club.database.fetch_one("SELECT * FROM game WHERE club_id = $1 AND id = $2", club.id, game_id)
    if row is None or row["state"] not in SHOWN_TO_MEMBERS:
        raise GameNotFound
    game = game_of(row)
    found = await next_play_of(club.database, club, member_id, game_id, game.terms)
    return GameForMember(game, found, max(0, await available_points(club.database, club, member_id)))


async def play_for(club: Club, member_id: int, play_id: int) -> PlayView:
    """One play of this member. Refuses GamePlayNotFound, also for somebody else's."""
    row = await club.database.fetch_one(f"{PLAY_ROWS} AND p.id = $3", club.id, member_id, play_id)
    if row is None:
        raise GamePlayNotFound
    return play_of(row)


async def plays_of(club: Club, member_id: int, page: int = 1) -> PlayPage:
    """What a member has played, newest first."""
    counted = await club.database.fetch_one(
        "SELECT COUNT(*) AS n FROM game_play WHERE club_id = $1 AND member_id = $2", club.id, member_id
    )
    pages = max(1, -(-int(counted["n"] if counted else 0) // PLAYS_SHOWN))
    page = min(max(1, page), pages)
    rows = await club.database.fetch_all(
        f"{PLAY_ROWS} ORDER BY p.id DESC LIMIT $3 OFFSET $4", club.id, member_id, PLAYS_SHOWN, (page - 1) * PLAYS_SHOWN
    )
    return PlayPage(tuple(play_of(row) for row in rows), page, pages)


async def all_games(club: Club, staff: StaffView, page: int = 1) -> GamePage:
    """Every game, newest first, those that were ended last. Needs `manage_play`."""
    require(staff.role, "manage_play")
    counted = await club.database.fetch_one("SELECT COUNT(*) AS n FROM game WHERE club_id = $1", club.id)
    pages = max(1, -(-int(counted["n"] if counted else 0) // GAMES_SHOWN))
    page = min(max(1, page), pages)
    rows = await club.database.fetch_all(
        "SELECT * FROM game WHERE club_id = $1 ORDER BY CASE WHEN state = 'retired' THEN 1 ELSE 0 END, id DESC"
        " LIMIT $2 OFFSET $3",
        club.id,
        GAMES_SHOWN,
        (page - 1) * GAMES_SHOWN,
    )
    return GamePage(tuple(game_of(row) for row in rows), page, pages)


async def game(club: Club, staff: StaffView, game_id: int) -> GameView:
    """One game. Needs `manage_play`. Refuses GameNotFound."""
    require(staff.role, "manage_play")
    row = await club.database.fetch_one("SELECT * FROM game WHERE club_id = $1 AND id = $2", club.id, game_id)
    if row is None:
        raise GameNotFound
    return game_of(row)


async def game_statistics(club: Club, staff: StaffView, game_id: int) -> GameStatistics:
    """What the present table promised and what came. Needs `manage_play`. Refuses GameNotFound."""
    shown = await game(club, staff, game_id)
    rows = await club.database.fetch_all(
        "SELECT outcome, play_count FROM game_tally WHERE club_id = $1 AND game_id = $2 AND table_version = $3",
        club.id,
        game_id,
        shown.table_version,
    )
    tally = {int(row["outcome"]): int(row["play_count"]) for row in rows}
    return GameStatistics(shown, sum(tally.values()), tuple(observed(shown.table, tally)))
