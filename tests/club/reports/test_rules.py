"""Which days are compared, and how figures are added, as tables."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from club.reports.rules import (
    Days,
    Span,
    compared,
    flows_of_entries,
    owed_after,
    redemption_rate,
    trend,
    until_this_hour,
)

TODAY = dt.date(2026, 4, 4)  # Saturday, 15 Farvardin 1405


def days(first: str, last: str) -> Days:
    return Days(dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize(
    ("period", "jalali", "chosen", "before", "earlier"),
    [
        ("today", True, days("2026-04-04", "2026-04-04"), days("2026-04-03", "2026-04-03"), days("2026-03-28", "2026-03-28")),
        ("yesterday", True, days("2026-04-03", "2026-04-03"), days("2026-04-02", "2026-04-02"), days("2026-03-27", "2026-03-27")),
        ("week", True, days("2026-03-29", "2026-04-04"), days("2026-03-22", "2026-03-28"), None),
        ("month", True, days("2026-03-06", "2026-04-04"), days("2026-02-04", "2026-03-05"), None),
        ("calendar", True, days("2026-03-21", "2026-04-04"), days("2026-02-20", "2026-03-06"), None),
        ("calendar", False, days("2026-04-01", "2026-04-04"), days("2026-03-01", "2026-03-04"), None),
    ],
)  # fmt: skip
def test_a_period_and_what_it_is_set_beside(period, jalali, chosen, before, earlier) -> None:  # type: ignore[no-untyped-def]
    found = compared(period, TODAY, jalali=jalali)
    assert (found.days, found.before, found.earlier) == (chosen, before, earlier)


def test_the_month_before_is_never_run_over() -> None:
    found = compared("calendar", dt.date(2026, 3, 31), jalali=False)
    assert found.before == days("2026-02-01", "2026-02-28")


def test_yesterday_until_this_hour() -> None:
    tehran = ZoneInfo("Asia/Tehran")
    now = dt.datetime(2026, 4, 4, 8, 0, tzinfo=dt.UTC)
    assert until_this_hour(dt.date(2026, 4, 3), now, tehran) == Span(
        dt.datetime(2026, 4, 2, 20, 30, tzinfo=dt.UTC), dt.datetime(2026, 4, 3, 8, 0, tzinfo=dt.UTC)
    )


def test_entries_fall_into_flows_and_what_is_owed_follows() -> None:
    flows = flows_of_entries(
        [
            ("points", "earned", 100), ("points", "corrected", 20), ("points", "corrected", -5), ("points", "reversed", -10),
            ("points", "spent", -60), ("points", "returned", 60), ("points", "expired", -3), ("points", "given", -7),
            ("points", "received", 7), ("points", "written_off", -2), ("credit", "earned", 1000), ("credit", "spent", -400),
            ("credit", "expired", -100),
        ]
    )  # fmt: skip
    assert flows == {
        "given": 120, "spent": 60, "returned": 60, "taken_back": 15, "expired": 3, "other": -2, "credit_given": 1000,
        "credit_spent": 400, "credit_other": -100,
    }  # fmt: skip
    before = {"points": 10, "credit": 5, "given": 10, "spent": 0}
    assert owed_after(before, flows) == {"points": 110, "credit": 505, "given": 130, "spent": 0}


@pytest.mark.parametrize(("given", "spent", "rate"), [(0, 0, None), (240, 60, 2500), (3, 1, 3330), (100, 100, 10000)])
def test_the_redemption_rate(given: int, spent: int, rate: int | None) -> None:
    assert redemption_rate({"given": given, "spent": spent}) == rate


@pytest.mark.parametrize(("value", "other", "found"), [(2, 1, "up"), (1, 2, "down"), (1, 1, "same"), (1, None, "none")])
def test_a_trend(value: int, other: int | None, found: str) -> None:
    assert trend(value, other) == found
