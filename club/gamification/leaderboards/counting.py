"""Scores out of facts that stand: what members have earned, brought and used within a period."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from club.context import Club
from club.gamification.leaderboards.rules import BoardName, Period
from club.jobs.rules import Calendar, calendar_of
from club.storage import Transaction, instant

_BEGINNING = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
_END = dt.datetime(9000, 1, 1, tzinfo=dt.UTC)

_FACTS: Mapping[BoardName, str] = {
    "points": "SELECT member_id, booked_points AS n, bought_at AS at FROM purchase WHERE club_id = $1 AND bought_at >= $2"
    " AND bought_at < $3 AND booked_points > 0 AND member_id IN ({members})"
    " UNION ALL SELECT member_id, points AS n, at FROM member_event WHERE club_id = $1 AND at >= $2 AND at < $3"
    " AND points > 0 AND member_id IN ({members})",
    "friends": "SELECT inviter_id AS member_id, 1 AS n, decided_at AS at FROM referral WHERE club_id = $1"
    " AND decided_at >= $2 AND decided_at < $3 AND state = 'approved' AND inviter_id IN ({members})",
    "codes": "SELECT member_id, 1 AS n, at FROM code_use WHERE club_id = $1 AND at >= $2 AND at < $3"
    " AND member_id IN ({members})",
}


@dataclass(frozen=True, slots=True)
class Days:
    """How a club counts its days."""

    timezone: ZoneInfo
    calendar: Calendar

    def day_of(self, at: dt.datetime) -> dt.date:
        return at.astimezone(self.timezone).date()

    def begins(self, day: dt.date) -> dt.datetime:
        return dt.datetime.combine(day, dt.time(), self.timezone).astimezone(dt.UTC)


@dataclass(frozen=True, slots=True)
class Score:
    """`reached_at`: when the newest of what makes it up happened."""

    score: int
    reached_at: dt.datetime


async def days_of(tx: Transaction, club: Club) -> Days:
    row = await tx.fetch_one("SELECT timezone, language FROM club WHERE id = $1", club.id)
    assert row is not None
    return Days(ZoneInfo(row["timezone"]), calendar_of(row["language"], row["timezone"]))


async def count_scores(
    tx: Transaction, club: Club, days: Days, board: BoardName, period: Period, member_ids: Sequence[int]
) -> dict[int, Score]:
    """The scores of these members; who has none is not in it."""
    start = _BEGINNING if period.first is None else days.begins(period.first)
    end = _END if period.end is None else days.begins(period.end)
    places = ", ".join(f"${number}" for number in range(4, len(member_ids) + 4))
    rows = await tx.fetch_all(
        f"SELECT member_id, SUM(n) AS score, MAX(at) AS reached_at FROM ({_FACTS[board].format(members=places)}) facts"
        " GROUP BY member_id",
        club.id,
        start,
        end,
        *member_ids,
    )
    return {int(row["member_id"]): Score(int(row["score"]), instant(row["reached_at"])) for row in rows}
