"""Keeping the ladder: its terms and its tiers. No edit lowers anybody; who deserves more by it is raised soon, quietly."""

import datetime as dt
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from club.context import Club
from club.earning.terms import forget_terms
from club.errors import TierInvalid, TierNotFound
from club.jobs.queue import plan_job
from club.persian import search_key
from club.pictures.palettes import PALETTES
from club.staff.actions import write_journal
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Transaction, from_json, to_json
from club.tiers.reading import ClubTiers, read_tiers
from club.tiers.rules import TierDraft, TierLadder, TierTerms, TierView, check_ladder, check_terms, check_tier, tidy

LOOK_THROUGH = "tiers"
"""The kind of job that looks through all members after an edit."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """One edit under way: the club's row is locked, `before` is the ladder as it was."""

    tx: Transaction
    club: Club
    now: dt.datetime
    before: ClubTiers
    number: int


async def set_tier_terms(club: Club, staff: StaffView, terms: TierTerms) -> TierLadder:
    """Change how progress is counted and reviewed. Needs `manage_tiers`. Refuses NotAllowed, TierInvalid."""
    require(staff.role, "manage_tiers")
    check_terms(terms)

    async def edit(at: _Edit) -> None:
        if terms != at.before.ladder.terms:
            await _finish(at, terms)
            await _journal(at, staff, "act-set-tier-terms", **terms.to_json())

    return await _edited(club, edit)


async def add_tier(club: Club, staff: StaffView, draft: TierDraft, *, key: str) -> TierView:
    """A further tier. Needs `manage_tiers`. Idempotent by key. Refuses NotAllowed, TierInvalid."""
    require(staff.role, "manage_tiers")
    wanted = _checked(draft)
    journal_key = f"tier-added:{key}"

    async def edit(at: _Edit) -> int:
        known = await at.tx.fetch_one(
            "SELECT details FROM journal_entry WHERE club_id = $1 AND idempotency_key = $2", club.id, journal_key
        )
        if known is not None:
            return int(from_json(known["details"])["tier_id"])
        check_ladder([*(tier.draft() for tier in at.before.ladder.tiers), wanted])
        await _check_reward(at, wanted)
        tier_id = await _insert(at, wanted)
        await _finish(at, at.before.ladder.terms)
        await _journal(at, staff, "act-added-tier", key=journal_key, tier_id=tier_id, tier=wanted.name)
        return tier_id

    return await _with_id(club, edit)


async def change_tier(club: Club, staff: StaffView, tier_id: int, draft: TierDraft) -> TierView:
    """Make an active tier what the draft says. Needs `manage_tiers`. Refuses NotAllowed, TierNotFound, TierInvalid."""
    require(staff.role, "manage_tiers")
    wanted = _checked(draft)

    async def edit(at: _Edit) -> int:
        held = _active(at, tier_id)
        if held.draft() != wanted:
            others = [tier.draft() for tier in at.before.ladder.tiers if tier.id != tier_id]
            check_ladder([*others, wanted])
            await _check_reward(at, wanted)
            await _update(at, tier_id, wanted)
            await _finish(at, at.before.ladder.terms)
            await _journal(at, staff, "act-changed-tier", tier_id=tier_id, tier=wanted.name)
        return tier_id

    return await _with_id(club, edit)


async def retire_tier(club: Club, staff: StaffView, tier_id: int) -> TierLadder:
    """Take a tier off the ladder; who is in it stays until their review. Needs `manage_tiers`. Refuses NotAllowed, TierNotFound."""
    require(staff.role, "manage_tiers")

    async def edit(at: _Edit) -> None:
        held = at.before.ladder.tier(tier_id)
        if held is None:
            raise TierNotFound
        if held.state == "active":
            await _retire(at, tier_id)
            await _finish(at, at.before.ladder.terms)
            await _journal(at, staff, "act-retired-tier", tier_id=tier_id, tier=held.name)

    return await _edited(club, edit)


async def replace_tiers(
    club: Club, staff: StaffView | None, terms: TierTerms, drafts: Sequence[TierDraft]
) -> TierLadder:
    """Make the whole ladder this. Tiers of the same name stay and are changed, others retire. `staff` None: the club itself.

    Needs `manage_tiers`. Refuses NotAllowed, TierInvalid; then nothing has changed.
    """
    if staff is not None:
        require(staff.role, "manage_tiers")
    check_terms(terms)
    wanted = [_checked(draft) for draft in drafts]
    check_ladder(wanted)

    async def edit(at: _Edit) -> None:
        ladder = at.before.ladder
        known = {search_key(tier.name): tier for tier in ladder.tiers}
        same = {known[search_key(draft.name)].id: draft for draft in wanted if search_key(draft.name) in known}
        if ladder.terms == terms and [tier.draft() for tier in ladder.tiers] == sorted(wanted, key=_threshold):
            return
        for draft in wanted:
            await _check_reward(at, draft)
        for tier in ladder.tiers:
            if tier.id not in same:
                await _retire(at, tier.id)
        for tier_id, draft in same.items():
            await _update(at, tier_id, draft)
        for draft in wanted:
            if search_key(draft.name) not in known:
                await _insert(at, draft)
        await _finish(at, terms)
        if staff is not None:
            await _journal(at, staff, "act-replaced-tiers", count=len(wanted))

    return await _edited(club, edit)


def _threshold(draft: TierDraft) -> int:
    return draft.threshold


def _checked(draft: TierDraft) -> TierDraft:
    draft = tidy(draft)
    check_tier(draft, tuple(PALETTES))
    return draft


