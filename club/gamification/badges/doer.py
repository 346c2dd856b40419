"""Five missions done."""

from club.gamification.badges.shapes import Badge

BADGE = Badge(
    name="doer",
    title="badge-doer",
    hint="badge-doer-hint",
    emoji="🎯",
    symbol="target",
    palette="graphite",
    occasions=frozenset({"mission-done"}),
    needs=frozenset({"missions"}),
    earned=lambda facts: facts.missions >= 5,
)
