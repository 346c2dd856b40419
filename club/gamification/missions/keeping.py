"""Staff write missions, open them, let them rest, end them. Every act in the journal.

None of it takes anything from anybody: what was given stands for the steps it was given for.
"""

import secrets
from typing import Any

from club.context import Club
from club.errors import IdempotencyKeyReused, MissionInvalid, MissionNotFound, MissionOver
from club.gamification.missions.reading import MissionTerms, mission_of
from club.gamification.missions.rules import MissionDraft, fault_in
from club.persian import normalise_name
from club.staff import StaffView, require
from club.staff.actions import write_journal
from club.storage import Row, Transaction, from_json, to_json
from club.storage.locking import lock_mission


async def add_mission(club: Club, staff: StaffView, draft: MissionDraft, *, key: str) -> int:
    """Write a mission down; nobody sees it until it is opened. Its id. Needs `manage_play`. Idempotent by key.

    Refuses NotAllowed, MissionInvalid(field), IdempotencyKeyReused.
    """
    require(staff.role, "manage_play")
    _check(club, draft)

    async def work(tx: Transaction) -> int:
        journal_key = f"mission-added:{key}"
        earlier = await tx.fetch_one(
            "SELECT details FROM journal_entry WHERE club_id = $1 AND idempotency_key = $2", club.id, journal_key
        )
        if earlier is not None:
            details = from_json(earlier["details"])
            if details["title"] != draft.title:
                raise IdempotencyKeyReused
            return int(details["mission_id"])
        await _check_references(tx, club, draft)
        row = await tx.fetch_one(
            "INSERT INTO mission (club_id, title, description, steps, prize, recurs, tiers, opens_at, closes_at, members_max,"
            " created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $8) RETURNING id",
            club.id,
            *_columns(draft)[:6],
            club.clock.now(),
            *_columns(draft)[6:],
            staff.id,
        )
        assert row is not None
        await _journal(tx, club, staff, "act-added-mission", row["id"], draft.title, key=journal_key)
        return int(row["id"])

    return await club.database.transact(work)


def _check(club: Club, draft: MissionDraft) -> None:
    fault = fault_in(draft)
    if fault is None and draft.closes_at is not None and draft.closes_at <= club.clock.now():
        fault = "closes_at"
    if fault is not None:
        raise MissionInvalid(field=fault)


async def _check_references(tx: Transaction, club: Club, draft: MissionDraft) -> None:
    """What a mission names must be the club's own."""
    for step in draft.steps:
        if step.kind != "join":
            continue
        row = await tx.fetch_one(
            "SELECT sees_members FROM community WHERE club_id = $1 AND id = $2 AND state = 'active'",
            club.id,
            step.community_id,
        )
        if row is None or not row["sees_members"]:
            raise MissionInvalid(field="community")
    prize = draft.prize
    if prize.reference is not None:
        table = {"voucher": "reward", "tickets": "lottery"}[prize.kind]
        if (
            await tx.fetch_one(f"SELECT id FROM {table} WHERE club_id = $1 AND id = $2", club.id, prize.reference)
            is None
        ):
            raise MissionInvalid(field="prize")
    for tier_id in draft.tiers or ():
        if await tx.fetch_one("SELECT id FROM tier WHERE club_id = $1 AND id = $2", club.id, tier_id) is None:
            raise MissionInvalid(field="tiers")


def _columns(draft: MissionDraft) -> tuple[Any, ...]:
    return (
        normalise_name(draft.title),
        draft.description.strip(),
        to_json([step.to_json() for step in draft.steps]),
        to_json(draft.prize.to_json()),
        draft.recurs,
        None if draft.tiers is None else to_json(list(draft.tiers)),
        draft.closes_at,
        draft.members_max,
    )


