"""The secret a draw is committed to, and the chain of hashes that hides and reveals it (draft-thomson-elegy-vrs). Pure.

Published before: H^n(secret) and n, where H is SHA-256. Revealed after: H^(n-1)(secret), whose hash anybody compares. The secret
itself is never shown.
"""

import hashlib
import secrets
from dataclasses import dataclass

SECRET_BYTES = 32
CHAIN_LENGTH = 10


@dataclass(frozen=True, slots=True)
class Commitment:
    """`value`: H^length(secret), as 64 hex digits."""

    value: str
    length: int


def new_secret() -> bytes:
    return secrets.token_bytes(SECRET_BYTES)


def hashed(secret: bytes, times: int) -> bytes:
    """H^times(secret)."""
    for _ in range(times):
        secret = hashlib.sha256(secret).digest()
    return secret


def commit(secret: bytes, length: int = CHAIN_LENGTH) -> Commitment:
    return Commitment(hashed(secret, length).hex(), length)


def reveal(secret: bytes, length: int) -> bytes:
    """The value whose hash is the commitment: what the draw is made with."""
    return hashed(secret, length - 1)


def opens(commitment: str, otp: bytes) -> bool:
    """Whether what was revealed is what was committed to."""
    return hashlib.sha256(otp).hexdigest() == commitment
