"""All scores counted anew, some members at a time: when boards are shown for the first time, or others than before."""

from collections.abc import Sequence
from typing import Any

from club.context import Club
from club.gamification.leaderboards.counting import days_of
from club.gamification.leaderboards.rules import kept_periods
from club.gamification.leaderboards.scoring import terms_in_force, write_scores
from club.storage import Row, Transaction
from club.storage.locking import for_update

RECOUNT = "boards"
"""The kind of job."""
TOGETHER = 100
ROWS_PER_DELETE = 5000


async def recount_boards(club: Club, arguments: dict[str, Any]) -> None:
    """Count every listed member on every board; drop what no board shows any more. May be asked again."""
    while await club.database.transact(lambda tx: _drop_unshown(tx, club)):
        continue
    last_id = 0
    while members := await _next_members(club, last_id):
        last_id = members[-1]["id"]
        await _recount(club, [int(row["id"]) for row in members])


async def _next_members(club: Club, after_id: int) -> Sequence[Row]:
    return await club.database.fetch_all(
        "SELECT id FROM member WHERE club_id = $1 AND id > $2 AND state = 'active' ORDER BY id LIMIT $3",
        club.id,
        after_id,
        TOGETHER,
    )


async def _recount(club: Club, member_ids: Sequence[int]) -> None:
    async def work(tx: Transaction) -> None:
        terms = await terms_in_force(tx, club)
        if terms is None:
            return
        places = ", ".join(f"${number}" for number in range(2, len(member_ids) + 2))
        # In id order, as every lock of several members is taken.
        rows = await tx.fetch_all(
            f"SELECT m.id FROM member m WHERE m.club_id = $1 AND m.id IN ({places}) AND m.state = 'active' AND NOT EXISTS"
            " (SELECT 1 FROM leaderboard_choice c WHERE c.member_id = m.id AND c.hidden)"
            f" ORDER BY m.id{for_update(tx)}",
            club.id,
            *member_ids,
        )
        listed = [int(row["id"]) for row in rows]
        if not listed:
            return
        days = await days_of(tx, club)
        for board in terms.boards:
            for period in kept_periods(days.day_of(club.clock.now()), days.calendar):
                await write_scores(tx, club, days, board, period, listed)

    await club.database.transact(work)


async def _drop_unshown(tx: Transaction, club: Club) -> int:
    """Some of them; how many."""
    terms = await terms_in_force(tx, club)
    shown = terms.boards if terms else ()
    others = "".join(f" AND board <> ${number}" for number in range(3, len(shown) + 3))
    return await tx.execute(
        "DELETE FROM leaderboard_score WHERE id IN"
        f" (SELECT id FROM leaderboard_score WHERE club_id = $1{others} LIMIT $2)",
        club.id,
        ROWS_PER_DELETE,
        *shown,
    )
