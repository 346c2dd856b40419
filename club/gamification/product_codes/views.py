"""What members see of their codes, and staff of batches, goals and guesses."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast
from zoneinfo import ZoneInfo

from club.clubs.views import club_profile
from club.context import Club
from club.gamification.product_codes.actions import code_key
from club.gamification.product_codes.errors import CodeBatchNotFound, CodeGoalNotFound
from club.gamification.product_codes.reaching import brings_of, gathered, goal_row, goal_rows, steps_of
from club.gamification.product_codes.rules import BatchState
from club.gamification.product_codes.shapes import GoalBrings, GoalStep
from club.gamification.product_codes.signs import grouped, signs_in
from club.members.views import member
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, Transaction, instant, instant_or_none

PAGE = 8
DAYS_SHOWN = 14
GUARD_DAYS = 7


@dataclass(frozen=True, slots=True)
class MyCodes:
    """`gathered`: how many codes have counted; the steps towards every goal of the club."""

    gathered: int
    goals: tuple[GoalStep, ...]


async def my_codes(club: Club, member_id: int) -> MyCodes:
    """Refuses MemberNotFound."""
    await member(club, member_id)
    goals = await goal_rows(club.database, club.id)
    steps = await steps_of(club.database, club.id, member_id, goals, club.clock.now())
    return MyCodes(await gathered(club.database, club.id, member_id), steps)


@dataclass(frozen=True, slots=True)
class CodeBatchView:
    """`missed`: how often one of its codes was sent and did not count. `lottery`: of which the tickets are."""

    id: int
    number: int
    title: str
    prefix: str
    product: str
    agent: str
    count: int
    used: int
    missed: int
    points: int
    tickets: int
    lottery: str | None
    opens_at: dt.datetime | None
    closes_at: dt.datetime | None
    state: BatchState
    created_at: dt.datetime


@dataclass(frozen=True, slots=True)
class CodeBatchPage:
    """Newest first."""

    batches: tuple[CodeBatchView, ...]
    page: int
    pages: int
    count: int


_BATCHES = (
    "SELECT b.*, l.title AS lottery_title FROM code_batch b"
    " LEFT JOIN lottery l ON l.club_id = b.club_id AND l.id = b.lottery_id WHERE b.club_id = $1"
)


def _batch(row: Row) -> CodeBatchView:
    return CodeBatchView(
        id=row["id"],
        number=row["number"],
        title=row["title"],
        prefix=row["prefix"],
        product=row["product"],
        agent=row["agent"],
        count=row["count"],
        used=row["used_count"],
        missed=row["missed_count"],
        points=row["points"],
        tickets=row["tickets"],
        lottery=row["lottery_title"],
        opens_at=instant_or_none(row["opens_at"]),
        closes_at=instant_or_none(row["closes_at"]),
        state=cast(BatchState, row["state"]),
        created_at=instant(row["created_at"]),
    )


async def code_batches(club: Club, staff: StaffView, page: int = 1) -> CodeBatchPage:
    """Needs `manage_play`."""
    require(staff.role, "manage_play")
    counted = await club.database.fetch_one("SELECT COUNT(*) AS n FROM code_batch WHERE club_id = $1", club.id)
    assert counted is not None
    pages = max(1, -(-counted["n"] // PAGE))
    page = min(max(1, page), pages)
    rows = await club.database.fetch_all(
        f"{_BATCHES} ORDER BY b.number DESC LIMIT {PAGE} OFFSET {(page - 1) * PAGE}", club.id
    )
    return CodeBatchPage(tuple(_batch(row) for row in rows), page, pages, counted["n"])


async def code_batch(club: Club, staff: StaffView, batch_id: int) -> CodeBatchView:
    """Needs `manage_play`. Refuses CodeBatchNotFound."""
    require(staff.role, "manage_play")
    row = await club.database.fetch_one(f"{_BATCHES} AND b.id = $2", club.id, batch_id)
    if row is None:
        raise CodeBatchNotFound
    return _batch(row)


async def code_batch_days(club: Club, staff: StaffView, batch_id: int) -> Sequence[tuple[dt.date, int]]:
    """How many codes of the batch counted on each of the last days of the club that had any, oldest first. Needs `manage_play`."""
    require(staff.role, "manage_play")
    zone = (await club_profile(club)).timezone
    today = club.clock.now().astimezone(zone).date()
    days = [today - dt.timedelta(days=back) for back in range(DAYS_SHOWN)]
    cases = " ".join(f"WHEN at >= ${place} THEN {back}" for back, place in enumerate(range(3, 3 + DAYS_SHOWN)))
    asked = (
        f"SELECT CASE {cases} END AS back, COUNT(*) AS n FROM code_use WHERE club_id = $1 AND batch_id = $2"
        f" AND at >= ${2 + DAYS_SHOWN} GROUP BY 1"
    )

    async def count(tx: Transaction) -> dict[int, int]:
        rows = await tx.fetch_all(asked, club.id, batch_id, *(_begins(day, zone) for day in days))
        return {int(row["back"]): int(row["n"]) for row in rows}

    found = await club.database.read_snapshot(count)
    return [(days[back], found[back]) for back in sorted(found, reverse=True)]


def _begins(day: dt.date, zone: ZoneInfo) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), zone).astimezone(dt.UTC)


@dataclass(frozen=True, slots=True)
class CodeGuard:
    """Of the last GUARD_DAYS: how many members had to wait for having guessed, and how many misses that were."""

    members: int
    misses: int


async def code_guard(club: Club, staff: StaffView) -> CodeGuard:
    """Needs `manage_play`."""
    require(staff.role, "manage_play")
    row = await club.database.fetch_one(
        "SELECT COUNT(DISTINCT member_id) AS members, COALESCE(SUM(misses), 0) AS misses FROM code_lockout"
        " WHERE club_id = $1 AND locked_until > $2",
        club.id,
        club.clock.now() - dt.timedelta(days=GUARD_DAYS),
    )
    assert row is not None
    return CodeGuard(int(row["members"]), int(row["misses"]))


@dataclass(frozen=True, slots=True)
class CodeGoalView:
    """`batch` None: codes of any batch. `reached`: how often members have reached it."""

    id: int
    title: str
    codes_needed: int
    within_days: int | None
    batch: str | None
    brings: GoalBrings
    repeats: bool
    active: bool
    reached: int


async def code_goals(club: Club, staff: StaffView) -> Sequence[CodeGoalView]:
    """The goals that count, oldest first. Needs `manage_play`."""
    require(staff.role, "manage_play")
    return [await _goal(club, row) for row in await goal_rows(club.database, club.id)]


async def code_goal(club: Club, staff: StaffView, goal_id: int) -> CodeGoalView:
    """Needs `manage_play`. Refuses CodeGoalNotFound."""
    require(staff.role, "manage_play")
    row = await goal_row(club.database, club.id, goal_id)
    if row is None:
        raise CodeGoalNotFound
    return await _goal(club, row)


async def _goal(club: Club, row: Row) -> CodeGoalView:
    beside = await club.database.fetch_one(
        "SELECT (SELECT title FROM code_batch WHERE club_id = $1 AND id = $2) AS batch,"
        " (SELECT COUNT(*) FROM code_goal_reached WHERE club_id = $1 AND goal_id = $3) AS reached",
        club.id,
        row["batch_id"] or 0,
        row["id"],
    )
    assert beside is not None
    return CodeGoalView(
        id=row["id"],
        title=row["title"],
        codes_needed=row["codes_needed"],
        within_days=row["within_days"],
        batch=beside["batch"],
        brings=brings_of(row),
        repeats=bool(row["repeats"]),
        active=row["state"] == "active",
        reached=int(beside["reached"]),
    )


@dataclass(frozen=True, slots=True)
class FoundCode:
    """A real code as staff look it up. `used_at` None: it has not counted yet; `member_id`: for whom it did."""

    code: str
    batch: CodeBatchView
    serial: int
    used_at: dt.datetime | None
    member_id: int | None
    member_name: str | None


async def look_up_code(club: Club, staff: StaffView, text: str) -> FoundCode | None:
    """Whose a code is, for a member who complains; None: nobody printed it. Needs `manage_play`."""
    require(staff.role, "manage_play")
    signs = signs_in(text)
    name = None if signs is None else code_key(club).read(signs)
    if signs is None or name is None:
        return None
    row = await club.database.fetch_one(f"{_BATCHES} AND b.number = $2", club.id, name.batch)
    if row is None or name.serial > row["count"]:
        return None
    used = await club.database.fetch_one(
        "SELECT u.at, u.member_id, m.name FROM code_use u JOIN member m ON m.club_id = u.club_id AND m.id = u.member_id"
        " WHERE u.club_id = $1 AND u.batch_id = $2 AND u.serial = $3",
        club.id,
        row["id"],
        name.serial,
    )
    return FoundCode(
        code=grouped(signs, row["prefix"]),
        batch=_batch(row),
        serial=name.serial,
        used_at=None if used is None else instant(used["at"]),
        member_id=None if used is None else used["member_id"],
        member_name=None if used is None else used["name"],
    )


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that a batch or a goal may name."""

    id: int
    title: str


