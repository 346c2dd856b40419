"""Files that leave the house: sealed piece by piece, so that nothing is read, changed, cut short or put in another order unseen.

AES-256-GCM; each file has a key of its own, derived (HKDF-SHA256, a random salt) from the club's key for backups, which is derived
from CLUB_SECRET_KEY. The head says in the open only that it is a sealed backup, and of which club.
"""

import hashlib
import hmac
import io
import os
import struct
from typing import BinaryIO, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MAGIC: Final = b"CLUBSEAL\x01"
PIECE: Final = 64 * 1024
_HEAD: Final = struct.Struct(f">{len(MAGIC)}sQ16s")
_TAG: Final = 16
INSTALLATION: Final = 0
"""In place of a club's id: the backup is of the whole installation."""


class SealBroken(Exception):
    """The key is another one, or the file was changed or cut short."""


def backup_key(secret_key: bytes, club_id: int) -> bytes:
    """The key for backups of a club, as `Club.derived_key("backup")` gives it. LookupError without a secret key."""
    if not secret_key:
        raise LookupError("there is no CLUB_SECRET_KEY")
    return hmac.digest(secret_key, f"backup:{club_id}".encode(), hashlib.sha256)


def is_sealed(start: bytes) -> bool:
    return start.startswith(MAGIC)


def sealed_club(start: bytes) -> int:
    """Whose backup a sealed file is, as its head says; the seal proves it later. SealBroken when the head is cut short."""
    if len(start) < _HEAD.size or not is_sealed(start):
        raise SealBroken
    return int(_HEAD.unpack(start[: _HEAD.size])[1])


HEAD_SIZE: Final = _HEAD.size


def _box(key: bytes, salt: bytes) -> AESGCM:
    return AESGCM(HKDF(SHA256(), 32, salt, b"club backup").derive(key))


def _nonce(number: int, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


class SealingWriter(io.RawIOBase):
    """Seals what is written into `out`; `finish` seals the last piece. Without it the file opens for nobody."""

    def __init__(self, out: BinaryIO, key: bytes, club_id: int) -> None:
        salt = os.urandom(16)
        self._out = out
        self._head = _HEAD.pack(MAGIC, club_id, salt)
        self._box = _box(key, salt)
        self._pending = bytearray()
        self._number = 0
        out.write(self._head)

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        piece = bytes(data)  # type: ignore[call-overload]
        self._pending += piece
        while len(self._pending) > PIECE:  # one whole piece may be the last: it waits
            self._seal(bytes(self._pending[:PIECE]), last=False)
            del self._pending[:PIECE]
        return len(piece)

    def finish(self) -> None:
        self._seal(bytes(self._pending), last=True)
        self._pending.clear()

    def _seal(self, piece: bytes, *, last: bool) -> None:
        self._out.write(self._box.encrypt(_nonce(self._number, last), piece, self._head))
        self._number += 1


class OpeningReader(io.RawIOBase):
    """Reads what a sealed file holds; SealBroken where the first piece does not fit its seal."""

    def __init__(self, source: BinaryIO, key: bytes) -> None:
        self._head = source.read(_HEAD.size)
        if len(self._head) < _HEAD.size or not is_sealed(self._head):
            raise SealBroken
        self._source = source
        self._box = _box(key, _HEAD.unpack(self._head)[2])
        self._number = 0
        self._open = b""
        self._at = 0
        self._next = source.read(PIECE + _TAG)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        while self._at >= len(self._open) and self._next:
            self._open_piece()
        piece = self._open[self._at : self._at + len(view)]
        view[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)

    def _open_piece(self) -> None:
        sealed, self._next = self._next, self._source.read(PIECE + _TAG)
        try:
            self._open = self._box.decrypt(_nonce(self._number, not self._next), sealed, self._head)
        except InvalidTag:
            raise SealBroken from None
        self._number += 1
        self._at = 0
