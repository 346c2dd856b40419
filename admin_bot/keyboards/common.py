"""Buttons that many screens share, and the main menu under the typing field."""

from collections.abc import Callable, Sequence
from typing import Literal

from telegram import CopyTextButton, InlineKeyboardButton, KeyboardButton, ReplyKeyboardMarkup

from admin_bot.presses import Cancel, Manage, Menu, OpenCommand, Press, Skip
from club.i18n import Speaker
from club.i18n.markup import FSI, PDI
from club.persian.text import strip_bidi
from club.staff import Permission, StaffView

Style = Literal["primary", "success", "danger"]
Row = Sequence[InlineKeyboardButton]

LABEL_LETTERS = 40
_INVISIBLE = frozenset({FSI, PDI, "\u2066", "\u2067", "\u200e", "\u200f"})

Entry = tuple[str, str, Permission | None]
"""A command, its label, and who has it (None: all staff)."""

# What is done every day: the keyboard under the typing field, in its order.
MENU: tuple[Entry, ...] = (
    ("till", "admin-menu-till", "record_purchases"),
    ("voucher", "admin-menu-voucher", "hand_over_vouchers"),
    ("members", "admin-menu-members", "find_members"),
    ("rewards", "admin-menu-rewards", "edit_rewards"),
    ("today", "admin-menu-today", "see_reports"),
    ("journal", "admin-menu-journal", "read_journal"),
)
# What is set up once and changed now and then: the screen /manage, in its order.
MANAGE: tuple[Entry, ...] = (
    ("programme", "admin-menu-programme", "manage_programme"),
    ("tiers", "admin-menu-tiers", "manage_tiers"),
    ("play", "admin-menu-play", "manage_play"),
    ("communities", "admin-menu-communities", "manage_communities"),
    ("referrals", "admin-menu-referrals", "decide_referrals"),
    ("gifts", "admin-menu-gifts", "manage_programme"),
    ("interests", "admin-menu-interests", "manage_programme"),
    ("approvals", "admin-menu-approvals", "approve_acts"),
    ("staff", "admin-menu-staff", "manage_staff"),
    ("shop", "admin-menu-shop", "connect_shops"),
    ("backup", "admin-menu-backup", "manage_backups"),
    ("clubs", "admin-menu-clubs", "manage_clubs"),
    ("language", "admin-menu-settings", None),
)
_MANAGE_ENTRY: Entry = ("manage", "admin-menu-manage", None)
ENTRIES: tuple[Entry, ...] = (*MENU, _MANAGE_ENTRY, *MANAGE)


def button(
    speaker: Speaker, key: str, press: Press, style: Style | None = None, **args: object
) -> InlineKeyboardButton:
    return InlineKeyboardButton(speaker.label(key, **args), callback_data=press.pack(), style=style)


def labelled(text: str, press: Press, style: Style | None = None) -> InlineKeyboardButton:
    """A button whose label is a name or title, shortened to what fits a phone."""
    return InlineKeyboardButton(shortened(text, LABEL_LETTERS), callback_data=press.pack(), style=style)


def shortened(text: str, letters: int) -> str:
    """At most so many letters, marks of direction not counted; an isolate that is cut is closed."""
    seen, is_open = 0, 0
    for at, sign in enumerate(text):
        is_open += (sign == FSI) - (sign == PDI)
        seen += sign not in _INVISIBLE
        if seen == letters and strip_bidi(text[at + 1 :]):
            return text[:at] + "…" + PDI * is_open
    return text


def copying(speaker: Speaker, key: str, text: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(speaker.plain(key), copy_text=CopyTextButton(text))


def cancel_row(speaker: Speaker) -> list[Row]:
    return [[button(speaker, "admin-button-cancel", Cancel())]]


def menu_row(speaker: Speaker) -> list[Row]:
    return [[button(speaker, "admin-button-menu", Menu())]]


def manage_row(speaker: Speaker) -> list[Row]:
    """Back to the screen /manage, under everything that is opened from there."""
    return [[button(speaker, "admin-button-back-to-manage", Manage())]]


def open_to(staff: StaffView, entries: Sequence[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry[2] is None or staff.may(entry[2])]


def entries_of(staff: StaffView) -> list[Entry]:
    """All that this person finds, from the keyboard and from behind "manage"; who manages one thing has no such screen."""
    managed = open_to(staff, MANAGE)
    return [*open_to(staff, MENU), *([_MANAGE_ENTRY] if len(managed) > 1 else []), *managed]


def manage_screen(speaker: Speaker, staff: StaffView, offers: Callable[[str], bool]) -> list[Row]:
    """What this person may manage, two to a row; `offers` says which commands lead anywhere in this club."""
    mine = [(command, key) for command, key, _ in open_to(staff, MANAGE) if offers(command)]
    shown = [button(speaker, key, OpenCommand(command)) for command, key in mine]
    return [shown[at : at + 2] for at in range(0, len(shown), 2)]


def asking(speaker: Speaker, step: str | None = None, skip_key: str | None = None) -> list[Row]:
    """Under a question: a way to leave it out, if there is one, and a way out."""
    rows: list[Row] = []
    if step is not None and skip_key is not None:
        rows.append([button(speaker, skip_key, Skip(step))])
    return [*rows, *cancel_row(speaker)]


def main_menu(speaker: Speaker, staff: StaffView) -> ReplyKeyboardMarkup:
    """The menu of this role, two to a row; it stays under the typing field.

    Who may manage one thing only has that thing in the menu, not a screen of one button.
    """
    managed = open_to(staff, MANAGE)
    shown = [*open_to(staff, MENU), *(managed if len(managed) < 2 else [_MANAGE_ENTRY])]
    labels = [speaker.plain(key) for _, key, _ in shown]
    rows = [[KeyboardButton(label) for label in labels[at : at + 2]] for at in range(0, len(labels), 2)]
    return ReplyKeyboardMarkup(
        rows,
        resize_keyboard=True,
        is_persistent=True,
        input_field_placeholder=speaker.plain(
            "admin-menu-placeholder" if staff.may("find_members") else "admin-menu-placeholder-other"
        ),
    )
