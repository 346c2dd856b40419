"""Keeping the scores: brought to what the facts say whenever one changes, by followers and by who is listed or not."""

import datetime as dt
from collections.abc import Collection, Sequence

from club.context import Club
from club.gamification.leaderboards.counting import Days, count_scores, days_of
from club.gamification.leaderboards.rules import BoardName, BoardTerms, Period, kept_periods, period_of
from club.gamification.terms import read_terms_in_force
from club.storage import Row, Transaction

ROOM = "leaderboards"


FRIENDS: tuple[BoardName, ...] = ("friends",)


async def terms_in_force(tx: Transaction, club: Club) -> BoardTerms | None:
    kept = await read_terms_in_force(tx, club.id, ROOM)
    return None if kept is None else BoardTerms.from_json(kept)


async def scores_follow_friends(tx: Transaction, club: Club, inviter: Row) -> None:
    """A friend was approved, or is not any more: of which period that takes one is worked out anew."""
    await bring_scores(tx, club, inviter, FRIENDS)


async def bring_scores(
    tx: Transaction,
    club: Club,
    member: Row,
    boards: Collection[BoardName] | None = None,
    *,
    happened_at: dt.datetime | None = None,
) -> None:
    """Bring a member's scores to what stands: on these boards (None: all), in the periods of what happened (None: all kept).

    A step in the caller's transaction, with the member locked. Nothing where the club has no such board.
    """
    terms = await terms_in_force(tx, club)
    wanted = [board for board in (terms.boards if terms else ()) if boards is None or board in boards]
    if not wanted or member["state"] != "active" or await _is_hidden(tx, club, member["id"]):
        return
    days = await days_of(tx, club)
    kept = kept_periods(days.day_of(club.clock.now()), days.calendar)
    if happened_at is not None:
        day = days.day_of(happened_at)
        kept = tuple(period for period in kept if period == period_of(period.kind, day, days.calendar))
    for board in wanted:
        for period in kept:
            await write_scores(tx, club, days, board, period, (member["id"],))


async def write_scores(
    tx: Transaction, club: Club, days: Days, board: BoardName, period: Period, member_ids: Sequence[int]
) -> None:
    """The scores of these members as rows; who has none has no row. All of them are listed, and locked by the caller."""
    scores = await count_scores(tx, club, days, board, period, member_ids)
    if scores:
        await tx.execute_many(
            "INSERT INTO leaderboard_score (club_id, board, period, member_id, score, reached_at)"
            " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (member_id, board, period)"
            " DO UPDATE SET score = excluded.score, reached_at = excluded.reached_at",
            [
                (club.id, board, period.key, member_id, found.score, found.reached_at)
                for member_id, found in sorted(scores.items())
            ],
        )
    gone = [(club.id, member_id, board, period.key) for member_id in member_ids if member_id not in scores]
    if gone:
        await tx.execute_many(
            "DELETE FROM leaderboard_score WHERE club_id = $1 AND member_id = $2 AND board = $3 AND period = $4", gone
        )


async def drop_scores(tx: Transaction, club: Club, member_id: int) -> None:
    """Nowhere listed any more: by their own wish, blocked, gone. A step with the member locked."""
    await tx.execute("DELETE FROM leaderboard_score WHERE club_id = $1 AND member_id = $2", club.id, member_id)


async def _is_hidden(tx: Transaction, club: Club, member_id: int) -> bool:
    row = await tx.fetch_one(
        "SELECT hidden FROM leaderboard_choice WHERE club_id = $1 AND member_id = $2", club.id, member_id
    )
    return row is not None and bool(row["hidden"])
