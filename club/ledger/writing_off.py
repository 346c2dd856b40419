"""An account that is given up: holds released, lots emptied, the balance written off. Its entries stay."""

import datetime as dt

from club.ledger.posting import Posting, draw_from_lots, move_account, open_lots, settle_due_lots, write_entry
from club.ledger.rules import Draw, without_first
from club.storage import Row, Transaction
from club.storage.locking import for_update


async def write_off(tx: Transaction, account: Row, why: str, at: dt.datetime) -> int:
    """Bring a locked account to nothing; how much it had (below zero: a debt that is forgiven). Again: 0."""
    account = await settle_due_lots(tx, await _release_holds(tx, account, at), at)
    balance = int(account["balance"])
    lots = await open_lots(tx, account)
    draws = [Draw(lot.id, lot.remaining, lot.pending) for lot in lots]
    pending = int(account["pending"])
    account = await move_account(tx, account, balance=-balance, pending=-pending)
    entry_id = None
    if balance:
        times = await tx.fetch_one(
            "SELECT COUNT(*) AS n FROM entry WHERE account_id = $1 AND kind = 'written_off'", account["id"]
        )
        assert times is not None
        posting = Posting(
            key=f"written-off:{account['id']}:{times['n']}", kind="written_off", at=at, reason={"why": why}
        )
        entry_id = await write_entry(tx, account, posting, -balance, -balance)
    await draw_from_lots(tx, account, entry_id, draws)
    return balance


async def _release_holds(tx: Transaction, account: Row, at: dt.datetime) -> Row:
    holds = await tx.fetch_all(
        f"SELECT id, amount FROM hold WHERE account_id = $1 AND state = 'held' ORDER BY id{for_update(tx)}",
        account["id"],
    )
    for hold in holds:
        lots = await tx.fetch_all("SELECT lot_id, amount FROM hold_lot WHERE hold_id = $1 ORDER BY id", hold["id"])
        owed = max(0, -(account["balance"] - account["pending"] - account["held"]))
        back = without_first([Draw(lot["lot_id"], lot["amount"]) for lot in lots], owed)
        await tx.execute_many(
            "UPDATE lot SET remaining = remaining + $1 WHERE id = $2", [(draw.amount, draw.lot_id) for draw in back]
        )
        account = await move_account(tx, account, held=-hold["amount"])
        await tx.execute("UPDATE hold SET state = 'released', closed_at = $2 WHERE id = $1", hold["id"], at)
    return account
