"""Places by what was gathered in a period, of who wants to be listed."""

from club.gamification.leaderboards.choosing import choose_listing, choose_nickname, clear_nickname
from club.gamification.leaderboards.keeping import (
    board_settings,
    board_terms,
    set_board,
    set_board_prize,
    switch_boards,
)
from club.gamification.leaderboards.rules import (
    BOARDS,
    PERIOD_KINDS,
    PLACES_MAX,
    REWARDED_KINDS,
    BoardName,
    BoardTerms,
    PeriodKind,
    RewardedKind,
)
from club.gamification.leaderboards.views import BoardLine, BoardView, LeaderLine, leaderboard, leaders

__all__ = [
    "BOARDS",
    "PERIOD_KINDS",
    "PLACES_MAX",
    "REWARDED_KINDS",
    "BoardLine",
    "BoardName",
    "BoardTerms",
    "BoardView",
    "LeaderLine",
    "PeriodKind",
    "RewardedKind",
    "board_settings",
    "board_terms",
    "choose_listing",
    "choose_nickname",
    "clear_nickname",
    "leaderboard",
    "leaders",
    "set_board",
    "set_board_prize",
    "switch_boards",
]
