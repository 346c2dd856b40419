"""Buttons of a purchase at the till before it is recorded."""

from collections.abc import Sequence

from admin_bot.keyboards.common import Row, button, labelled
from admin_bot.keyboards.set_up import chosen, in_rows
from admin_bot.paying_presses import AskCredit, PickCategory, SpendCredit
from admin_bot.presses import Cancel, Press
from club.i18n import Speaker
from club.money import Money


def confirm(
    speaker: Speaker, record: Press, *, fits: Money, spent: int, categories: Sequence[str], category: str | None
) -> list[Row]:
    """`fits`: how much of the amount the member's credit could pay; `spent`: how much of it is meant to."""
    rows: list[Row] = [[button(speaker, "admin-button-record", record, "success")]]
    if spent:
        rows.append(
            [button(speaker, "till-without-credit", SpendCredit(0)), button(speaker, "till-other", AskCredit())]
        )
    elif fits.amount > 0:
        rows.append([button(speaker, "till-all-credit", SpendCredit(fits.amount), credit=fits)])
        half = Money(fits.amount // 2, fits.currency)
        if half.amount:
            part = [button(speaker, "till-half-credit", SpendCredit(half.amount), credit=half)]
            rows.append([*part, button(speaker, "till-other", AskCredit())])
    groups = [
        labelled(chosen(speaker, name, is_chosen=name == category), PickCategory(at))
        for at, name in enumerate(categories)
    ]
    return [*rows, *in_rows(groups, 2), [button(speaker, "admin-button-cancel", Cancel())]]


def asking_credit(speaker: Speaker) -> list[Row]:
    return [
        [button(speaker, "till-without-credit", SpendCredit(0))],
        [button(speaker, "admin-button-cancel", Cancel())],
    ]
