"""What happens once a day, at midnight of the club: birthdays, warnings before points expire, old inbox rows go."""

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from club.clubs import club_profile
from club.context import Club
from club.earning import give_birthday_points
from club.gamification.leaderboards.settling import settle_boards
from club.jobs.anniversaries import celebrate_anniversaries
from club.jobs.apart import try_all
from club.jobs.following import follow_events, follow_purchases
from club.jobs.queue import plan_job
from club.jobs.rules import anniversary, birthday_year, calendar_of, celebrated_on, days_to_live
from club.ledger.rules import Wallet
from club.members import settle_erased
from club.outbox.telling import tell_member
from club.reports.summary import plan_summary
from club.storage import Row, Transaction, day_or_none, instant
from club.tiers.warning import warn_of_reviews

DAY = "day"
WARN_BEFORE_DAYS = 7
DONE_KEPT_DAYS = 3  # Telegram repeats an update for one day at most
DEAD_KEPT_DAYS = 30
MEMBERS_PER_READ = 1000
WARNED_TOGETHER = 200
ROWS_PER_DELETE = 1000


async def plan_days(club: Club) -> int:
    """Plan today's job, once; how many days it has to live through. Days missed since the last one are folded into it.

    A new club begins with the day it was opened.
    """
    profile = await club_profile(club)
    today = club.clock.now().astimezone(profile.timezone).date()
    known = await club.database.fetch_one(
        "SELECT c.opened_at, (SELECT MAX(j.idempotency_key) FROM job j WHERE j.club_id = c.id AND j.kind = $2) AS newest"
        " FROM club c WHERE c.id = $1",
        club.id,
        DAY,
    )
    assert known is not None
    last = None if known["newest"] is None else dt.date.fromisoformat(known["newest"].rpartition(":")[2])
    span = days_to_live(last, instant(known["opened_at"]).astimezone(profile.timezone).date(), today)
    if span is None:
        return 0
    first = span[0]
    key = f"{DAY}:{club.id}:{today.isoformat()}"

    async def work(tx: Transaction) -> None:
        await plan_job(
            tx, club.id, DAY, key=key, due_at=midnight(today, profile.timezone), first_day=first, last_day=today
        )

    await club.database.transact(work)
    return (today - first).days + 1


def midnight(day: dt.date, timezone: ZoneInfo) -> dt.datetime:
    """When the day begins there, in UTC."""
    return dt.datetime.combine(day, dt.time(), timezone).astimezone(dt.UTC)


async def live_days(club: Club, arguments: dict[str, Any]) -> None:
    """Everything of the days from `first_day` to `last_day`: birthdays and anniversaries of missed days too; the rest looks
    at now.
    """
    first, last = (dt.date.fromisoformat(arguments[name]) for name in ("first_day", "last_day"))
    days = [first + dt.timedelta(days=number) for number in range((last - first).days + 1)]

    async def summary() -> int:
        await plan_summary(club, last)
        return 0

    parts: Sequence[Callable[[], Awaitable[int]]] = (
        lambda: celebrate_birthdays(club, days),
        lambda: celebrate_anniversaries(club, days),
        lambda: settle_erased(club),
        lambda: warn_of_expiry(club),
        lambda: warn_of_reviews(club, first, last),
        lambda: end_board_periods(club, days),
        lambda: clean_inbox(club),
        summary,
    )
    await try_all(parts, lambda part: part(), "part-of-the-day-failed", club.id)


async def end_board_periods(club: Club, days: Sequence[dt.date]) -> int:
    """Leaderboards of weeks and months that ended; what was booked in them is counted first. How many prizes were given."""
    while await follow_purchases(club) + await follow_events(club):
        continue
    return await settle_boards(club, days)


