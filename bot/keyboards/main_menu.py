"""The menu: always under the chat for members, and inline where a screen is edited in place."""

from collections.abc import Callable
from functools import lru_cache

from bot.keyboards.buttons import SCREEN_KEYS, keyboard, leads_to, under_chat
from bot.presses import ScreenName
from bot.requests import Markup
from club.clubs import ClubProfile
from club.i18n import Speaker

MenuRows = tuple[tuple[ScreenName, ...], ...]

MENU_ROWS: MenuRows = (
    ("points", "card"),
    ("rewards", "vouchers"),
    ("play",),
    ("tier", "invite"),
    ("history", "settings"),
)
PLAY_ROOMS: MenuRows = (("lottery",), ("contests", "games"), ("missions", "code"), ("badges", "top"), ("envelope",))
"""What the screen of play leads to, row by row. A room of play adds its screen here, and what it takes to SHOWN_WHEN."""

SHOWN_WHEN: dict[ScreenName, Callable[[ClubProfile], bool]] = {
    "tier": lambda club: club.has_tiers,
    "invite": lambda club: club.invites,
    "gift": lambda club: club.gifts,
    "missions": lambda club: "missions" in club.plays,
    "lottery": lambda club: "lotteries" in club.plays,
    "verify": lambda club: "lotteries" in club.plays,
    "play": lambda club: bool(play_rows(club)),
    "code": lambda club: "codes" in club.plays,
    "badges": lambda club: not club.plays.isdisjoint(("badges", "streaks")),
    "top": lambda club: "boards" in club.plays,
    "envelope": lambda club: "envelopes" in club.plays,
    "games": lambda club: "games" in club.plays,
    "contests": lambda club: "contests" in club.plays,
}
"""Screens that only some clubs have."""


def is_shown(screen: str, club: ClubProfile) -> bool:
    return all(shown(club) for name, shown in SHOWN_WHEN.items() if name == screen)


def menu_rows(club: ClubProfile) -> MenuRows:
    """The rows of the menu that this club has something to show on."""
    return _shown(MENU_ROWS, club)


def play_rows(club: ClubProfile) -> MenuRows:
    """The rooms of play that this club has something to show in."""
    return _shown(PLAY_ROOMS, club)


def _shown(menu: MenuRows, club: ClubProfile) -> MenuRows:
    rows = (tuple(screen for screen in row if is_shown(screen, club)) for row in menu)
    return tuple(row for row in rows if row)


def menu_under_chat(speaker: Speaker, club: ClubProfile) -> Markup:
    return _under_chat(speaker, menu_rows(club))


def menu_inline(speaker: Speaker, club: ClubProfile) -> Markup:
    return _inline(speaker, menu_rows(club))


@lru_cache
def _under_chat(speaker: Speaker, menu: MenuRows) -> Markup:
    rows = [[{"text": speaker.plain(SCREEN_KEYS[screen])} for screen in row] for row in menu]
    return under_chat(speaker, rows, "menu-placeholder")


@lru_cache
def _inline(speaker: Speaker, menu: MenuRows) -> Markup:
    rows = [[leads_to(speaker, screen) for screen in row] for row in menu]
    return keyboard(*rows, [leads_to(speaker, "help")])


def play_inline(speaker: Speaker, club: ClubProfile) -> Markup:
    rows = [[leads_to(speaker, screen) for screen in row] for row in play_rows(club)]
    return keyboard(*rows, [leads_to(speaker, "menu")])


@lru_cache
def ways_on(speaker: Speaker, *screens: ScreenName) -> Markup:
    """What to do next: the named screens, and the menu."""
    return keyboard([leads_to(speaker, screen) for screen in screens], [leads_to(speaker, "menu")])
