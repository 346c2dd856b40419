"""Which lots a debit draws, what a reversal may take, how a posting is recognised. Values in, values out."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

EntryKind = Literal[
    "earned", "reversed", "spent", "returned", "expired", "corrected", "given", "received", "written_off"
]
Wallet = Literal["points", "credit"]

POINTS_LARGEST = 1_000_000_000
"""More than one posting may carry: a slip of the finger, not a purchase."""


@dataclass(frozen=True, slots=True)
class OpenLot:
    id: int
    remaining: int
    expires_at: dt.datetime | None
    purchase_id: int | None = None
    pending: bool = False


@dataclass(frozen=True, slots=True)
class Draw:
    lot_id: int
    amount: int
    pending: bool = False


def spending_order(lot: OpenLot) -> tuple[bool, dt.datetime, int]:
    """Earliest expiry first; what never expires last; among equals the oldest."""
    never = lot.expires_at is None
    return (never, lot.expires_at or dt.datetime.max.replace(tzinfo=dt.UTC), lot.id)


def draw_lots(lots: Iterable[OpenLot], amount: int) -> list[Draw]:
    """Cover `amount` from active lots in spending order. Covers less when the lots hold less."""
    return _draw(sorted((lot for lot in lots if not lot.pending), key=spending_order), amount)


def draw_for_reversal(lots: Sequence[OpenLot], amount: int, purchase_id: int | None) -> list[Draw]:
    """A reversal takes the purchase's own lots first (pending ones too), then any active lot in spending order."""
    own = [lot for lot in lots if purchase_id is not None and lot.purchase_id == purchase_id]
    own.sort(key=lambda lot: (not lot.pending, *spending_order(lot)))
    others = sorted((lot for lot in lots if lot not in own and not lot.pending), key=spending_order)
    return _draw([*own, *others], amount)


def _draw(lots: Iterable[OpenLot], amount: int) -> list[Draw]:
    draws, left = [], amount
    for lot in lots:
        if left <= 0:
            break
        taken = min(left, lot.remaining)
        if taken > 0:
            draws.append(Draw(lot.id, taken, lot.pending))
            left -= taken
    return draws


def without_first(draws: Iterable[Draw], amount: int) -> list[Draw]:
    """What is left of the draws when the first `amount` of them is taken off."""
    left: list[Draw] = []
    for draw in draws:
        off = min(amount, draw.amount)
        amount -= off
        if draw.amount > off:
            left.append(Draw(draw.lot_id, draw.amount - off, draw.pending))
    return left


def undrawn(draws: Sequence[Draw], already: int, amount: int | None = None) -> list[Draw]:
    """Which draws come back when `amount` of a spend is undone (None: all that is left), the last drawn first: it lives longest.

    `already` came back before.
    """
    last_first = draws[::-1]
    left = without_first(last_first, already) if amount is None else first_of_draws(last_first, already, amount)
    return left[::-1]


def first_of_draws(draws: Sequence[Draw], behind: int, amount: int) -> list[Draw]:
    """`amount` of what was drawn, in the order given, after the first `behind` of it."""
    part: list[Draw] = []
    for draw in without_first(draws, behind):
        taken = min(amount, draw.amount)
        amount -= taken
        if taken > 0:
            part.append(Draw(draw.lot_id, taken, draw.pending))
    return part


def expired_of_booked(booked: int, own: int, expired: int) -> int:
    """How much of what is booked for a purchase has expired. `own`: what its owner's account got of it, less what was taken
    back and what expired. What had expired before the purchase was somebody else's for a while is no longer booked.
    """
    return min(expired, max(0, booked - own))


def reversal_due(booked: int, own: int, expired: int, target: int) -> int:
    """How many points the owner of a purchase must give back. What has already expired counts as given back; what an
    earlier owner has spent stays booked, and is not taken from this one.
    """
    return max(0, min(own, booked - expired_of_booked(booked, own, expired) - max(0, target)))


def deficit(balance: int, pending: int, held: int) -> int:
    """How far an account that may owe is below zero; the next credits fill it first."""
    return max(0, -(balance - pending - held))


def fingerprint(*content: object) -> str:
    """Recognises the content behind an idempotency key: equal content, equal fingerprint."""
    return hashlib.sha256("\x1f".join(str(part) for part in content).encode()).hexdigest()[:32]
