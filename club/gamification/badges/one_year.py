"""A year in the club."""

from club.gamification.badges.shapes import Badge

BADGE = Badge(
    name="one-year",
    title="badge-one-year",
    hint="badge-one-year-hint",
    emoji="🎈",
    symbol="star",
    palette="violet",
    occasions=frozenset(),
    needs=frozenset(),
    earned=lambda facts: facts.days_a_member >= 365,
)
