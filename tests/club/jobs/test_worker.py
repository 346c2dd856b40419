"""Time does its work once: points come and go, days are lived through in order, a failed job is tried again."""

import asyncio
import datetime as dt
from typing import Any

import pytest

from club.clubs import change_policies
from club.context import Club
from club.errors import DatabaseBusy
from club.inbox import IncomingItem, write_down
from club.jobs.days import DAY, plan_days
from club.jobs.queue import plan_job
from club.jobs.worker import KINDS, Worker
from club.ledger import history, hold_points, points, prove_ledger
from club.members import MemberView, set_birthday
from club.persian.jalali import from_jalali
from club.rewards import redeem_reward
from club.storage import Transaction, from_json
from tests.club.inbox.eventually import eventually
from tests.makers import StandingClock, make_member, make_purchase, make_reward, make_staff


def worker_of(club: Club, kinds: Any = KINDS) -> Worker:
    return Worker(club.database, club.clock, [club], kinds=kinds)


async def jobs(club: Club) -> list[tuple[str, str]]:
    """All jobs but the evening's summaries (tests/club/reports), by the last part of their keys."""
    rows = await club.database.fetch_all("SELECT idempotency_key, state FROM job WHERE kind <> 'summary' ORDER BY id")
    return [(row["idempotency_key"].rpartition(":")[2], row["state"]) for row in rows]


async def told(club: Club, kind: str) -> list[dict[str, Any]]:
    rows = await club.database.fetch_all("SELECT arguments FROM outbox_message WHERE kind = $1 ORDER BY id", kind)
    return [from_json(row["arguments"]) for row in rows]


async def born(club: Club, member: MemberView, year: int, month: int, day: int) -> None:
    await set_birthday(club, member.id, from_jalali(year, month, day))


async def plan(club: Club, kind: str, number: int, due_at: dt.datetime | None = None) -> None:
    async def work(tx: Transaction) -> None:
        await plan_job(tx, club.id, kind, key=f"{kind}:{number}", due_at=due_at or club.clock.now(), number=number)

    await club.database.transact(work)


async def test_a_new_club_begins_with_the_day_it_opened(club: Club) -> None:
    assert await plan_days(club) == 1
    assert await plan_days(club) == 0
    assert await jobs(club) == [("2026-04-04", "waiting")]
    row = await club.database.fetch_one("SELECT due_at FROM job")
    assert row is not None
    assert str(row["due_at"])[:16] == "2026-04-03 20:30"  # midnight in Tehran


async def test_a_day_begins_at_midnight_of_the_club(club: Club, clock: StandingClock) -> None:
    worker = worker_of(club)
    await worker.look()
    clock.move(hours=12, minutes=29)  # 23:59 in Tehran
    await worker.look()
    assert await jobs(club) == [("2026-04-04", "done")]
    clock.move(minutes=1)
    await worker.look()
    assert await jobs(club) == [("2026-04-04", "done"), ("2026-04-05", "done")]


async def test_missed_days_are_caught_up_and_their_birthdays_celebrated_in_order(
    club: Club, clock: StandingClock
) -> None:
    late, early, never = [await make_member(club, name) for name in ("Late", "Early", "Never")]
    await born(club, late, 1370, 2, 3)
    await born(club, early, 1365, 1, 20)
    await born(club, never, 1365, 6, 1)
    await worker_of(club).look()
    clock.move(days=40)  # from 15 Farvardin to 24 Ordibehesht
    worker = worker_of(club)
    await worker.look()
    await worker.look()
    assert await jobs(club) == [("2026-04-04", "done"), ("2026-05-14", "done")]
    assert [each["name"] for each in await told(club, "told-birthday")] == ["Early", "Late"]
    assert (await points(club, late.id)).balance == 5 + 50
    assert (await points(club, never.id)).balance == 5
    assert (await prove_ledger(club)).holds


