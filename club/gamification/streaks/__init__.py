"""How many days in a row a member has come."""

from club.gamification.streaks.keeping import (
    set_streak_freezing,
    set_streak_prize,
    streak_settings,
    streak_terms,
    switch_streaks,
)
from club.gamification.streaks.rules import LENGTH_MAX, DayMark, Step, StreakTerms
from club.gamification.streaks.views import StreakView, member_streak
from club.gamification.streaks.visiting import note_visit

__all__ = [
    "LENGTH_MAX",
    "DayMark",
    "Step",
    "StreakTerms",
    "StreakView",
    "member_streak",
    "note_visit",
    "set_streak_freezing",
    "set_streak_prize",
    "streak_settings",
    "streak_terms",
    "switch_streaks",
]
