"""What members see of contests: the list, one of them with their own part in it, the ranking, what there is to vote on."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from club.context import Club
from club.errors import ContestEntryNotFound, ContestNotFound
from club.gamification.contests.rules import ContestKind, ContestState, ContestTerms, PlacePrize
from club.gamification.contests.sealing import Solution, shown_solution
from club.referrals.rules import first_name
from club.storage import Row, from_json, instant, instant_or_none

CONTESTS_PER_PAGE = 6


@dataclass(frozen=True, slots=True)
class OwnEntry:
    """`place` and what a prediction's `score` is are known when it is settled. `answered` of the contest's questions."""

    id: int
    state: str
    score: int
    right_count: int
    answered: int
    place: int | None
    caption: str | None
    picture_id: int | None
    votes: int
    shortlisted: bool
    paid_points: int


@dataclass(frozen=True, slots=True)
class ContestView:
    """`entries`: how many take part. `votes_left`: voices of this member, while there is voting."""

    id: int
    kind: ContestKind
    title: str
    description: str
    picture_id: int | None
    state: ContestState
    upcoming: bool
    opens_at: dt.datetime
    closes_at: dt.datetime
    voting_ends_at: dt.datetime | None
    terms: ContestTerms
    prizes: tuple[PlacePrize, ...]
    solution: Solution | None
    questions: int
    entries: int
    placed: int
    votes_left: int
    own: OwnEntry | None

    @property
    def playable(self) -> bool:
        """Whether this member may begin, or go on, right now."""
        begun = self.own is None or self.own.state == "playing"
        return self.state == "open" and not self.upcoming and begun


@dataclass(frozen=True, slots=True)
class ContestListLine:
    id: int
    kind: ContestKind
    title: str
    state: ContestState
    upcoming: bool
    opens_at: dt.datetime
    closes_at: dt.datetime
    voting_ends_at: dt.datetime | None
    entries: int
    entered: bool


@dataclass(frozen=True, slots=True)
class ContestList:
    """Those that go on (`past` False), soonest end first, or those that are settled, newest first."""

    lines: tuple[ContestListLine, ...]
    past: bool
    page: int
    pages: int
    past_count: int


@dataclass(frozen=True, slots=True)
class VotingPage:
    """One entry that can be voted for. `voted`: it has this member's voice; `own`: it is theirs."""

    contest_id: int
    title: str
    entry_id: int
    caption: str | None
    picture_id: int | None
    voted: bool
    own: bool
    votes_left: int
    ends_at: dt.datetime
    page: int
    pages: int


def _over(row: Row, now: dt.datetime) -> str:
    """The state as members see it: what is over by the clock is over, whenever the sweep comes by."""
    return "closed" if row["state"] == "open" and instant(row["closes_at"]) <= now else str(row["state"])


