"""How far a member has come with each goal, and giving what a reached one leads to: steps in the transaction of a code."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from club.context import Club
from club.gamification.lotteries.giving import give_tickets
from club.gamification.paying import win_points
from club.gamification.product_codes.rules import is_reached
from club.gamification.product_codes.shapes import GoalBrings, GoalStep, ReachedGoal
from club.rewards.gifts import give_voucher
from club.storage import Database, Row, Transaction
from club.storage.locking import lock_member
from club.tiers.climbing import raise_to

ROOM = "codes"

_GOALS = (
    "SELECT g.*, t.name AS tier_name, t.emoji AS tier_emoji, r.title AS reward_title, l.title AS lottery_title"
    " FROM code_goal g"
    " LEFT JOIN tier t ON t.club_id = g.club_id AND t.id = g.tier_id AND t.state = 'active'"
    " LEFT JOIN reward r ON r.club_id = g.club_id AND r.id = g.reward_id"
    " LEFT JOIN lottery l ON l.club_id = g.club_id AND l.id = g.lottery_id"
    " WHERE g.club_id = $1"
)


@dataclass(frozen=True, slots=True)
class Reached:
    """A goal's row and that it was reached just now. `step`: its row in `code_goal_reached`."""

    goal: Row
    step: int

    @property
    def key(self) -> str:
        return f"code-goal:{self.step}"


async def goal_rows(reader: Transaction | Database, club_id: int) -> Sequence[Row]:
    """The goals that count, with the names of what they lead to, oldest first."""
    return await reader.fetch_all(f"{_GOALS} AND g.state = 'active' ORDER BY g.id", club_id)


async def goal_row(reader: Transaction | Database, club_id: int, goal_id: int) -> Row | None:
    """One goal, whether it still counts or not."""
    return await reader.fetch_one(f"{_GOALS} AND g.id = $2", club_id, goal_id)


def brings_of(goal: Row) -> GoalBrings:
    return GoalBrings(
        tier=goal["tier_name"],
        emoji=goal["tier_emoji"] or "",
        tickets=goal["tickets"],
        lottery=goal["lottery_title"],
        points=goal["points"],
        reward=goal["reward_title"],
    )


async def gathered(reader: Transaction | Database, club_id: int, member_id: int) -> int:
    row = await reader.fetch_one(
        "SELECT COUNT(*) AS n FROM code_use WHERE club_id = $1 AND member_id = $2", club_id, member_id
    )
    assert row is not None
    return int(row["n"])


async def steps_of(
    reader: Transaction | Database, club_id: int, member_id: int, goals: Sequence[Row], now: dt.datetime
) -> tuple[GoalStep, ...]:
    steps = []
    for goal in goals:
        have, times = await _progress(reader, club_id, member_id, goal, now)
        steps.append(
            GoalStep(
                title=goal["title"],
                have=min(have, goal["codes_needed"]),
                needed=goal["codes_needed"],
                within_days=goal["within_days"],
                repeats=bool(goal["repeats"]),
                done=times > 0 and not goal["repeats"],
                brings=brings_of(goal),
            )
        )
    return tuple(steps)


async def _progress(
    reader: Transaction | Database, club_id: int, member_id: int, goal: Row, now: dt.datetime
) -> tuple[int, int]:
    """Codes that count towards the goal now, and how often it was reached. What it was reached with is spent, if it repeats."""
    last = await reader.fetch_one(
        "SELECT times, use_id FROM code_goal_reached WHERE club_id = $1 AND goal_id = $2 AND member_id = $3"
        " ORDER BY times DESC LIMIT 1",
        club_id,
        goal["id"],
        member_id,
    )
    spent = last["use_id"] if last is not None and goal["repeats"] else 0
    asked = "SELECT COUNT(*) AS n FROM code_use WHERE club_id = $1 AND member_id = $2 AND id > $3"
    values = [club_id, member_id, spent]
    if goal["batch_id"] is not None:
        values.append(goal["batch_id"])
        asked += f" AND batch_id = ${len(values)}"
    if goal["within_days"] is not None:
        values.append(now - dt.timedelta(days=goal["within_days"]))
        asked += f" AND at > ${len(values)}"
    row = await reader.fetch_one(asked, *values)
    assert row is not None
    return int(row["n"]), 0 if last is None else int(last["times"])