def _active(at: _Edit, tier_id: int) -> TierView:
    held = at.before.ladder.tier(tier_id)
    if held is None or held.state != "active":
        raise TierNotFound
    return held


async def _check_reward(at: _Edit, draft: TierDraft) -> None:
    """A gift and a picture must be of this club."""
    if draft.benefits.entry_reward_id is not None:
        sql = "SELECT id FROM reward WHERE club_id = $1 AND id = $2"
        if await at.tx.fetch_one(sql, at.club.id, draft.benefits.entry_reward_id) is None:
            raise TierInvalid(field="entry_reward_id")
    if draft.picture_id is not None:
        sql = "SELECT id FROM picture WHERE club_id = $1 AND id = $2"
        if await at.tx.fetch_one(sql, at.club.id, draft.picture_id) is None:
            raise TierInvalid(field="picture")


async def _with_id(club: Club, edit: Callable[[_Edit], Awaitable[int]]) -> TierView:
    found: list[int] = []

    async def keep(at: _Edit) -> None:
        found[:] = [await edit(at)]

    ladder = await _edited(club, keep)
    tier = ladder.tier(found[0])
    assert tier is not None
    return tier


async def _edited(club: Club, edit: Callable[[_Edit], Awaitable[None]]) -> TierLadder:
    async def work(tx: Transaction) -> TierLadder:
        # The version is what bookings look at; writing it first also makes edits of one club wait for each other.
        await tx.execute("UPDATE club SET rules_version = rules_version + 1 WHERE id = $1", club.id)
        row = await tx.fetch_one("SELECT tier_terms FROM club WHERE id = $1", club.id)
        kept = None if row is None or row["tier_terms"] is None else from_json(row["tier_terms"])
        before = await read_tiers(tx, club.id)
        await edit(_Edit(tx, club, club.clock.now(), before, 1 if kept is None else kept["edit"] + 1))
        return (await read_tiers(tx, club.id)).ladder

    try:
        return await club.database.transact(work)
    finally:
        forget_terms(club)


async def _finish(at: _Edit, terms: TierTerms) -> None:
    """Number the tiers, keep the terms, and have the members looked through if any of it concerns where they stand."""
    await at.tx.execute(
        "UPDATE tier SET rank = (SELECT COUNT(*) FROM tier other WHERE other.club_id = tier.club_id"
        " AND other.state = 'active' AND other.threshold <= tier.threshold) WHERE club_id = $1 AND state = 'active'",
        at.club.id,
    )
    before, after = at.before.ladder, (await read_tiers(at.tx, at.club.id)).ladder
    counts_anew = _way_of_counting(terms) != _way_of_counting(before.terms)
    easier = _entrances(after) - _entrances(before)
    moves = counts_anew or bool(easier) or _standing(before) != _standing(after)
    kept: dict[str, Any] = {
        **terms.to_json(),
        "edit": at.number if moves else at.number - 1,
        "since": at.now if counts_anew or easier else at.before.since,
        "anew": at.now if counts_anew else at.before.anew,
        "tiers": len(after.tiers),
    }
    await at.tx.execute("UPDATE club SET tier_terms = $2 WHERE id = $1", at.club.id, to_json(kept))
    if moves:
        await plan_job(
            at.tx,
            at.club.id,
            LOOK_THROUGH,
            key=f"{LOOK_THROUGH}:{at.club.id}:{at.number}:0",
            due_at=at.now,
            edit=at.number,
            after_id=0,
        )


def _way_of_counting(terms: TierTerms) -> tuple[object, ...]:
    days = terms.rolling_days if terms.period == "rolling" else None
    return terms.metric, terms.period, days, terms.review


def _entrances(ladder: TierLadder) -> set[tuple[int, int]]:
    return {(tier.id, tier.threshold) for tier in ladder.tiers}


def _standing(ladder: TierLadder) -> set[tuple[int, int, str, bool]]:
    return {(tier.id, tier.threshold, tier.state, tier.never_lowered) for tier in (*ladder.tiers, *ladder.retired)}


async def _insert(at: _Edit, draft: TierDraft) -> int:
    row = await at.tx.fetch_one(
        "INSERT INTO tier (club_id, name, emoji, rank, threshold, benefits, palette, picture_id, never_lowered, state,"
        " created_at) VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, 'active', $9) RETURNING id",
        at.club.id,
        draft.name,
        draft.emoji,
        draft.threshold,
        to_json(draft.benefits.to_json()),
        draft.palette,
        draft.picture_id,
        draft.never_lowered,
        at.now,
    )
    assert row is not None
    return int(row["id"])


async def _update(at: _Edit, tier_id: int, draft: TierDraft) -> None:
    await at.tx.execute(
        "UPDATE tier SET name = $2, emoji = $3, threshold = $4, benefits = $5, palette = $6, picture_id = $7,"
        " never_lowered = $8 WHERE id = $1",
        tier_id,
        draft.name,
        draft.emoji,
        draft.threshold,
        to_json(draft.benefits.to_json()),
        draft.palette,
        draft.picture_id,
        draft.never_lowered,
    )


async def _retire(at: _Edit, tier_id: int) -> None:
    await at.tx.execute("UPDATE tier SET state = 'retired' WHERE id = $1", tier_id)


async def _journal(at: _Edit, staff: StaffView, act: str, *, key: str | None = None, **details: Any) -> None:
    await write_journal(
        at.tx,
        at.club.id,
        staff.id,
        act,
        key=key or f"tiers-edited:{at.club.id}:{at.before.rules_version}",
        at=at.now,
        **details,
    )
