"""Points that change hands: taken from one account's lots and put into another's, each with the expiry it had."""

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
from club.ledger.rules import deficit
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
    if found := await find_posted(tx, receiver, received, amount):
        return Handed(taken, found)
    receiver = await settle_due_lots(tx, receiver, received.at)
    drawn = await tx.fetch_all(
        "SELECT u.amount, l.expires_at FROM lot_use u JOIN lot l ON l.id = u.lot_id WHERE u.entry_id = $1 ORDER BY u.id",
        taken.entry_id,
    )
    owed = deficit(receiver["balance"], receiver["pending"], receiver["held"])
    receiver = await move_account(tx, receiver, balance=amount)
    entry_id = await write_entry(tx, receiver, received, amount, amount)
    for share in drawn:
        usable = max(0, share["amount"] - owed)
        owed = max(0, owed - share["amount"])
        expires_at = instant_or_none(share["expires_at"])
        await write_lot(tx, receiver, entry_id, share["amount"], usable, received.at, expires_at, received, None)
    available = int(receiver["balance"] - receiver["pending"] - receiver["held"])
    return Handed(taken, Posted(entry_id, amount, receiver["balance"], available))
