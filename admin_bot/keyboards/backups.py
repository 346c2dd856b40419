"""Buttons about backups."""

from admin_bot.backup_presses import AskForFile, Backups, ConsiderRestore, MakeBackup, RestoreClub
from admin_bot.keyboards.common import Row, button, cancel_row, manage_row
from club.i18n import Speaker


def backups(speaker: Speaker, key: str) -> list[Row]:
    return [
        [button(speaker, "backup-button-make", MakeBackup(key), "primary")],
        [button(speaker, "backup-button-restore", AskForFile())],
        *manage_row(speaker),
    ]


def back(speaker: Speaker) -> list[Row]:
    return [[button(speaker, "backup-button-back", Backups())], *manage_row(speaker)]


def consider(speaker: Speaker, key: str) -> list[Row]:
    return [[button(speaker, "backup-button-consider", ConsiderRestore(key))], *cancel_row(speaker)]


def confirm(speaker: Speaker, key: str) -> list[Row]:
    return [[button(speaker, "backup-button-confirm", RestoreClub(key), "danger")], *cancel_row(speaker)]