async def change_mission(club: Club, staff: StaffView, mission_id: int, draft: MissionDraft) -> None:
    """Write it anew; what was given for it stands. Needs `manage_play`. Idempotent.

    Refuses NotAllowed, MissionNotFound, MissionOver, MissionInvalid(field): `recurs` cannot change once somebody has begun.
    """
    require(staff.role, "manage_play")
    _check(club, draft)

    async def work(tx: Transaction) -> None:
        mission = mission_of(await _locked(tx, club, mission_id))
        if draft_of(mission) == draft:
            return
        await _check_references(tx, club, draft)
        if draft.members_max is not None and draft.members_max < mission.done_count:
            raise MissionInvalid(field="members_max")
        if draft.recurs != mission.recurs and await _was_begun(tx, mission_id):
            raise MissionInvalid(field="recurs")
        await tx.execute(
            "UPDATE mission SET title = $2, description = $3, steps = $4, prize = $5, recurs = $6, tiers = $7, closes_at = $8,"
            " members_max = $9 WHERE id = $1",
            mission_id,
            *_columns(draft),
        )
        if draft.steps != mission.steps:
            await _count_anew(tx, mission_id)
        await _journal(tx, club, staff, "act-changed-mission", mission_id, draft.title)

    await club.database.transact(work)


async def _was_begun(tx: Transaction, mission_id: int) -> bool:
    return await tx.fetch_one("SELECT id FROM mission_progress WHERE mission_id = $1 LIMIT 1", mission_id) is not None


async def _count_anew(tx: Transaction, mission_id: int) -> None:
    """Counts of other steps say nothing about these; they are counted when their member is looked at."""
    await tx.execute(
        "DELETE FROM mission_progress WHERE mission_id = $1 AND state = 'going' AND times_done = 0", mission_id
    )


def draft_of(mission: MissionTerms) -> MissionDraft:
    return MissionDraft(
        mission.title,
        mission.steps,
        mission.prize,
        mission.recurs,
        mission.description,
        mission.tiers,
        mission.closes_at,
        mission.members_max,
    )


async def _locked(tx: Transaction, club: Club, mission_id: int) -> Row:
    row = await lock_mission(tx, club.id, mission_id)
    if row is None:
        raise MissionNotFound
    if row["state"] == "retired":
        raise MissionOver
    return row


async def open_mission(club: Club, staff: StaffView, mission_id: int) -> None:
    """Members see it, and what they do from now on counts; after a rest, what they did meanwhile counts too.

    Needs `manage_play`. Idempotent. Refuses NotAllowed, MissionNotFound, MissionOver, MissionInvalid(field).
    """
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        row = await _locked(tx, club, mission_id)
        if row["state"] == "active":
            return
        mission = mission_of(row)
        _check(club, draft_of(mission))
        await _check_references(tx, club, draft_of(mission))
        await tx.execute(
            "UPDATE mission SET state = 'active', opens_at = CASE WHEN state = 'draft' THEN $2 ELSE opens_at END WHERE id = $1",
            mission_id,
            club.clock.now(),
        )
        await _journal(tx, club, staff, "act-opened-mission", mission_id, mission.title)

    await club.database.transact(work)


async def pause_mission(club: Club, staff: StaffView, mission_id: int) -> None:
    """Nobody sees it or does it until it is opened again. Needs `manage_play`. Idempotent.

    Refuses NotAllowed, MissionNotFound, MissionOver.
    """
    await _set_state(club, staff, mission_id, "paused", "act-paused-mission")


async def retire_mission(club: Club, staff: StaffView, mission_id: int) -> None:
    """End it for good; nobody loses anything by that. Needs `manage_play`. Idempotent. Refuses NotAllowed, MissionNotFound."""
    try:
        await _set_state(club, staff, mission_id, "retired", "act-retired-mission")
    except MissionOver:
        return


async def _set_state(club: Club, staff: StaffView, mission_id: int, state: str, act: str) -> None:
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        row = await _locked(tx, club, mission_id)
        if row["state"] == state or (state == "paused" and row["state"] == "draft"):
            return
        await tx.execute("UPDATE mission SET state = $2 WHERE id = $1", mission_id, state)
        await _journal(tx, club, staff, act, mission_id, row["title"])

    await club.database.transact(work)


async def _journal(
    tx: Transaction, club: Club, staff: StaffView, act: str, mission_id: int, title: str, key: str | None = None
) -> None:
    await write_journal(
        tx,
        club.id,
        staff.id,
        act,
        key=key or f"{act}:{mission_id}:{secrets.token_hex(8)}",
        at=club.clock.now(),
        mission_id=mission_id,
        title=title,
    )
