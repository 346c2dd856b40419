"""A server that is shut down in the middle of a statement is a busy database, not a fault of the club."""

import asyncio

import asyncpg
import pytest

from club.errors import DatabaseBusy
from club.storage import Database, Transaction
from tests.club.inbox.eventually import eventually

_SLEEPING = (
    "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%pg_sleep(60)%' AND pid <> $1"
)


async def end_what_sleeps(database_url: str) -> None:
    """What a server does to its sessions when it is shut down fast."""
    connection = await asyncpg.connect(database_url)
    try:
        own = connection.get_server_pid()

        async def ended() -> bool:
            rows = await connection.fetch(_SLEEPING, own)
            for row in rows:
                await connection.execute("SELECT pg_terminate_backend($1)", row["pid"])
            return bool(rows)

        await eventually(ended)
    finally:
        await connection.close()


@pytest.mark.postgres
@pytest.mark.parametrize("how", ["read", "transaction"])
async def test_a_session_ended_by_the_server_is_a_busy_database(
    database: Database, database_url: str, how: str
) -> None:
    async def work(tx: Transaction) -> None:
        await tx.fetch_one("SELECT pg_sleep(60)")

    asked = asyncio.create_task(
        database.fetch_all("SELECT pg_sleep(60)") if how == "read" else database.transact(work)  # type: ignore[arg-type]
    )
    await end_what_sleeps(database_url)
    with pytest.raises(DatabaseBusy):
        await asyncio.wait_for(asked, 20)
    row = await database.fetch_one("SELECT 1 AS answer")
    assert row is not None
    assert row["answer"] == 1
