"""Whether the ledger adds up: balances against entries, lots and holds, and no row that hangs on nothing."""

from dataclasses import dataclass

from club.context import Club

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


async def prove_ledger(club: Club) -> LedgerProof:
    """Compare every stored balance with the sum of its entries, lots and holds, and look for rows that hang on nothing.

    Reads the whole ledger of the club.
    """
    rows = await club.database.fetch_all(
        "SELECT a.id, a.balance, a.pending, a.held, a.debt_allowed,"
        " (SELECT COALESCE(SUM(amount), 0) FROM entry e WHERE e.account_id = a.id) AS entered,"
        " (SELECT COALESCE(SUM(remaining), 0) FROM lot l WHERE l.account_id = a.id AND l.state = 'active') AS open,"
        " (SELECT COALESCE(SUM(remaining), 0) FROM lot l WHERE l.account_id = a.id AND l.state = 'pending') AS waiting,"
        " (SELECT COALESCE(SUM(amount), 0) FROM hold h WHERE h.account_id = a.id AND h.state = 'held') AS set_aside"
        " FROM account a WHERE a.club_id = $1 ORDER BY a.id",
        club.id,
    )
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
    return LedgerProof(tuple(entries), tuple(lots), tuple(holds), tuple(negative), await _hanging(club), len(rows))


async def _hanging(club: Club) -> tuple[Hanging, ...]:
    found: list[Hanging] = []
    for table, column, owner in REFERENCES:
        rows = await club.database.fetch_all(
            f"SELECT r.id FROM {table} r LEFT JOIN {owner} o ON o.id = r.{column} AND o.club_id = r.club_id"
            f" WHERE r.club_id = $1 AND r.{column} IS NOT NULL AND o.id IS NULL ORDER BY r.id",
            club.id,
        )
        found += [Hanging(table, column, row["id"]) for row in rows]
    return tuple(found)
