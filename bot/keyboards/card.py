"""Under the card."""

from functools import lru_cache

from bot.keyboards.buttons import button, keyboard, leads_to
from bot.presses import Open
from bot.requests import Markup
from club.i18n import Speaker


@lru_cache
def under_card(speaker: Speaker) -> Markup:
    return keyboard([button(speaker, "card-refresh", Open(screen="card")), leads_to(speaker, "menu")])