async def celebrate_birthdays(club: Club, days: Sequence[dt.date]) -> int:
    """Give their points to all whose birthday is one of the days, day by day; how many were given."""
    profile = await club_profile(club)
    calendar = calendar_of(profile.language, profile.timezone.key)
    celebrations = [(day, celebrated_on(day, calendar)) for day in days]
    found: list[tuple[dt.date, int]] = []
    last_id = 0
    while rows := await club.database.fetch_all(
        "SELECT id, birthday FROM member WHERE club_id = $1 AND id > $2 AND birthday IS NOT NULL AND state = 'active'"
        " ORDER BY id LIMIT $3",
        club.id,
        last_id,
        MEMBERS_PER_READ,
    ):
        last_id = rows[-1]["id"]
        for row in rows:
            birthday = day_or_none(row["birthday"])
            assert birthday is not None
            own = anniversary(birthday, calendar)
            found += [(day, row["id"]) for day, celebrated in celebrations if own in celebrated and birthday < day]
        await asyncio.sleep(0)  # on SQLite the read and this work are on the loop's thread: let others in between

    async def give(celebrated: tuple[dt.date, int]) -> int:
        day, member_id = celebrated
        return await give_birthday_points(club, member_id, birthday_year(day, calendar)) > 0

    return await try_all(sorted(found), give, "birthday-not-celebrated", club.id)


async def warn_of_expiry(club: Club) -> int:
    """Tell members, once for each day of expiry, which of their points and credit expire within a week; how many warnings
    stand.
    """
    return await _warn(club, "points") + await _warn(club, "credit")


async def _warn(club: Club, wallet: Wallet) -> int:
    """Day by day of the coming week, and some members at a time: a long night must not close the till."""
    profile, now = await club_profile(club), club.clock.now()
    today, warned = now.astimezone(profile.timezone).date(), 0
    for day in (today + dt.timedelta(days=number) for number in range(WARN_BEFORE_DAYS)):
        last_id = 0
        while rows := await club.database.fetch_all(
            "SELECT a.member_id, SUM(l.remaining) AS amount, MIN(l.expires_at) AS at FROM lot l"
            " JOIN account a ON a.id = l.account_id WHERE l.club_id = $1 AND l.remaining > 0 AND l.expires_at > $2"
            " AND l.expires_at >= $3 AND l.expires_at < $4 AND l.state = 'active' AND a.wallet = $5 AND a.member_id > $6"
            " GROUP BY a.member_id ORDER BY a.member_id LIMIT $7",
            club.id,
            now,
            midnight(day, profile.timezone),
            midnight(day + dt.timedelta(days=1), profile.timezone),
            wallet,
            last_id,
            WARNED_TOGETHER,
        ):
            last_id = rows[-1]["member_id"]
            await _tell_of_expiry(club, wallet, profile.currency, day, rows)
            warned += len(rows)
    return warned


async def _tell_of_expiry(club: Club, wallet: Wallet, currency: str, day: dt.date, rows: Sequence[Row]) -> None:
    now = club.clock.now()

    async def work(tx: Transaction) -> None:
        for row in rows:
            member_id, amount = row["member_id"], int(row["amount"])
            key, at = f"expiring:{member_id}:{day.isoformat()}", instant(row["at"])
            said: dict[str, Any] = {"points": amount, "expires_at": at}
            kind = "told-expiring-soon"
            if wallet == "credit":
                key, kind = f"{key}:credit", "told-credit-expiring-soon"
                said = {"amount": amount, "currency": currency, "expires_at": at}
            await tell_member(tx, club.id, member_id, kind, key=key, at=now, **said)

    await club.database.transact(work)


async def clean_inbox(club: Club) -> int:
    """Delete what was handled days ago: it holds what people wrote. How many rows."""
    now = club.clock.now()
    deleted = 0
    for state, days in (("done", DONE_KEPT_DAYS), ("dead", DEAD_KEPT_DAYS)):
        before = now - dt.timedelta(days=days)

        async def work(tx: Transaction, state: str = state, before: dt.datetime = before) -> int:
            return await tx.execute(
                "DELETE FROM inbox_item WHERE id IN (SELECT id FROM inbox_item WHERE club_id = $1 AND state = $2"
                " AND closed_at <= $3 LIMIT $4)",
                club.id,
                state,
                before,
                ROWS_PER_DELETE,
            )

        while gone := await club.database.transact(work):
            deleted += gone
    return deleted
