"""Reading lotteries as values: one with its prizes, and what decides whether a member may enter."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast
from zoneinfo import ZoneInfo

from club.context import Club
from club.gamification.lotteries.rules import Beacon, Entering, LotteryState, LotteryTerms
from club.gamification.prizes import Prize
from club.storage import Database, Row, Transaction, from_json, instant, instant_or_none

Phase = Literal["draft", "soon", "open", "closed", "drawn", "finished", "cancelled"]
"""Where a lottery stands now: `soon` was announced and has not opened; `closed` waits for its draw."""


@dataclass(frozen=True, slots=True)
class PrizeLine:
    id: int
    place: int
    pieces: int
    prize: Prize


@dataclass(frozen=True, slots=True)
class Published:
    """What was published of a draw, as hex; None: not yet. `round_at`: when the value of `round` comes out."""

    commitment: str | None
    chain_length: int | None
    list_sha256: str | None
    merkle_root: str | None
    frozen_count: int | None
    round: int | None
    signature: str | None
    randomness: str | None
    otp: str | None


@dataclass(frozen=True, slots=True)
class LotteryView:
    """`tickets`: how many count now. `phase`: where it stands by the clock."""

    id: int
    public_id: str
    title: str
    description: str
    picture_id: int | None
    state: LotteryState
    phase: Phase
    terms: LotteryTerms
    prizes: tuple[PrizeLine, ...]
    opens_at: dt.datetime
    closes_at: dt.datetime
    draws_at: dt.datetime
    community_id: int | None
    beacon: Beacon
    tickets: int
    published: Published
    announced_at: dt.datetime | None
    frozen_at: dt.datetime | None
    drawn_at: dt.datetime | None
    finished_at: dt.datetime | None
    cancelled_at: dt.datetime | None
    cancel_reason: str | None

    @property
    def pieces(self) -> int:
        """How many win."""
        return sum(line.pieces for line in self.prizes)


def phase_of(state: LotteryState, opens_at: dt.datetime, closes_at: dt.datetime, now: dt.datetime) -> Phase:
    if state == "open":
        return "soon" if now < opens_at else "open" if now < closes_at else "closed"
    return "closed" if state == "frozen" else state


def _published(row: Row) -> Published:
    return Published(
        row["commitment"],
        row["chain_length"],
        row["list_sha256"],
        row["merkle_root"],
        row["frozen_count"],
        row["beacon_round"],
        row["beacon_signature"],
        row["beacon_randomness"],
        row["revealed_otp"],
    )


def view_of(row: Row, prizes: Sequence[PrizeLine], now: dt.datetime) -> LotteryView:
    state = cast(LotteryState, row["state"])
    opens_at, closes_at = instant(row["opens_at"]), instant(row["closes_at"])
    return LotteryView(
        id=row["id"],
        public_id=row["public_id"],
        title=row["title"],
        description=row["description"],
        picture_id=row["picture_id"],
        state=state,
        phase=phase_of(state, opens_at, closes_at, now),
        terms=LotteryTerms.from_json(from_json(row["terms"])),
        prizes=tuple(prizes),
        opens_at=opens_at,
        closes_at=closes_at,
        draws_at=instant(row["draws_at"]),
        community_id=row["community_id"],
        beacon=cast(Beacon, row["beacon"]),
        tickets=row["ticket_count"] - row["withdrawn_count"],
        published=_published(row),
        announced_at=instant_or_none(row["announced_at"]),
        frozen_at=instant_or_none(row["frozen_at"]),
        drawn_at=instant_or_none(row["drawn_at"]),
        finished_at=instant_or_none(row["finished_at"]),
        cancelled_at=instant_or_none(row["cancelled_at"]),
        cancel_reason=row["cancel_reason"],
    )


async def prizes_of(reader: Transaction | Database, club_id: int, lottery_id: int) -> tuple[PrizeLine, ...]:
    """The best first."""
    rows = await reader.fetch_all(
        "SELECT * FROM lottery_prize WHERE club_id = $1 AND lottery_id = $2 ORDER BY place", club_id, lottery_id
    )
    return tuple(
        PrizeLine(row["id"], row["place"], row["pieces"], Prize.from_json(from_json(row["prize"]))) for row in rows
    )


async def entering_of(
    reader: Transaction | Database, club: Club, lottery: Row, member: Row, available_points: int
) -> Entering:
    """`lottery`, `member`: their rows as they were read."""
    day = await _day_began(reader, club)
    found = await reader.fetch_one(
        "SELECT COUNT(*) AS n, COALESCE(MAX(CASE WHEN way = 'daily' AND at >= $4 THEN 1 ELSE 0 END), 0) AS today"
        " FROM lottery_ticket WHERE club_id = $1 AND lottery_id = $2 AND member_id = $3 AND state = 'valid'",
        club.id,
        lottery["id"],
        member["id"],
        day,
    )
    assert found is not None
    return Entering(
        state=cast(LotteryState, lottery["state"]),
        opens_at=instant(lottery["opens_at"]),
        closes_at=instant(lottery["closes_at"]),
        terms=LotteryTerms.from_json(from_json(lottery["terms"])),
        tier_id=member["tier_id"],
        mine=int(found["n"]),
        taken_today=bool(found["today"]),
        available_points=available_points,
        now=club.clock.now(),
    )


async def _day_began(reader: Transaction | Database, club: Club) -> dt.datetime:
    """The club's midnight."""
    row = await reader.fetch_one("SELECT timezone FROM club WHERE id = $1", club.id)
    assert row is not None
    zone = ZoneInfo(row["timezone"])
    day = club.clock.now().astimezone(zone).date()
    return dt.datetime.combine(day, dt.time(), zone).astimezone(dt.UTC)
