"""Under the settings, and the way back to them."""

from functools import lru_cache

from bot.keyboards.buttons import button, keyboard, leads_to
from bot.presses import ChangeSetting
from bot.requests import Markup
from club.i18n import Speaker


@lru_cache
def under_settings(speaker: Speaker) -> Markup:
    return keyboard(
        [leads_to(speaker, "profile"), leads_to(speaker, "contact")],
        [button(speaker, "settings-change-language", ChangeSetting(setting="language")), leads_to(speaker, "privacy")],
        [leads_to(speaker, "help"), leads_to(speaker, "menu")],
    )


def back_to_settings(speaker: Speaker) -> Markup:
    return keyboard([leads_to(speaker, "settings"), leads_to(speaker, "menu")])
