"""Giving badges: each once and for good, also when what it was given for is undone later."""

from club.context import Club
from club.gamification.badges.gathering import gather_facts
from club.gamification.badges.registry import earned_by, worth_looking
from club.gamification.badges.shapes import Badge, Fact, Occasion
from club.gamification.terms import read_terms_in_force
from club.outbox.telling import tell_member
from club.storage import Row, Transaction

ROOM = "badges"


async def look_for_badges(tx: Transaction, club: Club, member: Row, occasion: Occasion) -> tuple[Badge, ...]:
    """Give a member what they have earned by now; what was new. One message tells of all of them.

    A step in the caller's transaction, with the member locked. Nothing for who is no active member, and where badges are off.
    """
    if member["state"] != "active" or await read_terms_in_force(tx, club.id, ROOM) is None:
        return ()
    rows = await tx.fetch_all(
        "SELECT badge FROM badge_award WHERE club_id = $1 AND member_id = $2", club.id, member["id"]
    )
    wanted = worth_looking(occasion, frozenset(row["badge"] for row in rows))
    needs: set[Fact] = set().union(*(badge.needs for badge in wanted))
    earned = earned_by(await gather_facts(tx, club, member, needs), wanted) if wanted else ()
    if earned:
        await _give(tx, club, member["id"], earned)
    return earned


async def _give(tx: Transaction, club: Club, member_id: int, badges: tuple[Badge, ...]) -> None:
    now = club.clock.now()
    await tx.execute_many(
        "INSERT INTO badge_award (club_id, member_id, badge, at) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT (member_id, badge) DO NOTHING",
        [(club.id, member_id, badge.name, now) for badge in badges],
    )
    names = [badge.name for badge in badges]
    await tell_member(tx, club.id, member_id, "told-badges", key=f"badge:{member_id}:{names[0]}", at=now, badges=names)
