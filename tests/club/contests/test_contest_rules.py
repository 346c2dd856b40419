"""What an answer is worth, which drafts are good, how questions are written down: as tables."""

import datetime as dt

import pytest

from club.errors import ContestInvalid, ContestQuestionUnclear
from club.gamification.contests.pasting import read_questions
from club.gamification.contests.rules import (
    ContestDraft,
    ContestTerms,
    PlacePrize,
    QuestionDraft,
    check_draft,
    check_prizes,
    check_question,
    check_terms,
    deserves_prize,
    prize_at,
    score_of,
)
from club.gamification.prizes import Prize

TERMS = ContestTerms(right_score=10, fast_score=5)
NOON = dt.datetime(2026, 4, 4, 8, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("right", "seconds", "used_ms", "score"),
    [
        (True, 20, 0, 15),
        (True, 20, 1, 14),  # rounded down
        (True, 20, 4000, 14),
        (True, 20, 10_000, 12),
        (True, 20, 19_999, 10),
        (True, 20, 20_000, 10),
        (True, 20, 20_001, 0),
        (True, None, 900_000, 10),
        (False, 20, 0, 0),
        (False, None, 0, 0),
    ],
)
def test_what_an_answer_is_worth(right: bool, seconds: int | None, used_ms: int, score: int) -> None:
    assert score_of(TERMS, right=right, seconds=seconds, used_ms=used_ms) == score


@pytest.mark.parametrize(
    ("places", "field"),
    [([(1, 1), (2, 3)], None), ([(2, 3), (1, 1)], None), ([(1, 2), (2, 3)], "places"), ([(0, 1)], "places"),
     ([(3, 2)], "places"), ([(1, 1001)], "places"), ([(n, n) for n in range(1, 22)], "prizes")],
)  # fmt: skip
def test_no_place_has_two_prizes(places: list[tuple[int, int]], field: str | None) -> None:
    prizes = [PlacePrize(first, last, Prize("points", 10)) for first, last in places]
    if field is None:
        assert [each.first for each in check_prizes(prizes)] == sorted(first for first, _ in places)
        return
    with pytest.raises(ContestInvalid) as refused:
        check_prizes(prizes)
    assert refused.value.data["field"] == field


def test_a_place_has_its_prize() -> None:
    first, rest = Prize("points", 10), Prize("points", 5)
    prizes = (PlacePrize(1, 1, first), PlacePrize(3, 5, rest))
    assert [prize_at(prizes, place) for place in range(1, 7)] == [first, None, rest, rest, rest, None]


@pytest.mark.parametrize(("kind", "score", "wins"), [("quiz", 0, False), ("quiz", 1, True), ("number", -99, True),
                                                     ("caption", 0, False), ("prediction", 0, False)])  # fmt: skip
def test_who_had_nothing_right_wins_nothing(kind: str, score: int, wins: bool) -> None:
    assert deserves_prize(kind, score) is wins


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"title": " "}, "title"), ({"title": "ن" * 81}, "title"), ({"kind": "chess"}, "kind"),
     ({"description": "ن" * 601}, "description"), ({"closes_at": NOON}, "closes_at")],
)  # fmt: skip
def test_a_draft_that_cannot_be(changes: dict, field: str) -> None:
    whole = {"kind": "quiz", "title": "الف", "opens_at": NOON, "closes_at": NOON + dt.timedelta(hours=1)}
    with pytest.raises(ContestInvalid) as refused:
        check_draft(ContestDraft(**{**whole, **changes}))
    assert refused.value.data["field"] == field


@pytest.mark.parametrize(
    ("name", "value"),
    [("price_points", -1), ("right_score", 0), ("fast_score", 1001), ("votes_each", 0), ("voting_hours", 0)],
)
def test_terms_that_cannot_be(name: str, value: int) -> None:
    with pytest.raises(ContestInvalid) as refused:
        check_terms(ContestTerms(**{name: value}))
    assert refused.value.data["field"] == name


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (QuestionDraft("", ("a", "b"), 0), "text"),
        (QuestionDraft("q", ("a",), 0), "options"),
        (QuestionDraft("q", ("a", "a"), 0), "option"),
        (QuestionDraft("q", ("a", "ن" * 101), 0), "option"),
        (QuestionDraft("q", ("a", "b")), "right_option"),
        (QuestionDraft("q", ("a", "b"), 2), "right_option"),
        (QuestionDraft("q", ("a", "b"), 0, 4), "seconds"),
        (QuestionDraft("q", ("a", "b"), 0, 601), "seconds"),
        (QuestionDraft("q", ("a", "b"), 0, explanation="ن" * 201), "explanation"),
    ],
)
def test_a_question_that_cannot_be(draft: QuestionDraft, field: str) -> None:
    with pytest.raises(ContestInvalid) as refused:
        check_question("quiz", draft)
    assert refused.value.data["field"] == field


def test_a_prediction_knows_no_right_answer_and_no_hurry() -> None:
    draft = check_question("prediction", QuestionDraft("q", ("a", "b"), 1, 30))
    assert (draft.right_option, draft.seconds) == (None, None)


def test_questions_as_somebody_would_write_them_down() -> None:
    text = "کدام دریا شورتر است؟\r\n- خزر\n+️ بحرالمیت\n• سیاه\n۲۰\n~ ده برابر اقیانوس\n\n \u200f\nدو به اضافهٔ دو؟\n- 3\n+ 4"
    first, second = read_questions("quiz", text)
    assert first == QuestionDraft("کدام دریا شورتر است؟", ("خزر", "بحرالمیت", "سیاه"), 1, 20, None, "ده برابر اقیانوس")
    assert second == QuestionDraft("دو به اضافهٔ دو؟", ("3", "4"), 1)


@pytest.mark.parametrize(
    ("text", "number", "field"),
    [("q\n+ a\n+ b", 1, "right_option"), ("q\n- a\n- b", 1, "right_option"), ("q\n- a\n+ b\n\nq2\n+ a", 2, "options")],
)
def test_a_question_that_is_unclear_is_named_by_its_number(text: str, number: int, field: str) -> None:
    with pytest.raises(ContestQuestionUnclear) as refused:
        read_questions("quiz", text)
    assert refused.value.data == {"number": number, "field": field}


def test_nothing_is_no_question() -> None:
    with pytest.raises(ContestInvalid):
        read_questions("quiz", " \n\n ")
