"""Voucher codes, and whether a reward can be redeemed. Pure."""

import datetime as dt
import re
import secrets
from dataclasses import dataclass
from typing import Literal

from club.errors import (
    ClubError,
    NotEnoughPoints,
    RewardInvalid,
    RewardLimitReached,
    RewardNotYetOpen,
    RewardPaused,
    RewardSoldOut,
)

RewardState = Literal["active", "paused"]
VoucherState = Literal["issued", "handed_over", "cancelled", "expired"]

CODE_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Thirty-two signs without 0/O and 1/I: ten of them carry fifty bits and survive being read aloud."""
CODE_LENGTH = 10

TITLE_LENGTH_MAX = 80
DESCRIPTION_LENGTH_MAX = 400
PRICE_LARGEST = 100_000_000
STOCK_LARGEST = 1_000_000


def new_voucher_code() -> str:
    """As stored: ten signs without a dash."""
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


def shown_code(code: str) -> str:
    return f"{code[:5]}-{code[5:]}"


def code_in(text: str) -> str | None:
    """The code somebody typed or scanned, however it was spaced and cased; None when it cannot be one."""
    plain = re.sub(r"[\s\-‐–—_]", "", text.strip()).upper()
    return plain if len(plain) == CODE_LENGTH and all(sign in CODE_LETTERS for sign in plain) else None


@dataclass(frozen=True, slots=True)
class Offer:
    """What decides about redeeming, gathered: None means no limit."""

    state: RewardState
    price_points: int
    stock: int | None
    limit_per_member: int | None
    redeemed_by_member: int
    available_points: int
    opens_at: dt.datetime | None = None
    """For this member; None once it is open."""


def refusal(offer: Offer) -> ClubError | None:
    """Why the member cannot have it now, the most lasting reason first; None: they can."""
    if offer.state != "active":
        return RewardPaused()
    if offer.opens_at is not None:
        return RewardNotYetOpen(opens_at=offer.opens_at)
    if offer.limit_per_member is not None and offer.redeemed_by_member >= offer.limit_per_member:
        return RewardLimitReached(limit=offer.limit_per_member)
    if offer.stock is not None and offer.stock <= 0:
        return RewardSoldOut()
    if offer.available_points < offer.price_points:
        missing = offer.price_points - offer.available_points
        return NotEnoughPoints(needed=offer.price_points, available=offer.available_points, missing=missing)
    return None


@dataclass(frozen=True, slots=True)
class RewardDraft:
    """What staff fill in. `stock`, `limit_per_member`: None means unlimited."""

    title: str
    description: str
    price_points: int
    stock: int | None = None
    limit_per_member: int | None = None
    picture_id: int | None = None
    voucher_valid_days: int | None = None
    opens_at: dt.datetime | None = None
    """When members may begin to redeem it; None: at once."""


def opens_for(opens_at: dt.datetime | None, early_hours: int, now: dt.datetime) -> dt.datetime | None:
    """When a member whose tier may redeem so many hours earlier can begin; None: already."""
    if opens_at is None:
        return None
    opens_at -= dt.timedelta(hours=early_hours)
    return opens_at if opens_at > now else None


def check_draft(draft: RewardDraft) -> RewardDraft:
    """The draft with its texts trimmed. Refuses RewardInvalid(field)."""
    title, description = draft.title.strip(), draft.description.strip()
    if not 1 <= len(title) <= TITLE_LENGTH_MAX:
        raise RewardInvalid(field="title")
    if len(description) > DESCRIPTION_LENGTH_MAX:
        raise RewardInvalid(field="description")
    if not 1 <= draft.price_points <= PRICE_LARGEST:
        raise RewardInvalid(field="price")
    if draft.stock is not None and not 0 <= draft.stock <= STOCK_LARGEST:
        raise RewardInvalid(field="stock")
    if draft.limit_per_member is not None and not 1 <= draft.limit_per_member <= STOCK_LARGEST:
        raise RewardInvalid(field="limit")
    return RewardDraft(
        title,
        description,
        draft.price_points,
        draft.stock,
        draft.limit_per_member,
        draft.picture_id,
        draft.voucher_valid_days,
        draft.opens_at,
    )


def voucher_expires_at(issued_at: dt.datetime, valid_days: int) -> dt.datetime:
    return issued_at + dt.timedelta(days=valid_days)
