"""Members who bring members, and the links people come by."""

from club.referrals.deciding import approve_referral, void_referral
from club.referrals.links import (
    Opened,
    add_source_link,
    my_referral_code,
    remember_link,
    rename_source_link,
    retire_source_link,
)
from club.referrals.paying import follow_invited, pay_due_referrals
from club.referrals.rules import STARTING_TERMS, ReferralTerms, check_terms, invitation_payload, source_payload
from club.referrals.terms import change_milestones, change_referral_terms, referral_terms, set_referral_terms
from club.referrals.views import (
    CasePage,
    CaseView,
    FriendLine,
    InvitationView,
    InvitedBy,
    ReferralCounts,
    SourceLinkPage,
    SourceLinkView,
    flagged_referrals,
    invitation,
    invited_by,
    referral_case,
    referral_counts,
    source_link,
    source_links,
)

__all__ = [
    "STARTING_TERMS",
    "CasePage",
    "CaseView",
    "FriendLine",
    "InvitationView",
    "InvitedBy",
    "Opened",
    "ReferralCounts",
    "ReferralTerms",
    "SourceLinkPage",
    "SourceLinkView",
    "add_source_link",
    "approve_referral",
    "change_milestones",
    "change_referral_terms",
    "check_terms",
    "flagged_referrals",
    "follow_invited",
    "invitation",
    "invitation_payload",
    "invited_by",
    "my_referral_code",
    "pay_due_referrals",
    "referral_case",
    "referral_counts",
    "referral_terms",
    "remember_link",
    "rename_source_link",
    "retire_source_link",
    "set_referral_terms",
    "source_link",
    "source_links",
    "source_payload",
    "void_referral",
]
