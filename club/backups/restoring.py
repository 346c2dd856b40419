"""Putting a backup back: a whole installation into an empty database, or one club into its place while the others go on.

Each is one transaction. Until it is committed nobody sees any of it; a process that dies in the middle leaves what was there.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from club.backups.files import (
    BackupContents,
    look_into,
    named,
    open_backup,
    refuse_other_tables,
    refuse_unsealed,
    replaced_where,
    write_backup,
    written,
)
from club.backups.forgetting import FORGET_AGAIN
from club.backups.rules import KEPT_AS_IT_IS, as_restored
from club.clock import Clock
from club.context import Club
from club.earning.terms import forget_terms
from club.errors import BackupOfOtherClub, ClubIsRunning, DatabaseNotEmpty
from club.jobs.processes import is_gone
from club.jobs.queue import plan_job
from club.outbox.telling import tell_staff
from club.staff import StaffView, require
from club.staff.actions import staff_who_may, write_journal
from club.storage import Database, Row, Transaction
from club.storage.backup import (
    Rows,
    go_on_numbering,
    insert_rows,
    lift_guards,
    lock_out_writers,
    put_back_guards,
    value_for,
)
from club.storage.tables import Table, tables_of

_IDS_TOGETHER = 200


@dataclass(frozen=True, slots=True)
class Restored:
    """`counts`: rows by table, as they stand in the backup. `repeated`: it had been done before, by the same tap."""

    contents: BackupContents
    repeated: bool = False


async def restore_installation(
    database: Database,
    clock: Clock,
    path: Path,
    *,
    secret_key: bytes | None = None,
    replace: bool = False,
    progress: Callable[[int], None] = lambda rows: None,
) -> BackupContents:
    """Fill an empty database, built to the same migration, from a backup of either kind of database; of one club or of all.

    With `replace` what is there goes. Refuses BackupUnreadable, BackupOfOtherVersion, DatabaseNotEmpty, ClubIsRunning, and
    BackupOfOtherClub where one club would replace several. Then nothing has changed.
    """
    contents = await look_into(path, secret_key)

    async def work(tx: Transaction) -> None:
        tables = await refuse_other_tables(tx, contents)
        every = await tables_of(tx)
        await lock_out_writers(tx, every)
        await _refuse_running(tx, clock)
        clubs = await tx.fetch_all("SELECT id, name FROM club ORDER BY id")
        if clubs and not replace:
            raise DatabaseNotEmpty(clubs=len(clubs))
        if contents.head.scope == "club" and {row["id"] for row in clubs} - {each[0] for each in contents.head.clubs}:
            raise BackupOfOtherClub(name=contents.head.clubs[0][2])
        guards = await lift_guards(tx)
        await _empty(tx, every)
        of_club = contents.head.scope == "club"
        with open_backup(path, secret_key) as reader:
            for some in reader.rows():
                rows = [as_restored(some.table, some.columns, row) for row in some.rows] if of_club else some.rows
                await insert_rows(tx, tables[some.table], Rows(some.table, some.columns, rows))
                progress(len(rows))
        await put_back_guards(tx, guards)
        await go_on_numbering(tx, every)

    await database.transact(work)
    return contents


async def _refuse_running(tx: Transaction, clock: Clock) -> None:
    held = await tx.fetch_all("SELECT holder FROM lease WHERE until > $1", clock.now())
    if any(not is_gone(row["holder"]) for row in held):
        raise ClubIsRunning


async def _empty(tx: Transaction, tables: Sequence[Table]) -> None:
    if tx.dialect == "postgres":
        await tx.execute("TRUNCATE " + ", ".join(f'"{table.name}"' for table in tables))
        return
    for table in reversed(tables):
        await tx.execute(f'DELETE FROM "{table.name}"')


async def look_into_own(club: Club, staff: StaffView, path: Path) -> BackupContents:
    """What is in a file that may be put back here. Needs `manage_backups`.

    Refuses BackupUnreadable (also what is not sealed), BackupOfOtherClub, BackupOfOtherVersion.
    """
    require(staff.role, "manage_backups")
    refuse_unsealed(path)
    contents = await look_into(path, club.key)

    async def look(tx: Transaction) -> None:
        row = await tx.fetch_one("SELECT * FROM club WHERE id = $1", club.id)
        assert row is not None
        _refuse_other_club(row, contents)
        await refuse_other_tables(tx, contents)

    await club.database.read_snapshot(look)
    return contents


def _refuse_other_club(row: Row, contents: BackupContents) -> None:
    """The same name is not enough: an installation that was set up anew has other staff under the same ids."""
    (first, *_) = contents.head.clubs
    here = named(row)
    if contents.head.scope != "club" or (first[0], first[1], first[3]) != (here[0], here[1], here[3]):
        raise BackupOfOtherClub(name=first[2])


async def restore_club(club: Club, staff: StaffView, path: Path, *, key: str, safety: Path) -> Restored:
    """Put one club back to what a backup of it says, while it runs; `safety` becomes a sealed backup of what was there.

    Needs `manage_backups`; owners are told. What `KEPT_AS_IT_IS` names stays; who asked to be forgotten since is forgotten again.
    Refuses what `look_into_own` refuses; then nothing has changed. `key` makes a second tap harmless.
    """
    contents = await look_into_own(club, staff, path)
    made_at = contents.made_at

    async def work(tx: Transaction) -> Restored:
        journal_key = f"restore:{key}"
        done = "SELECT id FROM journal_entry WHERE club_id = $1 AND idempotency_key = $2"
        if await tx.fetch_one(done, club.id, journal_key) is not None:
            return Restored(contents, repeated=True)
        tables = await refuse_other_tables(tx, contents)
        await lock_out_writers(tx, await tables_of(tx))
        row = await tx.fetch_one("SELECT * FROM club WHERE id = $1", club.id)
        assert row is not None
        _refuse_other_club(row, contents)
        now = club.clock.now()
        with written(safety, club.key, club.id) as out:
            await write_backup(tx, out, club.id, now)
        await _replace_club(tx, club, row, tables, path, made_at)
        await write_journal(tx, club.id, staff.id, "act-restored", key=journal_key, at=now, made_at=made_at.isoformat())
        for staff_id in await staff_who_may(tx, club.id, "manage_backups"):
            await tell_staff(
                tx,
                club.id,
                staff_id,
                "told-restored",
                key=f"restored:{key}",
                at=now,
                by=staff.name,
                made_at=made_at.isoformat(),
            )
        return Restored(contents)

    restored = await club.database.transact(work)
    forget_terms(club)
    return restored


async def _replace_club(
    tx: Transaction, club: Club, row: Row, tables: Mapping[str, Table], path: Path, made_at: dt.datetime
) -> None:
    forgotten = await _erased_members(tx, club.id)
    guards = await lift_guards(tx)
    replaced = [each for each in tables.values() if each.name not in KEPT_AS_IT_IS and each.name != "club"]
    for table in reversed(replaced):
        await tx.execute(f'DELETE FROM "{table.name}" WHERE club_id = $1 AND {replaced_where(table.name)}', club.id)
    names = {each.name for each in replaced}
    with open_backup(path, club.key) as reader:
        for some in reader.rows():
            if some.table == "club":
                await _update_club(tx, row, tables["club"], some)
            elif some.table in names:
                await insert_rows(tx, tables[some.table], _turned_back(some))
    await _set_journal_apart(tx, club.id, made_at)
    await put_back_guards(tx, guards)
    await go_on_numbering(tx, replaced)
    again = sorted(forgotten - await _erased_members(tx, club.id))
    now = club.clock.now()
    for at in range(0, len(again), _IDS_TOGETHER):
        ids = again[at : at + _IDS_TOGETHER]
        await plan_job(
            tx, club.id, FORGET_AGAIN, key=f"{FORGET_AGAIN}:{now.timestamp():.0f}:{at}", due_at=now, members=ids
        )


async def _set_journal_apart(tx: Transaction, club_id: int, made_at: dt.datetime) -> None:
    """The journal tells what was undone too. But its later lines name ids that may be given again: their keys must not stand in the
    way of new acts, and members who are not there any more are not theirs.
    """
    await tx.execute(
        "UPDATE journal_entry SET idempotency_key = 'undone:' || id WHERE club_id = $1 AND at >= $2"
        " AND idempotency_key NOT LIKE 'restore:%' AND idempotency_key NOT LIKE 'undone:%'",
        club_id,
        made_at,
    )
    await tx.execute(
        "UPDATE journal_entry SET member_id = NULL WHERE club_id = $1 AND member_id IS NOT NULL AND (at >= $2"
        " OR NOT EXISTS (SELECT 1 FROM member m WHERE m.id = journal_entry.member_id))",
        club_id,
        made_at,
    )


async def _erased_members(tx: Transaction, club_id: int) -> set[int]:
    rows = await tx.fetch_all("SELECT id FROM member WHERE club_id = $1 AND state = 'erased'", club_id)
    return {row["id"] for row in rows}


def _turned_back(some: Rows) -> Rows:
    rows = [as_restored(some.table, some.columns, row) for row in some.rows]
    if some.table == "chat":
        bot = some.columns.index("bot")
        rows = [row for row in rows if row[bot] == "customer"]
    return Rows(some.table, some.columns, rows)


async def _update_club(tx: Transaction, row: Row, table: Table, some: Rows) -> None:
    """The club's own row is changed in place. Its rules get a version no booking has seen: remembered terms must not fit."""
    kept = dict(zip(some.columns, some.rows[0], strict=True))
    kept["rules_version"] = max(kept["rules_version"], row["rules_version"]) + 1
    names = [name for name in kept if name != "id"]
    changes = ", ".join(f'"{name}" = ${place}' for place, name in enumerate(names, 2))
    values = [value_for(tx, kept[name], table.columns[name]) for name in names]
    await tx.execute(f"UPDATE club SET {changes} WHERE id = $1", row["id"], *values)
