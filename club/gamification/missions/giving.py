"""A mission is done: its prize, once for each turn. Or done no more: the prize goes back, as far as it is there.

Steps in the caller's transaction; the member is locked by the caller.
"""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from club.context import Club
from club.earning.events import note_event
from club.gamification.missions.reading import MissionTerms
from club.gamification.missions.rules import Step, prize_left, prize_standing
from club.gamification.prize_giving import GivenPrize, give_prize, take_prize_back
from club.gamification.prizes import Prize
from club.outbox.telling import tell_member, tell_staff
from club.staff.actions import staff_who_may
from club.storage import Row, Transaction, from_json, to_json
from club.storage.locking import lock_account, lock_lottery, lock_mission, lock_reward
from club.tiers.climbing import reconsider_tier

ROOM = "missions"


@dataclass(frozen=True, slots=True)
class Given:
    """What was given when a mission was done: `prize` (None: nothing could be) under `key`; `standing` of an earlier time."""

    steps: tuple[Step, ...]
    key: str
    prize: Prize | None
    standing: Prize | None

    def to_json(self) -> dict[str, Any]:
        return {
            "steps": [step.to_json() for step in self.steps],
            "key": self.key,
            "prize": None if self.prize is None else self.prize.to_json(),
            "standing": None if self.standing is None else self.standing.to_json(),
        }


def given_of(row: Row | None) -> Given | None:
    """What a row of progress says was given last; None: nothing ever."""
    kept = None if row is None else from_json(row["given"])
    if kept is None:
        return None
    prize, standing = (None if kept[name] is None else Prize.from_json(kept[name]) for name in ("prize", "standing"))
    return Given(tuple(Step.from_json(step) for step in kept["steps"]), kept["key"], prize, standing)


async def hold_for_prizes(
    tx: Transaction, club: Club, member_id: int, mission_ids: Collection[int], prizes: Collection[Prize | None]
) -> None:
    """Everything that several missions may give or take back, locked in the one order: missions, rewards, the account, lotteries.

    What follows may then come in any order. Of lotteries all that take tickets, since those of a purchase may follow.
    """
    for mission_id in sorted(set(mission_ids)):
        await lock_mission(tx, club.id, mission_id)
    named = [each for each in prizes if each is not None]
    for reward_id in sorted({each.reference for each in named if each.kind == "voucher" and each.reference}):
        await lock_reward(tx, club.id, reward_id)
    await lock_account(tx, club.id, member_id, "points")
    lotteries = {each.reference for each in named if each.kind == "tickets" and each.reference}
    if not lotteries:
        return
    rows = await tx.fetch_all("SELECT id FROM lottery WHERE club_id = $1 AND state = 'open'", club.id)
    for lottery_id in sorted(lotteries | {int(row["id"]) for row in rows}):
        await lock_lottery(tx, club.id, lottery_id)


async def give_for(
    tx: Transaction,
    club: Club,
    member: Row,
    mission: MissionTerms,
    period: str,
    row: Row | None,
    counted: Sequence[int],
) -> bool:
    """Give the prize of a turn that is fulfilled; False when as many members as may have done the mission already."""
    before, now = given_of(row), club.clock.now()
    standing = None if before is None else before.standing
    left = prize_left(mission.prize, standing)
    if not await _takes_place(tx, mission, member["id"], 0 if left is None else left.points):
        return False
    times = 1 if row is None else row["times_done"] + 1
    key = f"mission:{mission.id}:{member['id']}:{period}:{times}"
    came = GivenPrize()
    if left is not None:
        came = await give_prize(tx, club, member["id"], left, key=key, room=ROOM, title=mission.title, by_chance=False)
    given = Given(mission.steps, key, left if _arrived(left, came) else None, standing)
    await _write_done(tx, club, member["id"], mission.id, period, counted, given, times, now)
    await note_event(tx, club, member, "mission-done", key=f"mission:{mission.id}:{member['id']}:{period}")
    await reconsider_tier(tx, club, member, now)
    await _tell_done(tx, club, member, mission, key, left, came)
    return True


