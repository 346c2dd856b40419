"""A quiz: one attempt, question by question, judged by the club's clock; places and prizes at its end."""

import pytest

from club.context import Club
from club.errors import (
    ContestEntryNotFound,
    ContestNotFound,
    ContestNotYetOpen,
    ContestOver,
    MemberBlocked,
    NotEnoughPoints,
)
from club.gamification.contests import (
    answer_question,
    award_contests,
    close_contest,
    close_due_contests,
    contest_for,
    contest_ranking,
    contests,
    enter_contest,
    next_question,
)
from club.ledger import history, points
from club.ledger.proof import prove_ledger
from club.staff.blocking import block_member
from tests.club.contests.making import let_the_sweeps_come_by, make_contest, play, told
from tests.makers import StandingClock, make_member, make_staff

WELCOME = 5


async def test_a_right_answer_is_worth_the_more_the_sooner_it_comes(club: Club, clock: StandingClock) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    quiz = await make_contest(club, owner, right_score=10, fast_score=8)
    await enter_contest(club, anna.id, quiz.id)
    asked = await next_question(club, anna.id, quiz.id)
    assert asked is not None
    assert (asked.position, asked.count, asked.options, asked.left_seconds) == (1, 2, ("شیراز", "تهران"), 20)
    clock.move(seconds=5)  # three quarters of the time are left
    first = await answer_question(club, anna.id, quiz.id, 1, 1)
    assert (first.is_right, first.score, first.is_last) == (True, 16, False)
    await next_question(club, anna.id, quiz.id)
    clock.move(seconds=20)  # its last instant
    second = await answer_question(club, anna.id, quiz.id, 2, 0)
    assert (second.is_right, second.is_late, second.score, second.is_last) == (True, False, 10, True)
    assert second.explanation == "از سال ۱۸۶۸"
    own = (await contest_for(club, anna.id, quiz.id)).own
    assert own is not None
    assert (own.state, own.score, own.right_count, own.answered) == ("finished", 26, 2, 2)


async def test_an_answer_after_its_time_is_late_and_counts_nothing(club: Club, clock: StandingClock) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    quiz = await make_contest(club, owner)
    await enter_contest(club, anna.id, quiz.id)
    await next_question(club, anna.id, quiz.id)
    clock.move(seconds=20.001)
    late = await answer_question(club, anna.id, quiz.id, 1, 1)
    assert (late.is_late, late.is_right, late.score) == (True, False, 0)
    own = (await contest_for(club, anna.id, quiz.id)).own
    assert own is not None
    assert (own.score, own.right_count) == (0, 0)


async def test_an_answer_that_waited_is_as_early_as_it_came_in(club: Club, clock: StandingClock) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    quiz = await make_contest(club, owner, right_score=10, fast_score=10)
    await enter_contest(club, anna.id, quiz.id)
    await next_question(club, anna.id, quiz.id)
    came = clock.move(seconds=10)
    clock.move(hours=1)  # the program was restarted in the meantime
    answer = await answer_question(club, anna.id, quiz.id, 1, 1, arrived_at=came)
    assert (answer.is_late, answer.score) == (False, 15)


async def test_nobody_comes_in_later_than_now(club: Club, clock: StandingClock) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    quiz = await make_contest(club, owner, right_score=10, fast_score=10)
    await enter_contest(club, anna.id, quiz.id)
    await next_question(club, anna.id, quiz.id)
    answer = await answer_question(club, anna.id, quiz.id, 1, 1, arrived_at=clock.now().replace(year=2099))
    assert answer.score == 20


async def test_the_first_answer_stands(club: Club) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    quiz = await make_contest(club, owner)
    await play(club, anna.id, quiz.id, 0)
    again = await answer_question(club, anna.id, quiz.id, 1, 1)
    assert (again.repeated, again.chosen, again.is_right, again.score) == (True, "شیراز", False, 0)
    rows = await club.database.fetch_all("SELECT choice FROM contest_answer WHERE club_id = $1", club.id)
    assert [row["choice"] for row in rows] == [0]


async def test_a_question_asked_again_is_the_same_with_the_same_beginning(club: Club, clock: StandingClock) -> None:
    """A restart in the middle loses nothing, and wins no time."""
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    quiz = await make_contest(club, owner)
    await enter_contest(club, anna.id, quiz.id)
    first = await next_question(club, anna.id, quiz.id)
    clock.move(seconds=7)
    again = await next_question(club, anna.id, quiz.id)
    assert first is not None
    assert again is not None
    assert (again.position, again.asked_at, again.left_seconds) == (1, first.asked_at, 13)


