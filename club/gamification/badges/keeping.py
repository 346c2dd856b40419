"""Whether a club has badges: switched by staff, in the journal."""

import secrets

from club.context import Club
from club.gamification.badges.awarding import ROOM
from club.gamification.terms import keep_play_terms, read_play_terms, read_terms_in_force, switch_play_room
from club.staff.actions import write_journal
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Transaction
from club.storage.locking import for_update


async def badges_are_on(club: Club) -> bool:
    return await read_terms_in_force(club.database, club.id, ROOM) is not None


async def switch_badges(club: Club, staff: StaffView, *, on: bool) -> None:
    """Give badges and show them, or not; what was earned stays. Needs `manage_play`. Idempotent."""
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        await tx.fetch_one(f"SELECT id FROM club WHERE id = $1{for_update(tx)}", club.id)
        if (await read_terms_in_force(tx, club.id, ROOM) is not None) == on:
            return
        if await read_play_terms(tx, club.id, ROOM) is None:
            await keep_play_terms(tx, club, ROOM, {})
        await switch_play_room(tx, club, ROOM, on=on)
        act = "act-started-badges" if on else "act-ended-badges"
        key = f"badges:{secrets.token_hex(8)}"
        await write_journal(tx, club.id, staff.id, act, key=key, at=club.clock.now())

    await club.database.transact(work)
