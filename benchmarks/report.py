"""One measured ratio, and how it is printed."""

import statistics
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ratio:
    """Medians of rounds that alternated with the peer's; `least` is what was promised."""

    what: str
    peer: str
    ours: list[float]
    theirs: list[float]
    unit: str
    least: float

    @property
    def ratio(self) -> float:
        return statistics.median(self.ours) / statistics.median(self.theirs)

    def line(self) -> str:
        return (
            f"| {self.what} | {statistics.median(self.ours):.0f} {self.unit} | {self.peer} |"
            f" {statistics.median(self.theirs):.0f} {self.unit} | {self.ratio:.2f} | {self.least:.2f} |"
        )


HEAD = "| what | ours, median | peer | peer, median | ratio | promised |\n|---|---|---|---|---|---|"
