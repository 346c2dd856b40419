"""One club is put back while its own tills and another club's go on booking."""

import asyncio
from pathlib import Path

import pytest

from club.backups import back_up_club, restore_club
from club.context import Club
from club.earning import record_purchase
from club.ledger import prove_ledger
from club.members import MemberView
from club.money import Money
from club.storage import Database
from tests.makers import StandingClock, make_member, make_staff, open_test_club


@pytest.mark.postgres
async def test_tills_go_on_while_a_club_is_put_back(
    club: Club, database: Database, clock: StandingClock, tmp_path: Path
) -> None:
    other = await open_test_club(database, clock, "second")
    here = [await make_member(club) for _ in range(4)]
    there = [await make_member(other) for _ in range(4)]
    owner = await make_staff(club, "owner")
    made = await back_up_club(club, owner, tmp_path / "own.club", key="k", megabytes_max=40)
    done = asyncio.Event()
    booked: dict[int, int] = {club.id: 0, other.id: 0}

    async def till(of: Club, members: list[MemberView], name: str) -> None:
        cashier = await make_staff(of, "cashier")
        number = 0
        while not done.is_set():
            number += 1
            member = members[number % len(members)]
            await record_purchase(of, cashier, member.id, Money(1_000_000, "IRR"), key=f"{name}-{number}")
            booked[of.id] += 1

    tills = [
        asyncio.create_task(till(of, members, f"{of.id}-{name}"))
        for of, members in ((club, here), (other, there))
        for name in range(3)
    ]
    for number in range(4):
        before = booked[club.id]
        await restore_club(club, owner, made.path, key=f"tap-{number}", safety=tmp_path / f"{number}.club")
        while booked[club.id] < before + 12:  # and the tills of this club find their way on
            await asyncio.sleep(0)
            assert not any(each.done() for each in tills)
    done.set()
    await asyncio.gather(*tills)

    for each in (club, other):
        assert (await prove_ledger(each)).holds
    row = await database.fetch_one("SELECT COUNT(*) AS n FROM purchase WHERE club_id = $1", other.id)
    assert row is not None
    assert row["n"] == booked[other.id]
