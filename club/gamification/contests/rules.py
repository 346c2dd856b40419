"""What a contest may be, what an answer is worth, who gets which prize. Pure."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal, get_args

from club.errors import ContestCaptionInvalid, ContestInvalid, NumberNotUnderstood
from club.gamification.prizes import Prize

ContestKind = Literal["quiz", "prediction", "number", "caption", "photo"]
CONTEST_KINDS: tuple[ContestKind, ...] = get_args(ContestKind)
ContestState = Literal["draft", "open", "closed", "voting", "settled", "cancelled"]

WITH_QUESTIONS: frozenset[str] = frozenset({"quiz", "prediction"})
WITH_VOTES: frozenset[str] = frozenset({"caption", "photo"})
BY_CHANCE: frozenset[str] = frozenset({"prediction", "number"})
"""What is won in these never leads to a tier."""

TITLE_LENGTH_MAX = 80
DESCRIPTION_LENGTH_MAX = 600
QUESTION_LENGTH_MAX = 300
OPTION_LENGTH_MAX = 100
EXPLANATION_LENGTH_MAX = 200
CAPTION_LENGTH_MAX = 400
OPTIONS_MIN, OPTIONS_MAX = 2, 10
QUESTIONS_MAX = 100
SECONDS_MIN, SECONDS_MAX = 5, 600
NUMBER_MAX = 10**15
PRICE_MAX = 1_000_000_000
SCORE_MAX = 1000
PLACES_MAX = 1000
PRIZE_LINES_MAX = 20
VOTES_MAX = 100
VOTING_HOURS_MAX = 24 * 60
NOBODY_RIGHT = -1
"""In place of the right option of a prediction that came to nothing: nobody gets anything for it."""


@dataclass(frozen=True, slots=True)
class ContestTerms:
    """`price_points`: what taking part costs. `right_score`, `fast_score`: what a right answer adds to the score, and what an
    immediate one adds to that. `points_each_right`: points for each right answer, beside the prizes. `as_polls`: questions are
    put as the messenger's own quizzes. `votes_each`: voices of each member. `shortlist`: only what staff chose is voted on."""

    price_points: int = 0
    right_score: int = 10
    fast_score: int = 5
    points_each_right: int = 0
    as_polls: bool = False
    votes_each: int = 3
    voting_hours: int = 48
    shortlist: bool = True

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "ContestTerms":
        known = {field.name for field in fields(cls)}
        return cls(**{name: value for name, value in kept.items() if name in known})


@dataclass(frozen=True, slots=True)
class PlacePrize:
    """What each of the places from `first` to `last` wins."""

    first: int
    last: int
    prize: Prize

    def to_json(self) -> dict[str, Any]:
        return {"first": self.first, "last": self.last, "prize": self.prize.to_json()}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "PlacePrize":
        return cls(int(kept["first"]), int(kept["last"]), Prize.from_json(kept["prize"]))


