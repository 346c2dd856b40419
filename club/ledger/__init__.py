"""Points and credit as an append-only ledger: entries, lots with their expiry, holds. The only room that writes them."""

from club.ledger.actions import Corrected, correct_points, settle_due_accounts
from club.ledger.holds import HoldNotFound, HoldView, commit_hold, expire_holds, hold_points, release_hold
from club.ledger.proof import Hanging, LedgerProof, prove_ledger
from club.ledger.rules import POINTS_LARGEST
from club.ledger.views import (
    CreditView,
    EntryLine,
    HistoryPage,
    LotLine,
    PointsView,
    credit_of,
    history,
    history_line,
    points,
)

__all__ = [
    "POINTS_LARGEST",
    "Corrected",
    "CreditView",
    "EntryLine",
    "Hanging",
    "HistoryPage",
    "HoldNotFound",
    "HoldView",
    "LedgerProof",
    "LotLine",
    "PointsView",
    "commit_hold",
    "correct_points",
    "credit_of",
    "expire_holds",
    "history",
    "history_line",
    "hold_points",
    "points",
    "prove_ledger",
    "release_hold",
    "settle_due_accounts",
]
