"""Question by question: put, answered, judged by the club's clock. Where somebody stands is a row: a restart loses nothing.

The time of a question runs from the instant it was put (`asked_at`) to the instant its answer came in.
"""

import datetime as dt
from dataclasses import dataclass

from club.context import Club
from club.errors import ContestEntryNotFound, ContestOver
from club.gamification.contests.entering import arrival, refuse_unless_open
from club.gamification.contests.rules import ContestTerms, is_late, milliseconds, score_of
from club.gamification.contests.shapes import AnswerView, AskedView, ask_view
from club.staff.blocks import refuse_unless_active
from club.storage import Row, Transaction, from_json, instant
from club.storage.locking import hold_contest, lock_contest_entry, lock_member


@dataclass(frozen=True, slots=True)
class _Play:
    """What is held while somebody plays."""

    contest: Row
    entry: Row
    terms: ContestTerms

    @property
    def is_quiz(self) -> bool:
        return bool(self.contest["kind"] == "quiz")


async def next_question(club: Club, member_id: int, contest_id: int) -> AskedView | None:
    """The question that is open for this member, else the next one, put now. None: all of them were put.

    One whose time is over counts as answered late. Asked again it is the same question with the same beginning. Refuses
    MemberNotFound, MemberBlocked, ContestEntryNotFound (they take no part), ContestOver.
    """

    async def work(tx: Transaction) -> AskedView | None:
        now = club.clock.now()
        play = await _held(tx, club, member_id, contest_id)
        if play.entry["state"] != "playing":
            return None
        refuse_unless_open(play.contest, now)
        position = play.entry["asked_position"]
        if position is not None:
            question = await _question(tx, contest_id, position)
            assert question is not None
            used_ms = milliseconds(now - instant(play.entry["asked_at"]))
            if not is_late(question["seconds"], used_ms):
                return await _view(tx, play, question, instant(play.entry["asked_at"]), now)
            await _write(tx, club, play, question, None, now)
        return await _put(tx, club, play, now)

    return await club.database.transact(work)


async def answer_question(
    club: Club, member_id: int, contest_id: int, position: int, choice: int, *, arrived_at: dt.datetime | None = None
) -> AnswerView:
    """Choose an option (from 0) of the question that is open. The first answer stands: another one is answered with it.

    `arrived_at`: when it came in, if it had to wait. A late one is kept and counts nothing. Refuses MemberNotFound,
    MemberBlocked, ContestEntryNotFound (also for a question that was not put), ContestOver.
    """

    async def work(tx: Transaction) -> AnswerView:
        at = arrival(club, arrived_at)
        play = await _held(tx, club, member_id, contest_id)
        question = await _question(tx, contest_id, position)
        earlier = await tx.fetch_one(
            "SELECT * FROM contest_answer WHERE entry_id = $1 AND position = $2", play.entry["id"], position
        )
        if question is None or not 0 <= choice < len(from_json(question["options"])):
            raise ContestEntryNotFound
        if earlier is not None:
            return await _answer_view(tx, play, question, earlier, repeated=True)
        if play.entry["state"] != "playing" or at >= instant(play.contest["closes_at"]):
            raise ContestOver
        if play.entry["asked_position"] != position:
            raise ContestEntryNotFound
        await _write(tx, club, play, question, choice, at)
        written = await tx.fetch_one(
            "SELECT * FROM contest_answer WHERE entry_id = $1 AND position = $2", play.entry["id"], position
        )
        assert written is not None
        if await _question(tx, contest_id, position + 1) is None:
            await _finish(tx, play)
        return await _answer_view(tx, play, question, written, repeated=False)

    return await club.database.transact(work)


async def remember_asked(club: Club, member_id: int, contest_id: int, position: int, reference: str) -> None:
    """A question was put outside under this reference of the messenger's; its answer comes back with it. Idempotent.

    Of an entry that is not there nothing is remembered.
    """

    async def work(tx: Transaction) -> None:
        await tx.execute(
            "INSERT INTO contest_asked (club_id, reference, entry_id, position, at)"
            " SELECT club_id, $4, id, $5, $6 FROM contest_entry WHERE club_id = $1 AND contest_id = $2 AND member_id = $3"
            " ON CONFLICT (club_id, reference) DO NOTHING",
            club.id,
            contest_id,
            member_id,
            reference,
            position,
            club.clock.now(),
        )

    await club.database.transact(work)


