"""Opening a share: first come, first served, each member once."""

from dataclasses import dataclass

from club.context import Club
from club.earning.events import note_event
from club.gamification.envelopes.errors import (
    EnvelopeEmpty,
    EnvelopeEnded,
    EnvelopeNeedsPhone,
    EnvelopeNotFound,
    EnvelopeOpensReached,
    EnvelopeOwn,
)
from club.gamification.envelopes.keeping import envelope_settings
from club.gamification.envelopes.making import begin_of_day
from club.ledger.giving import receive_drawn
from club.ledger.posting import Posting, available_of
from club.outbox.telling import tell_member
from club.staff.blocks import refuse_unless_active
from club.storage import Row, Transaction, instant
from club.storage.locking import lock_account, lock_member


@dataclass(frozen=True, slots=True)
class ShareOpened:
    """`points` of the share; `available`: what the member has now, with what a rule gave for opening."""

    envelope_id: int
    points: int
    available: int
    repeated: bool


async def open_envelope(club: Club, member_id: int, token: str) -> ShareOpened:
    """Give the member the next share, each lot with the expiry it had; who has opened it already hears of it again (`repeated`).

    Refuses EnvelopeNotFound, EnvelopeOwn, EnvelopeEmpty, EnvelopeEnded, EnvelopeNeedsPhone, EnvelopeOpensReached, MemberBlocked,
    MemberNotFound; then nothing has changed.
    """

    async def work(tx: Transaction) -> ShareOpened:
        member = refuse_unless_active(await lock_member(tx, club.id, member_id))
        envelope = await tx.fetch_one("SELECT * FROM envelope WHERE club_id = $1 AND token = $2", club.id, token)
        if envelope is None:
            raise EnvelopeNotFound
        if envelope["giver_id"] == member_id:
            raise EnvelopeOwn
        mine = await tx.fetch_one(
            "SELECT points FROM envelope_share WHERE club_id = $1 AND envelope_id = $2 AND member_id = $3",
            club.id,
            envelope["id"],
            member_id,
        )
        if mine is None:
            return await _open(tx, club, member, envelope)
        account = await _account(tx, club, member_id)
        return ShareOpened(envelope["id"], mine["points"], available_of(account), repeated=True)

    return await club.database.transact(work)


async def _open(tx: Transaction, club: Club, member: Row, envelope: Row) -> ShareOpened:
    _refuse_closed(club, envelope)
    await _check(tx, club, member)
    now = club.clock.now()
    # From here the envelope's row is this transaction's: who comes next waits, and sees what is left then.
    taken = await tx.fetch_one(
        "UPDATE envelope SET opened_count = opened_count + 1,"
        " state = CASE WHEN opened_count + 1 = shares THEN 'empty' ELSE state END,"
        " closed_at = CASE WHEN opened_count + 1 = shares THEN $3 ELSE closed_at END"
        " WHERE club_id = $1 AND id = $2 AND state = 'open' AND opened_count < shares RETURNING *",
        club.id,
        envelope["id"],
        now,
    )
    if taken is None:
        closed = await tx.fetch_one("SELECT * FROM envelope WHERE club_id = $1 AND id = $2", club.id, envelope["id"])
        assert closed is not None
        _refuse_closed(club, closed)
        raise EnvelopeEmpty
    share = await tx.fetch_one(
        "UPDATE envelope_share SET member_id = $4, opened_at = $5 WHERE club_id = $1 AND envelope_id = $2 AND position = $3"
        " AND member_id IS NULL RETURNING points",
        club.id,
        envelope["id"],
        taken["opened_count"],
        member["id"],
        now,
    )
    assert share is not None  # shares are opened in the order they were cut
    await tx.execute(
        "UPDATE envelope SET given_points = given_points + $3 WHERE club_id = $1 AND id = $2",
        club.id,
        envelope["id"],
        share["points"],
    )
    await _give(tx, club, member, taken, share["points"])
    booked = await note_event(tx, club, member, "envelope-opened", key=f"envelope:{envelope['id']}:{member['id']}")
    if taken["state"] == "empty":
        await tell_member(
            tx, club.id, taken["giver_id"], "told-envelope-emptied", key=f"envelope:{taken['id']}:emptied", at=now,
            points=taken["points"], shares=taken["shares"],
        )  # fmt: skip
    return ShareOpened(envelope["id"], share["points"], booked.available, repeated=False)


def _refuse_closed(club: Club, envelope: Row) -> None:
    if envelope["state"] == "empty":
        raise EnvelopeEmpty
    if envelope["state"] != "open" or instant(envelope["expires_at"]) <= club.clock.now():
        raise EnvelopeEnded


async def _check(tx: Transaction, club: Club, member: Row) -> None:
    terms = await envelope_settings(tx, club.id)
    if terms.needs_phone and member["phone"] is None:
        raise EnvelopeNeedsPhone
    if terms.opens_per_day is None:
        return
    midnight, _ = await begin_of_day(tx, club)
    row = await tx.fetch_one(
        "SELECT COUNT(*) AS opened FROM envelope_share WHERE club_id = $1 AND member_id = $2 AND opened_at >= $3",
        club.id,
        member["id"],
        midnight,
    )
    assert row is not None
    if row["opened"] >= terms.opens_per_day:
        raise EnvelopeOpensReached(limit=terms.opens_per_day)


async def _give(tx: Transaction, club: Club, member: Row, envelope: Row, points: int) -> None:
    """`envelope`: as it was before this share was counted into what it gave."""
    key = f"envelope:{envelope['id']}:{member['id']}"
    account = await _account(tx, club, member["id"])
    posting = Posting(f"{key}:received", "received", club.clock.now(), {"why": "envelope-received"})
    await receive_drawn(tx, account, envelope["entry_id"], points, posting, behind=envelope["given_points"])


async def _account(tx: Transaction, club: Club, member_id: int) -> Row:
    account = await lock_account(tx, club.id, member_id, "points")
    assert account is not None  # a member has an account
    return account
