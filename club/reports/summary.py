"""Once a day the owners hear how the day was, at the hour they chose; never late by half a day, never several at once."""

import datetime as dt
from typing import Any, Final
from zoneinfo import ZoneInfo

from club.clubs import club_profile
from club.context import Club
from club.errors import SummaryHourWrong
from club.jobs.queue import plan_job
from club.money import Money
from club.outbox.telling import tell_staff
from club.reports.rules import trend
from club.reports.views import Figure, Report, report_unasked
from club.staff import StaffView, require
from club.staff.actions import staff_who_may, write_journal
from club.storage import Transaction

SUMMARY: Final = "summary"
LATE_HOURS_MAX: Final = 3
"""After a longer downtime the day's summary is left out: the next one comes in its own time."""

_TOLD: Final = ("joined", "active", "purchases", "purchase_sum", "given", "spent", "handed_over", "owed")


async def summary_hour(club: Club) -> int | None:
    """The hour the owners hear how the day was; None: they do not."""
    row = await club.database.fetch_one("SELECT summary_hour FROM club WHERE id = $1", club.id)
    assert row is not None
    return None if row["summary_hour"] is None else int(row["summary_hour"])


async def set_summary_hour(club: Club, staff: StaffView, hour: int | None, *, key: str) -> int | None:
    """At which hour of the club's day the owners hear how it was; None: not at all. Needs `manage_programme`. Idempotent.

    An hour still to come counts today. Refuses SummaryHourWrong for what is no hour.
    """
    require(staff.role, "manage_programme")
    if hour is not None and not 0 <= hour <= 23:
        raise SummaryHourWrong
    now, timezone = club.clock.now(), (await club_profile(club)).timezone

    async def work(tx: Transaction) -> int | None:
        await tx.execute("UPDATE club SET summary_hour = $2 WHERE id = $1", club.id, hour)
        await write_journal(tx, club.id, staff.id, "act-summary-hour", key=f"summary-hour:{key}", at=now, hour=hour)
        today = now.astimezone(timezone).date()
        if hour is not None and _due(today, hour, timezone) > now:
            await _plan(tx, club.id, today, hour, timezone)
        return hour

    return await club.database.transact(work)


async def plan_summary(club: Club, day: dt.date) -> None:
    """Plan the day's summary, if the owners want one. Idempotent."""
    hour = await summary_hour(club)
    if hour is None:
        return
    timezone = (await club_profile(club)).timezone
    await club.database.transact(lambda tx: _plan(tx, club.id, day, hour, timezone))


async def _plan(tx: Transaction, club_id: int, day: dt.date, hour: int, timezone: ZoneInfo) -> None:
    due, key = _due(day, hour, timezone), f"{SUMMARY}:{day.isoformat()}:{hour}"
    await plan_job(tx, club_id, SUMMARY, key=key, due_at=due, day=day.isoformat(), hour=hour)


def _due(day: dt.date, hour: int, timezone: ZoneInfo) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(hour), timezone).astimezone(dt.UTC)


async def tell_summary(club: Club, arguments: dict[str, Any]) -> None:
    """Tell the owners how the day has been so far. Not on a day on which nothing happened, nor when it is too late for it."""
    day, hour = dt.date.fromisoformat(arguments["day"]), int(arguments["hour"])
    due = _due(day, hour, (await club_profile(club)).timezone)
    late = club.clock.now() - due
    if await summary_hour(club) != hour or late > dt.timedelta(hours=LATE_HOURS_MAX):
        return
    found = await report_unasked(club, "today")
    if found.quiet or found.days.last != day:
        return
    told = _arguments(found)

    async def work(tx: Transaction) -> None:
        for staff_id in await staff_who_may(tx, club.id, "manage_programme"):
            await tell_staff(
                tx, club.id, staff_id, "told-summary", key=f"summary:{day.isoformat()}", at=club.clock.now(), **told
            )

    await club.database.transact(work)


def _arguments(found: Report) -> dict[str, Any]:
    figures = {each.name: each for each in found.figures}
    return {
        "day": found.days.last.isoformat(),
        "until": None if found.until is None else found.until.isoformat(),
        "expiring": found.expiring,
        "figures": [_kept(figures[name]) for name in _TOLD if name in figures],
    }


def _kept(figure: Figure) -> dict[str, Any]:
    return {
        "name": figure.name,
        "value": _plain(figure.value),
        "before": _plain(figure.before),
        "earlier": _plain(figure.earlier),
        "currency": figure.value.currency if isinstance(figure.value, Money) else None,
    }


def _plain(value: int | Money | None) -> int | None:
    return value.amount if isinstance(value, Money) else value


def figure_told(kept: dict[str, Any]) -> Figure:
    """A figure of `told-summary` as it was when it was told."""

    def shown(value: int | None) -> int | Money | None:
        return Money(value, kept["currency"]) if value is not None and kept["currency"] else value

    value = shown(kept["value"])
    assert value is not None
    return Figure(
        kept["name"],
        value,
        shown(kept["before"]),
        shown(kept["earlier"]),
        trend(kept["value"], kept["before"]),
        trend(kept["value"], kept["earlier"]),
    )
