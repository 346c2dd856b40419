"""Everything that goes into a backup comes out of it: in the same database, in the other kind, one club or all."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from club.backups import back_up_club, back_up_installation, look_into_own, restore_club, restore_installation
from club.context import Club
from club.earning import Booked
from club.errors import (
    BackupOfOtherClub,
    BackupOfOtherVersion,
    BackupTooLarge,
    BackupUnreadable,
    BackupWithoutKey,
    ClubIsRunning,
    DatabaseNotEmpty,
    NotAllowed,
)
from club.jobs.leases import Lease
from club.jobs.worker import Worker
from club.ledger import points, prove_ledger
from club.members import erase_member, find_members
from club.staff import admit_staff
from club.storage import Database
from club.storage.migrate import migrate
from club.storage.sqlite import SqliteDatabase
from club.storage.tables import newest_migration
from tests.club.backups.rich import fill, lines_of
from tests.makers import StandingClock, make_member, make_purchase, make_staff, open_test_club

SECRET = b"a secret of tests, thirty-two bytes and more"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated but empty SQLite database, whatever the suite runs on."""
    path = tmp_path_factory.mktemp("built") / "club.sqlite3"
    asyncio.run(migrate(f"sqlite://{path}"))
    return path


class Beside:
    """Further SQLite databases beside the one of the test; closed at its end."""

    def __init__(self, built: Path, folder: Path) -> None:
        self._built = built
        self._folder = folder
        self.opened: list[SqliteDatabase] = []

    def open(self) -> SqliteDatabase:
        path = self._folder / f"beside-{len(self.opened)}.sqlite3"
        shutil.copyfile(self._built, path)
        self.opened.append(SqliteDatabase(path))
        return self.opened[-1]


@pytest_asyncio.fixture
async def beside(built: Path, tmp_path: Path) -> AsyncIterator[Beside]:
    databases = Beside(built, tmp_path)
    yield databases
    for each in databases.opened:
        await each.close()


async def look_into_folder(folder: Path, pattern: str) -> list[Path]:
    return await asyncio.to_thread(lambda: list(folder.glob(pattern)))


async def whole(database: Database, clock: StandingClock) -> dict[str, list[object]]:
    return await lines_of(database, None, clock)


async def test_an_installation_comes_back_in_an_empty_database_line_by_line(
    club: Club, database: Database, clock: StandingClock, tmp_path: Path, beside: Beside
) -> None:
    await fill(club, clock)
    await fill(await open_test_club(database, clock, "second"), clock, start=10)
    made = await back_up_installation(database, clock, tmp_path / "all.club")
    other = beside.open()
    contents = await restore_installation(other, clock, made.path)
    assert contents.counts == made.counts
    assert contents.counts["member"] == 4
    assert await whole(other, clock) == await whole(database, clock)
    proof = await prove_ledger(Club(club.id, other, clock))
    assert proof.holds
    assert proof.accounts == 2
    assert all(each.hanging == () for each in [proof])


@pytest.mark.postgres
async def test_from_sqlite_to_postgres_and_back_nothing_changes_and_numbering_goes_on(
    database: Database, clock: StandingClock, tmp_path: Path, beside: Beside
) -> None:
    source = beside.open()
    club = await open_test_club(source, clock)
    await fill(club, clock)
    made = await back_up_installation(source, clock, tmp_path / "all.club")
    await restore_installation(database, clock, made.path)
    assert await whole(database, clock) == await whole(source, clock)
    here = Club(club.id, database, clock, SECRET)
    assert (await prove_ledger(here)).holds
    anna = (await find_members(here, "آنا"))[0].member
    before = (await points(here, anna.id)).available
    booked: Booked = await make_purchase(here, anna, 100_000, key="after moving")
    assert (await points(here, anna.id)).available == before + booked.points
    again = await back_up_installation(database, clock, tmp_path / "back.club")
    third = beside.open()
    await restore_installation(third, clock, again.path)
    assert await whole(third, clock) == await whole(database, clock)
    assert (await prove_ledger(Club(club.id, third, clock))).holds


