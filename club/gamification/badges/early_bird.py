"""Something bought between five and nine in the morning."""

from club.gamification.badges.shapes import Badge

BADGE = Badge(
    name="early-bird",
    title="badge-early-bird",
    hint="badge-early-bird-hint",
    emoji="🌅",
    symbol="sun",
    palette="amber",
    occasions=frozenset({"purchase"}),
    needs=frozenset({"bought"}),
    earned=lambda facts: any(5 <= each.at.hour < 9 for each in facts.bought),
)
