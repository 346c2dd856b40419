"""What earns how much, rule by rule; which of two snapshots of an order is newer."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from club.earning.rules import NOTHING, PurchaseSnapshot, Rule, Terms, earned_by, points_for

NOON = dt.datetime(2026, 4, 4, 12, tzinfo=dt.UTC)
AMOUNT = Rule(1, "amount", {"points": 10, "per_amount": 1_000_000})
EACH = Rule(2, "per_purchase", {"points": 50})
JOINING = Rule(3, "joining", {"points": 5})
BIRTHDAY = Rule(4, "birthday", {"points": 30})
TERMS = Terms(1, (AMOUNT, EACH, JOINING, BIRTHDAY), 0, None)


@pytest.mark.parametrize(
    ("amount", "lines"),
    [
        pytest.param(2_500_000, [("amount", 25), ("per_purchase", 50)], id="amount and purchase add up"),
        pytest.param(1_999_999, [("amount", 19), ("per_purchase", 50)], id="rounded down once"),
        pytest.param(99_999, [("per_purchase", 50)], id="a rule that gives nothing is not named"),
        pytest.param(0, [], id="nothing bought, nothing earned"),
    ],
)
def test_a_purchase_earns(amount: int, lines: list[tuple[str, int]]) -> None:
    earned = points_for("purchase", TERMS.rules, amount)
    assert [(line.kind, line.points) for line in earned.lines] == lines
    assert earned.points == sum(points for _, points in lines)


@pytest.mark.parametrize(("occasion", "points"), [("joining", 5), ("birthday", 30)])
def test_an_occasion_earns_by_its_own_rules_only(occasion: Any, points: int) -> None:
    assert points_for(occasion, TERMS.rules).points == points


@pytest.mark.parametrize(
    ("stage", "eligible", "refunded", "points"),
    [
        ("paid", 2_500_000, 0, 75),
        ("paid", 2_500_000, 1_000_000, 65),
        ("paid", 2_500_000, 2_500_000, 0),
        ("paid", 2_500_000, 9_000_000, 0),
        ("open", 2_500_000, 0, 0),
        ("cancelled", 2_500_000, 0, 0),
        ("paid", 0, 0, 0),
    ],
)
def test_a_purchase_as_it_stands_has_earned(stage: Any, eligible: int, refunded: int, points: int) -> None:
    assert earned_by(TERMS, stage, eligible, refunded).points == points


def test_what_earns_nothing_has_no_reasons() -> None:
    assert earned_by(TERMS, "open", 1, 0) == NOTHING


def test_the_clock_of_expiry_starts_when_points_become_available() -> None:
    terms = replace(TERMS, pending_days=7, expire_after_days=30)
    assert terms.available_at(NOON) == NOON + dt.timedelta(days=7)
    assert terms.expires_at(NOON) == NOON + dt.timedelta(days=37)
    assert TERMS.expires_at(NOON) is None


def test_terms_survive_being_kept() -> None:
    terms = replace(TERMS, pending_days=7, expire_after_days=30)
    assert Terms.from_json(terms.to_json()) == terms


ORDER = PurchaseSnapshot("shop:1", "727", "727", "paid", "IRR", 100, 100, 0, NOON, NOON)


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        pytest.param(ORDER, replace(ORDER, snapshot_at=NOON + dt.timedelta(seconds=1)), id="by time"),
        pytest.param(replace(ORDER, stage="open"), ORDER, id="in the same second: paid after open"),
        pytest.param(ORDER, replace(ORDER, stage="cancelled"), id="cancelled after paid"),
        pytest.param(ORDER, replace(ORDER, refunded=10), id="more refunded is newer"),
    ],
)
def test_of_two_snapshots_one_is_newer(older: PurchaseSnapshot, newer: PurchaseSnapshot) -> None:
    assert older.version < newer.version
