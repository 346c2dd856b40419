"""What the badges that are looked for have to know of a member, asked in one trip."""

import datetime as dt
from collections.abc import Collection, Mapping
from zoneinfo import ZoneInfo

from club.context import Club
from club.gamification.badges.shapes import Bought, Fact, Facts
from club.jobs.rules import Calendar, anniversary, calendar_of, celebrated_on
from club.storage import Row, Transaction, day_or_none, instant

BOUGHT_LOOKED_AT = 200
_WEEKENDS: Mapping[Calendar, frozenset[int]] = {"jalali": frozenset({3, 4}), "gregorian": frozenset({5, 6})}
"""Thursday and Friday; Saturday and Sunday."""
_ROOMS = (
    "lottery_ticket WHERE club_id = $1 AND member_id = $2",
    "contest_entry WHERE club_id = $1 AND member_id = $2",
    "code_use WHERE club_id = $1 AND member_id = $2",
    "game_play WHERE club_id = $1 AND member_id = $2",
    "mission_progress WHERE club_id = $1 AND member_id = $2 AND state = 'done'",
    "envelope_share WHERE club_id = $1 AND member_id = $2",
    "gift WHERE club_id = $1 AND giver_id = $2",
    "referral WHERE club_id = $1 AND inviter_id = $2 AND state = 'approved'",
    "voucher WHERE club_id = $1 AND member_id = $2 AND price_points > 0",
)
_COUNTS: Mapping[Fact, str] = {
    "purchases": "SELECT COUNT(*) FROM purchase WHERE club_id = $1 AND member_id = $2 AND stage = 'paid' AND refunded < total",
    "friends": "SELECT COUNT(*) FROM referral WHERE club_id = $1 AND inviter_id = $2 AND state = 'approved'",
    "wins": "SELECT (SELECT COUNT(*) FROM lottery_winner WHERE club_id = $1 AND member_id = $2 AND prize_id IS NOT NULL"
    " AND state IN ('called', 'accepted', 'handed_over'))"
    " + (SELECT COUNT(*) FROM game_play WHERE club_id = $1 AND member_id = $2 AND state = 'won')",
    "first_places": "SELECT COUNT(*) FROM contest_entry e JOIN contest c ON c.id = e.contest_id WHERE e.club_id = $1"
    " AND e.member_id = $2 AND e.place = 1 AND c.state = 'settled'",
    "codes": "SELECT COUNT(*) FROM code_use WHERE club_id = $1 AND member_id = $2",
    "gifts": "SELECT (SELECT COUNT(*) FROM gift WHERE club_id = $1 AND giver_id = $2)"
    " + (SELECT COUNT(*) FROM envelope WHERE club_id = $1 AND giver_id = $2)",
    "longest_run": "SELECT COALESCE(MAX(longest), 0) FROM streak WHERE club_id = $1 AND member_id = $2",
    "missions": "SELECT COUNT(*) FROM mission_progress WHERE club_id = $1 AND member_id = $2 AND state = 'done'",
    "rooms": "SELECT " + " + ".join(f"CASE WHEN EXISTS (SELECT 1 FROM {rows}) THEN 1 ELSE 0 END" for rows in _ROOMS),
}


async def gather_facts(tx: Transaction, club: Club, member: Row, needs: Collection[Fact]) -> Facts:
    """`needs` of what a member has done, and how long they have been one."""
    counted = [name for name in _COUNTS if name in needs]
    known: dict[str, int] = {}
    if counted:
        asked = ", ".join(f"({_COUNTS[name]}) AS {name}" for name in counted)
        row = await tx.fetch_one(f"SELECT {asked} FROM club WHERE id = $1", club.id, member["id"])
        assert row is not None
        known = {name: int(row[name]) for name in counted}
    bought = await _bought(tx, club, member) if "bought" in needs else ()
    return Facts(days_a_member=(club.clock.now() - instant(member["joined_at"])).days, bought=bought, **known)


async def _bought(tx: Transaction, club: Club, member: Row) -> tuple[Bought, ...]:
    """The latest purchases that stand."""
    profile = await tx.fetch_one("SELECT timezone, language FROM club WHERE id = $1", club.id)
    assert profile is not None
    rows = await tx.fetch_all(
        "SELECT bought_at FROM purchase WHERE club_id = $1 AND member_id = $2 AND stage = 'paid' AND refunded < total"
        " ORDER BY id DESC LIMIT $3",
        club.id,
        member["id"],
        BOUGHT_LOOKED_AT,
    )
    zone, calendar = ZoneInfo(profile["timezone"]), calendar_of(profile["language"], profile["timezone"])
    birthday = day_or_none(member["birthday"])
    return tuple(_seen(instant(row["bought_at"]).astimezone(zone), birthday, calendar) for row in rows)


def _seen(at: dt.datetime, birthday: dt.date | None, calendar: Calendar) -> Bought:
    own = None if birthday is None else anniversary(birthday, calendar)
    return Bought(at, own in celebrated_on(at.date(), calendar), at.weekday() in _WEEKENDS[calendar])
