"""Batches of codes as staff keep them: printed, paused, revoked, exported; each act in the journal."""

from typing import Any

from club.context import Club
from club.errors import IdempotencyKeyReused
from club.gamification.product_codes.errors import (
    CodeBatchesFull,
    CodeBatchInvalid,
    CodeBatchNotFound,
    CodeBatchRevoked,
)
from club.gamification.product_codes.rules import LABELS_MAX, BatchState, CodeBatchDraft, check_batch, check_span
from club.gamification.product_codes.signs import BATCHES_MAX
from club.staff.actions import write_journal
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Transaction, from_json
from club.storage.locking import for_update

_ACTS: dict[BatchState, str] = {
    "active": "act-code-batch-resumed",
    "paused": "act-code-batch-paused",
    "revoked": "act-code-batch-revoked",
}


async def add_code_batch(club: Club, staff: StaffView, draft: CodeBatchDraft, *, key: str) -> int:
    """A new batch, whose codes count from now on (or from when it opens); its id. Needs `manage_play`. Idempotent by key.

    Refuses NotAllowed, CodeBatchInvalid(field), CodeBatchesFull, IdempotencyKeyReused.
    """
    require(staff.role, "manage_play")
    draft = check_batch(draft)

    async def work(tx: Transaction) -> int:
        await tx.fetch_one(f"SELECT id FROM club WHERE id = $1{for_update(tx)}", club.id)
        journal_key = f"code-batch-added:{key}"
        earlier = await tx.fetch_one(
            "SELECT details FROM journal_entry WHERE club_id = $1 AND idempotency_key = $2", club.id, journal_key
        )
        if earlier is not None:
            details = from_json(earlier["details"])
            if (details["title"], details["count"]) != (draft.title, draft.count):
                raise IdempotencyKeyReused
            return int(details["batch_id"])
        if draft.lottery_id is not None and not await takes_tickets(tx, club, draft.lottery_id):
            raise CodeBatchInvalid(field="lottery")
        batch_id, number = await _insert(tx, club, staff, draft)
        await write_journal(
            tx,
            club.id,
            staff.id,
            "act-code-batch-added",
            key=journal_key,
            at=club.clock.now(),
            batch_id=batch_id,
            number=number,
            title=draft.title,
            count=draft.count,
        )
        return batch_id

    return await club.database.transact(work)


async def takes_tickets(tx: Transaction, club: Club, lottery_id: int) -> bool:
    """Whether the lottery is one of the club's that tickets are, or will be, given of."""
    row = await tx.fetch_one(
        "SELECT id FROM lottery WHERE club_id = $1 AND id = $2 AND state IN ('draft', 'open')", club.id, lottery_id
    )
    return row is not None


async def _insert(tx: Transaction, club: Club, staff: StaffView, draft: CodeBatchDraft) -> tuple[int, int]:
    last = await tx.fetch_one("SELECT COALESCE(MAX(number), 0) AS n FROM code_batch WHERE club_id = $1", club.id)
    assert last is not None
    if last["n"] >= BATCHES_MAX:
        raise CodeBatchesFull(largest=BATCHES_MAX)
    row = await tx.fetch_one(
        "INSERT INTO code_batch (club_id, number, title, prefix, product, agent, count, opens_at, closes_at, points, tickets,"
        " lottery_id, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
        " RETURNING id, number",
        club.id,
        last["n"] + 1,
        draft.title,
        draft.prefix,
        draft.product,
        draft.agent,
        draft.count,
        draft.opens_at,
        draft.closes_at,
        draft.points,
        draft.tickets,
        draft.lottery_id,
        staff.id,
        club.clock.now(),
    )
    assert row is not None
    return int(row["id"]), int(row["number"])


async def set_code_batch_state(club: Club, staff: StaffView, batch_id: int, state: BatchState, *, key: str) -> None:
    """Pause a batch, let it count again, or revoke all its codes that were not used, for good. Needs `manage_play`.

    What is so already stays so. Idempotent by key. Refuses NotAllowed, CodeBatchNotFound, CodeBatchRevoked.
    """
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        row = await tx.fetch_one(
            "UPDATE code_batch SET state = $3 WHERE club_id = $1 AND id = $2 AND state <> 'revoked' AND state <> $3"
            " RETURNING title, count, used_count",
            club.id,
            batch_id,
            state,
        )
        if row is None:
            await _refuse_unless_so(tx, club, batch_id, state)
            return
        await _journal(
            tx, club, staff, _ACTS[state], batch_id, key, row["title"], unused=row["count"] - row["used_count"]
        )

    await club.database.transact(work)


async def _refuse_unless_so(tx: Transaction, club: Club, batch_id: int, state: BatchState) -> None:
    row = await tx.fetch_one("SELECT state FROM code_batch WHERE club_id = $1 AND id = $2", club.id, batch_id)
    if row is None:
        raise CodeBatchNotFound
    if row["state"] != state:
        raise CodeBatchRevoked


async def note_code_export(club: Club, staff: StaffView, batch_id: int, *, key: str) -> None:
    """Somebody takes all codes of a batch away as files: written down before the first. Needs `manage_play`. Idempotent by key.

    Refuses NotAllowed, CodeBatchNotFound, CodeBatchRevoked.
    """
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        title, count = await _printable(tx, club, batch_id)
        await _journal(tx, club, staff, "act-code-batch-exported", batch_id, key, title, first=1, last=count)

    await club.database.transact(work)


async def note_code_labels(club: Club, staff: StaffView, batch_id: int, first: int, last: int, *, key: str) -> None:
    """The same for labels with the serials from `first` to `last`. Refuses CodeSpanInvalid besides."""
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        title, count = await _printable(tx, club, batch_id)
        check_span(first, last, count, largest=LABELS_MAX)
        await _journal(tx, club, staff, "act-code-labels-made", batch_id, key, title, first=first, last=last)

    await club.database.transact(work)


async def _printable(tx: Transaction, club: Club, batch_id: int) -> tuple[str, int]:
    row = await tx.fetch_one(
        "SELECT title, count, state FROM code_batch WHERE club_id = $1 AND id = $2", club.id, batch_id
    )
    if row is None:
        raise CodeBatchNotFound
    if row["state"] == "revoked":
        raise CodeBatchRevoked
    return row["title"], row["count"]


async def _journal(
    tx: Transaction, club: Club, staff: StaffView, act: str, batch_id: int, key: str, title: str, **details: Any
) -> None:
    at = club.clock.now()
    key = f"{act}:{batch_id}:{key}"
    await write_journal(tx, club.id, staff.id, act, key=key, at=at, batch_id=batch_id, title=title, **details)
