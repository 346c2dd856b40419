"""Whether a member may earn and spend: asked by every verb that lets them."""

from club.errors import MemberBlocked, MemberNotFound
from club.storage import Row


def refuse_unless_active(member: Row | None) -> Row:
    """The member's row. Refuses MemberNotFound (nobody, left, erased) and MemberBlocked."""
    if member is not None and member["state"] == "blocked":
        raise MemberBlocked(reason=member["blocked_reason"] or "")
    if member is None or member["state"] != "active":
        raise MemberNotFound
    return member
