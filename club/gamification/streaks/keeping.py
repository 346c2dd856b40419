"""What a club's runs of days bring, and whether it shows them: changed by staff, in the journal."""

import secrets
from collections.abc import Callable
from dataclasses import replace

from club.context import Club
from club.gamification.prizes import Prize
from club.gamification.streaks.rules import STARTING_TERMS, StreakTerms, check_terms
from club.gamification.streaks.visiting import ROOM
from club.gamification.terms import keep_play_terms, read_play_terms, read_terms_in_force, switch_play_room
from club.staff.actions import write_journal
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Transaction
from club.storage.locking import for_update


async def streak_terms(club: Club) -> StreakTerms | None:
    """None: runs of days are not shown, and bring nothing."""
    kept = await read_terms_in_force(club.database, club.id, ROOM)
    return None if kept is None else StreakTerms.from_json(kept)


async def streak_settings(club: Club) -> StreakTerms:
    """What is set, whether or not it is in force."""
    kept = await read_play_terms(club.database, club.id, ROOM)
    return STARTING_TERMS if kept is None else StreakTerms.from_json(kept)


async def switch_streaks(club: Club, staff: StaffView, *, on: bool) -> None:
    """Show runs of days and give their prizes, or not; what was set stays. Needs `manage_play`. Idempotent."""
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        await _lock(tx, club)
        known = await read_play_terms(tx, club.id, ROOM)
        if (await read_terms_in_force(tx, club.id, ROOM) is not None) == on:
            return
        if known is None:
            await keep_play_terms(tx, club, ROOM, STARTING_TERMS.to_json())
        await switch_play_room(tx, club, ROOM, on=on)
        await _journal(tx, club, staff, "act-started-streaks" if on else "act-ended-streaks")

    await club.database.transact(work)


async def set_streak_freezing(club: Club, staff: StaffView, *, every: int, most: int) -> StreakTerms:
    """How many days of a run earn a frozen day (0: none does), and how many can be kept. Needs `manage_play`.

    Refuses StreakTermsInvalid(field).
    """
    return await _change(club, staff, lambda terms: replace(terms, freeze_every=every, freeze_max=most))


async def set_streak_prize(club: Club, staff: StaffView, days: int, prize: Prize | None) -> StreakTerms:
    """What so many days in a row bring, in place of what they brought; None: nothing any more. Needs `manage_play`.

    A run that is longer already does not get it. Refuses StreakTermsInvalid(field).
    """

    def changed(terms: StreakTerms) -> StreakTerms:
        others = tuple(each for each in terms.prizes if each[0] != days)
        return replace(terms, prizes=others if prize is None else (*others, (days, prize)))

    return await _change(club, staff, changed)


async def _change(club: Club, staff: StaffView, change: Callable[[StreakTerms], StreakTerms]) -> StreakTerms:
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> StreakTerms:
        await _lock(tx, club)
        kept = await read_play_terms(tx, club.id, ROOM)
        known = STARTING_TERMS if kept is None else StreakTerms.from_json(kept)
        terms = check_terms(change(known))
        if terms != known:
            await keep_play_terms(tx, club, ROOM, terms.to_json())
            if kept is None:  # setting something is not yet showing it
                await switch_play_room(tx, club, ROOM, on=False)
            await _journal(tx, club, staff, "act-changed-streaks")
        return terms

    return await club.database.transact(work)


async def _lock(tx: Transaction, club: Club) -> None:
    await tx.fetch_one(f"SELECT id FROM club WHERE id = $1{for_update(tx)}", club.id)


async def _journal(tx: Transaction, club: Club, staff: StaffView, act: str) -> None:
    key = f"streaks:{secrets.token_hex(8)}"
    await write_journal(tx, club.id, staff.id, act, key=key, at=club.clock.now())
