"""Something bought between ten in the evening and four in the morning."""

from club.gamification.badges.shapes import Badge

BADGE = Badge(
    name="night-owl",
    title="badge-night-owl",
    hint="badge-night-owl-hint",
    emoji="🦉",
    symbol="moon",
    palette="midnight",
    occasions=frozenset({"purchase"}),
    needs=frozenset({"bought"}),
    earned=lambda facts: any(each.at.hour >= 22 or each.at.hour < 4 for each in facts.bought),
)
