"""Somebody comes by, for the first time on a day: the run of days grows, and brings what it promises."""

import datetime as dt
from zoneinfo import ZoneInfo

from club.context import Club
from club.earning.events import note_event
from club.gamification.prize_giving import give_prize
from club.gamification.prizes import Prize
from club.gamification.streaks.rules import STARTING_TERMS, Run, Step, StreakTerms, visited
from club.gamification.terms import read_terms_in_force
from club.outbox.telling import tell_member
from club.storage import Row, Transaction, day_or_none
from club.storage.locking import lock_member

ROOM = "streaks"


async def note_visit(club: Club, member_id: int) -> Step | None:
    """A member came by. Once for each day of the club; None when they had been here today, or are no active member.

    The first visit of a day is the event `activity`; the run is counted whether or not the club shows runs, its prizes are
    given while it does. Idempotent.
    """

    async def work(tx: Transaction) -> Step | None:
        member = await lock_member(tx, club.id, member_id)
        if member is None or member["state"] != "active":
            return None
        row = await tx.fetch_one("SELECT * FROM streak WHERE club_id = $1 AND member_id = $2", club.id, member_id)
        kept = await read_terms_in_force(tx, club.id, ROOM)
        terms = STARTING_TERMS if kept is None else StreakTerms.from_json(kept)
        day = await club_day(tx, club)
        step = visited(None if row is None else run_of(row), day, terms)
        if step.change == "nothing":
            return None
        await _keep(tx, club, member_id, step.run)
        prize = None if kept is None else terms.prize_at(step.run.days)
        # A voucher's reward is locked before the account that the event may pay into; a lottery after it.
        if prize is not None and prize.kind == "voucher":
            await _give(tx, club, member, step.run, prize)
        await note_event(tx, club, member, "activity", key=f"activity:{member_id}:{day.isoformat()}")
        if prize is not None and prize.kind != "voucher":
            await _give(tx, club, member, step.run, prize)
        return step

    return await club.database.transact(work)


async def club_day(tx: Transaction, club: Club) -> dt.date:
    """Today in the club's time zone."""
    row = await tx.fetch_one("SELECT timezone FROM club WHERE id = $1", club.id)
    assert row is not None
    return club.clock.now().astimezone(ZoneInfo(row["timezone"])).date()


def run_of(row: Row) -> Run:
    last, started = day_or_none(row["last_day"]), day_or_none(row["started_on"])
    assert last is not None
    assert started is not None
    return Run(int(row["days"]), int(row["longest"]), last, int(row["frozen_left"]), started)


async def _keep(tx: Transaction, club: Club, member_id: int, run: Run) -> None:
    await tx.execute(
        "INSERT INTO streak (club_id, member_id, days, longest, last_day, frozen_left, started_on, changed_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (member_id) DO UPDATE SET days = excluded.days,"
        " longest = excluded.longest, last_day = excluded.last_day, frozen_left = excluded.frozen_left,"
        " started_on = excluded.started_on, changed_at = excluded.changed_at",
        club.id,
        member_id,
        run.days,
        run.longest,
        run.last_day,
        run.frozen_left,
        run.started_on,
        club.clock.now(),
    )


async def _give(tx: Transaction, club: Club, member: Row, run: Run, prize: Prize) -> None:
    key = f"streak:{member['id']}:{run.started_on.isoformat()}:{run.days}"
    given = await give_prize(tx, club, member["id"], prize, key=key, room=ROOM, title="", by_chance=False)
    if not (given.points or given.voucher or given.tickets):
        return  # its reward or lottery is gone: nothing is promised that was not given
    now = club.clock.now()
    await tell_member(
        tx,
        club.id,
        member["id"],
        "told-streak-prize",
        key=key,
        at=now,
        days=run.days,
        prize=prize.to_json(),
        available=given.available,
    )
