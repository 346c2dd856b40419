"""Giving what was won: points, vouchers, tickets. A step in the caller's transaction, the member locked by the caller."""

from dataclasses import dataclass

from club.context import Club
from club.gamification.lotteries.giving import give_tickets, withdraw_tickets
from club.gamification.paying import take_points_back, win_points
from club.gamification.prizes import Prize
from club.rewards.gifts import give_voucher
from club.storage import Transaction
from club.storage.locking import lock_reward


@dataclass(frozen=True, slots=True)
class GivenPrize:
    """What came of a prize: `points` with what is available after them, the `voucher`'s title, `tickets` by number. All empty:
    it could not be given (its lottery has closed, its reward is gone) or is handed over by a person."""

    points: int = 0
    available: int | None = None
    voucher: str | None = None
    tickets: tuple[int, ...] = ()


async def give_prize(
    tx: Transaction,
    club: Club,
    member_id: int,
    prize: Prize,
    *,
    key: str,
    room: str,
    title: str,
    by_chance: bool,
) -> GivenPrize:
    """Give a prize once for each `key`. `room` and `title` say in the history where it was won; `by_chance`: not for a tier.

    Locks, in this order: the reward, or the points account, or the lottery. Call it where that fits the caller's own locks.
    """
    if prize.kind == "points":
        posted = await win_points(
            tx, club, member_id, prize.amount, key=key, room=room, title=title, by_chance=by_chance
        )
        return GivenPrize(points=posted.amount, available=posted.available)
    if prize.kind == "voucher" and prize.reference is not None:
        return GivenPrize(voucher=await give_voucher(tx, club, member_id, prize.reference, key=f"prize:{key}"))
    if prize.kind == "tickets" and prize.reference is not None:
        given = await give_tickets(tx, club, prize.reference, member_id, prize.amount, "prize", key=f"prize:{key}")
        return GivenPrize(tickets=() if given is None else tuple(given.numbers))
    return GivenPrize()


async def take_prize_back(
    tx: Transaction, club: Club, member_id: int, prize: Prize, *, key: str, room: str, title: str
) -> GivenPrize:
    """Undo a prize whose ground is gone: points as far as they are there, a voucher that was not used, tickets of a lottery
    that is still open. What was taken. Idempotent."""
    if prize.kind == "points":
        return GivenPrize(
            points=await take_points_back(tx, club, member_id, prize.amount, key=key, room=room, title=title)
        )
    if prize.kind == "voucher" and prize.reference is not None:
        await lock_reward(tx, club.id, prize.reference)
        row = await tx.fetch_one(
            "UPDATE voucher SET state = 'cancelled', closed_at = $3 WHERE club_id = $1 AND idempotency_key = $2"
            " AND state = 'issued' RETURNING reward_id",
            club.id,
            f"gift:prize:{key}",
            club.clock.now(),
        )
        if row is None:
            return GivenPrize()
        await tx.execute(
            "UPDATE reward SET stock = stock + 1 WHERE club_id = $1 AND id = $2 AND stock IS NOT NULL",
            club.id,
            row["reward_id"],
        )
        return GivenPrize(voucher=prize.title)
    if prize.kind == "tickets" and prize.reference is not None:
        return GivenPrize(tickets=await withdraw_tickets(tx, club, prize.reference, key=f"prize:{key}"))
    return GivenPrize()
