"""Calling who has won: the drawn ones at once, a reserve when a prize is free again. Steps with the lottery's row locked."""

import datetime as dt
from collections.abc import Sequence

from club.context import Club
from club.gamification.lotteries.rules import LotteryTerms
from club.gamification.lotteries.telling import tell_winner
from club.jobs.apart import each_apart
from club.storage import Row, Transaction, from_json, instant
from club.storage.locking import lock_lottery, lock_winner

WINNERS_PER_SWEEP = 200


async def call_winner(tx: Transaction, club: Club, lottery: Row, winner: Row, *, reserve: bool) -> None:
    """Tell somebody what they have won and until when they may accept it."""
    prize = await tx.fetch_one(
        "SELECT prize FROM lottery_prize WHERE club_id = $1 AND id = $2", club.id, winner["prize_id"]
    )
    assert prize is not None
    await tell_winner(
        tx,
        club,
        lottery,
        winner,
        "told-lottery-won",
        prize=from_json(prize["prize"]),
        claim_by=instant(winner["due_at"]),
        reserve=reserve,
    )


async def call_reserve(tx: Transaction, club: Club, lottery: Row, prize_id: int) -> bool:
    """Give a prize that is free to the next reserve who is still a member; False when there is none."""
    now = club.clock.now()
    terms = LotteryTerms.from_json(from_json(lottery["terms"]))
    waiting = await tx.fetch_all(
        "SELECT w.id, m.state FROM lottery_winner w JOIN member m ON m.id = w.member_id"
        " WHERE w.club_id = $1 AND w.lottery_id = $2 AND w.state = 'reserve' ORDER BY w.place",
        club.id,
        lottery["id"],
    )
    for reserve in waiting:
        if reserve["state"] != "active":
            await tx.execute(
                "UPDATE lottery_winner SET state = 'skipped', closed_at = $2 WHERE id = $1", reserve["id"], now
            )
            continue
        called = await tx.fetch_one(
            "UPDATE lottery_winner SET state = 'called', prize_id = $2, called_at = $3, due_at = $4 WHERE id = $1 RETURNING *",
            reserve["id"],
            prize_id,
            now,
            now + dt.timedelta(days=terms.claim_days),
        )
        assert called is not None
        await call_winner(tx, club, lottery, called, reserve=True)
        return True
    return False


async def call_reserves(club: Club) -> int:
    """A sweep: prizes nobody accepted in time go to the reserves; lotteries with nothing left to settle are finished."""

    async def due(behind: Row | None) -> Sequence[Row]:
        return await club.database.fetch_all(
            "SELECT id, lottery_id FROM lottery_winner WHERE club_id = $1 AND state = 'called' AND due_at <= $2 AND id > $3"
            " ORDER BY id LIMIT $4",
            club.id,
            club.clock.now(),
            0 if behind is None else behind["id"],
            WINNERS_PER_SWEEP,
        )

    async def settle(row: Row) -> bool:
        return await _lapse(club, row["lottery_id"], row["id"])

    lapsed = await each_apart(due, settle, "lottery-prize-not-passed-on", club.id)
    return lapsed + await _finish(club)


async def _lapse(club: Club, lottery_id: int, winner_id: int) -> bool:
    async def work(tx: Transaction) -> bool:
        winner = await lock_winner(tx, club.id, winner_id)
        lottery = await lock_lottery(tx, club.id, lottery_id)
        assert winner is not None
        assert lottery is not None
        now = club.clock.now()
        if winner["state"] != "called" or instant(winner["due_at"]) > now:
            return False  # accepted meanwhile
        await tx.execute("UPDATE lottery_winner SET state = 'lapsed', closed_at = $2 WHERE id = $1", winner_id, now)
        prize = await tx.fetch_one(
            "SELECT prize FROM lottery_prize WHERE club_id = $1 AND id = $2", club.id, winner["prize_id"]
        )
        assert prize is not None
        told = {"prize": from_json(prize["prize"])}
        await tell_winner(tx, club, lottery, winner, "told-lottery-lapsed", **told)
        await call_reserve(tx, club, lottery, winner["prize_id"])
        return True

    return await club.database.transact(work)


async def _finish(club: Club) -> int:
    over = (
        "state = 'drawn' AND NOT EXISTS (SELECT 1 FROM lottery_winner w"
        " WHERE w.lottery_id = lottery.id AND w.state IN ('called', 'accepted'))"
    )
    asked = f"SELECT id FROM lottery WHERE club_id = $1 AND {over} LIMIT 1"
    if await club.database.fetch_one(asked, club.id) is None:
        return 0

    async def work(tx: Transaction) -> int:
        return await tx.execute(
            f"UPDATE lottery SET state = 'finished', finished_at = $2 WHERE club_id = $1 AND {over}",
            club.id,
            club.clock.now(),
        )

    return await club.database.transact(work)
