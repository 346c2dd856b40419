"""How far a member has come with steps: counted anew from what happened, never added up.

So whatever turns out not to have happened is gone from the count by itself.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from club.earning.gathering import NET
from club.gamification.missions.rules import COUNTED_EVENTS, Step, days_stayed, held_until
from club.storage import Database, Row, Transaction, instant


@dataclass(frozen=True, slots=True)
class Window:
    """The stretch of time in which things count: from `begins` on, before `ends`."""

    begins: dt.datetime
    ends: dt.datetime

    def has(self, at: dt.datetime) -> bool:
        return self.begins <= at < self.ends


async def count_steps(
    reader: Transaction | Database,
    club_id: int,
    member_id: int,
    steps: Sequence[Step],
    window: Window,
    now: dt.datetime,
    done_at: dt.datetime | None = None,
) -> list[int]:
    """Each step's count. `done_at`: when its prize was given, for a mission that is looked at again."""
    return [await _count(reader, club_id, member_id, step, window, now, done_at) for step in steps]


async def _count(
    reader: Transaction | Database,
    club_id: int,
    member_id: int,
    step: Step,
    window: Window,
    now: dt.datetime,
    done_at: dt.datetime | None,
) -> int:
    if step.kind in ("buy", "spend"):
        return await _bought(reader, club_id, member_id, step, window)
    if step.kind == "invite":
        return await _number(
            reader,
            "SELECT COUNT(*) AS n FROM referral WHERE club_id = $1 AND inviter_id = $2 AND state = 'approved'"
            " AND decided_at >= $3 AND decided_at < $4",
            *(club_id, member_id, window.begins, window.ends),
        )
    if step.kind == "join":
        row = await reader.fetch_one(
            "SELECT state, joined_at, left_at FROM community_member"
            " WHERE club_id = $1 AND member_id = $2 AND community_id = $3",
            *(club_id, member_id, step.community_id),
        )
        return _stayed(step, row, window, now, done_at)
    return await _number(
        reader,
        "SELECT COUNT(*) AS n FROM member_event WHERE club_id = $1 AND member_id = $2 AND name = $3 AND at >= $4 AND at < $5",
        *(club_id, member_id, COUNTED_EVENTS.get(step.kind, step.event), window.begins, window.ends),
    )


async def _bought(reader: Transaction | Database, club_id: int, member_id: int, step: Step, window: Window) -> int:
    """Purchases that stand, or the money in them that was not paid with credit and did not go back."""
    asked = "COUNT(*)" if step.kind == "buy" else f"COALESCE(SUM({NET}), 0)"
    return await _number(
        reader,
        f"SELECT {asked} AS n FROM purchase WHERE club_id = $1 AND member_id = $2 AND stage = 'paid' AND {NET} >= $3"
        " AND bought_at >= $4 AND bought_at < $5",
        *(club_id, member_id, max(1, step.least), window.begins, window.ends),
    )


def _stayed(step: Step, row: Row | None, window: Window, now: dt.datetime, done_at: dt.datetime | None) -> int:
    if row is None or row["joined_at"] is None:
        return 0
    if row["state"] == "in":
        if done_at is not None:
            return step.needed
        return days_stayed(max(instant(row["joined_at"]), window.begins), min(now, window.ends))
    held = done_at is not None and instant(row["left_at"]) >= held_until(step, done_at)
    return step.needed if held else 0


async def stay_began(
    reader: Transaction | Database, club_id: int, member_id: int, step: Step, window: Window
) -> dt.datetime | None:
    """Since when a member stays where a `join` step wants them; None: they are not there."""
    row = await reader.fetch_one(
        "SELECT joined_at FROM community_member"
        " WHERE club_id = $1 AND member_id = $2 AND community_id = $3 AND state = 'in'",
        club_id,
        member_id,
        step.community_id,
    )
    return None if row is None else max(instant(row["joined_at"]), window.begins)


async def _number(reader: Transaction | Database, sql: str, *arguments: object) -> int:
    row = await reader.fetch_one(sql, *arguments)
    assert row is not None
    return int(row["n"])
