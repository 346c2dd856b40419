"""Copies of a club, or of all, that either kind of database can be filled from."""

from club.backups.files import BackupContents, Progress, look_into
from club.backups.making import Made, back_up_club, back_up_installation, club_counts, last_backup
from club.backups.restoring import Restored, look_into_own, restore_club, restore_installation

__all__ = [
    "BackupContents",
    "Made",
    "Progress",
    "Restored",
    "back_up_club",
    "back_up_installation",
    "club_counts",
    "last_backup",
    "look_into",
    "look_into_own",
    "restore_club",
    "restore_installation",
]
