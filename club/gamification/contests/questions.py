"""The questions of a contest while it is a draft: added, pasted, given a picture, taken away."""

from collections.abc import Sequence

from club.context import Club
from club.errors import ContestInvalid
from club.gamification.contests.keeping import journaled, locked_draft, refuse_unknown_picture, write_act
from club.gamification.contests.pasting import read_questions
from club.gamification.contests.rules import QUESTIONS_MAX, WITH_QUESTIONS, QuestionDraft, check_question
from club.gamification.contests.staff_views import ContestCard, contest_card
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, Transaction, to_json


async def add_question(club: Club, staff: StaffView, contest_id: int, draft: QuestionDraft, *, key: str) -> ContestCard:
    """One question, after the others. Needs `manage_play`. Idempotent by key.

    Refuses NotAllowed, ContestNotFound, ContestFixed, ContestInvalid.
    """
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        row = await locked_draft(tx, club, contest_id)
        await refuse_unknown_picture(tx, club, draft.picture_id)
        await _add(tx, club, staff, row, [check_question(row["kind"], draft)], key)

    await club.database.transact(work)
    return await contest_card(club, staff, contest_id)


async def paste_questions(club: Club, staff: StaffView, contest_id: int, text: str, *, key: str) -> ContestCard:
    """As many as `text` holds (`pasting.py` says how they are written), after the others; all of them or none.

    Needs `manage_play`. Idempotent by key. Refuses NotAllowed, ContestNotFound, ContestFixed, ContestInvalid,
    ContestQuestionUnclear.
    """
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        row = await locked_draft(tx, club, contest_id)
        await _add(tx, club, staff, row, read_questions(row["kind"], text), key)

    await club.database.transact(work)
    return await contest_card(club, staff, contest_id)


async def _add(
    tx: Transaction, club: Club, staff: StaffView, row: Row, drafts: Sequence[QuestionDraft], key: str
) -> None:
    if row["kind"] not in WITH_QUESTIONS:
        raise ContestInvalid(field="kind")
    journal_key = f"contest-questions:{key}"
    if await journaled(tx, club.id, journal_key) is not None:
        return
    counted = await tx.fetch_one("SELECT COUNT(*) AS n FROM contest_question WHERE contest_id = $1", row["id"])
    known = 0 if counted is None else int(counted["n"])
    if known + len(drafts) > QUESTIONS_MAX:
        raise ContestInvalid(field="questions", least=1, most=QUESTIONS_MAX)
    await tx.execute_many(
        "INSERT INTO contest_question (club_id, contest_id, position, text, picture_id, options, right_option,"
        " explanation, seconds) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        [
            (
                club.id,
                row["id"],
                position,
                draft.text,
                draft.picture_id,
                to_json(list(draft.options)),
                draft.right_option,
                draft.explanation,
                draft.seconds,
            )
            for position, draft in enumerate(drafts, start=known + 1)
        ],
    )
    await write_act(
        tx, club, staff, "act-added-contest-questions", row["id"], row["title"], key=journal_key, count=len(drafts)
    )


async def set_question_picture(
    club: Club, staff: StaffView, contest_id: int, position: int, picture_id: int | None
) -> ContestCard:
    """The picture a question is shown with; None: none. Needs `manage_play`.

    Refuses NotAllowed, ContestNotFound, ContestFixed, ContestInvalid (no such question, no such picture).
    """
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        await locked_draft(tx, club, contest_id)
        await refuse_unknown_picture(tx, club, picture_id)
        changed = await tx.execute(
            "UPDATE contest_question SET picture_id = $3 WHERE contest_id = $1 AND position = $2",
            contest_id,
            position,
            picture_id,
        )
        if not changed:
            raise ContestInvalid(field="position")

    await club.database.transact(work)
    return await contest_card(club, staff, contest_id)


async def remove_question(club: Club, staff: StaffView, contest_id: int, position: int, *, key: str) -> ContestCard:
    """Those behind it move up. Needs `manage_play`. Idempotent by key. Refuses NotAllowed, ContestNotFound, ContestFixed,
    ContestInvalid (no such question)."""
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        row = await locked_draft(tx, club, contest_id)
        journal_key = f"contest-question-removed:{key}"
        if await journaled(tx, club.id, journal_key) is not None:
            return
        gone = await tx.execute(
            "DELETE FROM contest_question WHERE contest_id = $1 AND position = $2", contest_id, position
        )
        if not gone:
            raise ContestInvalid(field="position")
        for behind in await tx.fetch_all(
            "SELECT id FROM contest_question WHERE contest_id = $1 AND position > $2 ORDER BY position",
            contest_id,
            position,
        ):
            await tx.execute("UPDATE contest_question SET position = position - 1 WHERE id = $1", behind["id"])
        await write_act(tx, club, staff, "act-removed-contest-question", contest_id, row["title"], key=journal_key)

    await club.database.transact(work)
    return await contest_card(club, staff, contest_id)