@dataclass(frozen=True, slots=True)
class ContestDraft:
    kind: ContestKind
    title: str
    opens_at: dt.datetime
    closes_at: dt.datetime
    description: str = ""
    picture_id: int | None = None
    terms: ContestTerms = ContestTerms()
    prizes: tuple[PlacePrize, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """`right_option` counts from 0; None: not known yet (a prediction). `seconds` None: as long as one likes."""

    text: str
    options: tuple[str, ...]
    right_option: int | None = None
    seconds: int | None = None
    picture_id: int | None = None
    explanation: str = ""


def check_draft(draft: ContestDraft) -> ContestDraft:
    """The draft in its one sound form. Refuses ContestInvalid(field)."""
    title, description = " ".join(draft.title.split()), draft.description.strip()
    if draft.kind not in CONTEST_KINDS:
        raise ContestInvalid(field="kind")
    if not title or len(title) > TITLE_LENGTH_MAX:
        raise ContestInvalid(field="title", least=1, most=TITLE_LENGTH_MAX)
    if len(description) > DESCRIPTION_LENGTH_MAX:
        raise ContestInvalid(field="description", least=0, most=DESCRIPTION_LENGTH_MAX)
    if draft.opens_at >= draft.closes_at:
        raise ContestInvalid(field="closes_at")
    return ContestDraft(
        draft.kind,
        title,
        draft.opens_at,
        draft.closes_at,
        description,
        draft.picture_id,
        check_terms(draft.terms),
        check_prizes(draft.prizes),
    )


def check_terms(terms: ContestTerms) -> ContestTerms:
    """Refuses ContestInvalid(field, least, most)."""
    for name, least, most in (
        ("price_points", 0, PRICE_MAX),
        ("right_score", 1, SCORE_MAX),
        ("fast_score", 0, SCORE_MAX),
        ("points_each_right", 0, PRICE_MAX),
        ("votes_each", 1, VOTES_MAX),
        ("voting_hours", 1, VOTING_HOURS_MAX),
    ):
        if not least <= getattr(terms, name) <= most:
            raise ContestInvalid(field=name, least=least, most=most)
    return terms


def check_prizes(prizes: Sequence[PlacePrize]) -> tuple[PlacePrize, ...]:
    """In the order of places, none with two prizes. Refuses ContestInvalid(field=places)."""
    ordered = tuple(sorted(prizes, key=lambda each: each.first))
    behind = 0
    for each in ordered:
        if not behind < each.first <= each.last <= PLACES_MAX:
            raise ContestInvalid(field="places", least=1, most=PLACES_MAX)
        behind = each.last
    if len(ordered) > PRIZE_LINES_MAX:
        raise ContestInvalid(field="prizes", least=0, most=PRIZE_LINES_MAX)
    return ordered


def check_question(kind: ContestKind, draft: QuestionDraft) -> QuestionDraft:
    """The question in its one sound form. Refuses ContestInvalid(field)."""
    text, options = draft.text.strip(), tuple(" ".join(each.split()) for each in draft.options)
    explanation = " ".join(draft.explanation.split())
    if not text or len(text) > QUESTION_LENGTH_MAX:
        raise ContestInvalid(field="text", least=1, most=QUESTION_LENGTH_MAX)
    if not OPTIONS_MIN <= len(options) <= OPTIONS_MAX:
        raise ContestInvalid(field="options", least=OPTIONS_MIN, most=OPTIONS_MAX)
    if any(not each or len(each) > OPTION_LENGTH_MAX for each in options) or len(set(options)) < len(options):
        raise ContestInvalid(field="option", least=1, most=OPTION_LENGTH_MAX)
    right = None if kind == "prediction" else draft.right_option
    if kind == "quiz" and (right is None or not 0 <= right < len(options)):
        raise ContestInvalid(field="right_option", least=1, most=len(options))
    seconds = None if kind == "prediction" else draft.seconds
    if seconds is not None and not SECONDS_MIN <= seconds <= SECONDS_MAX:
        raise ContestInvalid(field="seconds", least=SECONDS_MIN, most=SECONDS_MAX)
    if len(explanation) > EXPLANATION_LENGTH_MAX:
        raise ContestInvalid(field="explanation", least=0, most=EXPLANATION_LENGTH_MAX)
    return QuestionDraft(text, options, right, seconds, draft.picture_id, explanation)


def milliseconds(taken: dt.timedelta) -> int:
    """Never below zero: an answer is not older than its question."""
    return max(0, int(taken / dt.timedelta(milliseconds=1)))


def is_late(seconds: int | None, used_ms: int) -> bool:
    """Whether the time of a question was over. What comes in its last instant is in time."""
    return seconds is not None and used_ms > seconds * 1000


def score_of(terms: ContestTerms, *, right: bool, seconds: int | None, used_ms: int) -> int:
    """`right_score`, and of `fast_score` as large a part as was left of the question's time, rounded down."""
    if not right or is_late(seconds, used_ms):
        return 0
    if seconds is None:
        return terms.right_score
    left_ms = seconds * 1000 - used_ms
    return terms.right_score + terms.fast_score * left_ms // (seconds * 1000)


def prize_at(prizes: Sequence[PlacePrize], place: int) -> Prize | None:
    return next((each.prize for each in prizes if each.first <= place <= each.last), None)


def deserves_prize(kind: str, score: int) -> bool:
    """Who had nothing right, or nobody's voice, wins nothing by being the only one. The nearest number always wins."""
    return kind == "number" or score > 0


def check_caption(text: str) -> str:
    """Refuses ContestCaptionInvalid."""
    caption = " ".join(text.split())
    if not caption or len(caption) > CAPTION_LENGTH_MAX:
        raise ContestCaptionInvalid(most=CAPTION_LENGTH_MAX)
    return caption


def check_number(number: int) -> int:
    """Refuses NumberNotUnderstood."""
    if not 0 <= number <= NUMBER_MAX:
        raise NumberNotUnderstood
    return number
