"""Whether who asks still may, looked at inside the transaction: a role may have been taken away since the button was shown."""

from club.errors import NotAllowed
from club.staff.rules import GRANTED, Permission
from club.storage import Transaction


async def still_granted(tx: Transaction, club_id: int, staff_id: int, permission: Permission) -> None:
    """Refuses NotAllowed for the dismissed, and for roles that do not grant it (any more)."""
    row = await tx.fetch_one("SELECT role, state FROM staff_member WHERE club_id = $1 AND id = $2", club_id, staff_id)
    if row is None or row["state"] != "active" or permission not in GRANTED[row["role"]]:
        raise NotAllowed(permission=permission)
