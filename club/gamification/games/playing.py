"""Playing: paying, setting aside the most it may bring, and booking what came of it before anybody is shown it.

A play locks its member, then the game by the one UPDATE that finds room in the budget; prizes and points come after.
"""

import secrets
from typing import Any

from club.context import Club
from club.errors import IdempotencyKeyReused
from club.gamification.games.errors import (
    GameBusy,
    GameChanged,
    GameClosed,
    GameLimitReached,
    GameNotFound,
    GamePlayNotFound,
)
from club.gamification.games.outcomes import DRAWN
from club.gamification.games.returning import return_rolling
from club.gamification.games.rules import NextPlay, holds
from club.gamification.games.settling import ROOM, close_if_exhausted, lock_prize, settle
from club.gamification.games.views import PLAY_ROWS, GameView, PlayView, game_of, next_play_of, play_of, today
from club.gamification.paying import pay_points
from club.staff.blocks import refuse_unless_active
from club.storage import Row, Transaction
from club.storage.locking import lock_member


async def play(club: Club, member_id: int, game_id: int, *, cost_points: int, key: str) -> PlayView:
    """Begin to play. `cost_points` is what the member was shown, 0 for a free play; `key` is born with the button.

    Of a game that the messenger rolls the answer is `rolling`: let it roll, once, then `settle_play` or `return_play`. Of a
    wheel or a card it is settled. The same key answers with the same play as it stands (`repeated`): nothing is rolled again.
    Refuses GameNotFound, GameClosed, GameBusy, GameLimitReached, GameChanged, NotEnoughPoints, MemberNotFound, MemberBlocked,
    IdempotencyKeyReused; then nothing is paid.
    """
    key = f"{member_id}:{key}"  # a key is worth nothing to another member

    async def work(tx: Transaction) -> PlayView | None:
        member = refuse_unless_active(await lock_member(tx, club.id, member_id))
        earlier = await tx.fetch_one(f"{PLAY_ROWS} AND p.idempotency_key = $3", club.id, member_id, key)
        if earlier is not None:
            if earlier["game_id"] != game_id:
                raise IdempotencyKeyReused
            return play_of(earlier, repeated=True)
        found = await _open_game(tx, club, game_id)
        coming = await next_play_of(tx, club, member_id, game_id, found.terms)
        if coming.left == 0:
            raise GameLimitReached(limit=found.terms.plays_per_day)
        if coming.cost_points != cost_points:
            raise GameChanged(cost_points=coming.cost_points)
        set_aside = await _set_aside(tx, club, found, coming)
        if set_aside is None:
            return None
        return await _begin(tx, club, member, set_aside, coming, key)

    begun = await club.database.transact(work)
    if begun is None:
        raise GameClosed(state="exhausted")
    return begun


async def _open_game(tx: Transaction, club: Club, game_id: int) -> GameView:
    row = await tx.fetch_one("SELECT * FROM game WHERE club_id = $1 AND id = $2", club.id, game_id)
    if row is None or row["state"] == "draft":
        raise GameNotFound
    if row["state"] != "active":
        raise GameClosed(state=row["state"])
    return game_of(row)


async def _set_aside(tx: Transaction, club: Club, found: GameView, coming: NextPlay) -> Row | None:
    """The game's row with the largest prize set aside for this play; None: its budget is used up, and the game is over."""
    row = await tx.fetch_one(
        "UPDATE game SET reserved_points = reserved_points + $3, taken_points = taken_points + $4"
        " WHERE club_id = $1 AND id = $2 AND state = 'active' AND table_version = $5 AND cost_points = $6"
        " AND (budget_points IS NULL OR spent_points + reserved_points + $3 <= budget_points) RETURNING *",
        club.id,
        found.id,
        found.table.worst,
        coming.cost_points,
        found.table_version,
        found.terms.cost_points,
    )
    if row is not None:
        return row
    now = await _open_game(tx, club, found.id)
    if now.table_version != found.table_version or now.terms.cost_points != found.terms.cost_points:
        raise GameChanged(cost_points=0 if coming.is_free else now.terms.cost_points)
    if holds(now.terms.budget_points, now.spent_points, 0, now.table.worst):
        raise GameBusy
    await close_if_exhausted(tx, club, now)
    return None


async def _begin(tx: Transaction, club: Club, member: Row, game: Row, coming: NextPlay, key: str) -> PlayView:
    found = game_of(game)
    row = await tx.fetch_one(
        "INSERT INTO game_play (club_id, game_id, member_id, day, state, is_free, cost_points, reserved_points,"
        " idempotency_key, at) VALUES ($1, $2, $3, $4, 'rolling', $5, $6, $7, $8, $9) RETURNING id",
        club.id,
        found.id,
        member["id"],
        await today(tx, club),
        coming.is_free,
        coming.cost_points,
        found.table.worst,
        key,
        club.clock.now(),
    )
    assert row is not None
    outcome = None
    if found.kind in DRAWN:
        outcome = secrets.randbelow(found.table.total) + 1
        await lock_prize(tx, club, found.table, outcome)
    if coming.cost_points:
        paid = await pay_points(
            tx,
            club,
            member["id"],
            coming.cost_points,
            key=f"game-paid:{row['id']}",
            room=ROOM,
            title=found.terms.title,
        )
        await tx.execute("UPDATE game_play SET entry_id = $2 WHERE id = $1", row["id"], paid.entry_id)
    if outcome is not None:
        await settle(tx, club, member, await _row(tx, club, member["id"], row["id"]), outcome)
    return play_of(await _row(tx, club, member["id"], row["id"]))


async def _row(tx: Transaction, club: Club, member_id: int, play_id: int) -> Any:
    row = await tx.fetch_one(f"{PLAY_ROWS} AND p.id = $3", club.id, member_id, play_id)
    if row is None:
        raise GamePlayNotFound
    return row


async def settle_play(club: Club, member_id: int, play_id: int, *, outcome: int) -> PlayView:
    """Book what a roll came to: the prize is given, the rest of what was set aside is free again, and the member is told when
    the roll has been seen. Of who was erased meanwhile it is returned. Idempotent: what is settled or returned stays as it is.

    Refuses GamePlayNotFound. ValueError for an outcome that this kind of game never has.
    """

    async def work(tx: Transaction) -> PlayView:
        member = await lock_member(tx, club.id, member_id)
        if member is None:
            raise GamePlayNotFound
        row = await _row(tx, club, member_id, play_id)
        if row["state"] != "rolling":
            return play_of(row, repeated=True)
        if member["state"] == "erased":
            await return_rolling(tx, club, member_id, play_id)
        else:
            await settle(tx, club, member, row, outcome)
        return play_of(await _row(tx, club, member_id, play_id))

    return await club.database.transact(work)
