"""Something bought on one's own birthday."""

from club.gamification.badges.shapes import Badge

BADGE = Badge(
    name="birthday-guest",
    title="badge-birthday-guest",
    hint="badge-birthday-guest-hint",
    emoji="🎂",
    symbol="cake",
    palette="ruby",
    occasions=frozenset({"purchase"}),
    needs=frozenset({"bought"}),
    earned=lambda facts: any(each.on_birthday for each in facts.bought),
)
