"""The journal: every act of staff as a sentence, newest first."""

from typing import Any

from admin_bot.keyboards.common import menu_row
from admin_bot.keyboards.members import pages_row
from admin_bot.presses import Journal
from admin_bot.routes import Routes
from admin_bot.sentences import paragraph
from admin_bot.turn import Turn
from club.i18n import Markup
from club.money import Money
from club.staff import JournalLine
from club.staff import journal as read_journal

routes = Routes()


@routes.command("journal", needs="read_journal")
async def journal(turn: Turn) -> None:
    await _show(turn, 1)


@routes.press(Journal, needs="read_journal")
async def journal_page(turn: Turn, press: Journal) -> None:
    await _show(turn, press.page)


async def _show(turn: Turn, number: int) -> None:
    speaker, page = turn.speaker, await read_journal(turn.club, turn.staff, number)
    head = speaker.say("admin-journal", count=len(page.lines), page=page.page, pages=page.pages)
    rows = pages_row(speaker, page.page, page.pages, Journal(page.page - 1), Journal(page.page + 1))
    await turn.show(paragraph([head, *(act_line(turn, line) for line in page.lines)]), [*rows, *menu_row(speaker)])


def act_line(turn: Turn, line: JournalLine) -> Markup:
    """One act: what, to whom, by whom, when."""
    speaker = turn.speaker
    blanks: dict[str, Any] = {**line.details, "member": line.member_name}
    if "total" in blanks and "currency" in blanks:
        blanks["total"] = Money(blanks["total"], blanks["currency"])
    if "points" in blanks:
        blanks["taken"] = abs(blanks["points"])
    known = speaker.has(line.act)
    act = speaker.say(line.act, **blanks) if known else speaker.say("admin-act-unknown", act=line.act)
    return speaker.say("admin-journal-line", act=act, staff=line.staff_name, at=line.at)
