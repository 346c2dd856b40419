"""Short words for tests about tiers: a ladder, a worker's round, what was told."""

from typing import Any

from club.context import Club
from club.jobs.following import follow_purchases
from club.jobs.queue import finish_job, take_job
from club.jobs.worker import KINDS
from club.storage import from_json
from club.tiers import Benefits, TierDraft, TierLadder, TierTerms, replace_tiers
from club.tiers.keeping import LOOK_THROUGH
from club.tiers.reviewing import review_tiers
from tests.makers import StandingClock

BRONZE, SILVER, GOLD = "برنزی", "نقره‌ای", "طلایی"


async def make_ladder(
    club: Club,
    clock: StandingClock,
    terms: TierTerms | None = None,
    *,
    silver: int = 200,
    gold: int = 1000,
    **benefits_of_silver: Any,
) -> TierLadder:
    """Bronze from the start, silver, gold; a second passes before and after, and everybody is looked through."""
    clock.move(seconds=1)
    drafts = [
        TierDraft(BRONZE, 0, palette="amber"),
        TierDraft(SILVER, silver, Benefits(**benefits_of_silver), emoji="🥈", palette="graphite"),
        TierDraft(GOLD, gold, emoji="🥇", palette="ruby"),
    ]
    ladder = await replace_tiers(club, None, terms or TierTerms(), drafts)
    await look_through_all(club)
    clock.move(seconds=1)
    return ladder


async def look_through_all(club: Club) -> int:
    """Do the jobs an edit has planned, piece by piece; how many."""
    pieces = 0
    while (job := await take_job(club.database, club.id, "test", club.clock.now(), 60)) is not None:
        await KINDS[job.kind](club, job.arguments)
        await finish_job(club.database, job, "test", club.clock.now())
        pieces += job.kind == LOOK_THROUGH
    return pieces


async def settle(club: Club) -> None:
    """What a worker does: purchases are followed, reviews are held, until nothing is left."""
    while await follow_purchases(club) + await review_tiers(club):
        pass


async def told(club: Club, member_id: int) -> list[tuple[str, dict[str, Any]]]:
    """What a member was told about tiers, in order."""
    rows = await club.database.fetch_all(
        "SELECT kind, arguments FROM outbox_message WHERE club_id = $1 AND member_id = $2 AND kind LIKE 'told-tier%'"
        " ORDER BY id",
        club.id,
        member_id,
    )
    return [(row["kind"], from_json(row["arguments"])) for row in rows]


async def changes(club: Club, member_id: int) -> list[str]:
    """Why a member moved, in order."""
    rows = await club.database.fetch_all(
        "SELECT why FROM tier_change WHERE club_id = $1 AND member_id = $2 ORDER BY id", club.id, member_id
    )
    return [row["why"] for row in rows]
