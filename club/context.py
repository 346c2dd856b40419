"""What every verb and view is handed first: which club, when it is, where its rows live."""

import hashlib
import hmac
from dataclasses import dataclass, field

from club.clock import Clock
from club.storage import Database


@dataclass(frozen=True, slots=True)
class Club:
    """One club of the installation. Verbs and views reach rows only through it, always with `id`."""

    id: int
    database: Database
    clock: Clock
    key: bytes = field(default=b"", repr=False, compare=False)
    """CLUB_SECRET_KEY. Never used as it is: see `derived_key`."""

    def derived_key(self, purpose: str) -> bytes:
        """A key of this club for one purpose, of no use for another. LookupError when the club was opened without a key."""
        if not self.key:
            raise LookupError("the club was opened without a secret key")
        return hmac.digest(self.key, f"{purpose}:{self.id}".encode(), hashlib.sha256)
