"""Many questions in one text, as somebody would write them down. Pure.

    Which sea is the saltiest?
    - The Caspian Sea
    + The Dead Sea
    - The Black Sea
    20
    ~ Its water holds ten times as much salt as an ocean's.

A blank line ends a question. `+` is the right option, `-` a wrong one, a number alone the seconds, `~` the explanation.
"""

import re
from collections.abc import Sequence

from club.errors import ContestInvalid, ContestQuestionUnclear
from club.gamification.contests.rules import QUESTIONS_MAX, ContestKind, QuestionDraft, check_question
from club.persian import parse_whole_number
from club.persian.text import strip_bidi

_BLANK = re.compile(r"\n[ \t\u200c]*\n")
_WRONG = ("-", "–", "—", "•", "▫")
_RIGHT = ("+", "*", "✅", "✔")
_EXPLAINS = "~"


def read_questions(kind: ContestKind, text: str) -> tuple[QuestionDraft, ...]:
    """Refuses ContestQuestionUnclear(number, field), counted from 1; ContestInvalid when there is none, or too many."""
    blocks = [block.strip() for block in _BLANK.split(strip_bidi(text).replace("\r", "")) if block.strip()]
    if not 1 <= len(blocks) <= QUESTIONS_MAX:
        raise ContestInvalid(field="questions", least=1, most=QUESTIONS_MAX)
    found = []
    for number, block in enumerate(blocks, start=1):
        try:
            found.append(check_question(kind, _question(block.split("\n"))))
        except ContestInvalid as refused:
            raise ContestQuestionUnclear(number=number, field=refused.data["field"]) from refused
    return tuple(found)


def _question(lines: Sequence[str]) -> QuestionDraft:
    words, options, right, seconds, explanation = list[str](), list[str](), list[int](), None, ""
    for line in (each.strip() for each in lines):
        mark = next((sign for sign in (*_WRONG, *_RIGHT, _EXPLAINS) if line.startswith(sign)), None)
        rest = line.removeprefix(mark or "").removeprefix("\ufe0f").strip()
        if mark == _EXPLAINS:
            explanation = rest
        elif mark is not None:
            right += [len(options)] if mark in _RIGHT else []
            options.append(rest)
        elif options and parse_whole_number(line) is not None:
            seconds = parse_whole_number(line)
        else:
            words.append(line)
    if len(right) > 1:
        raise ContestInvalid(field="right_option")
    return QuestionDraft("\n".join(words), tuple(options), right[0] if right else None, seconds, None, explanation)
