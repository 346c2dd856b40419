"""Calling a lottery off, as long as nobody can know how it would end; what was paid for tickets is given back."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from club.context import Club
from club.errors import LotteryDrawBegun, LotteryNotFound, ReasonRequired
from club.gamification.lotteries.keeping import done_before, write_down
from club.gamification.lotteries.reading import LotteryView
from club.gamification.lotteries.rules import REASON_LENGTH_MAX
from club.gamification.lotteries.telling import tell_community_of
from club.gamification.lotteries.views import lottery
from club.gamification.paying import return_points
from club.jobs.apart import each_apart
from club.outbox.telling import tell_member
from club.staff.rules import require
from club.staff.standing import still_granted
from club.staff.views import StaffView
from club.storage import Row, Transaction, instant_or_none
from club.storage.locking import lock_account, lock_lottery, lock_member

MEMBERS_PER_SWEEP = 200


async def cancel_lottery(club: Club, staff: StaffView, lottery_id: int, reason: str, *, key: str) -> LotteryView:
    """Call a lottery off; everybody with tickets is told the reason and gets back what they paid (`give_back_cancelled`). A draft
    just goes. Needs `manage_play`. Idempotent. Refuses NotAllowed, ReasonRequired, LotteryNotFound, and LotteryDrawBegun once the
    value that decides may be known: at its round, or at the close where no outside value joins.
    """
    require(staff.role, "manage_play")
    reason = " ".join(reason.split())[:REASON_LENGTH_MAX]
    if not reason:
        raise ReasonRequired

    async def work(tx: Transaction) -> None:
        await still_granted(tx, club.id, staff.id, "manage_play")
        row = await lock_lottery(tx, club.id, lottery_id)
        if row is None:
            raise LotteryNotFound
        if await done_before(tx, club.id, f"lottery-cancelled:{key}", lottery_id) or row["state"] == "cancelled":
            return
        now = club.clock.now()
        if row["state"] not in ("draft", "open", "frozen") or may_be_known(row, now):
            raise LotteryDrawBegun(state=row["state"])
        await tx.execute(
            "UPDATE lottery SET state = 'cancelled', cancelled_at = $2, cancel_reason = $3 WHERE id = $1",
            lottery_id,
            now,
            reason,
        )
        journal_key = f"lottery-cancelled:{key}"
        await write_down(tx, club, staff, "act-cancelled-lottery", journal_key, lottery_id, row["title"], reason=reason)
        if row["announced_at"] is not None:
            await tell_community_of(tx, club, row, "told-lottery-called-off", reason=reason)

    await club.database.transact(work)
    return await lottery(club, lottery_id)


def may_be_known(lottery: Row, now: dt.datetime) -> bool:
    """Whether anybody may know how a lottery ends: from its round on. Where no outside value joins, the shop could work it out as
    soon as the tickets stand."""
    known_from = instant_or_none(lottery["frozen_at" if lottery["beacon"] == "none" else "round_at"])
    return known_from is not None and known_from <= now


async def give_back_cancelled(club: Club) -> int:
    """A sweep: members with tickets of a lottery that was called off get back what they paid and are told; how many members."""

    async def due(behind: Row | None) -> Sequence[Row]:
        lottery_id, member_id = (0, 0) if behind is None else (behind["lottery_id"], behind["id"])
        cancelled = await club.database.fetch_all(
            "SELECT id FROM lottery WHERE club_id = $1 AND state = 'cancelled' AND finished_at IS NULL AND id >= $2"
            " ORDER BY id",
            club.id,
            lottery_id,
        )
        for each in cancelled:
            rows = await club.database.fetch_all(
                "SELECT lottery_id, member_id AS id FROM lottery_ticket WHERE club_id = $1 AND lottery_id = $2 AND state = 'valid'"
                " AND member_id > $3 GROUP BY lottery_id, member_id ORDER BY member_id LIMIT $4",
                club.id,
                each["id"],
                member_id if each["id"] == lottery_id else 0,
                MEMBERS_PER_SWEEP,
            )
            if rows:
                return rows
        return ()

    async def settle(row: Row) -> bool:
        return await _give_back(club, row["lottery_id"], row["id"])

    given = await each_apart(due, settle, "lottery-tickets-not-given-back", club.id)
    if not given:
        await _finish(club)
    return given


async def _finish(club: Club) -> None:
    """A cancelled lottery without tickets that count is not looked at any more."""

    async def work(tx: Transaction) -> None:
        await tx.execute(
            "UPDATE lottery SET finished_at = $2 WHERE club_id = $1 AND state = 'cancelled' AND finished_at IS NULL"
            " AND NOT EXISTS (SELECT 1 FROM lottery_ticket t WHERE t.lottery_id = lottery.id AND t.state = 'valid')",
            club.id,
            club.clock.now(),
        )

    waiting = await club.database.fetch_one(
        "SELECT id FROM lottery WHERE club_id = $1 AND state = 'cancelled' AND finished_at IS NULL LIMIT 1", club.id
    )
    if waiting is not None:
        await club.database.transact(work)


async def _give_back(club: Club, lottery_id: int, member_id: int) -> bool:
    async def work(tx: Transaction) -> bool:
        member = await lock_member(tx, club.id, member_id)
        account = await lock_account(tx, club.id, member_id, "points")
        assert member is not None
        assert account is not None
        row = await tx.fetch_one("SELECT * FROM lottery WHERE club_id = $1 AND id = $2", club.id, lottery_id)
        assert row is not None
        tickets = await tx.fetch_all(
            "SELECT number, entry_id FROM lottery_ticket WHERE lottery_id = $1 AND member_id = $2 AND state = 'valid'"
            " ORDER BY number",
            lottery_id,
            member_id,
        )
        if not tickets:
            return False  # another worker was first
        # Whose account was written off has nothing to get anything back into.
        paid = sorted({each["entry_id"] for each in tickets if each["entry_id"]} if member["state"] != "erased" else ())
        told: dict[str, Any] = {"points": 0}
        for entry_id in paid:
            posted = await return_points(
                tx,
                club,
                member_id,
                entry_id,
                key=f"lottery-returned:{entry_id}",
                room="lotteries",
                title=row["title"],
            )
            told = {"points": told["points"] + posted.amount, "available": posted.available}
        await tx.execute(
            "UPDATE lottery_ticket SET state = 'withdrawn' WHERE lottery_id = $1 AND member_id = $2 AND state = 'valid'",
            lottery_id,
            member_id,
        )
        await tx.execute(
            "UPDATE lottery SET withdrawn_count = withdrawn_count + $2 WHERE id = $1", lottery_id, len(tickets)
        )
        await tell_member(
            tx,
            club.id,
            member_id,
            "told-lottery-cancelled",
            key=f"lottery-cancelled:{lottery_id}:{member_id}",
            at=club.clock.now(),
            lane="bulk",
            lottery_id=lottery_id,
            title=row["title"],
            reason=row["cancel_reason"],
            **told,
        )
        return True

    return await club.database.transact(work)
