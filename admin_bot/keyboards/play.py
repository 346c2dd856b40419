"""The screen of everything to play with that staff look after."""

from admin_bot.keyboards.common import Entry, Row, button, manage_row, open_to
from admin_bot.presses import OpenCommand
from club.i18n import Speaker
from club.staff import StaffView

PLAY: tuple[Entry, ...] = (
    ("games", "admin-menu-games", "manage_play"),
    ("contests", "admin-menu-contests", "manage_play"),
    ("lotteries", "admin-menu-lotteries", "manage_play"),
    ("boards", "admin-play-boards", "manage_play"),
    ("envelopes", "admin-menu-envelopes", "manage_play"),
    ("missions", "admin-menu-missions", "manage_play"),
    ("codes", "admin-menu-codes", "manage_play"),
)
"""Each room of play: its command, its label, and who has it."""


def play_screen(speaker: Speaker, staff: StaffView) -> list[Row]:
    shown = [button(speaker, key, OpenCommand(command)) for command, key, _ in open_to(staff, PLAY)]
    return [*(shown[at : at + 2] for at in range(0, len(shown), 2)), *manage_row(speaker)]


def play_row(speaker: Speaker) -> list[Row]:
    """Back to this screen, under everything that is opened from it."""
    return [[button(speaker, "admin-button-back-to-play", OpenCommand("play"))]]
