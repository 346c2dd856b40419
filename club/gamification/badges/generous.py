"""Gave points to somebody, as a gift or in an envelope."""

from club.gamification.badges.shapes import Badge

BADGE = Badge(
    name="generous",
    title="badge-generous",
    hint="badge-generous-hint",
    emoji="🎁",
    symbol="gift",
    palette="ruby",
    occasions=frozenset({"gift"}),
    needs=frozenset({"gifts"}),
    earned=lambda facts: facts.gifts >= 1,
)
