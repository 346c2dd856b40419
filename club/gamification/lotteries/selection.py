"""Which tickets win: every ticket has a position that a secret and a public value give it, the lowest wins. Pure.

position(ticket) = HKDF-Expand(HKDF-Extract(salt=otp, IKM=randomness), info="<draw>:<number>", L=32) with SHA-256, as in
draft-thomson-elegy-vrs. A ticket more or less moves no other.
"""

import heapq
import hmac
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

Fate = Literal["winner", "reserve", "skipped"]
WON_ALREADY = "won-already"
_BLOCK_BYTES = 64


@dataclass(frozen=True, slots=True)
class Drawn:
    """A ticket in the order drawn. `prize`: the place of what a winner gets. `why`: why it was passed over."""

    fate: Fate
    ticket: int
    prize: int | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """`pieces`: how many of each prize, the best first."""

    pieces: tuple[int, ...]
    reserves: int
    wins_once: bool


def position(label: str, otp: bytes, randomness: bytes) -> bytes:
    """Of one label, 32 bytes."""
    return hmac.digest(hmac.digest(otp, randomness, sha256), label.encode() + b"\x01", sha256)


def positions(draw: str, numbers: Sequence[int], otp: bytes, randomness: bytes) -> list[bytes]:
    """`position` of `<draw>:<number>` for each ticket."""
    key = hmac.digest(otp, randomness, sha256).ljust(_BLOCK_BYTES, b"\x00")
    # HMAC with its key prepared once: hmac.digest would do it anew for each of a million tickets.
    inner_began, outer_began = sha256(bytes(each ^ 0x36 for each in key)), sha256(bytes(each ^ 0x5C for each in key))
    inner_began.update(f"{draw}:".encode())
    found = []
    for number in numbers:
        inner, outer = inner_began.copy(), outer_began.copy()
        inner.update(b"%d\x01" % number)
        outer.update(inner.digest())
        found.append(outer.digest())
    return found


def _in_order(place_of: Sequence[bytes], wanted: int) -> Iterator[int]:
    """Lowest position first. A few more than wanted mostly suffice; all of them are only sorted when they do not."""
    few = heapq.nsmallest(2 * wanted + 100, range(len(place_of)), key=place_of.__getitem__)
    yield from few
    if len(few) < len(place_of):
        yield from sorted(range(len(place_of)), key=place_of.__getitem__)[len(few) :]


def select(
    draw: str,
    numbers: Sequence[int],
    tags: Sequence[str],
    barred: Mapping[int, str],
    rules: Rules,
    otp: bytes,
    randomness: bytes,
) -> tuple[Drawn, ...]:
    """Winners, then reserves, with the tickets passed over between them. `tags`: whose each ticket is; `barred`: why a ticket may
    not win, fixed with the list."""
    prizes = [place for place, pieces in enumerate(rules.pieces, 1) for _ in range(pieces)]
    wanted, won, drawn = len(prizes) + rules.reserves, set[str](), list[Drawn]()
    chosen = 0
    for index in _in_order(positions(draw, numbers, otp, randomness), wanted):
        if chosen == wanted:
            break
        number, tag = numbers[index], tags[index]
        if number in barred:
            drawn.append(Drawn("skipped", number, why=barred[number]))
        elif rules.wins_once and tag in won:
            drawn.append(Drawn("skipped", number, why=WON_ALREADY))
        else:
            won.add(tag)
            prize = prizes[chosen] if chosen < len(prizes) else None
            drawn.append(Drawn("reserve" if prize is None else "winner", number, prize))
            chosen += 1
    while drawn and drawn[-1].fate == "skipped":
        drawn.pop()
    return tuple(drawn)
