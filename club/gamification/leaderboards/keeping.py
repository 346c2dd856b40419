"""Which boards a club has and what their places bring: changed by staff, in the journal."""

import secrets
from collections.abc import Callable
from dataclasses import replace

from club.context import Club
from club.errors import BoardTermsInvalid
from club.gamification.leaderboards.recounting import RECOUNT
from club.gamification.leaderboards.rules import (
    BOARDS,
    STARTING_TERMS,
    BoardName,
    BoardTerms,
    RewardedKind,
    check_terms,
)
from club.gamification.leaderboards.scoring import ROOM
from club.gamification.prizes import Prize
from club.gamification.terms import keep_play_terms, read_play_terms, read_terms_in_force, switch_play_room
from club.jobs.queue import plan_job
from club.staff.actions import write_journal
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Transaction
from club.storage.locking import for_update


async def board_terms(club: Club) -> BoardTerms | None:
    """None: there are no boards."""
    kept = await read_terms_in_force(club.database, club.id, ROOM)
    return None if kept is None else BoardTerms.from_json(kept)


async def board_settings(club: Club) -> BoardTerms:
    """What is set, whether or not it is in force."""
    kept = await read_play_terms(club.database, club.id, ROOM)
    return STARTING_TERMS if kept is None else BoardTerms.from_json(kept)


async def switch_boards(club: Club, staff: StaffView, *, on: bool) -> None:
    """Show boards, or none; what was set stays. Scores are counted anew soon after. Needs `manage_play`. Idempotent."""
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        await _lock(tx, club)
        if (await read_terms_in_force(tx, club.id, ROOM) is not None) == on:
            return
        if await read_play_terms(tx, club.id, ROOM) is None:
            await keep_play_terms(tx, club, ROOM, STARTING_TERMS.to_json())
        await switch_play_room(tx, club, ROOM, on=on)
        await _journal(tx, club, staff, "act-started-leaderboards" if on else "act-ended-leaderboards")

    await club.database.transact(work)


async def set_board(club: Club, staff: StaffView, board: BoardName, *, shown: bool) -> BoardTerms:
    """Show one board, or not; one stays. Needs `manage_play`. Idempotent. Refuses BoardTermsInvalid(field)."""

    def changed(terms: BoardTerms) -> BoardTerms:
        if board not in BOARDS:
            raise BoardTermsInvalid(field="board", most=len(BOARDS))
        boards = tuple(each for each in BOARDS if (shown if each == board else each in terms.boards))
        return replace(terms, boards=boards)

    return await _change(club, staff, changed)


async def set_board_prize(
    club: Club, staff: StaffView, board: BoardName, kind: RewardedKind, place: int, prize: Prize | None
) -> BoardTerms:
    """What a place of each such period brings; None: that place and those behind it bring nothing. Needs `manage_play`.

    The next free place may be given a prize, or one that has one another. Refuses BoardTermsInvalid(field).
    """

    def changed(terms: BoardTerms) -> BoardTerms:
        given = list(terms.prizes_of(board, kind))
        if not 1 <= place <= len(given) + 1:
            raise BoardTermsInvalid(field="places", most=len(given) + 1)
        kept = given[: place - 1] if prize is None else [*given[: place - 1], prize, *given[place:]]
        others = {key: prizes for key, prizes in terms.prizes.items() if key != (board, kind)}
        return replace(terms, prizes={**others, (board, kind): tuple(kept)} if kept else others)

    return await _change(club, staff, changed)


async def _change(club: Club, staff: StaffView, change: Callable[[BoardTerms], BoardTerms]) -> BoardTerms:
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> BoardTerms:
        await _lock(tx, club)
        kept = await read_play_terms(tx, club.id, ROOM)
        known = STARTING_TERMS if kept is None else BoardTerms.from_json(kept)
        terms = check_terms(change(known))
        if terms == known:
            return terms
        await keep_play_terms(tx, club, ROOM, terms.to_json())
        if kept is None:  # setting something is not yet showing it
            await switch_play_room(tx, club, ROOM, on=False)
        await _journal(tx, club, staff, "act-changed-leaderboards", recount=terms.boards != known.boards)
        return terms

    return await club.database.transact(work)


async def _lock(tx: Transaction, club: Club) -> None:
    await tx.fetch_one(f"SELECT id FROM club WHERE id = $1{for_update(tx)}", club.id)


async def _journal(tx: Transaction, club: Club, staff: StaffView, act: str, *, recount: bool = True) -> None:
    now, key = club.clock.now(), f"leaderboards:{secrets.token_hex(8)}"
    await write_journal(tx, club.id, staff.id, act, key=key, at=now)
    if recount:
        await plan_job(tx, club.id, RECOUNT, key=key, due_at=now)
