"""Under badges, days in a row and leaderboards as staff set them."""

from collections.abc import Sequence

from telegram import InlineKeyboardButton

from admin_bot.board_presses import (
    AskBoardPrize,
    AskFreezing,
    AskStreakPrize,
    BadgeSettings,
    BoardPrizes,
    BoardSettings,
    ClearNickname,
    Leaders,
    RemoveBoardPrize,
    RemoveStreakPrize,
    ShowBoard,
    StreakSettings,
    SwitchBadges,
    SwitchBoards,
    SwitchStreaks,
)
from admin_bot.keyboards.common import Row, button
from admin_bot.keyboards.play import play_row
from admin_bot.presses import OpenCommand, Press
from club.gamification.leaderboards import (
    BOARDS,
    PERIOD_KINDS,
    PLACES_MAX,
    REWARDED_KINDS,
    BoardTerms,
    LeaderLine,
)
from club.gamification.streaks import StreakTerms
from club.i18n import Speaker


def home(speaker: Speaker) -> list[Row]:
    return [
        [button(speaker, "admin-boards-to-badges", BadgeSettings())],
        [button(speaker, "admin-boards-to-streaks", StreakSettings())],
        [button(speaker, "admin-boards-to-boards", BoardSettings())],
        *play_row(speaker),
    ]


def _back(speaker: Speaker, press: Press | None = None) -> list[Row]:
    return [[button(speaker, "admin-boards-back", press or OpenCommand("boards"))]]


def _switch(speaker: Speaker, on: bool, press: Press) -> Row:
    if on:
        return [button(speaker, "admin-boards-turn-off", press)]
    return [button(speaker, "admin-boards-turn-on", press, "success")]


def badges(speaker: Speaker, *, on: bool) -> list[Row]:
    return [_switch(speaker, on, SwitchBadges(int(not on))), *_back(speaker)]


def streaks(speaker: Speaker, terms: StreakTerms, *, on: bool) -> list[Row]:
    return [
        *(
            [button(speaker, "admin-streaks-button-remove", RemoveStreakPrize(days), days=days)]
            for days, _ in terms.prizes
        ),
        [
            button(speaker, "admin-streaks-button-add", AskStreakPrize()),
            button(speaker, "admin-streaks-button-freezing", AskFreezing()),
        ],
        _switch(speaker, on, SwitchStreaks(int(not on))),
        *_back(speaker),
    ]


def boards(speaker: Speaker, terms: BoardTerms, *, on: bool) -> list[Row]:
    toggles = [
        button(
            speaker,
            "admin-leaderboards-button-board",
            ShowBoard(board, int(board not in terms.boards)),
            shown=board in terms.boards,
            board=speaker.plain("board-name", board=board),
        )
        for board in BOARDS
    ]
    prizes: list[Row] = [
        [
            button(
                speaker,
                "admin-leaderboards-button-prizes",
                BoardPrizes(board, kind),
                board=speaker.plain("board-name", board=board),
                kind=kind,
            )
            for kind in REWARDED_KINDS
        ]
        for board in terms.boards
    ]
    leading = Leaders(terms.boards[0], "week")
    return [
        toggles,
        *prizes,
        [button(speaker, "admin-leaderboards-button-leaders", leading)],
        _switch(speaker, on, SwitchBoards(int(not on))),
        *_back(speaker),
    ]


def board_prizes(speaker: Speaker, board: str, kind: str, count: int) -> list[Row]:
    rows: list[Row] = [
        [
            button(speaker, "admin-board-button-change", AskBoardPrize(board, kind, place), place=place),
            button(speaker, "admin-board-button-remove", RemoveBoardPrize(board, kind, place), place=place),
        ]
        for place in range(1, count + 1)
    ]
    if count < PLACES_MAX:
        added = AskBoardPrize(board, kind, count + 1)
        rows.append([button(speaker, "admin-board-button-add", added, place=count + 1)])
    return [*rows, *_back(speaker, BoardSettings())]


def leaders(speaker: Speaker, terms: BoardTerms, board: str, period: str, found: Sequence[LeaderLine]) -> list[Row]:
    named: list[Row] = [
        [
            button(
                speaker,
                "admin-leaders-button-clear",
                ClearNickname(line.member_id, board, period),
                nickname=line.nickname,
            )
        ]
        for line in found
        if line.nickname is not None
    ]
    return [
        [_tab(speaker, "board-name", each == board, Leaders(each, period), board=each) for each in terms.boards],
        [_tab(speaker, "board-period", each == period, Leaders(board, each), period=each) for each in PERIOD_KINDS],
        *named,
        *_back(speaker, BoardSettings()),
    ]


def _tab(speaker: Speaker, key: str, chosen: bool, press: Press, **values: object) -> InlineKeyboardButton:
    label = "board-button-chosen" if chosen else "board-button-other"
    return button(speaker, label, press, name=speaker.plain(key, **values))
