"""Where rows live: the two databases behind one interface, their locks, columns and migrations."""

from club.storage.database import Database, Dialect, Row, Transaction
from club.storage.values import day_or_none, from_json, instant, instant_or_none, to_json

__all__ = [
    "Database",
    "Dialect",
    "Row",
    "Transaction",
    "day_or_none",
    "from_json",
    "instant",
    "instant_or_none",
    "to_json",
]
