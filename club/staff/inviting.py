"""A link that lets one person in, once. Whoever has it is trusted by whoever sent it; the rows alone open nothing."""

import base64
import datetime as dt
import hashlib
import hmac
from dataclasses import dataclass
from typing import cast

from club.context import Club
from club.errors import AlreadyStaff, InviteClosed
from club.outbox.telling import tell_staff
from club.persian import normalise_name
from club.staff.actions import staff_who_may, write_journal
from club.staff.rules import Role, require
from club.staff.standing import still_granted
from club.staff.views import StaffView
from club.storage import Row, Transaction, instant
from club.storage.locking import lock_invite

INVITE_VALID_HOURS = 48
TOKEN_BYTES = 24
NAME_LENGTH_MAX = 60


@dataclass(frozen=True, slots=True)
class InviteLink:
    """`token` is shown once and kept nowhere. It fits into a start link behind a prefix."""

    id: int
    token: str
    role: Role
    expires_at: dt.datetime
    repeated: bool


@dataclass(frozen=True, slots=True)
class Accepted:
    staff: StaffView
    repeated: bool


def _token(club: Club, staff_id: int, key: str) -> str:
    """Nobody can guess it without the installation's secret; the same button pressed twice makes the same one."""
    secret = hmac.digest(club.derived_key("staff-invite"), f"{staff_id}:{key}".encode(), hashlib.sha256)
    return base64.urlsafe_b64encode(secret[:TOKEN_BYTES]).decode()


def digest_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


async def invite_staff(club: Club, staff: StaffView, role: Role, *, key: str) -> InviteLink:
    """A link for one person, with a role, for INVITE_VALID_HOURS. Needs `manage_staff`. Idempotent by key."""
    require(staff.role, "manage_staff")
    token = _token(club, staff.id, key)

    async def work(tx: Transaction) -> InviteLink:
        await still_granted(tx, club.id, staff.id, "manage_staff")
        now = club.clock.now()
        row = await tx.fetch_one(
            "INSERT INTO staff_invite (club_id, token_digest, role, invited_by, created_at, expires_at, state)"
            " VALUES ($1, $2, $3, $4, $5, $6, 'open') ON CONFLICT (club_id, token_digest) DO NOTHING RETURNING *",
            club.id,
            digest_of(token),
            role,
            staff.id,
            now,
            now + dt.timedelta(hours=INVITE_VALID_HOURS),
        )
        fresh = row is not None
        if row is None:
            row = await lock_invite(tx, club.id, digest_of(token))
        assert row is not None
        if fresh:
            await write_journal(
                tx, club.id, staff.id, "act-invited-staff", key=f"invite:{row['id']}", at=now, role=role
            )
        return InviteLink(row["id"], token, cast(Role, row["role"]), instant(row["expires_at"]), repeated=not fresh)

    return await club.database.transact(work)


async def withdraw_invite(club: Club, staff: StaffView, invite_id: int) -> bool:
    """Close an open invitation. Needs `manage_staff`. Idempotent. Whether it was open; one of another club never is."""
    require(staff.role, "manage_staff")

    async def work(tx: Transaction) -> bool:
        await still_granted(tx, club.id, staff.id, "manage_staff")
        now = club.clock.now()
        row = await tx.fetch_one(
            "UPDATE staff_invite SET state = 'withdrawn', closed_at = $3 WHERE club_id = $1 AND id = $2"
            " AND state = 'open' RETURNING role",
            club.id,
            invite_id,
            now,
        )
        if row is None:
            return False
        key = f"invite-withdrawn:{invite_id}"
        await write_journal(tx, club.id, staff.id, "act-withdrew-invite", key=key, at=now, role=row["role"])
        return True

    return await club.database.transact(work)


async def is_invite(club: Club, token: str) -> bool:
    """Whether such a link was ever given out here. Whoever has none learns nothing from asking."""
    row = await club.database.fetch_one(
        "SELECT id FROM staff_invite WHERE club_id = $1 AND token_digest = $2", club.id, digest_of(token)
    )
    return row is not None


async def accept_invite(club: Club, platform: str, user_id: int, name: str, token: str) -> Accepted:
    """Let whoever followed the link in. Of two people at once one comes in; the same person again is answered the same.

    Refuses InviteClosed (never was, used, withdrawn, too late, or for somebody who was dismissed: an owner admits them
    again by hand) and AlreadyStaff.
    """
    name = (normalise_name(name) or str(user_id))[:NAME_LENGTH_MAX]

    async def work(tx: Transaction) -> Accepted:
        invite = await lock_invite(tx, club.id, digest_of(token))
        if invite is None:
            raise InviteClosed
        known = await _known(tx, club.id, platform, user_id)
        if known is not None:
            return _who_is_known(known, invite)
        if invite["state"] != "open" or instant(invite["expires_at"]) <= club.clock.now():
            raise InviteClosed
        staff = await _let_in(tx, club, platform, user_id, name, cast(Role, invite["role"]))
        await _close(tx, club, invite, staff)
        return Accepted(staff, repeated=False)

    return await club.database.transact(work)


async def _known(tx: Transaction, club_id: int, platform: str, user_id: int) -> Row | None:
    return await tx.fetch_one(
        "SELECT * FROM staff_member WHERE club_id = $1 AND platform = $2 AND platform_user_id = $3",
        club_id,
        platform,
        user_id,
    )


def _who_is_known(known: Row, invite: Row) -> Accepted:
    if known["state"] != "active":
        raise InviteClosed
    if invite["staff_id"] != known["id"]:
        raise AlreadyStaff(role=known["role"])
    role = cast(Role, known["role"])
    staff = StaffView(known["id"], known["platform"], known["platform_user_id"], known["name"], role)
    return Accepted(staff, repeated=True)


async def _let_in(tx: Transaction, club: Club, platform: str, user_id: int, name: str, role: Role) -> StaffView:
    row = await tx.fetch_one(
        "INSERT INTO staff_member (club_id, platform, platform_user_id, name, role, state, created_at)"
        " VALUES ($1, $2, $3, $4, $5, 'active', $6) ON CONFLICT (club_id, platform, platform_user_id) DO NOTHING"
        " RETURNING id",
        club.id,
        platform,
        user_id,
        name,
        role,
        club.clock.now(),
    )
    if row is None:  # another invitation let the same person in a moment ago
        raise AlreadyStaff(role=role)
    return StaffView(row["id"], platform, user_id, name, role)


async def _close(tx: Transaction, club: Club, invite: Row, staff: StaffView) -> None:
    now, key = club.clock.now(), f"invite-accepted:{invite['id']}"
    await tx.execute(
        "UPDATE staff_invite SET state = 'used', staff_id = $2, closed_at = $3 WHERE id = $1",
        invite["id"],
        staff.id,
        now,
    )
    await write_journal(
        tx,
        club.id,
        staff.id,
        "act-accepted-invite",
        key=key,
        at=now,
        role=staff.role,
        about_id=invite["invited_by"],
    )
    for staff_id in await staff_who_may(tx, club.id, "manage_staff"):
        if staff_id != staff.id:
            await tell_staff(
                tx, club.id, staff_id, "told-staff-joined", key=key, at=now, name=staff.name, role=staff.role,
                joined_id=staff.id,
            )  # fmt: skip