async def _takes_place(tx: Transaction, mission: MissionTerms, member_id: int, points: int) -> bool:
    """A place among the members who may do it; each takes one, ever. Nobody does a mission that was stopped meanwhile."""
    earlier = await tx.fetch_one(
        "SELECT id FROM mission_progress WHERE mission_id = $1 AND member_id = $2 AND times_done > 0 LIMIT 1",
        mission.id,
        member_id,
    )
    places = 0 if earlier is not None else 1
    return (
        await tx.execute(
            "UPDATE mission SET done_count = done_count + $2, points_standing = points_standing + $3 WHERE id = $1"
            " AND state = 'active' AND (members_max IS NULL OR done_count + $2 <= members_max)",
            mission.id,
            places,
            points,
        )
        == 1
    )


def _arrived(prize: Prize | None, came: GivenPrize) -> bool:
    """A thing is handed over by a person, so it counts as given."""
    return prize is not None and (prize.kind == "thing" or bool(came.points or came.voucher or came.tickets))


async def _write_done(
    tx: Transaction,
    club: Club,
    member_id: int,
    mission_id: int,
    period: str,
    counted: Sequence[int],
    given: Given,
    times: int,
    now: dt.datetime,
) -> None:
    await tx.execute(
        "INSERT INTO mission_progress (club_id, mission_id, member_id, period, counted, state, times_done, given,"
        " changed_at, done_at) VALUES ($1, $2, $3, $4, $5, 'done', $6, $7, $8, $8)"
        " ON CONFLICT (mission_id, member_id, period) DO UPDATE SET counted = excluded.counted, state = 'done',"
        " times_done = excluded.times_done, given = excluded.given, changed_at = excluded.changed_at,"
        " done_at = excluded.done_at, look_at = NULL",
        club.id,
        mission_id,
        member_id,
        period,
        to_json(list(counted)),
        times,
        to_json(given.to_json()),
        now,
    )


async def _tell_done(
    tx: Transaction, club: Club, member: Row, mission: MissionTerms, key: str, left: Prize | None, came: GivenPrize
) -> None:
    arrived = _arrived(left, came)
    await tell_member(
        tx,
        club.id,
        member["id"],
        "told-mission-done",
        key=key,
        at=club.clock.now(),
        title=mission.title,
        prize=None if left is None else left.to_json(),
        arrived=arrived,
        available=came.available,
    )
    if not arrived or left is None or left.kind != "thing":
        return
    for staff_id in await staff_who_may(tx, club.id, "manage_play"):
        await tell_staff(
            tx,
            club.id,
            staff_id,
            "told-mission-thing",
            key=key,
            at=club.clock.now(),
            title=mission.title,
            prize=left.title,
            name=member["name"],
            number=member["number"],
            doer_member_id=member["id"],
        )


async def take_back_for(
    tx: Transaction, club: Club, member: Row, mission: MissionTerms, row: Row, given: Given, counted: Sequence[int]
) -> None:
    """Undo a turn that is not fulfilled any more. What could not be taken stands, and is not given a second time."""
    standing, taken = given.standing, GivenPrize()
    if given.prize is not None:
        taken = await take_prize_back(
            tx, club, member["id"], given.prize, key=given.key, room=ROOM, title=mission.title
        )
        standing = _standing(given, taken)
        await tx.execute(
            "UPDATE mission SET points_standing = points_standing - $2 WHERE id = $1", mission.id, taken.points
        )
    after = Given(given.steps, given.key, None, standing)
    await tx.execute(
        "UPDATE mission_progress SET state = 'undone', counted = $2, given = $3, changed_at = $4, look_at = NULL WHERE id = $1",
        row["id"],
        to_json(list(counted)),
        to_json(after.to_json()),
        club.clock.now(),
    )
    await tell_member(
        tx,
        club.id,
        member["id"],
        "told-mission-undone",
        key=f"{given.key}:undone",
        at=club.clock.now(),
        title=mission.title,
        why=_why(given.steps, counted),
        points=taken.points,
        took=bool(taken.points or taken.voucher or taken.tickets),
    )


def _standing(given: Given, taken: GivenPrize) -> Prize | None:
    assert given.prize is not None
    if given.prize.kind == "points":
        earlier = given.standing.amount if given.standing is not None and given.standing.kind == "points" else 0
        whole = Prize("points", given.prize.amount + earlier, title=given.prize.title)
        return prize_standing(whole, taken.points)
    took = taken.voucher is not None or len(taken.tickets) == given.prize.amount > 0
    return given.standing if took else given.prize


def _why(steps: Sequence[Step], counted: Sequence[int]) -> str:
    """The kind of the first step that does not hold any more."""
    return next(step.kind for step, count in zip(steps, counted, strict=True) if count < step.needed)
