"""What so many codes lead to, as staff set it; and the tickets that waited for a lottery."""

from collections.abc import Sequence

from club.context import Club
from club.errors import IdempotencyKeyReused
from club.gamification.lotteries.giving import give_tickets
from club.gamification.lotteries.rules import LotteryTerms
from club.gamification.product_codes.batches import takes_tickets
from club.gamification.product_codes.errors import CodeGoalInvalid, CodeGoalNotFound, CodeGoalsFull
from club.gamification.product_codes.reaching import open_lottery
from club.gamification.product_codes.rules import GOALS_MAX, CodeGoalDraft, check_goal
from club.jobs.apart import each_apart
from club.outbox.telling import tell_member
from club.staff.actions import write_journal
from club.staff.rules import require
from club.staff.views import StaffView
from club.storage import Row, Transaction, from_json
from club.storage.locking import for_update, lock_member

TOGETHER_MAX = 100


async def add_code_goal(club: Club, staff: StaffView, draft: CodeGoalDraft, *, key: str) -> int:
    """A new goal; its id. Codes that were used before count towards it. Needs `manage_play`, and `manage_tiers` where it leads
    to a tier. Idempotent by key.

    Refuses NotAllowed, CodeGoalInvalid(field), CodeGoalsFull, IdempotencyKeyReused.
    """
    require(staff.role, "manage_play")
    if draft.tier_id is not None:
        require(staff.role, "manage_tiers")
    draft = check_goal(draft)

    async def work(tx: Transaction) -> int:
        await tx.fetch_one(f"SELECT id FROM club WHERE id = $1{for_update(tx)}", club.id)
        journal_key = f"code-goal-added:{key}"
        earlier = await tx.fetch_one(
            "SELECT details FROM journal_entry WHERE club_id = $1 AND idempotency_key = $2", club.id, journal_key
        )
        if earlier is not None:
            details = from_json(earlier["details"])
            if (details["title"], details["codes"]) != (draft.title, draft.codes_needed):
                raise IdempotencyKeyReused
            return int(details["goal_id"])
        await _refuse_strange(tx, club, draft)
        goal_id = await _insert(tx, club, draft)
        await write_journal(
            tx,
            club.id,
            staff.id,
            "act-code-goal-added",
            key=journal_key,
            at=club.clock.now(),
            goal_id=goal_id,
            title=draft.title,
            codes=draft.codes_needed,
        )
        return goal_id

    return await club.database.transact(work)


async def _refuse_strange(tx: Transaction, club: Club, draft: CodeGoalDraft) -> None:
    """What a goal names must be the club's, and in use."""
    named = (
        ("batch", draft.batch_id, "SELECT id FROM code_batch WHERE club_id = $1 AND id = $2 AND state <> 'revoked'"),
        ("tier", draft.tier_id, "SELECT id FROM tier WHERE club_id = $1 AND id = $2 AND state = 'active'"),
        ("reward", draft.reward_id, "SELECT id FROM reward WHERE club_id = $1 AND id = $2"),
    )
    for field, reference, asked in named:
        if reference is not None and await tx.fetch_one(asked, club.id, reference) is None:
            raise CodeGoalInvalid(field=field)
    if draft.lottery_id is not None and not await takes_tickets(tx, club, draft.lottery_id):
        raise CodeGoalInvalid(field="lottery")
    row = await tx.fetch_one("SELECT COUNT(*) AS n FROM code_goal WHERE club_id = $1 AND state = 'active'", club.id)
    assert row is not None
    if row["n"] >= GOALS_MAX:
        raise CodeGoalsFull(largest=GOALS_MAX)


async def _insert(tx: Transaction, club: Club, draft: CodeGoalDraft) -> int:
    row = await tx.fetch_one(
        "INSERT INTO code_goal (club_id, title, codes_needed, within_days, batch_id, tier_id, lottery_id, tickets, points,"
        " reward_id, repeats, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id",
        club.id,
        draft.title,
        draft.codes_needed,
        draft.within_days,
        draft.batch_id,
        draft.tier_id,
        draft.lottery_id,
        draft.tickets,
        draft.points,
        draft.reward_id,
        draft.repeats,
        club.clock.now(),
    )
    assert row is not None
    return int(row["id"])


async def retire_code_goal(club: Club, staff: StaffView, goal_id: int) -> None:
    """No code counts towards it any more; what it has brought stays. A second time changes nothing. Needs `manage_play`.

    Refuses NotAllowed, CodeGoalNotFound.
    """
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        known = await tx.fetch_one("SELECT title FROM code_goal WHERE club_id = $1 AND id = $2", club.id, goal_id)
        if known is None:
            raise CodeGoalNotFound
        await _retire(tx, club, staff, goal_id, known["title"])

    await club.database.transact(work)


