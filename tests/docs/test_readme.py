"""What the front pages name is there: files, commands, settings, buttons, steps."""

import re
import tomllib
from pathlib import PurePosixPath

import pytest
from typer.testing import CliRunner

from club.app import load_texts
from club.settings import MISSING, PREFIX, Settings
from launcher.cli import app
from launcher.run import ROLES
from tests.docs.tables import ROOT

FRONT_PAGES = ("README.md", "README.fa.md", "CONTRIBUTING.md", "CHANGELOG.md")
PAGES = (*FRONT_PAGES, *(str(path.relative_to(ROOT)) for path in sorted((ROOT / "docs").rglob("*.md"))))
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
EXAMPLE = (ROOT / ".env.example").read_text("utf-8")
TEST_SETTINGS = {"CLUB_TEST_DB", "CLUB_TEST_POSTGRES"}
MADE_LATER = {".env", ".venv", "data/club.sqlite3"}
"""What a set-up or a benchmark makes; everything else a page names is in the repository."""
FOLDERS = ("admin_bot/", "bot/", "club/", "docs/", "launcher/", "locales/", "playground/", "tests/", "web/", ".ci/")


def text_of(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_links_and_pictures_lead_somewhere(page: str) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)", text_of(page))
    local = [target for target in targets if not target.startswith("http")]
    folder = PurePosixPath(page).parent
    assert [target for target in local if not (ROOT / folder / target).exists()] == []


@pytest.mark.parametrize("page", PAGES)
def test_paths_that_are_named_exist(page: str) -> None:
    named = {part for part in re.findall(r"`([^`\s]+)`", text_of(page)) if part.startswith(FOLDERS) and "<" not in part}
    assert [path for path in sorted(named - MADE_LATER) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("page", PAGES)
def test_make_targets_exist(page: str) -> None:
    named = set(re.findall(r"(?:^ {4,}|`)make ([a-z-]+)", text_of(page), re.MULTILINE))
    assert named <= set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))


@pytest.mark.parametrize("page", PAGES)
def test_settings_that_are_named_exist(page: str) -> None:
    settings = {f"{PREFIX}{field.upper()}" for field in Settings.model_fields} | TEST_SETTINGS
    assert set(re.findall(r"\bCLUB_[A-Z_]*[A-Z]\b", text_of(page))) <= settings


def test_the_example_names_every_setting_and_no_other() -> None:
    settings = {f"{PREFIX}{field.upper()}" for field in Settings.model_fields}
    assert set(re.findall(r"^(?:# )?(CLUB_[A-Z_]+)=", EXAMPLE, re.MULTILINE)) == settings


@pytest.mark.parametrize("page", ["README.md", "README.fa.md"])
def test_the_lines_to_fill_in_are_those_a_start_needs(page: str) -> None:
    filled = re.findall(r"^ {4,}(CLUB_[A-Z_]+)=(?!\w)", text_of(page), re.MULTILINE)
    assert set(filled) == {f"{PREFIX}{field.upper()}" for field in MISSING}


@pytest.mark.parametrize("page", PAGES)
def test_commands_of_the_club_exist(page: str) -> None:
    for words in re.findall(r"`club ((?:db )?[a-z-]+)", text_of(page)):
        answer = CliRunner().invoke(app, [*words.split(), "--help"])
        assert answer.exit_code == 0, words


def test_the_roles_of_the_readme_are_those_of_the_launcher() -> None:
    assert {"all", *re.findall(r"--role ([a-z]+)", text_of("README.md"))} == set(ROLES)


@pytest.mark.parametrize(("page", "language"), [("README.md", "en"), ("README.fa.md", "fa")])
@pytest.mark.parametrize("key", ["admin-menu-shop", "admin-button-connect-shop"])
def test_the_buttons_of_the_steps_are_called_so(page: str, language: str, key: str) -> None:
    label = load_texts().say_plain(language, key)
    words = label.partition(" ")[2]
    assert re.search(rf"[«*]{re.escape(words)}[»*]", text_of(page))


def test_the_version_of_the_changelog_is_the_programs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    newest = re.search(r"^## (\S+)", text_of("CHANGELOG.md"), re.MULTILINE)
    assert newest is not None
    assert newest.group(1) == project["version"]


def test_the_index_of_decisions_is_whole() -> None:
    pages = {path.name for path in (ROOT / "docs" / "decisions").glob("[0-9]*.md")}
    listed = re.findall(r"\]\((\d{4}-[a-z0-9-]+\.md)\)", text_of("docs/decisions/README.md"))
    assert sorted(listed) == sorted(pages)
    assert [name[:4] for name in sorted(pages)] == [f"{number:04}" for number in range(1, len(pages) + 1)]


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md")), ids=lambda path: path.stem)
def test_a_decision_has_its_four_parts_and_fits_a_page(path: object) -> None:
    text = text_of(f"docs/decisions/{path.name}")  # type: ignore[attr-defined]
    assert re.findall(r"^\*\*([A-Z][a-z ]+)\.\*\*", text, re.MULTILINE) == [
        "Context",
        "Decision",
        "Consequences",
        "What enforces it",
    ]
    assert len(text.splitlines()) <= 60


def test_pictures_are_light_and_all_of_them_are_shown() -> None:
    pictures = list((ROOT / "docs" / "pictures").iterdir())
    assert [picture.name for picture in pictures if picture.stat().st_size >= 150_000] == []
    assert sum(picture.stat().st_size for picture in pictures) < 4_000_000
    shown = text_of("README.md") + text_of("README.fa.md")
    assert [picture.name for picture in pictures if f"docs/pictures/{picture.name}" not in shown] == []
