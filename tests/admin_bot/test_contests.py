"""Contests in the staff's bot: made question by question or pasted, opened, ended, shortlisted, settled, called off."""

import datetime as dt

import pytest

from club.doors import Note
from club.gamification.contests import (
    contest_card,
    contest_for,
    contests_for_staff,
    enter_contest,
    hand_in_caption,
)
from club.gamification.prizes import Prize
from club.i18n.markup import without_tags
from club.ledger import points
from playground import Person
from playground.driver import Answer
from tests.admin_bot.conftest import House
from tests.admin_bot.samples import photo
from tests.club.contests.making import CAPITALS, let_the_sweeps_come_by, make_contest, play
from tests.makers import make_member, make_staff

TITLE = "پایتخت‌ها"


@pytest.fixture(params=["fa"])
def language(request: pytest.FixtureRequest) -> str:
    """Every way in Persian; the whole of making a quiz in both languages."""
    return str(request.param)


async def shows(person: Person, text: str) -> Answer:
    return await person.expect(lambda answer: answer.kind in ("message", "edit") and text in answer.text)


async def tap(person: Person, label: str) -> None:
    """Press a button, and wait for the screen it leads to."""
    await person.press(label)
    await person.expect(lambda answer: answer.kind in ("message", "edit"))


async def begin(house: House, kind: str, title: str = TITLE) -> Person:
    mina, _ = await house.staff("manager")
    await mina.say("/contests")
    await shows(mina, house.said("contest-list", none=True))
    await tap(mina, house.plain("contest-button-new"))
    await shows(mina, house.said("contest-ask-kind"))
    await tap(mina, house.label("contest-pick-kind", kind=kind))
    await shows(mina, house.said("contest-ask-title"))
    await mina.say(title)
    return mina


async def newest(house: House) -> int:
    owner = await make_staff(house.club, "owner")
    return (await contests_for_staff(house.club, owner)).contests[0].id


@pytest.mark.parametrize("language", ["fa", "en"], indirect=True)
async def test_a_quiz_is_made_of_pasted_questions_and_opened(house: House) -> None:
    mina = await begin(house, "quiz")
    await shows(mina, house.said("contest-ask-paste", kind="quiz").split("\n")[0])
    await mina.say("پایتخت ایران؟\n- شیراز")
    await shows(mina, house.said("error-contest-question-unclear", number=1, field="options"))
    await mina.say(CAPITALS)
    question = await shows(mina, "پایتخت ژاپن؟")
    assert house.said("contest-option-line", option="توکیو", right=True) in question.text
    await tap(mina, house.plain("contest-button-card"))
    await shows(mina, house.said("contest-card-state", state="draft", voting_ends_at=None))
    await tap(mina, house.label("contest-button-act", act="open"))
    await tap(mina, house.label("contest-button-act-yes", act="open"))
    await shows(mina, house.said("contest-card-state", state="open", voting_ends_at=None))
    anna = await make_member(house.club)
    view = await contest_for(house.club, anna.id, await newest(house))
    assert (view.title, view.state, view.questions, view.playable) == (TITLE, "open", 2, True)


async def test_a_question_is_added_by_taps_with_its_picture(house: House) -> None:
    mina = await begin(house, "quiz")
    await shows(mina, house.said("contest-ask-paste", kind="quiz").split("\n")[0])
    await tap(mina, house.plain("admin-button-cancel"))
    await shows(mina, house.said("contest-card-missing", missing="questions"))
    assert house.label("contest-button-act", act="open") not in [label for row in mina.screen.buttons for label in row]
    await tap(mina, house.label("contest-button-questions", count=0))
    await tap(mina, house.plain("contest-button-add-question"))
    await shows(mina, house.said("contest-ask-question"))
    await mina.say("رنگ زمرد؟")
    await shows(mina, house.said("contest-ask-options"))
    await mina.say("سبز\n- آبی")
    await shows(mina, house.said("contest-ask-right"))
    await tap(mina, "سبز")
    await shows(mina, house.said("contest-ask-seconds"))
    await tap(mina, house.label("contest-seconds", seconds=30))
    await shows(mina, "رنگ زمرد؟")
    await tap(mina, house.plain("contest-button-question-picture"))
    await shows(mina, house.said("contest-ask-picture"))
    await mina.send_photo(photo())
    pictured = await shows(mina, "رنگ زمرد؟")
    assert pictured.message["photo"]
    card = await contest_card(house.club, await make_staff(house.club, "owner"), await newest(house))
    draft = card.questions[0].draft
    assert (draft.options, draft.right_option, draft.seconds) == (("سبز", "آبی"), 0, 30)
    await tap(mina, house.plain("contest-button-remove-question"))
    await shows(mina, house.said("contest-no-questions", title=TITLE))


