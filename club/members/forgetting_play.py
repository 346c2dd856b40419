"""What being forgotten does to play: words and pictures go, open things end, what happened stays of a member without a name."""

from club.context import Club
from club.storage import Row, Transaction

_GONE_ROWS = (
    "leaderboard_score WHERE club_id = $1 AND member_id = $2",
    "leaderboard_choice WHERE club_id = $1 AND member_id = $2",
    "badge_award WHERE club_id = $1 AND member_id = $2",
    "streak WHERE club_id = $1 AND member_id = $2",
    "community_member WHERE club_id = $1 AND member_id = $2",
    "code_lockout WHERE club_id = $1 AND member_id = $2",
    "contest_asked WHERE club_id = $1 AND entry_id IN (SELECT id FROM contest_entry WHERE club_id = $1 AND member_id = $2)",
)
"""Rows that say nothing once nobody has them. `contest_asked` carries references of the messenger."""
_SHOWN_ELSEWHERE = (
    "reward WHERE club_id = $1 AND picture_id = $2",
    "lottery WHERE club_id = $1 AND picture_id = $2",
    "contest WHERE club_id = $1 AND picture_id = $2",
    "contest_question WHERE club_id = $1 AND picture_id = $2",
    "contest_entry WHERE club_id = $1 AND submission_picture_id = $2",
    "tier WHERE club_id = $1 AND picture_id = $2",
    "club WHERE id = $1 AND picture_id = $2",
)


async def forget_play(tx: Transaction, club: Club, member_id: int) -> None:
    """A step of erasing, with the member locked and before their points are written off.

    A called win lapses with the next sweep, which calls a reserve. An open envelope ends, and what nobody took of it is lost.
    Tickets, plays, codes, answers and votes stay, with the member number as the only sign.
    """
    await _withdraw_from_contests(tx, club, member_id)
    await tx.execute(
        "UPDATE lottery_winner SET details = NULL, due_at = CASE WHEN state = 'called' THEN $3 ELSE due_at END"
        " WHERE club_id = $1 AND member_id = $2",
        club.id,
        member_id,
        club.clock.now(),
    )
    await tx.execute(
        "UPDATE envelope SET words = '', closed_at = CASE WHEN state = 'open' THEN $3 ELSE closed_at END,"
        " state = CASE WHEN state = 'open' THEN 'ended' ELSE state END WHERE club_id = $1 AND giver_id = $2",
        club.id,
        member_id,
        club.clock.now(),
    )
    for rows in _GONE_ROWS:
        await tx.execute(f"DELETE FROM {rows}", club.id, member_id)


async def _withdraw_from_contests(tx: Transaction, club: Club, member_id: int) -> None:
    """Out of every contest that is not settled; what was sent in is blanked everywhere."""
    sent = await tx.fetch_all(
        "SELECT submission_picture_id AS id FROM contest_entry WHERE club_id = $1 AND member_id = $2"
        " AND submission_picture_id IS NOT NULL ORDER BY id",
        club.id,
        member_id,
    )
    await tx.execute(
        "UPDATE contest_entry SET submission = NULL, submission_picture_id = NULL WHERE club_id = $1 AND member_id = $2",
        club.id,
        member_id,
    )
    await tx.execute(
        "UPDATE contest_entry SET state = 'disqualified' WHERE club_id = $1 AND member_id = $2"
        " AND state IN ('playing', 'finished') AND contest_id IN"
        " (SELECT id FROM contest WHERE club_id = $1 AND state NOT IN ('settled', 'cancelled'))",
        club.id,
        member_id,
    )
    for picture in sent:
        await _drop_picture(tx, club, picture)


async def _drop_picture(tx: Transaction, club: Club, picture: Row) -> None:
    """Unless the very same picture is shown elsewhere: pictures are kept once by content."""
    for rows in _SHOWN_ELSEWHERE:
        if await tx.fetch_one(f"SELECT 1 AS there FROM {rows}", club.id, picture["id"]) is not None:
            return
    await tx.execute("DELETE FROM picture_upload WHERE club_id = $1 AND picture_id = $2", club.id, picture["id"])
    await tx.execute("DELETE FROM picture WHERE club_id = $1 AND id = $2", club.id, picture["id"])
