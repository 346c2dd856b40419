"""Exit 0 when the PostgreSQL server of the tests answers (CLUB_TEST_POSTGRES)."""

import asyncio
import sys

import asyncpg

from tests.conftest import SERVER


async def answers() -> bool:
    try:
        connection = await asyncpg.connect(f"{SERVER}/postgres", timeout=5)
    except (OSError, TimeoutError, asyncpg.PostgresError):
        return False
    await connection.close()
    return True


if __name__ == "__main__":
    sys.exit(0 if asyncio.run(answers()) else 1)
