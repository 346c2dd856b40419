"""The first purchase that stands."""

from club.gamification.badges.shapes import Badge

BADGE = Badge(
    name="first-purchase",
    title="badge-first-purchase",
    hint="badge-first-purchase-hint",
    emoji="🛍",
    symbol="bag",
    palette="emerald",
    occasions=frozenset({"purchase"}),
    needs=frozenset({"purchases"}),
    earned=lambda facts: facts.purchases >= 1,
)