async def test_a_birthday_is_celebrated_every_year_and_not_on_the_day_of_birth(
    club: Club, clock: StandingClock
) -> None:
    anna, baby = await make_member(club, "Anna"), await make_member(club, "Baby")
    await born(club, anna, 1370, 1, 16)
    await born(club, baby, 1405, 1, 15)
    worker = worker_of(club)
    for _ in range(3):
        await worker.look()
        clock.move(days=365)
    assert [each["name"] for each in await told(club, "told-birthday")] == ["Anna", "Baby", "Anna", "Baby"]


async def test_points_are_warned_of_once_a_week_before_they_expire(club: Club, clock: StandingClock) -> None:
    await change_policies(club, points_expire_after_days=30)
    anna = await make_member(club)
    clock.move(days=1)
    await make_purchase(club, anna, 100_000)
    worker = worker_of(club)
    await worker.look()
    assert await told(club, "told-expiring-soon") == []
    clock.move(days=23)
    for _ in range(3):
        await worker.look()
        clock.move(days=1)
    warned = await told(club, "told-expiring-soon")
    assert [each["points"] for each in warned] == [5, 60]
    assert [each["expires_at"][:10] for each in warned] == ["2026-05-04", "2026-05-05"]
    clock.move(days=30)
    await worker.look()
    assert (await points(club, anna.id)).balance == 0
    assert len(await told(club, "told-expiring-soon")) == 2


async def test_after_a_jump_only_what_still_expires_is_warned_of(club: Club, clock: StandingClock) -> None:
    await change_policies(club, points_expire_after_days=30)
    anna = await make_member(club)
    await worker_of(club).look()
    clock.move(days=60)
    await worker_of(club).look()
    assert await told(club, "told-expiring-soon") == []
    assert [line.amount for line in (await history(club, anna.id)).lines] == [-5, 5]


async def test_vouchers_holds_and_pending_points_end_when_their_time_comes(club: Club, clock: StandingClock) -> None:
    await change_policies(club, points_pending_days=2, voucher_valid_days=10)
    anna = await make_member(club, points=200)
    coffee = await make_reward(club, price=60)
    await redeem_reward(club, anna.id, coffee.id, price_points=60, key="tap")
    await hold_points(club, anna.id, 40, expires_after_seconds=3600, key="hold", reason={})
    await make_purchase(club, anna, 100_000)
    before = await points(club, anna.id)
    assert (before.pending, before.held, before.available) == (60, 40, 105)
    clock.move(days=11)
    assert await worker_of(club).look() > 0
    after = await points(club, anna.id)
    assert (after.pending, after.held, after.available) == (0, 0, 205)
    assert len(await told(club, "told-voucher-expired")) == 1
    assert (await prove_ledger(club)).holds


async def test_what_was_handled_days_ago_leaves_the_inbox(club: Club, clock: StandingClock) -> None:
    items = [IncomingItem(str(number), "a", "private") for number in range(3)]
    await write_down(club.database, club_id=club.id, source="s", items=items, at=clock.now())

    async def close(tx: Transaction) -> None:
        for state, number in (("done", "0"), ("dead", "1")):
            await tx.execute(
                "UPDATE inbox_item SET state = $1, closed_at = $2 WHERE external_id = $3", state, clock.now(), number
            )

    await club.database.transact(close)
    for days, left in ((2, ["0", "1", "2"]), (2, ["1", "2"]), (30, ["2"])):
        clock.move(days=days)
        await worker_of(club).look()
        rows = await club.database.fetch_all("SELECT external_id FROM inbox_item ORDER BY id")
        assert [row["external_id"] for row in rows] == left


async def test_the_worker_wakes_when_the_clock_is_moved(club: Club, clock: StandingClock) -> None:
    worker = Worker(club.database, clock, [club], every_seconds=600)
    task = asyncio.create_task(worker.run())

    async def lived(*days: str) -> bool:
        return await jobs(club) == [(day, "done") for day in days]

    await eventually(lambda: lived("2026-04-04"))
    clock.move(days=3)
    await eventually(lambda: lived("2026-04-04", "2026-04-07"))
    worker.stop()
    await task
    assert await club.database.fetch_one("SELECT 1 AS x FROM lease") is None


