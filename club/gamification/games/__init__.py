"""Instant games with published odds and a budget."""

from club.gamification.games.cards import Card
from club.gamification.games.keeping import (
    add_game,
    change_game_terms,
    pause_game,
    retire_game,
    set_game_budget,
    set_prize_row,
    start_game,
)
from club.gamification.games.outcomes import DRAWN, GAME_KINDS, ROLLED, GameKind
from club.gamification.games.playing import play, settle_play
from club.gamification.games.ready_made import least_budget, ready_made
from club.gamification.games.returning import return_lost_plays, return_play
from club.gamification.games.rules import Costs, GameTerms, NextPlay, PrizeRow, PrizeTable
from club.gamification.games.scratching import scratch
from club.gamification.games.views import (
    GameForMember,
    GamePage,
    GameStatistics,
    GameView,
    PlayPage,
    PlayView,
    all_games,
    game,
    game_for,
    game_statistics,
    games_for,
    play_for,
    plays_of,
)

__all__ = [
    "DRAWN",
    "GAME_KINDS",
    "ROLLED",
    "Card",
    "Costs",
    "GameForMember",
    "GameKind",
    "GamePage",
    "GameStatistics",
    "GameTerms",
    "GameView",
    "NextPlay",
    "PlayPage",
    "PlayView",
    "PrizeRow",
    "PrizeTable",
    "add_game",
    "all_games",
    "change_game_terms",
    "game",
    "game_for",
    "game_statistics",
    "games_for",
    "least_budget",
    "pause_game",
    "play",
    "play_for",
    "plays_of",
    "ready_made",
    "retire_game",
    "return_lost_plays",
    "return_play",
    "scratch",
    "set_game_budget",
    "set_prize_row",
    "settle_play",
    "start_game",
]
