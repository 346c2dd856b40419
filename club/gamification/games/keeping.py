"""Making games, setting their terms and prizes, starting and stopping them. Every act in the journal.

What members read is not changed under them: terms and prizes of a game are set while nobody can play it.
"""

import dataclasses
import secrets
from collections.abc import Awaitable, Callable
from typing import Any

from club.context import Club
from club.errors import IdempotencyKeyReused
from club.gamification.games.errors import GameInvalid, GameNotEditable, GameNotFound
from club.gamification.games.rules import (
    BUDGET_MAX,
    GameTerms,
    PrizeRow,
    PrizeTable,
    changed_rows,
    check_startable,
    check_table,
    check_terms,
    holds,
)
from club.gamification.games.settling import close_if_exhausted
from club.gamification.games.views import GameView, game, game_of
from club.staff.actions import write_journal
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, Transaction, from_json, to_json
from club.storage.locking import for_update, lock_game

Change = Callable[[Transaction, GameView], Awaitable[None]]


async def add_game(club: Club, staff: StaffView, terms: GameTerms, table: PrizeTable, *, key: str) -> GameView:
    """A new game, not started yet. Needs `manage_play`. Idempotent by key.

    Refuses NotAllowed, GameInvalid(field), IdempotencyKeyReused.
    """
    require(staff.role, "manage_play")
    terms, table = check_terms(terms), check_table(table)

    async def work(tx: Transaction) -> int:
        await tx.fetch_one(f"SELECT id FROM club WHERE id = $1{for_update(tx)}", club.id)
        journal_key = f"game-added:{key}"
        earlier = await tx.fetch_one(
            "SELECT details FROM journal_entry WHERE club_id = $1 AND idempotency_key = $2", club.id, journal_key
        )
        if earlier is not None:
            details = from_json(earlier["details"])
            if (details["title"], details["kind"]) != (terms.title, table.kind):
                raise IdempotencyKeyReused
            return int(details["game_id"])
        row = await _insert(tx, club, staff, terms, table)
        await write_journal(
            tx,
            club.id,
            staff.id,
            "act-added-game",
            key=journal_key,
            at=club.clock.now(),
            game_id=row["id"],
            title=terms.title,
            kind=table.kind,
        )
        return int(row["id"])

    return await game(club, staff, await club.database.transact(work))


async def _insert(tx: Transaction, club: Club, staff: StaffView, terms: GameTerms, table: PrizeTable) -> Row:
    row = await tx.fetch_one(
        "INSERT INTO game (club_id, kind, title, cost_points, plays_per_day, free_per_day, prize_table, budget_points,"
        " created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id",
        club.id,
        table.kind,
        terms.title,
        terms.cost_points,
        terms.plays_per_day,
        terms.free_per_day,
        to_json(table.to_json()),
        terms.budget_points,
        staff.id,
        club.clock.now(),
    )
    assert row is not None
    return row


async def _change(club: Club, staff: StaffView, game_id: int, change: Change) -> GameView:
    """Do something with a game, its row locked. Refuses NotAllowed, GameNotFound."""
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        row = await lock_game(tx, club.id, game_id)
        if row is None:
            raise GameNotFound
        await change(tx, game_of(row))

    await club.database.transact(work)
    return await game(club, staff, game_id)


async def _journal(tx: Transaction, club: Club, staff: StaffView, act: str, changed: GameView, **details: Any) -> None:
    await write_journal(
        tx,
        club.id,
        staff.id,
        act,
        key=f"{act}:{changed.id}:{secrets.token_hex(8)}",
        at=club.clock.now(),
        game_id=changed.id,
        title=changed.terms.title,
        **details,
    )


async def _refuse_unless_editable(tx: Transaction, club: Club, shown: GameView) -> None:
    if shown.state in ("active", "retired"):
        raise GameNotEditable(state=shown.state)
    rolling = await tx.fetch_one(
        "SELECT id FROM game_play WHERE club_id = $1 AND game_id = $2 AND state = 'rolling' LIMIT 1", club.id, shown.id
    )
    if rolling is not None:
        raise GameNotEditable(state="rolling")


async def change_game_terms(club: Club, staff: StaffView, game_id: int, **changes: Any) -> GameView:
    """Change some of title, cost_points, plays_per_day, free_per_day of a game that is not being played. The same again
    changes nothing. Needs `manage_play`. Refuses NotAllowed, GameNotFound, GameNotEditable, GameInvalid(field)."""

    async def change(tx: Transaction, shown: GameView) -> None:
        await _refuse_unless_editable(tx, club, shown)
        terms = check_terms(dataclasses.replace(shown.terms, **changes))
        if terms == shown.terms:
            return
        await tx.execute(
            "UPDATE game SET title = $2, cost_points = $3, plays_per_day = $4, free_per_day = $5 WHERE id = $1",
            game_id,
            terms.title,
            terms.cost_points,
            terms.plays_per_day,
            terms.free_per_day,
        )
        await _journal(tx, club, staff, "act-changed-game", shown, terms=dataclasses.asdict(terms))

    return await _change(club, staff, game_id, change)


