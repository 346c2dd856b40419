"""Which role may do what. What is not granted here is refused."""

from typing import Literal

from club.errors import NotAllowed

Role = Literal["owner", "manager", "cashier", "support", "analyst"]
Permission = Literal[
    "find_members",
    "record_purchases",
    "refund_purchases",
    "hand_over_vouchers",
    "see_history",
    "correct_points",
    "edit_rewards",
    "connect_shops",
    "read_journal",
    "handle_disputes",
    "see_phones",
    "see_reports",
    "block_members",
    "decide_referrals",
    "manage_source_links",
    "approve_acts",
    "manage_programme",
    "manage_tiers",
    "manage_staff",
    "manage_backups",
    "manage_clubs",
]

_CASHIER: frozenset[Permission] = frozenset({"find_members", "record_purchases", "hand_over_vouchers", "see_history"})
_MANAGER: frozenset[Permission] = _CASHIER | {
    "refund_purchases",
    "correct_points",
    "edit_rewards",
    "read_journal",
    "handle_disputes",
    "see_phones",
    "see_reports",
    "block_members",
    "decide_referrals",
    "manage_source_links",
    "approve_acts",
}
_OWNER: frozenset[Permission] = _MANAGER | {
    "connect_shops",
    "manage_programme",
    "manage_tiers",
    "manage_staff",
    "manage_backups",
    "manage_clubs",
}
_SUPPORT: frozenset[Permission] = frozenset(
    {"find_members", "see_history", "see_phones", "handle_disputes", "block_members"}
)
_ANALYST: frozenset[Permission] = frozenset({"see_reports"})

GRANTED: dict[Role, frozenset[Permission]] = {
    "owner": _OWNER,
    "manager": _MANAGER,
    "cashier": _CASHIER,
    "support": _SUPPORT,
    "analyst": _ANALYST,
}


def may(role: Role, permission: Permission) -> bool:
    return permission in GRANTED[role]


def require(role: Role, permission: Permission) -> None:
    """Refuse NotAllowed unless the role grants it."""
    if not may(role, permission):
        raise NotAllowed(permission=permission)
