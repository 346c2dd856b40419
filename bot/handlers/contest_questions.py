"""Questions of a contest, put one by one: with buttons, or as the messenger's own quizzes where it has them.

Whatever the messenger shows, only the club's clock says whether an answer came in time.
"""

import structlog
from aiogram import Router
from aiogram.exceptions import TelegramBadRequest, TelegramNotFound
from aiogram.types import PollAnswer, TelegramObject

from bot.calling import send
from bot.contest_presses import ChooseOption, NextQuestion
from bot.contest_words import answer_text, question_text
from bot.desk import Desk
from bot.explaining import explain
from bot.intents import Pressed
from bot.keyboards.contests import (
    under_answer,
    under_finished,
    under_open_question,
    under_poll,
    under_question,
)
from bot.meeting import arrive
from bot.pictures import RewardPicture
from bot.requests import SendPoll
from bot.screens import Screen
from bot.visit import Visit, paragraphs
from club.errors import ClubError, DatabaseBusy
from club.gamification.contests import (
    AnswerView,
    AskedView,
    answer_question,
    asked_by_reference,
    contest_for,
    next_question,
    remember_asked,
)
from club.i18n import Markup
from club.inbox.arrival import arrived_at

log = structlog.get_logger(__name__)

POLL_SECONDS_MIN = 5


async def put_question(visit: Visit, contest_id: int, *, after: int = 0, head: Markup | None = None) -> None:
    """The question that is open, or the next one; after the last, how it went. `after`: the question whose button was pressed."""
    asked = await next_question(visit.club, visit.member_id, contest_id)
    if asked is None:
        await _show_finished(visit, contest_id, head)
        return
    if after and asked.position == after:
        text = visit.say("contest-question-open", left=asked.left_seconds or 0, timed=asked.left_seconds is not None)
        await visit.show_anew(Screen(text, under_open_question(visit.speaker, contest_id, after)))
        return
    if asked.as_polls and await _put_as_poll(visit, asked):
        return
    picture = None if asked.picture_id is None else RewardPicture(visit.desk, asked.picture_id)
    await visit.show(Screen(question_text(visit, asked), under_question(visit.speaker, asked), picture))


async def _put_as_poll(visit: Visit, asked: AskedView) -> bool:
    """False: this messenger has no quizzes, or takes none like this."""
    if asked.picture_id is not None:
        text = visit.say("contest-question-head", title=asked.title, position=asked.position, count=asked.count)
        await visit.show_anew(Screen(text, picture=RewardPicture(visit.desk, asked.picture_id)))
    right = asked.right_option or 0
    poll = SendPoll(
        chat_id=visit.chat_id,
        question=asked.text,
        options=[{"text": option} for option in asked.options],
        correct_option_ids=[right],
        correct_option_id=right,
        explanation=asked.explanation or None,
        open_period=None if asked.left_seconds is None else max(POLL_SECONDS_MIN, asked.left_seconds),
        reply_markup=under_poll(visit.speaker, asked),
    )
    try:
        sent = await send(visit.desk.bot, poll)
    except (TelegramBadRequest, TelegramNotFound) as refused:
        log.warning("quiz-put-with-buttons", refusal=refused.message)
        return False
    if sent is not None and sent.get("poll"):
        reference = str(sent["poll"]["id"])
        await remember_asked(visit.club, visit.member_id, asked.contest_id, asked.position, reference)
    return True


async def _show_finished(visit: Visit, contest_id: int, head: Markup | None) -> None:
    view = await contest_for(visit.club, visit.member_id, contest_id)
    own = view.own
    text = visit.say(
        "contest-finished",
        kind=view.kind,
        score=0 if own is None else own.score,
        right=0 if own is None else own.right_count,
        questions=view.questions,
        at=view.closes_at,
    )
    keyboard = under_finished(visit.speaker, contest_id, ranked=view.kind == "quiz")
    await visit.show(Screen(paragraphs(head, text), keyboard))


async def show_next(event: TelegramObject, visit: Visit, press: NextQuestion) -> None:
    await put_question(visit, press.contest_id, after=press.after)


async def take_option(event: TelegramObject, visit: Visit, press: ChooseOption) -> None:
    answer = await answer_question(
        visit.club, visit.member_id, press.contest_id, press.position, press.option, arrived_at=arrived_at()
    )
    await _show_answer(visit, answer)


async def _show_answer(visit: Visit, answer: AnswerView) -> None:
    """How it went; the time of the next question begins when the member wants it."""
    text = answer_text(visit, answer)
    if answer.is_last:
        await _show_finished(visit, answer.contest_id, text)
        return
    await visit.show(Screen(text, under_answer(visit.speaker, answer.contest_id)))


async def take_poll_answer(event: PollAnswer, desk: Desk) -> None:
    """The messenger has shown whether it was right; what it does not know is whether it came in time."""
    if event.user is None or not event.option_ids:
        return
    visit = await arrive(desk, event.user)
    member_id = visit.chat.member_id
    if member_id is None or visit.chat.member_state != "active":
        return
    found = await asked_by_reference(visit.club, member_id, event.poll_id)
    if found is None:
        return
    contest_id, position = found
    try:
        answer = await answer_question(
            visit.club, member_id, contest_id, position, event.option_ids[0], arrived_at=arrived_at()
        )
        if answer.is_late:
            await visit.show_anew(Screen(visit.say("contest-poll-late")))
        await put_question(visit, contest_id)
    except DatabaseBusy:
        raise
    except ClubError as refusal:
        await explain(visit, refusal)


def register(room: Router) -> None:
    room.callback_query.register(take_option, Pressed(ChooseOption))
    room.callback_query.register(show_next, Pressed(NextQuestion))
    room.poll_answer.register(take_poll_answer)