async def test_a_prize_is_put_on_places(house: House) -> None:
    quiz = await make_contest(house.club, await make_staff(house.club, "owner"), opened=False, prizes=())
    mina, _ = await house.staff("manager")
    await mina.say("/contests")
    await mina.next_answer()
    await tap(mina, TITLE)
    await shows(mina, house.said("contest-card-state", state="draft", voting_ends_at=None))
    await tap(mina, house.plain("contest-button-prizes"))
    await tap(mina, house.plain("contest-button-add-prize"))
    await shows(mina, house.said("contest-ask-places"))
    await mina.say("2 - 5")
    await shows(mina, house.said("contest-ask-prize", several=True, first=2, last=5))
    await tap(mina, house.plain("prize-kind-points"))
    await shows(mina, house.said("prize-ask-points"))
    await mina.say("250")
    await shows(mina, house.said("contest-prizes-of", title=TITLE, none=False))
    await tap(mina, house.plain("contest-button-add-prize"))
    await shows(mina, house.said("contest-ask-places"))
    await mina.say("5")
    await shows(mina, house.said("error-contest-invalid", field="places", least=1, most=1000))
    owner = await make_staff(house.club, "owner")
    card = await contest_card(house.club, owner, quiz.id)
    assert [(each.first, each.last, each.prize) for each in card.draft.prizes] == [(2, 5, Prize("points", 250))]


async def test_terms_and_times_are_changed_by_taps(house: House) -> None:
    quiz = await make_contest(house.club, await make_staff(house.club, "owner"), opened=False)
    mina, _ = await house.staff("manager")
    await mina.say("/contests")
    await mina.next_answer()
    await tap(mina, TITLE)
    await shows(mina, house.said("contest-card-state", state="draft", voting_ends_at=None))
    await tap(mina, house.plain("contest-button-terms"))
    await tap(mina, house.label("contest-button-switch", field="as_polls", on=False))
    await shows(mina, house.said("contest-switch", field="as_polls", on=True))
    await tap(mina, house.label("contest-button-term", field="price_points"))
    await shows(mina, house.said("contest-ask-price"))
    await mina.say("۴۰")
    await shows(mina, house.said("contest-term", field="price_points", value=40))
    await tap(mina, house.plain("contest-button-card"))
    await tap(mina, house.label("contest-button-edit", field="opens_at"))
    await shows(mina, house.said("contest-ask-time", field="opens_at"))
    await mina.say("1405/2/1 18:00")
    await shows(mina, house.said("contest-card-state", state="draft", voting_ends_at=None))
    card = await contest_card(house.club, await make_staff(house.club, "owner"), quiz.id)
    assert (card.draft.terms.price_points, card.draft.terms.as_polls) == (40, True)
    opens = dt.datetime(2026, 4, 21, 14, 30, tzinfo=dt.UTC)
    assert (card.draft.opens_at, card.draft.closes_at) == (opens, opens + dt.timedelta(days=1))


async def test_a_number_is_taken_off_the_chat_and_never_shown(house: House) -> None:
    mina = await begin(house, "number", "شیشهٔ لوبیا")
    await shows(mina, house.said("contest-ask-number"))
    typed = await mina.say("1384")
    card = await shows(mina, house.said("contest-card-state", state="draft", voting_ends_at=None))
    assert typed.id not in mina.chat.messages
    assert "1384" not in card.text
    assert "۱۳۸۴" not in card.text
    shown = await contest_card(house.club, await make_staff(house.club, "owner"), await newest(house))
    assert shown.solution is not None
    assert shown.solution.commitment in card.text