async def set_prize_row(
    club: Club, staff: StaffView, game_id: int, number: int, row: PrizeRow | None, *, version: int
) -> GameView:
    """Put a prize at a place of the table, counted from 0; the place after the last adds one, None takes it out. `version` is
    the table that was shown: a second tap finds another one. Needs `manage_play`.

    Refuses NotAllowed, GameNotFound, GameNotEditable (also `changed`: another table by now), GameInvalid(field).
    """

    async def change(tx: Transaction, shown: GameView) -> None:
        await _refuse_unless_editable(tx, club, shown)
        if shown.table_version != version or not 0 <= number <= len(shown.table.rows):
            raise GameNotEditable(state="changed")
        if row is None and number == len(shown.table.rows):
            raise GameNotEditable(state="changed")
        table = check_table(PrizeTable(shown.table.kind, changed_rows(shown.table.rows, number, row)))
        await tx.execute(
            "UPDATE game SET prize_table = $2, table_version = table_version + 1 WHERE id = $1",
            game_id,
            to_json(table.to_json()),
        )
        await _journal(tx, club, staff, "act-changed-game-prizes", shown, table=table.to_json())

    return await _change(club, staff, game_id, change)


async def start_game(club: Club, staff: StaffView, game_id: int) -> GameView:
    """Let members play. Idempotent. Needs `manage_play`.

    Refuses NotAllowed, GameNotFound, GameNotEditable (it was ended), GameInvalid (no prize, a budget too small for the largest).
    """

    async def change(tx: Transaction, shown: GameView) -> None:
        if shown.state == "active":
            return
        if shown.state == "retired":
            raise GameNotEditable(state=shown.state)
        check_startable(shown.table, shown.terms.budget_points, shown.spent_points)
        await tx.execute("UPDATE game SET state = 'active' WHERE id = $1", game_id)
        await _journal(tx, club, staff, "act-started-game", shown, budget=shown.terms.budget_points)

    return await _change(club, staff, game_id, change)


async def pause_game(club: Club, staff: StaffView, game_id: int) -> GameView:
    """Stop a game for now; what is rolling is still settled. Idempotent. Needs `manage_play`.

    Refuses NotAllowed, GameNotFound, GameNotEditable (it was ended, or never started).
    """

    async def change(tx: Transaction, shown: GameView) -> None:
        if shown.state == "paused":
            return
        if shown.state in ("draft", "retired"):
            raise GameNotEditable(state=shown.state)
        await tx.execute("UPDATE game SET state = 'paused' WHERE id = $1", game_id)
        await _journal(tx, club, staff, "act-paused-game", shown)

    return await _change(club, staff, game_id, change)


async def retire_game(club: Club, staff: StaffView, game_id: int) -> GameView:
    """End a game for good; what was played stays in the books. Idempotent. Needs `manage_play`.

    Refuses NotAllowed, GameNotFound.
    """

    async def change(tx: Transaction, shown: GameView) -> None:
        if shown.state == "retired":
            return
        await tx.execute("UPDATE game SET state = 'retired' WHERE id = $1", game_id)
        await _journal(tx, club, staff, "act-ended-game", shown)

    return await _change(club, staff, game_id, change)


async def set_game_budget(club: Club, staff: StaffView, game_id: int, budget: int | None) -> GameView:
    """How much the game may give away in all, in points; None: no end. Idempotent. Needs `manage_play`.

    A game that was over goes on when its largest prize fits again; one whose largest prize does not fit any more is over.
    Refuses NotAllowed, GameNotFound, GameNotEditable (it was ended), GameInvalid (below what is spent and set aside, or beyond
    all measure).
    """

    async def change(tx: Transaction, shown: GameView) -> None:
        if shown.state == "retired":
            raise GameNotEditable(state=shown.state)
        if budget == shown.terms.budget_points:
            return
        least = shown.spent_points + shown.reserved_points
        if budget is not None and budget < least:
            raise GameInvalid(field="budget", least=least)
        if budget is not None and budget > BUDGET_MAX:
            raise GameInvalid(field="budget-large", most=BUDGET_MAX)
        goes_on = shown.state == "exhausted" and holds(budget, shown.spent_points, 0, shown.table.worst)
        await tx.execute(
            "UPDATE game SET budget_points = $2, state = $3 WHERE id = $1",
            game_id,
            budget,
            "active" if goes_on else shown.state,
        )
        await _journal(
            tx, club, staff, "act-changed-game-budget", shown, budget=budget, before=shown.terms.budget_points
        )
        await close_if_exhausted(tx, club, shown)

    return await _change(club, staff, game_id, change)
