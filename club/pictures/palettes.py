"""Colours that go together."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of a picture, as #rrggbb: the ground runs from `ground` to `ground_end`."""

    ground: str
    ground_end: str
    accent: str
    ink: str
    muted_ink: str


PALETTES = {
    "emerald": Palette("#0b3b36", "#06211f", "#e4c582", "#fbf7ec", "#a9c9bf"),
    "midnight": Palette("#1c2750", "#0b1026", "#8fb8ff", "#f6f8ff", "#a7b3d6"),
    "ruby": Palette("#5a1533", "#2a0817", "#ffb59a", "#fff5f1", "#dba9b4"),
    "graphite": Palette("#2b2f36", "#14161a", "#f0b84c", "#fafaf7", "#a9aeb8"),
    "amber": Palette("#8a4b12", "#4a2206", "#ffd98a", "#fffaf0", "#e6c49a"),
    "violet": Palette("#40216f", "#1b0c38", "#f0b6ff", "#fbf6ff", "#bfaadb"),
}
"""Ready palettes by name; the first is the usual one."""
