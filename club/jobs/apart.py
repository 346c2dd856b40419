"""Settling what is due, each row by itself: one that cannot be settled keeps nobody waiting."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import structlog

from club.errors import DatabaseBusy
from club.storage import Row

log = structlog.get_logger(__name__)


async def each_apart(
    due: Callable[[Row | None], Awaitable[Sequence[Row]]],
    settle: Callable[[Row], Awaitable[Any]],
    event: str,
    club_id: int,
) -> int:
    """Settle a page of what is due; how many rows were settled. `due` reads the page behind a row (None: the first page).

    What fails is logged as `event` and looked at again next time; a page of nothing else does not hide the next one.
    `settle` answers False for what did not count.
    """
    settled, behind = 0, None
    while not settled and (rows := await due(behind)):
        for row in rows:
            try:
                settled += await settle(row) is not False
            except DatabaseBusy:
                raise
            except Exception:
                log.exception(event, row=row["id"], club=club_id)
        behind = rows[-1]
    return settled
