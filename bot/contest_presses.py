"""What the buttons of contests carry. The rules of `bot/presses.py` hold here too."""

from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from bot.presses import PRESSES, Id, Page

Position = Annotated[int, Field(ge=0, le=1000)]


class TurnContests(CallbackData, prefix="ctss1"):
    page: Page
    past: bool = False


class OpenContest(CallbackData, prefix="cts1"):
    """`anew` as in Open."""

    contest_id: Id
    anew: bool = False


class StartContest(CallbackData, prefix="ctsgo1"):
    """Take part, or go on where one stopped."""

    contest_id: Id


class NextQuestion(CallbackData, prefix="ctsnx1"):
    """`after`: the question this button stands under. While that one is still open it is said so."""

    contest_id: Id
    after: Position = 0


class ChooseOption(CallbackData, prefix="ctsan1"):
    contest_id: Id
    position: Position
    option: Annotated[int, Field(ge=0, le=20)]


class ShowContestRanking(CallbackData, prefix="ctsrk1"):
    """`anew` as in Open."""

    contest_id: Id
    anew: bool = False


class LookAtEntry(CallbackData, prefix="ctsvp1"):
    """What was handed in, one by one."""

    contest_id: Id
    page: Page


class GiveVote(CallbackData, prefix="ctsv1"):
    """`given` False takes the voice back."""

    contest_id: Id
    contest_entry_id: Id
    page: Page
    given: bool


PRESSES |= {
    press.__prefix__: press
    for press in (
        TurnContests,
        OpenContest,
        StartContest,
        NextQuestion,
        ChooseOption,
        ShowContestRanking,
        LookAtEntry,
        GiveVote,
    )
}
