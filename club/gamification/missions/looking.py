"""Looking at a member's missions after something has happened: what is fulfilled is done, what is fulfilled no more is undone.

Nothing is counted up here. Doing it twice does nothing the second time.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from club.context import Club
from club.errors import MemberNotFound
from club.gamification.missions.counting import Window, count_steps, stay_began
from club.gamification.missions.giving import Given, give_for, given_of, hold_for_prizes, take_back_for
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
    lost its ground; who was forgotten has nothing left to take."""
    if member["state"] == "erased":
        return
    almanac = await read_almanac(tx, club.id)
    missions = [
        mission
        for mission in (await open_missions(tx, club.id, club.clock.now()) if member["state"] == "active" else ())
        if change.concerns(mission.steps) and mission.is_for(member["tier_id"])
    ]
    lost = await _lost(tx, club, almanac, member, change)
    if lost:
        await hold_for_prizes(
            tx,
            club,
            member["id"],
            [*(gone.mission.id for gone in lost), *(mission.id for mission in missions)],
            [*(gone.given.prize for gone in lost), *(mission.prize for mission in missions)],
        )
    for gone in lost:
        await take_back_for(tx, club, member, gone.mission, gone.row, gone.given, gone.counted)
    reached = [
        each
        for mission in missions
        if (each := await _reached(tx, club, almanac, member, mission, change.at)) is not None
    ]
    if reached and not lost:
        await hold_for_prizes(
            tx, club, member["id"], [each.mission.id for each in reached], [each.mission.prize for each in reached]
        )
    for each in reached:
        if not await give_for(tx, club, member, each.mission, each.turn.period, each.row, each.counted):
            await _write_going(tx, club, member["id"], each)


@dataclass(frozen=True, slots=True)
class _Looked:
    """One turn of a mission as it was found. `row`: its progress, None before the first."""

    mission: MissionTerms
    turn: Turn
    window: Window
    row: Row | None
    counted: Sequence[int]


async def _reached(
    tx: Transaction, club: Club, almanac: Almanac, member: Row, mission: MissionTerms, at: dt.datetime
) -> _Looked | None:
    """A turn that is fulfilled and not done; how far any other one has come is written down."""
    turn = almanac.turn_at(mission, at)
    window = almanac.window(mission, turn, instant(member["joined_at"]))
    if not window.has(at):
        return None
    row = await _progress(tx, mission.id, member["id"], turn)
    if row is not None and row["state"] == "done":
        return None
    counted = await count_steps(tx, club.id, member["id"], mission.steps, window, club.clock.now())
    looked = _Looked(mission, turn, window, row, counted)
    if is_fulfilled(mission.steps, counted):
        return looked
    if row is not None or any(counted):
        await _write_going(tx, club, member["id"], looked)
    return None


async def _progress(tx: Transaction, mission_id: int, member_id: int, turn: Turn) -> Row | None:
    return await tx.fetch_one(
        "SELECT * FROM mission_progress WHERE mission_id = $1 AND member_id = $2 AND period = $3",
        mission_id,
        member_id,
        turn.period,
    )


async def _write_going(tx: Transaction, club: Club, member_id: int, looked: _Looked) -> None:
    mission, row, counted = looked.mission, looked.row, looked.counted
    look_at = await _when_a_stay_ends(tx, club, member_id, mission, looked.window, counted)
    if row is None:
        await tx.execute(
            "INSERT INTO mission_progress (club_id, mission_id, member_id, period, counted, changed_at, look_at)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7)",
            club.id,
            mission.id,
            member_id,
            looked.turn.period,
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


@dataclass(frozen=True, slots=True)
class _Lost:
    """A turn that was done and is fulfilled no more."""

    mission: MissionTerms
    row: Row
    given: Given
    counted: Sequence[int]


async def _lost(tx: Transaction, club: Club, almanac: Almanac, member: Row, change: Change) -> list[_Lost]:
    """Turns that were done, of missions that have ended too, judged by the steps they were given for.

    Only when something has happened to what can shrink: who just looks at their missions changes none of it.
    """
    if change.kinds is None or not change.kinds & SHRINKING:
        return []
    rows = await tx.fetch_all(
        "SELECT * FROM mission_progress WHERE club_id = $1 AND member_id = $2 AND state = 'done' ORDER BY id DESC LIMIT $3",
        club.id,
        member["id"],
        DONE_LOOKED_AT,
    )
    found = []
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
            found.append(_Lost(mission, row, given, counted))
    return found


BOUGHT: frozenset[StepKind] = frozenset({"buy", "spend"})
"""A purchase changes only the turn it was bought in."""
