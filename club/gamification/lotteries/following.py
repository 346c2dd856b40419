"""Tickets that come by themselves: for what was bought while a lottery is open, and for friends who came.

Both are brought to what the facts say, by difference: looking again gives nothing twice.
"""

from club.context import Club
from club.gamification.lotteries.giving import issue, room_of, takes_tickets, withdraw
from club.gamification.lotteries.rules import LotteryTerms, Way, tickets_for
from club.gamification.lotteries.telling import tell_of_tickets
from club.storage import Row, Transaction, from_json, instant
from club.storage.locking import lock_lottery


async def tickets_follow(tx: Transaction, club: Club, member: Row | None, purchase: Row) -> None:
    """A follower of purchases: one ticket for each whole amount kept of it. What was bought before the opening brings none; what
    is given back while the lottery is open takes its tickets along. Locks lotteries last, in id order."""
    bought_at = instant(purchase["bought_at"])
    for lottery_id, terms in await _open_by(tx, club, "purchase"):
        lottery = await lock_lottery(tx, club.id, lottery_id)
        assert lottery is not None
        amount = terms.value("purchase")
        if amount is None or not takes_tickets(lottery, club.clock.now()):
            continue
        counts = purchase["stage"] == "paid" and bought_at >= instant(lottery["opens_at"])
        paid = (
            purchase["eligible"] - purchase["refunded"] - (purchase["paid_with_credit"] - purchase["credit_returned"])
        )
        active = member is not None and member["state"] == "active"
        wanted = tickets_for(paid, amount) if counts and active else 0
        owner = member["id"] if member is not None else 0
        await _bring_to(tx, club, lottery, owner, wanted, "purchase", f"purchase:{purchase['id']}")


async def _open_by(tx: Transaction, club: Club, way: Way) -> list[tuple[int, LotteryTerms]]:
    """Lotteries that take tickets that way now, in id order."""
    rows = await tx.fetch_all(
        "SELECT id, terms FROM lottery WHERE club_id = $1 AND state = 'open' AND opens_at <= $2 AND closes_at > $2"
        " ORDER BY id",
        club.id,
        club.clock.now(),
    )
    read = [(int(row["id"]), LotteryTerms.from_json(from_json(row["terms"]))) for row in rows]
    return [(lottery_id, terms) for lottery_id, terms in read if way in terms.ways]


async def _bring_to(tx: Transaction, club: Club, lottery: Row, member_id: int, wanted: int, way: Way, key: str) -> None:
    """So many valid tickets under this key for this member, none for anybody else: the newest go first. The lottery is locked."""
    rows = await tx.fetch_all(
        "SELECT number, member_id FROM lottery_ticket WHERE club_id = $1 AND source_key = $2 AND lottery_id = $3"
        " AND state = 'valid' ORDER BY number",
        club.id,
        key,
        lottery["id"],
    )
    mine = [int(row["number"]) for row in rows if row["member_id"] == member_id]
    strange: dict[int, list[int]] = {}
    for row in rows:
        if row["member_id"] != member_id:
            strange.setdefault(row["member_id"], []).append(int(row["number"]))
    going = {**strange, **({member_id: mine[wanted:]} if mine[wanted:] else {})}
    for owner, numbers in going.items():
        await withdraw(tx, lottery, numbers)
        gone = "told-lottery-tickets-gone"
        await tell_of_tickets(tx, club, lottery, owner, gone, numbers, key=f"{key}:{numbers[-1]}", way=way)
    missing = wanted - len(mine)
    if missing <= 0:
        return
    room = await room_of(tx, lottery, member_id)
    fitting = missing if room is None else min(missing, room)
    if fitting <= 0:
        return
    given = list(await issue(tx, club, lottery, member_id, fitting, way, key))
    came = "told-lottery-tickets"
    await tell_of_tickets(tx, club, lottery, member_id, came, given, key=f"{key}:{given[-1]}", way=way)


async def tickets_follow_friends(tx: Transaction, club: Club, inviter: Row) -> None:
    """The inviter, whose row is locked, has the tickets that friends are worth who were approved while a lottery was open, and as
    long as they count. Locks lotteries last, in id order."""
    for lottery_id, terms in await _open_by(tx, club, "invitation"):
        lottery = await lock_lottery(tx, club.id, lottery_id)
        assert lottery is not None
        if not takes_tickets(lottery, club.clock.now()):
            continue
        approved = await tx.fetch_all(
            "SELECT id FROM referral WHERE club_id = $1 AND inviter_id = $2 AND state = 'approved' AND decided_at >= $3",
            club.id,
            inviter["id"],
            instant(lottery["opens_at"]),
        )
        brought = await tx.fetch_all(
            "SELECT DISTINCT source_key FROM lottery_ticket WHERE club_id = $1 AND lottery_id = $2 AND member_id = $3"
            " AND way = 'invitation' AND state = 'valid'",
            club.id,
            lottery_id,
            inviter["id"],
        )
        counting = {f"invitation:{row['id']}" for row in approved} if inviter["state"] == "active" else set()
        for key in sorted(counting | {row["source_key"] for row in brought}):
            wanted = (terms.value("invitation") or 0) if key in counting else 0
            await _bring_to(tx, club, lottery, inviter["id"], wanted, "invitation", key)
