"""Questions about staff and what they did."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, cast

from club.context import Club
from club.staff.rules import Permission, Role, may, require
from club.storage import from_json, instant


@dataclass(frozen=True, slots=True)
class StaffView:
    id: int
    platform: str
    platform_user_id: int
    name: str
    role: Role

    def may(self, permission: Permission) -> bool:
        return may(self.role, permission)


@dataclass(frozen=True, slots=True)
class JournalLine:
    id: int
    act: str
    staff_name: str
    member_id: int | None
    member_name: str | None
    details: dict[str, Any]
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class JournalPage:
    lines: tuple[JournalLine, ...]
    page: int
    pages: int


async def staff_by_identity(club: Club, platform: str, user_id: int) -> StaffView | None:
    """Who of the staff this is; None for everyone else and for the dismissed."""
    row = await club.database.fetch_one(
        "SELECT id, name, role FROM staff_member WHERE club_id = $1 AND platform = $2 AND platform_user_id = $3"
        " AND state = 'active'",
        club.id,
        platform,
        user_id,
    )
    return None if row is None else StaffView(row["id"], platform, user_id, row["name"], cast(Role, row["role"]))


async def journal(club: Club, staff: StaffView, page: int = 1, size: int = 8) -> JournalPage:
    """The newest acts first. Needs `read_journal`."""
    require(staff.role, "read_journal")
    counted = await club.database.fetch_one("SELECT COUNT(*) AS n FROM journal_entry WHERE club_id = $1", club.id)
    pages = max(1, -(-int(counted["n"] if counted else 0) // size))
    page = min(max(1, page), pages)
    rows = await club.database.fetch_all(
        "SELECT j.id, j.act, j.member_id, j.details, j.at, s.name AS staff_name, m.name AS member_name"
        " FROM journal_entry j JOIN staff_member s ON s.id = j.staff_id LEFT JOIN member m ON m.id = j.member_id"
        " WHERE j.club_id = $1 ORDER BY j.id DESC LIMIT $2 OFFSET $3",
        club.id,
        size,
        (page - 1) * size,
    )
    lines = tuple(
        JournalLine(
            row["id"],
            row["act"],
            row["staff_name"],
            row["member_id"],
            row["member_name"],
            from_json(row["details"]),
            instant(row["at"]),
        )
        for row in rows
    )
    return JournalPage(lines, page, pages)
