"""What a contest is, in words, by their keys: the same for members and for staff who look before they open it."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from club.gamification.contests.rules import WITH_QUESTIONS, ContestTerms, PlacePrize
from club.gamification.contests.sealing import Solution
from club.gamification.prize_wording import prize_words
from club.i18n import Markup, Speaker, escape_html

_LINES = Markup("\n")
_PARAGRAPHS = Markup("\n\n")


@dataclass(frozen=True, slots=True)
class ContestFace:
    """What is said of a contest. `state` as in ContestState, or `upcoming`; `ends_at`: of voting, else of taking part."""

    kind: str
    title: str
    description: str
    state: str
    opens_at: dt.datetime
    closes_at: dt.datetime
    ends_at: dt.datetime
    terms: ContestTerms
    prizes: Sequence[PlacePrize]
    solution: Solution | None
    questions: int
    entries: int


def contest_words(speaker: Speaker, face: ContestFace) -> Markup:
    parts: list[Markup | None] = [
        speaker.say("contest-title", title=face.title, kind=face.kind),
        escape_html(face.description) if face.description else None,
        _LINES.join(_facts(speaker, face)),
        _LINES.join(_prizes(speaker, face)),
        _proof(speaker, face.solution),
    ]
    return _PARAGRAPHS.join(part for part in parts if part)


def _facts(speaker: Speaker, face: ContestFace) -> Iterable[Markup]:
    yield speaker.say("contest-kind", kind=face.kind, questions=face.questions, votes=face.terms.votes_each)
    yield speaker.say(
        "contest-state", state=face.state, opens_at=face.opens_at, closes_at=face.closes_at, ends_at=face.ends_at
    )
    yield speaker.say("contest-price", price=face.terms.price_points)
    yield speaker.say("contest-entries", entries=face.entries)


def _prizes(speaker: Speaker, face: ContestFace) -> list[Markup]:
    said = [prize_line(speaker, each) for each in face.prizes]
    if face.terms.points_each_right and face.kind in WITH_QUESTIONS:
        said.append(speaker.say("contest-each-right", points=face.terms.points_each_right))
    return [speaker.say("contest-prizes"), *said] if said else []


def prize_line(speaker: Speaker, each: PlacePrize) -> Markup:
    return speaker.say(
        "contest-prize",
        several=each.first != each.last,
        first=each.first,
        last=each.last,
        prize=prize_words(speaker, each.prize),
    )


def _proof(speaker: Speaker, solution: Solution | None) -> Markup | None:
    """The number is fixed, and everybody can hold the club to it."""
    if solution is None:
        return None
    if solution.number is None:
        return speaker.say("contest-sealed", commitment=solution.commitment)
    proof = f"{solution.number}:{solution.salt}"
    return speaker.say("contest-revealed", number=solution.number, commitment=solution.commitment, proof=proof)
