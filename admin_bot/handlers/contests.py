"""Contests: the list, making one, its card, opening, ending, settling, calling off."""

import datetime as dt
from typing import Any

from admin_bot.contest_presses import (
    AskCancelContest,
    AskContestAct,
    AskContestNumber,
    ContestHome,
    ContestResults,
    Contests,
    DoContestAct,
    NewContest,
    PickContestKind,
    PreviewContest,
)
from admin_bot.errors import TapOutOfDate
from admin_bot.handlers.contest_questions import ask_for_questions
from admin_bot.keyboards import contests as keyboards
from admin_bot.keyboards.common import cancel_row
from admin_bot.reading import read_number
from admin_bot.routes import Routes
from admin_bot.sentences import lines, paragraph, shown_name
from admin_bot.turn import Turn
from club.gamification.contests import (
    CONTEST_KINDS,
    ContestCard,
    ContestDraft,
    add_contest,
    cancel_contest,
    close_contest,
    contest_card,
    contest_results,
    contests_for_staff,
    fix_number,
    open_contest,
    open_voting,
    settle_contest,
)
from club.gamification.contests.rules import WITH_QUESTIONS
from club.gamification.contests.wording import ContestFace, contest_words
from club.i18n import Markup

routes = Routes()

FIRST_DAYS = 7
"""How long a new contest is open until staff say otherwise."""
_ACTS = {"open": open_contest, "close": close_contest, "vote": open_voting, "settle": settle_contest}


async def _show_list(turn: Turn, page: int) -> None:
    found = await contests_for_staff(turn.club, turn.staff, page)
    head = turn.speaker.say("contest-list", none=not found.contests)
    said = [
        turn.speaker.say(
            "contest-staff-line",
            title=each.title,
            kind=each.kind,
            state=each.state,
            opens_at=each.opens_at,
            closes_at=each.closes_at,
            entries=each.entries,
        )
        for each in found.contests
    ]
    await turn.show(paragraph([head, lines(said)]) if said else head, keyboards.home(turn.speaker, found))


@routes.command("contests", needs="manage_play")
async def contests_by_command(turn: Turn) -> None:
    await _show_list(turn, 1)


@routes.press(Contests, needs="manage_play")
async def contests_page(turn: Turn, press: Contests) -> None:
    await _show_list(turn, press.page)


@routes.press(NewContest, needs="manage_play")
async def ask_kind(turn: Turn, press: NewContest) -> None:
    await turn.show(turn.speaker.say("contest-ask-kind"), keyboards.kinds(turn.speaker))


@routes.press(PickContestKind, needs="manage_play")
async def ask_title(turn: Turn, press: PickContestKind) -> None:
    if press.kind not in CONTEST_KINDS:
        raise TapOutOfDate
    await turn.ask("contest-title", kind=press.kind, back=Contests(1).pack())
    await turn.show(turn.speaker.say("contest-ask-title"), cancel_row(turn.speaker))


@routes.step("contest-title", needs="manage_play")
async def make(turn: Turn, asked: dict[str, Any]) -> None:
    """The draft is kept from here on: whatever interrupts, it is found in the list."""
    now = turn.club.clock.now()
    draft = ContestDraft(asked["kind"], turn.text, now, now + dt.timedelta(days=FIRST_DAYS))
    made = await add_contest(turn.club, turn.staff, draft, key=turn.new_key())
    if made.draft.kind in WITH_QUESTIONS:
        await ask_for_questions(turn, made)
    elif made.draft.kind == "number":
        await _ask_number(turn, made)
    else:
        await turn.end()
        await show_card(turn, made)


@routes.press(ContestHome, needs="manage_play")
async def one(turn: Turn, press: ContestHome) -> None:
    await show_card(turn, await contest_card(turn.club, turn.staff, press.contest_id))


async def show_card(turn: Turn, shown: ContestCard) -> None:
    """Everything staff set, how it goes, and what can be done now."""
    draft, speaker = shown.draft, turn.speaker
    parts = [
        speaker.say("contest-card-state", state=shown.state, voting_ends_at=shown.voting_ends_at or draft.closes_at),
        contest_words(speaker, face_of(turn, shown)),
    ]
    if shown.state != "draft":
        parts.append(
            speaker.say(
                "contest-card-numbers",
                entries=shown.entries,
                finished=shown.finished,
                paid=shown.paid_points,
            )
        )
    if shown.draft.kind in ("caption", "photo") and shown.state in ("closed", "voting", "settled"):
        parts.append(speaker.say("contest-card-votes", shortlisted=shown.shortlisted, votes=shown.votes))
    parts += [speaker.say("contest-card-missing", missing=missing) for missing in shown.missing]
    await turn.show(paragraph(parts), keyboards.card(speaker, shown))