async def note_reached(tx: Transaction, club: Club, member_id: int, batch_id: int, use_id: int) -> list[Reached]:
    """The goals that this code reaches, each written down once. The member is locked by the caller."""
    now, found = club.clock.now(), []
    for goal in await goal_rows(tx, club.id):
        if goal["batch_id"] not in (None, batch_id):
            continue
        have, times = await _progress(tx, club.id, member_id, goal, now)
        if not is_reached(have, goal["codes_needed"], times, repeats=bool(goal["repeats"])):
            continue
        row = await tx.fetch_one(
            "INSERT INTO code_goal_reached (club_id, goal_id, member_id, times, use_id, at) VALUES ($1, $2, $3, $4, $5, $6)"
            " ON CONFLICT (goal_id, member_id, times) DO NOTHING RETURNING id",
            club.id,
            goal["id"],
            member_id,
            times + 1,
            use_id,
            now,
        )
        if row is not None:
            found.append(Reached(goal, int(row["id"])))
    return found


async def give_vouchers(tx: Transaction, club: Club, member_id: int, reached: Sequence[Reached]) -> list[str | None]:
    """One title, or None, for each. Locks the rewards: before the points account."""
    return [
        await give_voucher(tx, club, member_id, each.goal["reward_id"], key=each.key)
        if each.goal["reward_id"] is not None
        else None
        for each in reached
    ]


async def give_points(tx: Transaction, club: Club, member_id: int, reached: Sequence[Reached]) -> int | None:
    """What is available after them; None when there were none. Locks the points account."""
    available = None
    for each in reached:
        if each.goal["points"]:
            posted = await win_points(
                tx,
                club,
                member_id,
                each.goal["points"],
                key=each.key,
                room=ROOM,
                title=each.goal["title"],
                by_chance=False,
            )
            available = posted.available
    return available


async def raise_members(tx: Transaction, club: Club, member_id: int, reached: Sequence[Reached]) -> list[bool]:
    """Whether each brought a tier above the member's own."""
    raised = []
    for each in reached:
        held = None
        if each.goal["tier_id"] is not None:
            member = await lock_member(tx, club.id, member_id)  # its tier may have changed in this very transaction
            assert member is not None
            held = await raise_to(tx, club, member, each.goal["tier_id"], club.clock.now())
        raised.append(held is not None)
    return raised


async def open_lottery(reader: Transaction | Database, club: Club) -> int | None:
    """The lottery that takes tickets now; of several the one that closes first."""
    row = await reader.fetch_one(
        "SELECT id FROM lottery WHERE club_id = $1 AND state = 'open' AND opens_at <= $2 AND closes_at > $2"
        " ORDER BY closes_at, id LIMIT 1",
        club.id,
        club.clock.now(),
    )
    return None if row is None else int(row["id"])


async def give_goal_tickets(
    tx: Transaction, club: Club, member_id: int, lottery_id: int | None, count: int, step: int
) -> tuple[int, ...]:
    """The numbers. Tickets of whichever lottery is open wait, when none is; those of one that has closed are gone. Locks last."""
    wanted = lottery_id if lottery_id is not None else await open_lottery(tx, club)
    given = None
    if wanted is not None:
        given = await give_tickets(tx, club, wanted, member_id, count, "codes", key=f"code-goal:{step}")
    if given is None and lottery_id is None:
        await tx.execute("UPDATE code_goal_reached SET tickets_waiting = $2 WHERE id = $1", step, count)
    return () if given is None else tuple(given.numbers)


def outcome(each: Reached, voucher: str | None, *, raised: bool, tickets: tuple[int, ...]) -> ReachedGoal:
    goal = each.goal
    waits = goal["tickets"] if goal["lottery_id"] is None and not tickets else 0
    return ReachedGoal(
        title=goal["title"],
        tier=goal["tier_name"] if raised else None,
        emoji=goal["tier_emoji"] or "" if raised else "",
        points=goal["points"],
        tickets=tickets,
        tickets_waiting=waits,
        voucher=voucher,
    )
