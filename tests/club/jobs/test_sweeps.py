"""Sweeps take turns: what is due in one does not keep another waiting, and one that fails keeps nobody."""

import datetime as dt

import pytest

from club.clubs import change_policies
from club.context import Club
from club.errors import DatabaseBusy
from club.jobs import worker
from club.jobs.apart import each_apart
from club.jobs.queue import plan_job
from club.jobs.worker import Worker
from club.ledger import actions, settle_due_accounts
from club.storage import Row, Transaction
from tests.makers import StandingClock, make_member, make_purchase, open_test_club


async def test_sweeps_take_turns_until_nothing_is_left(club: Club, clock: StandingClock) -> None:
    done: list[str] = []
    left = {"many": 3, "few": 1}

    def sweep(name: str):  # type: ignore[no-untyped-def]
        async def sweeping(club: Club) -> int:
            if not left[name]:
                return 0
            left[name] -= 1
            done.append(name)
            return 1

        return sweeping

    async def failing(club: Club) -> int:
        done.append("failing")
        raise RuntimeError("this row cannot be settled")

    await Worker(club.database, clock, [club], sweeps=(sweep("many"), failing, sweep("few"))).look()
    assert done == ["many", "failing", "few", "many", "many"]


async def test_rows_that_cannot_be_settled_hide_none_behind_them() -> None:
    waiting, settled = list(range(1, 10)), []

    async def due(behind: Row | None) -> list[dict[str, int]]:
        after = 0 if behind is None else behind["id"]
        return [{"id": number} for number in waiting if number > after][:2]

    async def settle(row: Row) -> bool:
        if row["id"] in (1, 2, 3, 5):
            raise RuntimeError("this row cannot be settled")
        waiting.remove(row["id"])
        settled.append(row["id"])
        return row["id"] != 9

    counts = []
    while counted := await each_apart(due, settle, "not-settled", 1):
        counts.append(counted)
    assert settled == [4, 6, 7, 8, 9]
    assert counts == [1, 2, 1]
    assert waiting == [1, 2, 3, 5]


async def test_a_busy_database_ends_the_round_instead_of_being_tried_row_by_row() -> None:
    asked: list[int] = []

    async def due(behind: Row | None) -> list[dict[str, int]]:
        return [{"id": 1}, {"id": 2}]

    async def settle(row: Row) -> None:
        asked.append(row["id"])
        raise DatabaseBusy

    with pytest.raises(DatabaseBusy):
        await each_apart(due, settle, "not-settled", 1)
    assert asked == [1]


async def test_an_account_that_cannot_be_settled_leaves_the_others_to_expire(
    club: Club, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    await change_policies(club, points_expire_after_days=30)
    broken, anna = await make_member(club), await make_member(club)
    await make_purchase(club, broken, 100_000)
    await make_purchase(club, anna, 100_000)
    settling, first = actions.settle_due_lots, await club.database.fetch_one("SELECT MIN(id) AS id FROM account")
    assert first is not None

    async def settle(tx: Transaction, account: Row, now: dt.datetime) -> Row:
        if account["id"] == first["id"]:
            raise RuntimeError("this account cannot be settled")
        return await settling(tx, account, now)

    monkeypatch.setattr(actions, "settle_due_lots", settle)
    clock.move(days=31)
    assert await settle_due_accounts(club) == 1
    assert await settle_due_accounts(club) == 0
    balances = await club.database.fetch_all("SELECT balance FROM account ORDER BY id")
    assert [row["balance"] > 0 for row in balances] == [True, False]


async def test_a_long_night_of_one_club_and_a_job_in_many_pieces_keep_no_other_waiting(
    club: Club, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    neighbour = await open_test_club(club.database, clock, "another")
    done: list[str] = []
    left = {club.id: 2 * worker.SWEEPS_IN_A_TURN, neighbour.id: 1}

    async def sweep(club: Club) -> int:
        if not left[club.id]:
            return 0
        left[club.id] -= 1
        done.append(f"sweep of {club.id}")
        return 1

    async def piece(club: Club, arguments: dict[str, int]) -> None:
        number = arguments["number"]
        done.append(f"piece {number}")
        if number < 2 * worker.JOBS_IN_A_TURN:
            await club.database.transact(
                lambda tx: plan_job(
                    tx, club.id, "pieces", key=f"pieces:{number + 1}", due_at=clock.now(), number=number + 1
                )
            )

    monkeypatch.setattr(worker, "plan_days", sweep_nothing)
    await piece(club, {"number": 0})
    await Worker(club.database, clock, [club, neighbour], kinds={"pieces": piece}, sweeps=(sweep,)).look()
    assert left == {club.id: 0, neighbour.id: 0}
    assert done[-1] == f"piece {2 * worker.JOBS_IN_A_TURN}"
    first = done.index(f"sweep of {neighbour.id}")
    assert done[first - 1] == f"piece {worker.JOBS_IN_A_TURN}"
    assert done[first + 1] == f"sweep of {club.id}"


async def sweep_nothing(club: Club) -> int:
    return 0


async def test_a_club_whose_days_cannot_be_planned_ends_neither_the_worker_nor_the_others_day(
    club: Club, clock: StandingClock
) -> None:
    neighbour = await open_test_club(club.database, clock, "another")
    await club.database.transact(
        lambda tx: tx.execute("UPDATE club SET timezone = 'Nowhere/At all' WHERE id = $1", club.id)
    )
    await Worker(club.database, clock, [club, neighbour]).look()
    rows = await club.database.fetch_all("SELECT club_id, state FROM job WHERE kind = 'day'")
    assert [(row["club_id"], row["state"]) for row in rows] == [(neighbour.id, "done")]
