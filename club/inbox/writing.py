"""Writing down what came in: a whole batch in one transaction, each thing once."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from club.storage import Database, Row, Transaction

ROWS_PER_STATEMENT = 200

_TOKEN = re.compile(r"\d{5,20}:[A-Za-z0-9_-]{30,64}")


@dataclass(frozen=True, slots=True)
class IncomingItem:
    """`external_id`: what the source calls it. `lane`: what must be handled in order (one person, one order)."""

    external_id: str
    lane: str
    body: str


@dataclass(frozen=True, slots=True)
class WaitingItem:
    """One row that waits to be handled. `left_over`: it was there when this process began, begun or not."""

    id: int
    lane: str
    body: str
    left_over: bool = False
    attempts: int = 0
    received_at: dt.datetime | None = None


def without_tokens(body: str) -> str:
    """For a body that stays: somebody may have typed a bot's token."""
    return _TOKEN.sub("<token>", body)


async def write_down(
    database: Database, *, club_id: int, source: str, items: Sequence[IncomingItem], at: dt.datetime
) -> int:
    """Keep the items of `source` until they are handled; how many were new. After this they may be acknowledged.

    An item that was written down before, under the same source and external id, is left as it is.
    """
    return len(await write_down_new(database, club_id=club_id, source=source, items=items, at=at))


async def write_down_new(
    database: Database, *, club_id: int, source: str, items: Sequence[IncomingItem], at: dt.datetime
) -> list[WaitingItem]:
    """The same, answering with the new ones in the order they were handed over."""
    if not items:
        return []

    async def work(tx: Transaction) -> list[Row]:
        rows: list[Row] = []
        for start in range(0, len(items), ROWS_PER_STATEMENT):
            rows += await _insert(tx, club_id, source, items[start : start + ROWS_PER_STATEMENT], at)
        return rows

    return [
        WaitingItem(row["id"], row["lane"], row["body"], received_at=at)
        for row in sorted(await database.transact(work), key=lambda row: int(row["id"]))
    ]


async def _insert(
    tx: Transaction, club_id: int, source: str, items: Sequence[IncomingItem], at: dt.datetime
) -> Sequence[Row]:
    values: list[Any] = [club_id, source, at]
    places = []
    for item in items:
        first = len(values) + 1
        places.append(f"($1, $2, ${first}, ${first + 1}, ${first + 2}, $3)")
        values += (item.external_id, item.lane, item.body)
    return await tx.fetch_all(
        "INSERT INTO inbox_item (club_id, source, external_id, lane, body, received_at)"
        f" VALUES {', '.join(places)} ON CONFLICT (source, external_id) DO NOTHING RETURNING id, lane, body",
        *values,
    )
