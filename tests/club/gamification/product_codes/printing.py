"""What tests of product codes begin with: a batch, its codes, a lottery that is open."""

import datetime as dt
import itertools
from typing import Any

from club.context import Club
from club.gamification.product_codes import CodeBatchDraft, CodeName, add_code_batch, code_key, grouped
from tests.makers import make_staff

_keys = itertools.count(1)


async def print_batch(club: Club, count: int = 1000, **fields: Any) -> int:
    """A batch of codes; its id."""
    owner = await make_staff(club, "owner")
    draft = CodeBatchDraft(
        **{"title": "روغن زیتون پاییز", "product": "روغن زیتون", "points": 10, "count": count, **fields}
    )
    return await add_code_batch(club, owner, draft, key=f"printed-{next(_keys)}")


async def printed_code(club: Club, batch_id: int, serial: int) -> str:
    """The code as it stands on the product."""
    row = await club.database.fetch_one("SELECT number, prefix FROM code_batch WHERE id = $1", batch_id)
    assert row is not None
    return grouped(code_key(club).write(CodeName(row["number"], serial)), row["prefix"])


async def open_lottery_row(club: Club, title: str = "قرعه‌کشی یلدا", state: str = "open") -> int:
    """A lottery that takes tickets from now on for thirty days."""
    now = club.clock.now()

    async def work(tx: Any) -> int:
        row = await tx.fetch_one(
            "INSERT INTO lottery (club_id, public_id, title, state, terms, opens_at, closes_at, draws_at, beacon, created_by,"
            " created_at) VALUES ($1, $2, $3, $4, '{}', $5, $6, $7, 'quicknet', 1, $5) RETURNING id",
            club.id,
            f"codes{next(_keys)}",
            title,
            state,
            now,
            now + dt.timedelta(days=30),
            now + dt.timedelta(days=31),
        )
        return int(row["id"])

    return await club.database.transact(work)
