"""Buttons about invitations: what waits for a decision, the terms, the links of places."""

from dataclasses import dataclass

from admin_bot.presses import Press


@dataclass(frozen=True, slots=True)
class Referrals(Press, name="refs"):
    pass


@dataclass(frozen=True, slots=True)
class FlaggedReferrals(Press, name="refl"):
    page: int


@dataclass(frozen=True, slots=True)
class ReferralCase(Press, name="refc"):
    referral_id: int


@dataclass(frozen=True, slots=True)
class ApproveReferral(Press, name="refok"):
    referral_id: int


@dataclass(frozen=True, slots=True)
class AskVoidReferral(Press, name="refno"):
    """The reason is asked for; what is typed voids it."""

    referral_id: int


@dataclass(frozen=True, slots=True)
class Terms(Press, name="reft"):
    pass


@dataclass(frozen=True, slots=True)
class StartInviting(Press, name="reft-on"):
    pass


@dataclass(frozen=True, slots=True)
class AskEndInviting(Press, name="reft-ask"):
    pass


@dataclass(frozen=True, slots=True)
class EndInviting(Press, name="reft-off"):
    pass


@dataclass(frozen=True, slots=True)
class PaysOn(Press, name="reft-pays"):
    """`occasion` is one of club.referrals.rules.PAYS_ON."""

    occasion: str


@dataclass(frozen=True, slots=True)
class EditTerm(Press, name="reft-edit"):
    """`field` is one of handlers.referral_terms.FIELDS."""

    field: str


@dataclass(frozen=True, slots=True)
class Milestones(Press, name="refm"):
    pass


@dataclass(frozen=True, slots=True)
class AddMilestone(Press, name="refm-add"):
    pass


@dataclass(frozen=True, slots=True)
class RemoveMilestone(Press, name="refm-del"):
    friends: int


@dataclass(frozen=True, slots=True)
class SourceLinks(Press, name="srcs"):
    pass


@dataclass(frozen=True, slots=True)
class TurnSourceLinks(Press, name="srcs-p"):
    page: int


@dataclass(frozen=True, slots=True)
class SourceLink(Press, name="src"):
    link_id: int


@dataclass(frozen=True, slots=True)
class NewSourceLink(Press, name="src-new"):
    pass


@dataclass(frozen=True, slots=True)
class RenameSourceLink(Press, name="src-name"):
    link_id: int


@dataclass(frozen=True, slots=True)
class AskRetireSourceLink(Press, name="src-ask"):
    link_id: int


@dataclass(frozen=True, slots=True)
class RetireSourceLink(Press, name="src-end"):
    link_id: int
