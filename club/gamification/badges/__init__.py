"""Badges, hidden until they are earned: each a file and a line in the registry."""

from club.gamification.badges.keeping import badges_are_on, switch_badges
from club.gamification.badges.registry import BADGES
from club.gamification.badges.shapes import Badge
from club.gamification.badges.views import BadgesView, EarnedBadge, badge_counts, open_badges

__all__ = [
    "BADGES",
    "Badge",
    "BadgesView",
    "EarnedBadge",
    "badge_counts",
    "badges_are_on",
    "open_badges",
    "switch_badges",
]
