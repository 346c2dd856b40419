"""Writing down what somebody is to be told, in the transaction of the fact. The doors' delivery turns it into words."""

import datetime as dt
from typing import Any, Literal
from zoneinfo import ZoneInfo

from club.outbox.rules import ContactTerms, Topic, told_at, topic_of
from club.storage import Transaction, from_json, to_json

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
    due_at: dt.datetime | None = None,
    **arguments: Any,
) -> None:
    """Tell a member once: the same `key` is told only the first time. `kind` is a message key (`told-…`).

    A receipt goes at once. What else is told (`club/outbox/rules.py`) waits for the end of the member's hours of rest, and is
    not told at all when they do not want it. `due_at`: a receipt is not told before then. An argument `<whose>_member_id` says
    whose name the others carry: erasing that member finds it by this.
    """
    topic, told_from = topic_of(kind), due_at or at
    if topic != "receipt":
        wanted_at = await _wanted_at(tx, member_id, topic, at)
        if wanted_at is None:
            return
        told_from = wanted_at
    await _write(tx, club_id, "customer", (member_id, None, None), kind, key, at, lane, arguments, told_from)


async def _wanted_at(tx: Transaction, member_id: int, topic: Topic, at: dt.datetime) -> dt.datetime | None:
    row = await tx.fetch_one(
        "SELECT m.state, m.contact_terms, c.timezone FROM member m JOIN club c ON c.id = m.club_id WHERE m.id = $1",
        member_id,
    )
    if row is None or row["state"] not in (("active", "blocked") if topic == "notice" else ("active",)):
        return None
    terms = ContactTerms.from_json(from_json(row["contact_terms"]))
    return told_at(terms, topic, at, ZoneInfo(row["timezone"]))


async def tell_staff(
    tx: Transaction, club_id: int, staff_id: int, kind: str, *, key: str, at: dt.datetime, **arguments: Any
) -> None:
    recipient = (None, staff_id, None)
    await _write(tx, club_id, "staff", recipient, kind, f"{key}:{staff_id}", at, "interactive", arguments, at)


async def tell_community(
    tx: Transaction, club_id: int, community_id: int, kind: str, *, key: str, at: dt.datetime, **arguments: Any
) -> None:
    """Post in a channel or group of the shop, once for each `key`, by the customer bot, in the club's language. A community
    that was lost meanwhile is passed over."""
    recipient = (None, None, community_id)
    await _write(tx, club_id, "customer", recipient, kind, key, at, "interactive", arguments, at)


async def _write(
    tx: Transaction,
    club_id: int,
    bot: str,
    recipient: tuple[int | None, int | None, int | None],
    kind: str,
    key: str,
    at: dt.datetime,
    lane: Lane,
    arguments: dict[str, Any],
    due_at: dt.datetime,
) -> None:
    await tx.execute(
        "INSERT INTO outbox_message (club_id, bot, member_id, staff_id, community_id, kind, arguments, lane, due_at,"
        " idempotency_key, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        " ON CONFLICT (club_id, idempotency_key) DO NOTHING",
        club_id,
        bot,
        *recipient,
        kind,
        to_json(arguments),
        lane,
        due_at,
        key,
        at,
    )
