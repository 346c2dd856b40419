"""Under a member's tier and the ladder."""

from functools import lru_cache

from bot.keyboards.buttons import button, keyboard, leads_to
from bot.presses import ShowLadder
from bot.requests import Markup
from club.i18n import Speaker


@lru_cache
def under_tier(speaker: Speaker) -> Markup:
    return keyboard(
        [button(speaker, "button-ladder", ShowLadder())],
        [leads_to(speaker, "card"), leads_to(speaker, "points")],
        [leads_to(speaker, "menu")],
    )


@lru_cache
def under_ladder(speaker: Speaker) -> Markup:
    return keyboard([leads_to(speaker, "tier"), leads_to(speaker, "menu")])
