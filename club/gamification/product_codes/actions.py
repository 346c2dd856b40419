"""A code counts, once, for who sends it: typed, on a photo, or by the link of its label."""

import datetime as dt
from dataclasses import dataclass

from club.context import Club
from club.earning.events import note_event
from club.errors import MemberNotFound
from club.gamification.lotteries.giving import give_tickets
from club.gamification.paying import win_points
from club.gamification.product_codes.errors import CodeLocked, CodeNotAccepted, CodePaused, CodeTooEarly, CodeTooLate
from club.gamification.product_codes.guesses import guesses_of
from club.gamification.product_codes.reaching import (
    ROOM,
    Reached,
    gathered,
    give_goal_tickets,
    give_points,
    give_vouchers,
    goal_rows,
    note_reached,
    open_lottery,
    outcome,
    raise_members,
    steps_of,
)
from club.gamification.product_codes.rules import Way
from club.gamification.product_codes.shapes import ReachedGoal, UsedCode
from club.gamification.product_codes.signs import CodeKey, CodeName, is_mixed, signs_in
from club.storage import Row, Transaction, instant, instant_or_none
from club.storage.locking import lock_member
from club.tiers.climbing import reconsider_tier

_OWN = -1


def code_key(club: Club) -> CodeKey:
    """What the club's codes are written and read with."""
    return CodeKey(club.derived_key("product-codes"))


async def use_code(club: Club, member_id: int, text: str, way: Way, *, unasked: bool = False) -> UsedCode:
    """Count the code that a text says. The same member's own code again says what it brought (`repeated`).

    What nobody wrote is told from a real code without asking the database. `unasked`: nobody asked for a code, so words and
    plain numbers that could be one are no misses. Refuses CodeNotAccepted(left), CodeLocked(until), CodePaused,
    CodeTooEarly(opens_at), CodeTooLate(closes_at), MemberNotFound.
    """
    signs, guesses = signs_in(text), guesses_of(club)
    passing = unasked and not is_mixed(text)
    try:
        await guesses.refuse_locked(club, member_id)
    except CodeLocked as locked:
        raise CodeNotAccepted(left=0) if passing else locked from None
    name = None if signs is None else code_key(club).read(signs)
    if name is None and passing:
        raise CodeNotAccepted(left=0)
    used = None if name is None else await club.database.transact(lambda tx: count_code(tx, club, member_id, name, way))
    if used is None:
        raise await guesses.note_miss(club, member_id)
    guesses.forget_misses(member_id)
    return used


async def count_code(tx: Transaction, club: Club, member_id: int, name: CodeName, way: Way) -> UsedCode | None:
    """Count a code whose check held, in the caller's transaction; None: it is somebody else's, or of no batch that counts.

    Refuses CodePaused, CodeTooEarly, CodeTooLate, MemberNotFound.
    """
    member = await lock_member(tx, club.id, member_id)
    if member is None or member["state"] != "active":
        raise MemberNotFound
    batch = await tx.fetch_one("SELECT * FROM code_batch WHERE club_id = $1 AND number = $2", club.id, name.batch)
    if batch is None or name.serial > batch["count"]:
        return None
    earlier = await tx.fetch_one(
        "SELECT * FROM code_use WHERE club_id = $1 AND batch_id = $2 AND serial = $3", club.id, batch["id"], name.serial
    )
    if earlier is not None and earlier["member_id"] == member_id:
        return await _said_again(tx, club, batch, earlier)
    use_id = None
    if earlier is None and batch["state"] != "revoked":
        _refuse_out_of_time(club, batch)
        use_id = await _take(tx, club, member_id, batch, name.serial, way)
    if use_id is None:
        await tx.execute("UPDATE code_batch SET missed_count = missed_count + 1 WHERE id = $1", batch["id"])
        return None
    return await _Counting(tx, club, member, batch, use_id).count()


def _refuse_out_of_time(club: Club, batch: Row) -> None:
    now = club.clock.now()
    opens_at, closes_at = instant_or_none(batch["opens_at"]), instant_or_none(batch["closes_at"])
    if batch["state"] == "paused":
        raise CodePaused
    if opens_at is not None and now < opens_at:
        raise CodeTooEarly(opens_at=opens_at)
    if closes_at is not None and now >= closes_at:
        raise CodeTooLate(closes_at=closes_at)


async def _take(tx: Transaction, club: Club, member_id: int, batch: Row, serial: int, way: Way) -> int | None:
    """The code becomes the member's; None when somebody was a moment before."""
    row = await tx.fetch_one(
        "INSERT INTO code_use (club_id, batch_id, serial, member_id, points, way, at) VALUES ($1, $2, $3, $4, $5, $6, $7)"
        " ON CONFLICT (batch_id, serial) DO NOTHING RETURNING id",
        club.id,
        batch["id"],
        serial,
        member_id,
        batch["points"],
        way,
        club.clock.now(),
    )
    return None if row is None else int(row["id"])


