"""Reviews: when the time of a tier is over, what was reached in it decides whether it is kept.

Each member's review is one transaction under the member's lock, and moves the date on: done twice, the second finds nothing due.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from club.context import Club
from club.jobs.apart import each_apart
from club.outbox.telling import tell_member
from club.storage import Database, Row, Transaction, instant, instant_or_none
from club.storage.locking import hold_ladder, lock_member
from club.tiers.climbing import reconsider_tier
from club.tiers.moving import move_member, newest_change
from club.tiers.periods import BEGINNING, Counting, Period, full_period_end, next_end, period_at, period_reviewed
from club.tiers.progress import progress_of
from club.tiers.reading import ClubTiers, read_tiers
from club.tiers.rules import Decision, TierView, decide_review, missing_for

REVIEWS_PER_SWEEP = 100


@dataclass(frozen=True, slots=True)
class _Review:
    """How one review ended. `missing` for the tier that was held; `until` the next one."""

    decision: Decision
    change: int
    missing: int
    until: dt.datetime | None


async def review_tiers(club: Club) -> int:
    """Review everybody whose time is over, the longest overdue first; how many. Asked again until it answers 0."""

    async def due(after: Row | None) -> Sequence[Row]:
        return await club.database.fetch_all(
            "SELECT id, tier_review_at FROM member WHERE club_id = $1 AND tier_review_at IS NOT NULL"
            " AND tier_review_at <= $2 AND (tier_review_at, id) > ($3, $4)"
            " ORDER BY tier_review_at, id LIMIT $5",
            club.id,
            club.clock.now(),
            BEGINNING if after is None else instant(after["tier_review_at"]),
            0 if after is None else after["id"],
            REVIEWS_PER_SWEEP,
        )

    return await each_apart(due, lambda row: _review(club, row["id"]), "tier-not-reviewed", club.id)


async def _review(club: Club, member_id: int) -> None:
    async def work(tx: Transaction) -> None:
        member = await lock_member(tx, club.id, member_id)
        now = club.clock.now()
        assert member is not None
        due = instant_or_none(member["tier_review_at"])
        if due is None or due > now:
            return  # another worker was first
        await hold_ladder(tx, club.id)
        tiers = await read_tiers(tx, club.id)
        held = tiers.ladder.tier(member["tier_id"])
        if held is None or member["tier_fixed"] or not tiers.ladder.reviewed(held):
            await _set_review(tx, member_id, None)
            return
        if member["state"] != "active":  # they may come back: nothing is decided while they are away
            counting = tiers.counting_for_review(held, instant(member["joined_at"]))
            await _set_review(tx, member_id, full_period_end(counting, now))
            return
        await _decide(tx, club, tiers, held, member, due, now)
        # What was earned since then may deserve more than what the review looked at.
        member = await lock_member(tx, club.id, member_id)
        assert member is not None
        await reconsider_tier(tx, club, member, now)

    await club.database.transact(work)


async def _decide(
    tx: Transaction, club: Club, tiers: ClubTiers, held: TierView, member: Row, due: dt.datetime, now: dt.datetime
) -> None:
    counting = tiers.counting_for_review(held, instant(member["joined_at"]))
    period, grace_over = await period_for_keeping(tx, tiers, held, member, due)
    progress = await progress_of(tx, club.id, member["id"], tiers.ladder.terms.metric, period)
    decision = decide_review(tiers.ladder, held, progress, grace_over=grace_over)
    whole = full_period_end(counting, tiers.anew)
    spared = decision.why in ("grace", "lowered") and whole is not None and due < whole
    if spared:
        # No whole period has passed under these terms: nobody is measured by what they could not know.
        decision = Decision("kept", held)
    elif decision.why in ("grace", "lowered"):
        current = period_at(tiers.counting(instant(member["joined_at"])), now)
        decision = _with_what_came_since(
            tiers, held, decision, await progress_of(tx, club.id, member["id"], tiers.ladder.terms.metric, current)
        )
    at, until = now, await _next_date(tx, tiers, counting, decision, member, due, grace_over, now)
    if spared:
        until = whole
    if decision.why == "grace":
        at = due  # a grace belongs to the period it goes on with, however late it is given
    change = await move_member(
        tx, club.id, member, decision.tier, decision.why, progress=progress, at=at, review_at=until
    )
    # While workers were away the next date may have passed as well: then that review, which follows at once, is told.
    if change is not None and not spared and (until is None or until > now):
        review = _Review(decision, change, missing_for(held, progress), until)
        await _tell(tx, club, tiers, held, member["id"], review, now)


async def _next_date(
    tx: Transaction,
    tiers: ClubTiers,
    counting: Counting,
    decision: Decision,
    member: Row,
    due: dt.datetime,
    grace_over: bool,
    now: dt.datetime,
) -> dt.datetime | None:
    if decision.why == "grace":  # who is told late has as long
        first = counting.day_of(max(due, now))
        return counting.begins(first + dt.timedelta(days=tiers.ladder.terms.grace_days))
    if not tiers.ladder.reviewed(decision.tier):
        return None
    # The years go on from the one reviewed, not from the end of a grace.
    began = await _grace_began(tx, member["id"]) if grace_over else due
    end = next_end(counting, began)
    return end if end is None or end > due else next_end(counting, due)  # a grace may outlast a short period


def _with_what_came_since(tiers: ClubTiers, held: TierView, decision: Decision, progress: int) -> Decision:
    """Nobody is lowered to be raised again in the same breath: what the new period has brought already counts."""
    since = tiers.ladder.deserved(progress)
    if since is None:
        return decision
    if since.threshold >= held.threshold:
        return Decision("kept", held)
    if decision.why == "lowered" and (decision.tier is None or since.threshold > decision.tier.threshold):
        return Decision("lowered", since)
    return decision


async def period_for_keeping(
    reader: Transaction | Database, tiers: ClubTiers, held: TierView, member: Row, review_at: dt.datetime
) -> tuple[Period, bool]:
    """What counts for keeping the tier at `review_at`, and whether that is the end of a grace.

    In a grace the period that was missed goes on until the grace ends: what is bought in it still counts.
    """
    counting = tiers.counting_for_review(held, instant(member["joined_at"]))
    newest = await newest_change(reader, member["id"])
    if newest is not None and newest["why"] == "grace" and newest["to_tier_id"] == held.id:
        return Period(period_reviewed(counting, instant(newest["at"])).start, review_at), True
    return period_reviewed(counting, review_at), False


async def _grace_began(tx: Transaction, member_id: int) -> dt.datetime:
    newest = await newest_change(tx, member_id)
    assert newest is not None
    return instant(newest["at"])


async def _set_review(tx: Transaction, member_id: int, at: dt.datetime | None) -> None:
    await tx.execute("UPDATE member SET tier_review_at = $2 WHERE id = $1", member_id, at)


_KINDS = {
    "kept": "told-tier-kept",
    "grace": "told-tier-grace",
    "lowered": "told-tier-lowered",
    "retired": "told-tier-retired",
}


async def _tell(
    tx: Transaction,
    club: Club,
    tiers: ClubTiers,
    held: TierView,
    member_id: int,
    review: _Review,
    now: dt.datetime,
) -> None:
    after = review.decision.tier
    await tell_member(
        tx,
        club.id,
        member_id,
        _KINDS[review.decision.why],
        key=f"tier-reviewed:{review.change}",
        at=now,
        was=held.name,
        was_emoji=held.emoji,
        tier=None if after is None else after.name,
        emoji="" if after is None else after.emoji,
        metric=tiers.ladder.terms.metric,
        missing=review.missing,
        currency=tiers.currency,
        until=review.until,
    )
