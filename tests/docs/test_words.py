"""docs/words.md quotes what locales/ says, and names every row, role and state that the code has."""

import importlib
import re
from typing import Any, get_args

import pytest
from fluent.syntax import FluentParser, ast
from tortoise.models import Model

from club.doors import Delivery, DoorProblem
from club.errors import ClubError
from club.ledger.rules import EntryKind
from club.rewards.rules import VoucherState
from club.staff.rules import Permission, Role
from club.storage.orm import MODEL_MODULES
from tests.docs.tables import ROOT, rows_under_headings

WORDS = [cells for _, cells in rows_under_headings("words.md")]
PAGE = (ROOT / "docs" / "words.md").read_text("utf-8")
LANGUAGES = {"fa": 1, "en": 2}


def sources(language: str) -> dict[str, str]:
    """What the files of a language say, key by key, as written."""
    said = {}
    for path in (ROOT / "locales" / language).glob("*.ftl"):
        text = path.read_text("utf-8")
        for entry in FluentParser().parse(text).body:
            if isinstance(entry, ast.Message) and entry.value is not None and entry.value.span is not None:
                said[entry.id.name] = text[entry.value.span.start : entry.value.span.end]
    return said


SAID = {language: sources(language) for language in LANGUAGES}


@pytest.mark.parametrize("cells", WORDS, ids=lambda cells: cells[0])
def test_a_row_is_whole_and_quotes_what_people_see(cells: list[str]) -> None:
    assert len(cells) == 6
    assert all(cells)
    if cells[3] == "—":
        assert cells[1:3] == ["—", "—"]
        return
    key = re.findall(r"`([^`]+)`", cells[3])[-1]
    for language, column in LANGUAGES.items():
        assert cells[column].lower() in SAID[language][key].lower()


@pytest.mark.parametrize("cells", WORDS, ids=lambda cells: cells[0])
def test_a_word_lives_where_the_page_says(cells: list[str]) -> None:
    places = re.findall(r"`([^`]+)`", cells[5])
    assert places or cells[5] == "everywhere"
    assert [place for place in places if not (ROOT / place).exists()] == []


def model_names() -> list[str]:
    return [
        name
        for module in MODEL_MODULES
        for name, value in vars(importlib.import_module(module)).items()
        if isinstance(value, type) and issubclass(value, Model) and value.__module__ == module
    ]


def literals(field: str, of: type[Any]) -> tuple[str, ...]:
    return get_args(of.__annotations__[field] if field in of.__annotations__ else of.__init__.__annotations__[field])


@pytest.mark.parametrize(
    "word",
    [
        *model_names(),
        *get_args(Permission),
        *get_args(Role),
        *get_args(EntryKind),
        *get_args(VoucherState),
        *literals("outcome", Delivery),
        *literals("kind", DoorProblem),
    ],
)
def test_every_row_role_permission_and_state_has_its_word(word: str) -> None:
    assert f"`{word}`" in PAGE


def refusals(root: type[ClubError]) -> list[type[ClubError]]:
    return [root, *(each for below in root.__subclasses__() for each in refusals(below))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_its_sentence(language: str) -> None:
    for module in ("admin_bot.errors", "club.app", "club.ledger.holds"):
        importlib.import_module(module)
    ours = [one for one in refusals(ClubError) if one.__module__.split(".")[0] in {"admin_bot", "bot", "club", "web"}]
    assert len(ours) > 30
    assert [one.code for one in ours if f"error-{one.code}" not in SAID[language]] == []
