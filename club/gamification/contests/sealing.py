"""The number to guess: fixed before anybody guesses, sealed until the end, and proved by a digest that everybody saw.

The digest is SHA-256 of `<number>:<salt>` as hexadecimal; number and salt are shown when the contest is settled.
"""

import base64
import hashlib
import secrets
from dataclasses import dataclass
from typing import Any

from cryptography.fernet import Fernet

from club.context import Club
from club.errors import ContestWithoutKey

SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class Solution:
    """`number` and `salt` are known when it was opened."""

    commitment: str
    number: int | None = None
    salt: str | None = None

    def to_json(self) -> dict[str, Any]:
        return {"commitment": self.commitment, "number": self.number, "salt": self.salt}


def seal_number(club: Club, number: int) -> dict[str, Any]:
    """As it is kept. Refuses ContestWithoutKey."""
    salt = secrets.token_hex(SALT_BYTES)
    sealed = _box(club).encrypt(f"{number}:{salt}".encode()).decode()
    return {"commitment": commitment_of(number, salt), "sealed": sealed}


def commitment_of(number: int, salt: str) -> str:
    return hashlib.sha256(f"{number}:{salt}".encode()).hexdigest()


def open_number(club: Club, kept: dict[str, Any]) -> Solution:
    """Refuses ContestWithoutKey; raises InvalidToken when it was sealed under another CLUB_SECRET_KEY."""
    number, _, salt = _box(club).decrypt(kept["sealed"].encode()).decode().partition(":")
    return Solution(kept["commitment"], int(number), salt)


def shown_solution(kept: dict[str, Any] | None) -> Solution | None:
    """What members may see of it: the digest, and the rest once it was opened."""
    return None if kept is None else Solution(kept["commitment"], kept.get("number"), kept.get("salt"))


def _box(club: Club) -> Fernet:
    try:
        key = club.derived_key("contest-number")
    except LookupError as error:
        raise ContestWithoutKey from error
    return Fernet(base64.urlsafe_b64encode(key))
