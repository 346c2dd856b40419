"""The counted days of a club and what came after them, read as one."""

import datetime as dt
from collections.abc import Mapping
from typing import Final
from zoneinfo import ZoneInfo

from club.clubs.views import ClubProfile, profile_of
from club.reports.counting import count_active, count_expiring, count_flows, count_morning, first_ids, has_credit
from club.reports.rules import NOTHING_OWED, DayCount, Days, Morning, Span, added, owed_after, whole
from club.storage import Row, Transaction, day_or_none, from_json, instant

DAYS_READ: Final = 70
"""The longest period and what it is set beside."""


async def last_counted(tx: Transaction, club_id: int) -> DayCount | None:
    row = await tx.fetch_one(
        "SELECT day, figures FROM day_figures WHERE club_id = $1 ORDER BY day DESC LIMIT 1", club_id
    )
    return None if row is None else _day_count(row)


def _day_count(row: Row) -> DayCount:
    day = day_or_none(row["day"])
    assert day is not None
    return DayCount.from_json(day, from_json(row["figures"]))


class Books:
    """The counted days of a club and what came after them, read in one snapshot."""

    def __init__(
        self, tx: Transaction, profile: ClubProfile, opened: dt.date, now: dt.datetime, counted: dict[dt.date, DayCount]
    ) -> None:
        self.tx = tx
        self.profile = profile
        self.opened = opened
        self.now = now
        self.today = now.astimezone(profile.timezone).date()
        self.counted = counted
        self.newest = max(counted.values(), key=lambda each: each.day, default=None)
        self._first_ids: dict[str, int] | None = None
        self._flows: dict[Span, dict[str, int]] = {}
        self._with_credit: bool | None = None

    @classmethod
    async def open(cls, tx: Transaction, club_id: int, now: dt.datetime) -> "Books":
        """With the counted days of the last ten weeks; with the newest one, when it is older."""
        if tx.dialect == "postgres":
            # Its statements go by ranges of ids, one plan fits all; a large club would have each planned anew, which takes longer
            # than running it.
            await tx.execute("SET LOCAL plan_cache_mode = force_generic_plan")
        row = await tx.fetch_one("SELECT * FROM club WHERE id = $1", club_id)
        assert row is not None
        profile = profile_of(row)
        rows = await tx.fetch_all(
            "SELECT day, figures FROM day_figures WHERE club_id = $1 AND day >= $2",
            club_id,
            now.astimezone(profile.timezone).date() - dt.timedelta(days=DAYS_READ),
        )
        counted = {each.day: each for each in map(_day_count, rows)}
        if not counted and (newest := await last_counted(tx, club_id)) is not None:
            counted = {newest.day: newest}
        opened = instant(row["opened_at"]).astimezone(profile.timezone).date()
        return cls(tx, profile, opened, now, counted)

    @property
    def timezone(self) -> ZoneInfo:
        return self.profile.timezone

    async def _low(self, day: dt.date) -> Mapping[str, int]:
        """For each table an id below all rows of the day and later."""
        known = [each for each in self.counted.values() if each.day < day]
        if known:
            return max(known, key=lambda each: each.day).low
        if self._first_ids is None:
            self._first_ids = await first_ids(self.tx, self.profile.id)
        return self._first_ids

    async def flows_in(self, span: Span, day: dt.date) -> dict[str, int]:
        """What happened in a part of a day."""
        of_day = self.counted.get(day)
        high = None if of_day is None or span.end > of_day.until else of_day.high
        known = self._flows.get(span)
        if known is None:
            if self._with_credit is None:
                self._with_credit = await has_credit(self.tx, self.profile.id)
            known = self._flows[span] = await count_flows(
                self.tx, self.profile.id, span, await self._low(day), high, with_credit=self._with_credit
            )
        return known

    async def flows_of(self, days: Days) -> dict[str, int] | None:
        """What happened on whole days, today up to now; None when the club was not open on all of them."""
        if days.first < self.opened:
            return None
        each_day: list[Mapping[str, int]] = []
        for number in range(days.count):
            day = days.first + dt.timedelta(days=number)
            known = self.counted.get(day)
            each_day.append(
                await self.flows_in(whole(Days(day, day), self.timezone), day) if known is None else known.flows
            )
        flows = added(each_day)
        if days.count > 1:
            span = whole(days, self.timezone)
            flows["active"] = await count_active(self.tx, self.profile.id, span, await self._low(days.first))
        return flows

    async def owed_at_end_of(self, day: dt.date) -> dict[str, int] | None:
        """What stood when the day ended, or stands now if it has not; None before the club was opened."""
        if day < self.opened:
            return None
        known = [each for each in self.counted.values() if each.day <= day]
        newest = max(known, key=lambda each: each.day, default=None)
        if newest is not None and newest.day == day:
            return dict(newest.closing)
        first = self.opened if newest is None else newest.day + dt.timedelta(days=1)
        span = whole(Days(first, day), self.timezone)
        if newest is not None:
            span = Span(newest.until, span.end)
        since = await self.flows_in(span, first)
        return owed_after(NOTHING_OWED if newest is None else newest.closing, since)

    async def morning(self) -> Morning:
        """As counted this morning; anew when it was not, or the club was opened today."""
        newest = self.newest
        if newest is not None and newest.morning is not None and newest.day == self.today - dt.timedelta(days=1):
            return newest.morning
        return await count_morning(self.tx, self.profile.id, self.now)

    async def expiring(self) -> int:
        newest = self.newest
        if newest is not None and newest.morning is not None and newest.day == self.today - dt.timedelta(days=1):
            return newest.morning.expiring
        return await count_expiring(self.tx, self.profile.id, self.now)