async def _held(tx: Transaction, club: Club, member_id: int, contest_id: int) -> _Play:
    refuse_unless_active(await lock_member(tx, club.id, member_id))
    contest = await hold_contest(tx, club.id, contest_id)
    entry = await lock_contest_entry(tx, club.id, contest_id, member_id)
    if contest is None or entry is None:
        raise ContestEntryNotFound
    return _Play(contest, entry, ContestTerms.from_json(from_json(contest["terms"])))


async def _question(tx: Transaction, contest_id: int, position: int) -> Row | None:
    return await tx.fetch_one(
        "SELECT * FROM contest_question WHERE contest_id = $1 AND position = $2", contest_id, position
    )


async def _put(tx: Transaction, club: Club, play: _Play, now: dt.datetime) -> AskedView | None:
    """The first question that has no answer yet."""
    question = await tx.fetch_one(
        "SELECT * FROM contest_question q WHERE q.contest_id = $1 AND NOT EXISTS (SELECT 1 FROM contest_answer a"
        " WHERE a.entry_id = $2 AND a.position = q.position) ORDER BY q.position LIMIT 1",
        play.contest["id"],
        play.entry["id"],
    )
    if question is None:
        await _finish(tx, play)
        return None
    await tx.execute(
        "UPDATE contest_entry SET asked_position = $2, asked_at = $3 WHERE id = $1",
        play.entry["id"],
        question["position"],
        now,
    )
    return await _view(tx, play, question, now, now)


async def _view(tx: Transaction, play: _Play, question: Row, asked_at: dt.datetime, now: dt.datetime) -> AskedView:
    return ask_view(play.contest, question, await _count(tx, play), asked_at, now, as_polls=play.terms.as_polls)


async def _count(tx: Transaction, play: _Play) -> int:
    counted = await tx.fetch_one("SELECT COUNT(*) AS n FROM contest_question WHERE contest_id = $1", play.contest["id"])
    return 0 if counted is None else int(counted["n"])


async def _write(tx: Transaction, club: Club, play: _Play, question: Row, choice: int | None, at: dt.datetime) -> None:
    """`choice` None: nothing was chosen in time."""
    asked_at = instant(play.entry["asked_at"])
    used_ms = milliseconds(at - asked_at)
    late = choice is None or is_late(question["seconds"], used_ms)
    right = None if not play.is_quiz else not late and choice == question["right_option"]
    score = score_of(play.terms, right=bool(right), seconds=question["seconds"], used_ms=used_ms)
    await tx.execute(
        "INSERT INTO contest_answer (club_id, entry_id, position, choice, is_right, is_late, points, asked_at, answered_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        club.id,
        play.entry["id"],
        question["position"],
        choice,
        right,
        late,
        score,
        asked_at,
        at,
    )
    # What came too late neither counts nor makes a member's last answer any later.
    await tx.execute(
        "UPDATE contest_entry SET score = score + $2, right_count = right_count + $3, answered_ms = answered_ms + $4,"
        " asked_position = NULL, asked_at = NULL, finished_at = CASE WHEN $5 = 1 THEN finished_at ELSE $6 END"
        " WHERE id = $1",
        play.entry["id"],
        score,
        int(bool(right)),
        used_ms if question["seconds"] is None else min(used_ms, question["seconds"] * 1000),
        int(late),
        at,
    )


async def _finish(tx: Transaction, play: _Play) -> None:
    await tx.execute(
        "UPDATE contest_entry SET state = 'finished', finished_at = COALESCE(finished_at, started_at) WHERE id = $1",
        play.entry["id"],
    )


async def _answer_view(tx: Transaction, play: _Play, question: Row, answer: Row, *, repeated: bool) -> AnswerView:
    later = await _question(tx, play.contest["id"], question["position"] + 1)
    options = from_json(question["options"])
    right = question["right_option"] if play.is_quiz else None
    return AnswerView(
        play.contest["id"],
        play.contest["title"],
        int(question["position"]),
        await _count(tx, play),
        options[answer["choice"]] if answer["choice"] is not None else None,
        None if right is None else options[right],
        None if answer["is_right"] is None else bool(answer["is_right"]),
        bool(answer["is_late"]),
        int(answer["points"]),
        question["explanation"] if play.is_quiz else "",
        is_last=later is None,
        as_polls=play.terms.as_polls,
        repeated=repeated,
    )
