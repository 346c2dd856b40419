"""Bought something on three different days of weekends."""

from club.gamification.badges.shapes import Badge

BADGE = Badge(
    name="weekend-guest",
    title="badge-weekend-guest",
    hint="badge-weekend-guest-hint",
    emoji="🏖",
    symbol="umbrella",
    palette="violet",
    occasions=frozenset({"purchase"}),
    needs=frozenset({"bought"}),
    earned=lambda facts: len({each.at.date() for each in facts.bought if each.at_weekend}) >= 3,
)
