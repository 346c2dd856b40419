"""Contests at the same instant: one attempt, one answer, so many voices, and what is closed while somebody answers."""

import asyncio

import pytest

from club.context import Club
from club.gamification.contests import (
    answer_question,
    award_contests,
    cancel_contest,
    close_contest,
    close_due_contests,
    contest_card,
    contest_for,
    enter_contest,
    guess_number,
    hand_in_caption,
    next_question,
    return_entries,
    settle_contest,
    vote,
)
from club.ledger import points, prove_ledger
from tests.club.contests.making import let_the_sweeps_come_by, make_contest, play
from tests.makers import StandingClock, make_member, make_staff
from tests.races.together import all_at_once

pytestmark = pytest.mark.postgres

WELCOME = 5


async def test_entering_twenty_times_at_once_is_one_attempt_paid_once(club: Club) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club, points=100)
    quiz = await make_contest(club, owner, price_points=30)
    done, refusals = await all_at_once(*(enter_contest(club, anna.id, quiz.id) for _ in range(20)))
    assert (len(done), sum(not each.repeated for each in done), refusals) == (20, 1, {})
    assert (await points(club, anna.id)).available == WELCOME + 70
    assert (await contest_for(club, anna.id, quiz.id)).entries == 1


async def test_everybody_who_enters_at_once_is_counted(club: Club) -> None:
    owner = await make_staff(club, "owner")
    jar = await make_contest(club, owner, "number")
    people = [await make_member(club) for _ in range(20)]
    done, refusals = await all_at_once(*(guess_number(club, one.id, jar.id, one.id) for one in people))
    assert (len(done), refusals) == (20, {})
    assert (await contest_for(club, people[0].id, jar.id)).entries == 20


async def test_of_two_answers_at_once_one_stands(club: Club) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    quiz = await make_contest(club, owner, right_score=10, fast_score=0)
    await enter_contest(club, anna.id, quiz.id)
    await next_question(club, anna.id, quiz.id)
    done, refusals = await all_at_once(*(answer_question(club, anna.id, quiz.id, 1, each % 2) for each in range(20)))
    assert (len({each.chosen for each in done}), sum(not each.repeated for each in done), refusals) == (1, 1, {})
    own = (await contest_for(club, anna.id, quiz.id)).own
    assert own is not None
    assert own.score == (10 if done[0].chosen == "تهران" else 0)


async def test_a_question_asked_for_at_once_is_put_once(club: Club) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    quiz = await make_contest(club, owner)
    await enter_contest(club, anna.id, quiz.id)
    done, _ = await all_at_once(*(next_question(club, anna.id, quiz.id) for _ in range(20)))
    assert {each.position for each in done} == {1}


async def test_closing_while_everybody_answers_loses_no_answer_that_was_taken(club: Club, clock: StandingClock) -> None:
    owner = await make_staff(club, "owner")
    quiz = await make_contest(club, owner, right_score=10, fast_score=0)
    people = [await make_member(club) for _ in range(16)]
    for one in people:
        await enter_contest(club, one.id, quiz.id)
        await next_question(club, one.id, quiz.id)
    clock.move(seconds=1)
    done, refusals = await all_at_once(
        *(answer_question(club, one.id, quiz.id, 1, 1) for one in people[:8]),
        close_contest(club, owner, quiz.id),
        *(answer_question(club, one.id, quiz.id, 1, 1) for one in people[8:]),
    )
    taken = len(done) - 1
    assert refusals == ({"contest-over": 16 - taken} if taken < 16 else {})
    row = await club.database.fetch_one(
        "SELECT SUM(score) AS score, COUNT(place) AS placed FROM contest_entry WHERE club_id = $1", club.id
    )
    assert row is not None
    assert (int(row["score"]), row["placed"]) == (10 * taken, 16)


async def test_a_member_has_no_more_voices_than_their_own(club: Club) -> None:
    owner, anna = await make_staff(club, "owner"), await make_member(club)
    wall = await make_contest(club, owner, "caption", shortlist=False, votes_each=2)
    entries = [
        (await hand_in_caption(club, (await make_member(club)).id, wall.id, f"نوشته {number}")).entry_id
        for number in range(5)
    ]
    club.clock.move(seconds=1)  # type: ignore[attr-defined]
    await close_contest(club, owner, wall.id)
    done, refusals = await all_at_once(*(vote(club, anna.id, entry_id) for entry_id in entries * 3))
    assert sum(not each.repeated for each in done) == 2
    assert refusals["contest-votes-spent"] + len(done) == 15
    assert (await contest_card(club, owner, wall.id)).votes == 2


async def test_a_voice_is_counted_before_the_places_or_not_at_all(club: Club) -> None:
    owner = await make_staff(club, "owner")
    wall = await make_contest(club, owner, "caption", shortlist=False)
    author = await make_member(club)
    entry = await hand_in_caption(club, author.id, wall.id, "نوشته")
    voters = [await make_member(club) for _ in range(12)]
    club.clock.move(seconds=1)  # type: ignore[attr-defined]
    await close_contest(club, owner, wall.id)
    await all_at_once(
        *(vote(club, one.id, entry.entry_id) for one in voters[:6]),
        settle_contest(club, owner, wall.id),
        *(vote(club, one.id, entry.entry_id) for one in voters[6:]),
    )
    row = await club.database.fetch_one("SELECT score, vote_count FROM contest_entry WHERE club_id = $1", club.id)
    assert row is not None
    assert row["score"] == row["vote_count"]


async def test_two_workers_give_each_prize_once(club: Club, clock: StandingClock) -> None:
    owner = await make_staff(club, "owner")
    quiz = await make_contest(club, owner, price_points=5)
    people = [await make_member(club) for _ in range(6)]
    for one in people:
        await play(club, one.id, quiz.id, 1, 0)
        clock.move(seconds=1)
    clock.move(days=2)
    await asyncio.gather(*(close_due_contests(club) for _ in range(3)))
    await asyncio.gather(*(award_contests(club) for _ in range(4)))
    await let_the_sweeps_come_by(club)
    got = sorted([(await points(club, one.id)).available for one in people], reverse=True)
    assert got == [300, 50, 50, 0, 0, 0]
    assert (await prove_ledger(club)).holds


async def test_calling_off_while_members_enter_gives_everything_back(club: Club) -> None:
    owner = await make_staff(club, "owner")
    quiz = await make_contest(club, owner, price_points=5)
    people = [await make_member(club) for _ in range(12)]
    await all_at_once(
        *(enter_contest(club, one.id, quiz.id) for one in people[:6]),
        cancel_contest(club, owner, quiz.id, "باران"),
        *(enter_contest(club, one.id, quiz.id) for one in people[6:]),
    )
    await asyncio.gather(*(return_entries(club) for _ in range(3)))
    await let_the_sweeps_come_by(club)
    assert [(await points(club, one.id)).available for one in people] == [WELCOME] * 12
    assert (await prove_ledger(club)).holds
