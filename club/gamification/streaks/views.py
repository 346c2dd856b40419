"""A member's run of days as it stands today."""

import datetime as dt
from dataclasses import dataclass

from club.clubs import club_profile
from club.context import Club
from club.errors import StreaksOff
from club.gamification.prizes import Prize
from club.gamification.streaks.keeping import streak_terms
from club.gamification.streaks.rules import DAYS_SHOWN, DayMark, StreakTerms, calendar, next_prize, stands
from club.gamification.streaks.visiting import run_of


@dataclass(frozen=True, slots=True)
class StreakView:
    """`days` 0: no run stands. `marks`: the last days up to `today`, oldest first. `next_prize`: its length and what it is."""

    days: int
    longest: int
    frozen_left: int
    came_today: bool
    today: dt.date
    marks: tuple[DayMark, ...]
    next_prize: tuple[int, Prize] | None
    terms: StreakTerms


async def member_streak(club: Club, member_id: int) -> StreakView:
    """Refuses StreaksOff."""
    terms = await streak_terms(club)
    if terms is None:
        raise StreaksOff
    today = club.clock.now().astimezone((await club_profile(club)).timezone).date()
    row = await club.database.fetch_one(
        "SELECT * FROM streak WHERE club_id = $1 AND member_id = $2", club.id, member_id
    )
    run = None if row is None else run_of(row)
    alive = run is not None and stands(run, today)
    days = run.days if run is not None and alive else 0
    return StreakView(
        days=days,
        longest=0 if run is None else run.longest,
        frozen_left=run.frozen_left if run is not None and alive else 0,
        came_today=run is not None and run.last_day >= today,
        today=today,
        marks=calendar(run, await _came_on(club, member_id, today), today),
        next_prize=next_prize(terms, days),
        terms=terms,
    )


async def _came_on(club: Club, member_id: int, today: dt.date) -> frozenset[dt.date]:
    """On which of the last days the member was here, found by the keys of those days."""
    days = {
        f"activity:{member_id}:{day.isoformat()}": day
        for day in (today - dt.timedelta(days=back) for back in range(DAYS_SHOWN))
    }
    places = ", ".join(f"${number}" for number in range(2, len(days) + 2))
    rows = await club.database.fetch_all(
        f"SELECT external_id FROM member_event WHERE club_id = $1 AND source = 'club' AND external_id IN ({places})",
        club.id,
        *days,
    )
    return frozenset(days[row["external_id"]] for row in rows)