async def lotteries_for_codes(club: Club, staff: StaffView) -> Sequence[Choice]:
    """The lotteries whose tickets codes may bring: open, or being prepared. Needs `manage_play`."""
    require(staff.role, "manage_play")
    rows = await club.database.fetch_all(
        "SELECT id, title FROM lottery WHERE club_id = $1 AND state IN ('draft', 'open') ORDER BY id DESC LIMIT 20",
        club.id,
    )
    return [Choice(row["id"], row["title"]) for row in rows]


async def rewards_for_codes(club: Club, staff: StaffView) -> Sequence[Choice]:
    """The rewards that a goal may give. Needs `manage_play`."""
    require(staff.role, "manage_play")
    rows = await club.database.fetch_all(
        "SELECT id, title FROM reward WHERE club_id = $1 AND state = 'active' ORDER BY id DESC LIMIT 20", club.id
    )
    return [Choice(row["id"], row["title"]) for row in rows]


async def tiers_for_codes(club: Club, staff: StaffView) -> Sequence[Choice]:
    """The tiers that a goal may lead to, lowest first. Needs `manage_play`."""
    require(staff.role, "manage_play")
    rows = await club.database.fetch_all(
        "SELECT id, name FROM tier WHERE club_id = $1 AND state = 'active' ORDER BY threshold, id LIMIT 20", club.id
    )
    return [Choice(row["id"], row["name"]) for row in rows]
