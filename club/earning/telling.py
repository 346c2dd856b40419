"""What a member is told of a purchase that was booked, changed or taken back: one note for both wallets."""

import datetime as dt

from club.earning.remembered import terms_of
from club.earning.wallet import CreditMoved
from club.outbox.telling import tell_member
from club.storage import Row, Transaction


async def tell_booked(
    tx: Transaction,
    club_id: int,
    row: Row,
    member_id: int,
    points: int,
    available: int,
    moved: CreditMoved,
    now: dt.datetime,
) -> None:
    """`points` is what this booking changed; it may be 0 when only credit moved."""
    terms = terms_of(row)
    arguments = {
        "points": abs(points),
        "available": available,
        "purchase_id": row["id"],
        "number": row["external_number"],
        "source": row["source"].partition(":")[0],
        "total": row["total"],
        "currency": row["currency"],
        "ready_at": terms.available_at(now),
    }
    if moved.anything:
        went_back = points < 0 or moved.earned < 0 or moved.returned > 0
        kind = "told-credit-went-back" if went_back else "told-credit-moved"
        arguments |= {
            "credit": abs(moved.earned),
            "credit_spent": moved.spent,
            "credit_returned": moved.returned,
            "credit_available": moved.available,
            "pending_days": terms.pending_days,
            # An order that is changed by its shop may lose points and bring credit, or the other way round.
            "points_back": points < 0,
            "credit_back": moved.earned < 0,
        }
    else:
        kind = "told-purchase-reversed" if points < 0 else "told-purchase-earned"
        if points > 0 and terms.pending_days > 0:
            kind = "told-purchase-pending"
    await tell_member(
        tx, club_id, member_id, kind, key=f"purchase:{row['id']}:{row['bookings_count'] + 1}", at=now, **arguments
    )
