"""The ready-made programmes, as data. An eighth is one more function and its line in PRESETS. Pure.

Names of tiers and rewards are message keys: whoever chooses a programme says them in the club's language, and from then on they
are the shop's own. Amounts grow with the club's currency (`amounts.py`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from club.clubs.views import PointsShownAs
from club.earning.drafts import RuleDraft
from club.programme.amounts import credit_rounded_to, step
from club.referrals.rules import ReferralTerms
from club.tiers.rules import Benefits, TierDraft, TierTerms

PresetName = Literal[
    "five_ten_fifty", "thousand_per_hundred", "cashback", "stamps", "named_tiers", "every_interaction", "golden_codes"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class PresetReward:
    """A reward that belongs to a programme; `title` and `description` are message keys."""

    title: str
    description: str
    price_points: int


@dataclass(frozen=True, slots=True)
class PresetCodeGoal:
    """What so many product codes lead to; `title` is a message key. The tier is the programme's highest, the tickets are of
    whichever lottery is open."""

    title: str
    codes_needed: int
    tickets: int


@dataclass(frozen=True, slots=True)
class Programme:
    """What a ready-made programme sets up. `TierDraft.name` and own benefits are message keys. No `referral`: nobody is invited."""

    rules: tuple[RuleDraft, ...]
    tiers: tuple[TierDraft, ...] = ()
    tier_terms: TierTerms = field(default_factory=TierTerms)
    referral: ReferralTerms | None = None
    reward: PresetReward | None = None
    code_goal: PresetCodeGoal | None = None
    points_shown_as: PointsShownAs = "points"


def _five_ten_fifty(currency: str) -> Programme:
    return Programme(
        rules=(
            RuleDraft("joining", {"points": 5}),
            RuleDraft("amount", {"points": 10, "per_amount": step(currency)}),
            RuleDraft("per_purchase", {"points": 50}),
        ),
        tiers=(
            TierDraft("preset-tier-bronze", 0, emoji="🥉", palette="ruby"),
            TierDraft("preset-tier-silver", 1000, Benefits(early_access_hours=24), emoji="🥈", palette="graphite"),
            TierDraft("preset-tier-gold", 3000, Benefits(early_access_hours=48), emoji="🥇", palette="amber"),
        ),
        tier_terms=TierTerms("points", "rolling", 365, "one_down"),
    )


def _thousand_per_hundred(currency: str) -> Programme:
    return Programme(
        rules=(
            RuleDraft("amount", {"points": 1000, "per_amount": step(currency)}),
            RuleDraft("birthday", {"points": 5000}),
        ),
        tiers=(
            TierDraft("preset-tier-for-life", 50_000, Benefits(free_shipping=True), emoji="🚚", never_lowered=True),
        ),
        tier_terms=TierTerms("points", "lifetime", review="keep", grace_days=0, warn_days=0),
    )


def _cashback(currency: str) -> Programme:
    return Programme(
        rules=(RuleDraft("cashback", {"rate_bp": 1000, "round_to": credit_rounded_to(currency)}, gives="credit"),)
    )


def _stamps(currency: str) -> Programme:
    return Programme(
        rules=(RuleDraft("per_purchase", {"points": 1}),),
        reward=PresetReward("preset-reward-tenth-free", "preset-reward-tenth-free-description", 9),
        points_shown_as="stamps",
    )


def _named_tiers(currency: str) -> Programme:
    unit = step(currency)
    return Programme(
        rules=(RuleDraft("amount", {"points": 10, "per_amount": unit}),),
        tiers=(
            TierDraft("preset-tier-friend", 0, emoji="🌱", palette="emerald"),
            TierDraft("preset-tier-companion", 50 * unit, emoji="🌿", palette="midnight"),
            TierDraft("preset-tier-special", 200 * unit, Benefits(early_access_hours=48), emoji="🌳", palette="amber"),
        ),
        tier_terms=TierTerms("spend", "jalali_year", review="one_down", grace_days=30, warn_days=30),
    )


def _every_interaction(currency: str) -> Programme:
    return Programme(
        rules=(
            RuleDraft("joining", {"points": 20}),
            RuleDraft("amount", {"points": 10, "per_amount": step(currency)}),
            RuleDraft("per_purchase", {"points": 20}),
            RuleDraft("repeat_purchase", {"points": 30, "within_days": 30}),
            RuleDraft("event", {"name": "contest-entered", "points": 10}, caps={"per_day": 10}),
            RuleDraft("event", {"name": "lottery-entered", "points": 10}, caps={"per_day": 10}),
            RuleDraft("event", {"name": "activity", "points": 5}, caps={"per_day": 5}),
        ),
        referral=ReferralTerms("first_purchase", inviter_points=50, friend_points=20, per_month=20),
    )


def _golden_codes(currency: str) -> Programme:
    return Programme(
        rules=(
            RuleDraft("amount", {"points": 10, "per_amount": step(currency)}),
            RuleDraft("event", {"name": "code-used", "points": 10}),
        ),
        tiers=(
            TierDraft("preset-tier-golden-club", 1000, Benefits(early_access_hours=48), emoji="🏆", palette="amber"),
        ),
        tier_terms=TierTerms("points", "rolling", 365, "one_down"),
        code_goal=PresetCodeGoal("preset-code-goal-title", codes_needed=5, tickets=1),
    )


PRESETS: Mapping[PresetName, Callable[[str], Programme]] = MappingProxyType(
    {
        "five_ten_fifty": _five_ten_fifty,
        "thousand_per_hundred": _thousand_per_hundred,
        "cashback": _cashback,
        "stamps": _stamps,
        "named_tiers": _named_tiers,
        "every_interaction": _every_interaction,
        "golden_codes": _golden_codes,
    }
)
"""Each for a currency."""