async def retire_goals_of_gone_tiers(club: Club, staff: StaffView) -> None:
    """Goals whose tier is not in use any more end with it. Needs `manage_play`."""
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        rows = await tx.fetch_all(
            "SELECT g.id, g.title FROM code_goal g JOIN tier t ON t.club_id = g.club_id AND t.id = g.tier_id"
            " WHERE g.club_id = $1 AND g.state = 'active' AND t.state <> 'active' ORDER BY g.id",
            club.id,
        )
        for row in rows:
            await _retire(tx, club, staff, row["id"], row["title"])

    await club.database.transact(work)


async def _retire(tx: Transaction, club: Club, staff: StaffView, goal_id: int, title: str) -> None:
    if await tx.execute(
        "UPDATE code_goal SET state = 'retired' WHERE club_id = $1 AND id = $2 AND state = 'active'", club.id, goal_id
    ):
        key, now = f"code-goal-retired:{goal_id}", club.clock.now()
        await write_journal(
            tx, club.id, staff.id, "act-code-goal-retired", key=key, at=now, goal_id=goal_id, title=title
        )


async def give_waiting_code_tickets(club: Club) -> int:
    """Tickets that were promised while no lottery was open, given once one is; how many members got theirs."""

    async def waiting(behind: Row | None) -> Sequence[Row]:
        lottery_id = await open_lottery(club.database, club)
        return () if lottery_id is None else await _waiting_for(club, lottery_id, 0 if behind is None else behind["id"])

    return await each_apart(
        waiting, lambda row: _give_waiting(club, row["id"], row["member_id"]), "code-tickets-not-given", club.id
    )


async def _waiting_for(club: Club, lottery_id: int, after_id: int) -> Sequence[Row]:
    """Who waits and may have tickets of this lottery: who may not is passed over without a transaction, sweep after sweep."""
    lottery = await club.database.fetch_one(
        "SELECT terms FROM lottery WHERE club_id = $1 AND id = $2", club.id, lottery_id
    )
    assert lottery is not None
    terms = LotteryTerms.from_json(from_json(lottery["terms"]))
    values: list[object] = [club.id, after_id, TOGETHER_MAX]
    may = ""
    if terms.tiers is not None:
        may += f" AND m.tier_id IN ({', '.join(str(int(tier_id)) for tier_id in terms.tiers) or 'NULL'})"
    if terms.tickets_per_member is not None:
        values += [lottery_id, terms.tickets_per_member]
        may += (
            " AND (SELECT COUNT(*) FROM lottery_ticket t WHERE t.lottery_id = $4 AND t.member_id = r.member_id"
            " AND t.state = 'valid') < $5"
        )
    return await club.database.fetch_all(
        "SELECT r.id, r.member_id FROM code_goal_reached r JOIN member m ON m.id = r.member_id AND m.club_id = r.club_id"
        f" WHERE r.club_id = $1 AND r.tickets_waiting > 0 AND m.state = 'active' AND r.id > $2{may} ORDER BY r.id LIMIT $3",
        *values,
    )


async def _give_waiting(club: Club, step: int, member_id: int) -> bool:
    async def work(tx: Transaction) -> bool:
        member = await lock_member(tx, club.id, member_id)
        assert member is not None
        row = await tx.fetch_one(
            "SELECT r.tickets_waiting, g.title FROM code_goal_reached r JOIN code_goal g ON g.id = r.goal_id"
            " WHERE r.club_id = $1 AND r.id = $2 AND r.tickets_waiting > 0",
            club.id,
            step,
        )
        lottery_id = await open_lottery(tx, club)
        if row is None or lottery_id is None or member["state"] != "active":
            return False  # another worker was first, or something has just changed
        lottery = await tx.fetch_one("SELECT title FROM lottery WHERE club_id = $1 AND id = $2", club.id, lottery_id)
        assert lottery is not None
        now = club.clock.now()
        given = await give_tickets(
            tx, club, lottery_id, member_id, row["tickets_waiting"], "codes", key=f"code-goal:{step}"
        )
        if given is None:
            return False
        await tx.execute("UPDATE code_goal_reached SET tickets_waiting = 0 WHERE id = $1", step)
        await tell_member(
            tx,
            club.id,
            member_id,
            "told-code-tickets",
            key=f"code-goal-tickets:{step}",
            at=now,
            title=row["title"],
            lottery=lottery["title"],
            numbers=list(given.numbers),
        )
        return True

    return await club.database.transact(work)