async def test_a_failed_job_rests_and_those_after_it_wait_their_turn(club: Club, clock: StandingClock) -> None:
    ran: list[int] = []

    async def run(_: Club, arguments: dict[str, Any]) -> None:
        ran.append(arguments["number"])
        if arguments["number"] == 1 and ran.count(1) < 3:
            raise ValueError("private words")

    worker = worker_of(club, {DAY: KINDS[DAY], "test": run})
    await plan(club, "test", 1)
    await plan(club, "test", 2, club.clock.now() + dt.timedelta(seconds=1))
    clock.move(seconds=5)
    await worker.look()
    await worker.look()
    assert ran == [1]
    clock.move(seconds=10)
    await worker.look()
    assert ran == [1, 1]
    clock.move(seconds=60)
    await worker.look()
    assert ran == [1, 1, 1, 2]
    row = await club.database.fetch_one("SELECT state, attempts, error FROM job WHERE idempotency_key = 'test:1'")
    assert row is not None
    assert (row["state"], row["attempts"], row["error"]) == ("done", 3, None)


async def test_a_job_that_never_succeeds_is_set_aside_and_owners_are_told(club: Club, clock: StandingClock) -> None:
    await make_staff(club, "owner")
    ran: list[int] = []

    async def run(_: Club, arguments: dict[str, Any]) -> None:
        ran.append(arguments["number"])
        if arguments["number"] == 1:
            raise ValueError("private words")

    worker = worker_of(club, {DAY: KINDS[DAY], "test": run})
    await plan(club, "test", 1)
    await plan(club, "test", 2, clock.now() + dt.timedelta(seconds=1))
    for _ in range(8):
        await worker.look()
        clock.move(hours=1)
    assert ran == [1, 1, 1, 1, 1, 1, 2]
    assert [each["source"] for each in await told(club, "told-update-dead")] == ["job:test"]
    row = await club.database.fetch_one("SELECT state, error FROM job WHERE idempotency_key = 'test:1'")
    assert row is not None
    assert row["state"] == "dead"
    assert row["error"].startswith("ValueError at ")
    assert "private" not in row["error"]


async def test_a_job_runs_once_however_many_workers_there_are(club: Club) -> None:
    ran: list[int] = []

    async def run(_: Club, arguments: dict[str, Any]) -> None:
        await asyncio.sleep(0)
        ran.append(arguments["number"])

    for number in range(20):
        await plan(club, "test", number)
    workers = [worker_of(club, {DAY: KINDS[DAY], "test": run}) for _ in range(3)]
    await asyncio.gather(*(worker.look() for worker in workers for _ in range(3)))
    await eventually(lambda: len(ran) >= 20, each_time=lambda: None)
    assert sorted(ran) == list(range(20))


async def test_the_job_of_a_killed_worker_is_done_by_the_next(club: Club, clock: StandingClock) -> None:
    ran: list[int] = []

    async def run(_: Club, arguments: dict[str, Any]) -> None:
        ran.append(arguments["number"])

    await plan(club, "test", 1)
    await club.database.transact(
        lambda tx: tx.execute(
            "UPDATE job SET state = 'running', worker = 'elsewhere:1:1', attempts = 1, lease_until = $1",
            clock.now() + dt.timedelta(seconds=60),
        )
    )
    worker = worker_of(club, {DAY: KINDS[DAY], "test": run})
    await worker.look()
    assert ran == []
    clock.move(seconds=60)
    await worker.look()
    assert ran == [1]


async def test_a_busy_database_costs_a_job_no_attempt_beyond_the_one_taken(club: Club, clock: StandingClock) -> None:
    ran: list[int] = []

    async def run(_: Club, arguments: dict[str, Any]) -> None:
        ran.append(arguments["number"])
        if len(ran) == 1:
            raise DatabaseBusy

    await plan(club, "test", 1)
    worker = worker_of(club, {DAY: KINDS[DAY], "test": run})
    await worker.look()
    clock.move(seconds=61)
    await worker.look()
    assert ran == [1, 1]


@pytest.mark.parametrize("times", [1, 2])
async def test_planning_is_idempotent(club: Club, times: int) -> None:
    for _ in range(times):
        await plan(club, "test", 1)
    assert await jobs(club) == [("1", "waiting")]
