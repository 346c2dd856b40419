"""Staff make a contest, and what members take part in is not changed under them; it may be called off."""

import datetime as dt
from dataclasses import replace

import pytest

from club.context import Club
from club.errors import (
    ContestFixed,
    ContestIncomplete,
    ContestInvalid,
    ContestNotFound,
    ContestOver,
    ContestQuestionUnclear,
    NotAllowed,
    ReasonRequired,
)
from club.gamification.contests import (
    ContestDraft,
    ContestTerms,
    PlacePrize,
    QuestionDraft,
    add_contest,
    add_question,
    cancel_contest,
    change_contest,
    contest_card,
    contests_for_staff,
    enter_contest,
    next_question,
    open_contest,
    paste_questions,
    remove_question,
    return_entries,
    set_question_picture,
)
from club.gamification.prizes import Prize
from club.ledger import history, points
from club.rewards import keep_picture
from tests.club.contests.making import CAPITALS, PRIZES, let_the_sweeps_come_by, make_contest, play, told
from tests.makers import StandingClock, make_member, make_staff

WELCOME = 5


def draft(club: Club) -> ContestDraft:
    now = club.clock.now()
    return ContestDraft("quiz", "  پایتخت‌ها ", now, now + dt.timedelta(days=1))


async def test_adding_is_idempotent(club: Club) -> None:
    owner = await make_staff(club, "owner")
    first = await add_contest(club, owner, draft(club), key="k")
    again = await add_contest(club, owner, draft(club), key="k")
    assert (first.id, first.state, first.draft.title) == (again.id, "draft", "پایتخت‌ها")
    assert len((await contests_for_staff(club, owner)).contests) == 1


async def test_who_may_not_looks_after_nothing(club: Club) -> None:
    owner, cashier = await make_staff(club, "owner"), await make_staff(club, "cashier")
    quiz = await make_contest(club, owner)
    with pytest.raises(NotAllowed):
        await add_contest(club, cashier, draft(club), key="k")
    with pytest.raises(NotAllowed):
        await cancel_contest(club, cashier, quiz.id, "x")
    with pytest.raises(NotAllowed):
        await contest_card(club, cashier, quiz.id)
    assert (await contest_card(club, owner, quiz.id)).state == "open"


async def test_questions_are_pasted_all_or_none(club: Club) -> None:
    owner = await make_staff(club, "owner")
    quiz = await make_contest(club, owner, opened=False)
    assert [each.draft.right_option for each in quiz.questions] == [1, 0]
    assert [each.draft.seconds for each in quiz.questions] == [20, 20]
    with pytest.raises(ContestQuestionUnclear) as unclear:
        await paste_questions(club, owner, quiz.id, f"{CAPITALS}\n\nبدون گزینه؟", key="again")
    assert unclear.value.data == {"number": 3, "field": "options"}
    assert len((await contest_card(club, owner, quiz.id)).questions) == 2
    more = await paste_questions(club, owner, quiz.id, CAPITALS, key="more")
    again = await paste_questions(club, owner, quiz.id, CAPITALS, key="more")
    assert (len(more.questions), len(again.questions)) == (4, 4)


async def test_a_question_is_added_pictured_and_taken_away(club: Club) -> None:
    owner = await make_staff(club, "owner")
    quiz = await make_contest(club, owner, opened=False)
    picture_id = await keep_picture(club, b"a flag")
    await add_question(club, owner, quiz.id, QuestionDraft("پرچم کجاست؟", ("ژاپن", "کره"), 0, 30), key="q")
    card = await set_question_picture(club, owner, quiz.id, 3, picture_id)
    assert card.questions[2].draft == QuestionDraft("پرچم کجاست؟", ("ژاپن", "کره"), 0, 30, picture_id)
    card = await remove_question(club, owner, quiz.id, 1, key="r")
    again = await remove_question(club, owner, quiz.id, 1, key="r")
    assert card == again
    assert [(each.position, each.draft.text) for each in card.questions] == [(1, "پایتخت ژاپن؟"), (2, "پرچم کجاست؟")]
    with pytest.raises(ContestInvalid):
        await set_question_picture(club, owner, quiz.id, 3, picture_id)


async def test_what_is_not_complete_is_not_opened(club: Club, clock: StandingClock) -> None:
    owner = await make_staff(club, "owner")
    empty = await add_contest(club, owner, draft(club), key="k")
    jar = await add_contest(club, owner, replace(draft(club), kind="number"), key="n")
    for card, missing in ((empty, "questions"), (jar, "solution")):
        assert card.missing == (missing,)
        with pytest.raises(ContestIncomplete) as refused:
            await open_contest(club, owner, card.id)
        assert refused.value.data == {"missing": missing}
    photo = await add_contest(club, owner, replace(draft(club), kind="photo"), key="p")
    clock.move(days=1)
    with pytest.raises(ContestIncomplete) as late:
        await open_contest(club, owner, photo.id)
    assert late.value.data == {"missing": "times"}
    assert {each.state for each in (await contests_for_staff(club, owner)).contests} == {"draft"}


