"""What the buttons of leaderboards carry. The rules of `bot/presses.py` hold here too."""

from typing import Literal

from aiogram.filters.callback_data import CallbackData

from bot.presses import PRESSES

Board = Literal["points", "friends", "codes"]
Period = Literal["week", "month", "ever"]


class SeeBoard(CallbackData, prefix="board1"):
    board: Board
    period: Period


class ChooseListing(CallbackData, prefix="listed1"):
    """Be on the boards or not; the board that was open is shown again."""

    listed: bool
    board: Board
    period: Period


class AskNickname(CallbackData, prefix="nick1"):
    board: Board
    period: Period


class RemoveNickname(CallbackData, prefix="nonick1"):
    board: Board
    period: Period


PRESSES |= {press.__prefix__: press for press in (SeeBoard, ChooseListing, AskNickname, RemoveNickname)}
