"""Came by on thirty days in a row."""

from club.gamification.badges.shapes import Badge

BADGE = Badge(
    name="month-streak",
    title="badge-month-streak",
    hint="badge-month-streak-hint",
    emoji="☄️",
    symbol="flame",
    palette="ruby",
    occasions=frozenset(),
    needs=frozenset({"longest_run"}),
    earned=lambda facts: facts.longest_run >= 30,
)