async def test_a_question_nobody_answered_in_time_is_gone_and_the_next_one_comes(
    club: Club, clock: StandingClock
) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    quiz = await make_contest(club, owner, right_score=10, fast_score=0)
    await enter_contest(club, anna.id, quiz.id)
    await next_question(club, anna.id, quiz.id)
    clock.move(seconds=21)
    second = await next_question(club, anna.id, quiz.id)
    assert second is not None
    assert second.position == 2
    missed = await answer_question(club, anna.id, quiz.id, 1, 1)
    assert (missed.is_late, missed.chosen, missed.score, missed.repeated) == (True, None, 0, True)
    await answer_question(club, anna.id, quiz.id, 2, 0)
    assert await next_question(club, anna.id, quiz.id) is None
    own = (await contest_for(club, anna.id, quiz.id)).own
    assert own is not None
    assert (own.state, own.score, own.right_count) == ("finished", 10, 1)


async def test_a_question_that_was_not_put_is_not_answered(club: Club) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    quiz = await make_contest(club, owner)
    await enter_contest(club, anna.id, quiz.id)
    await next_question(club, anna.id, quiz.id)
    for position, choice in ((2, 0), (3, 0), (1, 5)):
        with pytest.raises(ContestEntryNotFound):
            await answer_question(club, anna.id, quiz.id, position, choice)
    own = (await contest_for(club, anna.id, quiz.id)).own
    assert own is not None
    assert (own.answered, own.score) == (0, 0)


async def test_taking_part_is_paid_once(club: Club) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club, points=100)
    quiz = await make_contest(club, owner, price_points=40)
    first = await enter_contest(club, anna.id, quiz.id)
    again = await enter_contest(club, anna.id, quiz.id)
    assert (first.paid_points, first.repeated, again.repeated, again.entry_id) == (40, False, True, first.entry_id)
    assert (await points(club, anna.id)).available == 100 + WELCOME - 40
    view = await contest_for(club, anna.id, quiz.id)
    assert view.entries == 1
    assert (await history(club, anna.id)).lines[0].reason["why"] == "play-paid"


async def test_who_cannot_pay_takes_no_part(club: Club) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    quiz = await make_contest(club, owner, price_points=40)
    with pytest.raises(NotEnoughPoints):
        await enter_contest(club, anna.id, quiz.id)
    view = await contest_for(club, anna.id, quiz.id)
    assert (view.own, view.entries) == (None, 0)
    assert (await points(club, anna.id)).available == WELCOME


async def test_before_its_time_and_after_it_nobody_comes_in(club: Club, clock: StandingClock) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    quiz = await make_contest(club, owner, opens_in=2, hours=1)
    with pytest.raises(ContestNotYetOpen) as early:
        await enter_contest(club, anna.id, quiz.id)
    assert early.value.data == {"opens_at": quiz.draft.opens_at}
    clock.move(hours=3)
    with pytest.raises(ContestOver):  # whether or not the sweep has been here
        await enter_contest(club, anna.id, quiz.id)
    assert (await contest_for(club, anna.id, quiz.id)).entries == 0


async def test_nobody_sees_a_draft(club: Club) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    quiz = await make_contest(club, owner, opened=False)
    for ask in (contest_for, contest_ranking, enter_contest):
        with pytest.raises(ContestNotFound):
            await ask(club, anna.id, quiz.id)
    assert (await contests(club, anna.id)).lines == ()


async def test_who_is_blocked_in_the_middle_answers_nothing_more(club: Club) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    quiz = await make_contest(club, owner)
    await play(club, anna.id, quiz.id, 1)
    await next_question(club, anna.id, quiz.id)
    await block_member(club, owner, anna.id, "misuse", key="b")
    with pytest.raises(MemberBlocked):
        await answer_question(club, anna.id, quiz.id, 2, 0)


async def test_what_was_answered_before_the_close_counts(club: Club, clock: StandingClock) -> None:
    """One of two questions answered when staff end it: that one counts, the open one cannot be answered any more."""
    owner, anna, ben = await make_staff(club, "owner"), await make_member(club), await make_member(club, "بهار")
    quiz = await make_contest(club, owner, right_score=10, fast_score=0)
    await play(club, anna.id, quiz.id, 1)
    await next_question(club, anna.id, quiz.id)
    await play(club, ben.id, quiz.id, 0, 1)
    clock.move(minutes=1)
    await close_contest(club, owner, quiz.id)
    with pytest.raises(ContestOver):
        await answer_question(club, anna.id, quiz.id, 2, 0)
    await let_the_sweeps_come_by(club)
    ranking = await contest_ranking(club, anna.id, quiz.id)
    assert [(line.place, line.name, line.score) for line in ranking.best] == [(1, "آنا", 10), (2, "بهار", 0)]
    assert (await points(club, anna.id)).available == WELCOME + 300
    assert (await points(club, ben.id)).available == WELCOME  # nothing right wins nothing


