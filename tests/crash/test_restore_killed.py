"""A process that is killed while it puts a club back leaves the club as it was, guards and all."""

import asyncio
import os
import sys
from pathlib import Path

import pytest

from club.backups import back_up_club
from club.context import Club
from club.ledger import prove_ledger
from club.members import find_members
from club.storage import Database
from tests.club.backups.rich import fill, lines_of
from tests.makers import StandingClock, make_purchase, make_staff

ROOT = Path(__file__).parents[2]

# Everything of the club is deleted and put back, and the process waits with the transaction still open.
RESTORE = """
import asyncio, sys, time
from pathlib import Path
from club import backups
from club.app import open_database
from club.backups import restoring
from club.clock import SystemClock
from club.context import Club
from club.staff import staff_by_identity

async def waits(tx, guards):
    print("in the middle", flush=True)
    time.sleep(600)

async def main(url, club_id, path):
    database = await open_database(url)
    club = Club(int(club_id), database, SystemClock(), b"a secret of tests, thirty-two bytes and more")
    owner = await staff_by_identity(club, "telegram", 900_001)
    restoring.put_back_guards = waits
    await backups.restore_club(club, owner, Path(path), key="tap", safety=Path(path + ".before"))

asyncio.run(main(*sys.argv[1:]))
"""


async def test_a_restore_killed_in_the_middle_changes_nothing(
    club: Club, database: Database, database_url: str, clock: StandingClock, tmp_path: Path
) -> None:
    await fill(club, clock)
    owner = await make_staff(club, "owner")
    made = await back_up_club(club, owner, tmp_path / "own.club", key="k", megabytes_max=40)
    await make_purchase(club, (await find_members(club, "آنا"))[0].member, 100_000)
    before = await lines_of(database, None, clock)

    restoring = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        RESTORE,
        database_url,
        str(club.id),
        str(made.path),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert restoring.stdout is not None
    assert await restoring.stdout.readline() == b"in the middle\n"
    restoring.kill()
    await restoring.wait()

    assert await lines_of(database, None, clock) == before
    assert (await prove_ledger(club)).holds
    for statement in ("DELETE FROM entry", "UPDATE journal_entry SET act = 'x'"):
        with pytest.raises(Exception, match="never changed or deleted"):
            await database.transact(lambda tx, statement=statement: tx.execute(statement))
    await make_purchase(club, (await find_members(club, "آنا"))[0].member, 100_000, key="and it goes on")
