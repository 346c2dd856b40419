"""Admitting staff, and writing down what they do."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from club.context import Club
from club.errors import LastOwner
from club.staff.rules import GRANTED, Permission, Role
from club.storage import Row, Transaction, to_json
from club.storage.locking import lock_staff


async def admit_staff(club: Club, platform: str, user_id: int, name: str, role: Role) -> int:
    """Let a person into the admin bot with a role; the id. Again with another role: the role changes. Idempotent.

    For whoever runs the installation; people of the club are invited. Refuses LastOwner.
    """

    async def work(tx: Transaction) -> int:
        rows = await lock_staff(tx, club.id)
        known = [row["id"] for row in rows if (row["platform"], row["platform_user_id"]) == (platform, user_id)]
        if known and role != "owner":
            refuse_last_owner(rows, known[0])
        row = await tx.fetch_one(
            "INSERT INTO staff_member (club_id, platform, platform_user_id, name, role, state, created_at)"
            " VALUES ($1, $2, $3, $4, $5, 'active', $6)"
            " ON CONFLICT (club_id, platform, platform_user_id) DO UPDATE SET role = excluded.role, state = 'active'"
            " RETURNING id",
            club.id,
            platform,
            user_id,
            name,
            role,
            club.clock.now(),
        )
        assert row is not None
        return int(row["id"])

    return await club.database.transact(work)


def refuse_last_owner(rows: Sequence[Row], staff_id: int) -> None:
    """`rows`: the club's staff, locked. Refuses LastOwner when this person is the only owner."""
    owners = {row["id"] for row in rows if row["role"] == "owner" and row["state"] == "active"}
    if owners == {staff_id}:
        raise LastOwner


async def rename_staff(club: Club, staff_id: int, name: str) -> None:
    """Staff are known by the name their messenger shows."""

    async def work(tx: Transaction) -> None:
        await tx.execute(
            "UPDATE staff_member SET name = $3 WHERE club_id = $1 AND id = $2 AND name <> $3", club.id, staff_id, name
        )

    await club.database.transact(work)


async def write_journal(
    tx: Transaction,
    club_id: int,
    staff_id: int,
    act: str,
    *,
    key: str,
    at: dt.datetime,
    member_id: int | None = None,
    **details: Any,
) -> None:
    """One line of the journal, in the transaction of the act. `act` is a message key (`act-…`).

    Nobody's name or phone belongs into `details`: lines are never changed, and members may ask to be forgotten. People of
    staff stand in it by id: `about_id` (who it was done to), `second_id` (who approved it).
    """
    await tx.execute(
        "INSERT INTO journal_entry (club_id, staff_id, act, member_id, details, idempotency_key, at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (club_id, idempotency_key) DO NOTHING",
        club_id,
        staff_id,
        act,
        member_id,
        to_json(details),
        key,
        at,
    )


async def was_journaled(tx: Transaction, club_id: int, key: str) -> bool:
    """Whether an act with this key was done before."""
    row = await tx.fetch_one("SELECT id FROM journal_entry WHERE club_id = $1 AND idempotency_key = $2", club_id, key)
    return row is not None


async def staff_who_may(tx: Transaction, club_id: int, permission: Permission) -> list[int]:
    """Ids of the active staff whose role grants `permission`, in id order."""
    roles = [role for role, granted in GRANTED.items() if permission in granted]
    rows = await tx.fetch_all(
        "SELECT id, role FROM staff_member WHERE club_id = $1 AND state = 'active' ORDER BY id", club_id
    )
    return [int(row["id"]) for row in rows if row["role"] in roles]
