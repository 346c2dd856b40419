"""Staff make a contest: a draft, its questions, its prizes; then it is opened and stays as it is."""

from dataclasses import replace
from typing import Any

from club.context import Club
from club.errors import ContestFixed, ContestIncomplete, ContestInvalid, ContestNotFound
from club.gamification.contests.rules import WITH_QUESTIONS, ContestDraft, check_draft, check_number
from club.gamification.contests.sealing import seal_number
from club.gamification.contests.staff_views import ContestCard, contest_card, draft_of
from club.staff.actions import write_journal
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, Transaction, from_json, to_json
from club.storage.locking import lock_contest


async def add_contest(club: Club, staff: StaffView, draft: ContestDraft, *, key: str) -> ContestCard:
    """A draft that no member sees. Needs `manage_play`. Idempotent by key. Refuses NotAllowed, ContestInvalid."""
    require(staff.role, "manage_play")
    checked = check_draft(draft)

    async def work(tx: Transaction) -> int:
        journal_key = f"contest-added:{key}"
        earlier = await journaled(tx, club.id, journal_key)
        if earlier is not None:
            return earlier
        await refuse_unknown_picture(tx, club, checked.picture_id)
        row = await tx.fetch_one(
            "INSERT INTO contest (club_id, kind, title, description, picture_id, terms, prizes, opens_at, closes_at,"
            " created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id",
            club.id,
            checked.kind,
            *_values(checked),
            staff.id,
            club.clock.now(),
        )
        assert row is not None
        await write_act(tx, club, staff, "act-added-contest", row["id"], checked.title, key=journal_key)
        return int(row["id"])

    return await contest_card(club, staff, await club.database.transact(work))


def _values(draft: ContestDraft) -> tuple[Any, ...]:
    return (
        draft.title,
        draft.description,
        draft.picture_id,
        to_json(draft.terms.to_json()),
        to_json([each.to_json() for each in draft.prizes]),
        draft.opens_at,
        draft.closes_at,
    )


async def change_contest(club: Club, staff: StaffView, contest_id: int, **changes: Any) -> ContestCard:
    """Change fields of ContestDraft, but the kind. Needs `manage_play`. The same again changes nothing.

    Once members take part only the description, the picture and a later end may be changed. Refuses NotAllowed,
    ContestNotFound, ContestInvalid, ContestFixed.
    """
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        row = await locked_contest(tx, club, contest_id)
        known = draft_of(row)
        changed = check_draft(replace(known, **{**changes, "kind": known.kind}))
        if changed == known:
            return
        if row["state"] != "draft" and not _harmless(row, known, changed):
            raise ContestFixed(state=row["state"])
        await refuse_unknown_picture(tx, club, changed.picture_id)
        await tx.execute(
            "UPDATE contest SET title = $2, description = $3, picture_id = $4, terms = $5, prizes = $6, opens_at = $7,"
            " closes_at = $8 WHERE id = $1",
            contest_id,
            *_values(changed),
        )
        fields = sorted(changes)
        key = f"contest-changed:{contest_id}:{club.clock.now().isoformat()}:{','.join(fields)}"[:100]
        await write_act(tx, club, staff, "act-changed-contest", contest_id, changed.title, key=key, fields=fields)

    await club.database.transact(work)
    return await contest_card(club, staff, contest_id)


def _harmless(row: Row, known: ContestDraft, changed: ContestDraft) -> bool:
    same = replace(changed, description=known.description, picture_id=known.picture_id, closes_at=known.closes_at)
    return row["state"] == "open" and same == known and changed.closes_at >= known.closes_at


async def fix_number(club: Club, staff: StaffView, contest_id: int, number: int) -> ContestCard:
    """The number that is to be guessed, sealed from here on. Needs `manage_play`.

    Refuses NotAllowed, ContestNotFound, NumberNotUnderstood, ContestFixed, ContestInvalid, ContestWithoutKey.
    """
    require(staff.role, "manage_play")
    sealed = seal_number(club, check_number(number))

    async def work(tx: Transaction) -> None:
        row = await locked_draft(tx, club, contest_id)
        if row["kind"] != "number":
            raise ContestInvalid(field="kind")
        await tx.execute("UPDATE contest SET solution = $2 WHERE id = $1", contest_id, to_json(sealed))
        key = f"contest-number:{contest_id}:{sealed['commitment'][:32]}"
        await write_act(tx, club, staff, "act-fixed-contest-number", contest_id, row["title"], key=key)

    await club.database.transact(work)
    return await contest_card(club, staff, contest_id)


async def open_contest(club: Club, staff: StaffView, contest_id: int) -> ContestCard:
    """Members see it from now on and take part from `opens_at`. Needs `manage_play`. Idempotent.

    Refuses NotAllowed, ContestNotFound, ContestFixed (it is over), ContestIncomplete(missing).
    """
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        row = await locked_contest(tx, club, contest_id)
        if row["state"] == "open":
            return
        if row["state"] != "draft":
            raise ContestFixed(state=row["state"])
        await _refuse_incomplete(tx, club, row)
        await tx.execute("UPDATE contest SET state = 'open' WHERE id = $1", contest_id)
        await write_act(
            tx, club, staff, "act-opened-contest", contest_id, row["title"], key=f"contest-opened:{contest_id}"
        )

    await club.database.transact(work)
    return await contest_card(club, staff, contest_id)


async def _refuse_incomplete(tx: Transaction, club: Club, row: Row) -> None:
    if draft_of(row).closes_at <= club.clock.now():
        raise ContestIncomplete(missing="times")
    if row["kind"] == "number" and row["solution"] is None:
        raise ContestIncomplete(missing="solution")
    if row["kind"] in WITH_QUESTIONS:
        counted = await tx.fetch_one("SELECT COUNT(*) AS n FROM contest_question WHERE contest_id = $1", row["id"])
        if counted is None or not counted["n"]:
            raise ContestIncomplete(missing="questions")


async def refuse_unknown_picture(tx: Transaction, club: Club, picture_id: int | None) -> None:
    """Refuses ContestInvalid for a picture that the club does not keep."""
    if picture_id is None:
        return
    known = await tx.fetch_one("SELECT id FROM picture WHERE club_id = $1 AND id = $2", club.id, picture_id)
    if known is None:
        raise ContestInvalid(field="picture_id")


async def locked_contest(tx: Transaction, club: Club, contest_id: int) -> Row:
    """Refuses ContestNotFound."""
    row = await lock_contest(tx, club.id, contest_id)
    if row is None:
        raise ContestNotFound
    return row


async def locked_draft(tx: Transaction, club: Club, contest_id: int) -> Row:
    """Refuses ContestNotFound, ContestFixed."""
    row = await locked_contest(tx, club, contest_id)
    if row["state"] != "draft":
        raise ContestFixed(state=row["state"])
    return row


async def journaled(tx: Transaction, club_id: int, key: str) -> int | None:
    """The contest that was acted on under this key, if one was."""
    row = await tx.fetch_one(
        "SELECT details FROM journal_entry WHERE club_id = $1 AND idempotency_key = $2", club_id, key
    )
    return None if row is None else int(from_json(row["details"])["contest_id"])


async def write_act(
    tx: Transaction, club: Club, staff: StaffView, act: str, contest_id: int, title: str, *, key: str, **details: Any
) -> None:
    await write_journal(
        tx,
        club.id,
        staff.id,
        act,
        key=key,
        at=club.clock.now(),
        contest_id=contest_id,
        title=title,
        **details,
    )
