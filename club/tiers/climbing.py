"""Going up: at once, in the transaction of what made it so. Nobody is lowered here."""

import datetime as dt

from club.context import Club
from club.outbox.telling import tell_member
from club.storage import Row, Transaction, instant, instant_or_none
from club.storage.locking import hold_ladder
from club.tiers.entering import EntryGifts, give_entry_benefits
from club.tiers.moving import move_member
from club.tiers.periods import full_period_end, next_end, period_at
from club.tiers.progress import progress_of
from club.tiers.reading import ClubTiers, read_tiers
from club.tiers.rules import TierView


async def reconsider_tier(
    tx: Transaction, club: Club, member: Row, now: dt.datetime, *, after_edit: bool = False
) -> TierView | None:
    """Raise the member to what their progress deserves; the tier reached, or None. The caller holds the member's lock.

    A tier that was reached by doing something is celebrated and brings its entry benefits. One that was deserved already
    when the ladder was changed last is given quietly (`after_edit`: also what happened in the very instant of the change).
    """
    if member["state"] != "active" or member["tier_fixed"]:
        return None
    if await _deserves(tx, club, await read_tiers(tx, club.id), member, now) is None:
        return None
    # Somebody may be editing the ladder in this instant: what is reached is looked at once more when nobody can be.
    await hold_ladder(tx, club.id)
    tiers = await read_tiers(tx, club.id)
    found = await _deserves(tx, club, tiers, member, now)
    if found is None:
        return None
    reached, progress = found
    ladder, held = tiers.ladder, tiers.ladder.tier(member["tier_id"])
    period = period_at(tiers.counting(instant(member["joined_at"])), now)
    before = tiers.since + dt.timedelta(microseconds=1) if after_edit else tiers.since
    known = await progress_of(tx, club.id, member["id"], ladder.terms.metric, period, known_before=before)
    earned = tuple(tier for tier in ladder.passed(held, reached) if tier.threshold > known)
    review_at = review_after_reaching(tiers, reached, member, now)
    change = await move_member(tx, club.id, member, reached, "reached", progress=progress, at=now, review_at=review_at)
    if change is not None and earned:
        gifts = await give_entry_benefits(tx, club, tiers, member, earned, now)
        await _celebrate(tx, club, tiers, member, reached, change, gifts, now)
    return reached if change is not None else None


async def raise_to(tx: Transaction, club: Club, member: Row, tier_id: int, now: dt.datetime) -> TierView | None:
    """Raise the member to a tier that something else than progress leads to; the tier, or None where it is not above their own,
    is not in use any more, or they are fixed. The caller holds the member's lock.

    It is celebrated and brings its entry benefits. They keep it for at least one whole period, and are reviewed then.
    """
    if member["state"] != "active" or member["tier_fixed"]:
        return None
    await hold_ladder(tx, club.id)
    tiers = await read_tiers(tx, club.id)
    held, to = tiers.ladder.tier(member["tier_id"]), tiers.ladder.tier(tier_id)
    if to is None or to.state != "active" or (held is not None and to.threshold <= held.threshold):
        return None
    counting = tiers.counting(instant(member["joined_at"]))
    progress = await progress_of(tx, club.id, member["id"], tiers.ladder.terms.metric, period_at(counting, now))
    review_at = review_after_raising(tiers, to, member, now)
    change = await move_member(tx, club.id, member, to, "reached", progress=progress, at=now, review_at=review_at)
    if change is None:
        return None
    gifts = await give_entry_benefits(tx, club, tiers, member, tiers.ladder.passed(held, to), now)
    await _celebrate(tx, club, tiers, member, to, change, gifts, now)
    return to


async def _deserves(
    tx: Transaction, club: Club, tiers: ClubTiers, member: Row, now: dt.datetime
) -> tuple[TierView, int] | None:
    """The tier above their own that they deserve, and the progress that says so."""
    ladder = tiers.ladder
    held = ladder.tier(member["tier_id"])
    if ladder.above(held) is None:
        return None
    period = period_at(tiers.counting(instant(member["joined_at"])), now)
    progress = await progress_of(tx, club.id, member["id"], ladder.terms.metric, period)
    reached = ladder.deserved(progress)
    if reached is None or (held is not None and reached.threshold <= held.threshold):
        return None
    return reached, progress


async def tier_follows(tx: Transaction, club: Club, member: Row | None, purchase: Row) -> None:
    """What follows from a purchase: perhaps a tier is reached."""
    if member is not None:
        await reconsider_tier(tx, club, member, club.clock.now())


def review_after_reaching(tiers: ClubTiers, reached: TierView, member: Row, now: dt.datetime) -> dt.datetime | None:
    if not tiers.ladder.reviewed(reached):
        return None
    end = next_end(tiers.counting(instant(member["joined_at"])), now)
    # Who was promised a later date before keeps it.
    promised = instant_or_none(member["tier_review_at"])
    return end if promised is None or end is None else max(end, promised)


def review_after_raising(tiers: ClubTiers, to: TierView, member: Row, now: dt.datetime) -> dt.datetime | None:
    """At the end of the first whole period; who was promised a later date before keeps it."""
    if not tiers.ladder.reviewed(to):
        return None
    end = full_period_end(tiers.counting_for_review(to, instant(member["joined_at"])), now)
    promised = instant_or_none(member["tier_review_at"])
    return end if promised is None or end is None else max(end, promised)


async def _celebrate(
    tx: Transaction,
    club: Club,
    tiers: ClubTiers,
    member: Row,
    reached: TierView,
    change: int,
    gifts: EntryGifts,
    now: dt.datetime,
) -> None:
    await tell_member(
        tx,
        club.id,
        member["id"],
        "told-tier-reached",
        key=f"tier-reached:{change}",
        at=now,
        of_member=member["id"],
        tier_id=reached.id,
        tier=reached.name,
        emoji=reached.emoji,
        credit=gifts.credit,
        currency=tiers.currency,
        rewards=list(gifts.rewards),
    )
