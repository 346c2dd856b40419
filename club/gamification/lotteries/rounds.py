"""Rounds of a public beacon: which one a draw waits for, and when its value comes out. Pure."""

import datetime as dt
from dataclasses import dataclass

LATER = dt.timedelta(minutes=10)
"""How much later than its publication a round at least is: the list is out before anybody knows the value."""
PREPARING = dt.timedelta(minutes=5)
"""How long working the list out may take before another round has to be named."""


@dataclass(frozen=True, slots=True)
class Chain:
    """A beacon: round n comes out at `genesis` + (n - 1) * `period` seconds. `hash` names it; `genesis` in seconds of Unix time."""

    name: str
    hash: str
    genesis: int
    period: int

    def time_of(self, number: int) -> dt.datetime:
        return dt.datetime.fromtimestamp(self.genesis + (number - 1) * self.period, dt.UTC)

    def round_from(self, at: dt.datetime) -> int:
        """The first round that comes out at that instant or later."""
        seconds = max(0, int(at.timestamp()) - self.genesis + (at.microsecond > 0))
        return -(-seconds // self.period) + 1


QUICKNET = Chain(
    "quicknet", "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971", genesis=1692803367, period=3
)
"""drand's quicknet: a signature of a league of independent institutions every three seconds."""


def round_for(chain: Chain, draws_at: dt.datetime, now: dt.datetime) -> int:
    """The round a list worked out from `now` on is to name."""
    return chain.round_from(max(draws_at, now + LATER + PREPARING))


def late_enough(chain: Chain, number: int, published_at: dt.datetime) -> bool:
    return chain.time_of(number) >= published_at + LATER
