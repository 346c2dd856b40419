"""The proof finds what the database does not check: rows that hang on nothing, and holds nobody remembers."""

from typing import Any

import pytest

from club.context import Club
from club.ledger import Hanging, hold_points, prove_ledger
from club.ledger.proof import REFERENCES
from club.rewards import redeem_reward
from club.storage import Transaction
from tests.makers import StandingClock, make_member, make_purchase, make_reward, make_staff, open_test_club

NOBODY = 987_654_321


async def run(club: Club, sql: str, *values: Any) -> None:
    async def work(tx: Transaction) -> None:
        await tx.execute(sql, *values)

    await club.database.transact(work)


async def columns_of(club: Club, table: str) -> list[str]:
    row = await club.database.fetch_one(f"SELECT * FROM {table} LIMIT 1")
    assert row is not None
    return [name for name in dict(row) if name != "id"]


async def copied(club: Club, table: str, column: str, value: int) -> int:
    """A copy of one of the table's rows that points to `value`; its id."""
    unique = {"idempotency_key": "'copy'", "external_id": "'copy'", "code": "'COPY'", column: f"{value}"}
    names = await columns_of(club, table)
    chosen = ", ".join(unique.get(name, name) for name in names)
    await run(club, f"INSERT INTO {table} ({', '.join(names)}) SELECT {chosen} FROM {table} ORDER BY id LIMIT 1")
    row = await club.database.fetch_one(f"SELECT MAX(id) AS id FROM {table}")
    assert row is not None
    return int(row["id"])


async def lived_in(club: Club) -> None:
    anna = await make_member(club, points=100)
    await make_purchase(club, anna, 100_000)
    reward = await make_reward(club, price=10)
    await redeem_reward(club, anna.id, reward.id, price_points=10, key="r")


@pytest.mark.parametrize(("table", "column"), [(table, column) for table, column, _ in REFERENCES])
async def test_a_row_that_hangs_on_nothing_is_found(club: Club, table: str, column: str) -> None:
    await lived_in(club)
    assert (await prove_ledger(club)).holds
    row_id = await copied(club, table, column, NOBODY)
    proof = await prove_ledger(club)
    assert Hanging(table, column, row_id) in proof.hanging
    assert not proof.holds


async def test_a_row_that_hangs_on_another_club_is_found(club: Club, clock: StandingClock) -> None:
    other = await open_test_club(club.database, clock, "elsewhere")
    stranger = await make_staff(other, "manager")
    await lived_in(club)
    row_id = await copied(club, "journal_entry", "staff_id", stranger.id)
    assert (await prove_ledger(club)).hanging == (Hanging("journal_entry", "staff_id", row_id),)
    assert (await prove_ledger(other)).holds


async def test_points_set_aside_for_no_hold_are_found(club: Club) -> None:
    anna = await make_member(club, points=100)
    hold = await hold_points(club, anna.id, 80, expires_after_seconds=60, key="h", reason={})
    assert (await prove_ledger(club)).holds
    await run(club, "UPDATE hold SET state = 'released' WHERE id = $1", hold.id)
    proof = await prove_ledger(club)
    assert (len(proof.holds_differ), proof.entries_differ, proof.lots_differ, proof.hanging) == (1, (), (), ())


def test_every_unchecked_reference_of_a_row_is_looked_at() -> None:
    """What `unchecked_key` declares, read from the models."""
    from club.earning.models import Purchase
    from club.ledger.models import Entry, Lot
    from club.staff.models import JournalEntry

    declared = {
        (model._meta.db_table, field.source_field or f"{name}_id")
        for model in (Entry, Lot, Purchase, JournalEntry)
        for name, field in model._meta.fields_map.items()
        if getattr(field, "db_constraint", True) is False and name in model._meta.fk_fields
    }
    assert declared
    assert declared <= {(table, column) for table, column, _ in REFERENCES}
