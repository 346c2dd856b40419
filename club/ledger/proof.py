"""Whether the ledger adds up: balances against entries, lots and holds, and no row that hangs on nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from club.context import Club
from club.storage import Row, Transaction

REFERENCES: tuple[tuple[str, str, str], ...] = (
    ("entry", "account_id", "account"),
    ("entry", "purchase_id", "purchase"),
    ("entry", "voucher_id", "voucher"),
    ("entry", "staff_id", "staff_member"),
    ("lot", "account_id", "account"),
    ("lot", "entry_id", "entry"),
    ("lot", "purchase_id", "purchase"),
    ("purchase", "member_id", "member"),
    ("purchase", "staff_id", "staff_member"),
    ("voucher", "staff_id", "staff_member"),
    ("journal_entry", "staff_id", "staff_member"),
    ("journal_entry", "member_id", "member"),
)
"""Table, column and the table it points to, where the database checks nothing (docs/decisions/0004)."""


@dataclass(frozen=True, slots=True)
class Hanging:
    """A row whose `column` points to nothing, or into another club."""

    table: str
    column: str
    id: int


@dataclass(frozen=True, slots=True)
class LedgerProof:
    """What must hold for every account of a club; each tuple of numbers lists the accounts where it does not."""

    entries_differ: tuple[int, ...]
    lots_differ: tuple[int, ...]
    holds_differ: tuple[int, ...]
    negative: tuple[int, ...]
    hanging: tuple[Hanging, ...]
    accounts: int

    @property
    def holds(self) -> bool:
        return not (self.entries_differ or self.lots_differ or self.holds_differ or self.negative or self.hanging)


_SUMS = """
SELECT a.id, a.balance, a.pending, a.held, a.debt_allowed, COALESCE(e.entered, 0) AS entered,
  COALESCE(l.open, 0) AS open, COALESCE(l.waiting, 0) AS waiting, COALESCE(h.set_aside, 0) AS set_aside
FROM account a
LEFT JOIN (SELECT account_id, SUM(amount) AS entered FROM entry WHERE club_id = $1 GROUP BY account_id) e
  ON e.account_id = a.id
LEFT JOIN (
  SELECT account_id, SUM(CASE WHEN state = 'active' THEN remaining ELSE 0 END) AS open,
    SUM(CASE WHEN state = 'pending' THEN remaining ELSE 0 END) AS waiting
  FROM lot WHERE club_id = $1 AND remaining > 0 GROUP BY account_id
) l ON l.account_id = a.id
LEFT JOIN (
  SELECT account_id, SUM(amount) AS set_aside FROM hold WHERE club_id = $1 AND state = 'held' GROUP BY account_id
) h ON h.account_id = a.id
WHERE a.club_id = $1
"""
_WRONG = """
SELECT * FROM sums WHERE entered <> balance OR waiting <> pending OR set_aside <> held
  OR open <> CASE WHEN balance - pending - held > 0 THEN balance - pending - held ELSE 0 END
  OR (balance - pending - held < 0 AND NOT debt_allowed)
ORDER BY id
"""


async def prove_ledger(club: Club) -> LedgerProof:
    """Compare every stored balance with the sum of its entries, lots and holds, and look for rows that hang on nothing.

    Reads the whole ledger of the club, once, as it is at one moment.
    """

    async def look(tx: Transaction) -> LedgerProof:
        counted = await tx.fetch_one("SELECT COUNT(*) AS n FROM account WHERE club_id = $1", club.id)
        rows = await tx.fetch_all(f"WITH sums AS ({_SUMS}) {_WRONG}", club.id)
        return _proof(rows, await _hanging(tx, club.id), 0 if counted is None else int(counted["n"]))

    return await club.database.read_snapshot(look)


def _proof(rows: Sequence[Row], hanging: tuple[Hanging, ...], accounts: int) -> LedgerProof:
    entries, lots, holds, negative = [], [], [], []
    for row in rows:
        available = row["balance"] - row["pending"] - row["held"]
        if row["entered"] != row["balance"]:
            entries.append(row["id"])
        if row["waiting"] != row["pending"] or row["open"] != max(0, available):
            lots.append(row["id"])
        if row["set_aside"] != row["held"]:
            holds.append(row["id"])
        if available < 0 and not row["debt_allowed"]:
            negative.append(row["id"])
    return LedgerProof(tuple(entries), tuple(lots), tuple(holds), tuple(negative), hanging, accounts)


async def _hanging(tx: Transaction, club_id: int) -> tuple[Hanging, ...]:
    found: list[Hanging] = []
    for table, column, owner in REFERENCES:
        rows = await tx.fetch_all(
            f"SELECT r.id FROM {table} r LEFT JOIN {owner} o ON o.id = r.{column} AND o.club_id = r.club_id"
            f" WHERE r.club_id = $1 AND r.{column} IS NOT NULL AND o.id IS NULL ORDER BY r.id",
            club_id,
        )
        found += [Hanging(table, column, row["id"]) for row in rows]
    return tuple(found)
