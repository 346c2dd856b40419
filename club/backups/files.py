"""Backup files: written whole or not at all, opened with or without a seal, looked through before anything is believed."""

import asyncio
import datetime as dt
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from club.backups.rules import REPLACED_ONLY_WHERE, BackupHead, Scope, is_copied
from club.backups.sealing import (
    HEAD_SIZE,
    INSTALLATION,
    OpeningReader,
    SealBroken,
    SealingWriter,
    backup_key,
    is_sealed,
    sealed_club,
)
from club.errors import BackupOfOtherVersion, BackupTooLarge, BackupUnreadable
from club.storage import Row, Transaction, instant
from club.storage.backup import BackupDamaged, BackupReader, BackupWriter, Chosen
from club.storage.tables import Table, newest_migration, tables_of


@dataclass(slots=True)
class Progress:
    """How far a backup has come, in rows; written by one thread, read by another."""

    done: int = 0
    total: int = 0

    @property
    def percent(self) -> int:
        return min(99, self.done * 100 // self.total) if self.total else 0


@dataclass(frozen=True, slots=True)
class BackupContents:
    """What is in a backup that is whole. `counts`: rows by table."""

    head: BackupHead
    counts: Mapping[str, int]
    columns: Mapping[str, tuple[str, ...]]

    @property
    def made_at(self) -> dt.datetime:
        return dt.datetime.fromisoformat(self.head.made_at)


@contextmanager
def written(
    path: Path, secret_key: bytes | None, club_id: int | None, largest: int | None = None
) -> Iterator[BinaryIO]:
    """A file that only its owner may read and that has its name only once it is whole. Sealed where there is a key.

    Refuses BackupTooLarge when it has become larger than `largest` bytes.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(path.name + ".unfinished")
    unfinished.unlink(missing_ok=True)
    try:
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            if secret_key is None:
                yield out
            else:
                of = INSTALLATION if club_id is None else club_id
                sealing = SealingWriter(out, backup_key(secret_key, of), of)
                yield cast(BinaryIO, sealing)
                sealing.finish()
            out.flush()
            if largest is not None:
                refuse_larger(out.tell(), largest)
            os.fsync(out.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def refuse_larger(size: int, largest: int) -> None:
    if size > largest:
        raise BackupTooLarge(megabytes=largest // 1_000_000)


def size_of(path: Path) -> int:
    """How large a file has become, in bytes, finished or not; 0 for none."""
    for each in (path.with_name(path.name + ".unfinished"), path):
        if each.exists():
            return each.stat().st_size
    return 0


async def write_backup(
    tx: Transaction,
    out: BinaryIO,
    club_id: int | None,
    made_at: dt.datetime,
    progress: Progress | None = None,
    after_each: Callable[[], None] = lambda: None,
) -> dict[str, int]:
    """Everything of a club (None: of the installation) as the transaction sees it; rows by table."""
    scope: Scope = "installation" if club_id is None else "club"
    tables = [each for each in await tables_of(tx) if is_copied(each.name, of_clubs=each.of_clubs, scope=scope)]
    clubs = await tx.fetch_all("SELECT id, slug, name, opened_at FROM club ORDER BY id")
    within = tuple(named(row) for row in clubs if club_id in (None, row["id"]))
    progress = progress or Progress()
    progress.total = await _rows_in_all(tx, tables, club_id)

    def another(rows: int) -> None:
        progress.done += rows
        after_each()

    writer = BackupWriter(out, BackupHead(scope, await newest_migration(tx), made_at.isoformat(), within).to_json())
    for table in tables:
        await writer.write_rows(tx, Chosen(table, club_id), another)
    writer.finish()
    return writer.counts


def named(row: Row) -> tuple[int, str, str, str]:
    """A club as the head of a backup names it."""
    return row["id"], row["slug"], row["name"], instant(row["opened_at"]).isoformat()


async def _rows_in_all(tx: Transaction, tables: list[Table], club_id: int | None) -> int:
    total = 0
    for table in tables:
        if club_id is None:
            row = await tx.fetch_one(f'SELECT COUNT(*) AS n FROM "{table.name}"')
        else:
            column = "club_id" if table.of_clubs else "id"
            row = await tx.fetch_one(f'SELECT COUNT(*) AS n FROM "{table.name}" WHERE {column} = $1', club_id)
        total += 0 if row is None else int(row["n"])
    return total


def refuse_unsealed(path: Path) -> None:
    """Refuses BackupUnreadable for a file without a seal: anybody could have written it."""
    with path.open("rb") as file:
        if not is_sealed(file.read(HEAD_SIZE)):
            raise BackupUnreadable(problem="strange")


@contextmanager
def open_backup(path: Path, secret_key: bytes | None) -> Iterator[BackupReader]:
    """The file, unsealed where it is sealed. Refuses BackupUnreadable, also while it is read."""
    try:
        with path.open("rb") as file:
            start = file.read(HEAD_SIZE)
            file.seek(0)
            if is_sealed(start):
                key = backup_key(secret_key or b"", sealed_club(start))
                yield BackupReader(cast(BinaryIO, OpeningReader(file, key)))
            else:
                yield BackupReader(file)
    except (SealBroken, LookupError) as error:
        raise BackupUnreadable(problem="sealed") from error
    except BackupDamaged as error:
        raise BackupUnreadable(problem="strange" if "not a backup" in str(error) else "damaged") from error


async def look_into(path: Path, secret_key: bytes | None) -> BackupContents:
    """Read the whole file without using any of it. Refuses BackupUnreadable."""
    return await asyncio.to_thread(_look_into, path, secret_key)


def _look_into(path: Path, secret_key: bytes | None) -> BackupContents:
    with open_backup(path, secret_key) as reader:
        for _ in reader.rows():
            pass
        try:
            head = BackupHead.from_json(reader.head)
        except (IndexError, KeyError, TypeError, ValueError) as error:
            raise BackupUnreadable(problem="strange") from error
        return BackupContents(head, reader.counts, reader.columns)


async def refuse_other_tables(tx: Transaction, contents: BackupContents) -> dict[str, Table]:
    """The tables to fill, parents first. Refuses BackupOfOtherVersion unless the file has exactly these, with these columns."""
    head = contents.head
    tables = {
        each.name: each
        for each in await tables_of(tx)
        if is_copied(each.name, of_clubs=each.of_clubs, scope=head.scope)
    }
    same = {name: frozenset(table.columns) for name, table in tables.items()} == {
        name: frozenset(columns) for name, columns in contents.columns.items()
    }
    if not same or head.schema != await newest_migration(tx):
        raise BackupOfOtherVersion(schema=head.schema)
    return tables


def replaced_where(table: str) -> str:
    return REPLACED_ONLY_WHERE.get(table, "TRUE")
