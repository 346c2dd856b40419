"""Ten product codes used."""

from club.gamification.badges.shapes import Badge

BADGE = Badge(
    name="collector",
    title="badge-collector",
    hint="badge-collector-hint",
    emoji="🏷",
    symbol="tag",
    palette="graphite",
    occasions=frozenset({"code-used"}),
    needs=frozenset({"codes"}),
    earned=lambda facts: facts.codes >= 10,
)
