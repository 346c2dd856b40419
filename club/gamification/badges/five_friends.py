"""Five friends brought, and approved."""

from club.gamification.badges.shapes import Badge

BADGE = Badge(
    name="five-friends",
    title="badge-five-friends",
    hint="badge-five-friends-hint",
    emoji="🎉",
    symbol="people",
    palette="violet",
    occasions=frozenset({"friend"}),
    needs=frozenset({"friends"}),
    earned=lambda facts: facts.friends >= 5,
)
