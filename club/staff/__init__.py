"""Who works here: roles, invitations, the journal. What waits for a second person stands in `approvals.py`, blocking in
`blocking.py`: they know the ledger, which knows this room."""

from club.staff.actions import admit_staff, rename_staff
from club.staff.inviting import Accepted, InviteLink, accept_invite, invite_staff, is_invite, withdraw_invite
from club.staff.journal import JournalLine, JournalPage, JournalQuery, export_journal, journal
from club.staff.keeping import change_role, dismiss_staff, readmit_staff
from club.staff.rules import (
    ACT_GROUPS,
    BLOCK_REASONS,
    ROLES,
    ActGroup,
    ApprovalTerms,
    Permission,
    Role,
    group_of,
    may,
    require,
)
from club.staff.views import (
    InviteLine,
    StaffLine,
    StaffView,
    all_staff,
    open_invites,
    staff_by_identity,
    staff_line,
    staff_names,
)

__all__ = [
    "ACT_GROUPS",
    "BLOCK_REASONS",
    "ROLES",
    "Accepted",
    "ActGroup",
    "ApprovalTerms",
    "InviteLine",
    "InviteLink",
    "JournalLine",
    "JournalPage",
    "JournalQuery",
    "Permission",
    "Role",
    "StaffLine",
    "StaffView",
    "accept_invite",
    "admit_staff",
    "all_staff",
    "change_role",
    "dismiss_staff",
    "export_journal",
    "group_of",
    "invite_staff",
    "is_invite",
    "journal",
    "may",
    "open_invites",
    "readmit_staff",
    "rename_staff",
    "require",
    "staff_by_identity",
    "staff_line",
    "staff_names",
    "withdraw_invite",
]
