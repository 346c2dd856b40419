"""Under points, the history and one of its lines."""

from functools import lru_cache

from bot.keyboards.buttons import button, keyboard, leads_to, page_turns
from bot.presses import AskDispute, AskWhy, TurnHistory
from bot.requests import Markup
from club.i18n import Speaker
from club.ledger import HistoryPage


@lru_cache
def under_points(speaker: Speaker, gifts: bool) -> Markup:
    gift = [leads_to(speaker, "gift")] if gifts else []
    return keyboard(
        [leads_to(speaker, "history"), leads_to(speaker, "rewards")],
        [leads_to(speaker, "earning"), *gift],
        [leads_to(speaker, "menu")],
    )


def under_history(speaker: Speaker, found: HistoryPage) -> Markup:
    numbers = [
        button(speaker, "history-place", AskWhy(entry_id=line.id, page=found.page), place=place)
        for place, line in enumerate(found.lines, 1)
    ]
    return keyboard(
        numbers,
        page_turns(speaker, found.page, found.pages, lambda page: TurnHistory(page=page)),
        [leads_to(speaker, "points"), leads_to(speaker, "menu")],
    )


def under_why(speaker: Speaker, page: int, disputable_purchase_id: int | None) -> Markup:
    not_me = []
    if disputable_purchase_id is not None:
        not_me.append(button(speaker, "told-not-me", AskDispute(purchase_id=disputable_purchase_id)))
    return keyboard(
        not_me,
        [button(speaker, "button-back", TurnHistory(page=page)), leads_to(speaker, "menu")],
    )
