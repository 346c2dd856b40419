"""Looking at a member's missions after something has happened: what is fulfilled is done, what is fulfilled no more is undone.

Nothing is counted up here. Doing it twice does nothing the second time.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from club.context import Club
from club.errors import MemberNotFound
from club.gamification.missions.counting import Window, count_steps, stay_began
from club.gamification.missions.giving import give_for, given_of, take_back_for
from club.gamification.missions.reading import Almanac, MissionTerms, mission_of, open_missions, read_almanac
from club.gamification.missions.rules import COUNTED_EVENTS, SHRINKING, Step, StepKind, Turn, is_fulfilled
from club.storage import Row, Transaction, from_json, instant, to_json
from club.storage.locking import lock_member

DONE_LOOKED_AT = 400


@dataclass(frozen=True, slots=True)
class Change:
    """What has happened: `at` that instant something to steps of these `kinds` (None: anything), or the event of that name."""

    at: dt.datetime
    kinds: frozenset[StepKind] | None = None
    event: str | None = None

    def concerns(self, steps: Sequence[Step]) -> bool:
        if self.event is not None:
            return any(COUNTED_EVENTS.get(step.kind, step.event) == self.event for step in steps)
        return self.kinds is None or any(step.kind in self.kinds for step in steps)


async def look_at_missions(club: Club, member_id: int) -> None:
    """Bring a member's missions up to date, all of them. Idempotent. Refuses MemberNotFound."""

    async def work(tx: Transaction) -> None:
        member = await lock_member(tx, club.id, member_id)
        if member is None:
            raise MemberNotFound
        await look_again(tx, club, member, Change(club.clock.now()))

    await club.database.transact(work)


async def look_again(tx: Transaction, club: Club, member: Row, change: Change) -> None:
    """A step in the caller's transaction, the member locked. Who is not active is given nothing, and keeps nothing that has
    lost its ground."""
    almanac = await read_almanac(tx, club.id)
    await _look_at_done(tx, club, almanac, member, change)
    if member["state"] != "active":
        return
    for mission in await open_missions(tx, club.id, club.clock.now()):
        if change.concerns(mission.steps) and mission.is_for(member["tier_id"]):
            await _look_at_open(tx, club, almanac, member, mission, change.at)


async def _look_at_open(
    tx: Transaction, club: Club, almanac: Almanac, member: Row, mission: MissionTerms, at: dt.datetime
) -> None:
    turn = almanac.turn_at(mission, at)
    window = almanac.window(mission, turn, instant(member["joined_at"]))
    if not window.has(at):
        return
    row = await _progress(tx, mission.id, member["id"], turn)
    if row is not None and row["state"] == "done":
        return
    counted = await count_steps(tx, club.id, member["id"], mission.steps, window, club.clock.now())
    if is_fulfilled(mission.steps, counted) and await give_for(tx, club, member, mission, turn.period, row, counted):
        return
    if row is not None or any(counted):
        await _write_going(tx, club, member["id"], mission, turn, window, row, counted)


async def _progress(tx: Transaction, mission_id: int, member_id: int, turn: Turn) -> Row | None:
    return await tx.fetch_one(
        "SELECT * FROM mission_progress WHERE mission_id = $1 AND member_id = $2 AND period = $3",
        mission_id,
        member_id,
        turn.period,
    )


async def _write_going(
    tx: Transaction,
    club: Club,
    member_id: int,
    mission: MissionTerms,
    turn: Turn,
    window: Window,
    row: Row | None,
    counted: Sequence[int],
) -> None:
    look_at = await _when_a_stay_ends(tx, club, member_id, mission, window, counted)
    if row is None:
        await tx.execute(
            "INSERT INTO mission_progress (club_id, mission_id, member_id, period, counted, changed_at, look_at)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7)",
            club.id,
            mission.id,
            member_id,
            turn.period,
            to_json(list(counted)),
            club.clock.now(),
            look_at,
        )
    elif from_json(row["counted"]) != list(counted) or row["look_at"] is not None or look_at is not None:
        await tx.execute(
            "UPDATE mission_progress SET counted = $2, changed_at = $3, look_at = $4 WHERE id = $1",
            row["id"],
            to_json(list(counted)),
            club.clock.now(),
            look_at,
        )


async def _when_a_stay_ends(
    tx: Transaction, club: Club, member_id: int, mission: MissionTerms, window: Window, counted: Sequence[int]
) -> dt.datetime | None:
    """The next instant at which staying alone fulfils a step."""
    ends = []
    for step, count in zip(mission.steps, counted, strict=True):
        if step.kind == "join" and count < step.needed:
            began = await stay_began(tx, club.id, member_id, step, window)
            if began is not None:
                ends.append(began + dt.timedelta(days=step.target))
    return min((each for each in ends if each > club.clock.now()), default=None)


async def _look_at_done(tx: Transaction, club: Club, almanac: Almanac, member: Row, change: Change) -> None:
    """Turns that were done, of missions that have ended too, judged by the steps they were given for.

    Only when something has happened to what can shrink: who just looks at their missions changes none of it.
    """
    if change.kinds is None or not change.kinds & SHRINKING:
        return
    rows = await tx.fetch_all(
        "SELECT * FROM mission_progress WHERE club_id = $1 AND member_id = $2 AND state = 'done' ORDER BY id DESC LIMIT $3",
        club.id,
        member["id"],
        DONE_LOOKED_AT,
    )
    for row in rows:
        given = given_of(row)
        assert given is not None
        if not change.concerns([step for step in given.steps if step.kind in SHRINKING]):
            continue
        mission_row = await tx.fetch_one("SELECT * FROM mission WHERE id = $1", row["mission_id"])
        assert mission_row is not None
        mission = mission_of(mission_row)
        window = almanac.window(mission, almanac.turn_kept(mission, row["period"]), instant(member["joined_at"]))
        if change.kinds == BOUGHT and not window.has(change.at):
            continue
        counted = await count_steps(
            tx, club.id, member["id"], given.steps, window, club.clock.now(), instant(row["done_at"])
        )
        if not is_fulfilled(given.steps, counted):
            await take_back_for(tx, club, member, mission, row, given, counted)


BOUGHT: frozenset[StepKind] = frozenset({"buy", "spend"})
"""A purchase changes only the turn it was bought in."""
