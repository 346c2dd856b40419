"""What a winner does with a prize: accept it or pass on it. And staff hand over what has to be handed over."""

from club.context import Club
from club.errors import IdempotencyKeyReused, WinClosed, WinDetailsRequired, WinNotFound
from club.gamification import prize_giving  # as a module: it gives tickets, and so imports this room
from club.gamification.lotteries.keeping import journaled_lottery, write_down
from club.gamification.lotteries.reserves import call_reserve
from club.gamification.lotteries.rules import DETAILS_LENGTH_MAX
from club.gamification.lotteries.telling import tell_who_plays, tell_winner
from club.gamification.lotteries.views import WinnerView, my_win, winner
from club.gamification.prizes import Prize
from club.staff.blocks import refuse_unless_active
from club.staff.rules import require
from club.staff.standing import still_granted
from club.staff.views import StaffView
from club.storage import Row, Transaction, from_json, instant
from club.storage.locking import lock_lottery, lock_member, lock_winner


async def claim_prize(club: Club, member_id: int, winner_id: int, details: str | None = None) -> WinnerView:
    """Accept a prize. Points, vouchers and tickets are given at once; a thing waits to be handed over, and `details` say where to.
    Idempotent. Refuses MemberNotFound, MemberBlocked, WinNotFound, WinClosed, WinDetailsRequired.
    """
    where = " ".join((details or "").split())[:DETAILS_LENGTH_MAX]

    async def work(tx: Transaction) -> None:
        member = refuse_unless_active(await lock_member(tx, club.id, member_id))
        row = await _called(tx, club, member_id, winner_id, settled=("accepted", "handed_over"))
        if row is None:
            return
        lottery = await _lottery(tx, club, row)
        prize = await prize_of(tx, club, row)
        if prize.kind == "thing" and not where:
            raise WinDetailsRequired(most=DETAILS_LENGTH_MAX)
        given = await prize_giving.give_prize(
            tx,
            club,
            member_id,
            prize,
            key=f"lottery-win:{winner_id}",
            room="lotteries",
            title=lottery["title"],
            by_chance=True,
        )
        done = given != prize_giving.GivenPrize()
        now = club.clock.now()
        await tx.execute(
            "UPDATE lottery_winner SET state = $2, closed_at = $3, details = $4 WHERE id = $1",
            winner_id,
            "handed_over" if done else "accepted",
            now if done else None,
            where or None,
        )
        if not done:
            named = {"name": member["name"], "winner_member_id": member_id, "winner_id": winner_id}
            key = f"{winner_id}"
            await tell_who_plays(tx, club, lottery, "told-lottery-claimed", key=key, prize=prize.to_json(), **named)

    await club.database.transact(work)
    return await my_win(club, member_id, winner_id)


async def decline_prize(club: Club, member_id: int, winner_id: int) -> WinnerView:
    """Pass on a prize; the next reserve is called. Idempotent. Refuses MemberNotFound, MemberBlocked, WinNotFound, WinClosed."""

    async def work(tx: Transaction) -> None:
        refuse_unless_active(await lock_member(tx, club.id, member_id))
        row = await _called(tx, club, member_id, winner_id, settled=("declined",))
        if row is None:
            return
        lottery = await lock_lottery(tx, club.id, row["lottery_id"])
        assert lottery is not None
        await tx.execute(
            "UPDATE lottery_winner SET state = 'declined', closed_at = $2 WHERE id = $1", winner_id, club.clock.now()
        )
        await call_reserve(tx, club, lottery, row["prize_id"])

    await club.database.transact(work)
    return await my_win(club, member_id, winner_id)


async def _called(
    tx: Transaction, club: Club, member_id: int, winner_id: int, *, settled: tuple[str, ...]
) -> Row | None:
    """The winner's row, locked; None when it is settled that way already. Refuses WinNotFound, WinClosed."""
    row = await lock_winner(tx, club.id, winner_id)
    if row is None or row["member_id"] != member_id or row["state"] == "reserve":
        raise WinNotFound
    if row["state"] in settled:
        return None
    if row["state"] != "called":
        raise WinClosed(state=row["state"])
    if instant(row["due_at"]) <= club.clock.now():
        raise WinClosed(state="lapsed")
    return row


async def _lottery(tx: Transaction, club: Club, row: Row) -> Row:
    lottery = await tx.fetch_one("SELECT * FROM lottery WHERE club_id = $1 AND id = $2", club.id, row["lottery_id"])
    assert lottery is not None
    return lottery


async def prize_of(tx: Transaction, club: Club, row: Row) -> Prize:
    """What a winner's row is about."""
    found = await tx.fetch_one(
        "SELECT prize FROM lottery_prize WHERE club_id = $1 AND id = $2", club.id, row["prize_id"]
    )
    assert found is not None
    return Prize.from_json(from_json(found["prize"]))


async def hand_over_prize(club: Club, staff: StaffView, winner_id: int, *, key: str) -> WinnerView:
    """Staff have handed an accepted prize over; the winner is told, and where to is forgotten. Needs `manage_play`. Idempotent by
    key, and for what is handed over already. Refuses NotAllowed, WinNotFound, WinClosed, IdempotencyKeyReused.
    """
    require(staff.role, "manage_play")

    async def work(tx: Transaction) -> None:
        await still_granted(tx, club.id, staff.id, "manage_play")
        row = await lock_winner(tx, club.id, winner_id)
        if row is None:
            raise WinNotFound
        journal_key = f"lottery-handed-over:{key}"
        if (done := await journaled_lottery(tx, club.id, journal_key)) is not None:
            if done != row["lottery_id"]:
                raise IdempotencyKeyReused
            return
        if row["state"] == "handed_over":
            return
        if row["state"] != "accepted":
            raise WinClosed(state=row["state"])
        lottery, prize = await _lottery(tx, club, row), await prize_of(tx, club, row)
        await tx.execute(
            "UPDATE lottery_winner SET state = 'handed_over', closed_at = $2, details = NULL WHERE id = $1",
            winner_id,
            club.clock.now(),
        )
        await write_down(
            tx,
            club,
            staff,
            "act-handed-over-lottery-prize",
            journal_key,
            lottery["id"],
            lottery["title"],
            member_id=row["member_id"],
            prize=prize.title or str(prize.amount),
        )
        await tell_winner(tx, club, lottery, row, "told-lottery-handed-over", prize=prize.to_json())

    await club.database.transact(work)
    return await winner(club, winner_id)
