"""What the buttons of games carry. The rules of `bot/presses.py` hold here too."""

from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from bot.presses import PRESSES, Id, Page, Points

Key = Annotated[str, Field(min_length=8, max_length=20, pattern=r"^[A-Za-z0-9_-]+$")]


class OpenGame(CallbackData, prefix="game1"):
    """`anew` as in Open."""

    game_id: Id
    anew: bool = False


class PlayGame(CallbackData, prefix="gplay1"):
    """`cost` is what the member was shown, 0 for a free play; `key` makes a second tap harmless. `anew` as in Open."""

    game_id: Id
    cost: Points
    key: Key
    anew: bool = False


class TurnPlays(CallbackData, prefix="plays1"):
    page: Page


class OpenPlay(CallbackData, prefix="pcard1"):
    """A card that was bought and is not scratched yet."""

    play_id: Id


class Scratch(CallbackData, prefix="scra1"):
    """`field` 1 to 9; 0 opens all that are left."""

    play_id: Id
    field: Annotated[int, Field(ge=0, le=9)]


PRESSES |= {press.__prefix__: press for press in (OpenGame, PlayGame, TurnPlays, OpenPlay, Scratch)}
