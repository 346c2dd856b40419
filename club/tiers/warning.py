"""Telling members in time what they are still missing to keep their tier: once before each review."""

import asyncio
import datetime as dt

import structlog

from club.context import Club
from club.errors import DatabaseBusy
from club.outbox.telling import tell_member
from club.storage import Row, Transaction, instant
from club.tiers.progress import progress_of
from club.tiers.reading import ClubTiers, read_tiers
from club.tiers.reviewing import period_for_keeping
from club.tiers.rules import missing_for

log = structlog.get_logger(__name__)

MEMBERS_PER_READ = 500


async def warn_of_reviews(club: Club, first_day: dt.date, last_day: dt.date) -> int:
    """Warn those whose review lies `warned_before` days after one of the days and who would not keep their tier; how many.

    Who is missing nothing on that day is not written to. A second time it tells nobody again.
    """
    tiers = await read_tiers(club.database, club.id)
    days = tiers.ladder.terms.warned_before
    if not tiers.ladder.tiers or not days:
        return 0
    warned, behind = 0, (_begins(tiers, first_day + dt.timedelta(days=days)), 0)
    while rows := await club.database.fetch_all(
        "SELECT * FROM member WHERE club_id = $1 AND tier_review_at IS NOT NULL AND (tier_review_at, id) > ($2, $3)"
        " AND tier_review_at < $4 AND tier_review_at > $5 AND state = 'active' ORDER BY tier_review_at, id LIMIT $6",
        club.id,
        *behind,
        _begins(tiers, last_day + dt.timedelta(days=days + 1)),
        club.clock.now(),
        MEMBERS_PER_READ,
    ):
        behind = (instant(rows[-1]["tier_review_at"]), rows[-1]["id"])
        for row in rows:
            try:
                warned += await _warn(club, tiers, row)
            except DatabaseBusy:
                raise
            except Exception:
                # A member who cannot be warned must not keep the day from everybody else.
                log.exception("member-not-warned", member=row["id"], club=club.id)
        await asyncio.sleep(0)
    return warned


def _begins(tiers: ClubTiers, day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), tiers.timezone).astimezone(dt.UTC)


async def _warn(club: Club, tiers: ClubTiers, member: Row) -> bool:
    held = tiers.ladder.tier(member["tier_id"])
    if held is None or held.state == "retired" or not tiers.ladder.reviewed(held):
        return False
    until = instant(member["tier_review_at"])
    period, in_grace = await period_for_keeping(club.database, tiers, held, member, until)
    if in_grace:
        return False  # they were told when the grace began
    metric = tiers.ladder.terms.metric
    missing = missing_for(held, await progress_of(club.database, club.id, member["id"], metric, period))
    if not missing:
        return False

    async def work(tx: Transaction) -> None:
        await tell_member(
            tx,
            club.id,
            member["id"],
            "told-tier-warning",
            key=f"tier-warning:{member['id']}:{until.date().isoformat()}",
            at=club.clock.now(),
            tier=held.name,
            emoji=held.emoji,
            metric=metric,
            missing=missing,
            currency=tiers.currency,
            until=until,
        )

    await club.database.transact(work)
    return True
