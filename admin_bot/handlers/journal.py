"""The journal: every act of staff as a sentence, newest first; searched by person, member, day and group; taken along."""

import asyncio
import datetime as dt
from typing import Any

from admin_bot.acts import act_line, as_file
from admin_bot.errors import DayUnclear
from admin_bot.handlers.conversation import open_screen
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
from admin_bot.keyboards import journal as keyboards
from admin_bot.keyboards.common import cancel_row
from admin_bot.routes import Routes
from admin_bot.sentences import paragraph, shown_name
from admin_bot.turn import Turn
from club.errors import MemberNotFound
from club.i18n import Markup
from club.members import member
from club.members.searching import search_members
from club.persian import parse_date
from club.staff import ACT_GROUPS, JournalLine, JournalQuery, export_journal, staff_names
from club.staff import journal as read_journal

routes = Routes()

_FIRST, _LAST = dt.date(1900, 1, 1).toordinal(), dt.date(2200, 1, 1).toordinal()


def query_of(search: Search) -> JournalQuery:
    """What a button asks for."""
    return JournalQuery(
        staff_id=search.staff_id or None,
        member_id=search.member_id or None,
        day=_day(search.day),
        group=ACT_GROUPS[search.group - 1] if search.group else None,
    )


def _day(ordinal: int) -> dt.date | None:
    """A day that every calendar has; no journal is older or younger."""
    return dt.date.fromordinal(ordinal) if _FIRST <= ordinal <= _LAST else None


@routes.command("journal", needs="read_journal")
async def journal(turn: Turn) -> None:
    await _show(turn, Journal(Search().packed(), 0, 0))


@routes.press(Journal, needs="read_journal")
async def journal_page(turn: Turn, press: Journal) -> None:
    await _show(turn, press)


async def _show(turn: Turn, press: Journal) -> None:
    speaker, search = turn.speaker, Search.of(press.search)
    searched = search != Search()
    before, after = press.before or None, press.after or None
    page = await read_journal(turn.club, turn.staff, query_of(search), before=before, after=after)
    head = speaker.say("admin-journal", count=len(page.lines), searched=searched, further=page.further)
    said = [act_line(speaker, line, turn.profile.currency) for line in page.lines]
    shown = [head, *([await _looking_for(turn, search)] if searched else []), *said]
    await turn.show(paragraph(shown), keyboards.pages(speaker, search, page))


# -- searching


async def _looking_for(turn: Turn, search: Search) -> Markup:
    """What is looked for, in words. People and members of elsewhere are nobody."""
    query = query_of(search)
    names = dict(await staff_names(turn.club, turn.staff))
    whose = None
    if query.member_id is not None:
        try:
            whose = shown_name(turn.speaker, (await member(turn.club, query.member_id)).name)
        except MemberNotFound:
            whose = "?"
    return turn.speaker.say(
        "journal-looking-for",
        person=names.get(query.staff_id, "?") if query.staff_id is not None else None,
        member=whose,
        day=query.day,
        group=query.group,
    )


@routes.press(JournalSearch, needs="read_journal")
async def searching(turn: Turn, press: JournalSearch) -> None:
    await show_search(turn, Search.of(press.search))


async def show_search(turn: Turn, search: Search) -> None:
    text = paragraph([turn.speaker.say("journal-search"), await _looking_for(turn, search)])
    await turn.show(text, keyboards.searching(turn.speaker, search, turn.new_key()))


@routes.press(PickStaff, needs="read_journal")
async def pick_staff(turn: Turn, press: PickStaff) -> None:
    names = await staff_names(turn.club, turn.staff)
    await turn.show(turn.speaker.say("journal-whose"), keyboards.people(turn.speaker, Search.of(press.search), names))


@routes.press(PickGroup, needs="read_journal")
async def pick_group(turn: Turn, press: PickGroup) -> None:
    await turn.show(turn.speaker.say("journal-which-group"), keyboards.groups(turn.speaker, Search.of(press.search)))


@routes.press(PickMember, needs="read_journal")
async def pick_member(turn: Turn, press: PickMember) -> None:
    await turn.ask("journal-member", search=press.search, back=JournalSearch(press.search).pack())
    await turn.show(turn.speaker.say("journal-ask-member"), cancel_row(turn.speaker))


@routes.step("journal-member", needs="read_journal")
async def member_typed(turn: Turn, asked: dict[str, Any]) -> None:
    """Exactly one member has to fit; a number, a phone or a card always does."""
    found = await search_members(turn.club, turn.staff, turn.text)
    if len(found.found) != 1:
        text = turn.speaker.say("journal-member-unclear", count=len(found.found))
        await turn.show(text, cancel_row(turn.speaker))
        return
    await turn.end()
    search = Search.of(asked["search"])._replace(member_id=found.found[0].member.id)
    await open_screen(turn, JournalSearch(search.packed()))


@routes.press(PickDay, needs="read_journal")
async def pick_day(turn: Turn, press: PickDay) -> None:
    search, today = Search.of(press.search), turn.club.clock.now().astimezone(turn.profile.timezone).date()
    await turn.ask("journal-day", search=press.search, back=JournalSearch(press.search).pack())
    month = min(_day(press.month) or today, today)
    first, last = keyboards.month_of(month, jalali=turn.speaker.language == "fa")
    text = turn.speaker.say("journal-which-day", first=first, last=min(last, today))
    await turn.show(text, keyboards.days(turn.speaker, search, month, today))


@routes.step("journal-day", needs="read_journal")
async def day_typed(turn: Turn, asked: dict[str, Any]) -> None:
    day = parse_date(turn.text)
    if day is None:
        raise DayUnclear
    await turn.end()
    search = Search.of(asked["search"])._replace(day=day.toordinal())
    await open_screen(turn, JournalSearch(search.packed()))


# -- taking along


@routes.press(ExportJournal, needs="read_journal")
async def export(turn: Turn, press: ExportJournal) -> None:
    """A file for spreadsheets. Members stand in it by number: names do not leave the house."""
    search = Search.of(press.search)
    taken: list[JournalLine] = []
    async for some in export_journal(turn.club, turn.staff, query_of(search), key=press.key):
        taken += some
    content = await asyncio.to_thread(as_file, turn.speaker, taken, turn.profile.currency)
    text = turn.speaker.say("journal-export", count=len(taken))
    await turn.send_file(content, f"journal-{turn.club.clock.now():%Y-%m-%d}.csv", text)
