"""Jobs as rows: planned once by key, taken by one worker at a time, done once, tried again, set aside.

While a job runs, `lease_until` says until when it is its worker's; after a failure, until when it rests.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from club.jobs.processes import is_gone
from club.jobs.rules import retry_after_seconds
from club.outbox.telling import tell_staff
from club.staff.actions import staff_who_may
from club.storage import Database, Transaction, from_json, to_json
from club.storage.locking import skip_locked

ATTEMPTS_MAX = 6


@dataclass(frozen=True, slots=True)
class TakenJob:
    id: int
    club_id: int
    kind: str
    arguments: dict[str, Any]
    attempts: int


async def plan_job(
    tx: Transaction, club_id: int, kind: str, *, key: str, due_at: dt.datetime, **arguments: Any
) -> None:
    """Have `kind` done at `due_at`, in the transaction of its cause. The same key is planned once."""
    await tx.execute(
        "INSERT INTO job (club_id, kind, arguments, idempotency_key, due_at) VALUES ($1, $2, $3, $4, $5)"
        " ON CONFLICT (club_id, idempotency_key) DO NOTHING",
        club_id,
        kind,
        to_json(arguments),
        key,
        due_at,
    )


_NEXT = """
SELECT j.id FROM job j WHERE j.club_id = $1 AND j.state IN ('waiting', 'running') AND j.due_at <= $2
  AND (j.lease_until IS NULL OR j.lease_until <= $2)
  AND NOT EXISTS (SELECT 1 FROM job e WHERE e.club_id = j.club_id AND e.kind = j.kind AND e.state IN ('waiting', 'running')
    AND (e.due_at < j.due_at OR (e.due_at = j.due_at AND e.id < j.id)))
ORDER BY j.due_at, j.id LIMIT 1
"""


async def take_job(
    database: Database, club_id: int, worker: str, now: dt.datetime, lease_seconds: float
) -> TakenJob | None:
    """The next due job of the club, ours for `lease_seconds`. Jobs of one kind are done in the order they are due."""
    if await database.fetch_one(_NEXT, club_id, now) is None:
        return None

    async def work(tx: Transaction) -> TakenJob | None:
        row = await tx.fetch_one(f"{_NEXT}{skip_locked(tx)}", club_id, now)
        if row is None:
            return None
        taken = await tx.fetch_one(
            "UPDATE job SET state = 'running', worker = $2, lease_until = $3, attempts = attempts + 1 WHERE id = $1"
            " RETURNING id, club_id, kind, arguments, attempts",
            row["id"],
            worker,
            now + dt.timedelta(seconds=lease_seconds),
        )
        assert taken is not None
        return TakenJob(taken["id"], taken["club_id"], taken["kind"], from_json(taken["arguments"]), taken["attempts"])

    return await database.transact(work)


async def renew_job(database: Database, job: TakenJob, worker: str, until: dt.datetime) -> bool:
    """Keep a long job; False when somebody else has it meanwhile."""

    async def work(tx: Transaction) -> int:
        return await tx.execute(
            "UPDATE job SET lease_until = $3 WHERE id = $1 AND worker = $2 AND state = 'running'", job.id, worker, until
        )

    return await database.transact(work) == 1


async def finish_job(database: Database, job: TakenJob, worker: str, now: dt.datetime) -> bool:
    """Mark it done; False when it is no longer ours."""

    async def work(tx: Transaction) -> int:
        return await tx.execute(
            "UPDATE job SET state = 'done', closed_at = $3, lease_until = NULL, error = NULL"
            " WHERE id = $1 AND worker = $2 AND state = 'running'",
            job.id,
            worker,
            now,
        )

    return await database.transact(work) == 1


async def fail_job(database: Database, job: TakenJob, worker: str, now: dt.datetime, error: str) -> bool:
    """Let it rest before it is tried again; whether it is set aside for good. Then owners are told."""
    dead = job.attempts >= ATTEMPTS_MAX
    rests_until = None if dead else now + dt.timedelta(seconds=retry_after_seconds(job.attempts))

    async def work(tx: Transaction) -> None:
        changed = await tx.execute(
            "UPDATE job SET state = $3, error = $4, lease_until = $5, closed_at = $6"
            " WHERE id = $1 AND worker = $2 AND state = 'running'",
            job.id,
            worker,
            "dead" if dead else "waiting",
            error[:300],
            rests_until,
            now if dead else None,
        )
        if not (changed and dead):
            return
        for staff_id in await staff_who_may(tx, job.club_id, "connect_shops"):
            await tell_staff(
                tx,
                job.club_id,
                staff_id,
                "told-update-dead",
                key=f"job-dead:{job.id}",
                at=now,
                source=f"job:{job.kind}",
                error=error[:300],
            )

    await database.transact(work)
    return dead


async def free_jobs_of_gone_workers(database: Database, club_id: int) -> int:
    """Jobs whose worker was a process of this machine that has ended wait again at once; how many."""
    rows = await database.fetch_all(
        "SELECT id, worker FROM job WHERE club_id = $1 AND state = 'running' AND worker IS NOT NULL", club_id
    )
    gone = [(row["id"], row["worker"]) for row in rows if is_gone(row["worker"])]
    if not gone:
        return 0

    async def work(tx: Transaction) -> None:
        await tx.execute_many(
            "UPDATE job SET state = 'waiting', lease_until = NULL WHERE id = $1 AND worker = $2 AND state = 'running'",
            gone,
        )

    await database.transact(work)
    return len(gone)
