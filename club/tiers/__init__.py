"""The steps members climb: thresholds, benefits, reviews."""

from club.tiers.climbing import reconsider_tier
from club.tiers.keeping import add_tier, change_tier, replace_tiers, retire_tier, set_tier_terms
from club.tiers.placing import Placed, put_in_tier
from club.tiers.rules import Benefits, TierDraft, TierLadder, TierTerms, TierView
from club.tiers.views import MemberTier, entry_rewards, member_tier, members_per_tier, tier_held, tiers_of

__all__ = [
    "Benefits",
    "MemberTier",
    "Placed",
    "TierDraft",
    "TierLadder",
    "TierTerms",
    "TierView",
    "add_tier",
    "change_tier",
    "entry_rewards",
    "member_tier",
    "members_per_tier",
    "put_in_tier",
    "reconsider_tier",
    "replace_tiers",
    "retire_tier",
    "set_tier_terms",
    "tier_held",
    "tiers_of",
]
