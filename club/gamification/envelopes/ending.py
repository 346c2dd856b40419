"""The end of an envelope: its time is over or its giver ends it, and what nobody opened goes back."""

from collections.abc import Sequence

from club.context import Club
from club.gamification.envelopes.errors import EnvelopeNotFound
from club.gamification.envelopes.views import EnvelopeView, read_envelope
from club.jobs.apart import each_apart
from club.ledger.posting import Posting, give_back
from club.outbox.telling import tell_member
from club.staff.blocks import refuse_unless_active
from club.storage import Row, Transaction
from club.storage.locking import lock_account, lock_member

ENDED_TOGETHER = 200


async def end_envelope(club: Club, giver_id: int, envelope_id: int) -> EnvelopeView:
    """End one of the member's own: the rest comes back with the expiry it had. Idempotent; one that is empty stays so.

    Refuses EnvelopeNotFound, MemberBlocked, MemberNotFound.
    """

    async def work(tx: Transaction) -> EnvelopeView:
        refuse_unless_active(await lock_member(tx, club.id, giver_id))
        known = await tx.fetch_one(
            "SELECT id FROM envelope WHERE club_id = $1 AND id = $2 AND giver_id = $3", club.id, envelope_id, giver_id
        )
        if known is None:
            raise EnvelopeNotFound
        await _end(tx, club, envelope_id)
        return await read_envelope(tx, club, envelope_id)

    return await club.database.transact(work)


async def end_due_envelopes(club: Club) -> int:
    """End what has been open for its time; the givers are told what came back. How many were ended. Idempotent."""

    async def due(behind: Row | None) -> Sequence[Row]:
        return await club.database.fetch_all(
            "SELECT id, giver_id FROM envelope WHERE club_id = $1 AND state = 'open' AND expires_at <= $2 AND id > $3"
            " ORDER BY id LIMIT $4",
            club.id,
            club.clock.now(),
            0 if behind is None else behind["id"],
            ENDED_TOGETHER,
        )

    return await each_apart(due, lambda row: _end_due(club, row), "envelope-not-ended", club.id)


async def _end_due(club: Club, row: Row) -> bool:
    async def work(tx: Transaction) -> bool:
        await lock_member(tx, club.id, row["giver_id"])
        ended = await _end(tx, club, row["id"])
        if ended is None:
            return False
        await tell_member(
            tx, club.id, ended["giver_id"], "told-envelope-ended", key=f"envelope:{ended['id']}:ended",
            at=club.clock.now(), points=ended["returned_points"], opened=ended["opened_count"], shares=ended["shares"],
        )  # fmt: skip
        return True

    return await club.database.transact(work)


async def _end(tx: Transaction, club: Club, envelope_id: int) -> Row | None:
    """The envelope as it is after it was ended just now; None when it was over. Its giver is locked."""
    now = club.clock.now()
    ended = await tx.fetch_one(
        "UPDATE envelope SET state = 'ended', closed_at = $3, returned_points = points - given_points"
        " WHERE club_id = $1 AND id = $2 AND state = 'open' RETURNING *",
        club.id,
        envelope_id,
        now,
    )
    if ended is None:
        return None
    account = await lock_account(tx, club.id, ended["giver_id"], "points")
    assert account is not None  # a member has an account
    posting = Posting(f"envelope:{envelope_id}:returned", "returned", now, {"why": "envelope-returned"})
    await give_back(tx, account, ended["entry_id"], posting, amount=ended["returned_points"], keep_expiry=True)
    return ended
