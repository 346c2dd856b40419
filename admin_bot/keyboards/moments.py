"""Buttons of choosing a day and an hour."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from admin_bot.keyboards.common import Row, button, cancel_row, labelled
from admin_bot.keyboards.journal import month_of
from admin_bot.moment_presses import AskMomentDay, NoMoment, PickMoment, PickMomentDay, ShowMomentMonth
from club.i18n import Speaker
from club.persian import to_jalali

DAYS_AHEAD = (0, 1, 2, 3, 7, 14, 30)
HOURS_PER_ROW = 6
DAYS_PER_ROW = 7
_ORDINALS = (dt.date(1900, 1, 1).toordinal(), dt.date(2200, 1, 1).toordinal())


def days(speaker: Speaker, today: dt.date, first: dt.date, shortcuts: Sequence[Any], without: str | None) -> list[Row]:
    """`first`: days before it are not offered. `shortcuts`: label key and seconds of moments the room offers itself."""
    rows: list[Row] = [[button(speaker, key, PickMoment(at))] for key, at in shortcuts]
    if without is not None:
        rows.append([button(speaker, without, NoMoment())])
    offered = [(ahead, today + dt.timedelta(days=ahead)) for ahead in DAYS_AHEAD]
    shown = [
        button(speaker, "moment-day", PickMomentDay(day.toordinal()), ahead=ahead, day=day)
        for ahead, day in offered
        if day >= first
    ]
    rows += [shown[at : at + 2] for at in range(0, len(shown), 2)]
    rows.append([button(speaker, "moment-other-day", ShowMomentMonth(max(first, today).toordinal()))])
    return [*rows, *cancel_row(speaker)]


def month(speaker: Speaker, shown_day: dt.date, first: dt.date) -> list[Row]:
    """The days of a month from `first` on, a week to a row, and the months beside it."""
    jalali = speaker.calendar == "jalali"
    begins, ends = month_of(shown_day, jalali=jalali)
    from_day = max(begins, first)
    shown = []
    for at in range((ends - from_day).days + 1):
        day = from_day + dt.timedelta(days=at)
        number = to_jalali(day).day if jalali else day.day
        shown.append(labelled(speaker.number(number), PickMomentDay(day.toordinal())))
    rows: list[Row] = [shown[at : at + DAYS_PER_ROW] for at in range(0, len(shown), DAYS_PER_ROW)]
    turning = []
    if begins > first:
        before = begins - dt.timedelta(days=1)
        turning.append(button(speaker, "journal-button-earlier-month", ShowMomentMonth(before.toordinal())))
    after = ends + dt.timedelta(days=1)
    turning.append(button(speaker, "journal-button-later-month", ShowMomentMonth(after.toordinal())))
    return [*rows, turning, *_ways_out(speaker)]


def hours(speaker: Speaker, offered: Sequence[dt.datetime]) -> list[Row]:
    shown = [labelled(speaker.time(each), PickMoment(int(each.timestamp()))) for each in offered]
    rows: list[Row] = [shown[at : at + HOURS_PER_ROW] for at in range(0, len(shown), HOURS_PER_ROW)]
    return [*rows, *_ways_out(speaker)]


def day_of(ordinal: int) -> dt.date | None:
    """A day that every calendar has."""
    return dt.date.fromordinal(ordinal) if _ORDINALS[0] <= ordinal <= _ORDINALS[1] else None


def _ways_out(speaker: Speaker) -> list[Row]:
    return [[button(speaker, "moment-days", AskMomentDay())], *cancel_row(speaker)]
