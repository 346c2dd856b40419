"""What the buttons of envelopes carry. The rules of `bot/presses.py` hold here too."""

from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from bot.presses import PRESSES, Id, Points
from club.gamification.envelopes import Split

Shares = Annotated[int, Field(ge=1, lt=1000)]
Key = Annotated[str, Field(min_length=8, max_length=16, pattern=r"^[A-Za-z0-9_-]+$")]


class PickShares(CallbackData, prefix="envshare1"):
    points: Points
    shares: Shares


class PickSplit(CallbackData, prefix="envsplit1"):
    """Draws the last question anew, with the other way to share."""

    points: Points
    shares: Shares
    split: Split


class WriteEnvelopeWords(CallbackData, prefix="envwords1"):
    points: Points
    shares: Shares
    split: Split


class FillEnvelope(CallbackData, prefix="envfill1"):
    """The words wait in the conversation under the same key, which makes a second tap harmless."""

    points: Points
    shares: Shares
    split: Split
    key: Key


class ShowEnvelope(CallbackData, prefix="envmine1"):
    envelope_id: Id


class AskEndEnvelope(CallbackData, prefix="envstop1"):
    envelope_id: Id


class EndEnvelope(CallbackData, prefix="envend1"):
    envelope_id: Id


class TapEnvelope(CallbackData, prefix="env1"):
    """In a group, pressed by whoever likes. `language`: in which the message goes on being written."""

    token: Annotated[str, Field(min_length=16, max_length=16, pattern=r"^[A-Za-z0-9_-]+$")]
    language: Annotated[str, Field(min_length=2, max_length=8)]


PRESSES |= {
    press.__prefix__: press
    for press in (
        PickShares,
        PickSplit,
        WriteEnvelopeWords,
        FillEnvelope,
        ShowEnvelope,
        AskEndEnvelope,
        EndEnvelope,
        TapEnvelope,
    )
}
