"""What the buttons of lotteries carry. The rules of `bot/presses.py` hold here too."""

from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

from bot.presses import PRESSES, Id, Page, Points

Count = Annotated[int, Field(ge=1, lt=10_000)]
Key = Annotated[str, Field(min_length=8, max_length=16, pattern=r"^[A-Za-z0-9_-]+$")]


class TurnLotteries(CallbackData, prefix="lots1"):
    page: Page


class OpenLottery(CallbackData, prefix="lot1"):
    """`anew` as in Open."""

    lottery_id: Id
    anew: bool = False


class LotteryRules(CallbackData, prefix="lotrules1"):
    lottery_id: Id


class TakeFreeTicket(CallbackData, prefix="lotfree1"):
    """The key was born with the lottery's screen: a second tap takes nothing more."""

    lottery_id: Id
    key: Key


class WantTickets(CallbackData, prefix="lotwant1"):
    """Draws the confirm screen, where the key is born."""

    lottery_id: Id
    count: Count


class BuyTickets(CallbackData, prefix="lotbuy1"):
    """`price` for each ticket, as the member was shown."""

    lottery_id: Id
    count: Count
    price: Points
    key: Key


class TurnTickets(CallbackData, prefix="tickets1"):
    lottery_id: Id
    page: Page


class OpenWin(CallbackData, prefix="win1"):
    winner_id: Id
    anew: bool = False


class AcceptWin(CallbackData, prefix="winyes1"):
    winner_id: Id


class AskDeclineWin(CallbackData, prefix="winno1"):
    winner_id: Id


class DeclineWin(CallbackData, prefix="winpass1"):
    winner_id: Id


class TurnDraws(CallbackData, prefix="draws1"):
    """Draws the member may check."""

    page: Page


class VerifyDraw(CallbackData, prefix="verify1"):
    """`page`: of the member's tickets in it."""

    lottery_id: Id
    page: Page = 1


class TakeDrawFile(CallbackData, prefix="drawfile1"):
    lottery_id: Id


PRESSES |= {
    press.__prefix__: press
    for press in (
        TurnLotteries,
        OpenLottery,
        LotteryRules,
        TakeFreeTicket,
        WantTickets,
        BuyTickets,
        TurnTickets,
        OpenWin,
        AcceptWin,
        AskDeclineWin,
        DeclineWin,
        TurnDraws,
        VerifyDraw,
        TakeDrawFile,
    )
}
