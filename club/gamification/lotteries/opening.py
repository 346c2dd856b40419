"""Members are told that a lottery has opened: a job in pieces, so that a club of a million keeps nothing waiting."""

from typing import Any

from club.context import Club
from club.gamification.lotteries.rules import LotteryTerms
from club.jobs.queue import plan_job
from club.outbox.telling import tell_member
from club.storage import Row, Transaction, from_json, instant

OPENED = "lottery-opened"
MEMBERS_PER_PIECE = 500


async def plan_opening(tx: Transaction, club: Club, lottery: Row) -> None:
    due_at = max(instant(lottery["opens_at"]), club.clock.now())
    await _plan(tx, club, lottery["id"], 0, due_at)


async def _plan(tx: Transaction, club: Club, lottery_id: int, after_id: int, due_at: Any) -> None:
    key = f"{OPENED}:{lottery_id}:{after_id}"
    await plan_job(tx, club.id, OPENED, key=key, due_at=due_at, lottery_id=lottery_id, after_id=after_id)


async def tell_opened(club: Club, arguments: dict[str, Any]) -> None:
    """The next members who may enter are told, if they want offers at all; the next piece is planned. A lottery that was called
    off or has closed meanwhile is not spoken of any more."""
    lottery_id, after_id = int(arguments["lottery_id"]), int(arguments["after_id"])

    async def work(tx: Transaction) -> None:
        now = club.clock.now()
        lottery = await tx.fetch_one("SELECT * FROM lottery WHERE club_id = $1 AND id = $2", club.id, lottery_id)
        if lottery is None or lottery["state"] != "open" or instant(lottery["closes_at"]) <= now:
            return
        terms = LotteryTerms.from_json(from_json(lottery["terms"]))
        members = await tx.fetch_all(
            "SELECT id, tier_id FROM member WHERE club_id = $1 AND id > $2 AND state = 'active' ORDER BY id LIMIT $3",
            club.id,
            after_id,
            MEMBERS_PER_PIECE,
        )
        for member in members:
            if terms.lets_in(member["tier_id"]):
                await tell_member(
                    tx,
                    club.id,
                    member["id"],
                    "told-lottery-opened",
                    key=f"{OPENED}:told:{lottery_id}:{member['id']}",
                    at=now,
                    lane="bulk",
                    lottery_id=lottery_id,
                    title=lottery["title"],
                    closes_at=instant(lottery["closes_at"]),
                )
        if len(members) == MEMBERS_PER_PIECE:
            await _plan(tx, club, lottery_id, int(members[-1]["id"]), now)

    await club.database.transact(work)
