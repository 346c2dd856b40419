"""Short words for tests of missions: writing one, letting everything be followed, who was told what."""

import itertools
from typing import Any

from club.context import Club
from club.gamification.missions import MissionDraft, Step, add_mission, end_missions, end_stays, open_mission
from club.gamification.prizes import Prize
from club.jobs.following import follow_events, follow_memberships, follow_purchases
from club.jobs.worker import Worker
from club.ledger import points
from club.members import MemberView
from club.storage import from_json
from tests.makers import StandingClock, make_staff

FIFTY = Prize("points", 50)

_numbers = itertools.count(1)


async def make_mission(club: Club, *steps: Step, prize: Prize = FIFTY, opened: bool = True, **more: Any) -> int:
    """A mission that members can do now, unless it is to stay a draft."""
    owner = await make_staff(club, "owner")
    draft = MissionDraft(more.pop("title", "مأموریت نوروزی"), steps, prize, **more)
    mission_id = await add_mission(club, owner, draft, key=f"mission-{next(_numbers)}")
    if opened:
        await open_mission(club, owner, mission_id)
    return mission_id


async def follow_all(club: Club) -> None:
    """Everything that follows from what has happened so far, as the worker lets it, but without its days."""
    while (
        await follow_purchases(club)
        + await follow_events(club)
        + await follow_memberships(club)
        + await end_stays(club)
        + await end_missions(club)
    ):
        continue


async def live(club: Club, clock: StandingClock) -> None:
    """Everything the worker does now, its jobs too."""
    await Worker(club.database, clock, [club]).look()


async def available(club: Club, member: MemberView) -> int:
    return (await points(club, member.id)).available


async def told(club: Club, member: MemberView, kind: str) -> list[dict[str, Any]]:
    rows = await club.database.fetch_all(
        "SELECT arguments FROM outbox_message WHERE club_id = $1 AND member_id = $2 AND kind = $3 ORDER BY id",
        club.id,
        member.id,
        kind,
    )
    return [from_json(row["arguments"]) for row in rows]


async def won(club: Club, member: MemberView) -> int:
    """What missions have put into a member's points and not taken out again, as the ledger says."""
    row = await club.database.fetch_one(
        "SELECT COALESCE(SUM(e.amount), 0) AS n FROM entry e JOIN account a ON a.id = e.account_id"
        " WHERE a.member_id = $1 AND e.idempotency_key LIKE 'won:mission:%'",
        member.id,
    )
    assert row is not None
    return int(row["n"])
