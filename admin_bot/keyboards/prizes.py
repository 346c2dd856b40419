"""Buttons of choosing a prize."""

from collections.abc import Sequence

from admin_bot.keyboards.common import Row, button, cancel_row, labelled
from admin_bot.presses import Press
from admin_bot.prize_presses import (
    AskPrizeKind,
    NoPrize,
    PickPrizeKind,
    PickPrizeLottery,
    PickPrizeNumber,
    PickPrizeReward,
)
from club.gamification.ticket_prizes import TicketLottery
from club.i18n import Speaker
from club.rewards import RewardView

POINTS_OFFERED = (10, 20, 50, 100, 200, 500, 1000, 2000)
TICKETS_OFFERED = (1, 2, 3, 5, 10)
PER_ROW = 4

_KINDS = {
    "points": "prize-kind-points",
    "voucher": "prize-kind-voucher",
    "tickets": "prize-kind-tickets",
    "thing": "prize-kind-thing",
}


def kinds(speaker: Speaker, offered: Sequence[str], without: str | None) -> list[Row]:
    shown = [button(speaker, _KINDS[kind], PickPrizeKind(kind)) for kind in offered]
    rows: list[Row] = [shown[at : at + 2] for at in range(0, len(shown), 2)]
    if without is not None:
        rows.append([button(speaker, without, NoPrize())])
    return [*rows, *cancel_row(speaker)]


def numbers(speaker: Speaker, kind: str) -> list[Row]:
    offered = POINTS_OFFERED if kind == "points" else TICKETS_OFFERED
    shown = [button(speaker, "prize-number", PickPrizeNumber(number), number=number) for number in offered]
    return [*(shown[at : at + PER_ROW] for at in range(0, len(shown), PER_ROW)), *_ways_out(speaker)]


def rewards(speaker: Speaker, offered: Sequence[RewardView]) -> list[Row]:
    return _choices(speaker, [(each.title, PickPrizeReward(each.id)) for each in offered])


def lotteries(speaker: Speaker, offered: Sequence[TicketLottery]) -> list[Row]:
    return _choices(speaker, [(each.title, PickPrizeLottery(each.id)) for each in offered])


def thing(speaker: Speaker) -> list[Row]:
    return _ways_out(speaker)


def _choices(speaker: Speaker, offered: Sequence[tuple[str, Press]]) -> list[Row]:
    return [*([labelled(title, press)] for title, press in offered), *_ways_out(speaker)]


def _ways_out(speaker: Speaker) -> list[Row]:
    return [[button(speaker, "prize-other-kind", AskPrizeKind())], *cancel_row(speaker)]
