"""What a play comes to, booked: steps in the caller's transaction, the member locked by the caller.

The game's row is locked by the UPDATE that settles the budget; the reward, the account and the lottery come after it.
"""

import random
from dataclasses import dataclass
from typing import Any

from club.context import Club
from club.earning.events import note_event
from club.gamification.games.cards import make_card
from club.gamification.games.outcomes import DRAWN
from club.gamification.games.rules import NextPlay, PrizeRow, PrizeTable
from club.gamification.games.views import SEEN_AFTER, GameView, available_points, game_of, next_play_of
from club.gamification.paying import return_points, win_points
from club.gamification.prize_giving import give_prize
from club.gamification.prizes import Prize
from club.outbox.telling import tell_member, tell_staff
from club.staff.actions import staff_who_may
from club.storage import Row, Transaction, from_json, to_json
from club.storage.locking import lock_reward

ROOM = "games"


@dataclass(frozen=True, slots=True)
class _Won:
    """What a row brought. `instead`: points in place of a prize that is not there any more; None where it was given."""

    row: PrizeRow
    instead: int | None


async def settle(tx: Transaction, club: Club, member: Row, play: Row, outcome: int) -> None:
    """Book the outcome of a play that is `rolling`: budget, prize, tally, the event; and what is told of it."""
    before = await tx.fetch_one("SELECT * FROM game WHERE club_id = $1 AND id = $2", club.id, play["game_id"])
    assert before is not None
    table = PrizeTable.from_json(from_json(before["prize_table"]))
    number = table.row_of(outcome)
    counts = 0 if number is None else table.rows[number].counts_points
    row = await tx.fetch_one(
        "UPDATE game SET reserved_points = reserved_points - $3, spent_points = spent_points + $4,"
        " play_count = play_count + 1 WHERE club_id = $1 AND id = $2 RETURNING *",
        club.id,
        play["game_id"],
        play["reserved_points"],
        counts,
    )
    assert row is not None
    game = game_of(row)
    await _count(tx, club, game, outcome)
    # The reward comes before the account, which the event needs; and what the event brings is told before the roll is seen, so
    # it must not know of the prize yet.
    await lock_prize(tx, club, table, outcome)
    await note_event(tx, club, member, "game-played", key=_key(play))
    won = None if number is None else await _give(tx, club, member, play, game, table.rows[number])
    card = None
    if game.kind == "scratch":
        card = to_json(make_card(table, number, random.SystemRandom().shuffle).to_json())
    await tx.execute(
        "UPDATE game_play SET state = $2, outcome = $3, prize = $4, card = $5, settled_at = $6, reserved_points = 0"
        " WHERE id = $1",
        play["id"],
        "lost" if won is None else "won",
        outcome,
        None if won is None else to_json({**won.row.prize.to_json(), "instead": won.instead}),
        card,
        club.clock.now(),
    )
    await close_if_exhausted(tx, club, game)
    if game.kind not in DRAWN:
        await _tell(tx, club, member, play, game, outcome, won)


async def _count(tx: Transaction, club: Club, game: GameView, outcome: int) -> None:
    await tx.execute(
        "INSERT INTO game_tally (club_id, game_id, table_version, outcome, play_count) VALUES ($1, $2, $3, $4, 1)"
        " ON CONFLICT (game_id, table_version, outcome) DO UPDATE SET play_count = game_tally.play_count + 1",
        club.id,
        game.id,
        game.table_version,
        outcome,
    )


async def lock_prize(tx: Transaction, club: Club, table: PrizeTable, outcome: int) -> None:
    """The reward that an outcome wins, to be locked before the account."""
    number = table.row_of(outcome)
    prize = None if number is None else table.rows[number].prize
    if prize is not None and prize.kind == "voucher" and prize.reference is not None:
        await lock_reward(tx, club.id, prize.reference)


async def _give(tx: Transaction, club: Club, member: Row, play: Row, game: GameView, won: PrizeRow) -> _Won:
    """The prize; where it is not there any more, the points it counts, or the cost of the play."""
    given = await give_prize(
        tx, club, member["id"], won.prize, key=_key(play), room=ROOM, title=game.terms.title, by_chance=True
    )
    if given.points or given.voucher is not None or given.tickets:
        return _Won(won, None)
    await _tell_prize_gone(tx, club, game, won.prize)
    return _Won(won, await _instead(tx, club, member, play, game, won.counts_points))


async def _instead(tx: Transaction, club: Club, member: Row, play: Row, game: GameView, counts: int) -> int:
    title = game.terms.title
    if counts:
        await win_points(tx, club, member["id"], counts, key=_key(play), room=ROOM, title=title, by_chance=True)
        return counts
    if play["entry_id"] is not None:
        await return_points(
            tx, club, member["id"], play["entry_id"], key=f"game-returned:{play['id']}", room=ROOM, title=title
        )
    return int(play["cost_points"])


def _key(play: Row) -> str:
    return f"game:{play['id']}"


async def _tell(
    tx: Transaction, club: Club, member: Row, play: Row, game: GameView, outcome: int, won: _Won | None
) -> None:
    """What came of a roll, told when it has been seen. `again` is what the next play costs; None: there is none today."""
    now = club.clock.now()
    coming = await next_play_of(tx, club, member["id"], game.id, game.terms)
    await tell_member(
        tx,
        club.id,
        member["id"],
        "told-game-result",
        key=f"game-result:{play['id']}",
        at=now,
        due_at=now + SEEN_AFTER,
        game_id=game.id,
        game_kind=game.kind,
        title=game.terms.title,
        outcome=outcome,
        group=None if won is None else won.row.outcome,
        prize=None if won is None else won.row.prize.to_json(),
        instead=None if won is None else won.instead,
        available=await available_points(tx, club, member["id"]),
        again=_again(coming),
    )


def _again(coming: NextPlay) -> dict[str, Any] | None:
    return None if coming.left == 0 else {"cost_points": coming.cost_points, "is_free": coming.is_free}


async def close_if_exhausted(tx: Transaction, club: Club, game: GameView) -> None:
    """A game whose budget does not hold its largest prize any more is over; staff are told once for each budget."""
    closed = await tx.fetch_one(
        "UPDATE game SET state = 'exhausted' WHERE club_id = $1 AND id = $2 AND state = 'active'"
        " AND budget_points IS NOT NULL AND spent_points + $3 > budget_points RETURNING budget_points, spent_points",
        club.id,
        game.id,
        game.table.worst,
    )
    if closed is None:
        return
    for staff_id in await staff_who_may(tx, club.id, "manage_play"):
        await tell_staff(
            tx,
            club.id,
            staff_id,
            "told-game-exhausted",
            key=f"game-exhausted:{game.id}:{closed['budget_points']}",
            at=club.clock.now(),
            game_id=game.id,
            title=game.terms.title,
            budget=closed["budget_points"],
            spent=closed["spent_points"],
        )


async def _tell_prize_gone(tx: Transaction, club: Club, game: GameView, prize: Prize) -> None:
    """Staff hear once that a prize of the table cannot be given any more."""
    for staff_id in await staff_who_may(tx, club.id, "manage_play"):
        await tell_staff(
            tx,
            club.id,
            staff_id,
            "told-game-prize-gone",
            key=f"game-prize-gone:{game.id}:{game.table_version}:{prize.kind}:{prize.reference}",
            at=club.clock.now(),
            game_id=game.id,
            title=game.terms.title,
            prize=prize.to_json(),
        )
