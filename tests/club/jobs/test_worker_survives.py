"""What cannot be done is set aside; it stops neither the other work nor the process."""

from typing import Any

from club.clubs import change_policies
from club.context import Club
from club.jobs.queue import plan_job, take_job
from club.jobs.worker import STARTS_MAX, SWEEPS, Worker
from club.ledger import points
from club.storage import Transaction
from tests.makers import StandingClock, make_member, make_staff


async def test_a_job_that_ends_the_process_each_time_is_set_aside_and_owners_are_told(
    club: Club, clock: StandingClock
) -> None:
    await make_staff(club, "owner")
    ran: list[str] = []

    async def run(club: Club, arguments: dict[str, Any]) -> None:
        ran.append("again")

    async def plan(tx: Transaction) -> None:
        await plan_job(tx, club.id, "deadly", key="deadly:1", due_at=clock.now())

    await club.database.transact(plan)
    for _ in range(STARTS_MAX):  # begun, and the process was gone before it could say how it ended
        assert await take_job(club.database, club.id, "gone:1:1", clock.now(), 60) is not None
        clock.move(seconds=61)
    await Worker(club.database, clock, [club], kinds={"deadly": run}).look()
    job = await club.database.fetch_one("SELECT state, error FROM job WHERE idempotency_key = 'deadly:1'")
    assert job is not None
    assert (job["state"], job["error"], ran) == ("dead", "ends the process", [])
    told = await club.database.fetch_all("SELECT kind FROM outbox_message WHERE bot = 'staff'")
    assert [row["kind"] for row in told] == ["told-update-dead"]


async def test_a_sweep_that_fails_leaves_the_others_and_the_worker_alone(club: Club, clock: StandingClock) -> None:
    await change_policies(club, points_expire_after_days=10)
    anna = await make_member(club)
    clock.move(days=11)

    async def broken(club: Club) -> int:
        raise ZeroDivisionError

    await Worker(club.database, clock, [club], kinds={}, sweeps=(broken, *SWEEPS)).look()
    assert (await points(club, anna.id)).balance == 0
