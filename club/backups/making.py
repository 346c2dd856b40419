"""Making backups: of one club by its owner, of the whole installation by who runs it."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from club.backups.files import Progress, refuse_larger, size_of, write_backup, written
from club.clock import Clock
from club.context import Club
from club.errors import BackupWithoutKey
from club.staff import StaffView, require
from club.staff.actions import write_journal
from club.storage import Database, Transaction, instant_or_none


@dataclass(frozen=True, slots=True)
class Made:
    path: Path
    size: int
    counts: dict[str, int]

    @property
    def rows(self) -> int:
        return sum(self.counts.values())


async def back_up_club(
    club: Club, staff: StaffView, path: Path, *, key: str, megabytes_max: int, progress: Progress | None = None
) -> Made:
    """Everything of this club and nothing of another, sealed, as it is at one moment. Needs `manage_backups`.

    Refuses BackupWithoutKey, and BackupTooLarge as soon as it is; then there is no file.
    """
    require(staff.role, "manage_backups")
    if not club.key:
        raise BackupWithoutKey
    now = club.clock.now()
    largest = megabytes_max * 1_000_000
    with written(path, club.key, club.id, largest) as out:
        counts = await club.database.read_snapshot(
            lambda tx: write_backup(tx, out, club.id, now, progress, lambda: refuse_larger(size_of(path), largest))
        )
    made = Made(path, size_of(path), counts)

    async def work(tx: Transaction) -> None:
        await write_journal(tx, club.id, staff.id, "act-backed-up", key=f"backup:{key}", at=now, rows=made.rows)

    await club.database.transact(work)
    return made


async def back_up_installation(
    database: Database, clock: Clock, path: Path, *, secret_key: bytes | None = None, progress: Progress | None = None
) -> Made:
    """All clubs, while they run, as they are at one moment. Sealed where a key is given."""
    now = clock.now()
    with written(path, secret_key, None) as out:
        counts = await database.read_snapshot(lambda tx: write_backup(tx, out, None, now, progress))
    return Made(path, size_of(path), counts)


async def last_backup(club: Club) -> dt.datetime | None:
    """When the owners last made one."""
    row = await club.database.fetch_one(
        "SELECT MAX(at) AS at FROM journal_entry WHERE club_id = $1 AND act = 'act-backed-up'", club.id
    )
    return None if row is None else instant_or_none(row["at"])


async def club_counts(club: Club) -> dict[str, int]:
    """How many members, purchases and entries there are now, to be set beside those of a backup."""

    async def look(tx: Transaction) -> dict[str, int]:
        counts = {}
        for table in ("member", "purchase", "entry"):
            row = await tx.fetch_one(f"SELECT COUNT(*) AS n FROM {table} WHERE club_id = $1", club.id)
            counts[table] = 0 if row is None else int(row["n"])
        return counts

    return await club.database.read_snapshot(look)
