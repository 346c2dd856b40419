"""Contests by taps: started in two, answered by buttons or the messenger's own quizzes, handed in, voted on, ranked."""

import datetime as dt

import pytest

from bot.app import CustomerBot
from club.context import Club
from club.doors import Note
from club.gamification.contests import (
    answer_question,
    cancel_contest,
    close_contest,
    contest_for,
    enter_contest,
    hand_in_caption,
    mark_right_option,
    next_question,
    open_voting,
    settle_contest,
    shortlist_entry,
)
from club.i18n import Texts
from club.inbox.arrival import handling_what_arrived
from club.ledger import points
from club.members import MemberView
from club.storage import from_json
from playground import Person
from tests.admin_bot.samples import photo
from tests.bot.conftest import Joined, press_forged
from tests.bot.runner import Runner
from tests.bot.words import _MARKS, Words, carried, expect, labels, seen
from tests.club.contests.making import let_the_sweeps_come_by, make_contest
from tests.makers import StandingClock, make_member, make_staff

TITLE = "پایتخت‌ها"
WELCOME = 5


@pytest.fixture(params=["fa"])
def words(request: pytest.FixtureRequest, texts: Texts) -> Words:
    """One way of each kind in Persian; the longest of them, and what is told, in both languages."""
    return Words(texts, request.param)


in_both_languages = pytest.mark.parametrize("words", ["fa", "en"], indirect=True)


async def come(joined: Joined, words: Words, clock: StandingClock, points: int = 0) -> tuple[Person, MemberView]:
    anna, me = await joined(words.language)
    clock.move(seconds=10)  # the bot looks at what the club plays that often
    return anna, me


async def tap(person: Person, text: str) -> None:
    """Press the newest button that reads so."""
    shown = {label.translate(_MARKS): label for answer in reversed(person.answers) for label in labels(answer)}
    await person.press(shown[text])


async def open_it(anna: Person, words: Words, kind: str = "quiz", title: str = TITLE) -> None:
    await anna.say("/contest")
    await expect(anna, words("contests-title", past=False, none=False))
    await tap(anna, words("contest-button-line", kind=kind, title=title))
    await expect(anna, words("contest-title", kind=kind, title=title))


