"""What tables there are, read from the database itself: their columns, and which must be filled before which."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from club.storage.database import Transaction

Kind = Literal["number", "flag", "text", "instant", "day", "json", "bytes"]

MIGRATIONS: Final = "tortoise_migrations"

_KINDS: Final[Mapping[str, Kind]] = {
    "integer": "number",
    "bigint": "number",
    "int": "number",
    "smallint": "number",
    "boolean": "flag",
    "character varying": "text",
    "varchar": "text",
    "text": "text",
    "timestamp": "instant",
    "timestamp with time zone": "instant",
    "date": "day",
    "json": "json",
    "jsonb": "json",
    "blob": "bytes",
    "bytea": "bytes",
}


@dataclass(frozen=True, slots=True)
class Table:
    """`parents`: the tables whose rows its rows point to, where the database checks it."""

    name: str
    columns: Mapping[str, Kind]
    parents: frozenset[str]

    @property
    def of_clubs(self) -> bool:
        """Whether each row belongs to one club."""
        return "club_id" in self.columns


async def tables_of(tx: Transaction) -> tuple[Table, ...]:
    """Every table with an id but that of the migrations, parents before children, else by name."""
    found = await (_sqlite_tables(tx) if tx.dialect == "sqlite" else _postgres_tables(tx))
    tables = sorted(
        (each for each in found if each.name != MIGRATIONS and "id" in each.columns), key=lambda each: each.name
    )
    return tuple(_parents_first(tables))


async def newest_migration(tx: Transaction) -> str:
    row = await tx.fetch_one(f"SELECT name FROM {MIGRATIONS} ORDER BY id DESC LIMIT 1")
    return "" if row is None else str(row["name"])


def _parents_first(tables: Sequence[Table]) -> list[Table]:
    ordered: list[Table] = []
    left = list(tables)
    names = {each.name for each in tables}
    while left:
        placed = {each.name for each in ordered}
        ready = [each for each in left if (each.parents & names) - {each.name} <= placed]
        if not ready:
            raise ValueError("tables point to each other in a circle")
        ordered += ready
        left = [each for each in left if each not in ready]
    return ordered


async def _sqlite_tables(tx: Transaction) -> list[Table]:
    tables = []
    # An index over words is a table of SQLite's own, with others behind it that bear its name.
    for row in await tx.fetch_all(
        "SELECT name FROM sqlite_master t WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND NOT EXISTS (SELECT 1 FROM"
        " sqlite_master v WHERE v.sql LIKE 'CREATE VIRTUAL%' AND (t.name = v.name OR t.name LIKE v.name || '!_%' ESCAPE '!'))"
    ):
        name = str(row["name"])
        columns = await tx.fetch_all("SELECT name, type FROM pragma_table_info($1)", name)
        keys = await tx.fetch_all('SELECT "table" AS parent FROM pragma_foreign_key_list($1)', name)
        kinds = {str(column["name"]): _KINDS[_plain_type(str(column["type"]))] for column in columns}
        tables.append(Table(name, kinds, frozenset(str(key["parent"]) for key in keys)))
    return tables


async def _postgres_tables(tx: Transaction) -> list[Table]:
    columns: dict[str, dict[str, Kind]] = {}
    for row in await tx.fetch_all(
        "SELECT c.table_name, c.column_name, c.data_type FROM information_schema.columns c"
        " JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name"
        " WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'"
        " ORDER BY c.table_name, c.ordinal_position"
    ):
        columns.setdefault(row["table_name"], {})[row["column_name"]] = _KINDS[row["data_type"]]
    parents: dict[str, set[str]] = {}
    for row in await tx.fetch_all(
        "SELECT c.relname::text AS child, p.relname::text AS parent FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid"
        " JOIN pg_class p ON p.oid = k.confrelid WHERE k.contype = 'f'"
        " AND k.connamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())"
    ):
        parents.setdefault(row["child"], set()).add(row["parent"])
    return [Table(name, kinds, frozenset(parents.get(name, ()))) for name, kinds in columns.items()]


def _plain_type(declared: str) -> str:
    return declared.partition("(")[0].strip().lower()