def face_of(turn: Turn, shown: ContestCard) -> ContestFace:
    """As members see it, or will."""
    draft = shown.draft
    upcoming = shown.state in ("draft", "open") and draft.opens_at > turn.club.clock.now()
    state = "upcoming" if upcoming else "open" if shown.state == "draft" else shown.state
    return ContestFace(
        draft.kind,
        draft.title,
        draft.description,
        state,
        draft.opens_at,
        draft.closes_at,
        shown.voting_ends_at or draft.closes_at,
        draft.terms,
        draft.prizes,
        shown.solution,
        len(shown.questions),
        shown.entries,
    )


@routes.press(PreviewContest, needs="manage_play")
async def preview(turn: Turn, press: PreviewContest) -> None:
    shown = await contest_card(turn.club, turn.staff, press.contest_id)
    text = paragraph([turn.speaker.say("contest-preview"), contest_words(turn.speaker, face_of(turn, shown))])
    await turn.show(text, keyboards.back(turn.speaker, shown.id), picture_id=shown.draft.picture_id)


@routes.press(AskContestNumber, needs="manage_play")
async def ask_number(turn: Turn, press: AskContestNumber) -> None:
    await _ask_number(turn, await contest_card(turn.club, turn.staff, press.contest_id))


async def _ask_number(turn: Turn, shown: ContestCard) -> None:
    await turn.ask("contest-secret", contest_id=shown.id, back=ContestHome(shown.id).pack())
    await turn.show(turn.speaker.say("contest-ask-number"), cancel_row(turn.speaker))


@routes.step("contest-secret", needs="manage_play")
async def keep_number(turn: Turn, asked: dict[str, Any]) -> None:
    """Sealed at once, and taken off the chat where the messenger lets it."""
    shown = await fix_number(turn.club, turn.staff, asked["contest_id"], read_number(turn.text))
    await turn.end()
    await turn.take_off()
    await show_card(turn, shown)


@routes.press(AskContestAct, needs="manage_play")
async def ask_act(turn: Turn, press: AskContestAct) -> None:
    if press.act not in _ACTS:
        raise TapOutOfDate
    shown = await contest_card(turn.club, turn.staff, press.contest_id)
    text = turn.speaker.say(
        "contest-ask-act",
        act=press.act,
        title=shown.draft.title,
        closes_at=shown.draft.closes_at,
        entries=shown.entries,
        hours=shown.draft.terms.voting_hours,
        shortlisted=shown.shortlisted,
    )
    await turn.show(text, keyboards.sure(turn.speaker, shown.id, press.act))


@routes.press(DoContestAct, needs="manage_play")
async def do_act(turn: Turn, press: DoContestAct) -> None:
    act = _ACTS.get(press.act)
    if act is None:
        raise TapOutOfDate
    shown = await act(turn.club, turn.staff, press.contest_id)
    await turn.toast(turn.speaker.plain("contest-done-toast", act=press.act))
    await show_card(turn, shown)


@routes.press(AskCancelContest, needs="manage_play")
async def ask_cancel(turn: Turn, press: AskCancelContest) -> None:
    shown = await contest_card(turn.club, turn.staff, press.contest_id)
    await turn.ask("contest-cancel", contest_id=shown.id, back=ContestHome(shown.id).pack())
    text = turn.speaker.say(
        "contest-ask-cancel", title=shown.draft.title, entries=shown.entries, paid=shown.paid_points
    )
    await turn.show(text, cancel_row(turn.speaker))


@routes.step("contest-cancel", needs="manage_play")
async def cancel(turn: Turn, asked: dict[str, Any]) -> None:
    shown = await cancel_contest(turn.club, turn.staff, asked["contest_id"], turn.text)
    await turn.end()
    await show_card(turn, shown)


@routes.press(ContestResults, needs="manage_play")
async def results(turn: Turn, press: ContestResults) -> None:
    shown = await contest_card(turn.club, turn.staff, press.contest_id)
    found = await contest_results(turn.club, turn.staff, press.contest_id, press.page)
    head = turn.speaker.say("contest-results", title=shown.draft.title, none=not found.lines)
    said: list[Markup] = [
        turn.speaker.say(
            "contest-result-line",
            place=each.place,
            name=shown_name(turn.speaker, each.member_name),
            kind=shown.draft.kind,
            score=each.score,
            right=each.right_count,
            guess=int(each.guess) if shown.draft.kind == "number" and each.guess else 0,
        )
        for each in found.lines
    ]
    text = paragraph([head, lines(said)]) if said else head
    await turn.show(text, keyboards.results(turn.speaker, shown.id, found))
