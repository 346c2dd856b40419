"""What a member wants to hear, and when not. What already waits to be told follows the wish."""

import dataclasses
from zoneinfo import ZoneInfo

from club.context import Club
from club.members.profiles import own_row
from club.outbox.rules import TOPICS, Choice, ContactTerms, QuietHours, told_at
from club.storage import Transaction, from_json, instant, to_json


async def want_topic(club: Club, member_id: int, topic: Choice, *, wanted: bool) -> ContactTerms:
    """Hear of a topic, or no longer. Idempotent. Refuses MemberNotFound."""
    return await _change(club, member_id, **{topic: wanted})


async def keep_quiet(club: Club, member_id: int, hours: QuietHours | None) -> ContactTerms:
    """Be told nothing but receipts in these hours; None: at any hour. Idempotent. Refuses MemberNotFound."""
    return await _change(club, member_id, quiet=hours)


async def _change(club: Club, member_id: int, **changes: bool | QuietHours | None) -> ContactTerms:
    async def work(tx: Transaction) -> ContactTerms:
        row = await own_row(tx, club.id, member_id)
        terms = dataclasses.replace(ContactTerms.from_json(from_json(row["contact_terms"])), **changes)  # type: ignore[arg-type]
        await tx.execute("UPDATE member SET contact_terms = $2 WHERE id = $1", member_id, to_json(terms.to_json()))
        await _follow(tx, club, member_id, terms)
        return terms

    return await club.database.transact(work)


async def _follow(tx: Transaction, club: Club, member_id: int, terms: ContactTerms) -> None:
    """Messages that wait for the end of the hours of rest: not wanted any more, or wanted at another hour."""
    now = club.clock.now()
    club_row = await tx.fetch_one("SELECT timezone FROM club WHERE id = $1", club.id)
    assert club_row is not None
    waiting = await tx.fetch_all(
        "SELECT id, kind, due_at, created_at FROM outbox_message WHERE club_id = $1 AND bot = 'customer'"
        " AND member_id = $2 AND state = 'waiting' ORDER BY id",
        club.id,
        member_id,
    )
    for message in waiting:
        topic = TOPICS.get(message["kind"])
        if topic is None:
            continue
        ready_at = max(now, instant(message["created_at"]))
        due_at = told_at(terms, topic, ready_at, ZoneInfo(club_row["timezone"]))
        if due_at is None:
            await tx.execute(
                "UPDATE outbox_message SET state = 'failed', closed_at = $2, error = 'not wanted' WHERE id = $1",
                message["id"],
                now,
            )
        else:
            await tx.execute("UPDATE outbox_message SET due_at = $2 WHERE id = $1", message["id"], due_at)
