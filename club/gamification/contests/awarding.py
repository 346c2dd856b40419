"""After the end: prizes by place, points given back, news to all who took part. One entry at a time, each once, going on
after a stop wherever it was.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from club.context import Club
from club.errors import ContestFixed, ReasonRequired
from club.gamification.contests.keeping import locked_contest, write_act
from club.gamification.contests.rules import (
    BY_CHANCE,
    WITH_QUESTIONS,
    ContestTerms,
    PlacePrize,
    deserves_prize,
    prize_at,
)
from club.gamification.contests.staff_views import ContestCard, contest_card
from club.gamification.paying import return_points, win_points
from club.gamification.prize_giving import give_prize
from club.gamification.prizes import Prize
from club.jobs.apart import each_apart
from club.outbox.telling import tell_member
from club.staff.rules import REASON_LENGTH_MAX, require
from club.staff.views import StaffView
from club.storage import Row, Transaction, from_json
from club.storage.locking import lock_member

ENTRIES_PER_SWEEP = 200
_ROOM = "contests"
_Ending = Callable[[Transaction, Club, Row, Row, Row], Awaitable[None]]
"""`(tx, club, member, contest, entry)`: the member's row and the entry's are locked, and this entry is the sweep's."""


async def cancel_contest(club: Club, staff: StaffView, contest_id: int, reason: str) -> ContestCard:
    """It does not take place: what was paid comes back, and all who took part are told why. Needs `manage_play`. Idempotent.

    Refuses NotAllowed, ReasonRequired, ContestNotFound, ContestFixed (it is settled).
    """
    require(staff.role, "manage_play")
    reason = " ".join(reason.split())[:REASON_LENGTH_MAX]
    if not reason:
        raise ReasonRequired

    async def work(tx: Transaction) -> None:
        row = await locked_contest(tx, club, contest_id)
        if row["state"] == "cancelled":
            return
        if row["state"] == "settled":
            raise ContestFixed(state=row["state"])
        await tx.execute(
            "UPDATE contest SET state = 'cancelled', cancelled_at = $2, cancel_reason = $3 WHERE id = $1",
            contest_id,
            club.clock.now(),
            reason,
        )
        key = f"contest-cancelled:{contest_id}"
        await write_act(tx, club, staff, "act-cancelled-contest", contest_id, row["title"], key=key, reason=reason)

    await club.database.transact(work)
    return await contest_card(club, staff, contest_id)


async def award_contests(club: Club) -> int:
    """Give a page of entries of settled contests what they won, and tell them; how many."""
    return await _end_entries(club, "settled", _award, "contest-entry-not-awarded")


async def return_entries(club: Club) -> int:
    """Give a page of entries of cancelled contests back what they paid, and tell them; how many."""
    return await _end_entries(club, "cancelled", _give_back, "contest-entry-not-returned")


async def _end_entries(club: Club, state: str, ending: _Ending, event: str) -> int:
    async def waiting(behind: Row | None) -> Sequence[Row]:
        contest_id, entry_id = (0, 0) if behind is None else (behind["contest_id"], behind["id"])
        contests = await club.database.fetch_all(
            "SELECT id FROM contest WHERE club_id = $1 AND state = $2 AND told_at IS NULL AND id >= $3 ORDER BY id",
            club.id,
            state,
            contest_id,
        )
        for contest in contests:
            rows = await club.database.fetch_all(
                "SELECT id, contest_id, member_id FROM contest_entry WHERE club_id = $1 AND contest_id = $2"
                " AND awarded_at IS NULL AND id > $3 ORDER BY id LIMIT $4",
                club.id,
                contest["id"],
                entry_id if contest["id"] == contest_id else 0,
                ENTRIES_PER_SWEEP,
            )
            if rows:
                return rows
        return ()

    ended = await each_apart(waiting, lambda row: _end_entry(club, row, state, ending), event, club.id)
    if not ended:
        await _all_told(club, state)
    return ended


async def _all_told(club: Club, state: str) -> None:
    """Contests that ended so and of which everybody has heard are not looked at again."""
    untold = await club.database.fetch_one(
        "SELECT COUNT(*) AS n FROM contest WHERE club_id = $1 AND state = $2 AND told_at IS NULL", club.id, state
    )
    if untold is None or not untold["n"]:
        return

    async def work(tx: Transaction) -> None:
        await tx.execute(
            "UPDATE contest SET told_at = $3 WHERE club_id = $1 AND state = $2 AND told_at IS NULL AND NOT EXISTS"
            " (SELECT 1 FROM contest_entry e WHERE e.contest_id = contest.id AND e.awarded_at IS NULL)",
            club.id,
            state,
            club.clock.now(),
        )

    await club.database.transact(work)


