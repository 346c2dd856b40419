"""Merkle trees as RFC 6962 has them: a leaf is hashed behind a zero byte, two nodes behind a one. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

HASH_BYTES = 32
EMPTY_ROOT = sha256(b"").digest()


def leaf_hash(leaf: bytes) -> bytes:
    return sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()


@dataclass(frozen=True, slots=True)
class Tree:
    """The hashes of each level, lowest first, one behind the other: 64 bytes for a leaf all in all."""

    levels: tuple[bytes, ...]

    @property
    def root(self) -> bytes:
        return self.levels[-1] if self.levels else EMPTY_ROOT

    @property
    def size(self) -> int:
        return len(self.levels[0]) // HASH_BYTES if self.levels else 0

    def proof(self, index: int) -> tuple[bytes, ...]:
        """The neighbours on the way from leaf `index` (from 0) up to the root. IndexError for a leaf that is not there."""
        if not 0 <= index < self.size:
            raise IndexError(index)
        path = []
        for level in self.levels[:-1]:
            beside = (index ^ 1) * HASH_BYTES
            if beside < len(level):
                path.append(level[beside : beside + HASH_BYTES])
            index //= 2
        return tuple(path)


def tree_of(leaves: Iterable[bytes]) -> Tree:
    """A node without a neighbour goes up as it is, which is where RFC 6962 puts it too."""
    prefixed, hashing = b"\x00", sha256
    level = [hashing(prefixed + leaf).digest() for leaf in leaves]
    levels = [b"".join(level)] if level else []
    while len(level) > 1:
        above = [hashing(b"\x01" + left + right).digest() for left, right in zip(level[::2], level[1::2], strict=False)]
        if len(level) % 2:
            above.append(level[-1])
        level = above
        levels.append(b"".join(level))
    return Tree(tuple(levels))


def root_by_proof(leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> bytes | None:
    """The root that a proof leads to, from leaf `index` of `size`; None when the proof does not fit the place."""
    if not 0 <= index < size:
        return None
    found, left, last = leaf_hash(leaf), list(path), size - 1
    while last:
        if index % 2 or index < last:
            if not left:
                return None
            beside = left.pop(0)
            found = node_hash(beside, found) if index % 2 else node_hash(found, beside)
        index, last = index // 2, last // 2
    return None if left else found
