"""Settling what is due, each row by itself: one that cannot be settled keeps nobody waiting."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any, TypeVar

import structlog

from club.errors import DatabaseBusy
from club.storage import Row

log = structlog.get_logger(__name__)

T = TypeVar("T")


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


async def try_all(things: Iterable[T], act: Callable[[T], Awaitable[int]], event: str, club_id: int) -> int:
    """Act on each, for a job that is asked again when it fails; the sum of what `act` answers.

    What fails is logged as `event` and keeps nobody waiting: the first error is raised when all were tried.
    """
    done, failed = 0, list[Exception]()
    for thing in things:
        try:
            done += await act(thing)
        except DatabaseBusy:
            raise
        except Exception as error:
            log.exception(event, club=club_id)
            failed.append(error)
    if failed:
        raise failed[0]
    return done
