"""Short words for what tests need: a club, a member with points, a reward, staff."""

import asyncio
import datetime as dt
import itertools

from club.clubs import change_policies, open_club_row
from club.context import Club
from club.earning import Booked, record_purchase
from club.ledger import correct_points
from club.members import MemberView, choose_language, give_consent, join_club, meet
from club.money import Money
from club.rewards import RewardDraft, RewardView, add_reward
from club.staff import Role, StaffView, admit_staff, staff_by_identity
from club.storage import Database

_numbers = itertools.count(1)


class StandingClock:
    """Time stands until a test moves it."""

    def __init__(self, at: dt.datetime) -> None:
        self._at = at
        self._moved = asyncio.Event()

    def now(self) -> dt.datetime:
        return self._at

    def move(self, **by: float) -> dt.datetime:
        self._at += dt.timedelta(**by)
        moved, self._moved = self._moved, asyncio.Event()
        moved.set()
        return self._at

    move_forward = move

    async def wait(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._moved.wait(), seconds)
        except TimeoutError:
            return


async def open_test_club(database: Database, clock: StandingClock, slug: str = "naderi") -> Club:
    club_id = await open_club_row(
        database,
        clock,
        slug=slug,
        name="کافه نادری",
        language="fa",
        timezone="Asia/Tehran",
        currency="IRR",
        display_unit="toman",
    )
    await database.transact(  # its owner has been through the set-up
        lambda tx: tx.execute("UPDATE club SET set_up_at = $2 WHERE id = $1", club_id, clock.now())
    )
    return Club(club_id, database, clock, b"a secret of tests, thirty-two bytes and more")


async def make_member(
    club: Club,
    name: str = "آنا رضایی",
    *,
    phone: str | None = None,
    user_id: int | None = None,
    language: str = "fa",
    points: int = 0,
) -> MemberView:
    """A member who joined through the customer bot; `points` > 0 are added by hand on top of the welcome points."""
    number = next(_numbers)
    user_id = user_id if user_id is not None else 700_000 + number
    chat = await meet(club, "customer", "telegram", user_id, name)
    await choose_language(club, chat.id, language)
    await give_consent(club, chat.id)
    joined = await join_club(club, chat.id, phone=phone or f"+98912{number:07d}", contact_owner_id=user_id)
    if points:
        owner = await make_staff(club, "owner")
        await correct_points(club, owner, joined.member.id, points, "هدیهٔ آغاز", key=f"made-{number}")
    return joined.member


async def make_staff(club: Club, role: Role = "owner", *, user_id: int | None = None, name: str = "همکار") -> StaffView:
    user_id = (
        user_id
        if user_id is not None
        else {"owner": 900_001, "manager": 900_002, "cashier": 900_003, "support": 900_004, "analyst": 900_005}[role]
    )
    await admit_staff(club, "telegram", user_id, name, role)
    staff = await staff_by_identity(club, "telegram", user_id)
    assert staff is not None
    return staff


async def make_reward(
    club: Club, title: str = "قهوهٔ مهمان", price: int = 60, *, stock: int | None = None, limit: int | None = None
) -> RewardView:
    owner = await make_staff(club, "owner")
    draft = RewardDraft(title, "", price, stock=stock, limit_per_member=limit)
    return await add_reward(club, owner, draft, key=f"reward-{next(_numbers)}")


async def make_purchase(club: Club, member: MemberView, toman: int, key: str | None = None) -> Booked:
    cashier = await make_staff(club, "cashier")
    return await record_purchase(
        club, cashier, member.id, Money(toman * 10, "IRR"), key=key or f"till-{next(_numbers)}"
    )


__all__ = [
    "StandingClock",
    "change_policies",
    "make_member",
    "make_purchase",
    "make_reward",
    "make_staff",
    "open_test_club",
]