async def test_a_database_with_clubs_is_only_replaced_when_that_was_said(
    club: Club, database: Database, clock: StandingClock, tmp_path: Path
) -> None:
    await fill(club, clock)
    made = await back_up_installation(database, clock, tmp_path / "all.club")
    await make_purchase(club, await make_member(club), 100_000)
    before = await whole(database, clock)
    with pytest.raises(DatabaseNotEmpty) as refused:
        await restore_installation(database, clock, made.path)
    assert refused.value.data == {"clubs": 1}
    assert await whole(database, clock) == before
    await restore_installation(database, clock, made.path, replace=True)
    after = await whole(database, clock)
    assert {table: len(rows) for table, rows in after.items()} == made.counts
    assert (await prove_ledger(club)).holds
    with pytest.raises(Exception, match="never changed or deleted"):
        await database.transact(lambda tx: tx.execute("UPDATE entry SET amount = 1"))


async def test_a_running_club_is_not_replaced_under_its_feet(
    club: Club, database: Database, clock: StandingClock, tmp_path: Path
) -> None:
    made = await back_up_installation(database, clock, tmp_path / "all.club")
    lease = Lease(database, clock, "sweep:1")
    await lease.take()
    with pytest.raises(ClubIsRunning):
        await restore_installation(database, clock, made.path, replace=True)
    await lease.release()
    await restore_installation(database, clock, made.path, replace=True)


async def test_a_clubs_backup_has_nothing_of_another_club_and_opens_a_new_installation(
    club: Club, database: Database, clock: StandingClock, tmp_path: Path, beside: Beside
) -> None:
    other = await open_test_club(database, clock, "second")
    await fill(other, clock, start=10)
    await fill(club, clock)
    owner = await make_staff(club, "owner")
    made = await back_up_club(club, owner, tmp_path / "one.club", key="k", megabytes_max=40)
    own = await lines_of(database, club.id, clock)
    assert {row["club_id"] for table, rows in own.items() if table != "club" for row in rows} == {club.id}
    assert "inbox_item" not in own
    assert "club_bot" not in own
    fresh = beside.open()
    await restore_installation(fresh, clock, made.path, secret_key=SECRET)
    there = await lines_of(fresh, club.id, clock)
    del own["journal_entry"][-1]  # that the backup was made
    for row in own["outbox_message"]:
        if row["state"] == "waiting":
            row |= {"state": "unknown", "closed_at": row["created_at"]}
    assert there == own
    assert (await prove_ledger(Club(club.id, fresh, clock))).holds


