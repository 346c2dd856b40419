"""What holds for the source of the bot: no sentences in it, no press too long, every screen reachable."""

import ast
import re
from pathlib import Path
from typing import Literal, get_args, get_origin

import pytest
from aiogram.filters.callback_data import CallbackData

from bot.presses import PRESSES, read_press

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "bot").rglob("*.py"))
PERSIAN = re.compile("[\u0600-\u06ff]")
SENTENCE = re.compile(r"[A-Z][a-z]+ [a-z]+ [a-z]+")


def literals(source: Path) -> list[str]:
    """The strings of a module that are not its documentation."""
    tree = ast.parse(source.read_text("utf-8"))
    documentation: set[ast.expr] = set()
    for parent in ast.walk(tree):
        body = getattr(parent, "body", None)
        documentation |= (
            {node.value for node in body if isinstance(node, ast.Expr)} if isinstance(body, list) else set()
        )
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in documentation
    ]


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.relative_to(ROOT).as_posix())
def test_no_sentence_a_person_reads_stands_in_the_source(source: Path) -> None:
    assert not PERSIAN.search(source.read_text("utf-8"))
    assert [text for text in literals(source) if SENTENCE.search(text)] == []


def test_the_search_for_sentences_finds_one(tmp_path: Path) -> None:
    planted = tmp_path / "planted.py"
    planted.write_text('"""A module about this."""\nTEXT = "Hello dear member"\n', "utf-8")
    assert [text for text in literals(planted) if SENTENCE.search(text)] == ["Hello dear member"]


def largest(annotation: object) -> object:
    """A value of a press's field that is as long as it may be."""
    if get_origin(annotation) is Literal:
        return max(get_args(annotation), key=len)
    if annotation is bool:
        return True
    return annotation


@pytest.mark.parametrize("press", PRESSES.values(), ids=lambda press: press.__prefix__)
def test_every_press_fits_into_64_bytes_and_is_read_back(press: type[CallbackData]) -> None:
    values: dict[str, object] = {}
    for name, field in press.model_fields.items():
        if field.annotation is int:
            below = [each.lt for each in field.metadata if hasattr(each, "lt")]
            at_most = [each.le for each in field.metadata if hasattr(each, "le")]
            values[name] = below[0] - 1 if below else at_most[0]
        elif field.annotation is str:
            values[name] = "x" * next(each.max_length for each in field.metadata if hasattr(each, "max_length"))
        else:
            values[name] = largest(field.annotation)
    made = press(**values)
    assert len(made.pack().encode()) <= 64
    assert read_press(made.pack()) == made
    assert re.fullmatch(r"[a-z]+\d+", press.__prefix__)
