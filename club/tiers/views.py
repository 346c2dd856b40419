"""Questions about tiers: the ladder, where a member stands, who is where."""

import datetime as dt
from dataclasses import dataclass

from club.context import Club
from club.errors import MemberNotFound
from club.storage import Row, Transaction, instant, instant_or_none
from club.tiers.periods import Period, period_at
from club.tiers.progress import progress_of
from club.tiers.reading import ClubTiers, read_tiers, tier_of
from club.tiers.reviewing import period_for_keeping
from club.tiers.rules import TierLadder, TierTerms, TierView, missing_for


@dataclass(frozen=True, slots=True)
class MemberTier:
    """Where a member stands. Progress in points, minor units or orders, as `terms.metric` says.

    `next`: the tier above, `missing` on the way to it; `period_end`: until when that progress counts (None: it moves on, or
    never ends). `review_at`: until when the tier is sure (None: it is not reviewed); `keep_missing`: what is still missing by
    then to keep it. `in_grace`: it was missed already, and this is the last delay.
    """

    ladder: TierLadder
    tier: TierView | None
    since: dt.datetime | None
    fixed: bool
    next: TierView | None
    progress: int
    needed: int
    missing: int
    period_end: dt.datetime | None
    review_at: dt.datetime | None
    keep_progress: int
    keep_missing: int
    in_grace: bool

    @property
    def share(self) -> float:
        """How much of the way to the next tier is behind them, 0 to 1."""
        return 1.0 if self.next is None else min(1.0, self.progress / max(1, self.needed))

    @property
    def steps_reached(self) -> int:
        """How many tiers of the ladder are behind them, their own among them."""
        height = -1 if self.tier is None else self.tier.threshold
        return sum(tier.threshold <= height for tier in self.ladder.tiers)

    @property
    def terms(self) -> TierTerms:
        return self.ladder.terms


async def tiers_of(club: Club) -> TierLadder:
    """The club's ladder; no tiers when it has none."""
    return (await read_tiers(club.database, club.id)).ladder


async def entry_rewards(club: Club, ladder: TierLadder) -> dict[int, str]:
    """The titles of the rewards that tiers of the ladder give on entering, by reward."""
    found = {}
    for tier in (*ladder.tiers, *ladder.retired):
        reward_id = tier.benefits.entry_reward_id
        if reward_id is not None:
            row = await club.database.fetch_one(
                "SELECT title FROM reward WHERE club_id = $1 AND id = $2", club.id, reward_id
            )
            assert row is not None  # rewards are paused, never deleted
            found[reward_id] = str(row["title"])
    return found


async def tier_held(club: Club, member_id: int) -> TierView | None:
    """The tier a member is in, in one short read."""
    row = await club.database.fetch_one(
        "SELECT t.* FROM member m JOIN tier t ON t.id = m.tier_id WHERE m.club_id = $1 AND m.id = $2",
        club.id,
        member_id,
    )
    return None if row is None else tier_of(row)


async def member_tier(club: Club, member_id: int) -> MemberTier:
    """Where this member stands now. Refuses MemberNotFound."""
    member = await club.database.fetch_one("SELECT * FROM member WHERE club_id = $1 AND id = $2", club.id, member_id)
    if member is None:
        raise MemberNotFound
    tiers = await read_tiers(club.database, club.id)
    ladder, now = tiers.ladder, club.clock.now()
    held = ladder.tier(member["tier_id"])
    above = ladder.above(held)
    period = period_at(tiers.counting(instant(member["joined_at"])), now)
    progress = await progress_of(club.database, club.id, member_id, ladder.terms.metric, period)
    review_at = instant_or_none(member["tier_review_at"])
    keeping, in_grace = await _keeping(club, tiers, held, member, review_at)
    kept = 0 if keeping is None else await progress_of(club.database, club.id, member_id, ladder.terms.metric, keeping)
    return MemberTier(
        ladder=ladder,
        tier=held,
        since=instant_or_none(member["tier_since"]),
        fixed=bool(member["tier_fixed"]),
        next=above,
        progress=progress,
        needed=0 if above is None else above.threshold,
        missing=0 if above is None else missing_for(above, progress),
        period_end=period.end,
        review_at=review_at,
        keep_progress=kept,
        keep_missing=0 if keeping is None or held is None or held.state == "retired" else missing_for(held, kept),
        in_grace=in_grace,
    )


async def _keeping(
    club: Club, tiers: ClubTiers, held: TierView | None, member: Row, review_at: dt.datetime | None
) -> tuple[Period | None, bool]:
    if held is None or review_at is None or not tiers.ladder.reviewed(held):
        return None, False
    return await period_for_keeping(club.database, tiers, held, member, review_at)


async def members_per_tier(club: Club) -> dict[int | None, int]:
    """How many active members are in which tier; None: in no tier. Looks at every member."""

    async def look(tx: Transaction) -> dict[int | None, int]:
        rows = await tx.fetch_all(
            "SELECT tier_id, COUNT(*) AS n FROM member WHERE club_id = $1 AND state = 'active' GROUP BY tier_id",
            club.id,
        )
        return {row["tier_id"]: int(row["n"]) for row in rows}

    return await club.database.read_snapshot(look)
