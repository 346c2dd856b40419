"""Predictions, settled when staff know; a number to guess, fixed before anybody guesses."""

import pytest

from club.context import Club
from club.errors import (
    ContestEntered,
    ContestFixed,
    ContestIncomplete,
    ContestInvalid,
    ContestOver,
    ContestWithoutKey,
    NumberNotUnderstood,
)
from club.gamification.contests import (
    NOBODY_RIGHT,
    answer_question,
    commitment_of,
    contest_card,
    contest_for,
    contest_ranking,
    enter_contest,
    fix_number,
    guess_number,
    mark_right_option,
    next_question,
    settle_contest,
)
from club.ledger import points
from club.members import erase_member
from club.storage import from_json
from tests.club.contests.making import let_the_sweeps_come_by, make_contest, play, told
from tests.makers import StandingClock, make_member, make_staff

WELCOME = 5


async def test_a_prediction_is_settled_by_what_happened(club: Club, clock: StandingClock) -> None:
    owner, anna, ben = await make_staff(club, "owner"), await make_member(club), await make_member(club, "بهار")
    bet = await make_contest(club, owner, "prediction", right_score=10)
    await play(club, ben.id, bet.id, 0, 1)
    clock.move(minutes=1)
    await play(club, anna.id, bet.id, 0, 0)
    own = (await contest_for(club, anna.id, bet.id)).own
    assert own is not None
    assert (own.score, own.right_count, own.place) == (0, 0, None)
    assert not (await contest_ranking(club, anna.id, bet.id)).shown
    clock.move(days=1)
    await let_the_sweeps_come_by(club)
    assert (await contest_for(club, anna.id, bet.id)).state == "closed"
    waiting = await club.database.fetch_one(
        "SELECT arguments FROM outbox_message WHERE club_id = $1 AND kind = 'told-contest-waits'", club.id
    )
    assert waiting is not None
    assert from_json(waiting["arguments"])["contest_id"] == bet.id
    await mark_right_option(club, owner, bet.id, 1, 2)
    await mark_right_option(club, owner, bet.id, 1, 0)  # corrected before it is settled
    with pytest.raises(ContestIncomplete) as unmarked:
        await settle_contest(club, owner, bet.id)
    assert unmarked.value.data == {"missing": "right", "position": 2}
    await mark_right_option(club, owner, bet.id, 2, 0)
    await settle_contest(club, owner, bet.id)
    await settle_contest(club, owner, bet.id)
    await let_the_sweeps_come_by(club)
    assert (await points(club, anna.id)).available == WELCOME + 300
    assert (await points(club, ben.id)).available == WELCOME + 50
    ranking = await contest_ranking(club, ben.id, bet.id)
    assert [(line.place, line.score, line.right_count) for line in ranking.best] == [(1, 20, 2), (2, 10, 1)]
    assert [each["place"] for each in await told(club, anna.id, "told-contest-won")] == [1]


async def test_what_is_won_by_luck_leads_to_no_tier(club: Club, clock: StandingClock) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    bet = await make_contest(club, owner, "prediction", points_each_right=3)
    quiz = await make_contest(club, owner, "quiz", points_each_right=3)
    await play(club, anna.id, bet.id, 0, 0)
    await play(club, anna.id, quiz.id, 1, 0)
    clock.move(days=2)
    await let_the_sweeps_come_by(club)
    for position in (1, 2):
        await mark_right_option(club, owner, bet.id, position, 0)
    await settle_contest(club, owner, bet.id)
    await let_the_sweeps_come_by(club)
    rows = await club.database.fetch_all(
        "SELECT kind, SUM(amount) AS points FROM entry WHERE club_id = $1 AND idempotency_key LIKE 'won:%'"
        " GROUP BY kind ORDER BY kind",
        club.id,
    )
    assert [(row["kind"], int(row["points"])) for row in rows] == [("earned", 306), ("received", 306)]


async def test_what_came_to_nothing_gives_nobody_anything(club: Club, clock: StandingClock) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    bet = await make_contest(club, owner, "prediction")
    await play(club, anna.id, bet.id, 0, 0)
    clock.move(days=2)
    await let_the_sweeps_come_by(club)
    for position in (1, 2):
        await mark_right_option(club, owner, bet.id, position, NOBODY_RIGHT)
    await settle_contest(club, owner, bet.id)
    await let_the_sweeps_come_by(club)
    assert (await points(club, anna.id)).available == WELCOME
    assert [each["prize"] for each in await told(club, anna.id, "told-contest-result")] == [None]


async def test_a_prediction_is_not_settled_while_members_still_answer(club: Club) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    bet = await make_contest(club, owner, "prediction")
    await enter_contest(club, anna.id, bet.id)
    with pytest.raises(ContestFixed):
        await mark_right_option(club, owner, bet.id, 1, 0)
    with pytest.raises(ContestFixed):
        await settle_contest(club, owner, bet.id)
    card = await contest_card(club, owner, bet.id)
    assert (card.state, card.questions[0].draft.right_option) == ("open", None)


