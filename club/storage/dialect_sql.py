"""A migration step in SQL that differs between the two databases."""

from collections.abc import Sequence
from typing import Any

from tortoise.migrations.operations import TortoiseOperation


class DialectSQL(TortoiseOperation):
    """Statements for each database, forward and back. Indexes with a condition, triggers, functions."""

    reduces_to_sql = True
    reversible = True

    def __init__(
        self,
        *,
        sqlite: Sequence[str],
        postgres: Sequence[str],
        sqlite_back: Sequence[str],
        postgres_back: Sequence[str],
    ) -> None:
        self._forward = {"sqlite": sqlite, "postgres": postgres}
        self._back = {"sqlite": sqlite_back, "postgres": postgres_back}

    def describe(self) -> str:
        return "SQL of each database"

    def state_forward(self, app_label: str, state: Any) -> None:
        """Tortoise's picture of the models does not change."""

    async def database_forward(self, app_label: str, old_state: Any, new_state: Any, state_editor: Any = None) -> None:
        await self._run(state_editor, self._forward)

    async def database_backward(self, app_label: str, old_state: Any, new_state: Any, state_editor: Any = None) -> None:
        await self._run(state_editor, self._back)

    async def _run(self, editor: Any, statements: dict[str, Sequence[str]]) -> None:
        if editor is None:
            return
        for statement in statements[editor.client.capabilities.dialect]:
            await editor.client.execute_query(statement)
