"""A public beacon as a draw sees it: a chain of rounds, and the value of one once it is out."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol

from club.gamification.lotteries.rounds import QUICKNET, Chain


@dataclass(frozen=True, slots=True)
class BeaconValue:
    """The value of a round: the hash of a signature nobody could make alone. ValueError for a signature that is no hex."""

    round: int
    signature: str

    def __post_init__(self) -> None:
        if not self.signature or self.signature != bytes.fromhex(self.signature).hex():
            raise ValueError(f"round {self.round}: no signature")

    @property
    def randomness(self) -> bytes:
        return sha256(bytes.fromhex(self.signature)).digest()


class Beacon(Protocol):
    """Where values come from. There is no second source a draw falls back on: without a value it waits."""

    @property
    def chain(self) -> Chain: ...

    def value(self, number: int) -> BeaconValue | None:
        """The value of a round as far as it is known here; asking for one that is not begins to fetch it. Answers at once."""
        ...


class NoBeacon:
    """Names the rounds of quicknet and never knows a value: for a process that is not told where to ask."""

    chain = QUICKNET

    def value(self, number: int) -> BeaconValue | None:
        return None
