"""Fifty purchases that stand."""

from club.gamification.badges.shapes import Badge

BADGE = Badge(
    name="fifty-purchases",
    title="badge-fifty-purchases",
    hint="badge-fifty-purchases-hint",
    emoji="👑",
    symbol="crown",
    palette="ruby",
    occasions=frozenset({"purchase"}),
    needs=frozenset({"purchases"}),
    earned=lambda facts: facts.purchases >= 50,
)
