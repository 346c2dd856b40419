"""Which role may do what. What is not granted here is refused."""

from typing import Literal

from club.errors import NotAllowed

Role = Literal["owner", "manager", "cashier"]
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
]

_CASHIER: frozenset[Permission] = frozenset({"find_members", "record_purchases", "hand_over_vouchers", "see_history"})
_MANAGER: frozenset[Permission] = _CASHIER | {
    "refund_purchases",
    "correct_points",
    "edit_rewards",
    "read_journal",
    "handle_disputes",
    "see_phones",
}
_OWNER: frozenset[Permission] = _MANAGER | {"connect_shops"}

GRANTED: dict[Role, frozenset[Permission]] = {"cashier": _CASHIER, "manager": _MANAGER, "owner": _OWNER}


def may(role: Role, permission: Permission) -> bool:
    return permission in GRANTED[role]


def require(role: Role, permission: Permission) -> None:
    """Refuse NotAllowed unless the role grants it."""
    if not may(role, permission):
        raise NotAllowed(permission=permission)
