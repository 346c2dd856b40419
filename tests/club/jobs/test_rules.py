"""Whose birthday a day is, and which days are still to be lived through."""

import datetime as dt

import pytest

from club.jobs.rules import (
    Calendar,
    anniversary,
    birthday_year,
    calendar_of,
    celebrated_on,
    days_to_live,
    retry_after_seconds,
)
from club.persian.jalali import from_jalali


def is_birthday(born: dt.date, day: dt.date, calendar: Calendar) -> bool:
    return anniversary(born, calendar) in celebrated_on(day, calendar)


def jalali(text: str) -> dt.date:
    year, month, day = (int(part) for part in text.split("/"))
    return from_jalali(year, month, day)


@pytest.mark.parametrize(
    ("born", "day", "celebrated"),
    [
        ("1370/01/15", "1405/01/15", True),
        ("1370/01/15", "1405/01/14", False),
        ("1370/01/15", "1405/02/15", False),
        ("1370/01/01", "1405/01/01", True),
        ("1399/12/30", "1403/12/30", True),  # both leap years
        ("1399/12/30", "1404/12/29", True),  # no leap year: a day earlier
        ("1399/12/30", "1403/12/29", False),  # a leap year: not twice
        ("1370/12/29", "1403/12/29", True),
        ("1370/12/29", "1404/12/29", True),
        ("1399/12/30", "1405/01/01", False),
    ],
)
def test_a_jalali_birthday(born: str, day: str, celebrated: bool) -> None:
    assert is_birthday(jalali(born), jalali(day), "jalali") is celebrated


@pytest.mark.parametrize(
    ("born", "day", "celebrated"),
    [
        ("1992-02-29", "2028-02-29", True),
        ("1992-02-29", "2028-02-28", False),
        ("1992-02-29", "2027-02-28", True),
        ("1992-02-28", "2028-02-28", True),
        ("1992-12-31", "2026-12-31", True),
        ("1992-12-31", "2027-01-01", False),
    ],
)
def test_a_gregorian_birthday(born: str, day: str, celebrated: bool) -> None:
    assert is_birthday(dt.date.fromisoformat(born), dt.date.fromisoformat(day), "gregorian") is celebrated


@pytest.mark.parametrize("calendar", ["jalali", "gregorian"])
def test_every_birthday_is_celebrated_once_in_each_year_of_its_calendar(calendar: Calendar) -> None:
    first, last = (
        (jalali("1400/01/01"), jalali("1408/12/30"))
        if calendar == "jalali"
        else (dt.date(2021, 1, 1), dt.date(2029, 12, 31))
    )
    days = [first + dt.timedelta(days=number) for number in range((last - first).days + 1)]
    celebrations = [(birthday_year(day, calendar), celebrated_on(day, calendar)) for day in days]
    for born in (jalali("1399/12/30"), jalali("1370/10/11"), dt.date(1992, 2, 29), dt.date(1990, 1, 1)):
        years = [year for year, celebrated in celebrations if anniversary(born, calendar) in celebrated]
        assert years == list(range(years[0], years[0] + 9))


@pytest.mark.parametrize(
    ("language", "timezone", "calendar"),
    [
        ("fa", "Asia/Tehran", "jalali"),
        ("en", "Asia/Tehran", "jalali"),
        ("fa", "Europe/Berlin", "jalali"),
        ("en", "Europe/Berlin", "gregorian"),
    ],
)
def test_the_calendar_of_a_club(language: str, timezone: str, calendar: str) -> None:
    assert calendar_of(language, timezone) == calendar


@pytest.mark.parametrize(
    ("last", "days"),
    [
        (None, ("2026-04-01", "2026-04-03")),
        ("2026-04-02", ("2026-04-03", "2026-04-03")),
        ("2026-03-20", ("2026-03-21", "2026-04-03")),
        ("2026-04-03", None),
        ("2026-04-09", None),
    ],
)
def test_days_that_were_missed_are_lived_through_too(last: str | None, days: tuple[str, str] | None) -> None:
    known = None if last is None else dt.date.fromisoformat(last)
    lived = days_to_live(known, dt.date(2026, 4, 1), dt.date(2026, 4, 3))
    assert lived == (None if days is None else tuple(dt.date.fromisoformat(day) for day in days))


def test_a_job_that_fails_rests_longer_each_time() -> None:
    assert [retry_after_seconds(attempts) for attempts in (1, 2, 3, 4, 5, 6, 99)] == [
        10,
        60,
        300,
        900,
        3600,
        3600,
        3600,
    ]
