"""Reading the journal: everything, or by person, member, day and group, page by page and however long it has grown.

Pages go by id, never by counting. A search walks one index backwards, at most WINDOW rows at a time: when nothing more was
found in those, the page says from where to look further.
"""

import datetime as dt
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, cast

from club.clubs.views import club_profile
from club.context import Club
from club.staff.actions import write_journal
from club.staff.rules import ActGroup, group_of, require
from club.staff.views import StaffView
from club.storage import Row, Transaction, from_json, instant

WINDOW = 2000
DISORDER = dt.timedelta(hours=1)
"""Ids are given out before transactions end: lines may stand a little out of order, never as much as this."""


@dataclass(frozen=True, slots=True)
class JournalLine:
    """`about_name`: of the staff, who it was done to. `second_name`: who approved it. `alone`: above the limit, by an
    only owner. `member_name` None: nobody, or a member who is not here any more."""

    id: int
    act: str
    group: ActGroup
    staff_name: str
    second_name: str | None
    about_name: str | None
    alone: bool
    member_id: int | None
    member_name: str | None
    member_number: str | None
    details: dict[str, Any]
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class JournalQuery:
    """What is looked for; None: whatever. `day` is a day of the club."""

    staff_id: int | None = None
    member_id: int | None = None
    day: dt.date | None = None
    group: ActGroup | None = None


@dataclass(frozen=True, slots=True)
class JournalPage:
    """Newest first. `older`, `newer`: where to go on, as `before` and `after`. `further`: nothing more was found so far,
    but there are older lines that were not looked at yet; `older` goes on there."""

    lines: tuple[JournalLine, ...]
    older: int | None
    newer: int | None
    further: bool = False


_NO_QUERY = JournalQuery()


async def journal(
    club: Club,
    staff: StaffView,
    query: JournalQuery = _NO_QUERY,
    *,
    before: int | None = None,
    after: int | None = None,
    size: int = 8,
) -> JournalPage:
    """A page of what was done: the newest, or those older than `before`, or the next newer than `after`. Needs `read_journal`."""
    require(staff.role, "read_journal")
    span = await _span(club, query)
    if span is None:
        return JournalPage((), None, None)
    if after is not None:
        return await _newer_page(club, query, span, after, size)
    return await _older_page(club, query, span, before, size)


async def _older_page(club: Club, query: JournalQuery, span: "_Span", before: int | None, size: int) -> JournalPage:
    found = await _walk(club, query, span, before, size + 1, older=True)
    lines = await _lines(club, found.ids[:size])
    newer = None
    if before is not None:
        newer = found.ids[0] if found.ids else before - 1
    if len(found.ids) > size:
        return JournalPage(lines, found.ids[size - 1], newer)
    return JournalPage(lines, found.stopped_at, newer, further=found.stopped_at is not None)


async def _newer_page(club: Club, query: JournalQuery, span: "_Span", after: int, size: int) -> JournalPage:
    """Where nothing newer is found, the newest there is."""
    found = await _walk(club, query, span, after, size + 1, older=False)
    if not found.ids:
        return await _older_page(club, query, span, None, size)
    ids = found.ids[:size][::-1]
    has_newer = len(found.ids) > size or found.stopped_at is not None
    return JournalPage(await _lines(club, ids), ids[-1], ids[0] if has_newer else None)


@dataclass(frozen=True, slots=True)
class _Span:
    """Ids from `first` up to and without `end`; exact instants for a day."""

    first: int | None = None
    end: int | None = None
    since: dt.datetime | None = None
    until: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    """`stopped_at`: the last row looked at, when there may be more behind it."""

    ids: list[int]
    stopped_at: int | None


async def _walk(club: Club, query: JournalQuery, span: _Span, start: int | None, wanted: int, *, older: bool) -> _Found:
    """Up to `wanted` ids from `start` on (without it), looking at WINDOW rows."""
    given: list[Any] = [club.id]
    where = ["club_id = $1"]

    def add(condition: str, value: Any) -> None:
        given.append(value)
        where.append(f"{condition} ${len(given)}")

    if query.member_id is not None:
        add("member_id =", query.member_id)
    if query.staff_id is not None:
        add("staff_id =", query.staff_id)
    if span.first is not None:
        add("id >=", span.first)
    if span.end is not None:
        add("id <", span.end)
    if start is not None:
        add("id <" if older else "id >", start)
    direction = "DESC" if older else "ASC"
    narrow = query.group is not None or span.since is not None or None not in (query.member_id, query.staff_id)
    limit = WINDOW if narrow else wanted
    rows = await club.database.fetch_all(
        f"SELECT id, act, at FROM journal_entry WHERE {' AND '.join(where)} ORDER BY id {direction} LIMIT {limit}",
        *given,
    )
    ids: list[int] = []
    for row in rows:
        if _fits(row, query, span):
            ids.append(int(row["id"]))
            if len(ids) == wanted:
                return _Found(ids, None)
    return _Found(ids, int(rows[-1]["id"]) if narrow and len(rows) == limit else None)


