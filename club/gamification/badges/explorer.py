"""Took part in five different rooms of play."""

from club.gamification.badges.shapes import Badge

BADGE = Badge(
    name="explorer",
    title="badge-explorer",
    hint="badge-explorer-hint",
    emoji="🧭",
    symbol="compass",
    palette="midnight",
    occasions=frozenset({"room-entered", "code-used", "game-played", "mission-done"}),
    needs=frozenset({"rooms"}),
    earned=lambda facts: facts.rooms >= 5,
)
