"""Keeping the catalogue: adding, editing, pausing rewards. Every act in the journal, and done once by its key."""

import dataclasses

from club.context import Club
from club.errors import IdempotencyKeyReused, RewardNotFound
from club.rewards.rules import RewardDraft, RewardState, check_draft
from club.rewards.views import RewardView, reward
from club.staff.actions import write_journal
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, Transaction, from_json, instant_or_none
from club.storage.locking import lock_reward


async def add_reward(club: Club, staff: StaffView, draft: RewardDraft, *, key: str) -> RewardView:
    """Put a reward into the catalogue. Needs `edit_rewards`. Idempotent by key. Refuses NotAllowed, RewardInvalid."""
    require(staff.role, "edit_rewards")
    checked = check_draft(draft)

    async def work(tx: Transaction) -> int:
        earlier = await _journaled(tx, club.id, f"reward-added:{key}")
        if earlier is not None:
            return earlier
        now = club.clock.now()
        row = await tx.fetch_one(
            "INSERT INTO reward (club_id, title, description, price_points, stock, limit_per_member, picture_id,"
            " voucher_valid_days, opens_at, state, created_at)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'active', $10) RETURNING id",
            club.id,
            checked.title,
            checked.description,
            checked.price_points,
            checked.stock,
            checked.limit_per_member,
            checked.picture_id,
            checked.voucher_valid_days,
            checked.opens_at,
            now,
        )
        assert row is not None
        await write_journal(
            tx,
            club.id,
            staff.id,
            "act-added-reward",
            key=f"reward-added:{key}",
            at=now,
            reward_id=row["id"],
            title=checked.title,
            price_points=checked.price_points,
        )
        return int(row["id"])

    return await reward(club, await club.database.transact(work))


async def _journaled(tx: Transaction, club_id: int, journal_key: str) -> int | None:
    """The reward that was added or changed under this key, if one was."""
    row = await tx.fetch_one(
        "SELECT details FROM journal_entry WHERE club_id = $1 AND idempotency_key = $2", club_id, journal_key
    )
    return None if row is None else int(from_json(row["details"])["reward_id"])


async def _done_before(tx: Transaction, club_id: int, journal_key: str, reward_id: int) -> bool:
    """Whether this was done under this key. Done again it would undo what came after. Refuses IdempotencyKeyReused."""
    changed = await _journaled(tx, club_id, journal_key)
    if changed not in (None, reward_id):
        raise IdempotencyKeyReused
    return changed is not None


def _as_draft(row: Row | RewardView) -> RewardDraft:
    names = [field.name for field in dataclasses.fields(RewardDraft)]
    if isinstance(row, RewardView):
        return RewardDraft(**{name: getattr(row, name) for name in names})
    kept = {name: row[name] for name in names}
    return RewardDraft(**{**kept, "opens_at": instant_or_none(row["opens_at"])})


async def edit_reward(
    club: Club, staff: StaffView, reward_id: int, draft: RewardDraft, *, key: str, seen: RewardView | None = None
) -> RewardView:
    """Change a reward; vouchers already issued keep what they were issued for. Needs `edit_rewards`. Idempotent by key.

    `seen`: the reward the draft was made of. What the draft leaves as it was seen stays as it is now: pieces that were
    redeemed meanwhile do not come back. Refuses NotAllowed, RewardInvalid, RewardNotFound, IdempotencyKeyReused.
    """
    require(staff.role, "edit_rewards")
    checked = check_draft(draft)

    async def work(tx: Transaction) -> None:
        row = await lock_reward(tx, club.id, reward_id)
        if row is None:
            raise RewardNotFound
        if await _done_before(tx, club.id, f"reward-edited:{key}", reward_id):
            return
        kept = checked if seen is None else _merged(checked, _as_draft(seen), _as_draft(row))
        await tx.execute(
            "UPDATE reward SET title = $2, description = $3, price_points = $4, stock = $5, limit_per_member = $6,"
            " picture_id = $7, voucher_valid_days = $8, opens_at = $9 WHERE id = $1",
            reward_id,
            kept.title,
            kept.description,
            kept.price_points,
            kept.stock,
            kept.limit_per_member,
            kept.picture_id,
            kept.voucher_valid_days,
            kept.opens_at,
        )
        await write_journal(
            tx,
            club.id,
            staff.id,
            "act-edited-reward",
            key=f"reward-edited:{key}",
            at=club.clock.now(),
            reward_id=reward_id,
            title=kept.title,
            price_points=kept.price_points,
        )

    await club.database.transact(work)
    return await reward(club, reward_id)


def _merged(draft: RewardDraft, seen: RewardDraft, now: RewardDraft) -> RewardDraft:
    """What the draft changed of what was seen, the rest as it is now."""
    names = [field.name for field in dataclasses.fields(RewardDraft)]
    changed = {name: getattr(draft, name) for name in names if getattr(draft, name) != getattr(seen, name)}
    return dataclasses.replace(now, **changed)


async def set_reward_state(club: Club, staff: StaffView, reward_id: int, state: RewardState, *, key: str) -> RewardView:
    """Pause a reward or bring it back. Needs `edit_rewards`. Idempotent by key.

    Refuses NotAllowed, RewardNotFound, IdempotencyKeyReused.
    """
    require(staff.role, "edit_rewards")

    async def work(tx: Transaction) -> None:
        row = await lock_reward(tx, club.id, reward_id)
        if row is None:
            raise RewardNotFound
        if await _done_before(tx, club.id, f"reward-state:{key}", reward_id) or row["state"] == state:
            return
        await tx.execute("UPDATE reward SET state = $2 WHERE id = $1", reward_id, state)
        await write_journal(
            tx,
            club.id,
            staff.id,
            "act-paused-reward" if state == "paused" else "act-resumed-reward",
            key=f"reward-state:{key}",
            at=club.clock.now(),
            reward_id=reward_id,
            title=row["title"],
        )

    await club.database.transact(work)
    return await reward(club, reward_id)
