"""A purchase booked in one trip: the common case of a purchase seen for the first time, of a member who is known.

Nothing is written when anything is not as expected (the purchase is known, the rules changed, the member is not active, the
account may owe): then the caller books in steps, which knows every case. docs/locking.md says why one statement is enough.
"""

from club.context import Club
from club.earning import at_once_postgres, at_once_sqlite
from club.earning.booking import Booked, json_or_none
from club.earning.first_booking import FirstBooking
from club.earning.remembered import Remembered
from club.earning.rules import Earned, PurchaseSnapshot, Terms, earned_by, lines_to_json
from club.earning.terms import remembered_terms
from club.ledger.rules import fingerprint
from club.storage import to_json

_BY_DIALECT = {"postgres": at_once_postgres.book, "sqlite": at_once_sqlite.book}


async def book_at_once(club: Club, snapshot: PurchaseSnapshot, member_id: int, staff_id: int | None) -> Booked | None:
    """Book a paid, never seen purchase of a known member in one trip; None when it has to be booked in steps.

    That is so, too, when a rule asks something about the member, or credit moves.
    """
    terms = await remembered_terms(club)
    if terms.needs_facts or snapshot.paid_with_credit:
        return None
    earned = earned_by(
        terms,
        snapshot.stage,
        snapshot.eligible,
        snapshot.refunded,
        lines=snapshot.lines,
        at=snapshot.bought_at,
        channel=snapshot.channel,
    )
    if earned.points <= 0:
        return None
    first = _first_booking(club, snapshot, member_id, staff_id, terms, earned)
    row = await _BY_DIALECT[club.database.dialect](club.database, first)
    if row is None:
        return None
    return Booked(row["purchase_id"], member_id, earned.points, row["available"], earned, repeated=False, waiting=False)


def _first_booking(
    club: Club, snapshot: PurchaseSnapshot, member_id: int, staff_id: int | None, terms: Terms, earned: Earned
) -> FirstBooking:
    now = club.clock.now()
    lines = lines_to_json(earned.lines)
    ready_at = terms.available_at(now)
    return FirstBooking(
        club_id=club.id,
        rules_version=terms.version,
        member_id=member_id,
        source=snapshot.source,
        external_id=snapshot.external_id,
        external_number=snapshot.external_number,
        buyer_phone=snapshot.buyer_phone,
        phone_seen_at=snapshot.snapshot_at if snapshot.buyer_phone else None,
        currency=snapshot.currency,
        total=snapshot.total,
        eligible=snapshot.eligible,
        refunded=snapshot.refunded,
        points=earned.points,
        terms=terms.kept_text,
        lines=to_json(lines),
        bought_lines=json_or_none(snapshot.lines_json()),
        facts=json_or_none(Remembered(snapshot.channel).to_json()),
        purchase_fingerprint=snapshot.fingerprint,
        snapshot_at=snapshot.snapshot_at,
        bought_at=snapshot.bought_at,
        now=now,
        staff_id=staff_id,
        ready_at=ready_at,
        expires_at=terms.expires_at(now),
        # Never compared: a purchase's first entry has its key from the purchase's own new id.
        entry_fingerprint=fingerprint("first", earned.points),
        reason=to_json(
            {"why": "purchase", "number": snapshot.external_number, "source": snapshot.source, "lines": lines}
        ),
        told=to_json(
            {
                "points": earned.points,
                "number": snapshot.external_number,
                "source": snapshot.source.partition(":")[0],
                "total": snapshot.total,
                "currency": snapshot.currency,
                "ready_at": ready_at,
            }
        ),
    )
