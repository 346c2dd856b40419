"""One friend brought, and approved."""

from club.gamification.badges.shapes import Badge

BADGE = Badge(
    name="first-friend",
    title="badge-first-friend",
    hint="badge-first-friend-hint",
    emoji="🤝",
    symbol="person",
    palette="emerald",
    occasions=frozenset({"friend"}),
    needs=frozenset({"friends"}),
    earned=lambda facts: facts.friends >= 1,
)