@dataclass(slots=True)
class _Counting:
    """What follows from a code that was just taken, in the order of locks: rewards, points, tier, batch, lotteries."""

    tx: Transaction
    club: Club
    member: Row
    batch: Row
    use_id: int
    available: int = 0

    @property
    def _member_id(self) -> int:
        return int(self.member["id"])

    async def count(self) -> UsedCode:
        tx, club, member_id = self.tx, self.club, self._member_id
        reached = await note_reached(tx, club, member_id, self.batch["id"], self.use_id)
        vouchers = await give_vouchers(tx, club, member_id, reached)
        await self._give_points(reached)
        raised = await raise_members(tx, club, member_id, reached)
        await self._count_in_batch()
        own, by_goal = await self._give_tickets(reached)
        each = zip(reached, vouchers, raised, by_goal, strict=True)
        return await _said(
            tx,
            club,
            self.batch,
            member_id,
            at=club.clock.now(),
            tickets=own,
            reached=tuple(outcome(one, voucher, raised=up, tickets=some) for one, voucher, up, some in each),
            available=self.available,
        )

    async def _give_points(self, reached: list[Reached]) -> None:
        tx, club, member_id = self.tx, self.club, self._member_id
        self.available = (await note_event(tx, club, self.member, "code-used", key=f"code:{self.use_id}")).available
        if self.batch["points"]:
            title = self.batch["product"] or self.batch["title"]
            key = f"code:{self.use_id}"
            posted = await win_points(
                tx, club, member_id, self.batch["points"], key=key, room=ROOM, title=title, by_chance=False
            )
            self.available = posted.available
        of_goals = await give_points(tx, club, member_id, reached)
        self.available = self.available if of_goals is None else of_goals
        member = await lock_member(tx, club.id, member_id)  # the event may have raised them already
        assert member is not None
        await reconsider_tier(tx, club, member, club.clock.now())

    async def _count_in_batch(self) -> None:
        """Refuses CodePaused when it was paused or revoked in this instant: then nothing of this has happened."""
        row = await self.tx.fetch_one(
            "UPDATE code_batch SET used_count = used_count + 1 WHERE id = $1 AND state = 'active' RETURNING id",
            self.batch["id"],
        )
        if row is None:
            raise CodePaused

    async def _give_tickets(self, reached: list[Reached]) -> tuple[tuple[int, ...], list[tuple[int, ...]]]:
        """The numbers the code itself brought, and each goal's. Lotteries are locked in id order."""
        numbers: dict[int, tuple[int, ...]] = {}
        open_now = await open_lottery(self.tx, self.club)
        wanted = [(each.goal["lottery_id"] or open_now or 0, place) for place, each in enumerate(reached)]
        for _, place in sorted([(self.batch["lottery_id"] or 0, _OWN), *wanted]):
            numbers[place] = await (self._own_tickets() if place == _OWN else self._goal_tickets(reached[place]))
        return numbers[_OWN], [numbers[place] for place in range(len(reached))]

    async def _own_tickets(self) -> tuple[int, ...]:
        tx, lottery_id, count = self.tx, self.batch["lottery_id"], self.batch["tickets"]
        if not count:
            return ()
        key = f"code:{self.use_id}"
        given = await give_tickets(tx, self.club, lottery_id, self._member_id, count, "codes", key=key)
        if given is None:
            return ()
        # A lottery's limit may have left room for fewer than the batch promises.
        await tx.execute("UPDATE code_use SET tickets = $2 WHERE id = $1", self.use_id, len(given.numbers))
        return tuple(given.numbers)

    async def _goal_tickets(self, each: Reached) -> tuple[int, ...]:
        count, lottery_id = each.goal["tickets"], each.goal["lottery_id"]
        if not count:
            return ()
        return await give_goal_tickets(self.tx, self.club, self._member_id, lottery_id, count, each.step)


async def _said_again(tx: Transaction, club: Club, batch: Row, earlier: Row) -> UsedCode:
    rows = await tx.fetch_all(
        "SELECT number FROM lottery_ticket WHERE club_id = $1 AND source_key = $2 AND member_id = $3 ORDER BY number",
        club.id,
        f"code:{earlier['id']}",
        earlier["member_id"],
    )
    return await _said(
        tx,
        club,
        batch,
        earlier["member_id"],
        at=instant(earlier["at"]),
        tickets=tuple(int(row["number"]) for row in rows),
        reached=(),
        available=None,
    )


async def _said(
    tx: Transaction,
    club: Club,
    batch: Row,
    member_id: int,
    *,
    at: dt.datetime,
    tickets: tuple[int, ...],
    reached: tuple[ReachedGoal, ...],
    available: int | None,
) -> UsedCode:
    lottery = None
    if tickets:
        lottery = await tx.fetch_one(
            "SELECT title FROM lottery WHERE club_id = $1 AND id = $2", club.id, batch["lottery_id"]
        )
    goals = [goal for goal in await goal_rows(tx, club.id) if goal["batch_id"] in (None, batch["id"])]
    return UsedCode(
        product=batch["product"] or batch["title"],
        at=at,
        points=batch["points"],
        tickets=tickets,
        lottery=None if lottery is None else lottery["title"],
        gathered=await gathered(tx, club.id, member_id),
        goals=await steps_of(tx, club.id, member_id, goals, club.clock.now()),
        reached=reached,
        available=available,
        repeated=available is None,
    )
