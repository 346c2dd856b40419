"""Missions as a member sees them, and as staff do."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from club.communities.views import CommunityView, community_view
from club.context import Club
from club.errors import CommunityNotFound, MemberNotFound, MissionNotFound
from club.gamification.missions.counting import count_steps
from club.gamification.missions.keeping import draft_of
from club.gamification.missions.reading import Almanac, MissionTerms, mission_of, open_missions, read_almanac
from club.gamification.missions.rules import MissionDraft, Recurs, Step, share_percent
from club.gamification.prizes import Prize
from club.staff import StaffView, require
from club.storage import Row, instant, instant_or_none

Standing = Literal["going", "done", "undone", "full"]

PAGE_LINES = 8


@dataclass(frozen=True, slots=True)
class StepLine:
    """`counted` of `step.needed`; `community`: where a `join` step leads, None when it is lost or not asked for."""

    step: Step
    counted: int
    community: CommunityView | None = None

    @property
    def is_met(self) -> bool:
        return self.counted >= self.step.needed


@dataclass(frozen=True, slots=True)
class MissionLine:
    """A mission of a member in its present turn. `percent`: how far it has come. `turn_ends_on`: the first day of the next
    turn. `standing` full: as many as may have done it already."""

    id: int
    title: str
    description: str
    steps: tuple[StepLine, ...]
    prize: Prize
    recurs: Recurs
    standing: Standing
    percent: int
    closes_at: dt.datetime | None
    turn_ends_on: dt.date | None
    times_done: int


@dataclass(frozen=True, slots=True)
class MissionLines:
    lines: tuple[MissionLine, ...]
    page: int
    pages: int


async def my_missions(club: Club, member_id: int, page: int = 1) -> MissionLines:
    """The open missions that are for this member: what is nearest first, what is done last. Refuses MemberNotFound."""
    member, now = await _member(club, member_id), club.clock.now()
    almanac = await read_almanac(club.database, club.id)
    lines = [
        await _line(club, almanac, member, mission)
        for mission in await open_missions(club.database, club.id, now)
        if mission.is_for(member["tier_id"]) and (mission.closes_at is None or mission.closes_at > now)
    ]
    order = {"going": 0, "undone": 0, "full": 1, "done": 2}
    lines.sort(key=lambda line: (order[line.standing], -line.percent, line.id))
    pages = max(1, -(-len(lines) // PAGE_LINES))
    page = min(max(1, page), pages)
    return MissionLines(tuple(lines[(page - 1) * PAGE_LINES : page * PAGE_LINES]), page, pages)


async def my_mission(club: Club, member_id: int, mission_id: int) -> MissionLine:
    """One of them. Refuses MemberNotFound, and MissionNotFound for one that is not open to this member."""
    member = await _member(club, member_id)
    row = await club.database.fetch_one(
        "SELECT * FROM mission WHERE club_id = $1 AND id = $2 AND state = 'active' AND opens_at <= $3"
        " AND (closes_at IS NULL OR closes_at > $3)",
        club.id,
        mission_id,
        club.clock.now(),
    )
    mission = None if row is None else mission_of(row)
    if mission is None or not mission.is_for(member["tier_id"]):
        raise MissionNotFound
    return await _line(club, await read_almanac(club.database, club.id), member, mission)


async def _member(club: Club, member_id: int) -> Row:
    row = await club.database.fetch_one(
        "SELECT id, joined_at, tier_id FROM member WHERE club_id = $1 AND id = $2", club.id, member_id
    )
    if row is None:
        raise MemberNotFound
    return row


async def _line(club: Club, almanac: Almanac, member: Row, mission: MissionTerms) -> MissionLine:
    now = club.clock.now()
    turn = almanac.turn_at(mission, now)
    window = almanac.window(mission, turn, instant(member["joined_at"]))
    row = await club.database.fetch_one(
        "SELECT state, times_done, done_at FROM mission_progress"
        " WHERE club_id = $1 AND mission_id = $2 AND member_id = $3 AND period = $4",
        club.id,
        mission.id,
        member["id"],
        turn.period,
    )
    done_at = instant_or_none(row["done_at"]) if row is not None and row["state"] == "done" else None
    counted = await count_steps(club.database, club.id, member["id"], mission.steps, window, now, done_at)
    standing: Standing = "going" if row is None else row["state"]
    if standing != "done" and mission.is_full and (row is None or not row["times_done"]):
        standing = "full"
    return MissionLine(
        id=mission.id,
        title=mission.title,
        description=mission.description,
        steps=tuple([await _step_line(club, step, count) for step, count in zip(mission.steps, counted, strict=True)]),
        prize=mission.prize,
        recurs=mission.recurs,
        standing=standing,
        percent=100 if standing == "done" else share_percent(mission.steps, counted),
        closes_at=mission.closes_at,
        turn_ends_on=turn.next_day,
        times_done=0 if row is None else row["times_done"],
    )


async def _step_line(club: Club, step: Step, counted: int) -> StepLine:
    return StepLine(step, counted, await _community(club, step))


async def _community(club: Club, step: Step) -> CommunityView | None:
    if step.community_id is None:
        return None
    try:
        return await community_view(club.database, club.id, step.community_id)
    except CommunityNotFound:
        return None


@dataclass(frozen=True, slots=True)
class MissionCounts:
    """Live: `begun` members have come some way, `members` have done it, `done` turns stand, `undone` were taken back;
    `points` stand given for it."""

    begun: int
    members: int
    done: int
    undone: int
    points: int


@dataclass(frozen=True, slots=True)
class MissionCard:
    """A mission as staff see it. `communities` by id, for its `join` steps; those that are lost are missing."""

    id: int
    draft: MissionDraft
    state: str
    opens_at: dt.datetime
    counts: MissionCounts
    communities: dict[int, CommunityView]

    @property
    def title(self) -> str:
        return self.draft.title


@dataclass(frozen=True, slots=True)
class MissionTitle:
    id: int
    title: str
    state: str
    members: int


@dataclass(frozen=True, slots=True)
class MissionPage:
    missions: tuple[MissionTitle, ...]
    page: int
    pages: int


async def staff_missions(club: Club, staff: StaffView, page: int = 1) -> MissionPage:
    """All, the open ones first, then by age; those that are over last. Refuses NotAllowed."""
    require(staff.role, "manage_play")
    counted = await club.database.fetch_one("SELECT COUNT(*) AS n FROM mission WHERE club_id = $1", club.id)
    assert counted is not None
    pages = max(1, -(-counted["n"] // PAGE_LINES))
    page = min(max(1, page), pages)
    rows = await club.database.fetch_all(
        "SELECT id, title, state, done_count FROM mission WHERE club_id = $1 ORDER BY CASE state WHEN 'active' THEN 0"
        " WHEN 'draft' THEN 1 WHEN 'paused' THEN 2 ELSE 3 END, id DESC LIMIT $2 OFFSET $3",
        club.id,
        PAGE_LINES,
        (page - 1) * PAGE_LINES,
    )
    found = tuple(MissionTitle(row["id"], row["title"], row["state"], row["done_count"]) for row in rows)
    return MissionPage(found, page, pages)


async def staff_mission(club: Club, staff: StaffView, mission_id: int) -> MissionCard:
    """Refuses NotAllowed, MissionNotFound."""
    require(staff.role, "manage_play")
    row = await club.database.fetch_one("SELECT * FROM mission WHERE club_id = $1 AND id = $2", club.id, mission_id)
    if row is None:
        raise MissionNotFound
    mission = mission_of(row)
    communities = {}
    for step in mission.steps:
        found = await _community(club, step)
        if found is not None:
            communities[found.id] = found
    return MissionCard(
        mission.id, draft_of(mission), mission.state, mission.opens_at, await _counts(club, mission), communities
    )


async def _counts(club: Club, mission: MissionTerms) -> MissionCounts:
    row = await club.database.fetch_one(
        "SELECT COUNT(DISTINCT member_id) AS begun, COALESCE(SUM(CASE WHEN state = 'done' THEN 1 ELSE 0 END), 0) AS done,"
        " COALESCE(SUM(CASE WHEN state = 'undone' THEN 1 ELSE 0 END), 0) AS undone FROM mission_progress"
        " WHERE club_id = $1 AND mission_id = $2",
        club.id,
        mission.id,
    )
    assert row is not None
    return MissionCounts(
        row["begun"], mission.done_count, int(row["done"]), int(row["undone"]), mission.points_standing
    )
