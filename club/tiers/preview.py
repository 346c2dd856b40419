"""How many members would stand on which step: all of them in a small club, a part of them scaled up in a large one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from club.context import Club
from club.storage import Transaction, instant
from club.tiers.periods import period_at
from club.tiers.progress import progress_of
from club.tiers.reading import read_tiers

LOOKED_AT_MAX = 1000


@dataclass(frozen=True, slots=True)
class WouldStand:
    """`counts` beside the thresholds asked about, `below`: under all of them. `about`: scaled up from a part."""

    counts: tuple[int, ...]
    below: int
    about: bool


async def would_stand(club: Club, thresholds: Sequence[int]) -> WouldStand:
    """Where active members would stand by what counts for them now; `thresholds` rise."""
    now = club.clock.now()

    async def look(tx: Transaction) -> WouldStand:
        tiers = await read_tiers(tx, club.id)
        counted = await tx.fetch_one(
            "SELECT COUNT(*) AS n FROM member WHERE club_id = $1 AND state = 'active'", club.id
        )
        members = int(counted["n"]) if counted is not None else 0
        apart = -(-members // LOOKED_AT_MAX) or 1
        rows = await tx.fetch_all(
            "SELECT id, joined_at FROM member WHERE club_id = $1 AND state = 'active' AND id % $2 = 0 ORDER BY id LIMIT $3",
            club.id,
            apart,
            LOOKED_AT_MAX,
        )
        found: Counter[int] = Counter()
        for row in rows:
            period = period_at(tiers.counting(instant(row["joined_at"])), now)
            progress = await progress_of(tx, club.id, row["id"], tiers.ladder.terms.metric, period)
            found[sum(progress >= threshold for threshold in thresholds)] += 1
        scale = members / len(rows) if rows else 0
        counts = tuple(round(found[step] * scale) for step in range(1, len(thresholds) + 1))
        return WouldStand(counts, round(found[0] * scale), apart > 1)

    return await club.database.read_snapshot(look)