async def _end_entry(club: Club, found: Row, state: str, ending: _Ending) -> bool:
    async def work(tx: Transaction) -> bool:
        member = await lock_member(tx, club.id, found["member_id"])
        entry = await tx.fetch_one(
            "UPDATE contest_entry SET awarded_at = $2 WHERE id = $1 AND awarded_at IS NULL RETURNING *",
            found["id"],
            club.clock.now(),
        )
        contest = await tx.fetch_one(
            "SELECT * FROM contest WHERE club_id = $1 AND id = $2", club.id, found["contest_id"]
        )
        assert member is not None
        assert contest is not None
        if entry is None or contest["state"] != state:
            return False  # another worker was first
        await ending(tx, club, member, contest, entry)
        return True

    return await club.database.transact(work)


async def _award(tx: Transaction, club: Club, member: Row, contest: Row, entry: Row) -> None:
    """Who was blocked or has gone since the places were given gets nothing, and nobody moves up."""
    if member["state"] != "active":
        return
    terms = ContestTerms.from_json(from_json(contest["terms"]))
    prizes = [PlacePrize.from_json(each) for each in from_json(contest["prizes"])]
    place, kind = entry["place"], str(contest["kind"])
    each_right = terms.points_each_right * int(entry["right_count"])
    if each_right and kind in WITH_QUESTIONS:
        await win_points(
            tx,
            club,
            member["id"],
            each_right,
            key=f"contest:{contest['id']}:right:{entry['id']}",
            room=_ROOM,
            title=contest["title"],
            by_chance=kind in BY_CHANCE,
        )
    prize = None
    if place is not None and deserves_prize(kind, int(entry["score"])):
        prize = prize_at(prizes, int(place))
    given: dict[str, Any] = {}
    if prize is not None:
        given = await _give(tx, club, member, contest, int(place), prize)
    await _tell_result(tx, club, member, contest, entry, prize, points_each_right=each_right, **given)


async def _give(tx: Transaction, club: Club, member: Row, contest: Row, place: int, prize: Prize) -> dict[str, Any]:
    given = await give_prize(
        tx,
        club,
        member["id"],
        prize,
        key=f"contest:{contest['id']}:{place}",
        room=_ROOM,
        title=contest["title"],
        by_chance=contest["kind"] in BY_CHANCE,
    )
    could = bool(given.points or given.voucher or given.tickets) or prize.kind == "thing"
    return {"given": could, "tickets": list(given.tickets)}


async def _tell_result(
    tx: Transaction, club: Club, member: Row, contest: Row, entry: Row, prize: Prize | None, **more: Any
) -> None:
    placed = await tx.fetch_one(
        "SELECT COALESCE(MAX(place), 0) AS n FROM contest_entry WHERE club_id = $1 AND contest_id = $2",
        club.id,
        contest["id"],
    )
    await tell_member(
        tx,
        club.id,
        member["id"],
        "told-contest-won" if prize is not None else "told-contest-result",
        key=f"contest-result:{entry['id']}",
        at=club.clock.now(),
        lane="interactive" if prize is not None else "bulk",
        contest_id=contest["id"],
        title=contest["title"],
        contest=contest["kind"],
        place=entry["place"],
        placed=0 if placed is None else int(placed["n"]),
        score=int(entry["score"]),
        right=int(entry["right_count"]),
        prize=None if prize is None else prize.to_json(),
        **more,
    )


async def _give_back(tx: Transaction, club: Club, member: Row, contest: Row, entry: Row) -> None:
    await tx.execute("UPDATE contest_entry SET state = 'returned' WHERE id = $1", entry["id"])
    if member["state"] == "erased":
        return
    if entry["entry_id"] is not None:
        await return_points(
            tx,
            club,
            member["id"],
            entry["entry_id"],
            key=f"contest:{contest['id']}:{member['id']}:returned",
            room=_ROOM,
            title=contest["title"],
        )
    await tell_member(
        tx,
        club.id,
        member["id"],
        "told-contest-cancelled",
        key=f"contest-cancelled:{entry['id']}",
        at=club.clock.now(),
        lane="bulk",
        title=contest["title"],
        reason=contest["cancel_reason"],
        points=int(entry["paid_points"]),
    )