async def test_one_club_is_put_back_while_the_other_goes_on(
    club: Club, database: Database, clock: StandingClock, tmp_path: Path
) -> None:
    other = await open_test_club(database, clock, "second")
    await fill(other, clock, start=10)
    await fill(club, clock)
    owner = await make_staff(club, "owner")
    made = await back_up_club(club, owner, tmp_path / "one.club", key="k", megabytes_max=40)
    before = await lines_of(database, club.id, clock)
    neighbour = await lines_of(database, other.id, clock)

    late = await make_member(club, "Late")
    await make_purchase(club, late, 700_000)
    anna = (await find_members(club, "آنا"))[0].member
    await make_purchase(club, anna, 700_000)
    dismissed = await admit_staff(club, "telegram", 900_077, "Gone", "cashier")
    await database.transact(
        lambda tx: tx.execute("UPDATE staff_member SET state = 'dismissed' WHERE id = $1", dismissed)
    )
    at_restore = await lines_of(database, club.id, clock)

    contents = await look_into_own(club, owner, made.path)
    assert contents.counts["member"] == 2
    restored = await restore_club(club, owner, made.path, key="tap", safety=tmp_path / "before.club")
    assert not restored.repeated
    after = await lines_of(database, club.id, clock)
    for table in before.keys() - {"club", "journal_entry", "staff_member", "outbox_message", "chat"}:
        assert (table, after[table]) == (table, before[table])
    assert after["staff_member"] == at_restore["staff_member"]
    assert [line["act"] for line in after["journal_entry"]][-2:] == ["act-recorded-purchase", "act-restored"]
    assert [row for row in after["chat"] if row["bot"] == "customer"] == [
        row for row in before["chat"] if row["bot"] == "customer"
    ]
    assert "waiting" not in {row["state"] for row in after["outbox_message"] if row["kind"] != "told-restored"}
    assert [row["kind"] for row in after["outbox_message"]][-1] == "told-restored"
    assert after["club"][0]["rules_version"] > at_restore["club"][0]["rules_version"]
    assert await lines_of(database, other.id, clock) == neighbour
    assert (await prove_ledger(club)).holds
    assert await find_members(club, "Late") == []
    with pytest.raises(Exception, match="never changed or deleted"):
        await database.transact(lambda tx: tx.execute("DELETE FROM journal_entry"))

    again = await restore_club(club, owner, made.path, key="tap", safety=tmp_path / "again.club")
    assert again.repeated
    assert await lines_of(database, club.id, clock) == after
    await make_purchase(club, anna, 100_000, key="and it goes on")
    assert (await prove_ledger(club)).holds

    # what was taken before the restore brings back what was there
    await restore_club(club, owner, tmp_path / "before.club", key="back", safety=tmp_path / "third.club")
    assert [found.member.name for found in await find_members(club, "Late")] == ["Late"]
    assert (await prove_ledger(club)).holds


async def test_a_file_of_another_club_another_key_or_no_seal_changes_nothing(
    club: Club, database: Database, clock: StandingClock, tmp_path: Path
) -> None:
    await fill(club, clock)
    owner = await make_staff(club, "owner")
    other = await open_test_club(database, clock, "second")
    others_owner = await make_staff(other, "owner")
    of_other = await back_up_club(other, others_owner, tmp_path / "other.club", key="k", megabytes_max=40)
    of_all = await back_up_installation(database, clock, tmp_path / "all.club", secret_key=SECRET)
    plain = await back_up_installation(database, clock, tmp_path / "plain.club")
    own = await back_up_club(club, owner, tmp_path / "own.club", key="k", megabytes_max=40)
    damaged = tmp_path / "damaged.club"
    damaged.write_bytes(own.path.read_bytes()[:-5])
    before = await whole(database, clock)
    for path, refusal in (
        (of_other.path, BackupOfOtherClub),
        (of_all.path, BackupOfOtherClub),
        (plain.path, BackupUnreadable),
        (damaged, BackupUnreadable),
    ):
        with pytest.raises(refusal):
            await restore_club(club, owner, path, key=path.name, safety=tmp_path / "safety.club")
    assert await whole(database, clock) == before
    assert not (tmp_path / "safety.club").exists()


async def test_an_installation_set_up_anew_does_not_take_the_earlier_ones_file_from_the_bot(
    club: Club, clock: StandingClock, tmp_path: Path, beside: Beside
) -> None:
    made = await back_up_club(club, await make_staff(club, "owner"), tmp_path / "own.club", key="k", megabytes_max=40)
    fresh = beside.open()
    clock.move(days=2)
    anew = await open_test_club(fresh, clock)
    with pytest.raises(BackupOfOtherClub):
        await look_into_own(anew, await make_staff(anew, "owner"), made.path)


