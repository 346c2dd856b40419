"""Buttons of the journal: pages, what to look for, a calendar."""

import calendar as gregorian
import datetime as dt
from collections.abc import Sequence

from telegram import InlineKeyboardButton

from admin_bot.journal_presses import (
    ANY_GROUP,
    ExportJournal,
    Journal,
    JournalPress,
    JournalSearch,
    PickDay,
    PickGroup,
    PickMember,
    PickStaff,
)
from admin_bot.keyboards.common import Row, button, labelled, menu_row
from club.i18n import Speaker
from club.persian import from_jalali, to_jalali
from club.staff import ACT_GROUPS, JournalPage

Search = tuple[int, int, int, str]
"""staff id, member id, day, group: what the presses of the journal carry."""

EVERYTHING: Search = (0, 0, 0, ANY_GROUP)


def search_of(press: JournalPress) -> Search:
    return press.staff_id, press.member_id, press.day, press.group


def pages(speaker: Speaker, search: Search, page: JournalPage) -> list[Row]:
    row: list[InlineKeyboardButton] = []
    if page.newer is not None:
        row.append(button(speaker, "journal-button-newer", Journal(*search, 0, page.newer)))
    if page.older is not None:
        key = "journal-button-further" if page.further else "journal-button-older"
        row.append(button(speaker, key, Journal(*search, page.older, 0)))
    return [
        *([row] if row else []),
        [button(speaker, "journal-button-search", JournalSearch(*search))],
        *menu_row(speaker),
    ]


def searching(speaker: Speaker, search: Search, key: str) -> list[Row]:
    staff_id, member_id, day, group = search
    rows: list[Row] = [
        [
            button(speaker, "journal-button-person", PickStaff(*search)),
            button(speaker, "journal-button-member", PickMember(*search)),
        ],
        [
            button(speaker, "journal-button-day", PickDay(*search, day)),
            button(speaker, "journal-button-group", PickGroup(*search)),
        ],
    ]
    leave_out: list[InlineKeyboardButton] = []
    if staff_id:
        leave_out.append(button(speaker, "journal-button-any-person", JournalSearch(0, member_id, day, group)))
    if member_id:
        leave_out.append(button(speaker, "journal-button-any-member", JournalSearch(staff_id, 0, day, group)))
    if day:
        leave_out.append(button(speaker, "journal-button-any-day", JournalSearch(staff_id, member_id, 0, group)))
    if group != ANY_GROUP:
        leave_out.append(
            button(speaker, "journal-button-any-group", JournalSearch(staff_id, member_id, day, ANY_GROUP))
        )
    rows += [leave_out[at : at + 2] for at in range(0, len(leave_out), 2)]
    rows.append(
        [
            button(speaker, "journal-button-show", Journal(*search, 0, 0), "primary"),
            button(speaker, "journal-button-export", ExportJournal(*search, key)),
        ]
    )
    return rows


def back(speaker: Speaker, search: Search) -> list[Row]:
    return [[button(speaker, "journal-button-back", JournalSearch(*search))]]


def people(speaker: Speaker, search: Search, names: Sequence[tuple[int, str]]) -> list[Row]:
    shown = [labelled(name, JournalSearch(staff_id, *search[1:])) for staff_id, name in names]
    return [*(shown[at : at + 2] for at in range(0, len(shown), 2)), *back(speaker, search)]


def groups(speaker: Speaker, search: Search) -> list[Row]:
    shown = [button(speaker, "journal-group", JournalSearch(*search[:3], group), group=group) for group in ACT_GROUPS]
    return [*(shown[at : at + 2] for at in range(0, len(shown), 2)), *back(speaker, search)]


def days(speaker: Speaker, search: Search, month: dt.date, today: dt.date) -> list[Row]:
    """The month a day is in, a week to a row as the language reads it, up to today; and the months beside it."""
    first, last = month_of(month, jalali=speaker.language == "fa")
    staff_id, member_id, _, group = search

    def pick(day: dt.date) -> InlineKeyboardButton:
        number = to_jalali(day).day if speaker.language == "fa" else day.day
        return labelled(speaker.number(number), JournalSearch(staff_id, member_id, day.toordinal(), group))

    shown = [pick(first + dt.timedelta(days=at)) for at in range((min(last, today) - first).days + 1)]
    rows: list[Row] = [shown[at : at + 7] for at in range(0, len(shown), 7)]
    turning = [
        button(speaker, "journal-button-earlier-month", PickDay(*search, (first - dt.timedelta(days=1)).toordinal()))
    ]
    if last < today:
        later = last + dt.timedelta(days=1)
        turning.append(button(speaker, "journal-button-later-month", PickDay(*search, later.toordinal())))
    return [*rows, turning, *back(speaker, search)]


def month_of(day: dt.date, *, jalali: bool) -> tuple[dt.date, dt.date]:
    """The first and the last day of the month the day is in."""
    if not jalali:
        return day.replace(day=1), day.replace(day=gregorian.monthrange(day.year, day.month)[1])
    here = to_jalali(day)
    after = (here.year, here.month + 1) if here.month < 12 else (here.year + 1, 1)
    return from_jalali(here.year, here.month, 1), from_jalali(*after, 1) - dt.timedelta(days=1)
