"""Counting the days that have passed, each once."""

import datetime as dt
from typing import Final

from club.clubs.views import profile_of
from club.context import Club
from club.reports.books import last_counted
from club.reports.counting import count_flows, count_morning, first_ids, has_credit, ids_beyond, ids_of_day
from club.reports.rules import NOTHING_OWED, DayCount, Span, days_to_count, midnight, owed_after
from club.storage import Row, Transaction, instant, to_json

COUNTED_AFTER: Final = dt.timedelta(minutes=10)
"""So long after its end a day is counted: nothing of it is still on its way into the database."""

DAYS_TOGETHER: Final = 50


async def count_passed_days(club: Club) -> int:
    """Count the passed days that were not counted yet, oldest first, some at a time; how many. Idempotent."""
    row = await club.database.fetch_one("SELECT * FROM club WHERE id = $1", club.id)
    assert row is not None
    profile, now = profile_of(row), club.clock.now()
    newest = (now - COUNTED_AFTER).astimezone(profile.timezone).date() - dt.timedelta(days=1)
    known = await club.database.fetch_one("SELECT MAX(day) AS day FROM day_figures WHERE club_id = $1", club.id)
    if known is not None and known["day"] is not None and str(known["day"])[:10] >= newest.isoformat():
        return 0
    opened = instant(row["opened_at"]).astimezone(profile.timezone).date()
    if opened > newest:
        return 0

    async def look(tx: Transaction) -> list[DayCount]:
        return await _count(tx, club.id, row, newest, now)

    counted = await club.database.read_snapshot(look)
    if not counted:
        return 0

    async def work(tx: Transaction) -> int:
        kept = await tx.fetch_one("SELECT rules_version FROM club WHERE id = $1", club.id)
        if kept is None or kept["rules_version"] != row["rules_version"]:
            return 0  # the club was changed meanwhile, perhaps to an earlier state: count again
        for each in counted:
            await tx.execute(
                "INSERT INTO day_figures (club_id, day, figures, counted_at) VALUES ($1, $2, $3, $4)"
                " ON CONFLICT (club_id, day) DO NOTHING",
                club.id,
                each.day,
                to_json(each.to_json()),
                now,
            )
        return len(counted)

    return await club.database.transact(work)


async def _count(tx: Transaction, club_id: int, row: Row, newest: dt.date, now: dt.datetime) -> list[DayCount]:
    timezone = profile_of(row).timezone
    last = await last_counted(tx, club_id)
    opened = instant(row["opened_at"]).astimezone(timezone).date()
    days = days_to_count(None if last is None else last.day, opened, newest)
    start = midnight(opened, timezone) if last is None else last.until
    low = await first_ids(tx, club_id, to_keep=True) if last is None else last.low
    closing = NOTHING_OWED if last is None else last.closing
    with_credit = await has_credit(tx, club_id)
    counted: list[DayCount] = []
    for day in days[:DAYS_TOGETHER]:
        end = max(start, midnight(day + dt.timedelta(days=1), timezone))  # the time zone may have been changed
        beyond = await ids_beyond(tx, end, low)
        lows, highs = await ids_of_day(tx, club_id, end, low, beyond)
        flows = await count_flows(tx, club_id, Span(start, end), low, highs, with_credit=with_credit)
        closing = owed_after(closing, flows)
        morning = await count_morning(tx, club_id, now) if day == newest else None
        counted.append(DayCount(day, end, flows, closing, lows, highs, morning))
        start, low = end, lows
    return counted
