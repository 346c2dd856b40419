"""`club backup` and `club restore`: what they say, what they leave, and that they are commands."""

import asyncio
import shutil
from pathlib import Path

import pytest

from club.app import load_texts
from club.errors import BackupUnreadable, DatabaseNotEmpty, SettingWrong
from club.settings import Settings
from club.storage.migrate import migrate
from club.storage.sqlite import SqliteDatabase
from launcher.backup import backup, restore
from launcher.parts import StartRefused
from launcher.words import Words
from tests.club.backups.rich import fill
from tests.conftest import START
from tests.launcher.test_cli import club
from tests.makers import StandingClock, open_test_club

SECRET = "a secret of tests, thirty-two bytes and more"
WORDS = Words(load_texts(), "en")


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite database with a club of two members."""
    path = tmp_path_factory.mktemp("full") / "here.sqlite3"

    async def filled() -> None:
        await migrate(f"sqlite://{path}")
        clock = StandingClock(START)
        database = SqliteDatabase(path)
        await fill(await open_test_club(database, clock), clock)
        await database.close()

    asyncio.run(filled())
    return path


def settings(path: Path, **more: str) -> Settings:
    return Settings(_env_file=None, database_url=f"sqlite://{path}", **more)  # type: ignore[call-arg]


async def members_in(path: Path) -> int:
    database = SqliteDatabase(path)
    row = await database.fetch_one("SELECT COUNT(*) AS n FROM member")
    await database.close()
    assert row is not None
    return int(row["n"])


async def test_a_backup_is_written_put_elsewhere_and_put_back_when_that_is_confirmed(
    full: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file, there = tmp_path / "plain.backup", tmp_path / "there.sqlite3"
    assert await backup(settings(full), WORDS, file, sealed=False) == 0
    assert "2 members" in capsys.readouterr().out
    with pytest.raises(StartRefused, match="Give another name"):
        await backup(settings(full), WORDS, file, sealed=False)

    assert await restore(settings(there), WORDS, file, replace=False) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "The points of کافه نادری add up: 2 accounts."
    assert await members_in(there) == 2

    with pytest.raises(DatabaseNotEmpty):
        await restore(settings(there), WORDS, file, replace=False)
    monkeypatch.setattr("launcher.backup._typed", lambda: "yes")
    with pytest.raises(StartRefused, match="Nothing was changed"):
        await restore(settings(there), WORDS, file, replace=True)
    monkeypatch.setattr("launcher.backup._typed", lambda: "کافه نادری")
    assert await restore(settings(there), WORDS, file, replace=True) == 0
    assert await members_in(there) == 2


async def test_a_sealed_backup_wants_its_key(full: Path, tmp_path: Path) -> None:
    file, there = tmp_path / "sealed.backup", tmp_path / "there.sqlite3"
    with pytest.raises(SettingWrong):
        await backup(settings(full), WORDS, file, sealed=True)
    assert await backup(settings(full, secret_key=SECRET), WORDS, file, sealed=True) == 0
    with pytest.raises(BackupUnreadable):
        await restore(settings(there, secret_key="another " * 8), WORDS, file, replace=False)
    assert await asyncio.to_thread(there.exists) is False
    assert await restore(settings(there, secret_key=SECRET), WORDS, file, replace=False) == 0
    assert await members_in(there) == 2


def test_they_are_commands_that_refuse_in_one_sentence(full: Path, tmp_path: Path) -> None:
    shutil.copyfile(full, tmp_path / "here.sqlite3")
    url = f"sqlite:{tmp_path / 'here.sqlite3'}"
    made = club(tmp_path, "backup", LANGUAGE="en", DATABASE_URL=url)
    assert (made.returncode, made.stderr) == (0, "")
    (file,) = (tmp_path / "data/backups").iterdir()
    assert file.stat().st_mode & 0o077 == 0
    refused = club(tmp_path, "restore", str(file), LANGUAGE="en", DATABASE_URL=url)
    assert (refused.returncode, refused.stderr.count("\n"), "--replace" in refused.stderr) == (2, 1, True)
    missing = club(tmp_path, "restore", "nothing", LANGUAGE="en", DATABASE_URL=url)
    assert (missing.returncode, missing.stderr) == (2, "There is no file nothing.\n")