async def test_it_ends_at_its_time_and_everybody_is_told_once(club: Club, clock: StandingClock) -> None:
    owner = await make_staff(club, "owner")
    people = [await make_member(club, f"{name} رضایی") for name in ("آنا", "بهار", "کاوه", "دریا")]
    quiz = await make_contest(club, owner, right_score=10, fast_score=0, points_each_right=7)
    for member, choices in zip(people, ((1, 0), (1, 0), (1, 1), (0, 1)), strict=True):
        await play(club, member.id, quiz.id, *choices)
        clock.move(minutes=1)
    clock.move(days=1)
    await let_the_sweeps_come_by(club)
    await let_the_sweeps_come_by(club)
    got = [(await points(club, member.id)).available - WELCOME for member in people]
    assert got == [300 + 14, 50 + 14, 50 + 7, 0]  # of two that are equal the earlier one is first
    assert (await told(club, people[0].id, "told-contest-won"))[0]["place"] == 1
    assert [len(await told(club, member.id, "told-contest-won")) for member in people] == [1, 1, 1, 0]
    last = await told(club, people[3].id, "told-contest-result")
    assert [(each["place"], each["placed"], each["score"], each["prize"]) for each in last] == [(4, 4, 0, None)]
    assert await award_contests(club) == 0
    row = await club.database.fetch_one("SELECT told_at FROM contest WHERE club_id = $1", club.id)
    assert row is not None
    assert row["told_at"] is not None
    assert (await prove_ledger(club)).holds


async def test_who_is_blocked_before_the_end_has_no_place_and_the_others_move_up(
    club: Club, clock: StandingClock
) -> None:
    owner, anna, ben = await make_staff(club, "owner"), await make_member(club), await make_member(club, "بهار")
    quiz = await make_contest(club, owner)
    await play(club, anna.id, quiz.id, 1, 0)
    await play(club, ben.id, quiz.id, 1, 1)
    await block_member(club, owner, anna.id, "misuse", key="b")
    clock.move(days=2)
    await let_the_sweeps_come_by(club)
    assert (await points(club, ben.id)).available == WELCOME + 300
    assert (await points(club, anna.id)).balance == WELCOME
    assert await told(club, anna.id, "told-contest-won") == []


async def test_who_is_blocked_after_the_places_were_given_leaves_the_place_empty(
    club: Club, clock: StandingClock
) -> None:
    owner, anna, ben = await make_staff(club, "owner"), await make_member(club), await make_member(club, "بهار")
    quiz = await make_contest(club, owner)
    await play(club, anna.id, quiz.id, 1, 0)
    await play(club, ben.id, quiz.id, 1, 1)
    clock.move(days=2)
    assert await close_due_contests(club) == 1
    await block_member(club, owner, anna.id, "misuse", key="b")
    await let_the_sweeps_come_by(club)
    assert (await points(club, anna.id)).balance == WELCOME
    assert (await points(club, ben.id)).available == WELCOME + 50


async def test_the_ranking_shows_the_best_and_the_own_place_with_its_neighbours(
    club: Club, clock: StandingClock
) -> None:
    owner = await make_staff(club, "owner")
    quiz = await make_contest(club, owner, right_score=10, fast_score=0)
    people = []
    for number in range(15):
        member = await make_member(club, f"نام{number} نام‌خانوادگی")
        await play(club, member.id, quiz.id, 1 if number < 14 else 0, 0)
        people.append(member)
        clock.move(minutes=1)
    for settled in (False, True):
        ranking = await contest_ranking(club, people[12].id, quiz.id)
        assert (ranking.shown, ranking.settled, ranking.own_place, ranking.placed) == (True, settled, 13, 15)
        assert [line.place for line in ranking.best] == list(range(1, 11))
        around = [(line.place, line.name, line.own) for line in ranking.around]
        assert around == [
            (11, "نام10", False), (12, "نام11", False), (13, "نام12", True), (14, "نام13", False), (15, "نام14", False),
        ]  # fmt: skip
        near = await contest_ranking(club, people[10].id, quiz.id)
        assert [line.place for line in near.around] == [11, 12, 13]  # nobody is shown twice
        first = await contest_ranking(club, people[0].id, quiz.id)
        assert (first.own_place, first.around, first.best[0].own) == (1, (), True)
        clock.move(days=2)
        await let_the_sweeps_come_by(club)


async def test_a_reward_and_an_event_rule_follow(club: Club) -> None:
    """Entering is an event: rules may give points for it."""
    from club.earning import RuleDraft, add_rule

    owner, anna = await make_staff(club, "owner"), await make_member(club)
    await add_rule(club, owner, RuleDraft("event", {"name": "contest-entered", "points": 9}), key="rule")
    quiz = await make_contest(club, owner)
    await enter_contest(club, anna.id, quiz.id)
    await enter_contest(club, anna.id, quiz.id)
    assert (await points(club, anna.id)).available == WELCOME + 9
