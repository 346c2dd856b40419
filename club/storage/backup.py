"""Rows written to a file that either database can be filled from, and read back from it.

The file is gzipped lines of JSON: what it is, then for each table its name and columns and a line for each row, and at the end how
many rows each table has and the SHA-256 of all lines before. Instants are UTC text, flags 0 and 1, bytes base64; columns of JSON
are text with sorted keys. So two databases with the same rows write the same lines.
"""

import base64
import datetime as dt
import gzip
import hashlib
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO, Final

import orjson

from club.storage.database import Row, Transaction
from club.storage.tables import Kind, Table

FORMAT: Final = "club-backup"
VERSION: Final = 1
ROWS_PER_READ: Final = 200
PICTURES_PER_READ: Final = 5
_COMPRESSION: Final = 4
_LINE_LONGEST: Final = 64 * 1024 * 1024


class BackupDamaged(Exception):
    """The file is not a backup, is cut short or was changed. Nothing of it may be used."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which rows of which table: those of one club (None: all), and of these only where `only` (a condition of ours) holds."""

    table: Table
    club_id: int | None = None
    only: str = "TRUE"


class BackupWriter:
    """Writes the lines of a backup; nothing of it counts before `finish`."""

    def __init__(self, out: BinaryIO, head: Mapping[str, Any]) -> None:
        self._gzip = gzip.GzipFile(filename="", mode="wb", fileobj=out, compresslevel=_COMPRESSION, mtime=0)
        self._digest = hashlib.sha256()
        self.counts: dict[str, int] = {}
        self._line({"format": FORMAT, "version": VERSION, **head})

    async def write_rows(
        self, tx: Transaction, chosen: Chosen, progress: Callable[[int], None] = lambda rows: None
    ) -> None:
        """All chosen rows of a table by id, read a little at a time."""
        table = chosen.table
        kinds = list(table.columns.values())
        self._line({"table": table.name, "columns": list(table.columns)})
        self.counts[table.name] = 0
        page = PICTURES_PER_READ if "bytes" in kinds else ROWS_PER_READ
        names = ", ".join(f'"{name}"' for name in table.columns)
        of_club = "" if chosen.club_id is None else f" AND {_club_column(table)} = $3"
        sql = f'SELECT {names} FROM "{table.name}" WHERE id > $1 AND {chosen.only}{of_club} ORDER BY id LIMIT $2'
        own = [] if chosen.club_id is None else [chosen.club_id]
        last = 0
        while rows := await tx.fetch_all(sql, last, page, *own):
            last = rows[-1]["id"]
            self._rows([_kept(row, table.columns) for row in rows])
            self.counts[table.name] += len(rows)
            progress(len(rows))

    def finish(self) -> None:
        digest = self._digest.hexdigest()
        self._line({"counts": self.counts, "sha256": digest})
        self._gzip.close()

    def _rows(self, rows: Sequence[Sequence[Any]]) -> None:
        self._bytes(b"".join(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE) for row in rows))

    def _line(self, line: Mapping[str, Any]) -> None:
        self._bytes(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))

    def _bytes(self, lines: bytes) -> None:
        self._digest.update(lines)
        self._gzip.write(lines)


def _club_column(table: Table) -> str:
    return "id" if table.name == "club" else "club_id"


def _kept(row: Row, columns: Mapping[str, Kind]) -> list[Any]:
    return [None if row[name] is None else _kept_value(row[name], kind) for name, kind in columns.items()]


