"""Plays whose roll never came: nothing was seen, so nothing was played, and what was paid comes back."""

import datetime as dt
from collections.abc import Sequence

from club.context import Club
from club.gamification.games.errors import GamePlayNotFound
from club.gamification.games.settling import ROOM
from club.gamification.games.views import PLAY_ROWS, PlayView, play_of
from club.gamification.paying import return_points
from club.jobs.apart import each_apart
from club.outbox.telling import tell_member
from club.storage import Row, Transaction
from club.storage.locking import lock_member

RETURNED_AFTER = dt.timedelta(minutes=5)
"""Longer than an update is being handled, with all its attempts."""
RETURNED_TOGETHER = 200


async def return_play(club: Club, member_id: int, play_id: int) -> PlayView:
    """End a play whose roll did not come: what was paid is given back with the expiry it had, what was set aside is free again.

    Idempotent: a play that is settled or was returned stays as it is. Refuses GamePlayNotFound.
    """

    async def work(tx: Transaction) -> PlayView:
        row = await return_rolling(tx, club, member_id, play_id)
        if row is not None:
            return play_of(row)
        known = await tx.fetch_one(f"{PLAY_ROWS} AND p.id = $3", club.id, member_id, play_id)
        if known is None:
            raise GamePlayNotFound
        return play_of(known, repeated=True)

    return await club.database.transact(work)


async def return_rolling(tx: Transaction, club: Club, member_id: int, play_id: int) -> Row | None:
    """A step in the caller's transaction: the play as it is after it was returned; None when it was not rolling."""
    member = await lock_member(tx, club.id, member_id)
    play = await tx.fetch_one(f"{PLAY_ROWS} AND p.id = $3 AND p.state = 'rolling'", club.id, member_id, play_id)
    if member is None or play is None:
        return None
    await tx.execute(
        "UPDATE game SET reserved_points = reserved_points - $3, taken_points = taken_points - $4"
        " WHERE club_id = $1 AND id = $2",
        club.id,
        play["game_id"],
        play["reserved_points"],
        play["cost_points"],
    )
    if play["entry_id"] is not None and member["state"] != "erased":  # an erased member's points were written off
        await return_points(
            tx, club, member_id, play["entry_id"], key=f"game-returned:{play_id}", room=ROOM, title=play["title"]
        )
    await tx.execute(
        "UPDATE game_play SET state = 'returned', reserved_points = 0, settled_at = $2 WHERE id = $1",
        play_id,
        club.clock.now(),
    )
    return await tx.fetch_one(f"{PLAY_ROWS} AND p.id = $3", club.id, member_id, play_id)


async def return_lost_plays(club: Club) -> int:
    """Return the plays whose roll has not come for minutes, and tell their members; how many."""

    async def due(behind: Row | None) -> Sequence[Row]:
        return await club.database.fetch_all(
            "SELECT id, member_id FROM game_play WHERE club_id = $1 AND state = 'rolling' AND at <= $2 AND id > $3"
            " ORDER BY id LIMIT $4",
            club.id,
            club.clock.now() - RETURNED_AFTER,
            0 if behind is None else behind["id"],
            RETURNED_TOGETHER,
        )

    async def give_back(row: Row) -> bool:
        async def work(tx: Transaction) -> bool:
            play = await return_rolling(tx, club, row["member_id"], row["id"])
            if play is None:
                return False
            await tell_member(
                tx,
                club.id,
                row["member_id"],
                "told-game-returned",
                key=f"game-returned:{row['id']}",
                at=club.clock.now(),
                game_id=play["game_id"],
                title=play["title"],
                points=play["cost_points"],
            )
            return True

        return await club.database.transact(work)

    return await each_apart(due, give_back, "play-not-returned", club.id)
