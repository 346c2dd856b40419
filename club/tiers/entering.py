"""What a tier brings to whoever reaches it: credit and a voucher, once for each member and tier, ever."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from club.context import Club
from club.ledger.actions import open_credit_account
from club.ledger.posting import Posting, credit
from club.rewards.gifts import give_voucher
from club.storage import Row, Transaction
from club.tiers.reading import ClubTiers
from club.tiers.rules import TierView


@dataclass(frozen=True, slots=True)
class EntryGifts:
    """`credit` in minor units; `rewards` are titles."""

    credit: int
    rewards: tuple[str, ...]


async def give_entry_benefits(
    tx: Transaction, club: Club, tiers: ClubTiers, member: Row, reached: Sequence[TierView], now: dt.datetime
) -> EntryGifts:
    """Of every tier in `reached`, lowest first. What was given before, in whatever year, is not given again."""
    titles = []
    for tier in reached:
        if tier.benefits.entry_reward_id is not None:
            title = await give_voucher(
                tx, club, member["id"], tier.benefits.entry_reward_id, key=f"tier:{tier.id}:{member['id']}"
            )
            titles += [title] if title is not None else []
    total = 0
    for tier in reached:
        if tier.benefits.entry_credit > 0:
            total += await _give_credit(tx, club, tiers, member, tier, now)
    return EntryGifts(total, tuple(titles))


async def _give_credit(
    tx: Transaction, club: Club, tiers: ClubTiers, member: Row, tier: TierView, now: dt.datetime
) -> int:
    key = f"tier-entry:{tier.id}:{member['id']}"
    given = await tx.fetch_one("SELECT id FROM entry WHERE club_id = $1 AND idempotency_key = $2", club.id, key)
    if given is not None:  # the amount may have been changed since
        return 0
    account = await open_credit_account(tx, club.id, member["id"])
    days = tiers.credit_expire_after_days
    expires_at = None if days is None else now + dt.timedelta(days=days)
    posting = Posting(key=key, kind="earned", at=now, reason={"why": "tier", "tier": tier.name})
    posted = await credit(tx, account, tier.benefits.entry_credit, posting, expires_at=expires_at)
    return posted.amount
