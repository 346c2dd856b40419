"""Which stretch of time counts: Jalali and Gregorian years, joining years with leap days, rolling days, other clocks."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from club.persian import from_jalali
from club.tiers.periods import BEGINNING, Counting, PeriodKind, full_period_end, next_end, period_at, period_reviewed

TEHRAN, BERLIN, CAIRO = ZoneInfo("Asia/Tehran"), ZoneInfo("Europe/Berlin"), ZoneInfo("Africa/Cairo")
Day = tuple[int, int, int]


def jalali(year: int, month: int, day: int, hour: int = 0) -> dt.datetime:
    """An hour of a Jalali day in Tehran."""
    return dt.datetime.combine(from_jalali(year, month, day), dt.time(hour), TEHRAN).astimezone(dt.UTC)


def berlin(year: int, month: int, day: int, hour: int = 0) -> dt.datetime:
    return dt.datetime(year, month, day, hour, tzinfo=BERLIN).astimezone(dt.UTC)


def in_tehran(kind: PeriodKind, joined: Day = (1403, 1, 1), days: int = 365) -> Counting:
    return Counting(kind, days, TEHRAN, "jalali", from_jalali(*joined))


def in_berlin(kind: PeriodKind, joined: Day = (2024, 1, 1), days: int = 365, zone: ZoneInfo = BERLIN) -> Counting:
    return Counting(kind, days, zone, "gregorian", dt.date(*joined))


@pytest.mark.parametrize(
    ("at", "start", "end"),
    [
        ((1405, 1, 15, 11), (1405, 1, 1), (1406, 1, 1)),
        ((1405, 1, 1, 0), (1405, 1, 1), (1406, 1, 1)),  # the first instant of the year is in it
        ((1405, 12, 29, 23), (1405, 1, 1), (1406, 1, 1)),
        ((1403, 12, 30, 23), (1403, 1, 1), (1404, 1, 1)),  # a leap year has a thirtieth of Esfand
        ((1399, 12, 30, 12), (1399, 1, 1), (1400, 1, 1)),
    ],
)
def test_a_jalali_year_runs_from_farvardin_to_farvardin(at: tuple[int, ...], start: Day, end: Day) -> None:
    period = period_at(in_tehran("jalali_year"), jalali(*at))
    assert (period.start, period.end) == (jalali(*start), jalali(*end))


def test_the_year_changes_at_midnight_of_the_club_not_of_london() -> None:
    still_old = dt.datetime(2026, 3, 20, 20, 29, tzinfo=dt.UTC)  # 23:59 on 29 Esfand 1404 in Tehran
    assert period_at(in_tehran("jalali_year"), still_old).start == jalali(1404, 1, 1)
    assert period_at(in_tehran("jalali_year"), still_old + dt.timedelta(minutes=1)).start == jalali(1405, 1, 1)


@pytest.mark.parametrize(
    ("joined", "at", "start", "end"),
    [
        ((1403, 7, 12), (1405, 7, 11, 23), (1404, 7, 12), (1405, 7, 12)),
        ((1403, 7, 12), (1405, 7, 12, 0), (1405, 7, 12), (1406, 7, 12)),
        ((1403, 7, 12), (1403, 7, 12, 9), (1403, 7, 12), (1404, 7, 12)),
        ((1403, 12, 30), (1404, 12, 28, 9), (1403, 12, 30), (1404, 12, 29)),  # no 30 Esfand in 1404
        ((1403, 12, 30), (1404, 12, 29, 0), (1404, 12, 29), (1405, 12, 29)),
        ((1403, 12, 30), (1408, 12, 29, 9), (1407, 12, 29), (1408, 12, 30)),  # and one again in 1408
        ((1403, 1, 1), (1405, 5, 5, 0), (1405, 1, 1), (1406, 1, 1)),
    ],
)
def test_a_joining_year_runs_from_anniversary_to_anniversary(
    joined: Day, at: tuple[int, ...], start: Day, end: Day
) -> None:
    period = period_at(in_tehran("joining_year", joined), jalali(*at))
    assert (period.start, period.end) == (jalali(*start), jalali(*end))


@pytest.mark.parametrize(
    ("at", "start", "end"),
    [
        ((2024, 3, 1), (2024, 2, 29), (2025, 2, 28)),
        ((2025, 2, 27), (2024, 2, 29), (2025, 2, 28)),
        ((2025, 2, 28), (2025, 2, 28), (2026, 2, 28)),
        ((2028, 2, 28), (2027, 2, 28), (2028, 2, 29)),
    ],
)
def test_who_joined_on_29_february_begins_a_day_earlier_in_other_years(at: Day, start: Day, end: Day) -> None:
    period = period_at(in_berlin("joining_year", (2024, 2, 29)), berlin(*at, 12))
    assert (period.start, period.end) == (berlin(*start), berlin(*end))


def test_elsewhere_the_year_is_the_calendar_year() -> None:
    period = period_at(in_berlin("jalali_year"), berlin(2026, 7, 1))
    assert (period.start, period.end) == (berlin(2026, 1, 1), berlin(2027, 1, 1))


def test_rolling_days_count_today() -> None:
    week = in_tehran("rolling", days=7)
    assert period_at(week, jalali(1405, 1, 15, 11)).start == jalali(1405, 1, 9)
    assert period_at(week, jalali(1405, 1, 15, 11)).end is None
    assert next_end(week, jalali(1405, 1, 15, 11)) == jalali(1405, 1, 22)
    # A review looks at exactly the days that were promised.
    assert period_reviewed(week, jalali(1405, 1, 22)).start == jalali(1405, 1, 15)


def test_rolling_days_are_days_of_the_wall_where_clocks_change() -> None:
    week = in_berlin("rolling", days=7)
    assert next_end(week, berlin(2026, 3, 27, 15)) == berlin(2026, 4, 3)  # one of these days has 23 hours
    assert period_reviewed(week, berlin(2026, 4, 3)).start == berlin(2026, 3, 27)
    assert next_end(week, berlin(2026, 10, 23, 15)) == berlin(2026, 10, 30)  # and one of these 25


def test_a_midnight_that_clocks_skip_is_the_first_instant_after_it() -> None:
    day = in_berlin("rolling", zone=CAIRO).begins(dt.date(2026, 4, 24))  # clocks go from 00:00 to 01:00
    assert day.astimezone(CAIRO) == dt.datetime(2026, 4, 24, 1, tzinfo=CAIRO)


def test_tehran_keeps_one_clock_all_year() -> None:
    assert jalali(1405, 1, 1).time() == jalali(1405, 7, 1).time() == dt.time(20, 30)


def test_a_lifetime_has_neither_end_nor_review() -> None:
    always = in_tehran("lifetime")
    assert (period_at(always, jalali(1405, 1, 1)).start, period_at(always, jalali(1405, 1, 1)).end) == (BEGINNING, None)
    assert next_end(always, jalali(1405, 1, 1)) is None
    assert full_period_end(always, jalali(1405, 1, 1)) is None


@pytest.mark.parametrize(
    ("after", "first", "whole"),
    [
        ((1405, 12, 28, 10), (1406, 1, 1), (1407, 1, 1)),
        ((1405, 1, 1, 0), (1406, 1, 1), (1406, 1, 1)),  # a year that has just begun is whole
        ((1405, 1, 1, 1), (1406, 1, 1), (1407, 1, 1)),
    ],
)
def test_a_whole_period_is_one_that_has_not_begun_yet(after: tuple[int, ...], first: Day, whole: Day) -> None:
    year = in_tehran("jalali_year")
    assert next_end(year, jalali(*after)) == jalali(*first)
    assert full_period_end(year, jalali(*after)) == jalali(*whole)


@pytest.mark.parametrize("kind", ["rolling", "jalali_year", "joining_year"])
@pytest.mark.parametrize("joined", [(1403, 12, 30), (1404, 6, 31), (1403, 1, 1)])
def test_periods_follow_each_other_without_a_gap(kind: PeriodKind, joined: Day) -> None:
    counting = in_tehran(kind, joined)
    end = next_end(counting, jalali(1405, 2, 3, 4))
    for _ in range(12):
        assert end is not None
        later = next_end(counting, end)
        assert later is not None
        assert period_reviewed(counting, later).start == end
        end = later
