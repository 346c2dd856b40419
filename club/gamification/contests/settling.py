"""What it came to: right answers of a prediction, the number, the voices; then everybody has a place.

Places go by score, the higher the better; who gave their last counting answer earlier comes first. Who is no active member at this
moment has none, and those behind move up. Afterwards nobody moves any more.
"""

from club.context import Club
from club.errors import ContestFixed, ContestIncomplete, ContestInvalid
from club.gamification.contests.keeping import locked_contest, write_act
from club.gamification.contests.rules import NOBODY_RIGHT, WITH_VOTES, ContestTerms
from club.gamification.contests.sealing import open_number
from club.gamification.contests.staff_views import ContestCard, contest_card
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, Transaction, from_json, to_json


async def mark_right_option(club: Club, staff: StaffView, contest_id: int, position: int, option: int) -> ContestCard:
    """What a question of a prediction came to (from 0; NOBODY_RIGHT: nothing). May be changed until it is settled.

    Needs `manage_play`. The same again changes nothing. Refuses NotAllowed, ContestNotFound, ContestFixed (members still
    answer, or it is settled), ContestInvalid (no such question or option).
    """
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        row = await locked_contest(tx, club, contest_id)
        if row["kind"] != "prediction" or row["state"] != "closed":
            raise ContestFixed(state=row["state"])
        question = await tx.fetch_one(
            "SELECT * FROM contest_question WHERE contest_id = $1 AND position = $2", contest_id, position
        )
        if question is None:
            raise ContestInvalid(field="position")
        if not NOBODY_RIGHT <= option < len(from_json(question["options"])):
            raise ContestInvalid(field="right_option")
        if question["right_option"] == option:
            return
        await tx.execute("UPDATE contest_question SET right_option = $2 WHERE id = $1", question["id"], option)
        key = f"contest-right:{contest_id}:{position}:{option}:{club.clock.now().isoformat()}"
        await write_act(
            tx, club, staff, "act-marked-contest-answer", contest_id, row["title"], key=key, position=position
        )

    await club.database.transact(work)
    return await contest_card(club, staff, contest_id)


async def settle_contest(club: Club, staff: StaffView, contest_id: int) -> ContestCard:
    """Everybody gets their place, for good; prizes and news follow. Needs `manage_play`. Idempotent.

    For predictions whose answers are marked, and for what is being voted on (voting ends with it). Refuses NotAllowed,
    ContestNotFound, ContestFixed, ContestIncomplete(right: position of the question that is not marked).
    """
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        row = await locked_contest(tx, club, contest_id)
        if row["state"] == "settled":
            return
        waits = "voting" if row["kind"] in WITH_VOTES else "closed"
        if row["state"] != waits or row["kind"] not in ("prediction", *WITH_VOTES):
            raise ContestFixed(state=row["state"])
        if row["kind"] == "prediction":
            await _judge_prediction(tx, row)
        await write_act(
            tx, club, staff, "act-settled-contest", contest_id, row["title"], key=f"contest-settled:{contest_id}"
        )
        await rank(tx, club, row)

    await club.database.transact(work)
    return await contest_card(club, staff, contest_id)


async def _judge_prediction(tx: Transaction, row: Row) -> None:
    terms = ContestTerms.from_json(from_json(row["terms"]))
    questions = await tx.fetch_all(
        "SELECT position, right_option FROM contest_question WHERE contest_id = $1 ORDER BY position", row["id"]
    )
    for question in questions:
        if question["right_option"] is None:
            raise ContestIncomplete(missing="right", position=int(question["position"]))
        await tx.execute(
            "UPDATE contest_answer SET is_right = (choice = $3), points = CASE WHEN choice = $3 THEN $4 ELSE 0 END"
            " WHERE club_id = $5 AND position = $2 AND entry_id IN (SELECT id FROM contest_entry WHERE contest_id = $1)",
            row["id"],
            question["position"],
            int(question["right_option"]),
            terms.right_score,
            row["club_id"],
        )
    await tx.execute(
        "UPDATE contest_entry SET score = (SELECT COALESCE(SUM(a.points), 0) FROM contest_answer a WHERE a.entry_id ="
        " contest_entry.id), right_count = (SELECT COUNT(*) FROM contest_answer a WHERE a.entry_id = contest_entry.id"
        " AND a.is_right) WHERE contest_id = $1",
        row["id"],
    )


async def reveal_number(tx: Transaction, club: Club, row: Row) -> None:
    """A guess is worth the less the further off it is: its score is the distance below zero."""
    solution = open_number(club, from_json(row["solution"]))
    await tx.execute("UPDATE contest SET solution = $2 WHERE id = $1", row["id"], to_json(solution.to_json()))
    await tx.execute(
        "UPDATE contest_entry SET score = -ABS(CAST(submission AS BIGINT) - $2) WHERE contest_id = $1"
        " AND submission IS NOT NULL",  # who was forgotten has none any more
        row["id"],
        solution.number,
    )


async def rank(tx: Transaction, club: Club, row: Row) -> None:
    """`row` is locked. Everybody who takes part and is an active member has a place, from 1 without a gap."""
    only = "TRUE"
    if row["kind"] in WITH_VOTES:
        only = "e.shortlisted"
        await tx.execute("UPDATE contest_entry SET score = vote_count WHERE contest_id = $1", row["id"])
    await tx.execute(
        "UPDATE contest_entry SET place = placed.place FROM (SELECT e.id, ROW_NUMBER() OVER"
        " (ORDER BY e.score DESC, e.finished_at, e.id) AS place FROM contest_entry e JOIN member m ON m.id = e.member_id"
        f" WHERE e.contest_id = $1 AND e.state = 'finished' AND m.state = 'active' AND {only}) placed"
        " WHERE contest_entry.id = placed.id AND contest_entry.contest_id = $1",
        row["id"],
    )
    await tx.execute("UPDATE contest SET state = 'settled', settled_at = $2 WHERE id = $1", row["id"], club.clock.now())
