"""Writing down what somebody is to be told, in the transaction of the fact. The doors' delivery turns it into words."""

import datetime as dt
from typing import Any, Literal

from club.storage import Transaction, to_json

Lane = Literal["interactive", "bulk"]


async def tell_member(
    tx: Transaction,
    club_id: int,
    member_id: int,
    kind: str,
    *,
    key: str,
    at: dt.datetime,
    lane: Lane = "interactive",
    **arguments: Any,
) -> None:
    """Tell a member once: the same `key` is told only the first time. `kind` is a message key (`told-…`)."""
    await _write(tx, club_id, "customer", member_id, None, kind, key, at, lane, arguments)


async def tell_staff(
    tx: Transaction, club_id: int, staff_id: int, kind: str, *, key: str, at: dt.datetime, **arguments: Any
) -> None:
    await _write(tx, club_id, "staff", None, staff_id, kind, f"{key}:{staff_id}", at, "interactive", arguments)


async def _write(
    tx: Transaction,
    club_id: int,
    bot: str,
    member_id: int | None,
    staff_id: int | None,
    kind: str,
    key: str,
    at: dt.datetime,
    lane: Lane,
    arguments: dict[str, Any],
) -> None:
    await tx.execute(
        "INSERT INTO outbox_message (club_id, bot, member_id, staff_id, kind, arguments, lane, due_at, idempotency_key,"
        " created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8)"
        " ON CONFLICT (club_id, idempotency_key) DO NOTHING",
        club_id,
        bot,
        member_id,
        staff_id,
        kind,
        to_json(arguments),
        lane,
        at,
        key,
    )
