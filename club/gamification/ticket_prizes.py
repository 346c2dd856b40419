"""Which lotteries somebody can win tickets of."""

import datetime as dt
from dataclasses import dataclass

from club.context import Club
from club.storage import instant


@dataclass(frozen=True, slots=True)
class TicketLottery:
    """A lottery that takes tickets now, or will."""

    id: int
    title: str
    closes_at: dt.datetime


async def lotteries_with_tickets(club: Club, most: int = 20) -> tuple[TicketLottery, ...]:
    """Announced and not closed yet, who closes first stands first."""
    rows = await club.database.fetch_all(
        "SELECT id, title, closes_at FROM lottery WHERE club_id = $1 AND state = 'open' AND closes_at > $2"
        " ORDER BY closes_at, id LIMIT $3",
        club.id,
        club.clock.now(),
        most,
    )
    return tuple(TicketLottery(int(row["id"]), row["title"], instant(row["closes_at"])) for row in rows)
