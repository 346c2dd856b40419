"""Buttons about who works here and about what waits for a second person."""

from dataclasses import dataclass

from admin_bot.presses import Press


@dataclass(frozen=True, slots=True)
class StaffList(Press, name="staff"):
    pass


@dataclass(frozen=True, slots=True)
class StaffCard(Press, name="st"):
    staff_id: int


@dataclass(frozen=True, slots=True)
class ChooseRole(Press, name="strole"):
    """Which role somebody shall have, who works here or is to be admitted again."""

    staff_id: int


@dataclass(frozen=True, slots=True)
class GiveRole(Press, name="stgive"):
    staff_id: int
    role: str
    key: str


@dataclass(frozen=True, slots=True)
class ReadmitStaff(Press, name="stback"):
    staff_id: int
    role: str
    key: str


@dataclass(frozen=True, slots=True)
class AskDismiss(Press, name="stout"):
    staff_id: int


@dataclass(frozen=True, slots=True)
class DismissStaff(Press, name="stgone"):
    staff_id: int
    key: str


@dataclass(frozen=True, slots=True)
class NewInvite(Press, name="inv"):
    pass


@dataclass(frozen=True, slots=True)
class MakeInvite(Press, name="invite"):
    role: str
    key: str


@dataclass(frozen=True, slots=True)
class OpenInvites(Press, name="invs"):
    pass


@dataclass(frozen=True, slots=True)
class WithdrawInvite(Press, name="invx"):
    invite_id: int


@dataclass(frozen=True, slots=True)
class Approvals(Press, name="aps"):
    pass


@dataclass(frozen=True, slots=True)
class ApprovalCard(Press, name="ap"):
    approval_id: int


@dataclass(frozen=True, slots=True)
class Approve(Press, name="apyes"):
    approval_id: int


@dataclass(frozen=True, slots=True)
class RefuseApproval(Press, name="apno"):
    approval_id: int


@dataclass(frozen=True, slots=True)
class WithdrawApproval(Press, name="apback"):
    approval_id: int


@dataclass(frozen=True, slots=True)
class Limits(Press, name="lims"):
    pass


@dataclass(frozen=True, slots=True)
class AskLimit(Press, name="lim"):
    """`limit` is `correction` or `refund`."""

    limit: str


@dataclass(frozen=True, slots=True)
class NoLimit(Press, name="limno"):
    limit: str
