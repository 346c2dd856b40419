"""Won something by chance, in a lottery or a game."""

from club.gamification.badges.shapes import Badge

BADGE = Badge(
    name="lucky",
    title="badge-lucky",
    hint="badge-lucky-hint",
    emoji="🍀",
    symbol="clover",
    palette="emerald",
    occasions=frozenset({"win", "game-played"}),
    needs=frozenset({"wins"}),
    earned=lambda facts: facts.wins >= 1,
)