async def contests(club: Club, member_id: int, page: int = 1, *, past: bool = False) -> ContestList:
    """Pages of what this member may take part in, or of what is over."""
    states = "('settled')" if past else "('open', 'closed', 'voting')"
    counted = await club.database.fetch_one(
        "SELECT COUNT(CASE WHEN state = 'settled' THEN 1 END) AS past, COUNT(CASE WHEN state <> 'settled' THEN 1 END) AS now"
        " FROM contest WHERE club_id = $1 AND state IN ('open', 'closed', 'voting', 'settled')",
        club.id,
    )
    assert counted is not None
    pages = max(1, -(-int(counted["past" if past else "now"]) // CONTESTS_PER_PAGE))
    page = min(max(1, page), pages)
    order = "settled_at DESC, id DESC" if past else "closes_at, id"
    rows = await club.database.fetch_all(
        f"SELECT c.*, EXISTS (SELECT 1 FROM contest_entry e WHERE e.contest_id = c.id AND e.member_id = $2) AS entered"
        f" FROM contest c WHERE c.club_id = $1 AND c.state IN {states} ORDER BY {order} LIMIT $3 OFFSET $4",
        club.id,
        member_id,
        CONTESTS_PER_PAGE,
        (page - 1) * CONTESTS_PER_PAGE,
    )
    now = club.clock.now()
    return ContestList(tuple(_line(row, now) for row in rows), past, page, pages, int(counted["past"]))


def _line(row: Row, now: dt.datetime) -> ContestListLine:
    return ContestListLine(
        row["id"],
        cast(ContestKind, row["kind"]),
        row["title"],
        cast(ContestState, _over(row, now)),
        instant(row["opens_at"]) > now,
        instant(row["opens_at"]),
        instant(row["closes_at"]),
        instant_or_none(row["voting_ends_at"]),
        int(row["participant_count"]),
        bool(row["entered"]),
    )


async def shown_row(club: Club, contest_id: int) -> Row:
    """Drafts and what was cancelled are not shown. Refuses ContestNotFound."""
    row = await club.database.fetch_one("SELECT * FROM contest WHERE club_id = $1 AND id = $2", club.id, contest_id)
    if row is None or row["state"] in ("draft", "cancelled"):
        raise ContestNotFound
    return row


async def contest_for(club: Club, member_id: int, contest_id: int) -> ContestView:
    """One contest and this member's part in it. Refuses ContestNotFound."""
    row = await shown_row(club, contest_id)
    counted = await club.database.fetch_one(
        "SELECT (SELECT COUNT(*) FROM contest_question WHERE club_id = $1 AND contest_id = $2) AS questions,"
        " (SELECT COUNT(*) FROM contest_vote WHERE club_id = $1 AND contest_id = $2 AND voter_id = $3) AS votes,"
        " (SELECT COALESCE(MAX(place), 0) FROM contest_entry WHERE club_id = $1 AND contest_id = $2) AS placed",
        club.id,
        contest_id,
        member_id,
    )
    assert counted is not None
    now, terms = club.clock.now(), ContestTerms.from_json(from_json(row["terms"]))
    return ContestView(
        row["id"],
        cast(ContestKind, row["kind"]),
        row["title"],
        row["description"],
        row["picture_id"],
        cast(ContestState, _over(row, now)),
        instant(row["opens_at"]) > now,
        instant(row["opens_at"]),
        instant(row["closes_at"]),
        instant_or_none(row["voting_ends_at"]),
        terms,
        tuple(PlacePrize.from_json(each) for each in from_json(row["prizes"])),
        shown_solution(from_json(row["solution"])),
        int(counted["questions"]),
        int(row["participant_count"]),
        int(counted["placed"]),
        max(0, terms.votes_each - int(counted["votes"])),
        await _own(club, member_id, contest_id),
    )


async def _own(club: Club, member_id: int, contest_id: int) -> OwnEntry | None:
    row = await club.database.fetch_one(
        "SELECT e.*, (SELECT COUNT(*) FROM contest_answer a WHERE a.club_id = e.club_id AND a.entry_id = e.id) AS answered"
        " FROM contest_entry e WHERE e.club_id = $1 AND e.contest_id = $2 AND e.member_id = $3",
        club.id,
        contest_id,
        member_id,
    )
    if row is None:
        return None
    return OwnEntry(
        row["id"],
        row["state"],
        int(row["score"]),
        int(row["right_count"]),
        int(row["answered"]),
        row["place"],
        row["submission"],
        row["submission_picture_id"],
        int(row["vote_count"]),
        bool(row["shortlisted"]),
        int(row["paid_points"]),
    )


_VOTABLE = (
    "FROM contest_entry e JOIN contest c ON c.id = e.contest_id WHERE e.club_id = $1 AND e.contest_id = $2"
    " AND c.state = 'voting' AND e.shortlisted AND e.state = 'finished'"
)


async def voting_page(club: Club, member_id: int, contest_id: int, page: int = 1) -> VotingPage:
    """What can be voted for, one by one; every member goes through it in an order of their own, so that none is always first.

    Refuses ContestNotFound (there is no voting now), ContestEntryNotFound (nothing to vote for).
    """
    view = await contest_for(club, member_id, contest_id)
    if view.state != "voting" or view.voting_ends_at is None:
        raise ContestNotFound
    counted = await club.database.fetch_one(f"SELECT COUNT(*) AS n {_VOTABLE}", club.id, contest_id)
    pages = 0 if counted is None else int(counted["n"])
    if not pages:
        raise ContestEntryNotFound
    page = min(max(1, page), pages)
    found: Sequence[Any] = await club.database.fetch_all(
        "SELECT e.*, (SELECT COUNT(*) FROM contest_vote v WHERE v.club_id = $1 AND v.entry_id = e.id AND v.voter_id = $3)"
        f" AS voted {_VOTABLE}"
        " ORDER BY e.id LIMIT 1 OFFSET $4",
        club.id,
        contest_id,
        member_id,
        (page - 1 + member_id) % pages,
    )
    if not found:
        raise ContestEntryNotFound
    row = found[0]
    return VotingPage(
        contest_id,
        view.title,
        row["id"],
        row["submission"],
        row["submission_picture_id"],
        bool(row["voted"]),
        row["member_id"] == member_id,
        view.votes_left,
        view.voting_ends_at,
        page,
        pages,
    )


async def asked_by_reference(club: Club, member_id: int, reference: str) -> tuple[int, int] | None:
    """Which contest's question, at which position, was put to this member under the reference; None: none of theirs."""
    row = await club.database.fetch_one(
        "SELECT e.contest_id, a.position FROM contest_asked a JOIN contest_entry e ON e.id = a.entry_id"
        " WHERE a.club_id = $1 AND a.reference = $2 AND e.member_id = $3",
        club.id,
        reference,
        member_id,
    )
    return None if row is None else (int(row["contest_id"]), int(row["position"]))


def shown_first_name(row: Row) -> str:
    """Others see no more than the first name; empty: forgotten."""
    return first_name(row["member_name"])
