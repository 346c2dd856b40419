"""Questions about points: what there is, what waits, what expires when, line by line why."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from club.context import Club
from club.errors import MemberNotFound
from club.ledger.rules import EntryKind, OpenLot, Wallet, draw_for_reversal
from club.storage import Row, Transaction, from_json, instant, instant_or_none


@dataclass(frozen=True, slots=True)
class LotLine:
    """`amount` points that become available or expire `at`."""

    amount: int
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class PointsView:
    balance: int
    available: int
    pending: int
    held: int
    becoming_available: tuple[LotLine, ...]
    expiring: tuple[LotLine, ...]
    newest: "EntryLine | None" = None
    """The last movement."""


@dataclass(frozen=True, slots=True)
class EntryLine:
    id: int
    kind: EntryKind
    amount: int
    balance_after: int
    at: dt.datetime
    reason: dict[str, Any]
    purchase_id: int | None
    voucher_id: int | None
    wallet: Wallet = "points"


@dataclass(frozen=True, slots=True)
class CreditView:
    """The credit wallet, in minor units of `currency`. Who never had credit has nothing, in all of it."""

    available: int
    pending: int
    currency: str
    becoming_available: tuple[LotLine, ...] = ()
    expiring: tuple[LotLine, ...] = ()
    newest: EntryLine | None = None


@dataclass(frozen=True, slots=True)
class HistoryPage:
    lines: tuple[EntryLine, ...]
    page: int
    pages: int


_WALLET = """
SELECT a.balance, a.pending, a.held, l.amount AS lot_amount, l.state AS lot_state, l.at AS lot_at, e.*
FROM account a
LEFT JOIN (
  SELECT state, CASE WHEN state = 'pending' THEN available_at ELSE expires_at END AS at, SUM(remaining) AS amount
  FROM lot WHERE remaining > 0 AND (state = 'pending' OR expires_at IS NOT NULL)
    AND account_id = (SELECT id FROM account WHERE member_id = $2 AND wallet = $3)
  GROUP BY state, CASE WHEN state = 'pending' THEN available_at ELSE expires_at END
) l ON TRUE
LEFT JOIN entry e ON e.id = (
  SELECT MAX(id) FROM entry WHERE account_id = (SELECT id FROM account WHERE member_id = $2 AND wallet = $3)
)
WHERE a.club_id = $1 AND a.member_id = $2 AND a.wallet = $3 ORDER BY l.at
"""


async def points(club: Club, member_id: int) -> PointsView:
    """In one trip: the balance, what is still pending, what expires when (soonest first), the last movement."""
    rows = await club.database.fetch_all(_WALLET, club.id, member_id, "points")
    if not rows:
        raise MemberNotFound
    return _wallet_of(rows, "points")


def _wallet_of(rows: Sequence[Row], wallet: Wallet) -> PointsView:
    first = rows[0]
    becoming: list[LotLine] = []
    expiring: list[LotLine] = []
    for row in rows:
        if row["lot_state"] is not None:
            line = LotLine(int(row["lot_amount"]), instant(row["lot_at"]))
            (becoming if row["lot_state"] == "pending" else expiring).append(line)
    balance, pending, held = first["balance"], first["pending"], first["held"]
    newest = _line(first, wallet) if first["id"] is not None else None
    return PointsView(balance, balance - pending - held, pending, held, tuple(becoming), tuple(expiring), newest)


async def credit_of(club: Club, member_id: int) -> CreditView:
    """What there is of the member's credit, what still waits, what expires when."""
    club_row = await club.database.fetch_one("SELECT currency FROM club WHERE id = $1", club.id)
    assert club_row is not None
    rows = await club.database.fetch_all(_WALLET, club.id, member_id, "credit")
    if not rows:
        return CreditView(0, 0, club_row["currency"])
    there = _wallet_of(rows, "credit")
    return CreditView(
        there.available,
        there.pending,
        club_row["currency"],
        there.becoming_available,
        there.expiring,
        there.newest,
    )


async def reversible(tx: Transaction, account: Row, amount: int, purchase_id: int, now: dt.datetime) -> int:
    """How many of `amount` points of a purchase a reversal would take now: all where debt is allowed, else what is there."""
    if account["debt_allowed"]:
        return amount
    rows = await tx.fetch_all(
        "SELECT id, remaining, expires_at, purchase_id, state, available_at FROM lot"
        " WHERE account_id = $1 AND remaining > 0 AND (expires_at IS NULL OR expires_at > $2)",
        account["id"],
        now,
    )
    lots = [
        OpenLot(
            row["id"],
            row["remaining"],
            instant_or_none(row["expires_at"]),
            row["purchase_id"],
            pending=row["state"] == "pending" and instant(row["available_at"]) > now,
        )
        for row in rows
    ]
    return sum(draw.amount for draw in draw_for_reversal(lots, amount, purchase_id))


async def history(
    club: Club, member_id: int, page: int = 1, size: int = 6, *, wallet: Wallet = "points"
) -> HistoryPage:
    """One wallet's lines, newest first. A page beyond the last is the last."""
    counted = await club.database.fetch_one(
        "SELECT COUNT(*) AS n FROM entry e JOIN account a ON a.id = e.account_id WHERE a.club_id = $1 AND a.member_id = $2"
        " AND a.wallet = $3",
        club.id,
        member_id,
        wallet,
    )
    pages = max(1, -(-int(counted["n"] if counted else 0) // size))
    page = min(max(1, page), pages)
    rows = await club.database.fetch_all(
        "SELECT e.* FROM entry e JOIN account a ON a.id = e.account_id WHERE a.club_id = $1 AND a.member_id = $2"
        " AND a.wallet = $5 ORDER BY e.id DESC LIMIT $3 OFFSET $4",
        club.id,
        member_id,
        size,
        (page - 1) * size,
        wallet,
    )
    return HistoryPage(tuple(_line(row, wallet) for row in rows), page, pages)


async def history_line(club: Club, member_id: int, entry_id: int) -> EntryLine | None:
    """One line of this member's history, of either wallet; None for anybody else's."""
    row = await club.database.fetch_one(
        "SELECT e.*, a.wallet FROM entry e JOIN account a ON a.id = e.account_id"
        " WHERE a.club_id = $1 AND a.member_id = $2 AND e.id = $3",
        club.id,
        member_id,
        entry_id,
    )
    return None if row is None else _line(row, row["wallet"])


def _line(row: Any, wallet: Wallet) -> EntryLine:
    reason = from_json(row["reason"])
    for key in ("on", "earned_on"):
        if reason.get(key) is not None:
            reason[key] = instant_or_none(reason[key])
    return EntryLine(
        row["id"],
        cast(EntryKind, row["kind"]),
        row["amount"],
        row["balance_after"],
        instant(row["at"]),
        reason,
        row["purchase_id"],
        row["voucher_id"],
        wallet,
    )
