"""Came by on seven days in a row."""

from club.gamification.badges.shapes import Badge

BADGE = Badge(
    name="week-streak",
    title="badge-week-streak",
    hint="badge-week-streak-hint",
    emoji="🔥",
    symbol="flame",
    palette="amber",
    occasions=frozenset(),
    needs=frozenset({"longest_run"}),
    earned=lambda facts: facts.longest_run >= 7,
)