async def test_what_members_take_part_in_stays_as_it_is(club: Club) -> None:
    owner = await make_staff(club, "owner")
    quiz = await make_contest(club, owner)
    later = quiz.draft.closes_at + dt.timedelta(days=1)
    for changes in (
        {"terms": ContestTerms(price_points=5)},
        {"prizes": ()},
        {"title": "دیگری"},
        {"closes_at": quiz.draft.closes_at - dt.timedelta(hours=1)},
    ):
        with pytest.raises(ContestFixed):
            await change_contest(club, owner, quiz.id, **changes)
    with pytest.raises(ContestFixed):
        await add_question(club, owner, quiz.id, QuestionDraft("؟", ("آری", "نه"), 0), key="q")
    assert await contest_card(club, owner, quiz.id) == quiz
    changed = await change_contest(club, owner, quiz.id, closes_at=later, description="تا فردا")
    assert (changed.draft.closes_at, changed.draft.description) == (later, "تا فردا")


async def test_changing_the_same_again_writes_nothing(club: Club) -> None:
    owner = await make_staff(club, "owner")
    quiz = await make_contest(club, owner, opened=False)
    await change_contest(club, owner, quiz.id, prizes=PRIZES)
    count = await club.database.fetch_one(
        "SELECT COUNT(*) AS n FROM journal_entry WHERE club_id = $1 AND act = 'act-changed-contest'", club.id
    )
    assert count is not None
    assert count["n"] == 0


async def test_a_cancelled_contest_gives_back_what_was_paid(club: Club) -> None:
    owner, anna, ben = await make_staff(club, "owner"), await make_member(club, points=50), await make_member(club)
    quiz = await make_contest(club, owner, price_points=50)
    await play(club, anna.id, quiz.id, 1)
    assert (await points(club, anna.id)).available == WELCOME
    await cancel_contest(club, owner, quiz.id, "سؤال‌ها لو رفت")
    await cancel_contest(club, owner, quiz.id, "دوباره")
    with pytest.raises(ContestOver):
        await next_question(club, anna.id, quiz.id)
    with pytest.raises(ContestOver):
        await enter_contest(club, ben.id, quiz.id)
    await let_the_sweeps_come_by(club)
    assert await return_entries(club) == 0
    assert (await points(club, anna.id)).available == WELCOME + 50
    line = (await history(club, anna.id)).lines[0]
    assert (line.amount, line.reason["why"]) == (50, "play-returned")
    notes = await told(club, anna.id, "told-contest-cancelled")
    assert notes == [{"title": "پایتخت‌ها", "reason": "سؤال‌ها لو رفت", "points": 50}]
    assert await told(club, ben.id, "told-contest-cancelled") == []


async def test_who_cancels_says_why(club: Club) -> None:
    owner = await make_staff(club, "owner")
    quiz = await make_contest(club, owner)
    with pytest.raises(ReasonRequired):
        await cancel_contest(club, owner, quiz.id, "  ")
    assert (await contest_card(club, owner, quiz.id)).state == "open"


async def test_what_is_settled_is_not_cancelled(club: Club, clock: StandingClock) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    quiz = await make_contest(club, owner)
    await play(club, anna.id, quiz.id, 1, 0)
    clock.move(days=2)
    await let_the_sweeps_come_by(club)
    with pytest.raises(ContestFixed):
        await cancel_contest(club, owner, quiz.id, "x")
    assert (await points(club, anna.id)).available == WELCOME + 300


async def test_a_prize_that_cannot_be_given_any_more_is_said_so(club: Club, clock: StandingClock) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    gone = PlacePrize(1, 1, Prize("tickets", 2, 4_000_000, "قرعه‌کشی بهار"))
    quiz = await make_contest(club, owner, prizes=(gone,))
    await play(club, anna.id, quiz.id, 1, 0)
    clock.move(days=2)
    await let_the_sweeps_come_by(club)
    note = (await told(club, anna.id, "told-contest-won"))[0]
    assert (note["given"], note["tickets"], note["prize"]["title"]) == (False, [], "قرعه‌کشی بهار")


async def test_a_contest_of_nowhere_is_not_found(club: Club) -> None:
    owner = await make_staff(club, "owner")
    with pytest.raises(ContestNotFound):
        await open_contest(club, owner, 4_000_000)
