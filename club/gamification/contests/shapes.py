"""A question that was put, and what came of its answer, as values."""

import datetime as dt
from dataclasses import dataclass

from club.storage import Row, from_json


@dataclass(frozen=True, slots=True)
class AskedView:
    """A question as it stands before a member. `left_seconds` of its `seconds`, rounded up; None: as long as one likes.
    `right_option` and `explanation` are for the messenger's own quizzes, which show them when they were answered."""

    contest_id: int
    title: str
    kind: str
    position: int
    count: int
    text: str
    options: tuple[str, ...]
    picture_id: int | None
    right_option: int | None
    explanation: str
    seconds: int | None
    left_seconds: int | None
    asked_at: dt.datetime
    as_polls: bool


@dataclass(frozen=True, slots=True)
class AnswerView:
    """`chosen`, `right` are options in words; `is_right` None: nobody knows yet. `score` is what it added. `repeated`: it had
    been answered before, and that answer stands."""

    contest_id: int
    title: str
    position: int
    count: int
    chosen: str | None
    right: str | None
    is_right: bool | None
    is_late: bool
    score: int
    explanation: str
    is_last: bool
    as_polls: bool
    repeated: bool


def ask_view(
    contest: Row, question: Row, count: int, asked_at: dt.datetime, now: dt.datetime, *, as_polls: bool
) -> AskedView:
    seconds = question["seconds"]
    left = None if seconds is None else max(0, seconds - int((now - asked_at).total_seconds()))
    return AskedView(
        contest["id"],
        contest["title"],
        contest["kind"],
        int(question["position"]),
        count,
        question["text"],
        tuple(from_json(question["options"])),
        question["picture_id"],
        question["right_option"],
        question["explanation"],
        seconds,
        left,
        asked_at,
        as_polls and contest["kind"] == "quiz",
    )
