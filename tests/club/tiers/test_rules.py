"""Which tier a progress deserves, what a review decides, which ladders can stand."""

import pytest

from club.errors import TierInvalid
from club.pictures import PALETTES
from club.tiers.rules import (
    TIERS_MAX,
    Benefits,
    Review,
    TierDraft,
    TierLadder,
    TierState,
    TierTerms,
    TierView,
    check_ladder,
    check_terms,
    check_tier,
    decide_review,
    missing_for,
    tidy,
)


def tier(name: str, threshold: int, *, never_lowered: bool = False, state: TierState = "active") -> TierView:
    return TierView(threshold + 1, name, threshold, Benefits(), "", "emerald", None, never_lowered, 1, state)


BRONZE, SILVER, GOLD, BLACK = tier("bronze", 0), tier("silver", 200), tier("gold", 1000), tier("black", 5000)
OLD = tier("old", 600, state="retired")
VIP = tier("vip", 3000, never_lowered=True)


def ladder(review: Review = "one_down", grace: int = 0, *tiers: TierView) -> TierLadder:
    return TierLadder(TierTerms(review=review, grace_days=grace), tiers or (BRONZE, SILVER, GOLD, BLACK), (OLD,))


@pytest.mark.parametrize(
    ("progress", "name"),
    [(0, "bronze"), (199, "bronze"), (200, "silver"), (999, "silver"), (5000, "black"), (9**9, "black")],
)
def test_the_highest_reached_threshold_counts(progress: int, name: str) -> None:
    deserved = ladder().deserved(progress)
    assert deserved is not None
    assert deserved.name == name


def test_below_the_first_threshold_there_is_no_tier() -> None:
    assert ladder("keep", 0, SILVER, GOLD).deserved(199) is None
    assert ladder("keep", 0, SILVER, GOLD).above(None) == SILVER


def test_steps_up_and_down() -> None:
    steps = ladder()
    assert [steps.above(each) for each in (None, BRONZE, GOLD, BLACK, OLD)] == [BRONZE, SILVER, BLACK, None, GOLD]
    assert [steps.below(each) for each in (BRONZE, GOLD, OLD)] == [None, SILVER, SILVER]
    assert steps.passed(None, GOLD) == (BRONZE, SILVER, GOLD)
    assert steps.passed(SILVER, BLACK) == (GOLD, BLACK)
    assert steps.passed(OLD, GOLD) == (GOLD,)
    assert [missing_for(GOLD, progress) for progress in (0, 999, 1000, 2000)] == [1000, 1, 0, 0]


@pytest.mark.parametrize(
    ("review", "held", "progress", "grace", "grace_over", "why", "after"),
    [
        ("one_down", GOLD, 1000, 14, False, "kept", GOLD),
        ("one_down", GOLD, 999, 14, False, "grace", GOLD),
        ("one_down", GOLD, 999, 14, True, "lowered", SILVER),
        ("one_down", GOLD, 1000, 14, True, "kept", GOLD),  # made it within the grace
        ("one_down", GOLD, 999, 0, False, "lowered", SILVER),
        ("one_down", BLACK, 0, 0, False, "lowered", GOLD),
        ("deserved", BLACK, 0, 0, False, "lowered", BRONZE),
        ("deserved", BLACK, 250, 0, False, "lowered", SILVER),
        ("keep", BLACK, 0, 14, False, "kept", BLACK),
        ("one_down", OLD, 700, 14, False, "retired", SILVER),  # no grace where there is nothing to keep
        ("one_down", OLD, 100, 0, False, "retired", BRONZE),
        ("keep", OLD, 100, 0, False, "retired", BRONZE),
        ("deserved", OLD, 1500, 0, False, "retired", SILVER),  # going up is climbing's, with its celebration
    ],
)
def test_what_a_review_decides(
    review: Review, held: TierView, progress: int, grace: int, grace_over: bool, why: str, after: TierView
) -> None:
    decision = decide_review(ladder(review, grace), held, progress, grace_over=grace_over)
    assert (decision.why, decision.tier) == (why, after)


def test_a_tier_that_is_never_lowered_is_kept_with_nothing() -> None:
    steps = ladder("deserved", 14, BRONZE, SILVER, VIP)
    assert decide_review(steps, VIP, 0, grace_over=False).why == "kept"
    assert not steps.reviewed(VIP)
    assert steps.reviewed(SILVER)


