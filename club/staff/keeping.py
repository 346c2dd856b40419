"""Changing who works here and as what: roles, dismissal, admission again. The club always keeps an owner."""

from collections.abc import Sequence

from club.context import Club
from club.errors import NotAllowed, StaffNotFound
from club.outbox.telling import tell_staff
from club.staff.actions import refuse_last_owner, staff_who_may, was_journaled, write_journal
from club.staff.asking import withdraw_requests_of
from club.staff.rules import GRANTED, Role, may, require
from club.staff.views import StaffLine, StaffView, staff_line
from club.storage import Row, Transaction
from club.storage.locking import lock_staff


async def change_role(club: Club, staff: StaffView, staff_id: int, role: Role, *, key: str) -> StaffLine:
    """Give somebody who works here another role. Needs `manage_staff`. Idempotent by key.

    Refuses NotAllowed, StaffNotFound (also the dismissed), LastOwner. What the new role may not do is over at once: open
    invitations and requests for approval that only the old role could make are withdrawn.
    """
    return await _change(club, staff, staff_id, "act-changed-role", f"staff-role:{staff_id}:{key}", role)


async def dismiss_staff(club: Club, staff: StaffView, staff_id: int, *, key: str) -> StaffLine:
    """Somebody works here no more, from this moment. Needs `manage_staff`. Refuses NotAllowed, StaffNotFound, LastOwner."""
    return await _change(club, staff, staff_id, "act-dismissed-staff", f"staff-dismissed:{staff_id}:{key}", None)


async def readmit_staff(club: Club, staff: StaffView, staff_id: int, role: Role, *, key: str) -> StaffLine:
    """Somebody who was dismissed works here again. Needs `manage_staff`. Refuses NotAllowed, StaffNotFound."""
    return await _change(club, staff, staff_id, "act-readmitted-staff", f"staff-readmitted:{staff_id}:{key}", role)


async def _change(club: Club, staff: StaffView, staff_id: int, act: str, key: str, role: Role | None) -> StaffLine:
    require(staff.role, "manage_staff")

    async def work(tx: Transaction) -> None:
        rows = await lock_staff(tx, club.id)
        _refuse_who_may_not(rows, staff.id)
        known = next((row for row in rows if row["id"] == staff_id), None)
        if known is None:
            raise StaffNotFound
        if await was_journaled(tx, club.id, key):
            return
        before = known["role"] if known["state"] == "active" else None
        if before == role:
            return
        if (before is None) != (act == "act-readmitted-staff"):  # changed by somebody else since it was shown
            raise StaffNotFound
        if before == "owner":
            refuse_last_owner(rows, staff_id)
        await _write(tx, club, staff_id, role)
        now = club.clock.now()
        await write_journal(
            tx, club.id, staff.id, act, key=key, at=now, about_id=staff_id, role=role or known["role"], before=before
        )
        await _tell(tx, club, staff, known, act, key, role)

    await club.database.transact(work)
    return await staff_line(club, staff, staff_id)


def _refuse_who_may_not(rows: Sequence[Row], staff_id: int) -> None:
    """Two owners may take each other's role in the same instant: whoever comes second has none any more."""
    asking = next((row for row in rows if row["id"] == staff_id and row["state"] == "active"), None)
    if asking is None or not may(asking["role"], "manage_staff"):
        raise NotAllowed(permission="manage_staff")


async def _write(tx: Transaction, club: Club, staff_id: int, role: Role | None) -> None:
    if role is None:
        row = await tx.fetch_one(
            "UPDATE staff_member SET state = 'dismissed' WHERE id = $1 RETURNING platform, platform_user_id", staff_id
        )
        assert row is not None
        await tx.execute(
            "UPDATE chat SET conversation = NULL WHERE club_id = $1 AND bot = 'staff' AND platform = $2"
            " AND platform_user_id = $3",
            club.id,
            row["platform"],
            row["platform_user_id"],
        )
    else:
        await tx.execute("UPDATE staff_member SET state = 'active', role = $2 WHERE id = $1", staff_id, role)
    granted = GRANTED[role] if role is not None else frozenset()
    if "manage_staff" not in granted:
        await tx.execute(
            "UPDATE staff_invite SET state = 'withdrawn', closed_at = $3 WHERE club_id = $1 AND invited_by = $2"
            " AND state = 'open'",
            club.id,
            staff_id,
            club.clock.now(),
        )
    await withdraw_requests_of(tx, club, staff_id, granted)


_TOLD = {
    "act-changed-role": ("told-staff-role", "told-your-role"),
    "act-dismissed-staff": ("told-staff-dismissed", "told-you-dismissed"),
    "act-readmitted-staff": ("told-staff-readmitted", "told-you-readmitted"),
}


async def _tell(
    tx: Transaction, club: Club, staff: StaffView, known: Row, act: str, key: str, role: Role | None
) -> None:
    """Everybody who manages staff, but for who did it; and the person."""
    others, own = _TOLD[act]
    now, shown = club.clock.now(), role or known["role"]
    for staff_id in await staff_who_may(tx, club.id, "manage_staff"):
        if staff_id not in (staff.id, known["id"]):
            await tell_staff(
                tx, club.id, staff_id, others, key=key, at=now, name=known["name"], by=staff.name, role=shown,
                changed_id=known["id"],
            )  # fmt: skip
    if known["id"] != staff.id:
        await tell_staff(tx, club.id, known["id"], own, key=key, at=now, role=shown)
