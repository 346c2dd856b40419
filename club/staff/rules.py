"""Which role may do what. What is not granted here is refused."""

from dataclasses import dataclass
from typing import Any, Literal, Self, get_args

from club.errors import AmountTooLarge, NotAllowed, NumberNotUnderstood

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
    "manage_play",
    "manage_communities",
    "manage_programme",
    "manage_tiers",
    "manage_staff",
    "manage_backups",
    "manage_clubs",
]

ROLES: tuple[Role, ...] = get_args(Role)

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
    "manage_play",
}
_OWNER: frozenset[Permission] = _MANAGER | {
    "connect_shops",
    "manage_communities",
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


ActGroup = Literal[
    "purchases", "points", "vouchers", "rewards", "members", "programme", "staff", "shops", "club", "play"
]

# The first word that stands in the act's key says which group it is of.
_GROUP_WORDS: tuple[tuple[ActGroup, tuple[str, ...]], ...] = (
    ("staff", ("staff", "invite", "approval", "journal", "limits")),
    ("shops", ("shop",)),
    ("play", ("lottery", "contest", "code", "game", "mission", "streak", "leaderboard", "envelope", "badge")),
    (
        "programme",
        ("rule", "programme", "preset", "tier", "referral", "link", "policy", "policies", "terms", "interest"),
    ),
    ("rewards", ("reward",)),
    ("vouchers", ("voucher", "handed")),
    ("purchases", ("purchase", "dispute")),
    ("points", ("corrected", "points", "gift", "credit")),
    ("members", ("member", "birthday", "profile", "phone", "blocked")),
)
ACT_GROUPS: tuple[ActGroup, ...] = get_args(ActGroup)


def group_of(act: str) -> ActGroup:
    """Under which heading the journal files an act (`act-…`)."""
    for group, words in _GROUP_WORDS:
        if any(word in act for word in words):
            return group
    return "club"


LIMIT_LARGEST = 10**15
"""No limit is larger: whoever types more means none."""


@dataclass(frozen=True, slots=True)
class ApprovalTerms:
    """From where on an act waits for a second person; None: never. `refund_amount` in minor units of the club's money."""

    correction_points: int | None = None
    refund_amount: int | None = None

    @classmethod
    def from_json(cls, kept: dict[str, Any] | None) -> Self:
        kept = kept or {}
        return cls(kept.get("correction_points"), kept.get("refund_amount"))

    def to_json(self) -> dict[str, int | None]:
        return {"correction_points": self.correction_points, "refund_amount": self.refund_amount}

    def check(self) -> None:
        """Refuse limits that are none: NumberNotUnderstood below zero, AmountTooLarge."""
        for limit in (self.correction_points, self.refund_amount):
            if limit is not None and limit < 0:
                raise NumberNotUnderstood
            if limit is not None and limit > LIMIT_LARGEST:
                raise AmountTooLarge(largest=LIMIT_LARGEST)


REASON_LENGTH_MAX = 200
BLOCK_REASONS = ("misuse", "resale", "rude", "own-wish")
"""Why members are blocked, mostly; each is a sentence `block-reason-…`. Kept with a colon before it; typed ones are not."""


CAME_BACK = ":came-back"
"""Kept of who was blocked, forgotten, and joined again: nobody of the staff said it."""


def kept_reason(said: str) -> str:
    """A reason as it is kept: `:misuse` for one of BLOCK_REASONS, else the words themselves, without a colon in front."""
    if said in BLOCK_REASONS:
        return f":{said}"
    return " ".join(said.split()).lstrip(": ")[:REASON_LENGTH_MAX]
