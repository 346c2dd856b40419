"""Bring the schema to a migration: one migrator at a time, each step whole or not at all.

Bots and servers never migrate on their own accord in production: they compare and refuse to start (`pending_migrations`).
"""

from collections.abc import Callable
from typing import Any

import asyncpg
from tortoise.backends.base.executor import EXECUTOR_CACHE
from tortoise.connection import get_connection
from tortoise.context import TortoiseContext
from tortoise.migrations.executor import MigrationExecutor, MigrationTarget
from tortoise.migrations.migration import Migration
from tortoise.migrations.operations import CreateModel

from club.storage.orm import APP, orm_config, sqlite_path
from club.storage.schema_editors import (
    REBUILDS_BACKWARD,
    REBUILDS_FORWARD,
    PostgresEditor,
    SqliteEditor,
    needs_rebuild,
)

LATEST = "__latest__"
NOTHING = "__first__"  # tortoise takes back the first migration too
_ADVISORY_KEY = 0x436C7562


class _Executor(MigrationExecutor):
    def _schema_editor(self, atomic: bool = True, collect_sql: bool = False) -> Any:
        sqlite = self.connection.capabilities.dialect == "sqlite"
        return (SqliteEditor if sqlite else PostgresEditor)(self.connection, atomic=atomic, collect_sql=collect_sql)


_stock_forward = Migration._run_database_forward
_stock_backward = Migration._run_database_backward
_stock_apply = Migration.apply


async def _apply(self: Any, state: Any, **how: Any) -> Any:
    """Before each operation the whole state is copied, to have the one before. Making a table does not look at it, and with
    forty tables the copies were two thirds of the time a first start takes."""
    only_new = all(isinstance(operation, CreateModel) for operation in self.operations)
    if only_new:
        state.clone = lambda: state
    try:
        return await _stock_apply(self, state, **how)
    finally:
        if only_new:
            del state.clone


async def _forward(self: Any, operation: Any, old: Any, new: Any, editor: Any, transactional: bool) -> None:
    if isinstance(editor, SqliteEditor) and needs_rebuild(operation, REBUILDS_FORWARD):
        await editor.rebuild(new.apps.get_model(f"{self.app_label}.{operation.model_name}"))
    else:
        await _stock_forward(self, operation, old, new, editor, transactional)


async def _backward(self: Any, operation: Any, old: Any, new: Any, editor: Any, transactional: bool) -> None:
    if isinstance(editor, SqliteEditor) and needs_rebuild(operation, REBUILDS_BACKWARD):
        await editor.rebuild(new.apps.get_model(f"{self.app_label}.{operation.model_name}"))
    else:
        await _stock_backward(self, operation, old, new, editor, transactional)


Migration.apply = _apply  # type: ignore[method-assign]
Migration._run_database_forward = _forward  # type: ignore[method-assign,assignment]
Migration._run_database_backward = _backward  # type: ignore[method-assign,assignment]


async def migrate(
    url: str,
    target: str = LATEST,
    report: Callable[[str], None] = lambda line: None,
    config: dict[str, Any] | None = None,
) -> None:
    """Move the database at `url` to `target` (a migration's name, LATEST or NOTHING), forward or back.

    On SQLite the file's folder is made when missing. `config`: another tortoise configuration than the club's, of one app.
    """
    path = sqlite_path(url)
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
    config = config or orm_config(url)
    (app,) = config["apps"]
    async with TortoiseContext() as context:
        await context.init(config=config)
        connection = get_connection("default")
        executor = _Executor(connection, {app: config["apps"][app]})
        guard = None
        try:
            if path is not None:
                await connection.execute_query("PRAGMA foreign_keys=OFF")
            else:
                guard = await asyncpg.connect(url)
                await guard.execute("SELECT pg_advisory_lock($1)", _ADVISORY_KEY)
            await executor.migrate(
                [MigrationTarget(app_label=app, name=target)],
                progress=lambda event, _app, name: report(f"{event} {name}"),
            )
        finally:
            if guard is not None:
                await guard.close()
            # Models of an older state must not leave their prepared statements to the real ones.
            EXECUTOR_CACHE.clear()
            await connection.close()


async def pending_migrations(url: str) -> list[str]:
    """Names of the migrations that the database still lacks, in order."""
    config = orm_config(url)
    async with TortoiseContext() as context:
        await context.init(config=config)
        connection = get_connection("default")
        try:
            executor = _Executor(connection, {APP: config["apps"][APP]})
            await executor.recorder.ensure_schema(executor._schema_editor(atomic=False))
            plan = await executor.plan([MigrationTarget(app_label=APP, name=LATEST)])
            return [step.migration.name for step in plan if not step.backward]
        finally:
            await connection.close()
