"""Who works here: roles, admission, the journal."""

from club.staff.actions import admit_staff, rename_staff
from club.staff.rules import Permission, Role, may, require
from club.staff.views import JournalLine, JournalPage, StaffView, journal, staff_by_identity

__all__ = [
    "JournalLine",
    "JournalPage",
    "Permission",
    "Role",
    "StaffView",
    "admit_staff",
    "journal",
    "may",
    "rename_staff",
    "require",
    "staff_by_identity",
]