@in_both_languages
async def test_a_quiz_is_started_in_two_taps_and_played_to_its_end(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    quiz = await make_contest(club, await make_staff(club, "owner"), right_score=10, fast_score=10)
    anna, me = await come(joined, words, clock)
    await open_it(anna, words)
    await tap(anna, words("contest-button-start", price=0))
    question = await expect(anna, words("contest-question-head", title=TITLE, position=1, count=2))
    assert words("contest-question-time", left=20) in seen(question)
    assert [label.translate(_MARKS) for label in labels(question)] == ["شیراز", "تهران"]
    clock.move(seconds=10)
    await tap(anna, "تهران")
    await expect(anna, words("contest-answer", how="right", score=15, chosen="تهران", right="تهران"))
    await tap(anna, words("contest-button-next"))
    await expect(anna, words("contest-question-head", title=TITLE, position=2, count=2))
    await tap(anna, "کیوتو")
    told = seen(await expect(anna, words("contest-answer", how="wrong", right="توکیو", chosen="", score=0)))
    assert "از سال ۱۸۶۸" in told
    end = words("contest-finished", kind="quiz", score=15, right=1, questions=2, at=quiz.draft.closes_at)
    assert end.split("\n")[0] in told
    await tap(anna, words("contest-button-ranking"))
    ranking = seen(await expect(anna, words("contest-ranking", title=TITLE, settled=False, placed=1)))
    assert words("contest-ranking-own", place=1) in ranking
    own = (await contest_for(club, me.id, quiz.id)).own
    assert own is not None
    assert own.score == 15


async def test_a_second_tap_answers_nothing_anew(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    quiz = await make_contest(club, await make_staff(club, "owner"), right_score=10, fast_score=0)
    anna, me = await come(joined, words, clock)
    await open_it(anna, words)
    await tap(anna, words("contest-button-start", price=0))
    question = await expect(anna, "پایتخت ایران؟")
    right = carried(question, "ctsan1")[1]
    await tap(anna, "شیراز")
    shown = await expect(anna, words("contest-answer", how="wrong", right="تهران", chosen="", score=0))
    await press_forged(anna, shown.message["message_id"], right)
    await anna.expect_silence()
    own = (await contest_for(club, me.id, quiz.id)).own
    assert own is not None
    assert (own.answered, own.score) == (1, 0)


async def test_an_answer_that_waited_in_the_inbox_is_judged_by_its_arrival(
    joined: Joined, club: Club, clock: StandingClock, words: Words, runner: Runner, customer_bot: CustomerBot
) -> None:
    quiz = await make_contest(club, await make_staff(club, "owner"), right_score=10, fast_score=10)
    anna, me = await come(joined, words, clock)
    await open_it(anna, words)
    await tap(anna, words("contest-button-start", price=0))
    await expect(anna, "پایتخت ایران؟")
    came = clock.move(seconds=10)
    clock.move(hours=1)
    await runner.stop()
    await tap(anna, "تهران")
    with handling_what_arrived(came):
        for update in await customer_bot.receive(0, 5):
            if "callback_query" in update and update["callback_query"]["data"].startswith("ctsan1"):
                await customer_bot.handle(update)
    own = (await contest_for(club, me.id, quiz.id)).own
    assert own is not None
    assert own.score == 15


async def test_what_is_late_is_said_to_be_late(joined: Joined, club: Club, clock: StandingClock, words: Words) -> None:
    await make_contest(club, await make_staff(club, "owner"))
    anna, _ = await come(joined, words, clock)
    await open_it(anna, words)
    await tap(anna, words("contest-button-start", price=0))
    await expect(anna, "پایتخت ایران؟")
    clock.move(seconds=21)
    await tap(anna, "تهران")
    await expect(anna, words("contest-answer", how="late", right="تهران", chosen="", score=0))


async def test_the_price_stands_on_the_button_and_is_paid_once(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    quiz = await make_contest(club, await make_staff(club, "owner"), price_points=5)
    anna, me = await come(joined, words, clock)
    await open_it(anna, words)
    await tap(anna, words("contest-button-start", price=5))
    await expect(anna, "پایتخت ایران؟")
    await open_it(anna, words)
    await tap(anna, words("contest-button-go-on"))
    await expect(anna, "پایتخت ایران؟")
    assert (await points(club, me.id)).available == 0
    assert (await contest_for(club, me.id, quiz.id)).entries == 1


async def test_who_cannot_pay_is_told_how_much_is_missing(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    quiz = await make_contest(club, await make_staff(club, "owner"), price_points=50)
    anna, me = await come(joined, words, clock)
    await open_it(anna, words)
    await tap(anna, words("contest-button-start", price=50))
    await expect(anna, words("error-not-enough-points", needed=50, available=5, missing=45))
    assert (await contest_for(club, me.id, quiz.id)).own is None


@in_both_languages
async def test_a_quiz_of_the_messengers_own(joined: Joined, club: Club, clock: StandingClock, words: Words) -> None:
    quiz = await make_contest(club, await make_staff(club, "owner"), as_polls=True, right_score=10, fast_score=10)
    anna, me = await come(joined, words, clock)
    await open_it(anna, words)
    await tap(anna, words("contest-button-start", price=0))
    first = await expect(anna, "پایتخت ایران؟")
    poll = first.message["poll"]
    assert (poll["type"], poll["is_anonymous"], poll["correct_option_id"], poll["open_period"]) == (
        "quiz",
        False,
        1,
        20,
    )
    clock.move(seconds=10)
    await anna.vote("تهران")
    second = await expect(anna, "پایتخت ژاپن؟")  # the next one comes by itself
    assert second.message["poll"]["explanation"] == "از سال ۱۸۶۸"
    clock.move(seconds=20.5)
    await anna.vote("توکیو")
    await expect(anna, words("contest-poll-late"))
    await expect(anna, words("contest-finished", kind="quiz", score=15, right=1, questions=2, at=quiz.draft.closes_at))
    own = (await contest_for(club, me.id, quiz.id)).own
    assert own is not None
    assert (own.state, own.score, own.right_count) == ("finished", 15, 1)


async def test_who_lets_the_time_of_a_quiz_pass_goes_on_by_its_button(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    await make_contest(club, await make_staff(club, "owner"), as_polls=True)
    anna, _ = await come(joined, words, clock)
    await open_it(anna, words)
    await tap(anna, words("contest-button-start", price=0))
    await expect(anna, "پایتخت ایران؟")
    await tap(anna, words("contest-button-next"))
    await expect(anna, words("contest-question-open", left=20, timed=True))
    clock.move(seconds=21)
    await tap(anna, words("contest-button-next"))
    await expect(anna, "پایتخت ژاپن؟")


async def test_the_vote_of_somebody_else_is_nobodys_answer(
    joined: Joined, club: Club, clock: StandingClock, words: Words, customer_bot: CustomerBot
) -> None:
    quiz = await make_contest(club, await make_staff(club, "owner"), as_polls=True)
    anna, me = await come(joined, words, clock)
    await open_it(anna, words)
    await tap(anna, words("contest-button-start", price=0))
    poll = (await expect(anna, "پایتخت ایران؟")).message["poll"]
    ben, _ = await joined(words.language, "بهار", phone="989120000009")
    for poll_id in (poll["id"], "4000000000"):
        answer = {
            "poll_id": poll_id,
            "user": ben.chat.person.as_user(),
            "option_ids": [1],
            "option_persistent_ids": ["1"],
        }
        await customer_bot.handle({"update_id": 10**9, "poll_answer": answer})
    own = (await contest_for(club, me.id, quiz.id)).own
    assert own is not None
    assert own.answered == 0


async def test_a_number_is_guessed_by_typing(joined: Joined, club: Club, clock: StandingClock, words: Words) -> None:
    jar = await make_contest(club, await make_staff(club, "owner"), "number", title="شیشهٔ لوبیا")
    anna, me = await come(joined, words, clock)
    await open_it(anna, words, "number", "شیشهٔ لوبیا")
    view = await contest_for(club, me.id, jar.id)
    assert view.solution is not None
    assert view.solution.commitment in seen(anna.screen)
    await tap(anna, words("contest-button-start", price=0))
    await expect(anna, words("contest-ask", kind="number", title="شیشهٔ لوبیا", price=0))
    await anna.say("خیلی")
    await expect(anna, words("error-number-not-understood"))
    await anna.say("۱۴۰۰")
    await expect(anna, words("contest-handed-in", kind="number", at=jar.draft.closes_at, points=0))
    await tap(anna, words("contest-button-back"))
    await expect(anna, words("contest-own", kind="number", guess=1400, score=0, right=0, questions=0, caption=""))
    assert words("contest-button-start", price=0) not in labels(anna.screen)


async def test_a_prediction_says_what_was_kept(joined: Joined, club: Club, clock: StandingClock, words: Words) -> None:
    owner = await make_staff(club, "owner")
    bet = await make_contest(club, owner, "prediction", title="جام")
    anna, _ = await come(joined, words, clock)
    await open_it(anna, words, "prediction", "جام")
    await tap(anna, words("contest-button-start", price=0))
    await expect(anna, "ایران و عراق؟")
    await tap(anna, "مساوی")
    await expect(anna, words("contest-answer", how="kept", chosen="مساوی", right=None, score=0))
    await tap(anna, words("contest-button-next"))
    await expect(anna, "ژاپن و کره؟")
    await tap(anna, "ژاپن می‌برد")
    await expect(anna, words("contest-finished", kind="prediction", score=0, right=0, questions=2, at=clock.now()))
    clock.move(days=1)
    await let_the_sweeps_come_by(club)
    await mark_right_option(club, owner, bet.id, 1, 1)
    await mark_right_option(club, owner, bet.id, 2, 1)
    await settle_contest(club, owner, bet.id)
    await open_past(anna, words)
    await tap(anna, words("contest-button-line", kind="prediction", title="جام"))
    await expect(
        anna, words("contest-own-result", kind="prediction", placed=True, place=1, of=1, right=1, score=10, guess=0)
    )


async def open_past(anna: Person, words: Words) -> None:
    await anna.say("/contest")
    await expect(anna, words("contests-title", past=False, none=True))
    await tap(anna, words("contest-button-past"))
    await expect(anna, words("contests-title", past=True, none=False))


async def test_a_photo_is_sent_fitted_and_voted_on(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    owner = await make_staff(club, "owner")
    contest = await make_contest(club, owner, "photo", title="میز کار", shortlist=False)
    anna, me = await come(joined, words, clock)
    await open_it(anna, words, "photo", "میز کار")
    await tap(anna, words("contest-button-start", price=0))
    await expect(anna, words("contest-ask", kind="photo", title="میز کار", price=0))
    await anna.say("همین")
    await expect(anna, words("error-picture-not-understood"))
    await anna.send_photo(photo())
    await expect(anna, words("contest-handed-in", kind="photo", at=contest.draft.closes_at, points=0))
    ben, _ = await joined(words.language, "بهار", phone="989120000009")
    clock.move(seconds=10)
    await close_contest(club, owner, contest.id)
    await open_it(ben, words, "photo", "میز کار")
    await tap(ben, words("contest-button-vote", left=3))
    shown = await expect(ben, words("contest-entry-head", title="میز کار", page=1, pages=1))
    assert shown.message["photo"]
    await tap(ben, words("contest-button-give-vote"))
    await expect(ben, words("contest-votes-left", left=2, ends_at=clock.now() + dt.timedelta(hours=48)))
    await tap(ben, words("contest-button-take-vote-back"))
    await expect(ben, words("contest-votes-left", left=3, ends_at=clock.now() + dt.timedelta(hours=48)))
    assert me.id


async def test_captions_are_shown_without_names(joined: Joined, club: Club, clock: StandingClock, words: Words) -> None:
    owner = await make_staff(club, "owner")
    contest = await make_contest(club, owner, "caption", title="چه می‌گوید؟")
    kaveh = await make_member(club, "کاوه آهنگر")
    entry = await hand_in_caption(club, kaveh.id, contest.id, "<b>صبح</b> بخیر & خوش آمدید")
    anna, me = await come(joined, words, clock)
    await open_it(anna, words, "caption", "چه می‌گوید؟")
    await tap(anna, words("contest-button-start", price=0))
    await expect(anna, words("contest-ask", kind="caption", title="چه می‌گوید؟", price=0))
    await anna.say("ن" * 401)
    await expect(anna, words("error-contest-caption-invalid", most=400))
    await anna.say("عجب روزی")
    await expect(anna, words("contest-handed-in", kind="caption", at=contest.draft.closes_at, points=0))
    await shortlist_entry(club, owner, entry.entry_id, chosen=True)
    await close_contest(club, owner, contest.id)
    await open_voting(club, owner, contest.id)
    await open_it(anna, words, "caption", "چه می‌گوید؟")
    await tap(anna, words("contest-button-vote", left=3))
    shown = seen(await expect(anna, "<b>صبح</b> بخیر & خوش آمدید"))
    assert "کاوه" not in shown
    assert me.id


async def test_a_button_of_a_contest_that_is_over_says_so(
    joined: Joined, club: Club, clock: StandingClock, words: Words
) -> None:
    owner = await make_staff(club, "owner")
    quiz = await make_contest(club, owner)
    anna, _ = await come(joined, words, clock)
    await open_it(anna, words)
    clock.move(days=2)
    await let_the_sweeps_come_by(club)
    await tap(anna, words("contest-button-start", price=0))
    await expect(anna, words("error-contest-over"))
    assert words("menu-contests") in labels(anna.screen)
    assert quiz.id


async def test_where_nothing_is_played_nothing_leads_there(joined: Joined, club: Club, words: Words) -> None:
    anna, _ = await joined(words.language)
    await anna.say("/contest")
    await expect(anna, words("contests-empty"))
    await anna.say("/play")
    assert words("menu-contests") not in labels(await anna.next_answer())


@in_both_languages
@pytest.mark.parametrize("kind", ["won", "result", "cancelled"])
async def test_notes_say_how_it_went(
    joined: Joined, club: Club, clock: StandingClock, words: Words, customer_bot: CustomerBot, kind: str
) -> None:
    owner = await make_staff(club, "owner")
    anna, me = await come(joined, words, clock)
    quiz = await make_contest(club, owner, right_score=10, fast_score=0, points_each_right=4, price_points=5)
    await enter_contest(club, me.id, quiz.id)
    await next_question(club, me.id, quiz.id)
    if kind == "won":
        await answer_question(club, me.id, quiz.id, 1, 1)
    if kind == "cancelled":
        await cancel_contest(club, owner, quiz.id, "برق رفت")
    clock.move(days=2)
    await let_the_sweeps_come_by(club)
    row = await club.database.fetch_one(
        "SELECT * FROM outbox_message WHERE club_id = $1 AND kind = $2", club.id, f"told-contest-{kind}"
    )
    assert row is not None
    note = Note(row["id"], row["kind"], from_json(row["arguments"]), anna.id, anna.id, words.language)
    assert (await customer_bot.deliver(note)).outcome == "told"
    said = seen(await anna.next_answer())
    expected = {
        "won": words(
            "told-contest-won",
            title=TITLE,
            place=1,
            placed=1,
            prize=words("prize-words", kind="points", amount=300, title=""),
        ),
        "result": words("told-contest-result", title=TITLE, placed=True, place=1, of=1),
        "cancelled": words("told-contest-cancelled", title=TITLE, reason="برق رفت", paid=True, points=5),
    }[kind]
    assert expected.split("\n")[0] in said
    if kind == "won":
        assert words("told-contest-each-right", points=4, right=1) in said
