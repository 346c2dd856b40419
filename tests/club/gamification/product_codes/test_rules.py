"""What may be a batch and a goal, when a goal is reached, how long who guesses waits."""

import dataclasses
import datetime as dt
from typing import Any

import pytest

from club.gamification.product_codes import (
    CodeBatchDraft,
    CodeBatchInvalid,
    CodeGoalDraft,
    CodeGoalInvalid,
    CodeSpanInvalid,
    check_batch,
    check_goal,
    check_span,
    sheets_of,
)
from club.gamification.product_codes.rules import is_reached, lock_minutes

BATCH = CodeBatchDraft("پاییز", 1000)
GOAL = CodeGoalDraft("باشگاه طلایی", 5, points=10)
NOON = dt.datetime(2026, 4, 4, 8, 30, tzinfo=dt.UTC)


def test_a_batch_is_kept_tidy() -> None:
    kept = check_batch(dataclasses.replace(BATCH, title="  كد   پاییز ", prefix=" kaveh "))
    assert (kept.title, kept.prefix) == ("کد پاییز", "KAVEH")


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("title", {"title": " "}),
        ("title", {"title": "x" * 81}),
        ("product", {"product": "x" * 81}),
        ("agent", {"agent": "x" * 81}),
        ("prefix", {"prefix": "TOOLONG"}),
        ("prefix", {"prefix": "کاوه"}),
        ("prefix", {"prefix": "A-B"}),
        ("count", {"count": 0}),
        ("count", {"count": 1_000_001}),
        ("points", {"points": -1}),
        ("points", {"points": 1_000_000_001}),
        ("tickets", {"tickets": 1001, "lottery_id": 1}),
        ("lottery", {"tickets": 1}),
        ("lottery", {"lottery_id": 1}),
        ("window", {"opens_at": NOON, "closes_at": NOON}),
    ],
)
def test_what_is_no_batch_is_refused_by_its_field(field: str, changes: dict[str, Any]) -> None:
    with pytest.raises(CodeBatchInvalid) as refused:
        check_batch(dataclasses.replace(BATCH, **changes))
    assert refused.value.data == {"field": field}


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("title", {"title": ""}),
        ("codes_needed", {"codes_needed": 0}),
        ("codes_needed", {"codes_needed": 1001}),
        ("within_days", {"within_days": 0}),
        ("points", {"points": -1}),
        ("tickets", {"tickets": 1001}),
        ("lottery", {"lottery_id": 3}),
        ("brings", {"points": 0}),
    ],
)
def test_what_is_no_goal_is_refused_by_its_field(field: str, changes: dict[str, Any]) -> None:
    with pytest.raises(CodeGoalInvalid) as refused:
        check_goal(dataclasses.replace(GOAL, **changes))
    assert refused.value.data == {"field": field}


@pytest.mark.parametrize(
    ("have", "times", "repeats", "reached"),
    [
        (4, 0, False, False),
        (5, 0, False, True),
        (9, 0, False, True),
        (5, 1, False, False),
        (5, 1, True, True),
        (4, 3, True, False),
    ],
)
def test_a_goal_is_reached_with_enough_codes_and_again_only_if_it_repeats(
    have: int, times: int, repeats: bool, reached: bool
) -> None:
    assert is_reached(have, 5, times, repeats=repeats) is reached


def test_pauses_grow_and_stay_at_a_day() -> None:
    assert [lock_minutes(before) for before in range(7)] == [5, 30, 120, 720, 1440, 1440, 1440]


def test_a_batch_is_exported_in_files_of_a_quarter_of_a_million() -> None:
    assert sheets_of(10) == [range(1, 11)]
    assert sheets_of(250_000) == [range(1, 250_001)]
    assert sheets_of(600_001) == [range(1, 250_001), range(250_001, 500_001), range(500_001, 600_002)]


@pytest.mark.parametrize(("first", "last"), [(0, 5), (5, 4), (1, 101), (1, 5)])
def test_labels_are_made_of_codes_that_are_there_and_not_too_many(first: int, last: int) -> None:
    with pytest.raises(CodeSpanInvalid):
        check_span(first, last, 100, largest=4)


def test_a_span_counts_both_its_ends() -> None:
    assert check_span(97, 100, 100, largest=4) == range(97, 101)
