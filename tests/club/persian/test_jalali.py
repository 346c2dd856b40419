"""The Jalali calendar at its corners: new year, leap years, month ends."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from club.persian import JalaliDay, format_jalali_date, from_jalali, parse_date, parse_jalali_date, to_jalali
from club.persian.jalali import days_in_jalali_month
from club.persian.jalali import parse_jalali_date as parse


@pytest.mark.parametrize(
    ("gregorian", "jalali"),
    [
        (dt.date(2026, 4, 4), (1405, 1, 15)),
        (dt.date(2025, 3, 20), (1403, 12, 30)),
        (dt.date(2025, 3, 21), (1404, 1, 1)),
        (dt.date(2026, 3, 20), (1404, 12, 29)),
        (dt.date(2026, 3, 21), (1405, 1, 1)),
        (dt.date(1979, 2, 11), (1357, 11, 22)),
    ],
)
def test_a_day_has_one_name_in_either_calendar(gregorian, jalali):
    assert to_jalali(gregorian) == JalaliDay(*jalali)
    assert from_jalali(*jalali) == gregorian


@pytest.mark.parametrize("day", [(1404, 12, 30), (1405, 7, 31), (1405, 13, 1), (1405, 0, 1), (1405, 1, 0), (0, 1, 1)])
def test_a_day_that_does_not_exist_is_refused(day):
    with pytest.raises(ValueError, match="no such Jalali day"):
        from_jalali(*day)


@pytest.mark.parametrize(("year", "month", "days"), [(1403, 12, 30), (1404, 12, 29), (1405, 6, 31), (1405, 7, 30)])
def test_months_have_their_lengths(year, month, days):
    assert days_in_jalali_month(year, month) == days


def test_a_thirteenth_month_is_refused():
    with pytest.raises(ValueError, match="no such Jalali month"):
        days_in_jalali_month(1405, 13)


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("long", "۱۵ فروردین ۱۴۰۵"),
        ("day", "۱۵ فروردین"),
        ("full", "شنبه ۱۵ فروردین ۱۴۰۵"),
        ("short", "۱۴۰۵/۰۱/۱۵"),
    ],
)
def test_a_date_is_written_in_persian(style, shown):
    assert format_jalali_date(dt.date(2026, 4, 4), style) == shown


@pytest.mark.parametrize(
    "typed",
    [
        "۱۳۷۰/۱/۱۵",
        "1370-01-15",
        "۱۳۷۰.۱.۱۵",
        "۱۵/۱/۱۳۷۰",
        "۱۳۷۰ / ۱ / ۱۵",
        "۱۵ فروردین ۱۳۷۰",
        "۱۵ فروردین‌ماه، ۱۳۷۰",
        "15 Farvardin 1370",
        "\u200f١٣٧٠/١/١٥",
    ],
)
def test_a_jalali_date_is_read_in_every_usual_spelling(typed):
    assert parse_jalali_date(typed) == dt.date(1991, 4, 4)


def test_aban_is_read_with_and_without_its_madda():
    assert parse("۱ آبان ۱۴۰۴") == parse("۱ ابان ۱۴۰۴") == dt.date(2025, 10, 23)


@pytest.mark.parametrize(
    "typed",
    ["", "70/1/15", "1404/12/30", "1370/13/1", "1370/1", "1991/4/4", "1370/1-15", "15 May 1370", "فردا", "0/0/0"],
)
def test_what_is_no_certain_jalali_day_is_not_guessed(typed):
    assert parse_jalali_date(typed) is None


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1991-04-04", dt.date(1991, 4, 4)),
        ("۱۹۹۱/۴/۴", dt.date(1991, 4, 4)),
        ("۱۳۷۰/۱/۱۵", dt.date(1991, 4, 4)),
        ("4/5/1991", None),
        ("1991-02-30", None),
        ("1700-01-01", None),
    ],
)
def test_the_year_tells_the_calendar(typed, day):
    assert parse_date(typed) == day


@given(st.dates(min_value=dt.date(1850, 1, 1), max_value=dt.date(2199, 12, 31)))
def test_every_day_survives_the_way_there_and_back(day):
    assert from_jalali(*to_jalali(day)) == day
    assert parse_jalali_date(format_jalali_date(day)) == day
    assert parse_jalali_date(format_jalali_date(day, "short")) == day


@given(st.text(max_size=40))
def test_no_text_breaks_the_date_reader(text):
    found = parse_date(text)
    assert found is None or 1821 <= found.year <= 2222  # the years either calendar is read in