async def test_a_backup_of_another_version_changes_nothing(
    club: Club, database: Database, clock: StandingClock, tmp_path: Path
) -> None:
    await fill(club, clock)
    owner = await make_staff(club, "owner")
    made = await back_up_club(club, owner, tmp_path / "own.club", key="k", megabytes_max=40)
    newest = await database.read_snapshot(newest_migration)
    await database.transact(
        lambda tx: tx.execute("UPDATE tortoise_migrations SET name = '9999_later' WHERE name = $1", newest)
    )
    before = await whole(database, clock)
    with pytest.raises(BackupOfOtherVersion) as refused:
        await restore_club(club, owner, made.path, key="tap", safety=tmp_path / "safety.club")
    assert refused.value.data == {"schema": newest}
    with pytest.raises(BackupOfOtherVersion):
        await restore_installation(database, clock, made.path, secret_key=SECRET, replace=True)
    assert await whole(database, clock) == before


async def test_only_owners_only_with_a_key_and_only_what_a_messenger_carries(
    club: Club, clock: StandingClock, tmp_path: Path
) -> None:
    await fill(club, clock)
    owner, manager = await make_staff(club, "owner"), await make_staff(club, "manager")
    with pytest.raises(NotAllowed):
        await back_up_club(club, manager, tmp_path / "x.club", key="k", megabytes_max=40)
    with pytest.raises(BackupTooLarge):
        await back_up_club(club, owner, tmp_path / "x.club", key="k", megabytes_max=0)
    with pytest.raises(BackupWithoutKey):
        await back_up_club(Club(club.id, club.database, clock), owner, tmp_path / "x.club", key="k", megabytes_max=40)
    assert await look_into_folder(tmp_path, "x.club*") == []
    acts = await club.database.fetch_all("SELECT id FROM journal_entry WHERE act = 'act-backed-up'")
    assert list(acts) == []


async def test_a_restore_that_fails_half_way_leaves_everything_as_it_was(
    club: Club, database: Database, clock: StandingClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await fill(club, clock)
    owner = await make_staff(club, "owner")
    made = await back_up_club(club, owner, tmp_path / "own.club", key="k", megabytes_max=40)
    await make_purchase(club, (await find_members(club, "آنا"))[0].member, 100_000)
    before = await whole(database, clock)

    async def fails(*_: object) -> None:
        raise RuntimeError("the power is gone")

    monkeypatch.setattr("club.backups.restoring.put_back_guards", fails)
    with pytest.raises(RuntimeError):
        await restore_club(club, owner, made.path, key="tap", safety=tmp_path / "safety.club")
    assert await whole(database, clock) == before
    with pytest.raises(Exception, match="never changed or deleted"):
        await database.transact(lambda tx: tx.execute("DELETE FROM entry"))


async def test_a_backup_is_of_one_moment_whatever_is_booked_meanwhile(
    club: Club, database: Database, clock: StandingClock, tmp_path: Path, beside: Beside
) -> None:
    anna = await make_member(club)
    done = asyncio.Event()

    async def till() -> None:
        number = 0
        while not done.is_set():
            number += 1
            await make_purchase(club, anna, 100_000, key=f"meanwhile-{number}")

    busy = asyncio.create_task(till())
    for number in range(2):
        made = await back_up_installation(database, clock, tmp_path / f"{number}.club")
        other = beside.open()
        await restore_installation(other, clock, made.path)
        assert (await prove_ledger(Club(club.id, other, clock))).holds
        done.set()
    await busy


async def test_who_asked_to_be_forgotten_after_the_backup_is_forgotten_again(
    club: Club, clock: StandingClock, tmp_path: Path
) -> None:
    await fill(club, clock)
    owner = await make_staff(club, "owner")
    made = await back_up_club(club, owner, tmp_path / "own.club", key="k", megabytes_max=40)
    anna = (await find_members(club, "آنا"))[0].member
    await erase_member(club, anna.id)
    await restore_club(club, owner, made.path, key="tap", safety=tmp_path / "safety.club")
    await Worker(club.database, clock, [club]).look()
    row = await club.database.fetch_one("SELECT state, name, phone FROM member WHERE id = $1", anna.id)
    assert row is not None
    assert (row["state"], row["name"], row["phone"]) == ("erased", "", None)
    assert await find_members(club, "آنا") == []
    assert (await prove_ledger(club)).holds
