"""What every verb and view is handed first: which club, when it is, where its rows live."""

from dataclasses import dataclass

from club.clock import Clock
from club.storage import Database


@dataclass(frozen=True, slots=True)
class Club:
    """One club of the installation. Verbs and views reach rows only through it, always with `id`."""

    id: int
    database: Database
    clock: Clock
