"""What members do elsewhere, reported by name: entering a contest, taking part, whatever the shop calls it."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from club.context import Club
from club.earning.gathering import local_day, note_uses, uses
from club.earning.judging import judge_occasion
from club.earning.occasions import Given, credit_told, give_earned
from club.earning.own_events import OWN_SOURCE, OwnEvent
from club.earning.shapes import Earned, Facts, Moment, Terms
from club.earning.terms import terms_in
from club.errors import EventInvalid, IdempotencyKeyReused, MemberNotFound
from club.ledger.posting import available_of
from club.outbox.telling import tell_member
from club.persian import normalise_name
from club.storage import Row, Transaction
from club.storage.locking import lock_account, lock_member
from club.tiers.climbing import reconsider_tier

NAME_LENGTH_MAX = 60
ID_LENGTH_MAX = 80


@dataclass(frozen=True, slots=True)
class EventBooked:
    """`points` and `credit` (minor units) are what the event brought, also when it was reported before (`repeated`)."""

    event_id: int
    member_id: int
    points: int
    credit: int
    available: int
    earned: Earned
    repeated: bool


async def report_event(
    club: Club, *, source: str, external_id: str, member_id: int, name: str, at: dt.datetime
) -> EventBooked:
    """Something a member did `at` that instant, by its name. Idempotent by source and id; who earns by it is told.

    An event that no rule is about is kept and brings nothing. Refuses EventInvalid, MemberNotFound, and
    IdempotencyKeyReused for the same id with another name or member.
    """
    name, external_id = _checked(name, external_id)

    async def work(tx: Transaction) -> EventBooked:
        member = await lock_member(tx, club.id, member_id)
        if member is None or member["state"] != "active":
            raise MemberNotFound
        return await _write(tx, club, source, external_id, member, name, at)

    return await club.database.transact(work)


async def note_event(tx: Transaction, club: Club, member: Row, name: OwnEvent, *, key: str) -> EventBooked:
    """Something the club itself noticed just now, in the transaction of what it was; once for each `key`.

    The caller holds the member's lock and no lock that comes after the account's.
    """
    return await _write(tx, club, OWN_SOURCE, key, member, name, club.clock.now())


async def _write(
    tx: Transaction, club: Club, source: str, external_id: str, member: Row, name: str, at: dt.datetime
) -> EventBooked:
    account = await lock_account(tx, club.id, member["id"], "points")
    assert account is not None
    row = await tx.fetch_one(
        "INSERT INTO member_event (club_id, member_id, source, name, external_id, at) VALUES ($1, $2, $3, $4, $5, $6)"
        " ON CONFLICT (club_id, source, external_id) DO NOTHING RETURNING id",
        club.id,
        member["id"],
        source,
        name,
        external_id,
        at,
    )
    if row is None:
        return await _reported_before(tx, club, source, external_id, member["id"], name, available_of(account))
    return await _book(tx, club, row["id"], member, name, at)


def _checked(name: str, external_id: str) -> tuple[str, str]:
    clean, own = normalise_name(name), external_id.strip()
    if not clean or len(clean) > NAME_LENGTH_MAX:
        raise EventInvalid(field="name")
    if not own or len(own) > ID_LENGTH_MAX:
        raise EventInvalid(field="id")
    return clean, own


async def _reported_before(
    tx: Transaction, club: Club, source: str, external_id: str, member_id: int, name: str, available: int
) -> EventBooked:
    row = await tx.fetch_one(
        "SELECT * FROM member_event WHERE club_id = $1 AND source = $2 AND external_id = $3",
        club.id,
        source,
        external_id,
    )
    assert row is not None
    if (row["member_id"], row["name"]) != (member_id, name):
        raise IdempotencyKeyReused
    earned = Earned(row["points"], (), row["credit"])
    return EventBooked(row["id"], member_id, row["points"], row["credit"], available, earned, repeated=True)


async def _book(tx: Transaction, club: Club, event_id: int, member: Row, name: str, at: dt.datetime) -> EventBooked:
    terms = await terms_in(tx, club)
    day = local_day(at, terms.timezone)
    used = await uses(tx, member["id"], day, [rule for rule in terms.rules if rule.kind == "event"])
    moment = Moment(at, terms.timezone, facts=Facts(tier_id=member["tier_id"], used=used))
    judgement = judge_occasion("event", terms.rules, moment, name)
    given = await _give(tx, club, event_id, member, name, terms, judgement.earned)
    await note_uses(tx, club.id, member["id"], day, {}, judgement.uses)
    await tx.execute(
        "UPDATE member_event SET points = $2, credit = $3 WHERE id = $1", event_id, given.points, given.credit
    )
    return EventBooked(
        event_id, member["id"], given.points, given.credit, given.available, judgement.earned, repeated=False
    )


async def _give(
    tx: Transaction, club: Club, event_id: int, member: Row, name: str, terms: Terms, earned: Earned
) -> Given:
    key, now = f"event:{event_id}", club.clock.now()
    given = await give_earned(tx, club, member["id"], terms, earned, key, why="event", name=name)
    if given.points or given.credit:
        arguments: dict[str, Any] = {"name": name, "points": given.points, "available": given.available}
        if given.credit:
            arguments |= await credit_told(tx, club, given)
        await tell_member(tx, club.id, member["id"], "told-event", key=key, at=now, **arguments)
        await reconsider_tier(tx, club, member, now)
    return given
