"""The menu: always under the chat for members, and inline where a screen is edited in place."""

from functools import lru_cache

from bot.keyboards.buttons import SCREEN_KEYS, keyboard, leads_to, under_chat
from bot.presses import ScreenName
from bot.requests import Markup
from club.i18n import Speaker

MENU_ROWS: tuple[tuple[ScreenName, ...], ...] = (("points", "card"), ("rewards", "vouchers"), ("history", "settings"))


@lru_cache
def menu_under_chat(speaker: Speaker) -> Markup:
    rows = [[{"text": speaker.plain(SCREEN_KEYS[screen])} for screen in row] for row in MENU_ROWS]
    return under_chat(speaker, rows, "menu-placeholder")


@lru_cache
def menu_inline(speaker: Speaker) -> Markup:
    rows = [[leads_to(speaker, screen) for screen in row] for row in MENU_ROWS]
    return keyboard(*rows, [leads_to(speaker, "help")])


@lru_cache
def ways_on(speaker: Speaker, *screens: ScreenName) -> Markup:
    """What to do next: the named screens, and the menu."""
    return keyboard([leads_to(speaker, screen) for screen in screens], [leads_to(speaker, "menu")])
