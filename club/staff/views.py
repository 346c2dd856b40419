"""Who somebody of the staff is, who all work here, which invitations are open."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal, cast

from club.context import Club
from club.errors import StaffNotFound
from club.staff.rules import Permission, Role, may, require
from club.storage import instant, instant_or_none

StaffState = Literal["active", "dismissed"]


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
class StaffLine:
    """Somebody of the staff as the list shows them. `last_act` None: nothing done yet."""

    id: int
    name: str
    role: Role
    state: StaffState
    since: dt.datetime
    last_act: str | None
    last_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class InviteLine:
    """An invitation that is still open. Its link is not known here: only a digest of it is kept."""

    id: int
    role: Role
    invited_by: str
    expires_at: dt.datetime


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


_LINES = """
SELECT s.id, s.name, s.role, s.state, s.created_at, j.act, j.at FROM staff_member s LEFT JOIN journal_entry j
ON j.id = (SELECT MAX(l.id) FROM journal_entry l WHERE l.staff_id = s.id) WHERE s.club_id = $1
"""


async def all_staff(club: Club, staff: StaffView) -> tuple[StaffLine, ...]:
    """Everybody who works or worked here, with what they did last; who works here first. Needs `manage_staff`."""
    require(staff.role, "manage_staff")
    rows = await club.database.fetch_all(f"{_LINES} ORDER BY s.state, s.id", club.id)
    return tuple(_line(row) for row in rows)


async def staff_line(club: Club, staff: StaffView, staff_id: int) -> StaffLine:
    """One of them. Needs `manage_staff`. Refuses StaffNotFound."""
    require(staff.role, "manage_staff")
    row = await club.database.fetch_one(f"{_LINES} AND s.id = $2", club.id, staff_id)
    if row is None:
        raise StaffNotFound
    return _line(row)


def _line(row: object) -> StaffLine:
    found = cast("dict[str, str]", row)
    return StaffLine(
        int(found["id"]),
        found["name"],
        cast(Role, found["role"]),
        cast(StaffState, found["state"]),
        instant(found["created_at"]),
        found["act"],
        instant_or_none(found["at"]),
    )


async def staff_names(club: Club, staff: StaffView) -> tuple[tuple[int, str], ...]:
    """Ids and names of everybody who works or worked here, to search the journal by. Needs `read_journal`."""
    require(staff.role, "read_journal")
    rows = await club.database.fetch_all(
        "SELECT id, name FROM staff_member WHERE club_id = $1 ORDER BY state, id", club.id
    )
    return tuple((int(row["id"]), str(row["name"])) for row in rows)


async def open_invites(club: Club, staff: StaffView) -> tuple[InviteLine, ...]:
    """Invitations that somebody could still use, newest first. Needs `manage_staff`."""
    require(staff.role, "manage_staff")
    rows = await club.database.fetch_all(
        "SELECT i.id, i.role, i.expires_at, s.name FROM staff_invite i JOIN staff_member s ON s.id = i.invited_by"
        " WHERE i.club_id = $1 AND i.state = 'open' AND i.expires_at > $2 ORDER BY i.id DESC",
        club.id,
        club.clock.now(),
    )
    return tuple(
        InviteLine(row["id"], cast(Role, row["role"]), row["name"], instant(row["expires_at"])) for row in rows
    )
