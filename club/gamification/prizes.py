"""What can be won: points, a voucher of a reward, tickets of a lottery, or a thing that is handed over. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

PrizeKind = Literal["points", "voucher", "tickets", "thing"]
PRIZE_KINDS: tuple[PrizeKind, ...] = get_args(PrizeKind)

AMOUNT_MAX = 1_000_000_000
TICKETS_MAX = 1000
TITLE_LENGTH_MAX = 80


@dataclass(frozen=True, slots=True)
class Prize:
    """`amount`: points or tickets. `reference`: the reward's or the lottery's id. `title`: what it is called, when it was set."""

    kind: PrizeKind
    amount: int = 0
    reference: int | None = None
    title: str = ""

    def __post_init__(self) -> None:
        if self.kind not in PRIZE_KINDS:
            raise ValueError(f"there is no prize {self.kind!r}")
        largest = {"points": AMOUNT_MAX, "tickets": TICKETS_MAX}.get(self.kind)
        if largest is not None and not 0 < self.amount <= largest:
            raise ValueError(f"{self.amount} {self.kind} are no prize")
        if (self.kind in ("voucher", "tickets")) != (self.reference is not None):
            raise ValueError("a voucher names its reward, tickets their lottery, and nothing else names anything")
        if len(self.title) > TITLE_LENGTH_MAX or (self.kind != "points" and not self.title.strip()):
            raise ValueError("a prize needs a title that fits")

    @property
    def points(self) -> int:
        """What it costs the club in points."""
        return self.amount if self.kind == "points" else 0

    def to_json(self) -> dict[str, Any]:
        return {"kind": self.kind, "amount": self.amount, "reference": self.reference, "title": self.title}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Prize":
        return cls(kept["kind"], int(kept.get("amount", 0)), kept.get("reference"), kept.get("title", ""))