def _kept_value(value: Any, kind: Kind) -> Any:
    match kind:
        case "number" | "flag":
            return int(value)
        case "instant":
            moment = dt.datetime.fromisoformat(value) if isinstance(value, str) else value
            return moment.astimezone(dt.UTC).isoformat(sep=" ")
        case "day":
            return str(value)[:10]
        case "json":
            return orjson.dumps(orjson.loads(value), option=orjson.OPT_SORT_KEYS).decode()
        case "bytes":
            return base64.b64encode(value).decode()
        case "text":
            return value


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows of a table, their columns in the order of the file."""

    table: str
    columns: tuple[str, ...]
    rows: list[list[Any]]


class BackupReader:
    """Reads a backup once, from its beginning. `head` says what it is. Whoever reads `rows` to their end knows that the file is
    whole; BackupDamaged is raised there and at the start otherwise.
    """

    def __init__(self, source: BinaryIO) -> None:
        self._lines = _lines(source)
        self._digest = hashlib.sha256()
        self.counts: dict[str, int] = {}
        self.columns: dict[str, tuple[str, ...]] = {}
        head = self._next()
        if not isinstance(head, dict) or head.get("format") != FORMAT:
            raise BackupDamaged("not a backup of a club")
        self.head: Mapping[str, Any] = head

    def rows(self, together: int = ROWS_PER_READ) -> Iterator[Rows]:
        """All rows, table by table in the order they must be filled; at most so many together."""
        table, gathered = "", list[list[Any]]()
        while True:
            digest = self._digest.hexdigest()
            line = self._next()
            if isinstance(line, list):
                if not table or len(line) != len(self.columns[table]):
                    raise BackupDamaged("a row without its table")
                self.counts[table] += 1
                gathered.append(line)
                if len(gathered) < together:
                    continue
            if gathered:
                yield Rows(table, self.columns[table], gathered)
                gathered = []
            if isinstance(line, list):
                continue
            if "table" in line:
                table = str(line["table"])
                self.columns[table] = tuple(line["columns"])
                self.counts[table] = 0
            else:
                if line.get("counts") != self.counts or line.get("sha256") != digest:
                    raise BackupDamaged("the sums do not agree")
                self._end()
                return

    def _next(self) -> Any:
        try:
            line = next(self._lines)
            self._digest.update(line)
            return orjson.loads(line)
        except StopIteration:
            raise BackupDamaged("cut short") from None
        except (OSError, EOFError, zlib.error, ValueError) as error:
            raise BackupDamaged(type(error).__name__) from error

    def _end(self) -> None:
        try:
            more = next(self._lines, None)
        except (OSError, EOFError, zlib.error) as error:
            raise BackupDamaged(type(error).__name__) from error
        if more is not None:
            raise BackupDamaged("something follows the end")


def _lines(source: BinaryIO) -> Iterator[bytes]:
    with gzip.GzipFile(fileobj=source, mode="rb") as opened:
        while line := opened.readline(_LINE_LONGEST):
            yield line


def value_for(tx: Transaction, value: Any, kind: Kind) -> Any:
    """A value of the file as the driver takes it for a column of that kind."""
    if value is None:
        return None
    match kind:
        case "bytes":
            return base64.b64decode(value, validate=True)
        case "flag":
            return bool(value)
        case "instant" if tx.dialect == "postgres":
            return dt.datetime.fromisoformat(value)
        case "day" if tx.dialect == "postgres":
            return dt.date.fromisoformat(value)
    return value


async def insert_rows(tx: Transaction, table: Table, some: Rows) -> None:
    names = ", ".join(f'"{name}"' for name in some.columns)
    places = ", ".join(f"${place}" for place in range(1, len(some.columns) + 1))
    kinds = [table.columns[name] for name in some.columns]
    values = [[value_for(tx, value, kind) for value, kind in zip(row, kinds, strict=True)] for row in some.rows]
    await tx.execute_many(f'INSERT INTO "{table.name}" ({names}) VALUES ({places})', values)


# -- the database's own guards, which only a restore may lift, inside its transaction


async def lift_guards(tx: Transaction) -> list[str]:
    """Take off the triggers that refuse changes; the statements that put them back. A transaction that ends early has them all.

    Triggers that keep something in step stay.
    """
    if tx.dialect == "postgres":
        rows = await tx.fetch_all(
            "SELECT c.relname::text AS name, t.tgname::text AS guard FROM pg_trigger t"
            " JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid"
            " WHERE NOT t.tgisinternal AND p.proname = 'club_refuse_change'"
            " AND c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())"
        )
        for row in rows:
            await tx.execute(f'ALTER TABLE "{row["name"]}" DISABLE TRIGGER "{row["guard"]}"')
        return [f'ALTER TABLE "{row["name"]}" ENABLE TRIGGER "{row["guard"]}"' for row in rows]
    rows = await tx.fetch_all(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%RAISE(ABORT%' ORDER BY name"
    )
    statements = [str(row["sql"]) for row in rows]
    for row in rows:
        await tx.execute(f'DROP TRIGGER "{row["name"]}"')
    return statements


async def put_back_guards(tx: Transaction, statements: Sequence[str]) -> None:
    for statement in statements:
        await tx.execute(statement)


async def lock_out_writers(tx: Transaction, tables: Sequence[Table]) -> None:
    """Nobody writes until the transaction ends; who reads goes on. SQLite has one writer anyway."""
    if tx.dialect == "postgres":
        names = ", ".join(f'"{table.name}"' for table in tables)
        await tx.execute(f"LOCK TABLE {names} IN EXCLUSIVE MODE")


async def go_on_numbering(tx: Transaction, tables: Sequence[Table]) -> None:
    """New rows get ids above all that are there. A sequence never goes back: an id that was given is not given again."""
    if tx.dialect != "postgres":
        return
    for table in tables:
        await tx.fetch_one(
            f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), GREATEST((SELECT COALESCE(MAX(id), 0) FROM"
            f" \"{table.name}\"), nextval(pg_get_serial_sequence('{table.name}', 'id'))))"
        )
