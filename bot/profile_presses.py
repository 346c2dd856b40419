"""What the buttons of profile, wishes, privacy and gifts carry. The rules of `bot/presses.py` hold here too."""

import datetime as dt
from typing import Annotated, Literal

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from bot.presses import PRESSES, Id, Points

Calendar = Literal["jalali", "gregorian"]
Year = Annotated[int, Field(ge=0, le=9999)]
Hour = Annotated[int, Field(ge=0, le=23)]
Key = Annotated[str, Field(min_length=8, max_length=20, pattern=r"^[A-Za-z0-9_-]+$")]


class PickBirthday(CallbackData, prefix="bday1"):
    """How far choosing has come: a decade (its first year), a year, a month. 0: not chosen yet."""

    calendar: Calendar
    decade: Year = 0
    year: Year = 0
    month: Annotated[int, Field(ge=0, le=12)] = 0


class SeeBirthday(CallbackData, prefix="day1"):
    """A day was picked: it is read back before it is kept. `ordinal` as in KeepBirthday."""

    ordinal: Annotated[int, Field(ge=1, le=dt.date.max.toordinal())]


class RemoveEmail(CallbackData, prefix="nomail1"):
    pass


class ChooseInterest(CallbackData, prefix="int1"):
    code: Annotated[str, Field(min_length=12, max_length=12)]
    chosen: bool


class WantTopic(CallbackData, prefix="hear1"):
    topic: Literal["reminder", "birthday", "offer"]
    wanted: bool


class PickQuiet(CallbackData, prefix="quiet1"):
    """Hours of rest are chosen: first from when."""


class PickQuietEnd(CallbackData, prefix="quietend1"):
    """Then until when."""

    start: Hour


class KeepQuiet(CallbackData, prefix="rest1"):
    start: Hour
    end: Hour


class NoQuiet(CallbackData, prefix="norest1"):
    pass


class TakeExport(CallbackData, prefix="export1"):
    pass


class AskLeave(CallbackData, prefix="leave1"):
    pass


class Leave(CallbackData, prefix="gone1"):
    pass


class ComeBack(CallbackData, prefix="here1"):
    pass


class AskErase(CallbackData, prefix="forget1"):
    """`step` 1 says what is lost, 2 asks once more."""

    step: Annotated[int, Field(ge=1, le=2)]


class Erase(CallbackData, prefix="erase1"):
    pass


class SkipGiftWords(CallbackData, prefix="nowords1"):
    receiver_id: Id
    points: Points


class GiveGift(CallbackData, prefix="give1"):
    """The words wait in the conversation under the same key, which makes a second tap harmless."""

    receiver_id: Id
    points: Points
    key: Key


PRESSES |= {
    press.__prefix__: press
    for press in (
        PickBirthday,
        SeeBirthday,
        RemoveEmail,
        ChooseInterest,
        WantTopic,
        PickQuiet,
        PickQuietEnd,
        KeepQuiet,
        NoQuiet,
        TakeExport,
        AskLeave,
        Leave,
        ComeBack,
        AskErase,
        Erase,
        SkipGiftWords,
        GiveGift,
    )
}
