"""Points that change hands: taken from one account's lots and put into others', each with the expiry it had."""

from dataclasses import dataclass

from club.ledger.posting import (
    Posted,
    Posting,
    debit,
    find_posted,
    move_account,
    settle_due_lots,
    write_entry,
    write_lot,
)
from club.ledger.rules import Draw, deficit, first_of_draws
from club.storage import Row, Transaction, instant_or_none


@dataclass(frozen=True, slots=True)
class Handed:
    given: Posted
    received: Posted


async def hand_points(
    tx: Transaction, giver: Row, receiver: Row, amount: int, given: Posting, received: Posting
) -> Handed:
    """Move `amount` > 0 from one locked account to another. What the receiver owes is filled first.

    The same keys answer with the first time (`repeated`). Refuses NotEnoughPoints; what is pending or held stays.
    """
    taken = await debit(tx, giver, amount, given)
    return Handed(taken, await receive_drawn(tx, receiver, taken.entry_id, amount, received))


async def receive_drawn(
    tx: Transaction, receiver: Row, entry_id: int, amount: int, received: Posting, *, behind: int = 0
) -> Posted:
    """Put `amount` > 0 of what `entry_id` drew into a locked account, each lot with the expiry it had, what was drawn first first.

    `behind`: so much of it was received before. What the receiver owes is filled first. The same key answers the same (`repeated`).
    """
    if found := await find_posted(tx, receiver, received, amount):
        return found
    receiver = await settle_due_lots(tx, receiver, received.at)
    rows = await tx.fetch_all(
        "SELECT u.lot_id, u.amount, l.expires_at FROM lot_use u JOIN lot l ON l.id = u.lot_id WHERE u.entry_id = $1 ORDER BY u.id",
        entry_id,
    )
    expiry = {row["lot_id"]: instant_or_none(row["expires_at"]) for row in rows}
    drawn = first_of_draws([Draw(row["lot_id"], row["amount"]) for row in rows], behind, amount)
    owed = deficit(receiver["balance"], receiver["pending"], receiver["held"])
    receiver = await move_account(tx, receiver, balance=amount)
    received_id = await write_entry(tx, receiver, received, amount, amount)
    for share in drawn:
        usable = max(0, share.amount - owed)
        owed = max(0, owed - share.amount)
        await write_lot(
            tx, receiver, received_id, share.amount, usable, received.at, expiry[share.lot_id], received, None
        )
    available = int(receiver["balance"] - receiver["pending"] - receiver["held"])
    return Posted(received_id, amount, receiver["balance"], available)
