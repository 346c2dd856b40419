"""Buttons about the other clubs of the installation."""

from collections.abc import Sequence

from telegram import InlineKeyboardButton

from admin_bot.club_presses import (
    ClubCard,
    ClubLanguage,
    Clubs,
    InviteClubOwner,
    NewClub,
    NewToken,
    OpenClub,
    PauseClub,
    RenameClub,
    ReopenClub,
)
from admin_bot.keyboards.common import Row, button, cancel_row, copying, labelled, manage_row
from club.i18n import Speaker
from club.installation import FurtherClub


def all_clubs(speaker: Speaker, found: Sequence[FurtherClub]) -> list[Row]:
    rows: list[Row] = [[labelled(each.name, ClubCard(each.id))] for each in found]
    return [*rows, [button(speaker, "admin-button-new-club", NewClub(), "primary")], *manage_row(speaker)]


def one_club(speaker: Speaker, shown: FurtherClub, key: str) -> list[Row]:
    switch = (
        button(speaker, "admin-button-pause-club", PauseClub(shown.id, key), "danger")
        if shown.state == "open"
        else button(speaker, "admin-button-reopen-club", ReopenClub(shown.id, key), "success")
    )
    return [
        [button(speaker, "admin-button-rename-club", RenameClub(shown.id)), switch],
        [button(speaker, "admin-button-customer-token", NewToken(shown.id, "customer"))],
        [button(speaker, "admin-button-staff-token", NewToken(shown.id, "staff"))],
        [button(speaker, "admin-button-invite-owner", InviteClubOwner(shown.id, key))],
        *back(speaker),
    ]


def just_opened(speaker: Speaker, shown: FurtherClub) -> list[Row]:
    """On to its own staff bot, where it is set up."""
    link = f"https://t.me/{shown.staff_bot.username}?start="
    return [
        [InlineKeyboardButton(speaker.plain("admin-button-set-up-club"), url=link)],
        [button(speaker, "admin-button-back-to-club", ClubCard(shown.id))],
    ]


def owner_link(speaker: Speaker, club_id: int, link: str) -> list[Row]:
    return [
        [copying(speaker, "admin-button-copy-owner-link", link)],
        [button(speaker, "admin-button-back-to-club", ClubCard(club_id))],
    ]


def languages(speaker: Speaker, names: Sequence[tuple[str, str]]) -> list[Row]:
    """`names`: each language's code and what it calls itself."""
    rows: list[Row] = [
        [InlineKeyboardButton(name, callback_data=ClubLanguage(language).pack())] for language, name in names
    ]
    return [*rows, *cancel_row(speaker)]


def open_it(speaker: Speaker, key: str) -> list[Row]:
    return [[button(speaker, "admin-button-open-club", OpenClub(key), "success")], *cancel_row(speaker)]


def back(speaker: Speaker) -> list[Row]:
    return [[button(speaker, "admin-button-all-clubs", Clubs())]]