def _fits(row: Row, query: JournalQuery, span: _Span) -> bool:
    if query.group is not None and group_of(row["act"]) != query.group:
        return False
    return span.since is None or span.until is None or span.since <= instant(row["at"]) < span.until


async def _span(club: Club, query: JournalQuery) -> _Span | None:
    """The ids a day may have, found by halving; None when the journal is empty."""
    if query.day is None:
        return _Span()
    zone = (await club_profile(club)).timezone
    since = dt.datetime.combine(query.day, dt.time(), zone).astimezone(dt.UTC)
    until = dt.datetime.combine(query.day + dt.timedelta(days=1), dt.time(), zone).astimezone(dt.UTC)
    ends = await club.database.fetch_one(
        "SELECT (SELECT id FROM journal_entry WHERE club_id = $1 ORDER BY id LIMIT 1) AS first,"
        " (SELECT id FROM journal_entry WHERE club_id = $1 ORDER BY id DESC LIMIT 1) AS last",
        club.id,
    )
    if ends is None or ends["first"] is None:
        return None
    first, last = int(ends["first"]), int(ends["last"])
    begin = await _first_since(club, since - DISORDER, first, last + 1)
    end = await _first_since(club, until + DISORDER, begin, last + 1)
    return _Span(begin, end, since, until)


async def _first_since(club: Club, moment: dt.datetime, low: int, high: int) -> int:
    """The smallest id in [low, high) from which on lines were written at or after the moment; `high` when there is none."""
    while low < high:
        middle = (low + high) // 2
        row = await club.database.fetch_one(
            "SELECT id, at FROM journal_entry WHERE club_id = $1 AND id >= $2 ORDER BY id LIMIT 1", club.id, middle
        )
        if row is None or row["id"] >= high or instant(row["at"]) >= moment:
            high = middle
        else:
            low = int(row["id"]) + 1
    return low


_LINES = """
SELECT j.id, j.act, j.member_id, j.details, j.at, s.name AS staff_name, m.name AS member_name, m.number AS member_number,
m.state AS member_state FROM journal_entry j JOIN staff_member s ON s.id = j.staff_id
LEFT JOIN member m ON m.id = j.member_id AND m.club_id = j.club_id WHERE j.club_id = $1
"""


async def _lines(club: Club, ids: list[int]) -> tuple[JournalLine, ...]:
    if not ids:
        return ()
    places = ", ".join(f"${at}" for at in range(2, len(ids) + 2))
    rows = await club.database.fetch_all(f"{_LINES} AND j.id IN ({places}) ORDER BY j.id DESC", club.id, *ids)
    names = await _names(club, rows)
    return tuple(_line(row, names) for row in rows)


async def _names(club: Club, rows: Any) -> dict[int, str]:
    """Who is named by id in the details."""
    named = {
        int(details[key])
        for details in (from_json(row["details"]) for row in rows)
        for key in ("about_id", "second_id")
        if details.get(key) is not None
    }
    if not named:
        return {}
    places = ", ".join(f"${at}" for at in range(2, len(named) + 2))
    found = await club.database.fetch_all(
        f"SELECT id, name FROM staff_member WHERE club_id = $1 AND id IN ({places})", club.id, *sorted(named)
    )
    return {row["id"]: row["name"] for row in found}


def _line(row: Row, names: dict[int, str]) -> JournalLine:
    details = cast(dict[str, Any], from_json(row["details"]))
    here = row["member_name"] is not None and row["member_state"] != "erased"
    return JournalLine(
        row["id"],
        row["act"],
        group_of(row["act"]),
        row["staff_name"],
        names.get(details.get("second_id", 0)),
        names.get(details.get("about_id", 0)),
        bool(details.get("alone")),
        row["member_id"],
        row["member_name"] if here else None,
        row["member_number"] if here else None,
        details,
        instant(row["at"]),
    )


EXPORT_LINES_MAX = 10_000
EXPORT_CHUNK = 500


async def export_journal(
    club: Club, staff: StaffView, query: JournalQuery, *, key: str
) -> AsyncIterator[tuple[JournalLine, ...]]:
    """Everything a search finds, newest first, in chunks; at most EXPORT_LINES_MAX lines. Taking it along is an act of
    its own in the journal. Needs `read_journal`. Idempotent by key."""
    require(staff.role, "read_journal")

    async def work(tx: Transaction) -> None:
        now = club.clock.now()
        await write_journal(
            tx,
            club.id,
            staff.id,
            "act-exported-journal",
            key=f"journal-exported:{key}",
            at=now,
            member_id=query.member_id,
            day=None if query.day is None else query.day.isoformat(),
            about_id=query.staff_id,
        )

    await club.database.transact(work)
    before, left = None, EXPORT_LINES_MAX
    while left > 0:
        page = await journal(club, staff, query, before=before, size=min(EXPORT_CHUNK, left))
        if page.lines:
            yield page.lines
        left -= len(page.lines)
        if page.older is None:
            return
        before = page.older
