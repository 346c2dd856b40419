"""The first place of a contest."""

from club.gamification.badges.shapes import Badge

BADGE = Badge(
    name="champion",
    title="badge-champion",
    hint="badge-champion-hint",
    emoji="🏆",
    symbol="cup",
    palette="amber",
    occasions=frozenset({"win"}),
    needs=frozenset({"first_places"}),
    earned=lambda facts: facts.first_places >= 1,
)