async def test_predictions_are_marked_and_settled(house: House) -> None:
    owner = await make_staff(house.club, "owner")
    mina, manager = await house.staff("manager")
    bet = await make_contest(house.club, owner, "prediction", title="جام")
    anna = await make_member(house.club)
    await play(house.club, anna.id, bet.id, 1, 0)
    house.club.clock.move(days=1)
    await let_the_sweeps_come_by(house.club)
    note = Note(1, "told-contest-waits", {"contest_id": bet.id, "title": "جام", "contest": "prediction", "entries": 1},
                mina.id, mina.id, house.language)  # fmt: skip
    assert (await house.runner.bot.deliver(note)).outcome == "told"
    await shows(mina, without_tags(house.said("told-contest-waits", kind="prediction", title="جام", entries=1)))
    await tap(mina, house.plain("contest-button-card"))
    await tap(mina, house.label("contest-button-mark", count=2))
    await shows(mina, "ایران و عراق؟")
    await tap(mina, "مساوی")
    await shows(mina, "ژاپن و کره؟")
    await tap(mina, "کره می‌برد")
    await tap(mina, house.plain("contest-button-card"))
    await tap(mina, house.label("contest-button-act", act="settle"))
    await tap(mina, house.label("contest-button-act-yes", act="settle"))
    await shows(mina, house.said("contest-card-state", state="settled", voting_ends_at=None))
    await let_the_sweeps_come_by(house.club)
    assert (await points(house.club, anna.id)).available == 305
    await tap(mina, house.plain("contest-button-results"))
    line = house.said("contest-result-line", place=1, name="آنا رضایی", kind="prediction", right=1, score=10, guess=0)
    await shows(mina, line)
    assert manager.id


async def test_what_was_handed_in_is_shortlisted_and_put_to_the_vote(house: House) -> None:
    owner = await make_staff(house.club, "owner")
    contest = await make_contest(house.club, owner, "caption", title="چه می‌گوید؟")
    anna, ben = await make_member(house.club), await make_member(house.club, "بهار نوری")
    await hand_in_caption(house.club, anna.id, contest.id, "صبح <b>بخیر</b>")
    await hand_in_caption(house.club, ben.id, contest.id, "شب بخیر")
    mina, _ = await house.staff("manager")
    await mina.say("/contests")
    await mina.next_answer()
    await tap(mina, "چه می‌گوید؟")
    await shows(mina, house.said("contest-card-state", state="open", voting_ends_at=None))
    house.club.clock.move(minutes=1)
    await tap(mina, house.label("contest-button-act", act="close"))
    await tap(mina, house.label("contest-button-act-yes", act="close"))
    await shows(mina, house.said("contest-card-state", state="closed", voting_ends_at=None))
    await tap(mina, house.label("contest-button-entries", count=2))
    await shows(mina, "صبح <b>بخیر</b>")
    await tap(mina, house.label("contest-button-shortlist", chosen=False))
    await shows(mina, house.said("contest-handed-in-by", name="آنا رضایی", page=1, pages=2, state="chosen", votes=0))
    await tap(mina, house.plain("admin-button-next"))
    await shows(mina, "شب بخیر")
    await tap(mina, house.label("contest-button-out", out=False))
    await shows(mina, house.said("contest-handed-in-by", name="بهار نوری", page=2, pages=2, state="out", votes=0))
    await tap(mina, house.plain("contest-button-card"))
    await tap(mina, house.label("contest-button-act", act="vote"))
    await tap(mina, house.label("contest-button-act-yes", act="vote"))
    ends = house.club.clock.now() + dt.timedelta(hours=48)
    await shows(mina, house.said("contest-card-state", state="voting", voting_ends_at=ends))
    card = await contest_card(house.club, owner, contest.id)
    assert (card.state, card.shortlisted) == ("voting", 1)


async def test_a_contest_is_called_off_with_the_reason(house: House) -> None:
    owner = await make_staff(house.club, "owner")
    quiz = await make_contest(house.club, owner, price_points=5)
    anna = await make_member(house.club)
    await enter_contest(house.club, anna.id, quiz.id)
    mina, _ = await house.staff("manager")
    await mina.say("/contests")
    await mina.next_answer()
    await tap(mina, TITLE)
    await shows(mina, house.said("contest-card-numbers", entries=1, finished=0, paid=5))
    await tap(mina, house.plain("contest-button-cancel"))
    await shows(mina, house.said("contest-ask-cancel", title=TITLE, entries=1, paid=5))
    await mina.say("سؤال‌ها لو رفت")
    await shows(mina, house.said("contest-card-state", state="cancelled", voting_ends_at=None))
    await let_the_sweeps_come_by(house.club)
    assert (await points(house.club, anna.id)).available == 5
    await mina.say("/journal")


@pytest.mark.parametrize("role", ["cashier", "support", "analyst"])
async def test_who_may_not_finds_no_contests(house: House, role: str) -> None:
    await make_contest(house.club, await make_staff(house.club, "owner"))
    person, _ = await house.staff(role)
    await person.say("/contests")
    refused = await shows(person, house.said("error-not-allowed"))
    assert TITLE not in refused.text
