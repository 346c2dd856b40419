"""The booking of a never seen purchase in one hop to the writer, with as few statements as it takes.

Its twin is at_once_postgres.py: the same rows under the same conditions; the same tests hold both. The statements go straight
to the driver: seven of them are most of what a booking costs here.
"""

import sqlite3
from typing import Any

import orjson

from club.earning.first_booking import FirstBooking
from club.storage import Database, Row, Transaction, to_json
from club.storage.sqlite import SqliteTransaction, instant_text

_STANDING = (
    "SELECT a.id, a.balance, a.pending, a.held FROM club c JOIN member m ON m.id = ?3 AND m.club_id = c.id"
    " AND m.state = 'active' JOIN account a ON a.member_id = m.id AND a.wallet = 'points' AND NOT a.debt_allowed"
    " WHERE c.id = ?1 AND c.rules_version = ?2"
)
_PURCHASE = (
    "INSERT INTO purchase (club_id, source, external_id, external_number, member_id, buyer_phone, phone_seen_at, currency,"
    " total, eligible, refunded, stage, target_points, booked_points, bookings_count, terms, reasons, fingerprint,"
    " snapshot_at, bought_at, recorded_at, staff_id, lines, facts)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 'paid', ?12, ?12, 1, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)"
    " ON CONFLICT (club_id, source, external_id) DO NOTHING"
)
_ACCOUNT = "UPDATE account SET balance = balance + ?2, pending = pending + ?3 WHERE id = ?1"
_ENTRY = (
    "INSERT INTO entry (club_id, account_id, kind, amount, balance_after, idempotency_key, fingerprint, reason,"
    " purchase_id, staff_id, at) VALUES (?1, ?2, 'earned', ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
)
_LOT = (
    "INSERT INTO lot (club_id, account_id, entry_id, purchase_id, amount, remaining, state, available_at, expires_at)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6, ?7, ?8)"
)
_JOURNAL = (
    "INSERT INTO journal_entry (club_id, staff_id, act, member_id, details, idempotency_key, at)"
    " VALUES (?1, ?2, 'act-recorded-purchase', ?3, ?4, ?5, ?6)"
)
_OUTBOX = (
    "INSERT INTO outbox_message (club_id, bot, member_id, kind, arguments, lane, due_at, idempotency_key, created_at)"
    " VALUES (?1, 'customer', ?2, ?3, ?4, 'interactive', ?5, ?6, ?5)"
)


async def book(database: Database, first: FirstBooking) -> Row | None:
    """`purchase_id` and `available`, or None when nothing was written."""

    async def work(tx: Transaction) -> Any:
        assert isinstance(tx, SqliteTransaction)
        return _book(tx.connection, first)

    row: Row | None = await database.transact(work)
    return row


def _book(connection: sqlite3.Connection, first: FirstBooking) -> dict[str, int] | None:
    account = connection.execute(_STANDING, (first.club_id, first.rules_version, first.member_id)).fetchone()
    if account is None:
        return None
    now = instant_text(first.now)
    bought = connection.execute(
        _PURCHASE,
        (
            first.club_id,
            first.source,
            first.external_id,
            first.external_number,
            first.member_id,
            first.buyer_phone,
            first.phone_seen_at and instant_text(first.phone_seen_at),
            first.currency,
            first.total,
            first.eligible,
            first.refunded,
            first.points,
            first.terms,
            first.lines,
            first.purchase_fingerprint,
            instant_text(first.snapshot_at),
            instant_text(first.bought_at),
            now,
            first.staff_id,
            first.bought_lines,
            first.facts,
        ),
    )
    if bought.rowcount == 0 or bought.lastrowid is None:
        return None
    pending = first.points if first.is_pending else 0
    connection.execute(_ACCOUNT, (account["id"], first.points, pending))
    available = account["balance"] - account["pending"] - account["held"] + first.points - pending
    _write(connection, first, account, bought.lastrowid, available, now)
    return {"purchase_id": bought.lastrowid, "available": available}


def _write(
    connection: sqlite3.Connection, first: FirstBooking, account: Row, purchase_id: int, available: int, now: str
) -> None:
    key = f"purchase:{purchase_id}:1"
    club_id, points = first.club_id, first.points
    entry = connection.execute(
        _ENTRY,
        (
            club_id,
            account["id"],
            points,
            account["balance"] + points,
            key,
            first.entry_fingerprint,
            first.reason,
            purchase_id,
            first.staff_id,
            now,
        ),
    )
    state = "pending" if first.is_pending else "active"
    expires_at = first.expires_at and instant_text(first.expires_at)
    ready_at = instant_text(first.ready_at)
    connection.execute(
        _LOT, (club_id, account["id"], entry.lastrowid, purchase_id, points, state, ready_at, expires_at)
    )
    if first.staff_id is not None:
        details = {"purchase_id": purchase_id, "total": first.total, "currency": first.currency, "points": points}
        connection.execute(
            _JOURNAL, (club_id, first.staff_id, first.member_id, to_json(details), f"purchase:{purchase_id}", now)
        )
    kind = "told-purchase-pending" if first.is_pending else "told-purchase-earned"
    told = to_json(orjson.loads(first.told) | {"available": available, "purchase_id": purchase_id})
    connection.execute(_OUTBOX, (club_id, first.member_id, kind, told, now, key))
