"""Under badges and leaderboards."""

from bot.board_presses import AskNickname, ChooseListing, RemoveNickname, SeeBoard
from bot.keyboards.buttons import Row, button, keyboard, leads_to
from bot.keyboards.main_menu import is_shown
from bot.requests import Markup
from club.clubs import ClubProfile
from club.gamification.leaderboards import PERIOD_KINDS, BoardName, BoardView, PeriodKind
from club.i18n import Speaker


def under_badges(speaker: Speaker, club: ClubProfile) -> Markup:
    boards = [leads_to(speaker, "top")] if is_shown("top", club) else []
    return keyboard(boards, [leads_to(speaker, "play"), leads_to(speaker, "menu")])


def under_board(speaker: Speaker, view: BoardView) -> Markup:
    own: Row = []
    if view.listed:
        own.append(button(speaker, "board-button-nickname", AskNickname(board=view.board, period=view.period)))
    label = "board-button-hide" if view.listed else "board-button-show"
    own.append(button(speaker, label, ChooseListing(listed=not view.listed, board=view.board, period=view.period)))
    return keyboard(
        [_board(speaker, view, board) for board in view.boards] if len(view.boards) > 1 else [],
        [_period(speaker, view, period) for period in PERIOD_KINDS],
        own,
        [leads_to(speaker, "play"), leads_to(speaker, "menu")],
    )


def _board(speaker: Speaker, view: BoardView, board: BoardName) -> dict[str, object]:
    key = "board-button-chosen" if board == view.board else "board-button-other"
    name = speaker.plain("board-name", board=board)
    return button(speaker, key, SeeBoard(board=board, period=view.period), name=name)


def _period(speaker: Speaker, view: BoardView, period: PeriodKind) -> dict[str, object]:
    key = "board-button-chosen" if period == view.period else "board-button-other"
    name = speaker.plain("board-period", period=period)
    return button(speaker, key, SeeBoard(board=view.board, period=period), name=name)


def under_nickname_question(speaker: Speaker, view: BoardView) -> Markup:
    own: Row = []
    if view.has_nickname:
        own.append(button(speaker, "nickname-button-remove", RemoveNickname(board=view.board, period=view.period)))
    own.append(button(speaker, "nickname-button-back", SeeBoard(board=view.board, period=view.period)))
    return keyboard(own)
