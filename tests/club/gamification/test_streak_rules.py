"""Days in a row: what each day of coming, or of not coming, makes of a run."""

import datetime as dt

import pytest

from club.errors import StreakTermsInvalid
from club.gamification.prizes import Prize
from club.gamification.streaks.rules import (
    LENGTH_MAX,
    PRIZES_MAX,
    Run,
    StreakTerms,
    calendar,
    check_terms,
    next_prize,
    stands,
    visited,
)

FIRST = dt.date(2026, 4, 4)
TERMS = StreakTerms(7, 2)


def day(number: int) -> dt.date:
    return FIRST + dt.timedelta(days=number)


def after(visits: list[int], terms: StreakTerms = TERMS) -> Run:
    run: Run | None = None
    for number in visits:
        run = visited(run, day(number), terms).run
    assert run is not None
    return run


@pytest.mark.parametrize(
    ("visits", "days", "longest", "frozen_left", "started"),
    [
        ([0], 1, 1, 0, 0),
        ([0, 1, 2], 3, 3, 0, 0),
        ([0, 0, 0], 1, 1, 0, 0),
        ([0, 1, 3], 1, 2, 0, 3),  # a missed day, and nothing frozen
        ([*range(7)], 7, 7, 1, 0),
        ([*range(14)], 14, 14, 2, 0),
        ([*range(28)], 28, 28, 2, 0),  # never more than two
        ([*range(7), 8], 8, 8, 0, 0),  # the frozen day covers the missed one, and does not count
        ([*range(7), 9], 1, 7, 0, 9),  # two missed, one frozen
        ([*range(14), 16], 15, 15, 0, 0),  # two missed, two frozen
        ([*range(14), 15, 17], 16, 16, 0, 0),
        ([*range(14), 17], 1, 14, 0, 17),
        ([*range(7), *range(8, 14)], 13, 13, 0, 0),
        ([*range(7), *range(8, 15)], 14, 14, 1, 0),  # earned again with the fourteenth day
        ([5, 3, 4, 6], 2, 2, 0, 5),  # a clock that went back
    ],
)
def test_days_visited_make_a_run(visits: list[int], days: int, longest: int, frozen_left: int, started: int) -> None:
    assert after(visits) == Run(days, longest, day(max(visits)), frozen_left, day(started))


@pytest.mark.parametrize(
    ("visits", "then", "change", "used", "earned"),
    [
        ([0], 1, "grew", 0, False),
        ([0], 0, "nothing", 0, False),
        ([3], 1, "nothing", 0, False),
        ([0], 2, "began-again", 0, False),
        ([*range(6)], 6, "grew", 0, True),
        ([*range(7)], 8, "saved", 1, False),
        ([*range(7), *range(8, 14)], 15, "began-again", 0, False),
        ([*range(13)], 14, "saved", 1, True),
    ],
)
def test_a_visit_says_what_it_did(visits: list[int], then: int, change: str, used: int, earned: bool) -> None:
    step = visited(after(visits), day(then), TERMS)
    assert (step.change, step.frozen_used, step.frozen_earned) == (change, used, earned)


def test_the_first_visit_begins_a_run() -> None:
    assert visited(None, FIRST, TERMS).change == "began"


@pytest.mark.parametrize(("every", "most", "frozen"), [(0, 2, 0), (7, 0, 0), (3, 5, 4), (1, 7, 7)])
def test_frozen_days_are_as_the_terms_say(every: int, most: int, frozen: int) -> None:
    assert after([*range(14)], StreakTerms(every, most)).frozen_left == frozen


@pytest.mark.parametrize(("today", "alive"), [(6, True), (7, True), (8, True), (9, False)])
def test_a_run_stands_while_a_visit_would_make_it_longer(today: int, alive: bool) -> None:
    assert stands(after([*range(7)]), day(today)) is alive


@pytest.mark.parametrize(("days", "length"), [(0, 3), (2, 3), (3, 7), (29, 30), (30, None)])
def test_the_next_prize_is_the_nearest_length(days: int, length: int | None) -> None:
    terms = check_terms(StreakTerms(prizes=tuple((each, Prize("points", each)) for each in (30, 3, 7))))
    found = next_prize(terms, days)
    assert (found and found[0]) == length
    assert found is None or found[1] == Prize("points", found[0])


@pytest.mark.parametrize(
    ("visits", "today", "marks"),
    [
        ([], 6, ["missed"] * 6 + ["today"]),
        ([4, 5], 6, ["missed"] * 4 + ["came", "came", "today"]),
        ([4, 5, 6], 6, ["missed"] * 4 + ["came"] * 3),
        ([*range(7), 8], 9, ["came"] * 4 + ["frozen", "came", "today"]),
        ([*range(7)], 8, ["came"] * 5 + ["frozen", "today"]),
        ([*range(7)], 10, ["came"] * 3 + ["missed"] * 3 + ["today"]),
    ],
)
def test_the_little_calendar_shows_the_last_seven_days(visits: list[int], today: int, marks: list[str]) -> None:
    run = after(visits) if visits else None
    assert list(calendar(run, frozenset(day(number) for number in visits), day(today))) == marks


@pytest.mark.parametrize(
    ("terms", "field"),
    [
        (StreakTerms(freeze_every=366), "freeze_every"),
        (StreakTerms(freeze_every=-1), "freeze_every"),
        (StreakTerms(freeze_max=8), "freeze_max"),
        (StreakTerms(prizes=((1, Prize("points", 5)),)), "days"),
        (StreakTerms(prizes=((LENGTH_MAX + 1, Prize("points", 5)),)), "days"),
        (StreakTerms(prizes=((3, Prize("points", 5)), (3, Prize("points", 6)))), "prizes"),
        (StreakTerms(prizes=tuple((each + 2, Prize("points", 5)) for each in range(PRIZES_MAX + 1))), "prizes"),
        (StreakTerms(prizes=((3, Prize("thing", title="تی‌شرت")),)), "thing"),
    ],
)
def test_terms_that_cannot_be_kept_are_refused(terms: StreakTerms, field: str) -> None:
    with pytest.raises(StreakTermsInvalid) as refused:
        check_terms(terms)
    assert refused.value.data["field"] == field


def test_terms_are_kept_as_they_are() -> None:
    terms = StreakTerms(5, 1, ((3, Prize("points", 5)), (30, Prize("voucher", 0, 7, "قهوه"))))
    assert StreakTerms.from_json(terms.to_json()) == terms
