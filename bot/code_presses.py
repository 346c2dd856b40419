"""What the buttons of product codes carry. The rules of `bot/presses.py` hold here too."""

from aiogram.filters.callback_data import CallbackData

from bot.presses import PRESSES


class EnterCode(CallbackData, prefix="code1"):
    """Another code is asked for, below; the answer to the last one stays."""

    anew: bool = True


PRESSES |= {press.__prefix__: press for press in (EnterCode,)}
