"""Ten purchases that stand."""

from club.gamification.badges.shapes import Badge

BADGE = Badge(
    name="ten-purchases",
    title="badge-ten-purchases",
    hint="badge-ten-purchases-hint",
    emoji="🔟",
    symbol="steps",
    palette="midnight",
    occasions=frozenset({"purchase"}),
    needs=frozenset({"purchases"}),
    earned=lambda facts: facts.purchases >= 10,
)
