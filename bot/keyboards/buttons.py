"""One button, a row of page turns, and the ways on that most screens share."""

from collections.abc import Callable
from typing import Any, Literal

from aiogram.filters.callback_data import CallbackData

from bot.presses import Open, ScreenName
from bot.requests import Markup
from club.i18n import Speaker

Style = Literal["primary", "success", "danger"]
Button = dict[str, Any]
Row = list[Button]

SCREEN_KEYS: dict[ScreenName, str] = {
    "menu": "button-menu",
    "points": "menu-points",
    "card": "menu-card",
    "rewards": "menu-rewards",
    "vouchers": "menu-vouchers",
    "tier": "menu-tier",
    "invite": "menu-invite",
    "history": "menu-history",
    "settings": "menu-settings",
    "help": "menu-help",
    "earning": "menu-earning",
    "profile": "menu-profile",
    "contact": "menu-contact",
    "privacy": "menu-privacy",
    "gift": "menu-gift",
    "lottery": "menu-lottery",
    "verify": "menu-verify",
    "play": "menu-play",
    "envelope": "menu-envelope",
    "code": "menu-codes",
    "missions": "menu-missions",
    "badges": "menu-badges",
    "top": "menu-top",
    "games": "menu-games",
    "contests": "menu-contests",
}


def keyboard(*rows: Row) -> Markup:
    return {"inline_keyboard": [row for row in rows if row]}


def button(speaker: Speaker, key: str, press: CallbackData, *, style: Style | None = None, **values: Any) -> Button:
    made = {"text": speaker.label(key, **values), "callback_data": press.pack()}
    if style is not None:
        made["style"] = style
    return made


def leads_to(speaker: Speaker, screen: ScreenName, *, anew: bool = False) -> Button:
    """A way to one of the main screens."""
    return button(speaker, SCREEN_KEYS[screen], Open(screen=screen, anew=anew))


def under_chat(speaker: Speaker, rows: list[Row], placeholder: str) -> Markup:
    """A keyboard in place of the letters, there until another takes its place."""
    return {
        "keyboard": rows,
        "resize_keyboard": True,
        "is_persistent": True,
        "input_field_placeholder": speaker.plain(placeholder),
    }


def page_turns(speaker: Speaker, page: int, pages: int, turn: Callable[[int], CallbackData]) -> Row:
    """Back and forth; nothing when there is one page."""
    row = []
    if page > 1:
        row.append(button(speaker, "button-previous", turn(page - 1)))
    if pages > 1:
        row.append(button(speaker, "button-page", turn(page), page=page, pages=pages))
    if page < pages:
        row.append(button(speaker, "button-next", turn(page + 1)))
    return row
