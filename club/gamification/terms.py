"""Reading and keeping what a game room is set to. Each room turns the JSON into its own value."""

from typing import Any

from club.context import Club
from club.storage import Database, Transaction, from_json, to_json


async def read_play_terms(reader: Transaction | Database, club_id: int, room: str) -> dict[str, Any] | None:
    """None: nobody has set it yet."""
    row = await reader.fetch_one("SELECT terms FROM play_terms WHERE club_id = $1 AND room = $2", club_id, room)
    return None if row is None else dict(from_json(row["terms"]))


async def read_terms_in_force(reader: Transaction | Database, club_id: int, room: str) -> dict[str, Any] | None:
    """None: the room rests, or nobody has set it yet."""
    row = await reader.fetch_one(
        "SELECT terms FROM play_terms WHERE club_id = $1 AND room = $2 AND is_on", club_id, room
    )
    return None if row is None else dict(from_json(row["terms"]))


async def switch_play_room(tx: Transaction, club: Club, room: str, *, on: bool) -> None:
    """Let a room rest, keeping what it is set to, or wake it. A room nobody has set yet is set first."""
    await tx.execute(
        "UPDATE play_terms SET is_on = $3, changed_at = $4 WHERE club_id = $1 AND room = $2",
        club.id,
        room,
        on,
        club.clock.now(),
    )


async def keep_play_terms(tx: Transaction, club: Club, room: str, terms: dict[str, Any]) -> None:
    await tx.execute(
        "INSERT INTO play_terms (club_id, room, terms, changed_at) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT (club_id, room) DO UPDATE SET terms = excluded.terms, changed_at = excluded.changed_at",
        club.id,
        room,
        to_json(terms),
        club.clock.now(),
    )
