"""What members handed in: looked through one by one, shortlisted, taken out."""

from admin_bot.contest_presses import ContestEntries, DisqualifyEntry, ShortlistEntry
from admin_bot.keyboards import contests as keyboards
from admin_bot.routes import Routes
from admin_bot.sentences import paragraph, shown_name
from admin_bot.turn import Turn
from club.gamification.contests import contest_card, disqualify_entry, handed_in_page, shortlist_entry
from club.i18n import escape_html

routes = Routes()


@routes.press(ContestEntries, needs="manage_play")
async def entries(turn: Turn, press: ContestEntries) -> None:
    await _show(turn, press.contest_id, press.page)


async def _show(turn: Turn, contest_id: int, page: int) -> None:
    shown = await contest_card(turn.club, turn.staff, contest_id)
    found = await handed_in_page(turn.club, turn.staff, contest_id, page)
    rows = keyboards.entry(turn.speaker, turn.staff, shown, found)
    if found.entry is None:
        await turn.show(turn.speaker.say("contest-nothing-handed-in"), rows)
        return
    one = found.entry
    parts = [
        turn.speaker.say(
            "contest-handed-in-by",
            name=shown_name(turn.speaker, one.member_name),
            page=found.page,
            pages=found.pages,
            state="out" if one.disqualified else "chosen" if one.shortlisted else "plain",
            votes=one.votes,
        ),
        escape_html(one.caption) if one.caption else None,
    ]
    text = paragraph([part for part in parts if part])
    await turn.show(text, rows, picture_id=one.picture_id)


@routes.press(ShortlistEntry, needs="manage_play")
async def shortlist(turn: Turn, press: ShortlistEntry) -> None:
    one = await shortlist_entry(turn.club, turn.staff, press.contest_entry_id, chosen=bool(press.chosen))
    await _show(turn, one.contest_id, press.page)


@routes.press(DisqualifyEntry, needs="manage_play")
async def disqualify(turn: Turn, press: DisqualifyEntry) -> None:
    one = await disqualify_entry(turn.club, turn.staff, press.contest_entry_id, out=bool(press.out))
    await _show(turn, one.contest_id, press.page)
