"""A member's tier by hand: until the next review, or fixed until somebody frees it."""

import datetime as dt
from dataclasses import dataclass

from club.context import Club
from club.errors import IdempotencyKeyReused, MemberNotFound, TierNotFound
from club.outbox.telling import tell_member
from club.staff.actions import write_journal
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, Transaction, instant, instant_or_none
from club.storage.locking import hold_ladder, lock_member
from club.tiers.moving import move_member
from club.tiers.periods import full_period_end, period_at
from club.tiers.progress import progress_of
from club.tiers.reading import ClubTiers, read_tiers
from club.tiers.rules import TierView


@dataclass(frozen=True, slots=True)
class Placed:
    """`tier` None: in no tier. `review_at` None: nothing but somebody's hand changes it, or it is never reviewed."""

    tier: TierView | None
    fixed: bool
    review_at: dt.datetime | None
    repeated: bool


async def put_in_tier(
    club: Club, staff: StaffView, member_id: int, tier_id: int | None, *, fixed: bool, key: str
) -> Placed:
    """Put the member into a tier (None: into none) and tell them if it is another one. Needs `manage_tiers`. Idempotent by key.

    `fixed`: neither raised nor lowered until it is freed by putting them somewhere not fixed. Otherwise they keep it for at
    least one whole period, and are reviewed then. Nothing is given for entering. Refuses NotAllowed, MemberNotFound,
    TierNotFound (also for a retired one they are not in), IdempotencyKeyReused.
    """
    require(staff.role, "manage_tiers")

    async def work(tx: Transaction) -> Placed:
        member = await lock_member(tx, club.id, member_id)
        if member is None or member["state"] != "active":
            raise MemberNotFound
        now = club.clock.now()
        await hold_ladder(tx, club.id)
        tiers = await read_tiers(tx, club.id)
        change_key = f"hand:{member_id}:{key}"
        done = await tx.fetch_one(
            "SELECT to_tier_id FROM tier_change WHERE club_id = $1 AND idempotency_key = $2", club.id, change_key
        )
        if done is not None:
            if done["to_tier_id"] != tier_id:
                raise IdempotencyKeyReused
            held = tiers.ladder.tier(member["tier_id"])
            return Placed(held, bool(member["tier_fixed"]), instant_or_none(member["tier_review_at"]), repeated=True)
        to = _wanted(tiers, member, tier_id)
        review_at = None if fixed else _review_at(tiers, to, member, now)
        period = period_at(tiers.counting(instant(member["joined_at"])), now)
        progress = await progress_of(tx, club.id, member_id, tiers.ladder.terms.metric, period)
        await move_member(
            tx,
            club.id,
            member,
            to,
            "by_staff",
            progress=progress,
            at=now,
            review_at=review_at,
            fixed=fixed,
            staff_id=staff.id,
            key=change_key,
        )
        await _write_down(tx, club, staff, member, to, fixed, change_key, now)
        if tier_id != member["tier_id"]:
            await _tell(tx, club, tiers, member, to, review_at, change_key, now)
        return Placed(to, fixed, review_at, repeated=False)

    return await club.database.transact(work)


def _wanted(tiers: ClubTiers, member: Row, tier_id: int | None) -> TierView | None:
    if tier_id is None:
        return None
    to = tiers.ladder.tier(tier_id)
    if to is None or (to.state == "retired" and tier_id != member["tier_id"]):
        raise TierNotFound
    return to


def _review_at(tiers: ClubTiers, to: TierView | None, member: Row, now: dt.datetime) -> dt.datetime | None:
    if to is None or not tiers.ladder.reviewed(to):
        return None
    end = full_period_end(tiers.counting_for_review(to, instant(member["joined_at"])), now)
    promised = instant_or_none(member["tier_review_at"])
    same = to.id == member["tier_id"]
    return max(end, promised) if same and end is not None and promised is not None else end


async def _write_down(
    tx: Transaction,
    club: Club,
    staff: StaffView,
    member: Row,
    to: TierView | None,
    fixed: bool,
    key: str,
    now: dt.datetime,
) -> None:
    await write_journal(
        tx,
        club.id,
        staff.id,
        "act-put-in-tier",
        key=f"tier-{key}",
        at=now,
        member_id=member["id"],
        tier=None if to is None else to.name,
        fixed=fixed,
    )


async def _tell(
    tx: Transaction,
    club: Club,
    tiers: ClubTiers,
    member: Row,
    to: TierView | None,
    review_at: dt.datetime | None,
    key: str,
    now: dt.datetime,
) -> None:
    was = tiers.ladder.tier(member["tier_id"])
    up = to is not None and (was is None or to.threshold > was.threshold)
    await tell_member(
        tx,
        club.id,
        member["id"],
        "told-tier-given" if up else "told-tier-moved",
        key=f"tier-{key}",
        at=now,
        tier_id=None if to is None else to.id,
        tier=None if to is None else to.name,
        emoji="" if to is None else to.emoji,
        until=review_at,
    )
