"""Buttons of the journal: pages, what to look for, a calendar."""

import calendar as gregorian
import datetime as dt
from collections.abc import Sequence

from telegram import InlineKeyboardButton

from admin_bot.journal_presses import (
    ExportJournal,
    Journal,
    JournalSearch,
    PickDay,
    PickGroup,
    PickMember,
    PickStaff,
    Search,
)
from admin_bot.keyboards.common import Row, button, labelled, menu_row
from club.i18n import Speaker
from club.persian import from_jalali, to_jalali
from club.staff import ACT_GROUPS, JournalPage


def pages(speaker: Speaker, search: Search, page: JournalPage) -> list[Row]:
    row: list[InlineKeyboardButton] = []
    if page.newer is not None:
        row.append(button(speaker, "journal-button-newer", Journal(search.packed(), 0, page.newer)))
    if page.older is not None:
        key = "journal-button-further" if page.further else "journal-button-older"
        row.append(button(speaker, key, Journal(search.packed(), page.older, 0)))
    looking: list[Row] = [[button(speaker, "journal-button-search", JournalSearch(search.packed()))]]
    return [*([row] if row else []), *looking, *menu_row(speaker)]


def searching(speaker: Speaker, search: Search, key: str) -> list[Row]:
    packed = search.packed()
    rows: list[Row] = [
        [
            button(speaker, "journal-button-person", PickStaff(packed)),
            button(speaker, "journal-button-member", PickMember(packed)),
        ],
        [
            button(speaker, "journal-button-day", PickDay(packed, search.day)),
            button(speaker, "journal-button-group", PickGroup(packed)),
        ],
    ]
    left_out = [
        (search.staff_id, "journal-button-any-person", search._replace(staff_id=0)),
        (search.member_id, "journal-button-any-member", search._replace(member_id=0)),
        (search.day, "journal-button-any-day", search._replace(day=0)),
        (search.group, "journal-button-any-group", search._replace(group=0)),
    ]
    shown = [button(speaker, label, JournalSearch(without.packed())) for value, label, without in left_out if value]
    rows += [shown[at : at + 2] for at in range(0, len(shown), 2)]
    rows.append(
        [
            button(speaker, "journal-button-show", Journal(packed, 0, 0), "primary"),
            button(speaker, "journal-button-export", ExportJournal(packed, key)),
        ]
    )
    return rows


def back(speaker: Speaker, search: Search) -> list[Row]:
    return [[button(speaker, "journal-button-back", JournalSearch(search.packed()))]]


def people(speaker: Speaker, search: Search, names: Sequence[tuple[int, str]]) -> list[Row]:
    shown = [labelled(name, JournalSearch(search._replace(staff_id=staff_id).packed())) for staff_id, name in names]
    return [*(shown[at : at + 2] for at in range(0, len(shown), 2)), *back(speaker, search)]


def groups(speaker: Speaker, search: Search) -> list[Row]:
    shown = [
        button(speaker, "journal-group", JournalSearch(search._replace(group=place).packed()), group=group)
        for place, group in enumerate(ACT_GROUPS, 1)
    ]
    return [*(shown[at : at + 2] for at in range(0, len(shown), 2)), *back(speaker, search)]


def days(speaker: Speaker, search: Search, month: dt.date, today: dt.date) -> list[Row]:
    """The month a day is in, a week to a row, up to today; and the months beside it."""
    jalali = speaker.language == "fa"
    first, last = month_of(month, jalali=jalali)

    def pick(day: dt.date) -> InlineKeyboardButton:
        number = to_jalali(day).day if jalali else day.day
        return labelled(speaker.number(number), JournalSearch(search._replace(day=day.toordinal()).packed()))

    shown = [pick(first + dt.timedelta(days=at)) for at in range((min(last, today) - first).days + 1)]
    rows: list[Row] = [shown[at : at + 7] for at in range(0, len(shown), 7)]
    before, after = first - dt.timedelta(days=1), last + dt.timedelta(days=1)
    turning = [button(speaker, "journal-button-earlier-month", PickDay(search.packed(), before.toordinal()))]
    if last < today:
        turning.append(button(speaker, "journal-button-later-month", PickDay(search.packed(), after.toordinal())))
    return [*rows, turning, *back(speaker, search)]


def month_of(day: dt.date, *, jalali: bool) -> tuple[dt.date, dt.date]:
    """The first and the last day of the month the day is in."""
    if not jalali:
        return day.replace(day=1), day.replace(day=gregorian.monthrange(day.year, day.month)[1])
    here = to_jalali(day)
    after = (here.year, here.month + 1) if here.month < 12 else (here.year + 1, 1)
    return from_jalali(here.year, here.month, 1), from_jalali(*after, 1) - dt.timedelta(days=1)