async def test_after_the_close_nobody_predicts(club: Club, clock: StandingClock) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    bet = await make_contest(club, owner, "prediction")
    await enter_contest(club, anna.id, bet.id)
    await next_question(club, anna.id, bet.id)
    clock.move(days=1)  # the whistle; no sweep has been here yet
    with pytest.raises(ContestOver):
        await answer_question(club, anna.id, bet.id, 1, 0)
    with pytest.raises(ContestOver):
        await next_question(club, anna.id, bet.id)
    own = (await contest_for(club, anna.id, bet.id)).own
    assert own is not None
    assert own.answered == 0


async def test_the_number_is_sealed_until_the_end_and_proved_then(club: Club, clock: StandingClock) -> None:
    owner, anna, ben = await make_staff(club, "owner"), await make_member(club), await make_member(club, "بهار")
    jar = await make_contest(club, owner, "number", number=1384)
    seen = (await contest_for(club, anna.id, jar.id)).solution
    assert seen is not None
    assert (seen.number, seen.salt, len(seen.commitment)) == (None, None, 64)
    row = await club.database.fetch_one("SELECT solution FROM contest WHERE club_id = $1", club.id)
    assert row is not None
    assert "1384" not in str(from_json(row["solution"])["sealed"])
    await guess_number(club, anna.id, jar.id, 1400)
    clock.move(minutes=1)
    await guess_number(club, ben.id, jar.id, 1368)  # as far off, but later
    clock.move(days=2)
    await let_the_sweeps_come_by(club)
    shown = (await contest_for(club, anna.id, jar.id)).solution
    assert shown is not None
    assert shown.number == 1384
    assert shown.salt is not None
    assert commitment_of(1384, shown.salt) == seen.commitment == shown.commitment
    ranking = await contest_ranking(club, ben.id, jar.id)
    assert [(line.place, line.guess, line.score) for line in ranking.best] == [(1, "1400", -16), (2, "1368", -16)]
    assert (await points(club, anna.id)).available == WELCOME + 300
    assert (await points(club, ben.id)).available == WELCOME + 50


async def test_there_is_one_guess(club: Club) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club, points=20)
    jar = await make_contest(club, owner, "number", price_points=20)
    first = await guess_number(club, anna.id, jar.id, 1400)
    again = await guess_number(club, anna.id, jar.id, 1400)
    assert (first.repeated, again.repeated, again.entry_id) == (False, True, first.entry_id)
    with pytest.raises(ContestEntered):
        await guess_number(club, anna.id, jar.id, 1401)
    view = await contest_for(club, anna.id, jar.id)
    assert view.own is not None
    assert (view.own.caption, view.entries) == ("1400", 1)
    assert (await points(club, anna.id)).available == WELCOME


async def test_a_number_is_guessed_and_nothing_else(club: Club) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    jar, quiz = await make_contest(club, owner, "number"), await make_contest(club, owner)
    with pytest.raises(NumberNotUnderstood):
        await guess_number(club, anna.id, jar.id, -1)
    with pytest.raises(ContestInvalid):
        await guess_number(club, anna.id, quiz.id, 5)
    with pytest.raises(ContestInvalid):
        await enter_contest(club, anna.id, jar.id)
    assert (await contest_for(club, anna.id, jar.id)).entries == 0


async def test_the_number_is_not_changed_once_members_guess(club: Club) -> None:
    owner = await make_staff(club, "owner")
    jar = await make_contest(club, owner, "number")
    with pytest.raises(ContestFixed):
        await fix_number(club, owner, jar.id, 7)
    card = await contest_card(club, owner, jar.id)
    assert card.solution == jar.solution


async def test_without_a_key_no_number_is_kept(club: Club) -> None:
    owner = await make_staff(club, "owner")
    jar = await make_contest(club, owner, "number", opened=False)
    keyless = Club(club.id, club.database, club.clock)
    with pytest.raises(ContestWithoutKey):
        await fix_number(keyless, owner, jar.id, 7)
    assert (await contest_card(club, owner, jar.id)).solution == jar.solution


async def test_who_is_forgotten_before_the_end_stops_nothing(club: Club, clock: StandingClock) -> None:
    owner, anna, ben = await make_staff(club, "owner"), await make_member(club), await make_member(club, "بهار")
    jar = await make_contest(club, owner, "number")
    await guess_number(club, anna.id, jar.id, 1384)
    await guess_number(club, ben.id, jar.id, 9)
    await erase_member(club, anna.id)
    clock.move(days=2)
    await let_the_sweeps_come_by(club)
    ranking = await contest_ranking(club, ben.id, jar.id)
    assert [(line.place, line.name) for line in ranking.best] == [(1, "بهار")]
    assert (await points(club, ben.id)).available == WELCOME + 300
