"""The ladder: its terms, its tiers, which of them a progress deserves, and what a review decides. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from club.errors import TierInvalid
from club.persian import normalise_name, search_key
from club.tiers.periods import PeriodKind

Metric = Literal["points", "spend", "orders"]
Review = Literal["keep", "one_down", "deserved"]
TierState = Literal["active", "retired"]
ChangeWhy = Literal["reached", "kept", "grace", "lowered", "by_staff", "retired"]

METRICS: tuple[Metric, ...] = ("points", "spend", "orders")
PERIODS: tuple[PeriodKind, ...] = ("rolling", "jalali_year", "joining_year", "lifetime")
REVIEWS: tuple[Review, ...] = ("keep", "one_down", "deserved")

TIERS_MAX = 10
THRESHOLD_LARGEST = 1_000_000_000_000
MULTIPLIER_LARGEST = 1000
EARLY_ACCESS_LONGEST = 720
CREDIT_LARGEST = 10_000_000_000
ROLLING_DAYS = range(7, 1096)
GRACE_DAYS = range(181)
WARN_DAYS = range(181)
OWN_MAX = 5
OWN_LETTERS = 60
NAME_LETTERS = 40
EMOJI_LETTERS = 16


@dataclass(frozen=True, slots=True)
class TierTerms:
    """How progress is counted and what happens when a period has ended. `warn_days` 0: nobody is warned."""

    metric: Metric = "points"
    period: PeriodKind = "rolling"
    rolling_days: int = 365
    review: Review = "one_down"
    grace_days: int = 14
    warn_days: int = 30

    @property
    def warned_before(self) -> int:
        """How many days before a review members are told. Never before the middle of rolling days: else who is placed, or was
        kept, would already be past it."""
        return min(self.warn_days, self.rolling_days // 2) if self.period == "rolling" else self.warn_days

    def to_json(self) -> dict[str, Any]:
        return {
            "metric": self.metric,
            "period": self.period,
            "rolling_days": self.rolling_days,
            "review": self.review,
            "grace_days": self.grace_days,
            "warn_days": self.warn_days,
        }

    @staticmethod
    def from_json(kept: dict[str, Any]) -> "TierTerms":
        return TierTerms(
            kept["metric"],
            kept["period"],
            kept["rolling_days"],
            kept["review"],
            kept["grace_days"],
            kept["warn_days"],
        )


@dataclass(frozen=True, slots=True)
class Benefits:
    """What a tier brings. `entry_credit` in minor units and `entry_reward_id` are given on reaching it, once ever."""

    multiplier_percent: int = 100
    discount_percent: int = 0
    entry_credit: int = 0
    entry_reward_id: int | None = None
    free_shipping: bool = False
    early_access_hours: int = 0
    own: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            "multiplier_percent": self.multiplier_percent,
            "discount_percent": self.discount_percent,
            "entry_credit": self.entry_credit,
            "entry_reward_id": self.entry_reward_id,
            "free_shipping": self.free_shipping,
            "early_access_hours": self.early_access_hours,
            "own": list(self.own),
        }

    @staticmethod
    def from_json(kept: dict[str, Any]) -> "Benefits":
        return Benefits(
            kept["multiplier_percent"],
            kept["discount_percent"],
            kept["entry_credit"],
            kept["entry_reward_id"],
            kept["free_shipping"],
            kept["early_access_hours"],
            tuple(kept["own"]),
        )


@dataclass(frozen=True, slots=True)
class TierDraft:
    """A tier as somebody wants it. `threshold` in points, minor units or orders, as the terms say."""

    name: str
    threshold: int
    benefits: Benefits = Benefits()
    emoji: str = ""
    palette: str = "emerald"
    picture_id: int | None = None
    never_lowered: bool = False


@dataclass(frozen=True, slots=True)
class TierView:
    """A tier as it stands. `rank` 1 is the lowest of the active ones."""

    id: int
    name: str
    threshold: int
    benefits: Benefits
    emoji: str
    palette: str
    picture_id: int | None
    never_lowered: bool
    rank: int
    state: TierState = "active"

    def draft(self) -> TierDraft:
        return TierDraft(
            self.name,
            self.threshold,
            self.benefits,
            self.emoji,
            self.palette,
            self.picture_id,
            self.never_lowered,
        )


@dataclass(frozen=True, slots=True)
class TierLadder:
    """`tiers`: the active ones, lowest first. `retired`: what members may still be in until their review."""

    terms: TierTerms
    tiers: tuple[TierView, ...]
    retired: tuple[TierView, ...] = ()

    def tier(self, tier_id: int | None) -> TierView | None:
        return next((tier for tier in (*self.tiers, *self.retired) if tier.id == tier_id), None)

    def deserved(self, progress: int) -> TierView | None:
        """The highest tier whose threshold is reached."""
        return next((tier for tier in reversed(self.tiers) if progress >= tier.threshold), None)

    def above(self, held: TierView | None) -> TierView | None:
        """The next tier to reach."""
        return next((tier for tier in self.tiers if held is None or tier.threshold > held.threshold), None)

    def below(self, held: TierView) -> TierView | None:
        return next((tier for tier in reversed(self.tiers) if tier.threshold < held.threshold), None)

    def passed(self, held: TierView | None, reached: TierView) -> tuple[TierView, ...]:
        """Every tier on the way up from `held` to `reached`, itself among them."""
        lowest = -1 if held is None else held.threshold
        return tuple(tier for tier in self.tiers if lowest < tier.threshold <= reached.threshold)

    def reviewed(self, held: TierView | None) -> bool:
        """Whether a member in this tier is ever looked at again."""
        if held is None:
            return False
        if held.state == "retired":
            return True
        if held.never_lowered or not held.threshold:  # with no threshold there is nothing to miss
            return False
        return self.terms.period != "lifetime" and self.terms.review != "keep"


@dataclass(frozen=True, slots=True)
class Decision:
    """What a review comes to: `kept`, `grace`, `lowered`, or `retired` (the tier is no more); and the tier afterwards."""

    why: ChangeWhy
    tier: TierView | None


def decide_review(ladder: TierLadder, held: TierView, progress: int, *, grace_over: bool) -> Decision:
    """`progress`: what counts for keeping. Going up is not decided here."""
    deserved = ladder.deserved(progress)
    if held.state == "retired":
        if deserved is not None and deserved.threshold > held.threshold:
            deserved = max(
                (tier for tier in ladder.tiers if tier.threshold <= held.threshold), key=_height, default=None
            )
        return Decision("retired", deserved)
    if progress >= held.threshold or not ladder.reviewed(held):
        return Decision("kept", held)
    if ladder.terms.grace_days and not grace_over:
        return Decision("grace", held)
    if ladder.terms.review == "one_down":
        return Decision("lowered", ladder.below(held))
    return Decision("lowered", deserved)


def _height(tier: TierView) -> int:
    return tier.threshold


def missing_for(tier: TierView, progress: int) -> int:
    return max(0, tier.threshold - progress)


def check_terms(terms: TierTerms) -> None:
    """Refuse TierInvalid with the field that is wrong."""
    for field, value, allowed in (
        ("metric", terms.metric, METRICS),
        ("period", terms.period, PERIODS),
        ("review", terms.review, REVIEWS),
        ("rolling_days", terms.rolling_days, ROLLING_DAYS),
        ("grace_days", terms.grace_days, GRACE_DAYS),
        ("warn_days", terms.warn_days, WARN_DAYS),
    ):
        if value not in allowed:
            raise TierInvalid(field=field)


def tidy(draft: TierDraft) -> TierDraft:
    """The draft as it is kept: names and own benefits without stray spaces, empty ones gone."""
    own = tuple(words for words in (normalise_name(words) for words in draft.benefits.own) if words)
    return replace(
        draft,
        name=normalise_name(draft.name),
        emoji=draft.emoji.strip(),
        benefits=replace(draft.benefits, own=own),
    )


def check_tier(draft: TierDraft, palettes: Sequence[str]) -> None:
    """Refuse TierInvalid with the field that is wrong, of a tidy draft by itself."""
    benefits = draft.benefits
    good: dict[str, bool] = {
        "name": 0 < len(draft.name) <= NAME_LETTERS,
        "emoji": len(draft.emoji) <= EMOJI_LETTERS,
        "palette": draft.palette in palettes,
        "threshold": 0 <= draft.threshold <= THRESHOLD_LARGEST,
        "multiplier_percent": 100 <= benefits.multiplier_percent <= MULTIPLIER_LARGEST,
        "discount_percent": 0 <= benefits.discount_percent <= 100,
        "early_access_hours": 0 <= benefits.early_access_hours <= EARLY_ACCESS_LONGEST,
        # A tier everybody is in from the first day would be a second welcome gift.
        "entry_credit": 0 <= benefits.entry_credit <= (CREDIT_LARGEST if draft.threshold else 0),
        "entry_reward_id": benefits.entry_reward_id is None or draft.threshold > 0,
        "own": len(benefits.own) <= OWN_MAX and all(len(words) <= OWN_LETTERS for words in benefits.own),
    }
    for field, holds in good.items():
        if not holds:
            raise TierInvalid(field=field)


def check_ladder(drafts: Sequence[TierDraft]) -> None:
    """Refuse TierInvalid unless the tiers can stand above each other: few enough, no two alike."""
    if len(drafts) > TIERS_MAX:
        raise TierInvalid(field="count", most=TIERS_MAX)
    if len({search_key(draft.name) for draft in drafts}) < len(drafts):
        raise TierInvalid(field="name_taken")
    if len({draft.threshold for draft in drafts}) < len(drafts):
        raise TierInvalid(field="threshold_taken")
