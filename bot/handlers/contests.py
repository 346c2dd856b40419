"""Contests: the list, one of them, taking part, voting, the ranking."""

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import Message, TelegramObject

from bot.contest_presses import (
    GiveVote,
    LookAtEntry,
    OpenContest,
    ShowContestRanking,
    StartContest,
    TurnContests,
)
from bot.contest_words import contest_line, contest_text, ranking_text
from bot.explaining import refusal_sentence
from bot.handlers.contest_questions import put_question
from bot.intents import Answers, Opens, Pressed, Question, Says
from bot.keyboards.contests import (
    never_mind_contest,
    under_contest,
    under_contests,
    under_entry,
    under_finished,
    under_ranking,
)
from bot.keyboards.main_menu import ways_on
from bot.pictures import RewardPicture
from bot.screens import Screen
from bot.uploads import sent_picture
from bot.visit import Visit, paragraphs
from club.errors import (
    ContestCaptionInvalid,
    ContestEntered,
    ContestNotYetOpen,
    ContestOver,
    NumberNotUnderstood,
    PictureNotUnderstood,
)
from club.gamification.contests import (
    ContestView,
    Entered,
    contest_for,
    contest_ranking,
    contests,
    enter_contest,
    guess_number,
    hand_in_caption,
    hand_in_photo,
    take_vote_back,
    vote,
    voting_page,
)
from club.i18n import escape_html
from club.inbox.arrival import arrived_at
from club.members import keep_conversation
from club.persian import parse_whole_number

_QUESTIONS: dict[str, Question] = {
    "number": "contest-number",
    "caption": "contest-caption",
    "photo": "contest-photo",
}


async def show_contests(event: TelegramObject, visit: Visit, press: CallbackData | None = None) -> None:
    turn = press if isinstance(press, TurnContests) else TurnContests(page=1)
    found = await contests(visit.club, visit.member_id, turn.page, past=turn.past)
    if not found.lines and not found.past_count:
        await visit.show(Screen(visit.say("contests-empty"), ways_on(visit.speaker, "play")))
        return
    head = visit.say("contests-title", past=found.past, none=not found.lines)
    text = paragraphs(head, *(contest_line(visit, line) for line in found.lines))
    await visit.show(Screen(text, under_contests(visit.speaker, found)))


async def show_contest(event: TelegramObject, visit: Visit, press: OpenContest) -> None:
    await _show(visit, await contest_for(visit.club, visit.member_id, press.contest_id))


async def _show(visit: Visit, view: ContestView) -> None:
    picture = None if view.picture_id is None else RewardPicture(visit.desk, view.picture_id)
    await visit.show(Screen(contest_text(visit, view), under_contest(visit.speaker, view), picture))


async def start(event: TelegramObject, visit: Visit, press: StartContest) -> None:
    """Into it: the first question, or what is to be handed in."""
    view = await contest_for(visit.club, visit.member_id, press.contest_id)
    if view.state != "open":
        raise ContestOver
    if view.upcoming:
        raise ContestNotYetOpen(opens_at=view.opens_at)
    asks = _QUESTIONS.get(view.kind)
    if asks is None:
        await enter_contest(visit.club, visit.member_id, view.id)
        await put_question(visit, view.id)
        return
    if view.own is not None:
        raise ContestEntered
    await keep_conversation(visit.club, visit.chat.id, {"asks": asks, "contest_id": view.id})
    text = visit.say("contest-ask", kind=view.kind, title=view.title, price=view.terms.price_points)
    await visit.show(Screen(text, never_mind_contest(visit.speaker, view.id)))


async def take_number(message: Message, visit: Visit) -> None:
    contest_id = _asked_about(visit)
    number = parse_whole_number(message.text or "")
    try:
        if number is None:
            raise NumberNotUnderstood
        entered = await guess_number(visit.club, visit.member_id, contest_id, number, arrived_at=arrived_at())
    except NumberNotUnderstood as refusal:
        await visit.show(Screen(refusal_sentence(visit, refusal), never_mind_contest(visit.speaker, contest_id)))
        return
    await _thank(visit, contest_id, entered)


async def take_caption(message: Message, visit: Visit) -> None:
    contest_id = _asked_about(visit)
    try:
        entered = await hand_in_caption(
            visit.club, visit.member_id, contest_id, message.text or "", arrived_at=arrived_at()
        )
    except ContestCaptionInvalid as refusal:
        await visit.show(Screen(refusal_sentence(visit, refusal), never_mind_contest(visit.speaker, contest_id)))
        return
    await _thank(visit, contest_id, entered)


async def take_photo(message: Message, visit: Visit) -> None:
    contest_id, came = _asked_about(visit), arrived_at()
    try:
        picture_id = await sent_picture(visit, message)
    except PictureNotUnderstood as refusal:
        await visit.show(Screen(refusal_sentence(visit, refusal), never_mind_contest(visit.speaker, contest_id)))
        return
    entered = await hand_in_photo(visit.club, visit.member_id, contest_id, picture_id, arrived_at=came)
    await _thank(visit, contest_id, entered)


def _asked_about(visit: Visit) -> int:
    return int((visit.chat.conversation or {})["contest_id"])


async def _thank(visit: Visit, contest_id: int, entered: Entered) -> None:
    await keep_conversation(visit.club, visit.chat.id, None)
    view = await contest_for(visit.club, visit.member_id, contest_id)
    text = visit.say("contest-handed-in", kind=view.kind, at=view.closes_at, points=entered.paid_points)
    await visit.show(Screen(text, under_finished(visit.speaker, contest_id, ranked=False)))


async def look_at_entry(event: TelegramObject, visit: Visit, press: LookAtEntry) -> None:
    await _show_entry(visit, press.contest_id, press.page)


async def _show_entry(visit: Visit, contest_id: int, page: int) -> None:
    shown = await voting_page(visit.club, visit.member_id, contest_id, page)
    text = paragraphs(
        visit.say("contest-entry-head", title=shown.title, page=shown.page, pages=shown.pages),
        escape_html(shown.caption) if shown.caption else None,
        visit.say("contest-entry-own") if shown.own else None,
        visit.say("contest-votes-left", left=shown.votes_left, ends_at=shown.ends_at),
    )
    picture = None if shown.picture_id is None else RewardPicture(visit.desk, shown.picture_id)
    await visit.show(Screen(text, under_entry(visit.speaker, shown), picture))


async def give_vote(event: TelegramObject, visit: Visit, press: GiveVote) -> None:
    act = vote if press.given else take_vote_back
    await act(visit.club, visit.member_id, press.contest_entry_id)
    await _show_entry(visit, press.contest_id, press.page)


async def show_ranking(event: TelegramObject, visit: Visit, press: ShowContestRanking) -> None:
    ranking = await contest_ranking(visit.club, visit.member_id, press.contest_id)
    await visit.show(Screen(ranking_text(visit, ranking), under_ranking(visit.speaker, ranking)))


def register(room: Router) -> None:
    room.message.register(show_contests, Says("contests"))
    room.message.register(take_number, Answers("contest-number"))
    room.message.register(take_caption, Answers("contest-caption"))
    room.message.register(take_photo, Answers("contest-photo"))
    room.callback_query.register(show_contests, Opens("contests"))
    room.callback_query.register(show_contests, Pressed(TurnContests))
    room.callback_query.register(show_contest, Pressed(OpenContest))
    room.callback_query.register(start, Pressed(StartContest))
    room.callback_query.register(look_at_entry, Pressed(LookAtEntry))
    room.callback_query.register(give_vote, Pressed(GiveVote))
    room.callback_query.register(show_ranking, Pressed(ShowContestRanking))
