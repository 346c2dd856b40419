"""The end of taking part, at its time or by staff: what was answered before it counts, and what comes next begins."""

import datetime as dt
from collections.abc import Sequence

from club.context import Club
from club.errors import ContestFixed, ContestIncomplete
from club.gamification.contests.keeping import locked_contest, write_act
from club.gamification.contests.rules import WITH_VOTES, ContestTerms
from club.gamification.contests.settling import rank, reveal_number
from club.gamification.contests.staff_views import ContestCard, contest_card
from club.jobs.apart import each_apart
from club.outbox.telling import tell_staff
from club.staff.actions import staff_who_may, write_journal
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, Transaction, from_json, instant
from club.storage.locking import lock_contest

CONTESTS_PER_SWEEP = 50


async def close_contest(club: Club, staff: StaffView, contest_id: int) -> ContestCard:
    """End taking part before its time. Needs `manage_play`. Idempotent.

    Refuses NotAllowed, ContestNotFound, ContestFixed (it is a draft, or cancelled).
    """
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        row = await locked_contest(tx, club, contest_id)
        if row["state"] in ("draft", "cancelled"):
            raise ContestFixed(state=row["state"])
        if row["state"] != "open":
            return
        now = club.clock.now()
        if now <= instant(row["opens_at"]):
            raise ContestFixed(state="draft")
        key = f"contest-closed:{contest_id}"
        await write_act(tx, club, staff, "act-closed-contest", contest_id, row["title"], key=key)
        await _close(tx, club, row, min(now, instant(row["closes_at"])))

    await club.database.transact(work)
    return await contest_card(club, staff, contest_id)


async def _close(tx: Transaction, club: Club, row: Row, at: dt.datetime) -> None:
    """`row` is locked and open. A quiz and a number to guess settle themselves; the others wait for staff or for voices."""
    await tx.execute("UPDATE contest SET state = 'closed', closes_at = $2 WHERE id = $1", row["id"], at)
    await tx.execute(
        "UPDATE contest_entry SET state = 'finished', finished_at = COALESCE(finished_at, started_at)"
        " WHERE contest_id = $1 AND state = 'playing'",
        row["id"],
    )
    kind, terms = row["kind"], ContestTerms.from_json(from_json(row["terms"]))
    if kind == "quiz":
        await rank(tx, club, row)
    elif kind == "number":
        await reveal_number(tx, club, row)
        await rank(tx, club, row)
    elif kind in WITH_VOTES and not terms.shortlist and await _has_entries(tx, row["id"]):
        await _begin_voting(tx, club, row)
    else:
        await _tell_staff(tx, club, row)


async def _has_entries(tx: Transaction, contest_id: int) -> bool:
    """Whether anything was handed in that staff have not taken out."""
    return (
        await tx.fetch_one(
            "SELECT id FROM contest_entry WHERE contest_id = $1 AND state = 'finished' LIMIT 1", contest_id
        )
        is not None
    )


async def _tell_staff(tx: Transaction, club: Club, row: Row) -> None:
    for staff_id in await staff_who_may(tx, club.id, "manage_play"):
        await tell_staff(
            tx,
            club.id,
            staff_id,
            "told-contest-waits",
            key=f"contest-waits:{row['id']}",
            at=club.clock.now(),
            contest_id=row["id"],
            title=row["title"],
            contest=row["kind"],
            entries=row["participant_count"],
        )


async def open_voting(club: Club, staff: StaffView, contest_id: int) -> ContestCard:
    """Members vote from now on, for what was shortlisted. Needs `manage_play`. Idempotent.

    Refuses NotAllowed, ContestNotFound, ContestFixed (members still hand in, or it is over), ContestIncomplete(entries).
    """
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        row = await locked_contest(tx, club, contest_id)
        if row["state"] == "voting":
            return
        if row["state"] != "closed" or row["kind"] not in WITH_VOTES:
            raise ContestFixed(state=row["state"])
        await _begin_voting(tx, club, row)
        await write_journal(
            tx,
            club.id,
            staff.id,
            "act-opened-contest-voting",
            key=f"contest-voting:{contest_id}",
            at=club.clock.now(),
            contest_id=contest_id,
            title=row["title"],
        )

    await club.database.transact(work)
    return await contest_card(club, staff, contest_id)


async def _begin_voting(tx: Transaction, club: Club, row: Row) -> None:
    terms = ContestTerms.from_json(from_json(row["terms"]))
    if not terms.shortlist:
        await tx.execute("UPDATE contest_entry SET shortlisted = TRUE WHERE contest_id = $1", row["id"])
    chosen = await tx.fetch_one(
        "SELECT COUNT(*) AS n FROM contest_entry WHERE contest_id = $1 AND shortlisted AND state = 'finished'",
        row["id"],
    )
    if chosen is None or not chosen["n"]:
        raise ContestIncomplete(missing="entries")
    until = club.clock.now() + dt.timedelta(hours=terms.voting_hours)
    await tx.execute("UPDATE contest SET state = 'voting', voting_ends_at = $2 WHERE id = $1", row["id"], until)


async def close_due_contests(club: Club) -> int:
    """Close what has come to its end, and settle what was voted on long enough; how many."""

    async def due(behind: Row | None) -> Sequence[Row]:
        return await club.database.fetch_all(
            "SELECT id FROM contest WHERE club_id = $1 AND id > $3 AND ((state = 'open' AND closes_at <= $2)"
            " OR (state = 'voting' AND voting_ends_at <= $2)) ORDER BY id LIMIT $4",
            club.id,
            club.clock.now(),
            0 if behind is None else behind["id"],
            CONTESTS_PER_SWEEP,
        )

    async def end(found: Row) -> bool:
        async def work(tx: Transaction) -> bool:
            row = await lock_contest(tx, club.id, found["id"])
            assert row is not None
            now = club.clock.now()
            if row["state"] == "open" and instant(row["closes_at"]) <= now:
                await _close(tx, club, row, instant(row["closes_at"]))
                return True
            if row["state"] == "voting" and instant(row["voting_ends_at"]) <= now:
                await rank(tx, club, row)
                return True
            return False

        return await club.database.transact(work)

    return await each_apart(due, end, "contest-not-closed", club.id)
