"""What the buttons of missions carry. The rules of `bot/presses.py` hold here too."""

from aiogram.filters.callback_data import CallbackData

from bot.presses import PRESSES, Id, Page


class TurnMissions(CallbackData, prefix="mist1"):
    page: Page


class OpenMission(CallbackData, prefix="mis1"):
    """One mission; `anew` as in Open."""

    mission_id: Id
    anew: bool = False


class SayJoined(CallbackData, prefix="misin1"):
    """«I have joined»: the messenger is asked."""

    mission_id: Id


PRESSES |= {press.__prefix__: press for press in (TurnMissions, OpenMission, SayJoined)}
