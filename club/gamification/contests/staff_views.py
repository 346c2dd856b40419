"""What staff see of contests: drafts too, right answers, who handed in what. Never the sealed number."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from club.context import Club
from club.errors import ContestEntryNotFound, ContestNotFound
from club.gamification.contests.rules import (
    ContestDraft,
    ContestKind,
    ContestState,
    ContestTerms,
    PlacePrize,
    QuestionDraft,
)
from club.gamification.contests.sealing import Solution, shown_solution
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, from_json, instant, instant_or_none

CONTESTS_PER_PAGE = 8
RESULTS_PER_PAGE = 20


@dataclass(frozen=True, slots=True)
class QuestionCard:
    position: int
    draft: QuestionDraft


@dataclass(frozen=True, slots=True)
class ContestCard:
    """`entries`: who takes part; `finished` of them have given all their answers. `shortlisted`, `votes`: of what was handed in."""

    id: int
    state: ContestState
    draft: ContestDraft
    questions: tuple[QuestionCard, ...]
    solution: Solution | None
    entries: int
    finished: int
    shortlisted: int
    votes: int
    paid_points: int
    voting_ends_at: dt.datetime | None
    settled_at: dt.datetime | None
    told_at: dt.datetime | None

    @property
    def missing(self) -> tuple[str, ...]:
        """What it still takes before members may see it: `questions`, `solution`."""
        lacks = []
        if self.draft.kind in ("quiz", "prediction") and not self.questions:
            lacks.append("questions")
        if self.draft.kind == "number" and self.solution is None:
            lacks.append("solution")
        return tuple(lacks)


@dataclass(frozen=True, slots=True)
class ContestLine:
    id: int
    kind: ContestKind
    title: str
    state: ContestState
    opens_at: dt.datetime
    closes_at: dt.datetime
    entries: int


@dataclass(frozen=True, slots=True)
class ContestPage:
    contests: tuple[ContestLine, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class HandedIn:
    """What somebody handed in. `member_name` empty: erased."""

    id: int
    contest_id: int
    member_id: int
    member_name: str
    caption: str | None
    picture_id: int | None
    shortlisted: bool
    disqualified: bool
    votes: int


@dataclass(frozen=True, slots=True)
class HandedInPage:
    """One entry at a time; None when nothing was handed in."""

    entry: HandedIn | None
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class ResultLine:
    place: int
    member_id: int
    member_name: str
    score: int
    right_count: int
    guess: str | None


@dataclass(frozen=True, slots=True)
class ResultPage:
    lines: tuple[ResultLine, ...]
    page: int
    pages: int


def draft_of(row: Row) -> ContestDraft:
    return ContestDraft(
        cast(ContestKind, row["kind"]),
        row["title"],
        instant(row["opens_at"]),
        instant(row["closes_at"]),
        row["description"],
        row["picture_id"],
        ContestTerms.from_json(from_json(row["terms"])),
        tuple(PlacePrize.from_json(each) for each in from_json(row["prizes"])),
    )


async def contest_card(club: Club, staff: StaffView, contest_id: int) -> ContestCard:
    """Needs `manage_play`. Refuses NotAllowed, ContestNotFound."""
    require(staff.role, "manage_play")
    row = await club.database.fetch_one("SELECT * FROM contest WHERE club_id = $1 AND id = $2", club.id, contest_id)
    if row is None:
        raise ContestNotFound
    questions = await club.database.fetch_all(
        "SELECT * FROM contest_question WHERE club_id = $1 AND contest_id = $2 ORDER BY position", club.id, contest_id
    )
    counted = await club.database.fetch_one(
        "SELECT COUNT(*) AS entries, COUNT(CASE WHEN state = 'finished' THEN 1 END) AS finished,"
        " COUNT(CASE WHEN shortlisted AND state = 'finished' THEN 1 END) AS shortlisted,"
        " COALESCE(SUM(vote_count), 0) AS votes,"
        " COALESCE(SUM(CASE WHEN state <> 'returned' THEN paid_points ELSE 0 END), 0) AS paid"
        " FROM contest_entry WHERE club_id = $1 AND contest_id = $2",
        club.id,
        contest_id,
    )
    assert counted is not None
    return ContestCard(
        row["id"],
        cast(ContestState, row["state"]),
        draft_of(row),
        tuple(_question(each) for each in questions),
        shown_solution(from_json(row["solution"])),
        int(counted["entries"]),
        int(counted["finished"]),
        int(counted["shortlisted"]),
        int(counted["votes"]),
        int(counted["paid"]),
        instant_or_none(row["voting_ends_at"]),
        instant_or_none(row["settled_at"]),
        instant_or_none(row["told_at"]),
    )


def _question(row: Row) -> QuestionCard:
    return QuestionCard(
        int(row["position"]),
        QuestionDraft(
            row["text"],
            tuple(from_json(row["options"])),
            row["right_option"],
            row["seconds"],
            row["picture_id"],
            row["explanation"],
        ),
    )


async def contests_for_staff(club: Club, staff: StaffView, page: int = 1) -> ContestPage:
    """All of them, newest first. Needs `manage_play`. Refuses NotAllowed."""
    require(staff.role, "manage_play")
    counted = await club.database.fetch_one("SELECT COUNT(*) AS n FROM contest WHERE club_id = $1", club.id)
    page, pages = _within(page, 0 if counted is None else int(counted["n"]), CONTESTS_PER_PAGE)
    rows = await club.database.fetch_all(
        "SELECT * FROM contest WHERE club_id = $1 ORDER BY id DESC LIMIT $2 OFFSET $3",
        club.id,
        CONTESTS_PER_PAGE,
        (page - 1) * CONTESTS_PER_PAGE,
    )
    return ContestPage(tuple(_line(row) for row in rows), page, pages)


def _line(row: Row) -> ContestLine:
    return ContestLine(
        row["id"],
        cast(ContestKind, row["kind"]),
        row["title"],
        cast(ContestState, row["state"]),
        instant(row["opens_at"]),
        instant(row["closes_at"]),
        int(row["participant_count"]),
    )


def _within(page: int, count: int, size: int) -> tuple[int, int]:
    pages = max(1, -(-count // size))
    return min(max(1, page), pages), pages


_HANDED_IN = (
    "SELECT e.*, m.name AS member_name FROM contest_entry e JOIN member m ON m.id = e.member_id WHERE e.club_id = $1"
)


async def handed_in(club: Club, staff: StaffView, entry_id: int) -> HandedIn:
    """Needs `manage_play`. Refuses NotAllowed, ContestEntryNotFound."""
    require(staff.role, "manage_play")
    row = await club.database.fetch_one(f"{_HANDED_IN} AND e.id = $2", club.id, entry_id)
    if row is None:
        raise ContestEntryNotFound
    return _handed_in(row)


async def handed_in_page(club: Club, staff: StaffView, contest_id: int, page: int = 1) -> HandedInPage:
    """What was handed in, one by one, in the order it came. Needs `manage_play`. Refuses NotAllowed, ContestNotFound."""
    card = await contest_card(club, staff, contest_id)
    page, pages = _within(page, card.entries, 1)
    row = await club.database.fetch_one(
        f"{_HANDED_IN} AND e.contest_id = $2 ORDER BY e.id LIMIT 1 OFFSET $3", club.id, contest_id, page - 1
    )
    return HandedInPage(None if row is None else _handed_in(row), page, pages)


def _handed_in(row: Row) -> HandedIn:
    return HandedIn(
        row["id"],
        row["contest_id"],
        row["member_id"],
        row["member_name"],
        row["submission"],
        row["submission_picture_id"],
        bool(row["shortlisted"]),
        row["state"] == "disqualified",
        int(row["vote_count"]),
    )


async def contest_results(club: Club, staff: StaffView, contest_id: int, page: int = 1) -> ResultPage:
    """Who came where, with whole names. Needs `manage_play`. Refuses NotAllowed, ContestNotFound."""
    await contest_card(club, staff, contest_id)
    last = await club.database.fetch_one(
        "SELECT COALESCE(MAX(place), 0) AS n FROM contest_entry WHERE club_id = $1 AND contest_id = $2",
        club.id,
        contest_id,
    )
    page, pages = _within(page, 0 if last is None else int(last["n"]), RESULTS_PER_PAGE)
    first = (page - 1) * RESULTS_PER_PAGE + 1
    rows: Sequence[Row] = await club.database.fetch_all(
        f"{_HANDED_IN} AND e.contest_id = $2 AND e.place BETWEEN $3 AND $4 ORDER BY e.place",
        club.id,
        contest_id,
        first,
        first + RESULTS_PER_PAGE - 1,
    )
    lines = (
        ResultLine(
            int(row["place"]),
            row["member_id"],
            row["member_name"],
            int(row["score"]),
            int(row["right_count"]),
            row["submission"],
        )
        for row in rows
    )
    return ResultPage(tuple(lines), page, pages)
