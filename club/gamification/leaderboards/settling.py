"""When a period ends: its first places are written down once, and what they bring is given."""

import datetime as dt
from collections.abc import Sequence

from club.context import Club
from club.gamification.leaderboards.counting import days_of
from club.gamification.leaderboards.rules import BoardName, Period, ended_by, kept_periods
from club.gamification.leaderboards.scoring import ROOM, terms_in_force
from club.gamification.leaderboards.standing import top_of
from club.gamification.prize_giving import give_prize
from club.gamification.prizes import Prize
from club.jobs.apart import try_all
from club.outbox.telling import tell_member
from club.storage import Row, Transaction
from club.storage.locking import lock_member

ROWS_PER_DELETE = 5000


async def settle_boards(club: Club, days: Sequence[dt.date]) -> int:
    """Settle the periods that ended when one of these days began; how many prizes were given. Idempotent."""
    terms = await club.database.read_snapshot(lambda tx: terms_in_force(tx, club))
    if terms is None:
        return 0
    counted = await club.database.read_snapshot(lambda tx: days_of(tx, club))
    ended = dict.fromkeys(period for day in days for period in ended_by(day, counted.calendar))
    wanted = [
        (board, period, prizes)
        for period in ended
        for board in terms.boards
        if (prizes := terms.prizes_of(board, period.kind))
    ]
    given = await try_all(wanted, lambda each: _settle(club, *each), "board-not-settled", club.id)
    await _clean(club, kept_periods(counted.day_of(club.clock.now()), counted.calendar))
    return given


async def _settle(club: Club, board: BoardName, period: Period, prizes: tuple[Prize, ...]) -> int:
    async def write_down(tx: Transaction) -> Sequence[Row]:
        """The places as they are now, unless they were written down before."""
        sql = "SELECT place, member_id FROM leaderboard_prize WHERE club_id = $1 AND board = $2 AND period = $3 ORDER BY place"
        known = await tx.fetch_all(sql, club.id, board, period.key)
        if known:
            return known
        first = await top_of(tx, club.id, board, period.key, len(prizes))
        now = club.clock.now()
        await tx.execute_many(
            "INSERT INTO leaderboard_prize (club_id, board, period, place, member_id, at) VALUES ($1, $2, $3, $4, $5, $6)"
            " ON CONFLICT (club_id, board, period, place) DO NOTHING",
            [(club.id, board, period.key, place, row["member_id"], now) for place, row in enumerate(first, 1)],
        )
        return await tx.fetch_all(sql, club.id, board, period.key)

    places = await club.database.transact(write_down)
    rewarded = [row for row in places if row["place"] <= len(prizes)]
    return await try_all(
        rewarded,
        lambda row: _give(club, board, period, int(row["place"]), int(row["member_id"]), prizes[row["place"] - 1]),
        "place-not-rewarded",
        club.id,
    )


async def _give(club: Club, board: BoardName, period: Period, place: int, member_id: int, prize: Prize) -> int:
    async def work(tx: Transaction) -> int:
        member = await lock_member(tx, club.id, member_id)
        if member is None or member["state"] != "active":
            return 0
        key = f"board:{board}:{period.key}:{place}"
        given = await give_prize(tx, club, member_id, prize, key=key, room=ROOM, title="", by_chance=False)
        if not (given.points or given.voucher or given.tickets):
            return 0
        await tell_member(
            tx,
            club.id,
            member_id,
            "told-board-prize",
            key=key,
            at=club.clock.now(),
            board=board,
            period=period.kind,
            place=place,
            prize=prize.to_json(),
            available=given.available,
        )
        return 1

    return await club.database.transact(work)


async def _clean(club: Club, kept: Sequence[Period]) -> None:
    """Scores of periods that nobody looks at any more go, some at a time."""
    places = ", ".join(f"${number}" for number in range(3, len(kept) + 3))

    async def work(tx: Transaction) -> int:
        return await tx.execute(
            "DELETE FROM leaderboard_score WHERE id IN (SELECT id FROM leaderboard_score WHERE club_id = $1"
            f" AND period NOT IN ({places}) LIMIT $2)",
            club.id,
            ROWS_PER_DELETE,
            *(period.key for period in kept),
        )

    while await club.database.transact(work):
        continue