def test_the_lowest_tier_can_be_lost_where_it_has_a_threshold() -> None:
    steps = ladder("one_down", 0, SILVER, GOLD)
    assert decide_review(steps, SILVER, 10, grace_over=False).tier is None
    assert decide_review(TierLadder(TierTerms(), (), (OLD,)), OLD, 10**6, grace_over=False).tier is None


@pytest.mark.parametrize(
    ("terms", "reviewed"),
    [
        (TierTerms(), True),
        (TierTerms(period="lifetime"), False),
        (TierTerms(review="keep"), False),
        (TierTerms(period="jalali_year", review="deserved"), True),
    ],
)
def test_who_is_ever_reviewed(terms: TierTerms, reviewed: bool) -> None:
    steps = TierLadder(terms, (SILVER,), (OLD,))
    assert steps.reviewed(SILVER) is reviewed
    assert steps.reviewed(OLD)  # what is retired is left sooner or later
    assert not steps.reviewed(None)


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (TierDraft("", 10), "name"),
        (TierDraft("x" * 41, 10), "name"),
        (TierDraft("a", -1), "threshold"),
        (TierDraft("a", 10**12 + 1), "threshold"),
        (TierDraft("a", 10, palette="plaid"), "palette"),
        (TierDraft("a", 10, emoji="🥇" * 17), "emoji"),
        (TierDraft("a", 10, Benefits(multiplier_percent=99)), "multiplier_percent"),
        (TierDraft("a", 10, Benefits(multiplier_percent=1001)), "multiplier_percent"),
        (TierDraft("a", 10, Benefits(discount_percent=101)), "discount_percent"),
        (TierDraft("a", 10, Benefits(early_access_hours=721)), "early_access_hours"),
        (TierDraft("a", 10, Benefits(entry_credit=-1)), "entry_credit"),
        (TierDraft("a", 0, Benefits(entry_credit=1)), "entry_credit"),
        (TierDraft("a", 0, Benefits(entry_reward_id=1)), "entry_reward_id"),
        (TierDraft("a", 10, Benefits(own=("x",) * 6)), "own"),
        (TierDraft("a", 10, Benefits(own=("x" * 61,))), "own"),
    ],
)
def test_a_tier_that_cannot_be_is_refused_with_its_field(draft: TierDraft, field: str) -> None:
    with pytest.raises(TierInvalid) as refused:
        check_tier(draft, tuple(PALETTES))
    assert refused.value.data == {"field": field}


def test_tiers_stand_apart() -> None:
    check_ladder([TierDraft("برنزی", 0), TierDraft("نقره‌ای", 10)])
    for drafts, field in (
        ([TierDraft("طلایی", 1), TierDraft("طلايي", 2)], "name_taken"),  # the same to a reader
        ([TierDraft("a", 1), TierDraft("b", 1)], "threshold_taken"),
        ([TierDraft(f"t{number}", number) for number in range(TIERS_MAX + 1)], "count"),
    ):
        with pytest.raises(TierInvalid) as refused:
            check_ladder(drafts)
        assert refused.value.data["field"] == field


@pytest.mark.parametrize(
    ("terms", "field"),
    [
        (TierTerms(metric="hearts"), "metric"),  # type: ignore[arg-type]
        (TierTerms(period="moon"), "period"),  # type: ignore[arg-type]
        (TierTerms(review="never"), "review"),  # type: ignore[arg-type]
        (TierTerms(rolling_days=6), "rolling_days"),
        (TierTerms(grace_days=181), "grace_days"),
        (TierTerms(warn_days=-1), "warn_days"),
    ],
)
def test_terms_that_cannot_be_are_refused_with_their_field(terms: TierTerms, field: str) -> None:
    with pytest.raises(TierInvalid) as refused:
        check_terms(terms)
    assert refused.value.data == {"field": field}


def test_what_is_kept_comes_back_the_same() -> None:
    benefits = Benefits(150, 5, 1000, 7, True, 24, ("نوشیدنی", "مشاوره"))
    assert Benefits.from_json(benefits.to_json()) == benefits
    terms = TierTerms("spend", "joining_year", 90, "deserved", 3, 7)
    assert TierTerms.from_json(terms.to_json()) == terms
    assert tidy(TierDraft("  طلايي ", 1, Benefits(own=(" چای ", "  ")), " 🥇 ")) == TierDraft(
        "طلایی", 1, Benefits(own=("چای",)), "🥇"
    )
