"""How the schema is written: tortoise's editors, made to keep what they lose (checked with tortoise-orm 1.1.9).

Stock 1.1.9 leaves CHECK and named or partial UNIQUE out of CREATE TABLE, writes foreign keys that were declared without a
constraint (`db_constraint=False`) all the same, and on SQLite rebuilds a table with foreign keys on,
which deletes the rows that hang on it and forgets indexes. `tests/club/storage/test_migrations.py` holds canaries that fail
when upstream mends this; then this file goes.
"""

import dataclasses
import sqlite3
from typing import Any

from tortoise.migrations import operations as ops
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint
from tortoise.migrations.schema_editor import AsyncpgSchemaEditor, SqliteSchemaEditor


def split_statements(sql: str) -> list[str]:
    """Statements of a script; a trigger body keeps its semicolons."""
    statements, buffer = [], ""
    for part in sql.split(";"):
        buffer += part + ";"
        if sqlite3.complete_statement(buffer):
            if buffer.strip(" \n;"):
                statements.append(buffer.strip())
            buffer = ""
    if buffer.strip(" \n;"):
        statements.append(buffer.strip())
    return statements


class _ConstraintsInCreate:
    """Write Meta.constraints into CREATE TABLE, and no foreign key that is declared without one."""

    _model_being_created: Any = None

    def _get_inner_statements(self) -> list[str]:
        editor: Any = self
        lines = list(super()._get_inner_statements())  # type: ignore[misc]
        model = self._model_being_created
        for constraint in (model._meta.constraints or ()) if model else ():
            if isinstance(constraint, CheckConstraint):
                lines.append(
                    editor.CHECK_CONSTRAINT_CREATE_TEMPLATE.format(name=constraint.name, check=constraint.check)
                )
            elif isinstance(constraint, UniqueConstraint) and not constraint.condition:
                columns = editor._resolve_fields_to_columns(model, constraint.fields)
                lines.append(
                    editor.UNIQUE_CONSTRAINT_CREATE_TEMPLATE.format(
                        index_name=editor._constraint_name_for_model(model, constraint),
                        fields=", ".join(editor.quote(column) for column in columns),
                    )
                )
        return lines

    def _get_fk_field_definition(self, model: Any, key_field_name: str) -> str:
        sql: str = super()._get_fk_field_definition(model, key_field_name)  # type: ignore[misc]
        checked = model._meta.fields_map[key_field_name].reference.db_constraint
        return sql if checked else sql.partition(" REFERENCES ")[0]

    def _partial_unique(self, model: Any, constraint: UniqueConstraint) -> str:
        editor: Any = self
        columns = ", ".join(
            editor.quote(column) for column in editor._resolve_fields_to_columns(model, constraint.fields)
        )
        return (
            f'CREATE UNIQUE INDEX "{editor._constraint_name_for_model(model, constraint)}" ON '
            f'"{model._meta.db_table}" ({columns}) WHERE {constraint.condition};'
        )

    def _get_model_sql_data(self, model: Any) -> Any:
        self._model_being_created = model
        try:
            sql = super()._get_model_sql_data(model)  # type: ignore[misc]
        finally:
            self._model_being_created = None
        partial = [
            self._partial_unique(model, constraint)
            for constraint in model._meta.constraints or ()
            if isinstance(constraint, UniqueConstraint) and constraint.condition
        ]
        return dataclasses.replace(sql, table_sql="\n".join([sql.table_sql, *partial]))


class PostgresEditor(_ConstraintsInCreate, AsyncpgSchemaEditor):
    """Everything else of the stock editor is right on PostgreSQL."""


class SqliteEditor(_ConstraintsInCreate, SqliteSchemaEditor):
    def _get_model_sql_data(self, model: Any) -> Any:
        # AUTOINCREMENT keeps a table of its own up to date at every insert; ids grow without it as long as the newest stays.
        sql = super()._get_model_sql_data(model)
        return dataclasses.replace(sql, table_sql=sql.table_sql.replace(" AUTOINCREMENT", ""))

    async def _run_sql(self, sql: str) -> None:
        if self.collect_sql or not self.atomic_migration:
            await super()._run_sql(sql)
            return
        for statement in split_statements(sql):
            await self.client.execute_query(statement)

    async def add_constraint(self, model: Any, constraint: Any) -> None:
        if isinstance(constraint, UniqueConstraint) and constraint.condition:
            await self._run_sql(self._partial_unique(model, constraint))
        else:
            await super().add_constraint(model, constraint)

    async def rebuild(self, model: Any) -> None:
        """Make the table what `model` says; its rows, the rows that hang on it, indexes and triggers stay.

        Needs foreign_keys=OFF, set before the transaction (SQLite ignores it inside).
        """
        table = model._meta.db_table
        client = self.client
        if (await client.execute_query_dict("PRAGMA foreign_keys"))[0]["foreign_keys"]:
            raise RuntimeError("rebuild needs foreign_keys=OFF")
        columns_before = {row["name"] for row in await client.execute_query_dict(f'PRAGMA table_info("{table}")')}
        kept = await client.execute_query_dict(
            "SELECT name, type, sql FROM sqlite_master WHERE tbl_name = ? AND type IN ('index', 'trigger') AND sql IS NOT NULL",
            [table],
        )
        create, *rest = split_statements(self._get_model_sql_data(model).table_sql)
        head = f'CREATE TABLE "{table}"'
        if not create.startswith(head):
            raise RuntimeError(f"unexpected statement: {create[:60]}")
        await client.execute_query(f'CREATE TABLE "new__{table}"' + create[len(head) :])
        columns = ", ".join(
            f'"{column}"' for column in model._meta.fields_db_projection.values() if column in columns_before
        )
        await client.execute_query(f'INSERT INTO "new__{table}" ({columns}) SELECT {columns} FROM "{table}"')
        await client.execute_query(f'DROP TABLE "{table}"')
        await client.execute_query(f'ALTER TABLE "new__{table}" RENAME TO "{table}"')
        for statement in rest:
            await client.execute_query(statement)
        names = {
            row["name"]
            for row in await client.execute_query_dict("SELECT name FROM sqlite_master WHERE tbl_name = ?", [table])
        }
        for row in kept:
            if row["name"] not in names and await self._still_fits(row["sql"], columns_before, model):
                await client.execute_query(row["sql"])
        broken = await client.execute_query_dict("PRAGMA foreign_key_check")
        if broken:
            raise RuntimeError(f"foreign keys broken after rebuilding {table}: {broken[:3]}")

    async def _still_fits(self, sql: str, columns_before: set[str], model: Any) -> bool:
        """An index of a dropped column goes with it."""
        dropped = columns_before - set(model._meta.fields_db_projection.values())
        return not any(f'"{column}"' in sql or f" {column}" in sql or f"({column}" in sql for column in dropped)


REBUILDS_FORWARD = (ops.RemoveField, ops.AlterField, ops.AddConstraint, ops.RemoveConstraint)
REBUILDS_BACKWARD = (ops.AddField, ops.AlterField, ops.AddConstraint, ops.RemoveConstraint)


def needs_rebuild(operation: Any, kinds: tuple[type, ...]) -> bool:
    """Whether SQLite can only do this by writing the table anew."""
    if not isinstance(operation, kinds):
        return False
    return not (
        isinstance(operation, ops.AddConstraint)
        and kinds is REBUILDS_FORWARD
        and isinstance(operation.constraint, UniqueConstraint)
    )
