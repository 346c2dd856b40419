"""The `club` command as it is typed: exit codes and single sentences, never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOKEN, OTHER = f"123456789:{'a' * 35}", f"223456789:{'b' * 35}"


def club(folder: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CLUB_")}
    environment |= {f"CLUB_{name}": value for name, value in settings.items()} | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-m", "launcher", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "CLUB_BOT_TOKEN is missing"), ("fa", "تنظیم CLUB_BOT_TOKEN خالی است"), ("xx", "تنظیم CLUB_BOT_TOKEN")],
)
def test_a_missing_setting_is_one_sentence_and_exit_code_2(tmp_path: Path, language: str, sentence: str) -> None:
    ended = club(tmp_path, "run", LANGUAGE=language)
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert sentence in ended.stderr
    assert ended.stderr.count("\n") == 1


def test_settings_come_from_the_file_too(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("CLUB_HTTP_PORT=many\n", "utf-8")
    ended = club(tmp_path, "run", LANGUAGE="en")
    assert (ended.returncode, ended.stderr) == (2, "CLUB_HTTP_PORT is no port: write a number between 1 and 65535.\n")


def test_an_unknown_role_is_refused(tmp_path: Path) -> None:
    ended = club(tmp_path, "run", "--role", "cook")
    assert ended.returncode == 2
    assert "all, customer, admin, web, worker" in ended.stderr


def test_the_database_goes_up_and_down(tmp_path: Path) -> None:
    def said(*arguments: str) -> tuple[int, str]:
        ended = club(tmp_path, "db", *arguments, LANGUAGE="en", DATABASE_URL="sqlite:rows/club.sqlite3")
        return ended.returncode, (ended.stdout + ended.stderr).splitlines()[-1]

    code, sentence = said("status")
    assert code == 1
    assert "0001_initial" in sentence
    assert said("upgrade") == (0, "The database is up to date.")
    assert said("status") == (0, "The database is up to date.")
    assert said("downgrade", "0001_initial") == (0, "The database is at 0001_initial now.")
    assert said("downgrade", "0009_dreams") == (2, "There is no migration called 0009_dreams.")
    assert said("status")[0] == 1
    assert said("downgrade", "zero") == (0, "The database is at zero now.")
    assert (tmp_path / "rows" / "club.sqlite3").exists()


def test_the_doctor_without_anything(tmp_path: Path) -> None:
    ended = club(tmp_path, "doctor", LANGUAGE="en")
    assert ended.returncode == 1
    assert ended.stderr == ""
    assert ended.stdout.splitlines()[0] == "✓ Database: empty; the first start builds it."


def test_help_names_every_command(tmp_path: Path) -> None:
    shown = club(tmp_path, "--help").stdout
    assert all(name in shown for name in ("run", "demo", "doctor", "db"))


def test_a_folder_where_the_rows_should_be_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "rows.sqlite3").mkdir()
    whole = {"BOT_TOKEN": TOKEN, "ADMIN_BOT_TOKEN": OTHER, "SECRET_KEY": "k" * 40, "LANGUAGE": "en"}
    ended = club(tmp_path, "run", DATABASE_URL="sqlite:rows.sqlite3", **whole)
    assert ended.returncode == 2
    assert ended.stderr.splitlines()[-1].startswith("The database of CLUB_DATABASE_URL cannot be reached")
    assert "Traceback" not in ended.stderr


def test_a_fault_nobody_foresaw_is_a_masked_line_and_exit_code_1() -> None:
    program = (
        "import launcher.cli as cli; from launcher.logs import set_up_logs; from launcher.words import Words\n"
        f"def broken(): raise RuntimeError('no way to https://host/bot{TOKEN}/getMe')\n"
        "set_up_logs(); cli._exit(Words.of_environment(), broken)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert ended.returncode == 1
    [line] = [line for line in ended.stderr.splitlines() if "ended-by-a-fault" in line]
    assert "/bot<token>/getMe" in line
    assert TOKEN not in line
