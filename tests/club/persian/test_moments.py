"""Days and times as people type them, read exactly or not at all."""

import datetime as dt

import pytest

from club.persian import parse_moment

TODAY = dt.date(2026, 4, 4)  # Saturday, 15 Farvardin 1405
TOMORROW = dt.date(2026, 4, 5)
AZAR = dt.date(2026, 12, 6)  # 15 Azar 1405


@pytest.mark.parametrize(
    ("typed", "day", "time"),
    [
        ("فردا ساعت ۲۰", TOMORROW, (20, 0)),
        ("۱۵ آذر ساعت ۲۰", AZAR, (20, 0)),
        ("۱۵ آذرماه، ساعت ۲۰:۱۵", AZAR, (20, 15)),
        ("۱۵ آذر ۸ شب", AZAR, (20, 0)),
        ("۱۵ آذر ۱۴۰۵ ساعت ۲۰ و نیم", AZAR, (20, 30)),
        ("1405/9/15 18:30", AZAR, (18, 30)),
        ("سه‌شنبه ۱۸:۳۰", dt.date(2026, 4, 7), (18, 30)),
        ("پنج شنبه ساعت ۹ صبح", dt.date(2026, 4, 9), (9, 0)),
        ("امشب ساعت ۹", TODAY, (21, 0)),
        ("فردا ۱۲ ظهر", TOMORROW, (12, 0)),
        ("فردا ۱ ظهر", TOMORROW, (13, 0)),
        ("tomorrow 20:30", TOMORROW, (20, 30)),
        ("15 Dec at 8pm", dt.date(2026, 12, 15), (20, 0)),
        ("Dec 15, 2026 8 pm", dt.date(2026, 12, 15), (20, 0)),
        ("fri 9am", dt.date(2026, 4, 10), (9, 0)),
    ],
)
def test_a_day_and_a_time_are_read(typed, day, time):
    assert parse_moment(typed, TODAY) == (day, dt.time(*time))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("امروز", TODAY),
        ("پس‌فردا", dt.date(2026, 4, 6)),
        ("۱۴ فروردین", dt.date(2027, 4, 3)),
        ("۱۵ فروردین", TODAY),
        ("شنبه", dt.date(2026, 4, 11)),
        ("یک‌شنبه", TOMORROW),
        ("۱۴۰۵/۹/۱۵", AZAR),
        ("3 April", dt.date(2027, 4, 3)),
    ],
)
def test_a_day_alone_is_the_next_one_of_its_name(typed, day):
    assert parse_moment(typed, TODAY) == (day, None)


def test_a_number_alone_is_an_hour_only_when_the_day_is_known():
    assert parse_moment("۲۰", TODAY) is None
    assert parse_moment("۲۰", TODAY, on_day=True) == (None, dt.time(20))
    assert parse_moment("ساعت ۲۰", TODAY) == (None, dt.time(20))


@pytest.mark.parametrize(
    "typed", ["", "x", "۱۲ شب", "ساعت ۲۵", "۳۱ مهر ساعت ۸", "۱۵ نوامبر", "فردا ۱۳ عصر", "فردا ۲۰", "20:60", "۱۵ آذر ۲۰"]
)
def test_what_is_not_clearly_a_moment_is_not_guessed(typed):
    assert parse_moment(typed, TODAY) is None
