"""Buttons about who works here, invitations, and what waits for a second person."""

from collections.abc import Sequence

from admin_bot.journal_presses import Journal, Search
from admin_bot.keyboards.common import Row, button, copying, labelled, manage_row
from admin_bot.presses import MemberCard, PurchaseCard
from admin_bot.staff_presses import (
    ApprovalCard,
    Approvals,
    Approve,
    AskDismiss,
    AskLimit,
    ChooseRole,
    DismissStaff,
    GiveRole,
    Limits,
    MakeInvite,
    NewInvite,
    NoLimit,
    OpenInvites,
    ReadmitStaff,
    RefuseApproval,
    StaffCard,
    StaffList,
    WithdrawApproval,
    WithdrawInvite,
)
from club.i18n import Speaker
from club.staff import ROLES, ApprovalTerms, InviteLine, StaffLine, StaffView
from club.staff.approvals import ApprovalView


def listed(speaker: Speaker, shown: Sequence[StaffLine], invites: int) -> list[Row]:
    rows: list[Row] = [[button(speaker, "staff-button-invite", NewInvite(), "primary")]]
    if invites:
        rows.append([button(speaker, "staff-button-invites", OpenInvites(), count=invites)])
    rows += [
        [labelled(speaker.label("staff-label", name=each.name, role=each.role, state=each.state), StaffCard(each.id))]
        for each in shown
    ]
    return [*rows, *manage_row(speaker)]


def card(speaker: Speaker, staff: StaffView, shown: StaffLine) -> list[Row]:
    rows: list[Row] = []
    if shown.state == "active":
        rows.append(
            [
                button(speaker, "staff-button-role", ChooseRole(shown.id)),
                button(speaker, "staff-button-dismiss", AskDismiss(shown.id)),
            ]
        )
    else:
        rows.append([button(speaker, "staff-button-readmit", ChooseRole(shown.id), "primary")])
    if staff.may("read_journal"):
        rows.append([button(speaker, "staff-button-acts", Journal(Search(shown.id).packed(), 0, 0))])
    return [*rows, *to_list(speaker)]


def to_list(speaker: Speaker) -> list[Row]:
    return [[button(speaker, "staff-button-all", StaffList())]]


def back(speaker: Speaker, staff_id: int) -> list[Row]:
    return [[button(speaker, "staff-button-back", StaffCard(staff_id))]]


def roles(speaker: Speaker, shown: StaffLine, key: str) -> list[Row]:
    """The roles somebody may be given; for who was dismissed, all of them."""
    rows: list[Row] = []
    for role in ROLES:
        if shown.state == "dismissed":
            rows.append([button(speaker, "staff-role", ReadmitStaff(shown.id, role, key), role=role)])
        elif role != shown.role:
            rows.append([button(speaker, "staff-role", GiveRole(shown.id, role, key), role=role)])
    return [*rows, *back(speaker, shown.id)]


def confirm_dismissal(speaker: Speaker, staff_id: int, key: str) -> list[Row]:
    return [
        [button(speaker, "staff-button-dismiss-yes", DismissStaff(staff_id, key), "danger")],
        *back(speaker, staff_id),
    ]


def invite_roles(speaker: Speaker, key: str) -> list[Row]:
    rows: list[Row] = [[button(speaker, "staff-role", MakeInvite(role, key), role=role)] for role in ROLES[::-1]]
    return [*rows, *to_list(speaker)]


def invitation(speaker: Speaker, link: str, invite_id: int) -> list[Row]:
    return [
        [copying(speaker, "staff-button-copy-link", link)],
        [button(speaker, "staff-button-withdraw", WithdrawInvite(invite_id))],
    ]


def invites(speaker: Speaker, shown: Sequence[InviteLine]) -> list[Row]:
    rows: list[Row] = [
        [button(speaker, "staff-button-withdraw-one", WithdrawInvite(each.id), role=each.role, at=each.expires_at)]
        for each in shown
    ]
    return [*rows, *to_list(speaker)]


# -- what waits for a second person


def approvals(speaker: Speaker, staff: StaffView, shown: Sequence[ApprovalView]) -> list[Row]:
    rows: list[Row] = [
        [
            labelled(
                speaker.label(
                    "approval-label", what=each.act, points=each.points, amount=each.amount, by=each.asked_by_name
                ),
                ApprovalCard(each.id),
            )
        ]
        for each in shown
    ]
    if staff.may("manage_programme"):
        rows.append([button(speaker, "approval-button-limits", Limits())])
    return [*rows, *manage_row(speaker)]


def approval_card(speaker: Speaker, staff: StaffView, shown: ApprovalView) -> list[Row]:
    rows: list[Row] = []
    if shown.state == "waiting" and shown.asked_by == staff.id:
        rows.append([button(speaker, "approval-button-withdraw", WithdrawApproval(shown.id))])
    elif shown.state == "waiting":
        rows.append(
            [
                button(speaker, "approval-button-approve", Approve(shown.id), "success"),
                button(speaker, "approval-button-refuse", RefuseApproval(shown.id), "danger"),
            ]
        )
    look = []
    if shown.purchase_id is not None and staff.may("see_history"):
        look.append(button(speaker, "admin-button-this-purchase", PurchaseCard(shown.purchase_id)))
    if shown.member_name is not None and shown.member_id is not None and staff.may("find_members"):
        look.append(button(speaker, "admin-button-open-member", MemberCard(shown.member_id)))
    return [*rows, *([look] if look else []), [button(speaker, "approval-button-all", Approvals())]]


def waits(speaker: Speaker, staff: StaffView, approval_id: int, member_id: int | None) -> list[Row]:
    """Under an act that waits now."""
    rows: list[Row] = []
    if staff.may("approve_acts"):
        rows.append([button(speaker, "approval-button-look", ApprovalCard(approval_id))])
    if member_id is not None:
        rows.append([button(speaker, "admin-button-back-to-card", MemberCard(member_id))])
    return rows


def limits(speaker: Speaker, terms: ApprovalTerms) -> list[Row]:
    rows: list[Row] = []
    for limit, value in (("correction", terms.correction_points), ("refund", terms.refund_amount)):
        row = [button(speaker, "approval-button-set-limit", AskLimit(limit), limit=limit)]
        if value is not None:
            row.append(button(speaker, "approval-button-no-limit", NoLimit(limit), limit=limit))
        rows.append(row)
    return [*rows, [button(speaker, "approval-button-all", Approvals())]]
