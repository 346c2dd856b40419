"""What the club keeps of a member's playing, for the member: tickets, contests, codes, games, badges, boards, envelopes."""

from collections.abc import Callable, Mapping
from typing import Any

from club.storage import Row, Transaction, from_json

_Column = tuple[str, str]
_KEPT: Mapping[str, tuple[tuple[_Column, ...], str]] = {
    "lottery_tickets": (
        (("lottery", "l.title"), ("number", "t.number"), ("way", "t.way"), ("state", "t.state"), ("at", "t.at")),
        "lottery_ticket t JOIN lottery l ON l.id = t.lottery_id WHERE t.club_id = $1 AND t.member_id = $2 ORDER BY t.id",
    ),
    "lottery_wins": (
        (
            ("lottery", "l.title"), ("place", "w.place"), ("state", "w.state"), ("prize_json", "p.prize"),
            ("what_you_wrote", "w.details"), ("called_at", "w.called_at"), ("closed_at", "w.closed_at"),
        ),
        ("lottery_winner w JOIN lottery l ON l.id = w.lottery_id LEFT JOIN lottery_prize p ON p.id = w.prize_id"
        " WHERE w.club_id = $1 AND w.member_id = $2 ORDER BY w.id"),
    ),
    "contests": (
        (
            ("contest", "c.title"), ("kind", "c.kind"), ("state", "e.state"), ("paid_points", "e.paid_points"),
            ("score", "e.score"), ("place", "e.place"), ("what_you_sent", "e.submission"),
            ("votes_for_you", "e.vote_count"), ("started_at", "e.started_at"), ("finished_at", "e.finished_at"),
        ),
        "contest_entry e JOIN contest c ON c.id = e.contest_id WHERE e.club_id = $1 AND e.member_id = $2 ORDER BY e.id",
    ),
    "contest_answers": (
        (
            ("contest", "c.title"), ("question", "a.position"), ("answer", "a.choice"), ("points", "a.points"),
            ("asked_at", "a.asked_at"), ("answered_at", "a.answered_at"),
        ),
        ("contest_answer a JOIN contest_entry e ON e.id = a.entry_id JOIN contest c ON c.id = e.contest_id"
        " WHERE a.club_id = $1 AND e.member_id = $2 ORDER BY a.id"),
    ),
    "contest_votes": (
        (("contest", "c.title"), ("at", "v.at")),
        "contest_vote v JOIN contest c ON c.id = v.contest_id WHERE v.club_id = $1 AND v.voter_id = $2 ORDER BY v.id",
    ),
    "product_codes": (
        (
            ("batch", "b.title"), ("serial", "u.serial"), ("points", "u.points"), ("tickets", "u.tickets"),
            ("way", "u.way"), ("at", "u.at"),
        ),
        "code_use u JOIN code_batch b ON b.id = u.batch_id WHERE u.club_id = $1 AND u.member_id = $2 ORDER BY u.id",
    ),
    "code_goals_reached": (
        (("goal", "g.title"), ("times", "r.times"), ("at", "r.at")),
        "code_goal_reached r JOIN code_goal g ON g.id = r.goal_id WHERE r.club_id = $1 AND r.member_id = $2 ORDER BY r.id",
    ),
    "code_guesses": (
        (("misses", "misses"), ("locked_until", "locked_until"), ("at", "at")),
        "code_lockout WHERE club_id = $1 AND member_id = $2 ORDER BY id",
    ),
    "games": (
        (
            ("game", "g.title"), ("state", "p.state"), ("cost_points", "p.cost_points"), ("prize_json", "p.prize"),
            ("at", "p.at"), ("settled_at", "p.settled_at"),
        ),
        "game_play p JOIN game g ON g.id = p.game_id WHERE p.club_id = $1 AND p.member_id = $2 ORDER BY p.id",
    ),
    "missions": (
        (
            ("mission", "m.title"), ("period", "p.period"), ("counted_json", "p.counted"), ("state", "p.state"),
            ("times_done", "p.times_done"), ("done_at", "p.done_at"),
        ),
        "mission_progress p JOIN mission m ON m.id = p.mission_id WHERE p.club_id = $1 AND p.member_id = $2 ORDER BY p.id",
    ),
    "badges": ((("badge", "badge"), ("at", "at")), "badge_award WHERE club_id = $1 AND member_id = $2 ORDER BY id"),
    "days_in_a_row": (
        (("days", "days"), ("longest", "longest"), ("frozen_days", "frozen_left"), ("changed_at", "changed_at")),
        "streak WHERE club_id = $1 AND member_id = $2",
    ),
    "leaderboard_scores": (
        (("board", "board"), ("period", "period"), ("score", "score"), ("reached_at", "reached_at")),
        "leaderboard_score WHERE club_id = $1 AND member_id = $2 ORDER BY id",
    ),
    "leaderboard_wishes": (
        (("hidden", "hidden"), ("nickname", "nickname"), ("changed_at", "changed_at")),
        "leaderboard_choice WHERE club_id = $1 AND member_id = $2",
    ),
    "leaderboard_places_rewarded": (
        (("board", "board"), ("period", "period"), ("place", "place"), ("at", "at")),
        "leaderboard_prize WHERE club_id = $1 AND member_id = $2 ORDER BY id",
    ),
    "envelopes_given": (
        (
            ("points", "points"), ("shares", "shares"), ("your_words", "words"), ("state", "state"),
            ("opened", "opened_count"), ("created_at", "created_at"), ("closed_at", "closed_at"),
        ),
        "envelope WHERE club_id = $1 AND giver_id = $2 ORDER BY id",
    ),
    "envelopes_opened": (
        (("points", "points"), ("opened_at", "opened_at")),
        "envelope_share WHERE club_id = $1 AND member_id = $2 ORDER BY id",
    ),
    "communities": (
        (("community", "c.title"), ("state", "m.state"), ("joined_at", "m.joined_at"), ("left_at", "m.left_at")),
        "community_member m JOIN community c ON c.id = m.community_id WHERE m.club_id = $1 AND m.member_id = $2 ORDER BY m.id",
    ),
}  # fmt: skip
"""What each part is called in the file: its columns by their names there, and the rows."""
_JSON = "_json"


async def play_of(
    tx: Transaction, club_id: int, member_id: int, when: Callable[[Any], str | None]
) -> dict[str, list[dict[str, Any]]]:
    """All of it, oldest first; `when` writes an instant down. Nothing in it says who somebody else is."""
    return {
        part: [
            _line(row, columns, when)
            for row in await tx.fetch_all(
                f"SELECT {', '.join(f'{value} AS {name}' for name, value in columns)} FROM {rows}", club_id, member_id
            )
        ]
        for part, (columns, rows) in _KEPT.items()
    }


def _line(row: Row, columns: tuple[_Column, ...], when: Callable[[Any], str | None]) -> dict[str, Any]:
    return dict(_said(name, row[name], when) for name, _ in columns)


def _said(name: str, value: Any, when: Callable[[Any], str | None]) -> tuple[str, Any]:
    if name.endswith(_JSON):
        return name.removesuffix(_JSON), _bare(from_json(value))
    if name == "at" or name.endswith(("_at", "_until")):
        return name, when(value)
    return name, bool(value) if name == "hidden" else value


def _bare(value: Any) -> Any:
    """Without numbers of rows."""
    return {name: each for name, each in value.items() if name != "reference"} if isinstance(value, dict) else value
