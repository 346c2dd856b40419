"""Choosing a ready-made programme. Nobody loses anything by it: points stay, tiers stay until their review."""

import dataclasses
from collections.abc import Callable
from typing import cast, get_args

from club.clubs.views import ClubProfile, club_profile
from club.context import Club
from club.earning import replace_rules
from club.errors import PresetUnknown
from club.gamification.product_codes import CodeGoalDraft, add_code_goal, code_goals, retire_goals_of_gone_tiers
from club.programme.presets import PRESETS, PresetCodeGoal, PresetName, Programme
from club.programme.settings import change_money
from club.referrals import set_referral_terms
from club.rewards import RewardDraft, add_reward
from club.staff.actions import write_journal
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Transaction
from club.tiers import replace_tiers, tiers_of

Naming = Callable[[str], str]
"""Says a key in the club's language: what a programme calls its tiers and rewards when it is chosen."""

FIRST: PresetName = "five_ten_fifty"


def preset_named(name: str) -> PresetName:
    """Refuses PresetUnknown."""
    if name not in get_args(PresetName):
        raise PresetUnknown
    return cast(PresetName, name)


async def choose_preset(club: Club, staff: StaffView, name: str, *, naming: Naming, key: str) -> ClubProfile:
    """Make the club's rules, tiers and invitations those of a ready-made programme; the club as it then is.

    Needs `manage_programme` and `manage_tiers`. Its reward is added the first time it is chosen. Idempotent by key: every step
    finds what it did before, so a set-up that broke off is finished by asking again. Refuses NotAllowed, PresetUnknown.
    """
    require(staff.role, "manage_programme")
    require(staff.role, "manage_tiers")
    preset = preset_named(name)
    profile = await club_profile(club)
    if await _chosen_before(club, key):
        return profile
    programme = PRESETS[preset](profile.currency)
    await replace_rules(club, staff, programme.rules)
    tiers = [dataclasses.replace(tier, name=naming(tier.name)) for tier in programme.tiers]
    await replace_tiers(club, staff, programme.tier_terms, tiers)
    await set_referral_terms(club, staff, programme.referral)
    if (reward := programme.reward) is not None:
        draft = RewardDraft(naming(reward.title), naming(reward.description), reward.price_points)
        await add_reward(club, staff, draft, key=f"preset:{preset}")
    await retire_goals_of_gone_tiers(club, staff)
    if (goal := programme.code_goal) is not None:
        await _add_code_goal(club, staff, goal, naming, key)
    await _note_chosen(club, staff, preset, programme, key)
    return await club_profile(club)


async def _add_code_goal(club: Club, staff: StaffView, goal: PresetCodeGoal, naming: Naming, key: str) -> None:
    """The goal of a programme leads to its highest tier. One that is there from an earlier choice stays."""
    highest = (await tiers_of(club)).tiers[-1]
    if any(
        (each.title, each.brings.tier) == (naming(goal.title), highest.name) for each in await code_goals(club, staff)
    ):
        return
    draft = CodeGoalDraft(naming(goal.title), goal.codes_needed, tier_id=highest.id, tickets=goal.tickets)
    await add_code_goal(club, staff, draft, key=f"preset:{key}")


async def count_in(
    club: Club, staff: StaffView, currency: str, display_unit: str, *, naming: Naming, key: str
) -> ClubProfile:
    """The club's money. With another currency the programme is chosen anew: its amounts would mean something else in it.

    Needs `manage_programme`. Refuses what `change_money` and `choose_preset` refuse.
    """
    before = await club_profile(club)
    changed = await change_money(club, staff, currency, display_unit, key=key)
    if changed.currency == before.currency:
        return changed
    return await choose_preset(club, staff, changed.preset or FIRST, naming=naming, key=f"{key}:money")


async def _chosen_before(club: Club, key: str) -> bool:
    row = await club.database.fetch_one(
        "SELECT id FROM journal_entry WHERE club_id = $1 AND idempotency_key = $2", club.id, f"preset:{key}"
    )
    return row is not None


async def _note_chosen(club: Club, staff: StaffView, preset: PresetName, programme: Programme, key: str) -> None:
    async def work(tx: Transaction) -> None:
        await tx.execute(
            "UPDATE club SET preset = $2, points_shown_as = $3 WHERE id = $1",
            club.id,
            preset,
            programme.points_shown_as,
        )
        await write_journal(
            tx, club.id, staff.id, "act-chose-preset", key=f"preset:{key}", at=club.clock.now(), preset=preset
        )

    await club.database.transact(work)
