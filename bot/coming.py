"""Who has come by today: noted once a day, after the answer, and never in its way."""

import structlog

from bot.visit import Visit
from club.gamification.streaks import note_visit

log = structlog.get_logger(__name__)


async def note_coming(visit: Visit) -> None:
    """A member wrote or pressed something. What goes wrong here is written to the log and breaks no answer."""
    member_id, desk = visit.chat.member_id, visit.desk
    if member_id is None or visit.chat.member_state != "active":
        return
    day = visit.club.clock.now().astimezone(visit.profile.timezone).date()
    if desk.seen_today.knows(member_id, day):
        return
    try:
        await note_visit(visit.club, member_id)
    except Exception:
        log.exception("visit-not-noted", member=member_id)
        return
    desk.seen_today.remember(member_id, day)
