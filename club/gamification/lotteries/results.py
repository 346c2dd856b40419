"""Everybody who took part is told that the draw was made: a job in pieces. Winners hear it from `reserves.py`."""

from typing import Any

from club.context import Club
from club.jobs.queue import plan_job
from club.outbox.telling import tell_member
from club.storage import Row, Transaction

RESULTS = "lottery-results"
MEMBERS_PER_PIECE = 500


async def plan_results(tx: Transaction, club: Club, lottery: Row) -> None:
    await _plan(tx, club, lottery["id"], 0)


async def _plan(tx: Transaction, club: Club, lottery_id: int, after_id: int) -> None:
    key = f"{RESULTS}:{lottery_id}:{after_id}"
    now = club.clock.now()
    await plan_job(tx, club.id, RESULTS, key=key, due_at=now, lottery_id=lottery_id, after_id=after_id)


async def tell_results(club: Club, arguments: dict[str, Any]) -> None:
    """The next members with tickets, but for those who were called; the next piece is planned."""
    lottery_id, after_id = int(arguments["lottery_id"]), int(arguments["after_id"])

    async def work(tx: Transaction) -> None:
        lottery = await tx.fetch_one("SELECT * FROM lottery WHERE club_id = $1 AND id = $2", club.id, lottery_id)
        assert lottery is not None
        members = await tx.fetch_all(
            "SELECT member_id, COUNT(*) AS tickets FROM lottery_ticket WHERE club_id = $1 AND lottery_id = $2"
            " AND member_id > $3 AND state = 'valid' GROUP BY member_id ORDER BY member_id LIMIT $4",
            club.id,
            lottery_id,
            after_id,
            MEMBERS_PER_PIECE,
        )
        called = await tx.fetch_all(
            "SELECT member_id FROM lottery_winner WHERE club_id = $1 AND lottery_id = $2 AND prize_id IS NOT NULL",
            club.id,
            lottery_id,
        )
        know = {row["member_id"] for row in called}
        for row in members:
            if row["member_id"] not in know:
                await tell_member(
                    tx,
                    club.id,
                    row["member_id"],
                    "told-lottery-result",
                    key=f"{RESULTS}:told:{lottery_id}:{row['member_id']}",
                    at=club.clock.now(),
                    lane="bulk",
                    lottery_id=lottery_id,
                    title=lottery["title"],
                    tickets=int(row["tickets"]),
                )
        if len(members) == MEMBERS_PER_PIECE:
            await _plan(tx, club, lottery_id, int(members[-1]["member_id"]))

    await club.database.transact(work)
